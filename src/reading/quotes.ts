import type { Span } from '../language/span.ts'
import type { Person, Quote } from '../model/finding.ts'
import { readDirect } from './quotes/direct.ts'
import { readLabels } from './quotes/labels.ts'
import { markedQuotes } from './quotes/marks.ts'
import { resolvePronouns } from './quotes/pronouns.ts'
import { hangsOnNoun, readReported } from './quotes/reported.ts'
import { isBody, isSpokenFor, mentionsInOrder } from './quotes/speaker.ts'
import { isSpeech } from './quotes/speech.ts'
import { readTold, sureEnough, type Told } from './quotes/told.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/**
 * What was said in a text and by whom: words between quotation marks with a verb of speech beside them, and reported
 * speech ("the ministry said that …", "…, he said"). Words whose speaker the text does not name are left out.
 * @param spans the text's sentences
 */
export function readQuotes(
  text: string,
  people: readonly Person[],
  spans: readonly Span[],
): readonly Quote[] {
  const mentions = mentionsInOrder(people)
  const marked = markedQuotes(text)
  const labelled = readLabels(text, people)
  const free = (at: Span): boolean => !labelled.some(({ content }) => content.some((one) => meet(one, at)))
  const direct = readDirect(text, marked, mentions, spans)
  const indirect = spans.flatMap((span) => readReported(text, span, marked, mentions) ?? [])
  const ruled = [...direct, ...indirect].filter(({ content }) => content.every(free))
  const told = spans.flatMap((span) =>
    free(span) && isOpen(span, ruled)
      ? readTold(text, span).flatMap((one) => besideRules(text, one, ruled, marked, mentions) ?? [])
      : [],
  )
  const kept = ruled.filter(
    ({ direct, speaker, content }) =>
      !direct ||
      !told.some(
        (one) =>
          one.speaker !== speaker &&
          content.every((piece) => one.content.some((words) => within(piece, words))),
      ),
  )
  const all = [...labelled, ...kept, ...told].sort((a, b) => a.source.start - b.source.start)
  return resolvePronouns(text, all, people, spans)
}

/** The share of a sentence, in letters, that rules may give to somebody before its tree has nothing to add. */
const mostRuled = 0.6

/** Whether rules leave enough of a sentence for its tree to be worth its time. */
function isOpen({ start, end }: Span, ruled: readonly Quote[]): boolean {
  const given = ruled.flatMap(({ content }) => content).filter((one) => one.start < end && one.end > start)
  const letters = given.reduce((sum, one) => sum + Math.min(end, one.end) - Math.max(start, one.start), 0)
  return letters < mostRuled * (end - start)
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const isIn = (at: number, { start, end }: Span): boolean => at >= start && at < end
const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

const asked = /^(?:when )?(?:asked|questioned|pressed|quizzed)\b/i
const farthestNoun = 80

/** What the tree adds to the rules: words that no rule gives to anybody, or more of what somebody says between marks. */
function besideRules(
  text: string,
  { content, pieces, cue, source, sure }: Told,
  ruled: readonly Quote[],
  marked: readonly Span[],
  mentions: Mentions,
): Quote | undefined {
  if (sure < sureEnough.speaker) return undefined
  if (hangsOnNoun(text.slice(Math.max(0, source.start - farthestNoun), source.start))) return undefined
  // "Posted a video called “The Long Road”": what is called so is nobody's speech.
  if (marked.some((quote) => within(content, quote) && !isSpeech(text, quote, source))) return undefined
  if (
    marked.some((quote) => within(source, quote)) ||
    /^(?:who|which|that|it)$/i.test(text.slice(source.start, source.end))
  )
    return undefined
  // "Asked whether it would open, she said": what somebody was asked is none of their words.
  if (asked.test(text.slice(content.start, content.end))) return undefined
  // Words that begin between marks and run on behind them hold who says them, too.
  if (marked.some((quote) => pieces.some(({ start, end }) => isIn(start, quote) && end > quote.end + 1)))
    return undefined
  const same = ruled.filter((quote) => quote.content.some((one) => meet(one, content)))
  if (same.some(({ direct }) => !direct)) return undefined
  const subject = ownSubject(text, { start: source.end, end: content.start }, mentions) ?? source
  // "Chancellor Nora Finch": the tree may end the subject before the name that stands by its office.
  const name = mentions.find(
    (one) =>
      (within(one, subject) && speaksItself(text, one, subject)) ||
      (one.start > subject.end && /^ $/.test(text.slice(subject.end, one.start))),
  )?.name
  const speaker = name ?? text.slice(subject.start, subject.end)
  if (same.some((quote) => quote.speaker !== speaker && !quote.content.every((one) => within(one, content))))
    return undefined
  if (same.some((quote) => quote.content.some((one) => within(content, one)))) return undefined
  return {
    speaker,
    content: pieces,
    cue,
    source: subject,
    direct: marked.some((quote) => within(content, quote)),
  }
}

/** "The Rao administration", "a lawyer for Rao", "Rao's family": who speaks there is not Rao. */
const speaksItself = (text: string, one: Span, subject: Span): boolean =>
  !isBody(text, one) &&
  !isSpokenFor(text.slice(subject.start, one.start)) &&
  !(one.end < subject.end && /^[’']s?\s/.test(text.slice(one.end, one.end + 3)))

/**
 * "When Finch and others balked, Aalto left and said": the name right behind the comma that closes the clause of another
 * is who speaks, where nothing parts it from its verbs.
 */
function ownSubject(text: string, { start, end }: Span, mentions: Mentions): Span | undefined {
  const name = mentions.find((one) => one.start > start && one.end < end)
  if (!name || !/^ [^,;:“”"]*\p{L}, (?:but |and )?$/u.test(text.slice(start, name.start))) return undefined
  const isVerb = /^ (?:\p{Ll}+ly )?\p{Ll}+(?:ed|t|d|w|k|e|n)\b[^,;:“”"]* (?:and|but) /u
  return isVerb.test(text.slice(name.end, end)) ? { start: name.start, end: name.end } : undefined
}
