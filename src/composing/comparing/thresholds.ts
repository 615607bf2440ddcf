/**
 * The numbers that steer what is compared, each with where it is from. "Read" stands for differences over several
 * hundred news articles that were read one by one.
 */

/** An edited copy is a sentence of at least so many words that stay; below, agency formulas look alike. Read. */
export const leastShared = 4
/** The share of the longer sentence's words that stay. Half lets "X said on Monday" pass for an edit. Read. */
export const leastSharedPart = 0.6
/** A name is put in another's place as a whole: at most so many words of either are exchanged. */
export const longestExchange = 6
/** Sentences of more words are tables or lists; two of them take the product of their lengths to compare. */
export const longestSentence = 80
/** Runs of so many words are looked up to find edited copies; a run that more sentences have is a formula. */
export const runLength = 2
export const mostHolders = 40
/** Edited copies are looked for among so many pairs at most: some 20 microseconds each. */
export const mostPairs = 4_000
/** Content words that an edited copy keeps: "is on sale at Amazon for" is a formula of a hundred things. Read. */
export const leastContent = 3
/**
 * How much of what one sentence tells about a value stands in the other: two for a name or the deed, one for any other
 * word. A name and the deed, or a name with two words, are enough. Read.
 */
export const leastSharedParts = 4
/** Without a name in common it takes more: "the programme of military and technical cooperation". Read. */
export const leastSharedNameless = 5
/** Where each sentence has a name that the other has not. Read. */
export const leastSharedElsewhere = 6
/** Characters of the sentence before that a "The price is …" goes on from. */
export const longestBefore = 400
/** A group with more values than these is of a kind of thing, as prices are, and of no one thing. Read. */
export const mostSides = 4
/** Two countings of one thing lie near each other: the smaller number is at least so much of the larger. */
export const leastNearness = 0.75
/** Smaller numbers of one noun are of too many things: "3 goals". */
export const fewestCounted = 10
/** More different numbers of one noun in the articles of one answer are statistics. */
export const mostCountsAlike = 3
/** A clause read with less sureness than this tells nobody's part: below, one in three subjects was cut wrong. */
export const leastSureness = 0.4
export const leastSurenessBeside = 0.2
/** Who wins or heads something changes: reports further apart, in days, are of two times. */
export const mostDaysApart = 45
/** Pairs of values in one deed that are looked at for one answer: two clauses each. */
export const mostDirectPairs = 300
/** Formulas of two reports further apart, in days, are of two events. Read. */
export const mostDaysOfOne = 7
/** What changed that is shown in one answer. */
export const mostChanges = 4
/** Pairs of a denying sentence and one that may say that it was done, for one answer. */
export const mostDeniedPairs = 60
/** Sentences among which these are looked for. */
export const mostDeniedLines = 400
/** Values of one kind, and figures, that are laid beside each other: pairs take the square. */
export const mostOfAKind = 120
/** Sentences whose clauses are read for one answer: some millisecond each. */
export const mostPartSentences = 250
/** Two papers tell one story whose titles and first sentences share a name and so many names and words in all. Read. */
export const leastSharedWords = 3
/** Of two values of one attribute the smaller is at least so much of the larger: further apart they are of two things. */
export const leastNearAttribute = 0.45
/** Sentences set side by side share so much of the weight of both where one word tells the deed, and so much else. Read. */
export const leastAlike = 0.13
export const leastAlikeOtherwise = 0.17
/** Stems that these share beside the topic's own. */
export const leastSharedBeside = 2
/** Pairs of sentences set side by side in one answer. */
export const mostSideBySide = 4
/** What two articles tell among so many of their first sentences counts as so much more of their weight. */
export const earlySentences = 5
export const worthOfEarly = 0.2
/** Sentences of one paper that share so much of their words were set into both. */
export const leastPasted = 0.75
/** A number that two sentences give of one noun counts as so much of their weight. */
export const worthOfOneValue = 0.3
/** Smaller numbers of a noun are of too many things. */
export const leastTelling = 11
/** Reports further apart, in days, are not set side by side without a verdict. */
export const mostDaysBeside = 31
/** Articles that each tell what they say of a topic, and sentences of each: an answer of more is not read. */
export const mostArticlesEach = 4
export const mostSentencesEach = 3
/** A sentence of whose words more than this share stands in one that is shown tells nothing beside it. */
export const mostPartAgain = 0.6
/** A sentence with a number says more of a topic than one that has half a word more of it. */
export const worthOfValue = 0.5
/** Articles that give a value which is asked for, and sentences of each: a table of more is not read. */
export const mostArticlesAsked = 12
export const mostSentencesAsked = 2
