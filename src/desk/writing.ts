import { setImmediate } from 'node:timers/promises'
import { prove } from '../composing/proving.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Store } from '../contracts/store.ts'
import type {
  Draft,
  Embedder,
  Model,
  Pen,
  Plan,
  Planning,
  Scored,
  Task,
  Use,
  Writing,
} from '../contracts/writer.ts'
import type { Statement } from '../model/briefing.ts'
import type { ModelReport } from '../model/model-report.ts'
import type { Log } from '../runtime/log.ts'
import { countOf, mayWrite, passagesOf } from './asking.ts'
import { createCall } from './calling.ts'
import { createCircuits } from './circuit.ts'
import { packed } from './embedding/pack.ts'
import type { Embedding } from './embedding.ts'
import type { Ledger, Payer } from './ledger.ts'
import { type Failure, signed, type Tally } from './telling.ts'

/** All that an answer waits for a model, in milliseconds, and the shares of it that a plan and an order may take. */
const longestMs = 20_000
const shareOfPlan = 0.3
const shareOfRank = 0.1
/** Sentences beyond these are not looked at. */
const mostDrafts = 12
/** Of the sentences this share must be shown, or the articles' own words are better. */
const leastShown = 0.5

/**
 * A model's pen. It is asked only for a workspace whose operator has it turned on, within its budget, while it answers;
 * whatever fails, the claims' own words are given.
 * @param parts.workspaces ids of workspaces and servers, `*` for all; the terminal is the operator's own
 */
export function createWriting(parts: {
  readonly model: Model
  readonly desk: Pick<Desk, 'write' | 'read' | 'index'>
  readonly store: Store
  readonly workspaces: readonly string[]
  readonly ledger: Ledger
  readonly log: Log
  readonly onReport: (report: ModelReport) => void
  readonly now: () => number
  readonly limitMs?: number | undefined
  /** What articles mean, where a model makes vectors of them. */
  readonly embedding?: Pick<Embedding, 'rank'> | undefined
  /** Hears what would be sent; nothing is, then. */
  readonly explain?: ((request: unknown) => void) | undefined
}): Pen {
  const { model, desk, store, workspaces, log, onReport, now, explain, limitMs = longestMs } = parts
  const shared = {
    model: model.name,
    store,
    circuits: createCircuits(now),
    ledger: parts.ledger,
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
      await setImmediate()
      const { statement, reason } = prove(one, passages)
      if (statement) shown.push(statement)
      else dropped.push(reason)
    }
    return { shown, dropped }
  }

  /** What may be shown of what the model wrote, or why nothing may; what becomes of it goes into the tally. */
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
    const outcome = isEnough ? 'written' : 'too few'
    await called.settle({ outcome, shown: shown.length, dropped: countOf(dropped) })
    return isEnough ? shown : 'too few'
  }

  async function planned(asked: Planning, payer: Payer, signal: AbortSignal): Promise<Plan | undefined> {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(limitMs * shareOfPlan)])
    const called = await callToPlan(asked, payer, inTime)
    if (typeof called === 'string') return undefined
    await called.settle({ outcome: 'planned', shown: 0, dropped: {} })
    return called.made
  }

  const { embedding } = parts
  const { embedder } = model
  // A model of vectors that fails is none of the writer's.
  const callToEmbed =
    embedder &&
    createCall({
      ...shared,
      circuits: createCircuits(now),
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

  const tallies = new WeakMap<Writing, Tally>()

  return {
    take({ asker, before }) {
      if (!mayWrite(asker, workspaces)) return undefined
      const payer = {
        team: asker?.team ?? '',
        user: asker && asker.platform !== 'terminal' ? asker.user : '',
      }
      let signal: AbortSignal | undefined
      const waiting = () => {
        signal ??= AbortSignal.timeout(limitMs)
        return signal
      }
      let plan: { readonly question: string; readonly made: Promise<Plan | undefined> } | undefined
      const part = (): Writing => {
        const tally: Tally = { shown: 0, dropped: [], failures: [] }
        const writing: Writing = {
          async plan(question) {
            const asked = { question, before }
            if (explain) explain(model.planning.request(asked))
            else plan ??= { question, made: planned(asked, payer, waiting()) }
            return plan?.question === question ? plan.made : undefined
          },
          async write(question, claims) {
            if (claims.length === 0) return []
            const task = { question, claims, kind: (await plan?.made)?.kind }
            if (explain) explain(model.writing.request(task))
            const made = explain ? undefined : await written(task, payer, waiting(), tally)
            if (typeof made === 'object') tally.shown += made.length
            else if (made) tally.failures.push(made)
            return typeof made === 'object' ? made : desk.write(question, claims)
          },
          async rank(question, found) {
            if (!explain) return ranked(question, found, payer, waiting())
            if (embedder) explain(embedder.request([question]))
            return found
          },
          part,
        }
        tallies.set(writing, tally)
        return writing
      }
      return part()
    },
    sign: (briefing, writings) =>
      signed(
        briefing,
        model.name,
        writings.flatMap((one) => tallies.get(one) ?? []),
      ),
  }
}

/** A question's vector as it is kept. */
const vectorOf = (embedder: Embedder): Use<string, string> => ({
  request: (question) => embedder.request([question]),
  async ask(question, signal) {
    const { made, tokens } = await embedder.embed([question], signal)
    return { made: Buffer.from(packed(made[0] ?? [])).toString('base64'), tokens }
  },
})
