import type { Span } from '../../language/span.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'

/** Words of an article that may answer a question. */
export interface Candidate {
  readonly excerpt: Excerpt
  readonly reading: ReadArticle
  readonly score: number
  readonly coverage: number
  /** Where the words that answer stand in its article, as they were read. */
  readonly answer?: Span
  /** True for a value of the kind asked for. */
  readonly valued?: boolean
  /** True for words of whoever is asked about, as reading found them. */
  readonly spoken?: boolean
}
