import { createHash, randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Collection, Row, Store } from '../contracts/store.ts'
import type { Asker } from '../model/asker.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { upcoming } from './card.ts'
import { type Subscription, subscriptionSchema } from './subscription.ts'
import type { Wished } from './wish.ts'

/** The subscriptions, as those see them who ask. */
export interface Book {
  /** How many of one platform are due, being sent, still to come, paused, or at their end. */
  figures(platform: string, now: number): Promise<Readonly<Record<Standing, number>>>
  /** All of one platform, for its runner. */
  of(platform: string): Collection<Subscription>
  /**
   * A digest that says the same at the same times in the same place is not set twice.
   * @throws UserError where this person has too many
   */
  add(
    asker: Asker,
    wished: Wished,
  ): Promise<{ readonly subscription: Subscription; readonly before: boolean }>
  /**
   * Those of this place, and the asker's own: in direct messages also those that the asker has set in any server.
   * @param scope `everywhere` adds those of every channel of the server, for an admin
   */
  visible(asker: Asker, scope?: 'here' | 'everywhere'): Promise<readonly Row<Subscription>[]>
  /** @param id may be left out where there is only one here. @throws UserError */
  find(asker: Asker, id: string): Promise<Row<Subscription>>
  /** @throws UserError where it is somebody else's */
  change(asker: Asker, id: string, alter: (subscription: Subscription) => Subscription): Promise<Subscription>
  /** @throws UserError where it is somebody else's */
  remove(asker: Asker, id: string): Promise<Subscription>
}

const mostOfOwner = 25

/** How a digest stands at an instant. */
type Standing = 'due' | 'being sent' | 'to come' | 'paused' | 'ended'

function standingOf({ value: { claim, paused }, due }: Row<Subscription>, now: number): Standing {
  if (claim !== undefined) return 'being sent'
  if (paused !== undefined) return 'paused'
  if (due === undefined) return 'ended'
  return due <= now ? 'due' : 'to come'
}

export function createBook(store: Store): Book {
  // A collection a platform: a process that does not run it leaves its digests to one that does.
  const of: Book['of'] = (platform) => store.collection(`digests ${platform}`, subscriptionSchema)

  const visible: Book['visible'] = async (asker, scope = 'here') => {
    const here: Row<Subscription>[] = []
    const elsewhere: Row<Subscription>[] = []
    const all = scope === 'everywhere' && asker.admin && asker.team !== ''
    // A direct message belongs to no server.
    const range = asker.team === '' ? {} : { prefix: prefixOf(asker) }
    for await (const row of of(asker.platform).all(range)) {
      const { owner, to } = row.value
      if (!to.direct && to.place === asker.place) here.push(row)
      else if (owner === asker.user || (all && !to.direct)) elsewhere.push(row)
    }
    return [...here, ...elsewhere]
  }

  const find: Book['find'] = async (asker, id) => {
    const typed = id.trim().toLowerCase()
    const rows = await visible(asker, typed === '' ? 'here' : 'everywhere')
    const found = typed === '' && rows.length === 1 ? rows[0] : rows.find(({ value }) => value.id === typed)
    if (found) return found
    if (rows.length === 0)
      throw new UserError(
        `There is no digest here yet. Make one, for example: ${lineFor('digests', 'create everything when:"every weekday at 9:00"')}`,
      )
    const ids = rows.map(({ value }) => value.id).join(', ')
    throw new UserError(
      typed === ''
        ? `Say which one: ${ids}. ${lineFor('digests', 'list')} shows them.`
        : `No digest here has the id “${typed}”. There are: ${ids}.`,
    )
  }

  const findOwn = async (asker: Asker, id: string): Promise<Row<Subscription>> => {
    const row = await find(asker, id)
    if (row.value.owner === asker.user || asker.admin) return row
    throw new UserError(`The digest ${row.value.id} is somebody else's. Its owner or an admin can change it.`)
  }

  return {
    of,
    async figures(platform, now) {
      const figures = { due: 0, 'being sent': 0, 'to come': 0, paused: 0, ended: 0 }
      for await (const row of of(platform).all()) figures[standingOf(row, now)] += 1
      return figures
    },
    visible,
    find,
    async add(asker, wished) {
      const known = (await visible(asker)).map(({ value }) => value)
      const same = known.find((one) => isSame(one, wished))
      if (same) return { subscription: same, before: true }
      const own = known.filter(({ owner }) => owner === asker.user)
      if (own.length >= mostOfOwner)
        throw new UserError(
          `You have ${own.length} digests. Remove one before you make another: ${lineFor('digests', 'list')} shows them.`,
        )
      // The id says what it is, so that of two who set the same at once one does; a digest that was changed keeps its own.
      const prefix = prefixOf(asker)
      for (const id of [idOf(JSON.stringify(essenceOf(wished))), idOf(randomUUID())]) {
        const subscription: Subscription = { ...wished, id, owner: asker.user, missed: 0 }
        if (await of(asker.platform).insert(prefix + id, subscription, dueOf(subscription)))
          return { subscription, before: false }
        const row = await of(asker.platform).get(prefix + id)
        if (row && isSame(row.value, wished)) return { subscription: row.value, before: true }
      }
      throw new Error('no id is free for a digest')
    },
    async change(asker, id, alter) {
      // A runner may change the row in between; then it is read again.
      for (;;) {
        const row = await findOwn(asker, id)
        const next = alter(row.value)
        const changed = await of(asker.platform).replace(row, next, next.claim ? row.due : dueOf(next))
        if (changed) return changed.value
      }
    },
    async remove(asker, id) {
      for (;;) {
        const row = await findOwn(asker, id)
        if (await of(asker.platform).remove(row)) return row.value
      }
    },
  }
}

const isSame = (one: Wished, other: Wished): boolean => isDeepStrictEqual(essenceOf(one), essenceOf(other))

const essenceOf = ({ to, what, schedule, zone, until, quiet }: Wished) => ({
  to: [to.team, to.place, to.direct, to.ping, to.thread],
  what: { ...what, text: what.text.toLowerCase() },
  schedule,
  zone,
  until,
  quiet,
})

const dueOf = (subscription: Subscription): number | undefined =>
  subscription.paused === undefined ? upcoming(subscription, 0, 1)[0]?.at : undefined

const prefixOf = ({ team }: Asker): string => `${encodeURIComponent(team)}/`

/** Short enough to type; letters and digits that are not mistaken for each other. */
function idOf(text: string): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const bytes = createHash('sha256').update(text).digest().subarray(0, 6)
  return [...bytes].map((byte) => letters[byte % letters.length]).join('')
}
