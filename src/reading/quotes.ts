import { firstEndingBehind, firstFrom, meeting, type Span } from '../language/span.ts'
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
  const taken = piecesOf(labelled)
  const free = (at: Span): boolean => meeting(taken, at).length === 0
  const direct = readDirect(text, marked, mentions, spans)
  const indirect = spans.flatMap((span) => readReported(text, span, marked, mentions) ?? [])
  const ruled = [...direct, ...indirect].filter(({ content }) => content.every(free))
  const given = piecesOf(ruled)
  const told = spans.map((span) =>
    free(span) && isOpen(text, span, given)
      ? readTold(text, span).flatMap((one) => besideRules(text, one, given, marked, mentions) ?? [])
      : [],
  )
  /** What the tree gives to somebody in the sentence in which words begin. */
  const toldBeside = ([first]: readonly Span[]): readonly Quote[] =>
    (first && told[firstEndingBehind(spans, first.start)]) ?? []
  const kept = ruled.filter(
    ({ direct, speaker, content }) =>
      !direct ||
      !toldBeside(content).some(
        (one) =>
          one.speaker !== speaker &&
          content.every((piece) => one.content.some((words) => within(piece, words))),
      ),
  )
  const all = [...labelled, ...kept, ...told.flat()].sort((a, b) => a.source.start - b.source.start)
  return resolvePronouns(text, all, people, spans)
}

/** The share of a sentence, in letters, that rules may give to somebody before its tree has nothing to add. */
const mostRuled = 0.6

/** Words that a rule gives to somebody, with whose they are. */
interface Piece extends Span {
  readonly quote: Quote
}

const piecesOf = (quotes: readonly Quote[]): readonly Piece[] =>
  quotes
    .flatMap((quote) => quote.content.map(({ start, end }) => ({ start, end, quote })))
    .sort((a, b) => a.start - b.start)

/** Whether rules leave enough of a sentence for its tree to be worth its time: more than who says it, and the verb. */
function isOpen(text: string, span: Span, given: readonly Piece[]): boolean {
  const { start, end } = span
  const here = meeting(given, span)
  const letters = here.reduce((sum, one) => sum + Math.min(end, one.end) - Math.max(start, one.start), 0)
  if (letters >= mostRuled * (end - start)) return false
  const [only, another] = here
  return !only || another !== undefined || !isOnlySaid(text, span, only)
}

/** “No,” said Finch.: nothing stands beside the words, the verb and whose they are. */
function isOnlySaid(text: string, span: Span, { start, end, quote: { source, cue } }: Piece): boolean {
  const rest = [
    [span.start, Math.min(start, source.start)],
    [Math.min(end, source.end), Math.max(start, source.start)],
    [Math.max(end, source.end), span.end],
  ].map(([from = 0, to = 0]) => text.slice(from, Math.max(from, to)))
  return rest.join(' ').replace(cue, '').search(/\p{L}/u) < 0
}

const isIn = (at: number, { start, end }: Span): boolean => at >= start && at < end
const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

const asked = /^(?:when )?(?:asked|questioned|pressed|quizzed)\b/i
const farthestNoun = 80

/** What the tree adds to the rules: words that no rule gives to anybody, or more of what somebody says between marks. */
function besideRules(
  text: string,
  { content, pieces, cue, source, sure }: Told,
  given: readonly Piece[],
  marked: readonly Span[],
  mentions: Mentions,
): Quote | undefined {
  if (sure < sureEnough.speaker) return undefined
  if (hangsOnNoun(text.slice(Math.max(0, source.start - farthestNoun), source.start))) return undefined
  // "Posted a video called “The Long Road”": what is called so is nobody's speech.
  const between = meeting(marked, content)
  if (between.some((quote) => within(content, quote) && !isSpeech(text, quote, source))) return undefined
  if (
    meeting(marked, { start: source.start, end: source.end + 1 }).some((quote) => within(source, quote)) ||
    /^(?:who|which|that|it)$/i.test(text.slice(source.start, source.end))
  )
    return undefined
  // "Asked whether it would open, she said": what somebody was asked is none of their words.
  if (asked.test(text.slice(content.start, content.end))) return undefined
  // Words that begin between marks and run on behind them hold who says them, too.
  if (between.some((quote) => pieces.some(({ start, end }) => isIn(start, quote) && end > quote.end + 1)))
    return undefined
  const same = [...new Set(meeting(given, content).map(({ quote }) => quote))]
  if (same.some(({ direct }) => !direct)) return undefined
  const subject = ownSubject(text, { start: source.end, end: content.start }, mentions) ?? source
  // "Chancellor Nora Finch": the tree may end the subject before the name that stands by its office.
  const name = meeting(mentions, { start: subject.start, end: subject.end + 2 }).find(
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
    direct: between.some((quote) => within(content, quote)),
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
  const name = mentions[firstFrom(mentions, start + 1)]
  if (!name || name.end >= end || !/^ [^,;:“”"]*\p{L}, (?:but |and )?$/u.test(text.slice(start, name.start)))
    return undefined
  const isVerb = /^ (?:\p{Ll}+ly )?\p{Ll}+(?:ed|t|d|w|k|e|n)\b[^,;:“”"]* (?:and|but) /u
  return isVerb.test(text.slice(name.end, end)) ? { start: name.start, end: name.end } : undefined
}
