import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { cuePattern } from './cues.ts'

/** Fewer words than these between marks are a scare quote or a title, unless a verb of saying stands right beside them. */
const fewestWords = 4

/** "on “Fox News Sunday”", "his book “The Long Road”": what stands before the name of a programme or a work. */
const leads = oneOf`on, of, in, to, for, from, with, the, a, an, his, her, their, its, called, titled, entitled, named, dubbed,
  book, film, movie, show, program(me)?, song, album, series, podcast, broadcast`
const beforeTitle = pattern('i')`(?:\b${leads}|['’]s)\s*[“"„«']*$`

/** Whether words between marks are somebody's speech: not the name of a programme, and not a word held at arm's length. */
export function isSpeech(text: string, quote: Span, source: Span): boolean {
  const words = text.slice(quote.start, quote.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const before = text.slice(Math.max(0, quote.start - 60), quote.start).trimEnd()
  if (isTitle(words) && beforeTitle.test(before)) return false
  if (words.length >= fewestWords) return true
  if (source.start >= quote.end)
    return /[,.!?…—]$/.test(text.slice(quote.start, quote.end + 2).replace(/[”"»’'\s]+$/, ''))
  return beside.test(before)
}

const beside = new RegExp(
  String.raw`(?:${cuePattern.source}|\bas\s\p{Ll}+ing)(?:\s+(?:it|him|her|them|that|this|us|reporters|only|simply|just))?\s*[,:]?\s*[“"„«']*$`,
  'u',
)

/** Whether a paragraph asks, and tells little else: a longer one may only end so. */
export const isQuestion = (paragraph: string): boolean =>
  paragraph.length <= longestQuestion && /[?][”"»’']*\s*$/.test(paragraph)
/** In letters; a question with what leads to it is a sentence or two. */
const longestQuestion = 300

/** Every longer word has a capital: "State of the Union". */
const isTitle = (words: readonly string[]): boolean =>
  words.length > 1 && words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && word.length < 4))
