import { readNumeral } from '../language/numerals.ts'
import { stemSet } from '../language/words.ts'
import { type Article, independentSources, publicationDate } from '../model/article.ts'
import type { Conflict, Excerpt, Statement } from '../model/briefing.ts'
import { someExcerpts } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import type { Steps } from '../model/steps.ts'
import { likeness, weighStems } from '../reading/likeness.ts'
import { statedAlike } from './comparing/agreed.ts'
import { attributesOfOne } from './comparing/attributes.ts'
import { causesOfOne } from './comparing/causes.ts'
import { countsOfOneEvent } from './comparing/counts.ts'
import { deniedByOther } from './comparing/denied.ts'
import { valuesOfOneDeed } from './comparing/direct.ts'
import { editsOf } from './comparing/edits.ts'
import { valuesOfOneEvent } from './comparing/events.ts'
import { figuresOfOne } from './comparing/figures.ts'
import { groupValues } from './comparing/groups.ts'
import { holdersOfOne } from './comparing/holders.ts'
import { labelOf } from './comparing/label.ts'
import { endOf, gradeOf } from './comparing/measured.ts'
import { isOffer } from './comparing/offers.ts'
import { namesInParts } from './comparing/parts.ts'
import { isOfOne, isToldApart } from './comparing/same.ts'
import { areOneText, areStatements, daysApart } from './comparing/statements.ts'
import { stretchOf } from './comparing/stretch.ts'
import { mostSides } from './comparing/thresholds.ts'
import { gapped, toldApart } from './comparing/told.ts'
import type { Comparison, Value } from './comparing/values.ts'

export type { Comparison } from './comparing/values.ts'

/** @param sources how many independent ones must tell of a thing; one, where what it says now is held against before */
export function* compareArticles(
  readings: readonly ReadArticle[],
  sources = 2,
): Steps<readonly Comparison[]> {
  const { groups, weight } = yield* groupValues(readings)
  const alike = groups
    .filter((group) => independentSources(group.map(({ excerpt }) => excerpt.article)) >= sources)
    .map((group) => ({ about: labelOf(group, weight), values: alternatives(group) }))
  const pairs =
    sources > 1
      ? [
          ...(yield* editsOf(readings)).filter(([a, b]) => areStatements(a, b) || areOneText(a, b)),
          ...[
            ...(yield* namesInParts(readings)),
            ...(yield* holdersOfOne(readings)),
            ...countsOfOneEvent(groups.flat()),
            ...(yield* valuesOfOneDeed(readings)),
            ...(yield* deniedByOther(readings)),
            ...figuresOfOne(readings),
            ...(yield* attributesOfOne(readings)),
            ...(yield* valuesOfOneEvent(readings)),
            ...(yield* causesOfOne(readings)),
          ].filter(([a, b]) => a.kind === 'figure' || areStatements(a, b)),
        ]
      : []
  const isKnown = ({ values }: Comparison): boolean =>
    values.every((same) =>
      same.some(({ shown }) =>
        alike.some((one) => one.values.flat().some((v) => v.shown === shown) && isDifference(one.values)),
      ),
    )
  const told = toldApart(pairs)
  return [...alike, ...told.filter((one) => !isKnown(one))].sort(
    (a, b) => b.values.flat().length - a.values.flat().length,
  )
}

/** Labels that read as English wherever they were read; the others give way to a sentence's own words. */
const isPhrase = /^(?:value of|end of|deadline for) the \S+ |^end of \S/

/** The comparisons in which articles differ, as a briefing shows them: once, though several ways may find one. */
export function differences(comparisons: readonly Comparison[]): readonly Conflict[] {
  const told = comparisons
    .map(({ about, values }) => ({ about, values: differing(values) }))
    .filter(({ values }) => values.length > 1)
    .map(({ about, values }) => ({
      about: isPhrase.test(about) ? about : gapped(values[0]?.[0]),
      values: values.flatMap((same) => {
        const excerpts = someExcerpts(same.map((v) => v.excerpt))
        return excerpts ? [{ value: same[0]?.shown ?? '', excerpts }] : []
      }),
    }))
  return [...Map.groupBy(told, wordsOf).values()].flatMap(([first]) => first ?? [])
}

/**
 * In what the articles of one paper differ, each of them taken for a source by itself: a toll that grew, a number that was
 * put right, or a slip.
 */
export function* differencesWithin(readings: readonly ReadArticle[]): Steps<readonly Conflict[]> {
  const own = new Map(readings.map(({ article }) => [article.id, article]))
  const apart = readings.map((reading) => ({
    ...reading,
    article: { ...reading.article, publisher: reading.article.id },
  }))
  return differences(yield* compareArticles(apart)).map(({ about, values }) => ({
    about,
    values: values.map(({ value, excerpts: [first, ...others] }) => {
      const ofPaper = (excerpt: Excerpt): Excerpt => ({
        ...excerpt,
        article: own.get(excerpt.article.id) ?? excerpt.article,
      })
      return { value, excerpts: [ofPaper(first), ...others.map(ofPaper)] }
    }),
  }))
}

const wordsOf = ({ about, values }: Conflict): string =>
  JSON.stringify([about, ...values.map(({ value }) => value)])

/** The comparisons in which several articles give one value, each with its statements; dates only of one event. */
export function agreements(comparisons: readonly Comparison[]): readonly (readonly Statement[])[] {
  return comparisons.flatMap(({ about, values: [same = [], ...others] }) => {
    const byArticle = [...Map.groupBy(same, ({ excerpt }) => excerpt.article.id).values()]
    if (others.length > 0 || byArticle.length < 2 || same.some(isIdle)) return []
    if (same[0]?.kind === 'when' && !ofOneEvent(byArticle)) return []
    return [statedAlike(about, same)]
  })
}

/** "At one point": no number of anything. */
const isIdle = ({ quantity, at, excerpt: { quote, start } }: Value): boolean =>
  quantity?.value === 1 && /\b(?:at|in|on|for)\s$/i.test(quote.slice(0, at.start - start))

/** Whether these cannot all be true of one thing. */
export const isDifference = (values: Comparison['values']): boolean => differing(values).length > 1

/** Whether what is told of one thing may have changed, be it in one paper: a growing toll. */
export const mayHaveChanged = ({ values }: Comparison): boolean =>
  values.length > 1 && (values[0]?.[0]?.kind !== 'when' || ofOneEvent(values))

/**
 * The sides that differ about one thing: of each the values that another article contradicts, and those that give the
 * same and are not told apart from the other sides.
 */
function differing(values: Comparison['values']): Comparison['values'] {
  // However many gave another value in one place of one sentence, it is of one thing.
  if (values.length > mostSides && !values[0]?.[0]?.paired) return []
  const others = (side: readonly Value[]): readonly Value[] => values.filter((one) => one !== side).flat()
  return values.flatMap((side): Comparison['values'] => {
    const rest = others(side)
    if (!side.some((value) => rest.some((other) => contradicts(value, other)))) return []
    return [side.filter((value) => rest.some((other) => mayContradict(value, other)))]
  })
}

const contradicts = (a: Value, b: Value): boolean =>
  mayContradict(a, b) && (a.paired || (a.kind === 'when' ? ofOneEvent([[a], [b]]) : isOfOne(a, b)))

const mayContradict = (a: Value, b: Value): boolean =>
  ofTwoPublishers(a.excerpt.article, b.excerpt.article) &&
  !a.agrees(b) &&
  !isOffer(a) &&
  !isOffer(b) &&
  isOneMatch(a, b) &&
  isOneGrade(a, b) &&
  stretchOf(a) === stretchOf(b) &&
  !givesBoth(a, b) &&
  (a.paired || !isToldApart(a, b))

/** The lowest wage is not the average one. */
function isOneGrade(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map((value) => endOf(value) || gradeOf(value))
  return one === '' || other === '' || one === other
}

/** What players do in a match is counted anew in the next. */
const isOneMatch = (a: Value, b: Value): boolean =>
  !/^(?:yard|goal|point|game|run|strikeout|touchdown|pass|catch|win|match)$/.test(a.kind) ||
  !(daysApart(a, b) > 1)

/** "40 houses, twelve of them old" does not differ from "12 old houses". */
const givesBoth = (a: Value, b: Value): boolean => holds(a, b) || holds(b, a)
const holds = ({ shown, quantity }: Value, { excerpt: { quote } }: Value): boolean => {
  if (!quantity) return false
  // A date is more than its first number.
  const number = /\d[\d.,]*/.exec(shown)?.[0]
  return (
    number !== undefined && (numbersIn(quote).includes(number) || wordsIn(quote).includes(quantity.value))
  )
}
const numbersIn = (quote: string): readonly string[] =>
  [...quote.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number)
/** "One" is more often no number. */
const wordsIn = (quote: string): readonly number[] =>
  [...quote.matchAll(/\b(?:t(?:wo|hree|en|welve)|four|five|six|seven|eight|nine|eleven)\b/gi)].flatMap(
    ({ 0: word, index }) => readNumeral(quote, index, word)?.digits ?? [],
  )

/** Near copies of one text may differ too, where somebody edited one; a paper's own articles are another matter. */
const ofTwoPublishers = (a: Article, b: Article): boolean =>
  independentSources([a, b].map((one) => ({ ...one, family: one.id }))) > 1

/** Two dates differ only where two sentences tell the same event: most dates are of different ones. */
const sameEvent = 0.7

function ofOneEvent(values: Comparison['values']): boolean {
  const sides = values.map((same) => same.map(({ excerpt }) => stemSet(excerpt.quote)))
  const weight = weighStems(sides.flat())
  return sides.some((side, at) =>
    sides
      .slice(at + 1)
      .some((other) => side.some((a) => other.some((b) => likeness(a, b, weight).part >= sameEvent))),
  )
}

/**
 * Splits a group where its values cannot all be true; a value goes with the first that it agrees with. What most
 * mentions give comes first, then what was published first.
 */
export function alternatives(group: readonly Value[]): readonly (readonly Value[])[] {
  const found: Value[][] = []
  for (const value of group) {
    const same = found.find((list) => list.every((other) => value.agrees(other)))
    if (same) same.push(value)
    else found.push([value])
  }
  const day = ([first]: readonly Value[]): string =>
    (first && publicationDate(first.excerpt.article)) ?? '9999'
  return found.sort((a, b) => b.length - a.length || day(a).localeCompare(day(b)))
}
