/** What became of one thing that a model was asked for. */
export interface ModelReport {
  /** Resting: it failed several times in a row, and is not asked for a while. */
  readonly state: 'ready' | 'resting'
  /** Too few: fewer than half of its sentences were proved. Empty: it wrote none. Refused: it would not answer. */
  readonly outcome: 'planned' | 'embedded' | 'written' | 'too few' | 'empty' | 'refused' | 'failed'
  readonly seconds: number
  readonly tokens: number
  readonly shown: number
  /** Sentences that were dropped, by the reason. */
  readonly dropped: Readonly<Record<string, number>>
}

/** How many articles have their vectors. */
export interface Embedded {
  readonly done: number
  readonly total: number
}
