import { prove } from '../composing/proving.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Store } from '../contracts/store.ts'
import type { Draft, Embedder, Model, Plan, Planning, Scored, Task, Use } from '../contracts/writer.ts'
import type { Statement } from '../model/briefing.ts'
import type { ModelReport } from '../model/model-report.ts'
import type { Log } from '../runtime/log.ts'
import { turn } from '../runtime/turn.ts'
import { countOf, passagesOf } from './asking.ts'
import { createCall } from './calling.ts'
import { createCircuits } from './circuit.ts'
import { packed } from './embedding/pack.ts'
import type { Embedding } from './embedding.ts'
import type { Ledger, Payer } from './ledger.ts'
import type { Failure, Tally } from './telling.ts'

/** The shares of an answer's time that a plan and an order may take. */
const shareOfPlan = 0.3
const shareOfRank = 0.1
/** Sentences beyond these are not looked at. */
const mostDrafts = 12
/** Of the sentences this share must be shown, or the articles' own words are better. */
const leastShown = 0.5

/** What a model is put to, and what it is asked through. */
export interface Means {
  readonly model: Model
  readonly desk: Pick<Desk, 'write' | 'read' | 'index'>
  readonly store: Store
  readonly ledger: Ledger
  readonly log: Log
  readonly onReport: (report: ModelReport) => void
  readonly now: () => number
  /** What articles mean, where a model makes vectors of them. */
  readonly embedding?: Pick<Embedding, 'rank'> | undefined
}

/** The three things that a model is asked for; each ends when the signal comes, and costs an answer nothing else. */
export interface Uses {
  /** What may be shown of what it wrote, or why nothing may; what becomes of the rest goes into the tally. */
  written(
    task: Task,
    payer: Payer,
    signal: AbortSignal,
    tally: Tally,
  ): Promise<readonly Statement[] | Failure>
  planned(asked: Planning, payer: Payer, signal: AbortSignal): Promise<Plan | undefined>
  ranked<T extends Scored>(
    question: string,
    found: readonly T[],
    payer: Payer,
    signal: AbortSignal,
  ): Promise<readonly T[]>
}

/** @param limitMs all that an answer waits for a model, in milliseconds */
export function createUses(means: Means, limitMs: number): Uses {
  const { model, desk, store, ledger, log, onReport, now, embedding } = means
  const circuits = createCircuits(now)
  const shared = {
    model: model.name,
    store,
    circuits,
    ledger,
    log,
    onReport,
    now,
  }
  const mark = () => desk.index.mark()
  const callToWrite = createCall({ ...shared, use: model.writing, named: 'model drafts', mark })
  // A plan is made of a question alone.
  const callToPlan = createCall({
    ...shared,
    use: model.planning,
    named: 'model plans',
    mark: async () => '',
  })

  /** The sentences that are proved, and why the others are not. */
  async function proved(drafts: readonly Draft[], task: Task) {
    const passages = await passagesOf(model, task, desk)
    const shown: Statement[] = []
    const dropped: string[] = []
    for (const one of drafts.slice(0, mostDrafts)) {
      await turn()
      const { statement, reason } = prove(one, passages)
      if (statement) shown.push(statement)
      else dropped.push(reason)
    }
    return { shown, dropped }
  }

  async function written(
    task: Task,
    payer: Payer,
    signal: AbortSignal,
    tally: Tally,
  ): Promise<readonly Statement[] | Failure> {
    const called = signal.aborted ? 'failed' : await callToWrite(task, payer, signal)
    if (typeof called === 'string') return called
    const { shown, dropped } = await proved(called.made, task)
    tally.dropped.push(...dropped)
    const isEnough = shown.length > 0 && shown.length >= leastShown * (shown.length + dropped.length)
    const outcome = isEnough ? 'written' : called.made.length === 0 ? 'empty' : 'too few'
    await called.settle({ outcome, shown: shown.length, dropped: countOf(dropped) })
    return outcome === 'written' ? shown : outcome
  }

  async function planned(asked: Planning, payer: Payer, signal: AbortSignal): Promise<Plan | undefined> {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(limitMs * shareOfPlan)])
    const called = await callToPlan(asked, payer, inTime)
    if (typeof called === 'string') return undefined
    await called.settle({ outcome: 'planned', shown: 0, dropped: {} })
    return called.made
  }

  const { embedder } = model
  // A model of vectors that fails neither keeps the writer from being asked, nor counts as its state.
  const callToEmbed =
    embedder &&
    createCall({
      ...shared,
      circuits: createCircuits(now),
      onReport: (report) => onReport({ ...report, state: circuits.isOpen() ? 'resting' : 'ready' }),
      use: vectorOf(embedder),
      named: 'model vectors',
      mark: async () => '',
    })

  async function ranked<T extends Scored>(
    question: string,
    found: readonly T[],
    payer: Payer,
    signal: AbortSignal,
  ): Promise<readonly T[]> {
    if (!embedding || !callToEmbed) return found
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(limitMs * shareOfRank)])
    const called = await callToEmbed(question, payer, inTime)
    if (typeof called === 'string') return found
    await called.settle({ outcome: 'embedded', shown: 0, dropped: {} })
    return embedding.rank(Buffer.from(called.made, 'base64'), found)
  }

  return { written, planned, ranked }
}

/** A question's vector as it is kept. */
const vectorOf = (embedder: Embedder): Use<string, string> => ({
  request: (question) => embedder.request([question]),
  async ask(question, signal) {
    const { made, tokens } = await embedder.embed([question], signal)
    return { made: Buffer.from(packed(made[0] ?? [])).toString('base64'), tokens }
  },
})
