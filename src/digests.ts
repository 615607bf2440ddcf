import { randomBytes } from 'node:crypto'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { schedule } from 'node-cron'
import type { Asker } from './asker.ts'
import type { Desk } from './desk.ts'
import type { Card, Courier, Digests, Wish } from './digest.ts'
import { createComposer } from './digests/compose.ts'
import { drawingOnce } from './digests/picture.ts'
import { createRules } from './digests/rules.ts'
import { createRunner, type Runner } from './digests/runner.ts'
import { rememberRuns } from './digests/runs.ts'
import { channelOf, type Subscription, subscriptionSchema } from './digests/subscription.ts'
import { rememberTold } from './digests/told.ts'
import { cardOf, readWish, upcoming } from './digests/wish.ts'
import { UserError } from './errors.ts'
import type { Log } from './log.ts'
import type { Row, Store } from './store.ts'

export interface RunningDigests {
  /** What commands and forms ask. */
  readonly digests: Digests
  /** A running platform: from now on its digests are taken on. */
  serve(platform: string, courier: Courier): void
  /** Starts the clock. */
  start(): void
  /** What the clock does each time; settles when all that is due is taken on. */
  tick(): Promise<void>
  /** Settles when nothing that was taken on is left. */
  idle(): Promise<void>
  /** Takes nothing more on; what is on its way is given a moment, and is taken up again by the next start. */
  stop(): Promise<void>
}

/** Three times a minute: a digest of 9:00 is on its way at 9:00:20 at the latest, and a missed beat is nothing. */
const beat = '*/20 * * * * *'
const mostOfOwner = 25
const page = 200
const expireEveryMs = 3600_000
const patienceMs = 5_000

/**
 * Scheduled digests. The clock only says when to look; what is due, claimed, composed, posted and told is in the store.
 */
export function createDigests(parts: {
  readonly store: Store
  readonly desk: Desk
  readonly log: Log
  readonly now?: () => number
  /** Milliseconds by a clock that never jumps. */
  readonly elapsed?: () => number
}): RunningDigests {
  const { store, desk, log, now = Date.now, elapsed = () => performance.now() } = parts
  // A collection a platform: a process that does not run it leaves its digests to one that does.
  const subscriptionsOf = (platform: string) => store.collection(`digests ${platform}`, subscriptionSchema)
  const runs = rememberRuns(store)
  const told = rememberTold(store)
  const rules = createRules(store)
  const compose = createComposer(desk)
  const runners = new Map<string, Runner>()
  const draw = drawingOnce(log)
  let clock: ReturnType<typeof schedule> | undefined
  let lastExpiry = 0

  const tick = async (): Promise<void> => {
    for (const runner of runners.values()) await runner.tick()
    if (now() - lastExpiry < expireEveryMs) return
    lastExpiry = now()
    await runs.expire(now())
    await told.expire(now())
  }

  const preview = async (subscription: Pick<Subscription, 'what' | 'zone' | 'to'>) => {
    const { what, zone } = subscription
    const known = await told.stories(channelOf(subscription))
    const { digest, whole } = await compose({ what, after: undefined, told: known, now: now(), zone })
    return { digest, whole }
  }

  /** The digests that this person sees: of this place, and their own. */
  const visible = async (asker: Asker): Promise<readonly Row<Subscription>[]> => {
    const rows: Row<Subscription>[] = []
    for (let after = ''; ; ) {
      const next = await subscriptionsOf(asker.platform).list({
        prefix: prefixOf(asker),
        limit: page,
        ...(after === '' ? {} : { after }),
      })
      rows.push(...next)
      after = next.at(-1)?.key ?? ''
      if (next.length < page) break
      await setImmediate()
    }
    return rows.filter(
      ({ value: { owner, to } }) => owner === asker.user || (!to.direct && to.place === asker.place),
    )
  }

  /** @param id may be left out where there is only one. @throws UserError */
  const find = async (asker: Asker, id: string): Promise<Row<Subscription>> => {
    const rows = await visible(asker)
    const typed = id.trim().toLowerCase()
    const found = typed === '' && rows.length === 1 ? rows[0] : rows.find(({ value }) => value.id === typed)
    if (found) return found
    if (rows.length === 0)
      throw new UserError(
        'There is no digest here yet. Make one, for example: /digest create everything when:"every weekday at 9:00"',
      )
    const ids = rows.map(({ value }) => value.id).join(', ')
    throw new UserError(
      typed === ''
        ? `Say which one: ${ids}. /digest list shows them.`
        : `No digest here has the id “${typed}”. There are: ${ids}.`,
    )
  }

  const alter = async (
    asker: Asker,
    id: string,
    change: (subscription: Subscription) => Subscription,
  ): Promise<Card> => {
    for (;;) {
      const row = await find(asker, id)
      if (row.value.owner !== asker.user && !asker.admin)
        throw new UserError(
          `The digest ${row.value.id} is somebody else's. Its owner or an admin can change it.`,
        )
      const next = change(row.value)
      const due = next.claim ? row.due : next.paused === undefined ? upcoming(next, 0, 1)[0]?.at : undefined
      if (await subscriptionsOf(asker.platform).replace(row, next, due))
        return { id: next.id, ...cardOf(next, now(), asker.place) }
    }
  }

  const create = async (asker: Asker, wish: Wish) => {
    const wished = readWish(asker, wish, now())
    await rules.check(asker, wished.to)
    const own = (await visible(asker)).filter(({ value }) => value.owner === asker.user)
    if (own.length >= mostOfOwner)
      throw new UserError(
        `You have ${own.length} digests. Remove one before you make another: /digest list shows them.`,
      )
    const subscription: Subscription = { ...wished, id: newId(), owner: asker.user, missed: 0 }
    const due = upcoming(subscription, 0, 1)[0]?.at
    await subscriptionsOf(asker.platform).insert(prefixOf(asker) + subscription.id, subscription, due)
    return {
      card: { id: subscription.id, ...cardOf(subscription, now(), asker.place) },
      ...(await preview(subscription)),
    }
  }

  const digests: Digests = {
    async preview(asker, wish) {
      const wished = readWish(asker, wish, now())
      await rules.check(asker, wished.to)
      return { card: cardOf(wished, now(), asker.place), ...(await preview(wished)) }
    },
    create,
    async edit(asker, id, wish) {
      const { value } = await find(asker, id)
      await rules.check(asker, readWish(asker, wish, now(), value).to)
      return alter(asker, value.id, (subscription) => {
        const { until: _, ...kept } = subscription
        return { ...kept, ...readWish(asker, wish, now(), subscription) }
      })
    },
    async list(asker) {
      return (await visible(asker)).map(({ value }) => ({
        id: value.id,
        ...cardOf(value, now(), asker.place),
      }))
    },
    async pause(asker, id) {
      return alter(asker, id, (subscription) => ({ ...subscription, paused: 'somebody asked for it' }))
    },
    async resume(asker, id) {
      return alter(asker, id, ({ paused: _, ...subscription }) => ({
        ...subscription,
        // What fell into the pause is not owed.
        cursor: readWish(asker, { zone: subscription.zone, when: subscription.when }, now()).cursor,
      }))
    },
    async remove(asker, id) {
      const row = await find(asker, id)
      const card = await alter(asker, row.value.id, (subscription) => subscription)
      const subscriptions = subscriptionsOf(asker.platform)
      const latest = await subscriptions.get(row.key)
      if (latest) await subscriptions.remove(latest)
      return { ...card, state: 'ended', next: [] }
    },
    async now(asker, id) {
      const row = await find(asker, id)
      await rules.check(asker, row.value.to)
      const runner = runners.get(asker.platform)
      if (!runner)
        throw new UserError(
          `Nothing can be sent to ${asker.platform} from here. Start it with: dateline chat`,
        )
      const sent = await runner.sendNow(row)
      if (!sent) throw new UserError(`The digest ${row.value.id} is being sent right now.`)
      if (sent.outcome.startsWith('not sent')) throw new UserError(`The digest was ${sent.outcome}.`)
      return sent.digest
    },
    async why(asker, id) {
      const { value } = await find(asker, id)
      return runs.list(value.id, 5)
    },
    permit: rules.permit,
    told: runs.told,
  }

  const idle = async (): Promise<void> => {
    await Promise.all([...runners.values()].map((runner) => runner.idle()))
  }

  return {
    digests,
    tick,
    idle,
    serve(platform, courier) {
      const means = { courier, runs, told, compose, draw, log, now, elapsed }
      runners.set(platform, createRunner(subscriptionsOf(platform), means))
    },
    start() {
      const look = (): void => {
        tick().catch((thrown: unknown) => log.error('the clock of the digests failed', { error: thrown }))
      }
      clock = schedule(beat, look)
      look()
    },
    async stop() {
      await clock?.destroy()
      await Promise.race([idle(), setTimeout(patienceMs, undefined, { ref: false })])
      runners.clear()
    },
  }
}

const prefixOf = ({ team }: Asker): string => `${encodeURIComponent(team)}/`

/** Short enough to type; letters and digits that are not mistaken for each other. */
function newId(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('')
}
