import { oneOf, pattern } from '../../language/pattern.ts'
import { firstFrom, meeting, type Span } from '../../language/span.ts'
import type { Quote } from '../../model/finding.ts'
import { accordingTo, cuePattern, takesClause } from './cues.ts'
import { passedOn } from './passed-on.ts'
import {
  type mentionsInOrder,
  type Speaker,
  subjectAfter,
  subjectBefore,
  subjectWithApposition,
} from './speaker.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** Speech without quotation marks in one sentence: the clause after the verb, or the words before "…, X said". */
export function readReported(
  text: string,
  span: Span,
  marked: readonly Span[],
  mentions: Mentions,
): Quote | undefined {
  if (meeting(marked, span).length > 0) return undefined
  const sentence = text.slice(span.start, span.end)
  const according = accordingTo.exec(sentence)
  if (according) {
    // "It pays, said Rao, according to the Post": the paper only passes on who said so.
    const said =
      according.index === 0
        ? undefined
        : byVerb(text, { start: span.start, end: span.start + according.index }, mentions)
    return said ?? byAccording(text, span, according, mentions)
  }
  return byPassing(text, span, mentions) ?? byVerb(text, span, mentions)
}

/** "Rao was quoted as saying that …", "the agency quoted Rao as saying …". */
function byPassing(text: string, span: Span, mentions: Mentions): Quote | undefined {
  const passed = passedOn(text, span.start, span.end, mentions)
  const content = passed && contentAfter(text, { text: passed.cue, end: passed.end }, span.end)
  return content && said(passed, content, passed.cue)
}

/** Words that a verb of speech in a part of a sentence gives to somebody. */
function byVerb(text: string, span: Span, mentions: Mentions): Quote | undefined {
  const sentence = text.slice(span.start, span.end)
  for (const found of sentence.matchAll(cuePattern)) {
    const before = sentence.slice(0, found.index)
    if (!takesClause(found[0]) || unsaid.test(before)) continue
    if (takesHearer.test(found[0]) && isHearer.test(before)) continue
    const start = span.start + found.index
    const cue = { text: found[0], start, end: start + found[0].length }
    const quote = byClosing(text, span, cue, mentions) ?? byOpening(text, span, cue, mentions)
    if (quote) return quote
  }
  return undefined
}

/** A verb of speech, where it stands. */
interface Cue extends Span {
  readonly text: string
}

const said = ({ name, source }: Speaker, content: Span, cue: string): Quote => ({
  speaker: name,
  content: [content],
  cue,
  source,
  direct: false,
})

/** "According to X, …", "…, according to X". */
function byAccording(
  text: string,
  span: Span,
  { 0: words, index }: RegExpExecArray,
  mentions: Mentions,
): Quote | undefined {
  const at = span.start + index
  const subject = subjectAfter(text, at + words.trimEnd().length, span.end, mentions)
  const speaker = subject && (named(text, subject.source.end, span.end, mentions) ?? subject)
  const content =
    index === 0 ? restAfterComma(text, speaker?.source.end ?? at, span) : trim(text, span.start, at)
  return speaker && content && said(speaker, content, words.trim().toLowerCase())
}

/** “According to the harbour master, Tor Helle, …”: the name that commas set behind what somebody is. */
function named(text: string, from: number, to: number, mentions: Mentions): Speaker | undefined {
  const name = mentions[firstFrom(mentions, from)]
  return name && name.end < to && text.slice(from, name.start) === ', ' && text[name.end] === ','
    ? { name: name.name, source: { start: name.start, end: name.end } }
    : undefined
}

/** "…, X said" and "…, said X": the words before; whoever is told something does not say it. */
function byClosing(text: string, span: Span, cue: Cue, mentions: Mentions): Quote | undefined {
  if (subjectWithApposition(text, span.start, cue.start, mentions)) return undefined
  const sentence = text.slice(span.start, span.end)
  const closing = lastClause(sentence, cue.start - span.start)
  if (closing <= 0) return undefined
  const from = span.start + closing
  const isFirst = /^[\s,]*$/.test(text.slice(from, cue.start))
  const speaker =
    subjectBefore(text, from, cue.start, mentions) ??
    (isFirst && !takesHearer.test(cue.text) ? subjectAfter(text, cue.end, span.end, mentions) : undefined)
  const content = trim(text, span.start + placeLine(sentence), from)
  return speaker && content && isTail(text, cue.end, span.end) ? said(speaker, content, cue.text) : undefined
}

/** “Has not said whether”: nobody's words. */
const unsaid = /\b(?:not|never)\s+$|n[’']t\s+$/

/** "X said that …": the words after. */
function byOpening(text: string, span: Span, cue: Cue, mentions: Mentions): Quote | undefined {
  const speaker = subjectBefore(text, span.start, cue.start, mentions)
  // "The two years that Finch said she would give": what hangs on a noun is told by the sentence, not by her.
  if (!speaker || hangsOnNoun(text.slice(span.start, speaker.source.start))) return undefined
  if (takesHearer.test(cue.text) && hearerAlone.test(text.slice(cue.end, span.end))) return undefined
  const content = contentAfter(text, cue, span.end)
  return content && said(speaker, content, cue.text)
}

/** Where the closing clause that holds `at` starts: after the last comma before it whose words are no apposition. */
function lastClause(sentence: string, at: number): number {
  const comma = sentence.lastIndexOf(',', at)
  return comma < 24 ? -1 : comma + 1
}

/** After a closing "X said" comes nothing more than to whom, when and about what. */
const isTail = (text: string, end: number, to: number): boolean => tail.test(text.slice(end, to))
const tailWords = oneOf`on, in, at, to, during, after, about, of, reporters, media, journalists, the, \p{Lu},
  [\p{L}’']+ (news|reporters)`
const tail = pattern('u')`^(?:\s*[.!?]?|\s+${tailWords}[^,;]*(?:,[^,]*)?)$`

function contentAfter(
  text: string,
  { text: cue, end }: Pick<Cue, 'text' | 'end'>,
  to: number,
): Span | undefined {
  const rest = text.slice(end, to)
  // "told reporters that …", "said on Monday that …", "said the pact …".
  const lead = telling.exec(rest)
  const that = /^(?:\s+(?!(?:is|are|was|were|has|had|would|could|will)\b)[^\s,.;:]+){0,7}?\s+that\s+/.exec(
    rest,
  )
  const skip = Math.max(that?.[0].length ?? 0, (takesThing.test(cue) ? undefined : lead)?.[0].length ?? 0)
  if (skip === 0) return undefined
  const content = trim(text, end + skip, to)
  return content && content.end - content.start >= 12 ? content : undefined
}

/** “Wrote eleven novels”, “declared a day of mourning”: without “that” it is a thing that is made or given out. */
const takesThing = /^(?:wrote|declared)$/

const toWhom = oneOf`reporters, journalists, the media, media, parliament, lawmakers`
const telling = pattern()`^(?:\s+${toWhom})?(?:\s+(?:on|in|at|during)\s[^,.;]{0,60}?)?,?\s+(?:that\s+)?(?!(?:on|in|at|during)\s)(?=\S)`

/** "Told the Harbour Post.": whom, and nothing that they were told. */
const takesHearer = /^(?:told|tells?|telling)$/i
/** “The board was told that”: nobody's words. */
const isHearer = /\b(?:is|are|was|were|be|been|being)\s+$/
const hearerAlone = /^\s+(?:the|its|his|her|their|a|an)\s+(?:[\p{L}’'-]+\s*){1,3}[.!?]?$/u

/** The length of an agency's place line, "NEW DELHI, Dec 6 - ", which nobody said. */
function placeLine(sentence: string): number {
  return /^\p{Lu}[\p{Lu} .]+\b[^-–—a-z]{0,4}[^-–—]{0,24}\s[-–—]\s+/u.exec(sentence)?.[0].length ?? 0
}

function restAfterComma(text: string, from: number, span: Span): Span | undefined {
  const comma = text.indexOf(',', from)
  return comma < 0 || comma >= span.end ? undefined : trim(text, comma + 1, span.end)
}

function trim(text: string, from: number, to: number): Span | undefined {
  const raw = text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const end = from + raw.replace(/[\s,;:]+$/, '').length
  return end > start ? { start, end } : undefined
}

/** Whether words lead from a noun to a clause that tells which one: "the two years that". */
export const hangsOnNoun = (before: string): boolean =>
  hanging.test(before) || within.test(before) || supposed.test(before)

/** "If he told them", "what Finch said in court differed": what may have been said, or is only spoken of, is not reported. */
const supposed = /\b(?:if|unless|whether|what|whatever|whoever)\s+(?:\p{L}+\s+)?$/iu
const anyNoun = String.raw`(?:the|an?|those|these|any|every)\s+(?:\p{L}[\p{L}’-]*\s+){1,3}`
/** "A message of 2021 where", "an email in which": what such a paper holds was said when it was written. */
const within = pattern(
  'iu',
)`\b(?:${oneOf`emails?, e-mails?, messages?, letters?, memos?, documents?, notes?, texts?, posts?, tweets?,
  exchanges?, chats?, records?, recordings?, videos?, transcripts?, books?, memoirs?, interviews?`})\s(?:(?:in|of|from|on|dated)\s[^,;.]{2,30}\s)?
  (?:where|in which|on which|when)\s+$`
const hanging = pattern('iu')`\b${anyNoun}(?:that|which|whom)\s+(?:(?!said)\p{L}[\p{L}.]*\s+){0,2}$`
