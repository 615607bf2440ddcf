import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Courier, Delivered, Digest } from '../digest.ts'
import { reason } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Collection, Row } from '../store.ts'
import type { Asked, Composed } from './compose.ts'
import { catchUpMs, dueAt } from './due.ts'
import { createGate } from './gate.ts'
import { withRemarks } from './remarks.ts'
import { keyOf, type Run, type Runs } from './runs.ts'
import { type Claim, channelOf, type Subscription } from './subscription.ts'
import type { Told } from './told.ts'
import { count, localInWords } from './words.ts'
import { localAt } from './zone.ts'

/** Takes what is due and sees it through; any number of processes may run one on the same store. */
export interface Runner {
  /** Takes on what is due and says which work goes on; to be called every so often. Settles when all is taken on. */
  tick(): Promise<void>
  /** Sends one besides the schedule. @returns nothing where another digest of it is under way */
  sendNow(row: Row<Subscription>): Promise<Run | undefined>
  /** Writes anew when each is due: the rules of its zone may have changed while nobody looked. */
  refresh(): Promise<void>
  /** Settles when nothing that was taken on is left. */
  idle(): Promise<void>
}

/** A process that has been silent for so long is taken to be gone; it says that it lives with every tick. */
const leaseMs = 3 * 60_000
/** Composed at once; posts wait for their channels, and hold up nothing here. */
const composedAtOnce = 3
/** Between two tries of a post that was refused; doubles with each. */
const againMs = 60_000
const longestAgainMs = 30 * 60_000
const page = 200

export function createRunner(parts: {
  readonly subscriptions: Collection<Subscription>
  readonly runs: Runs
  readonly told: Told
  readonly compose: (asked: Asked) => Promise<Composed>
  readonly courier: (platform: string) => Courier | undefined
  readonly chart: (digest: Digest) => Promise<{ readonly png: Uint8Array; readonly alt: string } | undefined>
  readonly log: Log
  readonly now: () => number
}): Runner {
  const { subscriptions, runs, told, compose, courier, chart, log, now } = parts
  const owner = randomUUID()
  const working = new Map<string, { readonly claim: string; readonly done: Promise<unknown> }>()
  const composing = createGate(composedAtOnce)

  /** Changes a row that this process has claimed; nothing where it is no longer ours, or gone. */
  const change = async (
    key: string,
    name: string,
    alter: (subscription: Subscription, claim: Claim) => Subscription,
    due?: number,
  ): Promise<Subscription | undefined> => {
    for (;;) {
      const row = await subscriptions.get(key)
      const claim = row?.value.claim
      if (!row || claim?.owner !== owner || claim.name !== name) return undefined
      const next = alter(row.value, claim)
      const changed = await subscriptions.replace(row, next, due ?? (await nextDue(next)))
      if (changed) return changed.value
    }
  }

  const nextDue = async (subscription: Subscription): Promise<number | undefined> => {
    if (subscription.claim) return now() + leaseMs
    if (subscription.paused !== undefined) return undefined
    const { live, lost, next } = await dueAt(subscription, now())
    return (lost[0] ?? live[0] ?? next)?.at
  }

  const composeRun = async (subscription: Subscription, claim: Claim): Promise<Run> => {
    const known = await runs.get(subscription.id, claim.name)
    if (known) return known
    return composing(async () => {
      const { id, what, mark, zone, quiet } = subscription
      const at = now()
      const channel = channelOf(subscription)
      const composed = await compose({ what, after: mark, told: await told.stories(channel), now: at, zone })
      const digest = withRemarks(composed.digest, subscription, claim, at)
      return runs.put(claim.name, {
        subscription: id,
        when: localInWords(claim.slot.local),
        at,
        ...(digest && (composed.digest || quiet === 'line' || claim.asked) ? { digest } : {}),
        fates: composed.fates,
        tell: composed.tell,
        mark: composed.mark,
      })
    })
  }

  const post = async (subscription: Subscription, claim: Claim, digest: Digest): Promise<Delivered> => {
    const { to, id } = subscription
    const platform = courier(to.platform)
    if (!platform) return { state: 'refused', why: `${to.platform} is not running` }
    const key = keyOf(id, claim.name) + (claim.refused === 0 ? '' : `~${claim.refused}`)
    try {
      return await platform.deliver({ key, to, digest, chart: await chart(digest) })
    } catch (thrown) {
      // Nobody can tell how far it came.
      log.error('a courier failed', { digest: id, platform: to.platform, error: thrown })
      return { state: 'unknown' }
    }
  }

  /** Claimed, composed, posted, marked: each step is on the disk before the next one begins. */
  const see = async (key: string, subscription: Subscription, claim: Claim): Promise<void> => {
    const run = await composeRun(subscription, claim)
    await setImmediate()
    if (!run.digest) return finish(key, subscription, claim, run, 'nothing new')
    const posting = await change(
      key,
      claim.name,
      (row, held) => ({ ...row, claim: { ...held, posting: true } }),
      now() + leaseMs,
    )
    if (!posting) return
    if (posting.paused !== undefined && !claim.asked)
      return finish(key, { ...posting }, claim, { ...run, mark: subscription.mark ?? run.mark }, 'paused')
    await settle(key, posting, claim, run, await post(posting, claim, run.digest))
  }

  const settle = async (
    key: string,
    subscription: Subscription,
    claim: Claim,
    run: Run,
    delivered: Delivered,
  ): Promise<void> => {
    const { id } = subscription
    const facts = { digest: id, slot: claim.slot.local }
    if (delivered.state === 'sent' || delivered.state === 'unknown') {
      if (delivered.state === 'unknown') log.warn('nobody can tell whether a digest has arrived', facts)
      await told.tell(channelOf(subscription), run.tell)
      return finish(
        key,
        subscription,
        claim,
        run,
        delivered.state === 'sent'
          ? 'sent'
          : 'unknown: its reply was lost, so it may not have arrived; it is not sent again',
      )
    }
    if (delivered.state === 'gone') {
      log.warn('a digest is paused', { ...facts, why: delivered.why })
      await runs.finish(id, claim.name, `not sent: ${delivered.why}`)
      await tellOwner(subscription, claim, delivered.why)
      await change(key, claim.name, ({ claim: _, ...row }) => ({
        ...row,
        paused: `it cannot be posted there (${delivered.why}). Set that right and resume it.`,
        missed: row.missed + claim.lost + 1,
        last: `${run.when}: not sent (${delivered.why})`,
      }))
      return
    }
    const again = now() + Math.min(longestAgainMs, againMs * 2 ** claim.refused)
    log.warn('a digest was refused', { ...facts, why: delivered.why, tries: claim.refused + 1 })
    if (claim.asked || again > claim.slot.at + catchUpMs) return lose(key, claim, `refused: ${delivered.why}`)
    await change(
      key,
      claim.name,
      (row, held) => ({ ...row, claim: { ...held, owner: '', posting: false, refused: held.refused + 1 } }),
      again,
    )
  }

  const finish = async (
    key: string,
    { id }: Subscription,
    claim: Claim,
    run: Run,
    outcome: string,
  ): Promise<void> => {
    await runs.finish(id, claim.name, outcome)
    await change(key, claim.name, ({ claim: _, ...row }) => ({
      ...row,
      mark: run.mark,
      missed: row.missed + claim.lost,
      last: `${run.when}: ${outcome}`,
    }))
  }

  /** Nothing of it was seen by anybody: counted, logged, shown. */
  const lose = async (key: string, claim: Claim, why: string): Promise<void> => {
    const row = await change(key, claim.name, ({ claim: _, ...row }) => ({
      ...row,
      missed: row.missed + claim.lost + claim.merged + (claim.asked ? 0 : 1),
      last: `${localInWords(claim.slot.local)}: not sent (${why})`,
    }))
    if (row) await runs.finish(row.id, claim.name, `not sent: ${why}`)
    log.warn('a digest was missed', { slot: claim.slot.local, why })
  }

  const tellOwner = async (
    { id, owner: user, to }: Subscription,
    claim: Claim,
    why: string,
  ): Promise<void> => {
    const told = await courier(to.platform)
      ?.notify({
        key: keyOf(id, `${claim.name}/gone`),
        team: to.team,
        user,
        text: `The digest ${id} is paused: it cannot be posted there any more (${why}). When that is set right, resume it with /digest resume ${id}.`,
      })
      .catch((thrown: unknown) => ({ state: 'unknown' as const, why: reason(thrown) }))
    if (told?.state !== 'sent')
      log.warn('the owner of a paused digest was not reached', { digest: id, state: told?.state })
  }

  const start = (row: Row<Subscription>, claim: Claim): Promise<void> => {
    const done = see(row.key, row.value, claim)
      // The claim stays and is taken up again when its lease is over.
      .catch((thrown: unknown) => log.error('a digest failed', { digest: row.value.id, error: thrown }))
      .finally(() => working.delete(row.key))
    working.set(row.key, { claim: claim.name, done })
    return done
  }

  const take = async (row: Row<Subscription>): Promise<void> => {
    const { claim } = row.value
    if (working.has(row.key)) return
    if (claim) return takeOver(row, claim)
    if (row.value.paused !== undefined) return void (await subscriptions.replace(row, row.value))
    const { live, lost, next } = await dueAt(row.value, now())
    const slot = live.at(-1)
    if (slot) {
      const made: Claim = {
        name: slot.local,
        slot,
        merged: live.length - 1,
        lost: lost.length,
        owner,
        refused: 0,
        posting: false,
        asked: false,
      }
      const claimed = await subscriptions.replace(
        row,
        { ...row.value, cursor: slot.local, claim: made },
        now() + leaseMs,
      )
      if (claimed) start(claimed, made)
    } else if (lost.length > 0) {
      log.warn('digests were missed', { digest: row.value.id, count: lost.length })
      await subscriptions.replace(
        row,
        {
          ...row.value,
          cursor: lost.at(-1)?.local ?? row.value.cursor,
          missed: row.value.missed + lost.length,
          last: `${count(lost.length, 'digest')} missed by ${localInWords(localAt(now(), row.value.zone))}`,
        },
        next?.at,
      )
    } else await subscriptions.replace(row, row.value, next?.at)
  }

  /** A claim whose process is gone, or whose next try is due. */
  const takeOver = async (row: Row<Subscription>, left: Claim): Promise<void> => {
    const claim = { ...left, owner }
    const claimed = await subscriptions.replace(row, { ...row.value, claim }, now() + leaseMs)
    if (!claimed) return
    // Not posted yet, and too late for it.
    if (!claim.posting && claim.slot.at < now() - catchUpMs)
      await lose(row.key, claim, 'the desk was not running')
    else start(claimed, claim)
  }

  let ticking: Promise<void> | undefined
  const tickOnce = async (): Promise<void> => {
    for (const [key, { claim }] of working) await change(key, claim, (row) => row, now() + leaseMs)
    for (
      let rows = await subscriptions.due(now(), page);
      rows.length > 0;
      rows = await subscriptions.due(now(), page)
    ) {
      let taken = 0
      for (const row of rows) {
        if (working.has(row.key)) continue
        await setImmediate()
        await take(row)
        taken++
      }
      if (taken === 0) return
    }
  }

  return {
    tick() {
      ticking ??= tickOnce().finally(() => {
        ticking = undefined
      })
      return ticking
    },
    async sendNow(row) {
      const at = now()
      const local = localAt(at, row.value.zone)
      const claim: Claim = {
        name: `${local}~${at}`,
        slot: { local, at },
        merged: 0,
        lost: 0,
        owner,
        refused: 0,
        posting: false,
        asked: true,
      }
      if (row.value.claim) return undefined
      const claimed = await subscriptions.replace(row, { ...row.value, claim }, at + leaseMs)
      if (!claimed) return undefined
      await start(claimed, claim)
      return runs.get(row.value.id, claim.name)
    },
    async refresh() {
      for (let after: string | undefined; ; ) {
        const rows = await subscriptions.list({ ...(after === undefined ? {} : { after }), limit: page })
        for (const row of rows) {
          await setImmediate()
          const due = row.value.claim ? row.due : await nextDue(row.value)
          if (due !== row.due) await subscriptions.replace(row, row.value, due)
        }
        after = rows.at(-1)?.key
        if (rows.length < page) return
      }
    },
    async idle() {
      await ticking
      while (working.size > 0) await Promise.all([...working.values()].map(({ done }) => done))
    },
  }
}
