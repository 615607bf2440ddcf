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
/**
 * What the answer reader scores for a value or a person in the place of another. Of 45 claims beside a month of news eleven
 * had another value, and it finds that of nine at 8.8 to 12.6; in the rest it gives values of another kind, at most 6.5. Of 495
 * sentences that a machine wrote of one article, it gives none of the true ones that words leave open another value, and two
 * of the false ones.
 */
export const leastRead = 7.5
/**
 * And for a value in the same unit, or for another place in an order. It was read off one half, by a hash of their ids, of 119
 * claims with a number that words left open: 97 of ours in other words over 16 stories of ours, an editor's over news, and a
 * machine's. Of those of them with another value there five of five at 3 and more were false, and six of six at 2.5. In the other half six of
 * eight: of the two true ones, at 9 and 13, one has a number written apart and the other a figure that the rest does not fit, so
 * that neither is contradicted.
 */
export const leastReadOfKind = 3
/** And where the claim's own value stands near as that of somebody else: then it was taken from there. */
export const leastReadBeside = 2.5
/** From here on what it finds is shown below a passage, where it decides nothing: fourteen of the seventeen such were false. */
export const leastReadShown = 1
/** What the sentence must hold, with its story, of the rest of such a claim. */
export const leastReadRest = 0.6
