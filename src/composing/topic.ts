import { countryOf } from '../language/places.ts'
import { samePerson } from '../language/same-person.ts'
import type { Span } from '../language/span.ts'
import type { Findings } from '../model/finding.ts'
import { inside, type ReadArticle } from '../model/reading.ts'
import { paperWords } from '../reading/question/named.ts'

/** How much of a topic a stretch of an article holds, 0 to 1. */
export type Held = (reading: ReadArticle, at: Span) => number

/**
 * What of an article is on a topic. Of a name that the articles write with capitals ("Clinton Foundation", "Virginia")
 * only what has the name itself, by any form for a person; of other words the share that stands there.
 * @param topic as it was typed; of an empty one everything is on the topic
 * @param wordsIn what stands for the words of a text: their stems, or what they mean
 */
export function holding(
  topic: string,
  readings: readonly ReadArticle[],
  wordsIn: (text: string) => ReadonlySet<string>,
): Held {
  const wanted = wordsIn(topic)
  if (wanted.size === 0) return () => 1
  const named = countryOf(topic) === undefined ? placesOf(topic, readings) : undefined
  return named === undefined
    ? ({ article }, { start, end }) =>
        wordsIn(article.text.slice(start, end)).intersection(wanted).size / wanted.size
    : (reading, at) => Number(inside(named.get(reading.article.id) ?? [], at).length > 0)
}

/** Where the articles have the topic as a name; undefined where it is not one, or none has it. */
function placesOf(
  topic: string,
  readings: readonly ReadArticle[],
): ReadonlyMap<string, readonly Span[]> | undefined {
  // "The dam" stands at the beginning of a sentence, and is no name for that.
  const phrase = topic
    .trim()
    .replace(/^(?:the|an?)\s+/i, '')
    .split(/\s+/)
    .map(RegExp.escape)
    .join(String.raw`\s+`)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${phrase}(?![\p{L}\p{N}])`, 'giu')
  const all = readings.flatMap((reading) =>
    [...reading.article.text.matchAll(pattern)].map(({ 0: words, index }) => ({
      reading,
      words,
      span: { start: index, end: index + words.length },
    })),
  )
  const capital = all.filter(({ words }) => isWritten(words))
  const people = readings.flatMap((reading) =>
    reading.findings.people
      .filter(({ name }) => samePerson(name, topic))
      .flatMap(({ mentions }) => mentions.map((span) => ({ reading, span }))),
  )
  const isName = people.length > 0 || (capital.length > 0 && capital.length >= mostlyCapital * all.length)
  const found = [
    ...capital.filter(({ reading, span }) => !isTail(reading, span) && !isOfPaper(reading, span)),
    ...people,
  ]
  if (!isName) return undefined
  return new Map(
    [...Map.groupBy(found, ({ reading }) => reading.article.id)].map(([id, list]) => [
      id,
      list.map(({ span }) => span).sort((a, b) => a.start - b.start),
    ]),
  )
}

/** Words of which articles write so large a share with capitals are a name. */
const mostlyCapital = 0.8

const isWritten = (words: string): boolean =>
  words.split(/\s+/).every((word) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word) || word.length < 4)

/** "Virginia" in "West Virginia", another place. */
function isTail({ findings }: ReadArticle, { start, end }: Span): boolean {
  const places = placesEnding.get(findings) ?? endsOf(findings)
  placesEnding.set(findings, places)
  return (places.get(end) ?? start) < start
}
/** Where each place begins, by where it ends; the longest of several. */
const placesEnding = new WeakMap<Findings, ReadonlyMap<number, number>>()
function endsOf({ places }: Findings): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { mentions } of places)
    for (const { start, end } of mentions) ends.set(end, Math.min(start, ends.get(end) ?? start))
  return ends
}

/** "Mill Street" in "the Mill Street Journal", a paper. */
const isOfPaper = ({ article: { text } }: ReadArticle, { end }: Span): boolean =>
  paper.test(text.slice(end, end + longestPaperWord))
const paper = new RegExp(String.raw`^ (?:${paperWords})(?!\p{L})`, 'u')
const longestPaperWord = 14
