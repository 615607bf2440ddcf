/** Narrows a search; every field that is given must hold. */
export interface Filter {
  /** Inclusive ISO dates, `2021-12-06`; an article whose date nobody gave passes neither. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Source names as shown, compared without case and accents; a part of the name is enough. */
  readonly source?: string | undefined
  /** Who wrote it, and where it was filed from, compared as a source is. */
  readonly byline?: string | undefined
  readonly dateline?: string | undefined
  /** A person named in the article (any form of the name). */
  readonly person?: string | undefined
  /** A mark of `mark()`: only articles that were put after it; to a mark of another index, all were. */
  readonly arrivedAfter?: string | undefined
  /** Only articles with a notice on them: retracted, corrected, killed, embargoed. */
  readonly marked?: true | undefined
}

export interface Query extends Filter {
  readonly text: string
  /** How many passages at most. */
  readonly limit: number
}
