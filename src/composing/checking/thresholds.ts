/**
 * The numbers that steer verdicts. The shares are of a claim's words by weight (a name counts two, a faint word .3), read
 * off sentences of news and their altered copies.
 */

/** What a sentence must hold to bear a claim out: nearly all, as one other word may turn it. */
export const leastWords = 0.95
/** Where an end or a deadline agrees: "runs until 2030" is told in many words. */
export const leastWordsWithEnd = 0.6
/** Where the grammar has the claim's deed by its subject as well, other words may tell the rest. */
export const leastWordsByGrammar = 0.92
/** And to have it otherwise: less where a value differs than where only a word tells. */
export const leastWordsAgainst = 0.72
export const leastWordsWithOther = 0.66
/** How sanctions stand is compared as such; the rest need only be about the same. */
export const leastWordsOfStanding = 0.5
/** What opens a claim must be in the sentence or the one before. */
export const leastForOpening = 0.8
/** What a claim goes back to must be found near the sentence, in part. */
export const leastContext = 0.4
