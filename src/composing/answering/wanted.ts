import { kindOfUnit } from '../../language/concepts.ts'
import { contentWords, stemOf, stemSet } from '../../language/words.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { holdsAll } from './key-terms.ts'
import { isSpeech } from './people.ts'
import { distances, ofOne } from './values.ts'

/** Some of what is counted, or none: "dozens of rifles", "no casualties". */
const vaguely = /\b(?:dozens|scores|hundreds|thousands|millions|several|many|few|fewer|no|none|one)\b/gi
/** Counted nouns of whom there are none where "nobody" is. */
const people: ReadonlySet<string> = new Set(
  ['people', 'person', 'men', 'women', 'children', 'victims', 'passengers', 'workers', 'residents'].map(
    stemOf,
  ),
)
const nobody = /\b(?:nobody|no one|none)\b/i
/** Characters after a number in which what it counts is named: "44 big red lanterns". */
const reach = 40
const sometime =
  /\b(?:yesterday|today|tomorrow|tonight|ago|last|next|this|earlier|later|soon|recently|before|after|during|until|since|within|weeks?|months?|years?|days?|hours?|decades?)\b/i

/** How long something lasts, or until when. */
const lasting =
  /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|several|few|many|half|couple of))[ -](?:more |further )?(?:minute|hour|day|week|month|year|decade)s?\b|\b(?:until|till|through)\b/i

/** Whether a passage has anything of the kind that a question wants: without a number there is no "how many". */
export function hasWanted(
  question: Question,
  names: readonly string[],
  { quote, start, end }: Excerpt,
  { findings }: ReadArticle,
): boolean {
  const within = findings.quantities.filter((one) => one.start >= start && one.end <= end)
  if (question.wants === 'money')
    return within.some(({ unit }) => /^[A-Z]{3}$/.test(unit)) && (!question.each || ofOne.test(quote))
  if (question.wants === 'distance') return within.some(({ unit }) => distances.test(unit))
  if (question.wants === 'speech') return isSpeech(question, quote)
  if (question.until) return lasting.test(quote) && holdsAll(quote, names)
  if (question.wants === 'date')
    return sometime.test(quote) || findings.dates.some((date) => date.start >= start && date.end <= end)
  if (question.wants !== 'count') return true
  const counted = stemOf(kindOfUnit(question.unit))
  const isCounted = (words: string): boolean => {
    const stems = stemSet(words)
    return people.has(question.unit) ? !people.isDisjointFrom(stems) : stems.has(question.unit)
  }
  const deeds = new Set(contentWords(question.text).map(({ stem }) => stem.replace(/e$/, '')))
  return (
    (people.has(question.unit) && nobody.test(quote)) ||
    within.some(
      (one) =>
        stemOf(kindOfUnit(one.unit)) === counted ||
        (people.has(question.unit) && deeds.has(one.unit.replace(/e?[eo]rs?$/, ''))) ||
        isCounted(quote.slice(one.start - start, one.end - start + reach)),
    ) ||
    [...quote.matchAll(vaguely)].some(({ index, 0: words }) =>
      isCounted(quote.slice(index, index + words.length + reach)),
    )
  )
}
