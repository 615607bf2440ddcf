import type Keyv from 'keyv'
import type { Store } from '../contracts/store.ts'
import { type Made, NoAnswer, refused, type Use } from '../contracts/writer.ts'
import { createMemory } from '../durable/memory.ts'
import type { ModelReport } from '../model/model-report.ts'
import type { Log } from '../runtime/log.ts'
import { estimateOf, keyOf, kindOf, within } from './asking.ts'
import type { Circuits } from './circuit.ts'
import { type Entry, type Ledger, nothing, type Payer } from './ledger.ts'

const cachedMs = 86_400_000

/** Why a model was not asked, or did not answer. */
export type Refusal = 'failed' | 'refused' | 'used up' | 'resting'

/** What came of what a model made. */
export type Fate = Pick<ModelReport, 'outcome' | 'shown' | 'dropped'>

/** What a model made, now or earlier. */
export interface Called<T> {
  readonly made: T
  /** Counts what it cost, once, with what came of it. */
  settle(fate: Fate): Promise<void>
}

/** Asks a model for one thing: what was made is kept, failures open the circuit, and every token is counted. */
export type Call<Asked, T> = (asked: Asked, payer: Payer, signal: AbortSignal) => Promise<Called<T> | Refusal>

interface Kept<T> extends Made<T> {
  readonly ms: number
}

/** @param parts.mark names the index as it is: what was made of another one is not used */
export function createCall<Asked, T>(parts: {
  readonly use: Use<Asked, T>
  /** The name that what was made is kept under. */
  readonly named: string
  readonly model: string
  readonly mark: () => Promise<string>
  readonly store: Store
  /** One use that fails lets all rest. */
  readonly circuits: Circuits
  readonly ledger: Ledger
  readonly log: Log
  readonly onReport: (report: ModelReport) => void
  readonly now: () => number
}): Call<Asked, T> {
  const { use, circuits, ledger, log, onReport, now } = parts
  const circuit = circuits.add()
  const cache: Keyv<Kept<T>> = createMemory(parts.store, parts.named, cachedMs)
  const state = () => (circuits.isOpen() ? 'resting' : 'ready')
  const report = (entry: Entry, outcome: ModelReport['outcome']): void => {
    const { tokens, ms, shown, dropped } = entry
    onReport({ state: state(), outcome, seconds: ms / 1_000, tokens, shown, dropped })
  }
  const entryOf = ({ tokens, ms }: Kept<T>, { shown, dropped }: Fate): Entry => ({
    ...nothing,
    calls: 1,
    tokens,
    ms,
    shown,
    dropped,
  })

  return async (asked, payer, signal) => {
    const key = keyOf(await parts.mark(), use.request(asked))
    const known = await cache.get(key)
    // What was made earlier is counted already, unless its process died before.
    if (known)
      return { made: known.made, settle: (fate) => ledger.settleLeft(payer, key, entryOf(known, fate)) }
    if (circuits.isOpen()) return 'resting'
    const reserved = estimateOf(use.request(asked))
    if (!(await ledger.reserve(payer, key, reserved))) return 'used up'
    const began = now()
    try {
      const { made, tokens } = await within(use.ask(asked, signal), signal)
      circuit.succeeded()
      const kept = { made, tokens, ms: now() - began }
      await cache.set(key, kept)
      return {
        made,
        async settle(fate) {
          const entry = entryOf(kept, fate)
          await ledger.settle(payer, key, entry)
          report(entry, fate.outcome)
        },
      }
    } catch (thrown) {
      const kind = kindOf(thrown)
      const outcome = kind === refused ? 'refused' : 'failed'
      // A server whose model refuses one question is well.
      if (outcome === 'refused') circuit.succeeded()
      else circuit.failed()
      // What a server says may repeat what it was sent.
      log.warn('the model did not answer', { model: parts.model, kind, state: state() })
      // Who is still at work when the time is up is paid for it.
      const tokens = thrown instanceof NoAnswer ? thrown.tokens : signal.aborted ? reserved : 0
      const entry = { ...nothing, calls: 1, failed: 1, failures: { [kind]: 1 }, tokens, ms: now() - began }
      await ledger.settle(payer, key, entry)
      report(entry, outcome)
      return outcome
    }
  }
}
