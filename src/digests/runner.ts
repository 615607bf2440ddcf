import { setImmediate } from 'node:timers/promises'
import type { Collection, Row } from '../contracts/store.ts'
import { isGone } from '../durable/process.ts'
import { createSilence } from '../durable/silence.ts'
import type { Digest } from '../model/digest.ts'
import { createClaims, leaseMs } from './claims.ts'
import { createDelivery, type Means } from './delivery.ts'
import { catchUpMs, dueAt } from './due.ts'
import { type Claim, channelOf, type Subscription } from './subscription.ts'
import { count, localInWords } from './words.ts'
import { localAt } from './zone.ts'

/** Whether that is known at once, as of what was killed on this machine. */
const hasEnded = ({ owner, process }: Claim): boolean =>
  owner !== '' && process !== undefined && isGone(process)

/** Takes what is due on one platform and sees it through; any number of processes may run one on the same store. */
export interface Runner {
  /** Takes on what is due and says which work goes on; to be called every so often. Settles when all is taken on. */
  tick(): Promise<void>
  /** Sends one besides the schedule. @returns nothing where another digest of it is under way */
  sendNow(
    row: Row<Subscription>,
  ): Promise<{ readonly digest: Digest | undefined; readonly outcome: string } | undefined>
  /** Settles when nothing that was taken on is left. */
  idle(): Promise<void>
}

const page = 200
/** A claim that nobody has touched for so long is left behind; whoever works on one touches it with every tick. */
const silenceMs = 70_000

export function createRunner(subscriptions: Collection<Subscription>, means: Means): Runner {
  const { runs, log, now, elapsed } = means
  const claims = createClaims(subscriptions, now)
  const delivery = createDelivery(claims, means)
  /** By the row's key, with the claim's name. */
  const working = new Map<string, { readonly name: string; readonly done: Promise<void> }>()
  const silence = createSilence(silenceMs, elapsed)

  /** Whether the process that holds a claim is gone: two processes on one post would be two posts. */
  const isLeft = (row: Row<Subscription>, claim: Claim): boolean =>
    claim.owner === '' || hasEnded(claim) || silence.isSilent(row)

  /** The end of each channel's work: its next digest has to know what the one before it told. */
  const channels = new Map<string, Promise<void>>()

  const start = (row: Row<Subscription>, claim: Claim): Promise<void> => {
    const channel = channelOf(row.value)
    const before = channels.get(channel) ?? Promise.resolve()
    const done = before
      .then(() => delivery.see(row.key, row.value, claim))
      // The claim stays, and is taken up again when its lease is over.
      .catch((thrown: unknown) => log.error('a digest failed', { digest: row.value.id, error: thrown }))
      .finally(() => {
        working.delete(row.key)
        if (channels.get(channel) === done) channels.delete(channel)
      })
    channels.set(channel, done)
    working.set(row.key, { name: claim.name, done })
    return done
  }

  const take = async (row: Row<Subscription>): Promise<void> => {
    const { claim, paused } = row.value
    if (claim) return takeOver(row, claim)
    const { live, lost, next } = await dueAt(row.value, now())
    const slot = live.at(-1)
    if (paused !== undefined || (!slot && lost.length === 0))
      await subscriptions.replace(row, row.value, paused === undefined ? next?.at : undefined)
    else if (slot) {
      const merged = live.length - 1
      const made = {
        name: slot.local,
        slot,
        merged,
        lost: lost.length,
        refused: 0,
        posting: false,
        asked: false,
      }
      const claimed = await claims.claim(row, made, slot.local)
      if (claimed) start(claimed, claimed.claim)
    } else await miss(row, lost.length, lost.at(-1)?.local ?? '', next?.at)
  }

  const miss = async (row: Row<Subscription>, lost: number, cursor: string, next: number | undefined) => {
    const { id, zone, missed } = row.value
    const last = `${count(lost, 'digest')} missed up to ${localInWords(localAt(now(), zone))}`
    if (await subscriptions.replace(row, { ...row.value, cursor, missed: missed + lost, last }, next))
      log.warn('digests were missed', {
        dropped: 'missed digest',
        digest: id,
        count: lost,
        why: 'the desk was not running',
      })
  }

  /** A claim whose process is gone, or whose next try is due. */
  const takeOver = async (row: Row<Subscription>, left: Claim): Promise<void> => {
    const claimed = await claims.claim(row, left)
    if (!claimed) return
    // Not posted, and too late for it; what may have been posted is looked up.
    const late = !left.posting && left.slot.at < now() - catchUpMs
    if (late) await delivery.lose(row.key, claimed.claim, 'it could not be sent in time')
    else start(claimed, claimed.claim)
  }

  /**
   * Writes anew when each is due: while nobody looked, the rules of its zone may have changed, and a claim that was
   * left behind before the clock was set back would be looked at an hour late. What a process that was killed had claimed is due.
   */
  const refresh = async (): Promise<void> => {
    for await (const row of subscriptions.all()) {
      await setImmediate()
      const due = row.value.claim
        ? Math.min(row.due ?? now(), hasEnded(row.value.claim) ? now() : now() + leaseMs)
        : await claims.dueOf(row.value)
      if (due !== row.due) await subscriptions.replace(row, row.value, due)
    }
  }

  let last = Number.POSITIVE_INFINITY
  const tickOnce = async (): Promise<void> => {
    const before = last
    last = now()
    if (last < before) await refresh()
    for (const [key, { name }] of working) {
      await setImmediate()
      await claims.keep(key, name)
    }
    const looked = new Set<string>()
    for (;;) {
      const due = await subscriptions.due(now(), page + looked.size + working.size)
      const rows = due.filter(({ key }) => !working.has(key) && !looked.has(key))
      for (const row of rows) {
        // The store of one machine answers without giving way.
        await setImmediate()
        if (row.value.claim && !isLeft(row, row.value.claim)) looked.add(row.key)
        else await take(row)
      }
      if (rows.length === 0) return
    }
  }

  let ticking: Promise<void> | undefined
  return {
    tick() {
      ticking ??= tickOnce().finally(() => {
        ticking = undefined
      })
      return ticking
    },
    async sendNow(row) {
      if (row.value.claim) return undefined
      const at = now()
      const local = localAt(at, row.value.zone)
      const name = `${local}~${at}`
      const made = { name, slot: { local, at }, merged: 0, lost: 0, refused: 0, posting: false, asked: true }
      const claimed = await claims.claim(row, made)
      if (!claimed) return undefined
      await start(claimed, claimed.claim)
      const { id } = row.value
      return {
        digest: (await runs.get(id, name))?.digest,
        outcome: (await runs.outcome(id, name)) ?? 'on its way',
      }
    },
    async idle() {
      await ticking
      while (working.size > 0) await Promise.all([...working.values()].map(({ done }) => done))
    },
  }
}
