import { conceptOf, kindOfUnit } from '../../language/concepts.ts'
import { stemOf, stemSet } from '../../language/words.ts'
import type { Question } from '../../model/question.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { isMoney } from '../../reading/quantities.ts'
import type { Context } from '../comparing/context.ts'
import { groupValues } from '../comparing/groups.ts'
import type { Value } from '../comparing/values.ts'
import { companions } from '../comparing/weights.ts'
import type { When } from './fitting/periods.ts'
import type { Fit } from './fitting.ts'
import { keyTerms } from './key-terms.ts'
import { sameSentence, unnamed, worthOfUntil } from './thresholds.ts'
import {
  around,
  inOwnWords,
  isFormer,
  isOfAll,
  isOfOnce,
  isOnlyPossible,
  isOtherSide,
  isPartOf,
  isRate,
  isSought,
  isTitled,
  isWholeOf,
  ofOne,
} from './values/parts.ts'
import type { Whose } from './whose.ts'

export const distances = /^(?:mile|kilomet(?:er|re)|km|met(?:er|re)|nautical mile|foot)$/

/** Words that ask for a value and are not about anything. */
const asking = new Set(
  [
    'much',
    'many',
    'worth',
    'cost',
    'price',
    'value',
    'total',
    'number',
    'amount',
    'year',
    'month',
    'date',
    'day',
    'long',
    'far',
    'range',
    'distance',
    'end',
    'expire',
    'lapse',
    'pay',
    'paid',
    'spend',
    'spent',
    'want',
    'need',
    'expect',
    'get',
  ].map(stemOf),
)

const isNumber = /^\d+$/
const deal = conceptOf(stemOf('deal'))

/** Values of one thing that answer, with how much of what is asked about stands around the best of them, 0 to 1. */
export interface Answer {
  readonly values: readonly Value[]
  readonly held: number
}

/**
 * The sums, counts or dates in these articles that a question asks for, best first: where one sentence answers, all
 * that is said of the same thing answers too.
 */
export function* valuesFor(
  question: Question,
  asked: ReadonlySet<string>,
  readings: readonly ReadArticle[],
  rarity: (stem: string) => number,
  { whose, when, hasDeed }: Pick<Fit, 'whose' | 'when' | 'hasDeed'>,
): Steps<readonly Answer[]> {
  const { wants } = question
  if (!(['money', 'count', 'distance'].includes(wants) || (wants === 'date' && question.until))) return []
  const about = [...new Set([...asked].filter((stem) => !asking.has(stem)).map(conceptOf))]
  const total = about.reduce((sum, stem) => sum + rarity(stem), 0)
  const standIns = new Map(about.map((stem) => [stem, standInsFor(stem, readings)]))
  const names = new Set(keyTerms(question.text).map((term) => conceptOf(stemOf(term))))
  const byArticle = new Map(readings.map((reading) => [reading.article.id, reading]))
  const whoseIs = ({ excerpt, at }: Value): Whose => {
    const reading = byArticle.get(excerpt.article.id)
    return reading ? whose(reading, at) : 'open'
  }
  const whenIs = ({ excerpt, at }: Value): When => {
    const reading = byArticle.get(excerpt.article.id)
    return reading ? when(reading, at) : 'open'
  }
  const heldBy = (value: Value): number => {
    const isOwn = whoseIs(value) === 'own'
    const isThen = whenIs(value) === 'own'
    const nearBy = (stem: string): number =>
      stem === question.unit ||
      (isOwn && names.has(stem)) ||
      (isNumber.test(stem) && (isThen || stemSet(value.excerpt.quote).has(stem)))
        ? 1
        : Math.max(
            value.context.has(stem) ? sameSentence : 0,
            nearness(value.context, stem, standIns.get(stem) ?? []),
          )
    // What the headline counts is what the article is about.
    if (wants === 'count' && isTitled(question.unit, value) && hasDeed(value.excerpt.quote)) return 1
    const held = about.reduce((sum, stem) => sum + rarity(stem) * nearBy(stem), 0)
    // Few sentences say "until", so that one that does needs less around it.
    return Math.min(1, (total === 0 ? 0.5 : held / total) + (question.until ? worthOfUntil : 0))
  }
  // Of whom it is may be said by the sentences before.
  const unnamedIn = (value: Value): readonly string[] =>
    whoseIs(value) === 'own' ? about.filter((stem) => !names.has(stem)) : about
  const { groups } = yield* groupValues(readings)
  const isOwn = (value: Value): boolean =>
    isWanted(question, value) && whoseIs(value) !== 'other' && whenIs(value) !== 'other'
  const isDone = (value: Value): boolean => isOwn(value) && hasDeed(value.excerpt.quote)
  // Where what is asked is said to be done, what was done else does not answer: held is not won.
  const isAnswer = wants !== 'date' && groups.flat().some(isDone) ? isDone : isOwn
  return groups
    .flatMap((group): readonly Answer[] => {
      const values = group.filter(isAnswer).map((value) => inOwnWords(question.unit, value))
      const held = Math.max(...values.map(heldBy))
      // Every sum is one of a deal: it must be said, in one of its sentences, to be of what is asked about.
      const named =
        wants !== 'money' || values.some((value) => holdsThings(value.excerpt.quote, unnamedIn(value)))
      return values.length > 0 ? [{ values, held: named ? held : held * unnamed }] : []
    })
    .sort((a, b) => b.held - a.held)
}

function holdsThings(quote: string, about: readonly string[]): boolean {
  const concepts = new Set([...stemSet(quote)].map(conceptOf))
  return about.every((stem) => stem === deal || isNumber.test(stem) || concepts.has(stem))
}

/** So many a day, or all of which a part is asked for. */
const isOfMore = (question: string, value: Value): boolean =>
  isRate(question, value.excerpt.article.text, value.at) || (isWholeOf(value) && !isOfAll.test(question))

function isWanted(question: Question, value: Value): boolean {
  const { wants, unit, each, text } = question
  const { kind: whole, quantity, excerpt } = value
  if (isOtherSide(text, value) || isFormer(text, value)) return false
  const kind = isPartOf(value) ? whole.replace(/, part$/, '') : whole
  if ((wants === 'count' || wants === 'money') && isOfMore(text, value)) return false
  if (wants === 'count' && isOfOnce(text, around(value))) return false
  if (wants === 'count' && isOnlyPossible(text, excerpt.article.text, value.at)) return false
  if (wants === 'money' && isSought(text, excerpt.article.text, value.at)) return false
  if (wants === 'money') return isMoney(kind) && (!each || ofOne.test(excerpt.quote))
  if (wants === 'date') return kind === 'until'
  if (wants === 'distance') return quantity !== undefined && distances.test(quantity.unit)
  return quantity !== undefined && (stemOf(kind) === stemOf(kindOfUnit(unit)) || isTitled(unit, value))
}

/** How near a stem stands to the value; words that usually go with it ("S-400" and "missile system") count for less. */
function nearness(context: Context, stem: string, companions: readonly string[]): number {
  const near = context.get(stem) ?? 0
  if (companions.length === 0) return near
  const others = companions
    .map((other) => context.get(other) ?? 0)
    .sort((a, b) => b - a)
    .slice(0, 3)
  return Math.max(near, (0.7 * others.reduce((sum, n) => sum + n, 0)) / Math.min(3, companions.length))
}

/** What texts call a model later: "S-400 air defense missile system" and then "the missile system". */
function standInsFor(stem: string, readings: readonly ReadArticle[]): readonly string[] {
  if (!/\d/.test(stem) || /^\d+(?:\.\d+)?$/.test(stem)) return []
  const model = new RegExp(`^${RegExp.escape(stem)}$`)
  return [...companions(model, readings).keys()].filter((other) => other !== stem).slice(0, 5)
}
