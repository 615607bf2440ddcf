import { kindOfUnit } from '../../language/concepts.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { contentWords, stemOf, stemSet } from '../../language/words.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Quantity } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { isMoney } from '../../reading/quantities.ts'
import { isDateline } from './events.ts'
import { lacksMeasure } from './fitting/measured.ts'
import { holdsSome } from './key-terms.ts'
import { isSpeech } from './people.ts'
import { isOfOnce, isOnlyPossible, isRate, isSought, ofOne } from './values/parts.ts'
import { distances } from './values.ts'

/** Some of what is counted, or none: "dozens of rifles", "no casualties". */
const vaguely = /\b(?:dozens|scores|hundreds|thousands|millions|several|many|few|fewer|no|none|one)\b/gi
/** Counted nouns of whom there are none where "nobody" is. */
const people: ReadonlySet<string> = new Set(
  ['people', 'person', 'men', 'women', 'children', 'victims', 'passengers', 'workers', 'residents'].map(
    stemOf,
  ),
)
/** Who is told of as a number alone: “the toll rose to nine”. */
const tolls = /\b(?:death )?toll\b/i
const nobody = /\b(?:nobody|no one|none)\b/i
/** Characters after a number in which what it counts is named: "44 big red lanterns". */
const reach = 40
const sometime = anywhere('i')`
  yesterday, today, tomorrow, tonight, ago, last, next, this, earlier, later, soon, recently, before, after, during, until,
  since, within, weeks?, months?, years?, days?, hours?, decades?`

/** “The debate of the 2024 campaign”: a year that only says which one is meant is no time at which anything was. */
const isOfName = (quote: string, at: number): boolean =>
  /\bof (?:the|its|their) $/.test(quote.slice(0, at)) && /^(?:19|20)\d\d \p{Ll}/u.test(quote.slice(at))

/** How long something lasts, or until when. */
const few = oneOf`
  an?, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, \w+teen, twenty, thirty, forty, fifty,
  hundred, several, few, many, half, couple of`
const lasting = pattern('i')`
  (?:\d|\b${few})[ -](?:more |further )?(?:minute|hour|day|week|month|year|decade)s?\b
  |\b(?:until|till|through)\b`

/** How old somebody or something is: beside a name, by years, or by when it began. */
const beside = /(\p{L}[\p{L}’'-]*)(?:, | \()\d{1,3}(?=[,).;]| and\b)/gu
const age = pattern('iu')`
  \b\d{1,3}[- ]years?[- ]old\b|\baged? (?:of )?\d
  |\b(?:is|was|be|now|turn(?:s|ed|ing)?) \d{1,3}(?= and\b|[,.;)]|$)
  |\b(?:born|built|founded|established|opened|dates|dating)\b.{0,40}\d`
const isAged = (quote: string, names: readonly string[]): boolean =>
  age.test(quote) ||
  [...quote.matchAll(beside)].some(([, word = '']) => names.length === 0 || holdsSome(word, names))

/** Who does what is counted as people: who watches is a spectator. */
const doers: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:watch|see|saw|attend|come|came|go|went|turn)\w*\b/i,
    /^(?:spectator|fan|viewer|visitor|guest|onlooker|delegate)$/,
  ],
  [/\b(?:work|employ)\w*\b/i, /^(?:employee|worker|job|staff)$/],
  [/\b(?:aboard|board|carry|carrying|travel\w*)\b/i, /^(?:passenger|crew)$/],
  [/\b(?:vote|voted|cast)\b/i, /^(?:voter|vote|ballot)$/],
]
const isPerson = (unit: string): boolean =>
  people.has(stemOf(unit)) ||
  doers.some(([, who]) => who.test(unit)) ||
  /(?:er|or|ist|ian|ee|[aei]nt|m[ae]n|guest|crew)s?$/.test(unit)
const doesIt = (question: string, unit: string): boolean =>
  doers.some(([deed, who]) => deed.test(question) && who.test(unit))

const often = /\b(?:once|twice|thrice|(?:two|three|four|five|six|\d+) times|hat-trick)\b/i

/** When it ends: "runs out in 2028". */
const ending = /\b(?:ends?|ended|expires?|expired|(?:runs?|ran) out|lapses?d?) (?:in|on|at|next|this)\b/i

/** Whether a passage has anything of the kind that a question wants: without a number there is no "how many". */
export function hasWanted(
  question: Question,
  names: readonly string[],
  { quote, start, end }: Excerpt,
  reading: ReadArticle,
): boolean {
  const { article, findings } = reading
  if (lacksMeasure(question.text, isOfTime(question), { start, end }, reading)) return false
  const within = findings.quantities.filter((one) => one.start >= start && one.end <= end)
  if (question.wants === 'money')
    return (
      within.some((one) => isMoney(one.unit) && !isSought(question.text, article.text, one)) &&
      (!question.each || ofOne.test(quote))
    )
  if (question.wants === 'distance') return within.some(({ unit }) => distances.test(unit))
  if (question.wants === 'speech') return isSpeech(question, quote)
  if (question.until) return lasting.test(quote) || ending.test(quote)
  if (question.wants === 'age') return isAged(quote, names)
  if (question.wants === 'date')
    return (
      sometime.test(quote) ||
      findings.dates.some(
        (date) => date.start >= start && date.end <= end && !isOfName(quote, date.start - start),
      )
    )
  return question.wants !== 'count' || hasCount(question, { quote, start }, within, article.text)
}

/** Whether some of what is counted stands there, or who is counted as the deed calls them: “the toll rose to nine”. */
function hasCount(
  { text: asked, unit }: Question,
  { quote, start }: Pick<Excerpt, 'quote' | 'start'>,
  within: readonly Quantity[],
  text: string,
): boolean {
  if (isOfOnce(asked, quote)) return false
  const all = within.filter(
    (one) => !isRate(asked, text, one) && !isOfMore(unit, text, one.end) && !isOnlyPossible(asked, text, one),
  )
  const counted = stemOf(kindOfUnit(unit))
  const ofPeople = people.has(unit)
  const isCounted = (words: string): boolean => {
    const stems = stemSet(words)
    return ofPeople ? !people.isDisjointFrom(stems) : stems.has(unit)
  }
  const deeds = barely(asked)
  const isOfDeed = (who: string): boolean =>
    ofPeople && (doesIt(asked, who) || deeds.has(who.replace(/e?[eo]rs?$/, '')))
  return (
    (ofPeople && (nobody.test(quote) || (all.length > 0 && tolls.test(quote)))) ||
    (often.test(quote) && !deeds.isDisjointFrom(barely(quote))) ||
    all.some(
      (one) =>
        stemOf(kindOfUnit(one.unit)) === counted ||
        isOfDeed(one.unit) ||
        isCounted(quote.slice(one.start - start, one.end - start + reach)),
    ) ||
    [...quote.matchAll(vaguely)].some(({ index, 0: words }) =>
      isCounted(quote.slice(index, index + words.length + reach)),
    )
  )
}

/** “How long was the border strike?” asks for no length. */
const isOfTime = ({ wants }: Question): boolean => wants === 'date'

const barely = (text: string): ReadonlySet<string> =>
  new Set(contentWords(text).map(({ stem }) => stem.replace(/e$/, '')))

/** Whether words can never answer, however they read: so many a day where all are asked for, a deal's value as the price of one. */
export function isBarred(question: Question, at: Span, { quote }: Excerpt, reading: ReadArticle): boolean {
  const { article, findings } = reading
  if (question.wants === 'speech') return !isSpeech(question, quote)
  if (lacksMeasure(question.text, isOfTime(question), sentenceOf(reading, at.start), reading)) return true
  if (question.wants === 'money' && question.each) return !ofOne.test(quote)
  if (question.wants === 'money') {
    const sums = findings.quantities.filter(
      ({ unit, start, end }) => isMoney(unit) && start < at.end && at.start < end,
    )
    return sums.length > 0 && sums.every((one) => isSought(question.text, article.text, one))
  }
  if (question.wants === 'date') return isDateline(article.text, sentenceOf(reading, at.start).start, at.end)
  if (question.wants !== 'count') return false
  const { start, end } = sentenceOf(reading, at.start)
  if (isYear(article.text, at) || isOfMore(question.unit, article.text, at.end)) return true
  if (isOfOnce(question.text, article.text.slice(start, end))) return true
  if (isOnlyPossible(question.text, article.text, at)) return true
  const over = findings.quantities.filter(({ start, end }) => start < at.end && at.start < end)
  if (people.has(question.unit) && over.some(({ unit }) => unit !== '' && !isPerson(unit))) return true
  return [at, ...over].some((one) => isRate(question.text, article.text, one))
}

/** “2024” by itself is a year, and no number of anything. */
const isYear = (text: string, { start, end }: Span): boolean => /^(?:19|20)\d\d$/.test(text.slice(start, end))

/** “12 prize nominations” are nominations and no prizes: behind the noun that is counted stands another that is. */
function isOfMore(unit: string, text: string, end: number): boolean {
  const [, one = '', many = ''] = /^[ -](\p{L}+) (\p{Ll}{3,}s)\b/u.exec(text.slice(end, end + reach)) ?? []
  return many !== '' && stemOf(one) === unit && !/s$/.test(one) && stemOf(many) !== unit && !isVerbForm(many)
}
