import type { Precision } from '../language/calendar.ts'
import type { Span } from '../language/span.ts'
import type { Field } from './field.ts'

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
  /** The day that it was told on, where a heading above it says so and not the article. */
  readonly asOf?: string | undefined
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

/** How sanctions stand, as the sentence has it; empty where it only speaks of them. */
export const standings = [
  'called for',
  'threatened',
  'planned',
  'imposed',
  'in force',
  'extended',
  'tightened',
  'eased',
  'suspended',
  'waived',
  'lifted',
  'rejected',
  'evaded',
  'law',
  '',
] as const
export type Standing = (typeof standings)[number]

/** What one clause tells of sanctions; a field is empty where the sentence is silent. Its span is the sentence. */
export interface Sanction extends Span {
  readonly standing: Standing
  /** True where relief from what is in force is planned, asked for or refused: "would ease", "called to lift". */
  readonly relief: boolean
  readonly imposer: Field
  readonly target: Field
  /** The word that tells what is done: "imposed", "ease". */
  readonly deed: Field
  readonly law: Field
  /** ISO, cut to what is known: "2020". */
  readonly date: Field
  readonly until: Field
  /** What it is for: "buying the S-400". */
  readonly purpose: Field
  /** The word that makes it less than done: "could", "doubtful". */
  readonly hedge: Field
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
