import { anywhere, oneOf, opening, pattern } from '../../language/pattern.ts'
import type { Question } from '../../model/question.ts'
import { sameOne } from './marks.ts'
import { isInverted } from './statement.ts'

/** Before what is asked, the reports that it is asked of: “Between the report on …, was there …?” */
const behind = pattern('i')`
  ^(?:between|after|before|regarding|following)\b.+\b(?:did|does|was|were|is|are|has|have)\b(?!.*\bwhich\b[^,?]*\?$)`

/** Whether yes or no is asked for. */
export const asksForVerdict = (typed: string): boolean => isInverted(typed) || behind.test(typed)

const apart = anywhere(
  'i',
)`inconsisten(t|tly|cy|cies), discrepanc(y|ies), contradict(s|ed|ions?)?, conflicting`
const alike = anywhere('i')`consisten(t|tly|cy), (in|there|there was) agreement`
/** A team may be consistent, and two states in conflict: it is asked of what is told. */
const ofWhatIsTold = anywhere('i')`
  portray(s|ed|al|als)?, narratives?, reporting, coverage, descriptions?, depict(s|ed|ions?)?, accounts?, statements?, between the,
  there (in)?consistency, maintain(ed)?, as reported, remained`
/** What reports are that fit, where a question gives both words: “consistent or inconsistent”, “agree or disagree”. */
export const choiceIn = (typed: string): string | undefined => choice.exec(typed)?.[1]?.toLowerCase()
const choice = /\b(consistent|agree|agreement) or (?:in|dis)/i
/** “No inconsistency” is not plainly one of the two. */
const unclear = pattern('i')`
  \b(?:no|not|any less) (?:in)?consisten|\bthere (?:a|no|any) change\b|\bchanged?\b(?!.*consisten)
  |\bremained (?:the same|unchanged)`

/** One report before or after another: marks of papers with these words between. */
const ordered = /\uE001[^\uE000]* (before|after) \uE000|\uE001,? (before|after) [^\uE000]*\uE000/
/** Which of two reports came first, or last: a mark opens the question where its own words were taken out. */
const eitherOf = /^\s*\uE000[^\uE000]* or \uE000/
/** Which of two papers gives more: both marks open the question where its own words were taken out. */
const bothOf = /^\s*\uE000[\d,]*\uE001\s+\uE000[\d,]*\uE001 how many\b/
const fewer = anywhere('i')`fewer, fewest, less, lower, lowest, smaller, smallest`
const compared = anywhere(
  'i',
)`fewer, fewest, less, low(er|est), small(er|est), more, most, high(er|est), larg(er|est), bigg(er|est), greater`
const newest = /\b(?:last|later)\b/i

/**
 * What yes would say of a question that sets side by side what several reports tell.
 * @param marked the question with a mark where a paper was named
 */
export function weighingOf(typed: string, marked: string): Question['weighs'] {
  if (bothOf.test(marked) && compared.test(typed)) return fewer.test(typed) ? 'fewer' : 'more'
  if (eitherOf.test(marked)) return newest.test(typed) ? 'last' : 'first'
  if (!asksForVerdict(typed) || unclear.test(typed)) return 'nothing'
  const isOfReports = ofWhatIsTold.test(typed)
  if (choiceIn(typed) !== undefined) return 'agree'
  if (isOfReports && apart.test(typed)) return 'differ'
  if (isOfReports && alike.test(typed)) return 'agree'
  const [, between, behind] = ordered.exec(marked) ?? []
  const order = between ?? behind
  if (order === 'before' || order === 'after') return order
  const asked = typed.replace(consequence, '').replace(sameOne, '')
  return relates.test(asked) ? (likenessAsked(asked) ?? 'nothing') : 'each'
}

/** What is told as like or unlike something else is not told by one report. */
const relates = anywhere('i')`
  same, agree, disagree, similar(ly|ity)?, alike, different(ly)?, differ(s|ence|ences)?, dissimilar(ly)?, compared, comparison, than, changed?,
  respective(ly)?`

const unlike = anywhere('i')`
  disagree(ment|s|d)?, differ(s|ed|ent|ently|ence|ences)?, dissimilar(ly)?, changed?, at odds, conflict(s|ing|ed)?`
const likened = anywhere('i')`same, agree(s|d|ment)?, similar(ly|ity)?, alike, match(es|ed)?`
/** “Was there no change” asks for the contrary of what its words do. */
const turned = /\b(?:no|not|never|without)\b|n[’']t\b/i

/**
 * Whether a question for yes or no asks if what reports tell is alike or unlike; undefined of another, and where it denies
 * or has words of both.
 */
function likenessAsked(text: string): 'alike' | 'unlike' | undefined {
  const [isLike, isUnlike] = [likened.test(text), unlike.test(text)]
  if (isLike === isUnlike || turned.test(text)) return undefined
  return isLike ? 'alike' : 'unlike'
}

const helping = oneOf`did, do, does, is, are, was, were, has, have, had, will, would, can, could, should`
/** “How much maize” asks for tonnes of it, and “how much did it cost” for money. */
const ofWhat = pattern(
  'iu',
)`\bhow (?:much|many) (?!(?:${helping}|money|the|it|they|he|she|we|you)\b)(\p{Ll}+)`

/** What a question counts by name: the maize of “how much maize”. */
export const countedIn = (text: string): string | undefined => ofWhat.exec(text)?.[1]

const paying = anywhere('i')`how much, cost, price, sum, fine, fined, amount, budget`
const dating = anywhere('i')`when, which day, the day, date`
/** The kind of value that reports are compared by: a sum, a day, or a number of what the question names. */
export const valueCompared = (text: string): 'money' | 'date' | 'count' =>
  countedIn(text) === undefined && paying.test(text) ? 'money' : dating.test(text) ? 'date' : 'count'

/** What only says what follows of the reports is no part that one of them tells: “…, indicating a difference in …”. */
export const isGloss = (part: string): boolean =>
  gloss.test(part) || (told.test(part) && aboutReports.test(part))
const following = oneOf`
  indicating, suggesting, showing, implying, highlighting, reflecting, demonstrating, making, resulting, confirming, revealing,
  contrasting, aligning`
const consequence = pattern('i')`,? (?:thus |thereby |both )?${following}\b.*`
const gloss = opening('i')`
  (thus |thereby |both )?${following}, without, despite, rather than, (are|is|do) (these|they|both)`
const told = opening('i')`(was|is|were|are|has|did) (there|the (reporting|portrayal|narrative|coverage))`
const aboutReports = anywhere(
  'i',
)`(in)?consisten(t|tly|cy), discrepanc(y|ies), agreement, changed?, contradict(s|ed|ions?)?`

/** The part of a question that reports tell, without words for the reports themselves. */
export const withoutReports = (part: string): string =>
  part
    .replace(ofReports, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,?.])/g, '$1')
    .trim()
const ofReports = anywhere('gi')`
  (maintain(ed)? )?(in)?consisten(t|tly|cy), (subsequent|later|earlier|second|other|same|following) (reports?|articles?|source),
  (published )?at \d\d:\d\d(:\d\d)?, in their reporting, the portrayal of, published`
