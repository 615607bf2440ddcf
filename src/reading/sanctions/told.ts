import type { Clause, Phrase } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, relieving } from './acts.ts'
import type { Measure } from './measures.ts'
import type { Mood } from './mood.ts'

/** What one clause of a sentence tells of sanctions; spans are of the sentence. */
export interface Told extends Mood {
  readonly act: Act | undefined
  /** From its verb to the measure. */
  readonly deed: Span
  /** The measure as it is named; the verb where that is the measure ("blacklisted"). */
  readonly measure: Span
  /** The word that tells the deed. */
  readonly word: Span
  readonly imposers: readonly Span[]
  readonly targets: readonly Span[]
  /** The clause, for what else it tells (when, what for). */
  readonly clause: Clause | undefined
}

/** A measure in its sentence, with who stands beside it. */
export interface Spoken {
  readonly sentence: string
  readonly measure: Measure
  readonly clauses: readonly Clause[]
  /** "Sanctions on X". */
  readonly on: readonly Span[]
  /** "X's sanctions". */
  readonly by: readonly Span[]
  /** Whether the measure is one that spares: a waiver. */
  readonly relief: boolean
}

/** A measure that something plainly happened to; each construction says what. */
export const done = ({ measure, on, by }: Spoken): Omit<Told, 'act' | 'word'> => ({
  mood: undefined,
  denied: false,
  hedge: undefined,
  deed: whole(measure),
  measure: whole(measure),
  imposers: by,
  targets: on,
  clause: undefined,
})

/** A deed that one word tells plainly, where the words around it name the parties and no tree is asked. */
export const told = (act: Act, word: Span, imposers: readonly Span[], targets: readonly Span[]): Told => ({
  act,
  mood: undefined,
  denied: false,
  hedge: undefined,
  deed: word,
  measure: word,
  word,
  imposers,
  targets,
  clause: undefined,
})

/** Whether a deed takes from sanctions. */
export const isRelief = ({ act }: Pick<Told, 'act'>): boolean => act !== undefined && relieving.has(act)

export const list = (phrase: Phrase | undefined): readonly Span[] => (phrase ? [whole(phrase)] : [])
export const whole = ({ start, end }: Span): Span => ({ start, end })
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end
