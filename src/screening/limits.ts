/**
 * What steers matching. The weights were chosen on the half of 427 labelled pairs of names whose id has an odd first byte
 * of SHA-256, and measured on the other half.
 */
export const weights = {
  /** A word of one or two letters. */
  short: 0.6,
  initial: 0.4,
  particle: 0.1,
  title: 0,
  form: 0.2,
  number: 1,
  /** Words that are run together in one name are one where they are so alike. */
  leastJoined: 0.88,
  /** What it takes off, so that the words as they were written go before. */
  joining: 0.01,
  /** How much counts what both have and the other lacks, and what only one has. */
  person: { both: 2.5, more: 0.4 },
  other: { both: 2.5, more: 1 },
  /** The most where only one word of a person's name is shared. */
  single: 0.65,
}

export const limits = {
  /** Two words run together are looked up where they have so many letters. */
  shortestRun: 6,
  /** Names that are compared part by part, the most hopeful ones: of 10,000 entries hardly ever more are. */
  mostCompared: 400,
}

/**
 * From here on a match, and from there on near. Chosen on the half of the labelled pairs named above, and of 3,849 names
 * on and off a list.
 */
export const thresholds = { match: 0.82, near: 0.66 }

export const evidence = {
  /** Years of birth differ by more than these: then another person. Lists give estimates and neighbouring years. */
  years: 2,
  /** What an estimate ("circa 1960") adds. */
  circa: 3,
  againstBirth: 0.2,
  againstNationality: 0.05,
  identifier: 0.15,
}

export const shown = {
  /** Hits of one name. */
  hits: 10,
  /** Of a name that an article has. */
  named: 3,
}
