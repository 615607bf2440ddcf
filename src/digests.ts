import { setTimeout } from 'node:timers/promises'
import type { Desk } from './contracts/desk.ts'
import type { Store } from './contracts/store.ts'
import type { Pen } from './contracts/writer.ts'
import { createBook } from './digests/book.ts'
import { cardOf } from './digests/card.ts'
import { createComposer } from './digests/compose.ts'
import { drawingOnce } from './digests/picture.ts'
import { createRules } from './digests/rules.ts'
import { createRunner, type Runner } from './digests/runner.ts'
import { rememberRuns } from './digests/runs.ts'
import { channelOf, type Subscription } from './digests/subscription.ts'
import { rememberTold } from './digests/told.ts'
import { unmatched } from './digests/unmatched.ts'
import { readWish } from './digests/wish.ts'
import { localAt } from './digests/zone.ts'
import { createSweep } from './durable/sweep.ts'
import type { Asker } from './model/asker.ts'
import type { Card, Courier, Digests } from './model/digest.ts'
import { UserError } from './model/errors.ts'
import { onBeat } from './runtime/beat.ts'
import type { Log } from './runtime/log.ts'

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

const patienceMs = 5_000

/**
 * Scheduled digests. The clock only says when to look; what is due, claimed, composed, posted and told is in the store.
 */
export function createDigests(parts: {
  readonly store: Store
  readonly desk: Desk
  /** A model that writes the stories, for the workspaces that have it. */
  readonly pen?: Pen | undefined
  readonly log: Log
  readonly now?: () => number
  /** Milliseconds by a clock that never jumps. */
  readonly elapsed?: () => number
}): RunningDigests {
  const { store, desk, log, now = Date.now, elapsed = () => performance.now() } = parts
  const book = createBook(store)
  const runs = rememberRuns(store)
  const told = rememberTold(store)
  const rules = createRules(store)
  const compose = createComposer(desk, parts.pen)
  const runners = new Map<string, Runner>()
  const draw = drawingOnce(log)
  let clock: ReturnType<typeof onBeat> | undefined
  const sweep = createSweep(now, runs, told)

  const tick = async (): Promise<void> => {
    for (const runner of runners.values()) await runner.tick()
    await sweep()
  }

  const preview = async (subscription: Pick<Subscription, 'what' | 'zone' | 'to'>) => {
    const { what, zone, to } = subscription
    const known = await told.stories(channelOf(subscription))
    const { digest, whole } = await compose({ what, to, after: undefined, told: known, now: now(), zone })
    return { digest, whole }
  }

  /** @throws UserError where it may not be sent there, or could not tell anything */
  const check = async (asker: Asker, { to, what }: Pick<Subscription, 'to' | 'what'>): Promise<void> => {
    await rules.check(asker, to)
    const lists = what.kind === 'listed' ? await desk.screening?.state() : undefined
    if (what.kind === 'listed' && !lists?.reading && (lists?.editions ?? []).length === 0)
      throw new UserError(
        'No sanctions list is loaded, so no article can name a listed party. Name files of lists in SANCTIONS_LISTS.',
      )
  }

  const shown = (asker: Asker, subscription: Subscription): Card => ({
    id: subscription.id,
    ...cardOf(subscription, now(), asker.place),
  })

  /** What no article has yet is said when a digest is set: a slip of the pen would wait for ever. */
  const withUnmatched = async <C extends Pick<Card, 'remarks'>>(
    card: C,
    { what }: Pick<Subscription, 'what'>,
  ): Promise<C> => ({ ...card, remarks: [...card.remarks, ...(await unmatched(desk, what))] })

  const digests: Digests = {
    async preview(asker, wish) {
      const wished = readWish(asker, wish, now())
      await check(asker, wished)
      return {
        card: await withUnmatched(cardOf(wished, now(), asker.place), wished),
        ...(await preview(wished)),
      }
    },
    async create(asker, wish) {
      const wished = readWish(asker, wish, now())
      await check(asker, wished)
      const { subscription, before } = await book.add(asker, wished)
      const card = await withUnmatched(shown(asker, subscription), subscription)
      return { card, before, ...(await preview(subscription)) }
    },
    async edit(asker, id, wish) {
      const { value } = await book.find(asker, id)
      await check(asker, readWish(asker, wish, now(), value))
      const edited = await book.change(asker, value.id, (subscription) => {
        const { until: _, ...kept } = subscription
        return { ...kept, ...readWish(asker, wish, now(), subscription) }
      })
      return withUnmatched(shown(asker, edited), edited)
    },
    async list(asker, scope = 'here') {
      return (await book.visible(asker, scope)).map(({ value }) => shown(asker, value))
    },
    async pause(asker, id) {
      const paused = 'somebody asked for it'
      return shown(asker, await book.change(asker, id, (subscription) => ({ ...subscription, paused })))
    },
    async resume(asker, id) {
      const resumed = await book.change(asker, id, (subscription) => {
        const { paused, ...active } = subscription
        // What fell into the pause is not owed.
        return paused === undefined ? subscription : { ...active, cursor: localAt(now(), active.zone) }
      })
      return shown(asker, resumed)
    },
    async remove(asker, id) {
      return { ...shown(asker, await book.remove(asker, id)), state: 'ended', next: [], times: [] }
    },
    async now(asker, id) {
      const row = await book.find(asker, id)
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
      const { value } = await book.find(asker, id)
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
      runners.set(platform, createRunner(book.of(platform), means))
    },
    start() {
      const look = (): void => {
        tick().catch((thrown: unknown) => log.error('the clock of the digests failed', { error: thrown }))
      }
      clock = onBeat(look)
      look()
    },
    async stop() {
      await clock?.destroy()
      await Promise.race([idle(), setTimeout(patienceMs, undefined, { ref: false })])
      runners.clear()
    },
  }
}
