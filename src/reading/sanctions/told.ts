import type { Clause, Phrase } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, relieving } from './acts.ts'
import type { Mood } from './mood.ts'

/** What one clause of a sentence tells of sanctions; spans are of the sentence. */
export interface Told extends Mood {
  readonly act: Act | undefined
  /** From its verb to the measure. */
  readonly deed: Span
  /** The word that tells the deed. */
  readonly word: Span
  readonly imposers: readonly Span[]
  readonly targets: readonly Span[]
  /** The clause, for what else it tells (when, what for). */
  readonly clause: Clause | undefined
}

/** Whether a deed takes from sanctions. */
export const isRelief = ({ act }: Told): boolean => act !== undefined && relieving.has(act)

export const list = (phrase: Phrase | undefined): readonly Span[] => (phrase ? [whole(phrase)] : [])

export const whole = ({ start, end }: Span): Span => ({ start, end })
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end
