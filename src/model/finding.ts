import type { Precision } from '../language/calendar.ts'
import type { Span } from '../language/span.ts'

/** A person, with every place that names them by any form ("Narendra Modi", "Mr Modi", "Modi"). */
export interface Person {
  /** The fullest form in the article, without titles. */
  readonly name: string
  readonly mentions: readonly Span[]
  /** What the article calls them: "Russian Foreign Minister", "an expert on …". */
  readonly roles: readonly (Span & { readonly role: string })[]
}

export interface Named {
  readonly name: string
  readonly mentions: readonly Span[]
}

/** A number with what it counts: "more than 600,000 rifles" is 600000, unit "rifle", modifier "more than". */
export interface Quantity extends Span {
  readonly value: number
  /** ISO 4217 code for money, "%" for percent, the counted noun in singular lower case, else "". */
  readonly unit: string
  /** The words before it that bound it, lower case: "more than", "nearly", "at least"; else "". */
  readonly modifier: string
}

/** A date as the text has it, resolved: first and last day (inclusive, ISO) that it may mean. */
export interface Dated extends Span {
  readonly from: string
  readonly to: string
  readonly precision: Precision
}

/** Words that somebody said. */
export interface Quote {
  /** The speaker's fullest known name, else the words that name the source ("officials"). */
  readonly speaker: string
  readonly content: readonly Span[]
  /** The verb: "said", "told". */
  readonly cue: string
  /** Where the text names the source. */
  readonly source: Span
  /** True for words between quotation marks. */
  readonly direct: boolean
}

export type Standing = 'imposed' | 'at risk' | 'waived' | 'law'

/** One sentence that speaks of sanctions; a field is empty where the sentence and its neighbours are silent. */
export interface Sanction extends Span {
  readonly standing: Standing
  readonly imposer: string
  readonly target: string
  readonly law: string
  /** ISO, cut to what is known: "2020". */
  readonly date: string
  /** What it is for: "buying the S-400". */
  readonly purpose: string
  /** The hedging word as the text has it: "could", "doubtful". */
  readonly hedge: string
}

/** All that was read in one article. */
export interface Findings {
  readonly people: readonly Person[]
  readonly organisations: readonly Named[]
  readonly places: readonly Named[]
  readonly quantities: readonly Quantity[]
  readonly dates: readonly Dated[]
  readonly quotes: readonly Quote[]
  readonly sanctions: readonly Sanction[]
}
