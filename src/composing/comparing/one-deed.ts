import { kindOfUnit } from '../../language/concepts.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { type Article, independentSources, sourceName } from '../../model/article.ts'
import { type Excerpt, quoteFrom, type Statement } from '../../model/briefing.ts'
import type { Dated, Quantity } from '../../model/finding.ts'
import { inOrder, inside, type ReadArticle } from '../../model/reading.ts'
import { likeness, weighStems } from '../../reading/likeness.ts'
import { showQuantity } from '../../reading/quantities.ts'
import { areOneDeed } from '../chronology/deeds.ts'
import { telling } from '../telling.ts'
import { namesIn } from './happening.ts'
import { scoresIn } from './scores.ts'
import { isStatement } from './statements.ts'
import { storyOf } from './story.ts'
import {
  earlySentences,
  leastAlike,
  leastAlikeOtherwise,
  leastPasted,
  leastSharedBeside,
  leastTelling,
  mostDaysBeside,
  mostPartSentences,
  mostSideBySide,
  worthOfEarly,
  worthOfOneValue,
} from './thresholds.ts'

/** A sentence of an article, with what it has in common with others by. */
interface Line {
  readonly excerpt: Excerpt
  /** Which sentence of its article that may be told it is. */
  readonly at: number
  readonly text: string
  readonly names: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly dates: readonly Dated[]
  /** What it counts or measures, and how a match came out, by a key that is the same in whatever words; with its words. */
  readonly values: ReadonlyMap<string, string>
}

/** Two sentences of two papers that tell one deed, and how much they have in common. */
export interface Both {
  readonly lines: readonly [Line, Line]
  readonly names: ReadonlySet<string>
  /** The values that stand in both, in the words of the first. */
  readonly values: readonly string[]
  readonly score: number
}

/**
 * Sentences of two articles that tell one deed of somebody whom both name, by one word for it or, where they are likelier, by others, or that have
 * one number of one thing; the likest first.
 * @param topic what is compared: a sentence has something of it, where it says anything
 * @param isApart whether two articles are two sources
 */
export function toldByBoth(
  readings: readonly ReadArticle[],
  topic: string,
  isApart: (a: Article, b: Article) => boolean = areTwoSources,
): readonly Both[] {
  const wanted = meaningsIn(topic)
  const lines = readings.map((reading) => linesOf(reading, wanted, readings.length))
  const weight = weighStems(lines.flat().map(({ stems }) => stems))
  return lines
    .flatMap((own, at) =>
      lines
        .slice(at + 1)
        .flatMap((others) =>
          own.flatMap((a) => others.flatMap((b) => bothOf(a, b, weight, isApart, stemSet(topic)))),
        ),
    )
    .sort((a, b) => b.score - a.score)
}

const areTwoSources = (a: Article, b: Article): boolean =>
  sourceName(a) !== sourceName(b) && independentSources([a, b]) > 1

function linesOf(reading: ReadArticle, topic: ReadonlySet<string>, count: number): readonly Line[] {
  const { article, sentences, findings } = reading
  // All of an article is on what its title and first sentences are.
  const { names, words } = storyOf(reading)
  const isWhole = topic.isSubsetOf(names.union(words))
  const isOn = (text: string): boolean => isWhole || !meaningsIn(text).isDisjointFrom(topic)
  const tells = telling(reading)
  return sentences
    .filter((one) => one.start < one.end && isOn(article.text.slice(one.start, one.end)) && tells(one))
    .slice(0, Math.ceil(mostPartSentences / Math.max(1, count)))
    .map(({ start, end }, at): Line => {
      const excerpt = quoteFrom(article, start, end)
      const dates = findings.dates.filter((one) => isDay(one) && one.start >= start && one.end <= end)
      const text = excerpt.quote
      const values = valuesIn(reading, { start, end })
      return { excerpt, at, text, names: namesIn(` ${text}`), stems: stemSet(text), dates, values }
    })
    .filter(({ text }) => isStatement(text))
}

/** What a sentence counts and measures, and how a match came out: “1-0”. */
function valuesIn({ article, findings }: ReadArticle, span: Span): ReadonlyMap<string, string> {
  const text = article.text.slice(span.start, span.end)
  return new Map([
    ...inside(inOrder(findings.quantities), span).flatMap((one): readonly [string, string][] =>
      isTelling(one)
        ? [[`${kindOfUnit(one.unit)} ${one.value}`, showQuantity({ ...one, modifier: '' })]]
        : [],
    ),
    ...scoresIn(text).map((one): [string, string] => {
      const shown = text.slice(one.start, one.end)
      return [`${one.kind} ${one.numbers.join('-')}`, shown]
    }),
  ])
}

/** Small numbers are of too many things, and a number without a noun of anything. */
const isTelling = ({ unit, value }: Quantity): boolean =>
  unit !== '' && !timely.test(unit) && (value >= leastTelling || value % 1 !== 0)
const timely = /^(?:year|month|week|day|hour|minute|time)$/

const isDay = ({ from, to, precision }: Dated): boolean => precision === 'day' && from === to

function bothOf(
  a: Line,
  b: Line,
  weight: (stem: string) => number,
  isApart: (a: Article, b: Article) => boolean,
  topic: ReadonlySet<string>,
): readonly Both[] {
  const [one, other] = [a.excerpt.article, b.excerpt.article]
  const names = a.names.intersection(b.names)
  const shared = a.stems.intersection(b.stems).difference(topic)
  const values = [...a.values].flatMap(([key, shown]) => (b.values.has(key) ? [shown] : []))
  const isNamed = names.size > 0 && shared.size >= leastSharedBeside
  if (!(isNamed || values.length > 0) || a.text === b.text || !isApart(one, other) || !areNear(one, other))
    return []
  const { whole } = likeness(a.stems, b.stems, weight)
  // A tree is asked only where it decides.
  const isAlike = isNamed && (whole >= leastAlikeOtherwise || (whole >= leastAlike && areOneDeed(a, b)))
  const isOne = values.length > 0 && shared.size >= leastSharedBeside
  // What one paper sets into each of its articles is what led to a story.
  const isPasted =
    sourceName(one) === sourceName(other) && likeness(a.stems, b.stems, () => 1).whole >= leastPasted
  return (isAlike || isOne) && !isPasted
    ? [{ lines: [a, b], names, values, score: whole + worthOfOneValue * values.length + worthOfLeads(a, b) }]
    : []
}

/** What both tell early is what happened. */
const worthOfLeads = (a: Line, b: Line): number =>
  a.at < earlySentences && b.at < earlySentences ? worthOfEarly : 0

const areNear = (a: Article, b: Article): boolean => {
  const [one, other] = [a, b].map(({ published }) => Date.parse(published?.date.slice(0, 10) ?? ''))
  return !(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000 > mostDaysBeside)
}

/** Days on which two papers put one deed, their own day among them: “landed on Tuesday” in both. */
export function daysInBoth(both: readonly Both[]): readonly Statement[] {
  const told = new Map<string, Statement>()
  for (const {
    lines: [a, b],
    names,
  } of both) {
    const [day, ...more] = a.dates.filter(({ from }) => b.dates.some((other) => other.from === from))
    // Of two days in common it is open which is the deed's.
    if (!day || more.length > 0 || a.dates.length + b.dates.length > 2) continue
    const text = `date (${called(a, names)}): ${showDate(day)}`
    if (!told.has(day.from)) told.set(day.from, { text, excerpts: [a.excerpt, b.excerpt] })
  }
  return [...told.values()]
}

/** The names that both have, as the first writes them: “Food and Drug Administration”. */
function called({ text }: Line, names: ReadonlySet<string>): string {
  const isHeld = (word: string): boolean =>
    !/^\p{Lu}/u.test(word) || !namesIn(` ${word}`).isDisjointFrom(names)
  const held = [...text.matchAll(name)].flatMap(([words]) => (words.split(' ').every(isHeld) ? [words] : []))
  const single = (text.match(/\p{Lu}[\p{L}\d-]+/gu) ?? []).filter(isHeld)
  return [...new Set(held.length > 0 ? held : single)].slice(0, mostNames).join(', ')
}
const name = /\p{Lu}[\p{L}\d-]+(?: (?:(?:and|of|the|for) ){0,2}\p{Lu}[\p{L}\d-]+)*/gu
const mostNames = 2

/** What two papers each say of one deed, where it is not told already: pairs of sentences in their own words. */
export function sideBySide(both: readonly Both[], told: readonly Excerpt[]): readonly Both[] {
  const taken: Excerpt[] = [...told]
  const overlaps = (one: Excerpt): boolean =>
    taken.some(
      ({ article, start, end }) => article.id === one.article.id && start < one.end && one.start < end,
    )
  const found: Both[] = []
  for (const pair of both) {
    const own = pair.lines.map(({ excerpt }) => excerpt)
    if (found.length >= mostSideBySide || own.some(overlaps)) continue
    found.push(pair)
    taken.push(...own)
  }
  return found
}

/** A heading for what is set side by side, which says what number both have, and its two sentences. */
export const shownBeside = ({ lines: [a, b], names, values }: Both) => ({
  heading: values.length > 0 ? `In both: ${values.join(', ')}` : `Side by side: ${called(a, names)}`,
  statements: [a, b].map(({ excerpt }): Statement => ({ text: excerpt.quote, excerpts: [excerpt] })),
})
