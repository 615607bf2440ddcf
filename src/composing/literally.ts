import type { Desk, Found } from '../contracts/desk.ts'
import { asks, leansBack } from '../language/leaning.ts'
import { standsIn, writings } from '../language/literal.ts'
import { nameWords } from '../language/same-person.ts'
import type { Span } from '../language/span.ts'
import { stemSet } from '../language/words.ts'
import { type Briefing, type Excerpt, quoteFrom, type Statement } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import { isCutOff, type ReadArticle, sentenceAt, sentenceOf } from '../model/reading.ts'
import { wordOf } from '../reading/names/features.ts'
import { isHead } from '../reading/names/offices.ts'
import { classes } from '../reading/names/words.ts'
import { isCaption, isNote } from '../reading/notes.ts'
import { inARow } from './people.ts'

const mostArticles = 30
const mostPassages = 15
const mostHeadlines = 3

/**
 * Where the very words of a name stand, that reading took for nobody's name.
 * @returns undefined where no passage has them in a row
 */
export async function literally(typed: string, filter: Filter, desk: Desk): Promise<Briefing | undefined> {
  const row = nameWords(typed)
  const searches = [typed, ...writings(typed)].map((text) =>
    desk.passages({ ...filter, text, limit: mostArticles }),
  )
  const found = uniqueOf((await Promise.all(searches)).flat())
  const named = found.filter(
    ({ excerpt: { quote } }) => standsIn(typed, quote) || standsIn(typed, quote.replace(nickname, ' ')),
  )
  // What asks its reader, or stands under a picture, is shown only where nothing else has the name.
  const telling = named.filter(
    ({ excerpt: { quote } }) => !asks(quote) && !isNote(quote) && !isCaption(quote),
  )
  const shown = telling.length > 0 ? telling : named
  const statements = (shown.length > 0 ? shown : inOffice(typed, found))
    .slice(0, mostPassages)
    .flatMap((one): readonly Statement[] => {
      const excerpt = inContext(one)
      return [{ text: excerpt.quote, excerpts: [excerpt] }]
    })
    .filter(
      (one, at, all) => !all.slice(0, at).some(({ excerpts }) => isInside(one.excerpts[0], excerpts[0])),
    )
  if (statements.length === 0) return undefined
  const heading = 'Named in these passages'
  // "Chad Lindholm", "Jordan Lindholm": what begins as people's names do may be somebody for all that.
  const isThing =
    row.length > 0 &&
    (wordOf(typed.split(' ')[0] ?? '').classes & (classes.given | classes.country)) === 0 &&
    found.some(({ reading: { findings } }) =>
      [...findings.places, ...findings.organisations].some(({ name }) => inARow(nameWords(name), row)),
    )
  const remarks = [
    isThing
      ? `“${typed}” is read here as a place or an organisation, not as a person.`
      : 'These passages have the name; who it is was not read from them.',
  ]
  return {
    kind: 'briefing',
    title: typed,
    sections: [{ heading, statements }],
    conflicts: [],
    writer: desk.writer,
    remarks,
  }
}

const isInside = (one: Excerpt, other: Excerpt): boolean =>
  one.article.id === other.article.id && one.start >= other.start && one.end <= other.end

/**
 * A sentence with the one before it where it goes on from that (“The agency also sued …”, “In the suit, …”), and with the one
 * behind it that goes on from it (“The firm, last valued at …”).
 */
function inContext({ reading, excerpt }: Found): Excerpt {
  const { article, sentences } = reading
  const words = ({ start, end }: Span): string => article.text.slice(start, end)
  const at = sentenceAt(sentences, excerpt.start)
  const own = sentences[at]
  if (!own || own.start !== excerpt.start || own.end !== excerpt.end) return excerpt
  const [before, after] = [sentences[at - 1], sentences[at + 1]]
  const areNear = (one: Span, next: Span): boolean => !/\n\s*\n/.test(article.text.slice(one.end, next.start))
  const isLeaning =
    before &&
    (leansBack(excerpt.quote) ||
      ofThat.test(excerpt.quote) ||
      (areNear(before, own) && goingOn.test(excerpt.quote)))
  const from = before && isLeaning && own.end - before.start <= longest && !asks(words(before)) ? before : own
  const isNear = after && areNear(own, after)
  const isNext =
    isNear &&
    (leansBack(words(after)) || ofIt.test(words(after))) &&
    after.end - from.start <= longest &&
    !/[“”"]/.test(words(after))
  const whole = quoteFrom(article, from.start, isNext ? after.end : own.end)
  return isCutOff(whole) ? excerpt : whole
}
/** Sentences of more characters are too much at once. */
const longest = 600
const goingOn = /^(?:But|And)\b|^[^,;]{0,60}?\salso\s/u
const ofThat = /^In the \p{Ll}+,/u
const ofIt = /^The (?:latter|company|firm|bank|group|agency|club|party|maker|app|start-?up|operator|outlet)\b/

/** “Olaf ‘Big Wind’ Finch”: what somebody is called between the two. */
const nickname = / ([‘“"'(])\p{Lu}[^‘’“”"'()]{1,24}[’”"')] (?=\p{Lu})/gu

/** "One of the founders of Finora" for "founder of Finora": an office that is told in one sentence with its body. */
const inOffice = (typed: string, found: readonly Found[]): readonly Found[] =>
  words(typed).some(isHead) && words(typed).length > 1
    ? found.filter(({ excerpt: { quote } }) => stemSet(typed).isSubsetOf(stemSet(quote)) && !asks(quote))
    : []
const words = (text: string): readonly string[] => text.split(/\s+/)

const uniqueOf = (found: readonly Found[]): readonly Found[] => [
  ...new Map(found.map((one) => [`${one.reading.article.id} ${one.excerpt.start}`, one])).values(),
]

/**
 * The openings of articles whose headline alone fits; an answer shows the headline beside its quote.
 * @param fits whether a headline has what is asked for
 */
export async function underHeadlines(
  fits: (headline: string) => boolean,
  text: string,
  filter: Filter,
  desk: Desk,
): Promise<readonly Excerpt[]> {
  const readings = await desk.dossier(text, filter, mostArticles)
  return openingsOf(readings.filter(({ article }) => fits(article.title))).slice(0, mostHeadlines)
}

/** The first sentence of each article; an answer shows the headline beside it. */
export const openingsOf = (readings: readonly ReadArticle[]): readonly Excerpt[] =>
  readings.flatMap((reading): readonly Excerpt[] => {
    const { start, end } = sentenceOf(reading, 0)
    const excerpt = end > start ? quoteFrom(reading.article, start, end) : undefined
    return excerpt && !isCutOff(excerpt) ? [excerpt] : []
  })
