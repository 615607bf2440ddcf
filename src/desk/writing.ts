import { setImmediate } from 'node:timers/promises'
import { prove, type Reason } from '../composing/proving.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Store } from '../contracts/store.ts'
import type { Draft, Model, Task, Writing } from '../contracts/writer.ts'
import { createMemory } from '../durable/memory.ts'
import type { Asker } from '../model/asker.ts'
import type { Statement } from '../model/briefing.ts'
import type { ModelReport } from '../model/model-report.ts'
import type { Log } from '../runtime/log.ts'
import { countOf, estimate, keyOf, kindOf, mayWrite, passagesOf, within } from './asking.ts'
import { createCircuit } from './circuit.ts'
import { createLedger, nothing, type Payer } from './ledger.ts'
import { tellFailure, tellWritten } from './telling.ts'

/** All that an answer waits for a model, in milliseconds. */
const longestMs = 20_000
/** Sentences beyond these are not looked at. */
const mostDrafts = 12
/** Of the sentences this share must be shown, or the articles' own words are better. */
const leastShown = 0.5
const cachedMs = 86_400_000

type Outcome = readonly Statement[] | 'failed' | 'too few' | 'used up' | 'resting'

/**
 * A writing for each answer. A model is asked only for a workspace whose operator has it turned on, within its budget,
 * while it answers; whatever fails, the claims' own words are given.
 * @param parts.workspaces ids of workspaces and servers, `*` for all; the terminal is the operator's own
 */
export function createWriting(parts: {
  readonly model: Model
  readonly desk: Pick<Desk, 'write' | 'read' | 'index'>
  readonly store: Store
  readonly workspaces: readonly string[]
  readonly dailyTokens: number
  readonly log: Log
  readonly onReport: (report: ModelReport) => void
  readonly now: () => number
  readonly limitMs?: number | undefined
  /** Hears what would be sent; nothing is, then. */
  readonly explain?: ((request: unknown) => void) | undefined
}): (asker: Asker | undefined) => Writing | undefined {
  const { model, desk, store, workspaces, log, onReport, now, limitMs = longestMs } = parts
  const circuit = createCircuit(now)
  const ledger = createLedger(store, parts.dailyTokens, now)
  const cache = createMemory<readonly Draft[]>(store, 'model drafts', cachedMs)
  const state = () => (circuit.isOpen() ? 'resting' : 'ready')

  /** What the model wrote of a task, now or earlier; nothing where it may not be asked, or does not answer. */
  async function draft(task: Task, payer: Payer, signal: AbortSignal) {
    const key = keyOf(model, await desk.index.mark(), task)
    const known = await cache.get(key)
    if (known) return { drafts: known, reserved: 0, tokens: 0, ms: 0 }
    if (circuit.isOpen()) return 'resting'
    const reserved = estimate(model, task)
    if (!(await ledger.reserve(payer, reserved))) return 'used up'
    const began = now()
    try {
      const { drafts, tokens } = await within(model.draft(task, signal), signal)
      circuit.succeeded()
      await cache.set(key, drafts)
      return { drafts, reserved, tokens, ms: now() - began }
    } catch (thrown) {
      circuit.failed()
      // What a server says may repeat what it was sent.
      log.warn('the model did not answer', { model: model.name, kind: kindOf(thrown), state: state() })
      const ms = now() - began
      // Who is still at work when the time is up is paid for it.
      const spent = signal.aborted ? reserved : 0
      await ledger.settle(payer, reserved, { ...nothing, calls: 1, failed: 1, tokens: spent, ms })
      onReport({
        state: state(),
        outcome: 'failed',
        seconds: ms / 1_000,
        tokens: spent,
        shown: 0,
        dropped: {},
      })
      return 'failed'
    }
  }

  async function written(task: Task, payer: Payer, signal: AbortSignal, dropped: Reason[]): Promise<Outcome> {
    const made = await draft(task, payer, signal)
    if (typeof made === 'string') return made
    const passages = await passagesOf(model, task, desk)
    const shown: Statement[] = []
    const lost: Reason[] = []
    for (const one of made.drafts.slice(0, mostDrafts)) {
      await setImmediate()
      const { statement, reason } = prove(one, passages)
      if (statement) shown.push(statement)
      else lost.push(reason)
    }
    dropped.push(...lost)
    const { reserved, tokens, ms } = made
    const reasons = countOf(lost)
    const isEnough = shown.length > 0 && shown.length >= leastShown * (shown.length + lost.length)
    const outcome = isEnough ? 'written' : 'too few'
    // What was drafted earlier is counted already.
    if (reserved > 0) {
      const counts = { tokens, shown: shown.length, dropped: reasons }
      await ledger.settle(payer, reserved, { calls: 1, failed: 0, ms, ...counts })
      onReport({ state: state(), outcome, seconds: ms / 1_000, ...counts })
    }
    return isEnough ? shown : 'too few'
  }

  return (asker) => {
    if (!mayWrite(asker, workspaces)) return undefined
    const payer = { team: asker?.team ?? '', user: asker && asker.platform !== 'terminal' ? asker.user : '' }
    const dropped: Reason[] = []
    const failures = new Set<Exclude<Outcome, readonly Statement[]>>()
    let shown = 0
    let signal: AbortSignal | undefined
    return {
      async write(question, claims) {
        if (claims.length === 0) return []
        parts.explain?.(model.request({ question, claims }))
        if (parts.explain) return desk.write(question, claims)
        signal ??= AbortSignal.timeout(limitMs)
        const outcome = signal.aborted
          ? 'failed'
          : await written({ question, claims }, payer, signal, dropped)
        if (typeof outcome === 'string') {
          failures.add(outcome)
          return desk.write(question, claims)
        }
        shown += outcome.length
        return outcome
      },
      sign(briefing) {
        if (briefing.kind === 'notice' || shown + failures.size === 0) return briefing
        const remarks = [
          ...(shown > 0 ? [tellWritten(model.name, shown, countOf(dropped))] : []),
          ...[...failures].map((why) => tellFailure(model.name, why)),
        ]
        const writer = shown > 0 ? model.name : briefing.writer
        return { ...briefing, writer, remarks: [...(briefing.remarks ?? []), ...remarks] }
      },
    }
  }
}
