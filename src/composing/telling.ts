import { asks, leansBack } from '../language/leaning.ts'
import { paragraphs } from '../language/sentences.ts'
import { meeting, type Span } from '../language/span.ts'
import type { ReadArticle } from '../model/reading.ts'
import { isCaption, isCorrection, isCredited, isFrame, isNote, isSignedPost } from '../reading/notes.ts'
import { isPosed } from '../reading/posed.ts'
import { markedQuotes } from '../reading/quotes/marks.ts'

/**
 * Which sentences of an article tell something by themselves: a whole sentence in the article's own voice, not one that
 * is cut off, asks, speaks of the article (or corrects it) or to its reader, describes a picture, or stands inside somebody's speech.
 */
export function telling({ article: { text } }: ReadArticle): (sentence: Span) => boolean {
  const marked = markedQuotes(text)
  const others = paragraphs(text).filter(({ start, end }) => {
    const words = text.slice(start, end)
    return isSignedPost(words) || isCorrection(words)
  })
  return ({ start, end }) => {
    const words = text.slice(start, end)
    return (
      !isCut(text, { start, end }) &&
      !asks(words) &&
      !isNote(words) &&
      !isFrame(words) &&
      !isCaption(words) &&
      !isCredited(text.slice(end, end + longestCredit)) &&
      !isPosed(words) &&
      !meeting(others, { start, end }).some((other) => other.start <= start && end <= other.end) &&
      !meeting(marked, { start: start - 2, end: end + 2 }).some((quote) => isSpeech(quote, { start, end }))
    )
  }
}

/** How much of what follows a sentence may be the credit of its picture. */
const longestCredit = 30

/** Telling, and of whom or what without the sentence before. */
export function tellingAlone(reading: ReadArticle): (sentence: Span) => boolean {
  const tells = telling(reading)
  return (span) => tells(span) && !leansBack(reading.article.text.slice(span.start, span.end))
}

/** Whether nothing of a sentence is outside of somebody's speech, or its speech began before it or goes on after it. */
const isSpeech = (quote: Span, { start, end }: Span): boolean =>
  (quote.start <= start + 1 && quote.end >= end - 2) ||
  (quote.start < start && quote.end > start) ||
  (quote.start < end && quote.end > end)

/** "Here is what to know:" leads on to a list; what a text breaks off with has no end. */
function isCut(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).trimEnd()
  if (/[,;:]$/.test(words)) return true
  const isLast = text.slice(end).trim() === ''
  const isItem = /^[\W_]*[-*•–]\s/.test(text.slice(Math.max(0, start - 3), end))
  return (
    isLast &&
    !isItem &&
    (words.length >= longItem || !/(?:^|\n)\s*$/.test(text.slice(0, start))) &&
    !/[.!?)\]”"’'*_]$/.test(words.replace(/(?:\.{3}|…)$/, ''))
  )
}

/** A last line of its own that is shorter may be an item of a list, which needs no full stop. */
const longItem = 60
