import type { Pen, Plan, Writing } from '../contracts/writer.ts'
import type { Consent } from '../model/consent.ts'
import { signed, type Tally } from './telling.ts'
import { createUses, type Means } from './uses.ts'

/** All that an answer waits for a model, in milliseconds: so that the answer itself is there within 20 s. */
const longestMs = 18_000

/**
 * A model's pen. It is asked only for a workspace that has it turned on, within its budget, while it answers;
 * whatever fails, the claims' own words are given.
 */
export function createWriting(
  parts: Means & {
    readonly consent: Pick<Consent, 'isGiven'>
    readonly limitMs?: number | undefined
    /** Hears what would be sent; nothing is, then. */
    readonly explain?: ((request: unknown) => void) | undefined
  },
): Pen {
  const { model, desk, consent, explain, limitMs = longestMs } = parts
  const uses = createUses(parts, limitMs)
  const tallies = new WeakMap<Writing, Tally>()

  return {
    async take({ asker, before }) {
      if (!(await consent.isGiven(asker))) return undefined
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
            else plan ??= { question, made: uses.planned(asked, payer, waiting()) }
            return plan?.question === question ? plan.made : undefined
          },
          async write(question, claims) {
            if (claims.length === 0) return []
            const task = { question, claims, kind: (await plan?.made)?.kind }
            if (explain) explain(model.writing.request(task))
            const made = explain ? undefined : await uses.written(task, payer, waiting(), tally)
            if (typeof made === 'object') tally.shown += made.length
            else if (made) tally.failures.push(made)
            return typeof made === 'object' ? made : desk.write(question, claims)
          },
          async rank(question, found) {
            if (!explain) return uses.ranked(question, found, payer, waiting())
            if (model.embedder) explain(model.embedder.request([question]))
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
