import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { readFindings } from '../../reading/findings.ts'
import { type Line, lineOf, linesOf } from '../checking/lines.ts'
import { voiceIn } from './voice.ts'

/** A sentence all of which somebody says, so that whoever tells it in other words has to say so too. */
export interface Speech {
  /** The sentence with its speaker, as an article would have told it by itself; absent where he is not known. */
  readonly line?: Line
  /** Where the article names him. */
  readonly source?: Span
}

const known = new WeakMap<Line, Speech | false>()

/** The speech that a sentence is all of; undefined for one in which the article itself says something. */
export function speechAt(reading: ReadArticle, at: number): Speech | undefined {
  const line = linesOf(reading)[at]
  if (!line) return undefined
  const found = known.get(line) ?? read(reading, line)
  known.set(line, found)
  return found || undefined
}

function read(reading: ReadArticle, { span, text }: Line): Speech | false {
  if (/\p{L}/u.test(voiceIn(reading, span).own)) return false
  const { findings, article } = reading
  const quote = findings.quotes.find(
    ({ direct, content }) => direct && content.some(({ start, end }) => start < span.end && end > span.start),
  )
  if (!quote) return {}
  const told = `${text.replace(/[.!?,]*["”’']*\s*$/, '')},” ${quote.speaker} said.`
  const line = lineOf(told, { start: 0, end: told.length }, readFindings(told, '', article.published))
  return { line, source: quote.source }
}
