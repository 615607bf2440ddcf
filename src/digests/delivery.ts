import { setImmediate } from 'node:timers/promises'
import type { Courier, Delivered, Delivery, Digest } from '../model/digest.ts'
import { lineFor } from '../model/lines.ts'
import type { Log } from '../runtime/log.ts'
import { turns } from '../runtime/turns.ts'
import { cardOf } from './card.ts'
import type { Claims } from './claims.ts'
import type { Asked, Composed } from './compose.ts'
import { catchUpMs } from './due.ts'
import { withRemarks } from './remarks.ts'
import { type ComposedRun, keyOf, type Runs } from './runs.ts'
import { type Claim, channelOf, type Subscription } from './subscription.ts'
import type { Told } from './told.ts'
import { localInWords } from './words.ts'

/** What a digest is put together and sent with. */
export interface Means {
  readonly courier: Courier
  readonly runs: Runs
  readonly told: Told
  readonly compose: (asked: Asked) => Promise<Composed>
  readonly draw: (digest: Digest) => Promise<Delivery['chart']>
  readonly log: Log
  readonly now: () => number
  /** Milliseconds since some moment, by a clock that never jumps. */
  readonly elapsed: () => number
}

/** From a claimed slot to a told one: composed, posted, marked, each on the disk before the next begins. */
export interface SlotDelivery {
  /** Goes on where an earlier process stopped. */
  see(key: string, subscription: Subscription, claim: Claim): Promise<void>
  /** Nobody has seen anything of it: counted, logged, shown. */
  lose(key: string, claim: Claim, why: string): Promise<void>
}

/** Between two tries of a post that was refused; doubles with each. */
const againMs = 60_000
const longestAgainMs = 30 * 60_000

export function createDelivery(claims: Claims, means: Means): SlotDelivery {
  const { courier, runs, told, compose, draw, log, now } = means
  // Composing is work of this thread, and several at once would only leave answers less room. Posts wait for their
  // channels, and hold up nothing.
  const composing = turns(1)

  const composeRun = async (subscription: Subscription, claim: Claim): Promise<ComposedRun> => {
    const known = await runs.get(subscription.id, claim.name)
    if (known) return known
    return composing(async () => {
      const { id, what, to, mark, markedAt, zone, quiet } = subscription
      const at = now()
      const stories = await told.stories(channelOf(subscription))
      const {
        digest,
        fates,
        tell,
        mark: reached,
      } = await compose({ what, to, after: mark, since: markedAt, told: stories, now: at, zone })
      const shown = digest !== undefined || quiet === 'line'
      const run = {
        subscription: id,
        name: claim.name,
        when: localInWords(claim.slot.local),
        at,
        ...(shown ? { digest: withRemarks(digest, subscription, claim, at) } : {}),
        tell,
        mark: reached,
      }
      return runs.put(run, fates)
    })
  }

  const post = async ({ to, id }: Subscription, claim: Claim, digest: Digest): Promise<Delivered> => {
    const key = keyOf(id, claim.name) + (claim.refused === 0 ? '' : `~${claim.refused}`)
    try {
      return await courier.deliver({ key, to, digest, chart: await draw(digest) })
    } catch (thrown) {
      // Nobody can tell how far it came.
      log.error('a courier failed', { digest: id, platform: to.platform, error: thrown })
      return { state: 'unknown' }
    }
  }

  const settle = async (
    key: string,
    subscription: Subscription,
    claim: Claim,
    run: ComposedRun,
    delivered: Delivered,
  ) => {
    const facts = { digest: subscription.id, slot: claim.slot.local, slots: claim.merged + 1 }
    switch (delivered.state) {
      case 'sent':
      case 'unknown': {
        if (delivered.state === 'unknown') log.warn('nobody can tell whether a digest has arrived', facts)
        await told.tell(channelOf(subscription), run.tell)
        return finish(key, subscription, claim, run, delivered.state === 'sent' ? 'sent' : unknown)
      }
      case 'refused': {
        const again = now() + Math.min(longestAgainMs, againMs * 2 ** claim.refused)
        log.warn('a digest was refused', { ...facts, why: delivered.why, tries: claim.refused + 1 })
        if (claim.asked || again > claim.slot.at + catchUpMs) return lose(key, claim, delivered.why)
        const waiting = { owner: '', posting: false, refused: claim.refused + 1 }
        await claims.change(
          key,
          claim.name,
          (row, held) => ({ ...row, claim: { ...held, ...waiting } }),
          again,
        )
        return
      }
      case 'gone':
        log.warn('a digest is paused', { ...facts, why: delivered.why })
        await tellOwner(subscription, claim, delivered.why)
        await lose(
          key,
          claim,
          delivered.why,
          `it cannot be posted there (${delivered.why}). Set that right and resume it.`,
        )
    }
  }

  const finish = async (
    key: string,
    { id }: Subscription,
    claim: Claim,
    run: ComposedRun,
    outcome: string,
  ) => {
    await runs.finish(id, claim.name, outcome, now())
    await claims.release(key, claim.name, ({ missed }) => ({
      mark: run.mark,
      markedAt: run.at,
      missed: missed + claim.lost,
      last: `${run.when}: ${outcome}`,
    }))
  }

  const lose = async (key: string, claim: Claim, why: string, paused?: string): Promise<void> => {
    const owed = claim.asked ? 0 : 1 + claim.merged + claim.lost
    const row = await claims.release(key, claim.name, ({ missed }) => ({
      missed: missed + owed,
      last: `${localInWords(claim.slot.local)}: not sent (${why})`,
      ...(paused === undefined ? {} : { paused }),
    }))
    if (!row) return
    await runs.finish(row.id, claim.name, `not sent: ${why}`, now())
    if (owed > 0)
      log.warn('digests were missed', { digest: row.id, slot: claim.slot.local, count: owed, why })
  }

  const tellOwner = async (subscription: Subscription, claim: Claim, why: string) => {
    const { id, owner: user, to } = subscription
    const { headline } = cardOf(subscription, now(), to.place)
    const text = `Your digest ${id} (${headline}) is paused: it cannot be posted any more (${why}). When that is set right, resume it with ${lineFor('digests', `resume ${id}`)}.`
    const key = `${keyOf(id, claim.name)}/paused`
    const { state } = await courier.notify({ key, team: to.team, user, text, about: { id, to } })
    if (state !== 'sent') log.warn('the owner of a paused digest was not reached', { digest: id, state })
  }

  return {
    async see(key, subscription, claim) {
      const run = await composeRun(subscription, claim)
      await setImmediate()
      if (!run.digest) return finish(key, subscription, claim, run, 'nothing new')
      const posting = await claims.change(key, claim.name, (row, held) => ({
        ...row,
        claim: { ...held, posting: true },
      }))
      if (!posting) return
      if (posting.paused !== undefined && !claim.asked) {
        await claims.release(key, claim.name, () => ({ last: `${run.when}: paused` }))
        return
      }
      await settle(key, subscription, claim, run, await post(subscription, claim, run.digest))
    },
    lose,
  }
}

const unknown = 'unknown: its reply was lost, so it may not have arrived; it is not sent again'
