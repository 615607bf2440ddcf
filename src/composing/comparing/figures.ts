import { meaningsIn } from '../../language/meanings.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { namesIn } from './happening.ts'
import { isPlayed, played, scoresIn } from './scores.ts'
import { mostDaysApart, mostOfAKind } from './thresholds.ts'
import type { Value } from './values.ts'

/** A figure that a sentence gives by its form: an age, a score. */
interface Figure {
  readonly value: Value
  readonly kind: 'age' | 'score' | 'magnitude' | 'votes'
  readonly numbers: readonly number[]
  /** Whose it is: a person, or the two sides. */
  readonly of: string
  /** What a vote was on. */
  readonly about?: ReadonlySet<string>
}

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}`
const aged = new RegExp(
  `(${name}), (?:aged |who is )?(?<years>\\d{1,2}),|(?<before>\\d{1,2})[- ]years?[- ]old (${name})`,
  'gu',
)
/** "Omar Tazi has died at the age of 78." */
const died = new RegExp(
  `(${name})[^.;]{0,60}?\\b(?:died|dies)\\b[^.;]{0,40}?\\b(?:at the age of|at age|aged) (?<years>\\d{1,3})\\b`,
  'gu',
)
/** Pairs of ages of one person, and of scores of one match, that two papers give otherwise. */
export function figuresOfOne(readings: readonly ReadArticle[]): readonly (readonly [Value, Value])[] {
  const each = Math.ceil((2 * mostOfAKind) / Math.max(1, readings.length))
  const figures = readings.flatMap((reading) =>
    reading.sentences
      .flatMap((span) => {
        const text = reading.article.text.slice(span.start, span.end)
        return /\d/.test(text)
          ? [
              ...agesIn(reading.article, span.start, text),
              ...scoreIn(reading.article, span.start, text),
              ...magnitudeIn(reading.article, span.start, text),
              ...votesIn(reading.article, span.start, text),
            ]
          : []
      })
      .slice(0, each),
  )
  return figures.flatMap((a, at) =>
    figures
      .slice(at + 1)
      .flatMap((b): readonly (readonly [Value, Value])[] => (areOtherwise(a, b) ? [[a.value, b.value]] : [])),
  )
}

function areOtherwise(a: Figure, b: Figure): boolean {
  const [one, other] = [a.value.excerpt.article, b.value.excerpt.article]
  if (a.kind !== b.kind || one.id === other.id) return false
  const [day, later] = [one, other].map((article) => Date.parse(publicationDate(article)?.slice(0, 10) ?? ''))
  const days = Math.abs((day ?? Number.NaN) - (later ?? Number.NaN)) / 86_400_000
  // A birthday lies between two reports now and then.
  if (a.kind === 'age')
    return (
      days <= mostDaysApart &&
      Math.abs((a.numbers[0] ?? 0) - (b.numbers[0] ?? 0)) > 1 &&
      samePerson(a.of, b.of)
    )
  if (a.about && b.about && a.about.isDisjointFrom(b.about)) return false
  if (a.kind === 'magnitude' || a.kind === 'votes')
    return (
      days <= 2 &&
      a.numbers.join() !== b.numbers.join() &&
      a.of.split(',').some((one) => one !== '' && b.of.split(',').includes(one))
    )
  return days <= 1 && a.of === b.of && a.numbers.join() !== b.numbers.join()
}

function agesIn(article: Article, start: number, text: string): readonly Figure[] {
  return [...text.matchAll(aged), ...text.matchAll(died)].flatMap(
    ({ 0: whole, 1: first, 4: second, groups, index }): readonly Figure[] => {
      const years = groups?.years ?? groups?.before ?? ''
      const at = start + index + whole.indexOf(years)
      const of = first ?? second ?? ''
      return [{ kind: 'age', numbers: [Number(years)], of, value: valueAt(article, start, text, at, years) }]
    },
  )
}

/** The one score of a sentence that tells who beat whom; of sets there are several. */
function scoreIn(article: Article, start: number, text: string): readonly Figure[] {
  const [found, ...more] = scoresIn(text)
  const sides = sidesIn(text)
  if (found?.kind !== 'score' || more.length > 0 || sides.length !== 2) return []
  const numbers = [...found.numbers].sort((a, b) => a - b)
  return [{ kind: 'score', numbers, of: sides.join(), value: figureAt(article, start, text, found) }]
}

const side = String.raw`(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`
const meeting = new RegExp(`${side} (?:\\p{Ll}+ ){0,3}?${played}(?: [\\p{Ll}\\d–-]+){0,4}? ${side}`, 'u')

/** The two who met: those named right before and after what happened; of a sentence with two names, those. */
function sidesIn(text: string): readonly string[] {
  const met = meeting.exec(text)
  if (met?.[1] && met[2]) return [met[1], met[2]].map((one) => [...namesIn(` ${one}`)].join(' ')).sort()
  return isPlayed(text) ? [...namesIn(` ${text}`)].sort() : []
}

const strength =
  /\bmagnitude(?:[- ](?:of|as|at|was|is))?[- ](?<one>\d(?:\.\d)?)\b|\b(?<other>\d\.\d)[- ]magnitude\b/i

/** How strong an earthquake was, by the places that its sentence names; its headline where it names none. */
function magnitudeIn(article: Article, start: number, text: string): readonly Figure[] {
  const found = strength.exec(text)
  const shown = found?.groups?.one ?? found?.groups?.other
  // Shocks before and after a quake, and quakes of other years, have magnitudes of their own.
  if (!found || shown === undefined || /\b(?:(?:after|fore)shocks?|in (?:1[89]|20)\d\d)\b/i.test(text))
    return []
  const at = start + found.index + found[0].indexOf(shown)
  const named = namesIn(text)
  const of = [...(named.size > 0 ? namesIn(` ${text}`) : namesIn(` ${article.title}`))].join()
  return [
    { kind: 'magnitude', numbers: [Number(shown)], of, value: valueAt(article, start, text, at, shown) },
  ]
}

/** Words that every report of a vote has. */
const voting = meaningsIn(
  'vote votes voted council councillors parliament lawmakers senate senators house committee assembly members board approve reject pass ' +
    'monday tuesday wednesday thursday friday saturday sunday night evening plan plans city town debate heated',
)

/** The one count of a vote in a sentence, by the names in it, and what else it tells. */
function votesIn(article: Article, start: number, text: string): readonly Figure[] {
  const [found, ...more] = scoresIn(text)
  if (found?.kind !== 'votes' || more.length > 0) return []
  const names = namesIn(` ${text}`)
  const about = meaningsIn(text).difference(names).difference(voting)
  const value = figureAt(article, start, text, found)
  return [{ kind: 'votes', numbers: found.numbers, of: [...names].join(), about, value }]
}

const figureAt = (article: Article, start: number, text: string, { start: from, end: to }: Span): Value =>
  valueAt(article, start, text, start + from, text.slice(from, to))

const valueAt = (article: Article, start: number, text: string, at: number, shown: string): Value => ({
  excerpt: quoteFrom(article, start, start + text.length),
  kind: 'figure',
  shown,
  at: { start: at, end: at + shown.length },
  context: new Map(),
  fate: '',
  paired: true,
  agrees: (other) => other.shown === shown,
})
