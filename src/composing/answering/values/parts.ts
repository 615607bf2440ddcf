import { baseOf } from '../../../language/irregular.ts'
import { anywhere, oneOf, pattern } from '../../../language/pattern.ts'
import type { Span } from '../../../language/span.ts'
import { contentWords, stemOf } from '../../../language/words.ts'
import { readQuantities } from '../../../reading/quantities.ts'
import type { Value } from '../../comparing/values.ts'

/** The price of one is said to be that: a deal's value is none. */
export const ofOne = /\b(?:each|apiece|per|a piece|unit (?:price|cost))\b/i

export const isOfAll =
  /\b(?:are|is|were) there\b|\b(?:in all|in total|altogether|does|do) .*\bhave\b|\bhave\b/i

/** "Ten a day, on average" is no number of all. */
const average = /\baverage of (?:about |some |around |nearly )?$/i
const repeated =
  /^[^.;]{0,80}?\b(?:every|each|per|an?) (?:day|week|month|year|hour|minute|night|person|head|game|match)\b/i
const asksRate = anywhere(
  'i',
)`per, each, every, average, daily, weekly, monthly, annual(ly)?, an? (day|week|month|year|hour), yearly, rate`

/** What was, is or will be once; "how many ferries sail" asks what is usual, which "every day" tells. */
const once = /\b(?:did|was|were|been|had|will|would)\b|\p{Ll}{2}ed\b/iu
const isOnce = (question: string): boolean =>
  once.test(question) ||
  question.split(/[^\p{L}]+/u).some((word) => ![undefined, word].includes(baseOf(word)))

/** Whether a number is so many a day, or on average, where a question asks for all. */
export function isRate(question: string, text: string, { start, end }: Span): boolean {
  if (asksRate.test(question) || !isOnce(question)) return false
  return average.test(text.slice(Math.max(0, start - 30), start)) || repeated.test(text.slice(end, end + 100))
}

/** "96" of "41 of the 96 seats", and whether "41" is such a part. */
export const isWholeOf = ({ excerpt: { article }, at }: Value): boolean =>
  /\b[\d,.]+ (?:out )?of (?:the |its |their |all )?$/.test(before(article.text, at, 24)) ||
  (/(?:^|[.;]\s+)(?:Out )?[Oo]f (?:the |its |their |all )?$/.test(before(article.text, at, 16)) &&
    /^(?: [\p{L}-]+){0,6},? \d/u.test(article.text.slice(at.end, at.end + 60)))
const before = (text: string, { start }: Span, most: number): string =>
  text.slice(Math.max(0, start - most), start)
export const isPartOf = ({ excerpt: { article }, at }: Value): boolean =>
  /^ (?:out )?of (?:the |its |their |all )?\d/.test(article.text.slice(at.end, at.end + 20))

/** "From 8 to 5 euros" tells what it was, and no price of now. */
export const isFormer = (question: string, { excerpt: { article }, at }: Value): boolean =>
  !wasAsked.test(question) &&
  /\bfrom (?:about |some |around |nearly )?$/i.test(before(article.text, at, 20)) &&
  /^ (?:to|down to|up to) [^\s]{0,4}\d/.test(article.text.slice(at.end, at.end + 16))
const wasAsked = /\b(?:was|were|did|had|before|used to|originally|until|formerly|previously|from)\b/i

/** What is asked for at court or offered is not what is paid: “the $5 million lawsuit”, “a bid of $5 million”. */
export const isSought = (question: string, text: string, { start, end }: Span): boolean =>
  !seeking.test(question) &&
  (soughtNext.test(text.slice(end, end + 60)) ||
    soughtBefore.test(text.slice(Math.max(0, start - 40), start)))
const seeking = anywhere('i')`
  claimed, claiming, demand(s|ed)?, seeks?, sought, seeking, sued?, suing, worth, ask(s|ed)?, asking, (how (big|large)|size)`
const suit =
  '(?:law)?suits?|claims? for damages|damages? (?:claims?|suits?|cases?)|libel (?:claims?|cases?|actions?)'
const soughtNext = new RegExp(`^ (?:\\p{L}+ ){0,2}?(?:${suit})\\b`, 'iu')
const soughtBefore = new RegExp(
  `\\b(?:${suit}) (?:of|for|over|worth) (?:about |some |around |nearly )?$`,
  'iu',
)

/** Who votes for a thing is not against it. */
const contra = /\b(?:against|oppos\w+|no votes?|reject\w*)\b/i
const pro = /\b(?:in favou?r|support\w*|yes votes?|back(?:ed|s)?|for it|for the)\b/i
const clauseFrom = ({ excerpt: { article }, at }: Value): string =>
  /^[^,.;]*/.exec(article.text.slice(at.end, at.end + 80))?.[0] ?? ''
export const isOtherSide = (question: string, value: Value): boolean => {
  const told = clauseFrom(value)
  return (
    /\bvot/i.test(question) &&
    ((contra.test(question) && pro.test(told) && !contra.test(told)) ||
      (!contra.test(question) && contra.test(told) && !pro.test(told)))
  )
}

/** Words from a number of a headline on among which is what it counts: "1,200 US stores". */
const mostBetween = 4

/** Whether the headline gives the number with the noun that is asked for, however the text calls it: "1,200 Corders". */
export const isTitled = (unit: string, { excerpt: { article }, quantity }: Value): boolean =>
  quantity !== undefined &&
  unit !== '' &&
  readQuantities(article.title).some(
    ({ value, start }) =>
      value === quantity.value &&
      contentWords(article.title, start)
        .slice(0, mostBetween)
        .some(({ stem }) => stem === unit),
  )

/** What the text calls otherwise than the question is shown as it stands there: "1,200 Corders". */
export const inOwnWords = (unit: string, value: Value): Value =>
  isTitled(unit, value) && stemOf(value.kind) !== unit
    ? { ...value, shown: value.excerpt.article.text.slice(value.at.start, value.at.end) }
    : value

const ofAll = pattern('i')`
  \b${oneOf`in total, altogether, in all, all told, overall, so far, to date, by now`}\b|\b(?:has|have)\b.* now\b`
const summing = pattern('i')`
  \b${oneOf`
    total(s|led|ling)?, altogether, in all, all told, overall, career, history, record, so far, to date, now, ever, all-time, since,
    (has|have|had|holds?|owns?|counts?), (brings?|brought|bringing), (stands?|stood) at`}\b|\b\d+(?:st|nd|rd|th)\b`

/** How many there are in total is asked, and a sentence tells of one time alone: “won seven on Friday”. */
export const isOfOnce = (question: string, sentence: string): boolean =>
  ofAll.test(question) && !summing.test(sentence)

/** What stands around a value in its article, by which it is known to be a total. */
export const around = ({ excerpt: { article }, at }: Value): string =>
  article.text.slice(Math.max(0, at.start - 40), at.end + 14)

const whatWas = /\b(?:did|was|were|got|has|had|have been)\b/i
const whatMayBe = pattern('i')`
  \b${oneOf`
    faces?, facing, could, may, might, punishable, carr(y|ies), maximum, (awaits?|awaiting|before|for) (sentencing|trial), to be sentenced`}\b
  (?:[^.;]|\.(?! [A-Z])){0,90}$`

/** What somebody faces is not what they got: “how many years did she get?”, “faces up to 25 years”. */
export const isOnlyPossible = (question: string, text: string, { start }: Span): boolean =>
  whatWas.test(question) &&
  !/\b(?:fac(?:e|es|ing)|could|may|might|maximum)\b/i.test(question) &&
  whatMayBe.test(text.slice(Math.max(0, start - 110), start))
