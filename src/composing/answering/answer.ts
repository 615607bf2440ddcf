import type { Conflict, Excerpt, Excerpts, Statement } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import type { Silence } from './silence.ts'

/** Claims that answer a question, best first; or none, with what is nearest and what the corpus lacks. */
export interface Answering {
  /** How it was understood. */
  readonly question: Question
  /** The sum, number or date asked for, each with the sentences that give it. */
  readonly values: readonly Statement[]
  readonly claims: readonly Excerpts[]
  /** Where near copies differ in what answers. */
  readonly differences: readonly Conflict[]
  readonly nearest: readonly Excerpt[]
  /** The question as it was read where a name in it was a slip. */
  readonly meant?: string | undefined
  /** Who was looked up first, of a question about somebody who is only described. */
  readonly steps?: { readonly described: string; readonly name: string; readonly onwards: string } | undefined
  /** Questions that this one was taken apart into and that no article answers. */
  readonly untold?: readonly string[] | undefined
  /** What the question names and the corpus lacks, and where it was looked for. */
  readonly silence: Silence
}

/** How one question is answered, for who takes another apart. */
export type Ask = (question: Question, filter: Filter) => Promise<Answering>

export const nothingSaid = { values: [], claims: [], differences: [], nearest: [] } as const

export const isSaid = ({ values, claims }: Answering): boolean => values.length + claims.length > 0
