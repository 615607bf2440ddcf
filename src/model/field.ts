import type { Span } from '../language/span.ts'

/** Words that the desk says of an excerpt, with where they stand in the article; without a span it says nothing. */
export interface Field {
  /** As it is shown: the text's own words, or the usual name of what they name ("United States" for "Washington"). */
  readonly text: string
  readonly spans: readonly Span[]
}

export const noField: Field = { text: '', spans: [] }
