import type { Draft } from '../contracts/writer.ts'
import type { Span } from '../language/span.ts'
import { stemSet } from '../language/words.ts'
import { type Excerpt, quoteFrom, type Statement, someExcerpts } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { atOnce } from '../model/steps.ts'
import { readFindings } from '../reading/findings.ts'
import { claimOf } from './checking/claim.ts'
import { takeApart } from './checking/claims.ts'
import { settingOf } from './checking/holding.ts'
import { type Line, lineOf, linesOf, titleOf } from './checking/lines.ts'
import { checkClaim } from './checking/verdict.ts'
import { isAddressed } from './proving/address.ts'
import { type Figure, figureOf } from './proving/figure.ts'
import { isFit, notEnglish } from './proving/fit.ts'
import { misfit } from './proving/laying.ts'
import { meetingIn } from './proving/meeting.ts'
import { folded, quotedIn, spanOf } from './proving/quotes.ts'
import { speechAt } from './proving/speech.ts'
import { isPersonal, quotation, voiceIn, voiceOf } from './proving/voice.ts'

/** Words that were given to a writer, with all that was read in their article. */
export interface Passage {
  readonly excerpt: Excerpt
  readonly reading: ReadArticle
}

/** Why a sentence is not shown. */
export type Reason =
  /** It names no words that bear it out. */
  | 'no quote'
  /** Words that it names stand in no passage, or quoted words are not the source's. */
  | 'altered quote'
  /** An instruction, a link, mark-up, a mention, or talk of the reader or of itself. */
  | 'not prose'
  | 'not English'
  | 'contradicted'
  | 'not borne out'

/** What became of one sentence; `why` says for a developer what did not fit. */
export type Verdict =
  | { readonly statement: Statement; readonly reason?: undefined }
  | { readonly statement?: undefined; readonly reason: Reason; readonly why: string }

/**
 * Whether a sentence that somebody wrote of these passages may be shown, with the sentences that bear it out as its
 * excerpts. Pure: the same sentence and passages give the same verdict.
 */
export function prove(draft: Draft, passages: readonly Passage[]): Verdict {
  const text = draft.text.trim().replace(/\s+/g, ' ')
  const unfit = isFit(text)
  if (unfit !== undefined) return { reason: unfit === notEnglish ? unfit : 'not prose', why: unfit }
  const places = draft.quotes.map(({ passage, words }) => placesOf(words, passages[passage - 1]))
  if (places.length === 0) return { reason: 'no quote', why: '' }
  if (places.some((found) => found.length === 0)) return { reason: 'altered quote', why: 'a claimed quote' }
  const cited = unique(places.flat())
  const source = cited.find((place) => wordsOf(text) === wordsOf(lineAt(place)?.text ?? ''))
  const voice = source
    ? voiceIn(source.reading, source.reading.sentences[source.at] ?? whole(''))
    : voiceOf(text)
  if (isAddressed(voice.own)) return { reason: 'not prose', why: 'spoken to somebody' }
  if (isPersonal(voice.own) && !source) return { reason: 'not prose', why: 'in a voice of its own' }
  const strange = quotedIn(text).find(
    (words) => !cited.some((place) => folded(lineAt(place)?.text ?? '').includes(words)),
  )
  if (strange !== undefined) return { reason: 'altered quote', why: strange }
  const verdict = judged(source ? (lineAt(source)?.text ?? text) : text, cited)
  if (!verdict.statement || !source) return verdict
  // Who says “we” in an article is not the one who tells of it.
  const shown = isPersonal(voice.own) ? quotation(text) : voice.text
  return { statement: { ...verdict.statement, text: shown } }
}

const lineAt = ({ reading, at }: Place): Line | undefined => linesOf(reading)[at]

/** Without the marks at its ends, which a sentence of a longer speech may lack. */
const wordsOf = (text: string): string => folded(text).replace(/^"|"$/g, '')

/** A sentence of an article, by its place among the sentences. */
export interface Place {
  readonly reading: ReadArticle
  readonly at: number
}

/** The same without the look at the words' form, for sentences of known provenance. */
export function judged(text: string, cited: readonly Place[]): Verdict {
  const one = bearing(text, cited)
  const parts = typeof one === 'string' ? partsOf(text).map((part) => bearing(part, cited)) : [one]
  const failed = parts.find((part) => typeof part === 'string')
  if (failed !== undefined || parts.length === 0)
    return { reason: 'not borne out', why: typeof one === 'string' ? one : '' }
  const found = unique(parts.filter((part) => typeof part !== 'string'))
  const near = [...Map.groupBy(found, ({ reading }) => reading)].map(([reading, places]) =>
    around(
      reading,
      places.map(({ at }) => at),
    ),
  )
  const isOwn = found.some(({ reading, at }) => isClauseOf(text, linesOf(reading)[at]?.text ?? ''))
  const { kind, instead } = isOwn
    ? { kind: 'supported', instead: [] }
    : atOnce(checkClaim(claimOf({ text }), near))
  if (kind === 'contradicted') return { reason: 'contradicted', why: instead.join('; ') }
  const excerpts = someExcerpts(found.map(({ reading, at }) => excerptOf(text, reading, at)))
  return excerpts ? { statement: { text, excerpts } } : { reason: 'not borne out', why: '' }
}

/** Whether a statement stands in a sentence word for word from the start of a clause: what is beside it denies nothing of it. */
function isClauseOf(text: string, sentence: string): boolean {
  const at = sentence.toLowerCase().indexOf(text.toLowerCase().replace(/[.!]$/, ''))
  return at >= 0 && /(?:^|[,;:–—]) ?$/.test(sentence.slice(Math.max(0, at - 2), at))
}

/** The clauses of a sentence that joins several; none for one that cannot be parted. */
function partsOf(text: string): readonly string[] {
  const { claims } = takeApart(text)
  return claims.length > 1 ? claims.map((claim) => claim.text.replace(' … ', ' ')) : []
}

/** The first place that has all that is said, or why the first one has not. */
function bearing(text: string, cited: readonly Place[]): Place | string {
  const figures = new Map<string, Figure>()
  let why = ''
  for (const place of cited) {
    const { article } = place.reading
    const lines = linesOf(place.reading)
    const line = lines[place.at]
    if (!line || isAddressed(voiceIn(place.reading, line.span).own)) continue
    // "On Monday" means the same day as in the article.
    const day = article.published?.date ?? ''
    const said =
      figures.get(day) ?? figureOf(lineOf(text, whole(text), readFindings(text, '', article.published)))
    figures.set(day, said)
    const meeting = meetingIn(place.reading, settingOf(lines, place.at, titleOf(place.reading)))
    const speech = text === line.text ? undefined : speechAt(place.reading, place.at)
    const told = speech ? speech.line : line
    const problem = told
      ? misfit(said, figureOf(told), meeting, () => isBorneOut(text, place))
      : 'said by nobody knows whom'
    if (problem === undefined) return place
    why ||= problem
  }
  return why
}

const whole = (text: string): Span => ({ start: 0, end: text.length })

const isBorneOut = (text: string, { reading, at }: Place): boolean =>
  atOnce(checkClaim(claimOf({ text }), [around(reading, [at])])).kind === 'supported'

/** The sentences that hold the words of a claimed quote. */
function placesOf(words: string, passage: Passage | undefined): readonly Place[] {
  if (!passage) return []
  const { excerpt, reading } = passage
  const span = spanOf(words, excerpt)
  if (!span) return []
  return reading.sentences.flatMap(({ start, end }, at) =>
    start < span.end && end > span.start ? [{ reading, at }] : [],
  )
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.reading.article.id}:${place.at}`, place])).values()]
}

/** An article as no more than these sentences, each with the one before it. */
function around(reading: ReadArticle, places: readonly number[]): ReadArticle {
  const wanted = new Set(places.flatMap((at) => [at - 1, at]))
  return { ...reading, sentences: reading.sentences.filter((_, at) => wanted.has(at)) }
}

/** Who says a sentence of a longer speech may be named this far from it, in characters. */
const farthest = 1_000

/** The sentence, with the one before where that says who "they" are, and with what names who says it. */
function excerptOf(text: string, reading: ReadArticle, at: number): Excerpt {
  const { article, sentences } = reading
  const { start = 0, end = 1 } = sentences[at] ?? {}
  const { source } = speechAt(reading, at) ?? {}
  const naming = source && sentences.find((one) => one.start <= source.start && one.end >= source.end)
  if (naming && Math.abs(naming.start - start) < farthest)
    return quoteFrom(article, Math.min(start, naming.start), Math.max(end, naming.end))
  const lines = linesOf(reading)
  const [line, before] = [lines[at], lines[at - 1]]
  const lacks = stemSet(text).difference(stemSet(line?.text ?? ''))
  const told = before && !lacks.isDisjointFrom(stemSet(before.text))
  return quoteFrom(article, told ? before.span.start : start, end)
}
