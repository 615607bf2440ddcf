import type { Span } from '../language/span.ts'
import type { Person, Quote } from '../model/finding.ts'
import { accordingTo, cuePattern, takesClause } from './quotes/cues.ts'
import { readLabels } from './quotes/labels.ts'
import { markedQuotes } from './quotes/marks.ts'
import { resolvePronouns } from './quotes/pronouns.ts'
import {
  mentionsInOrder,
  type Speaker,
  subjectAfter,
  subjectBefore,
  subjectWithApposition,
} from './quotes/speaker.ts'
import { isSpeech } from './quotes/speech.ts'
import { readTold, sureEnough, type Told } from './quotes/told.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** Attributed words: who, by which verb. */
interface Attribution extends Speaker {
  readonly cue: string
}

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
  return resolvePronouns(text, all, mentions, spans)
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
const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

/** What the tree adds to the rules: words that no rule gives to anybody, or more of what somebody says between marks. */
function besideRules(
  text: string,
  { content, pieces, cue, source, sure }: Told,
  ruled: readonly Quote[],
  marked: readonly Span[],
  mentions: Mentions,
): Quote | undefined {
  if (sure < sureEnough.speaker) return undefined
  if (
    marked.some((quote) => within(source, quote)) ||
    /^(?:who|which|that|it)$/i.test(text.slice(source.start, source.end))
  )
    return undefined
  const same = ruled.filter((quote) => quote.content.some((one) => meet(one, content)))
  if (same.some(({ direct }) => !direct)) return undefined
  // "Chancellor Nora Finch": the tree may end the subject before the name that stands by its office.
  const name = mentions.find(
    (one) => within(one, source) || (one.start > source.end && /^ $/.test(text.slice(source.end, one.start))),
  )?.name
  const speaker = name ?? text.slice(source.start, source.end)
  if (same.some((quote) => quote.speaker !== speaker && !quote.content.every((one) => within(one, content))))
    return undefined
  if (same.some((quote) => quote.content.some((one) => within(content, one)))) return undefined
  return { speaker, content: pieces, cue, source, direct: marked.some((quote) => within(content, quote)) }
}

function readDirect(
  text: string,
  marked: readonly Span[],
  mentions: Mentions,
  spans: readonly Span[],
): readonly Quote[] {
  const found: (Quote & { readonly content: Span[] })[] = []
  let at = 0
  for (const [index, quote] of marked.entries()) {
    while ((spans[at]?.end ?? text.length) <= quote.start) at++
    const from = Math.max(spans[at]?.start ?? 0, marked[index - 1]?.end ?? 0)
    let last = at
    while ((spans[last]?.end ?? text.length) < quote.end) last++
    const to = Math.min(spans[last]?.end ?? text.length, (marked[index + 1]?.start ?? text.length + 1) - 1)
    const attribution =
      attributionAfter(text, quote.end + 1, to, mentions) ??
      attributionBefore(text, from, quote.start - 1, mentions) ??
      signedBelow(text, quote.end, mentions) ??
      announcedAbove(text, spans[at - 1], quote.start, mentions)
    const previous = found.at(-1)
    const before = previous?.content.at(-1)
    if (attribution && isSpeech(text, quote, attribution.source)) {
      const { name, source, cue } = attribution
      found.push({ speaker: name, content: [quote], cue, source, direct: true })
    } else if (
      previous &&
      before &&
      goesOn(text, before.end, quote.start, {
        mentions,
        spans,
        attributed: previous.source.start >= before.end && previous.source.end <= quote.start,
      })
    ) {
      previous.content.push(quote)
    }
  }
  return found
}

/** A quotation that goes on after its attribution: nothing but that attribution, or a paragraph's end, is between. */
function goesOn(
  text: string,
  from: number,
  to: number,
  { mentions, spans, attributed }: { mentions: Mentions; spans: readonly Span[]; attributed: boolean },
): boolean {
  const gap = text.slice(from, to)
  if (/^(?:[”"»]|'')?\s*(?:[“"„«]|'')?$/.test(gap)) return true
  if (gap.length > 280 || !/^(?:[”"»]|'')[^\n]*[.!?,]\s*(?:[“"„«]|'')$/.test(gap)) return false
  // One sentence's end at most lies between: that of the attribution.
  const ends = spans.filter(({ end }) => end > from + 1 && end < to - 1).length
  if (ends > 1) return false
  const open = attributed && /[,?!]$/.test(text.slice(0, from))
  return open || mentions.filter((m) => m.start >= from && m.end <= to).length <= 1
}

function attributionAfter(
  text: string,
  from: number,
  to: number,
  mentions: Mentions,
): Attribution | undefined {
  if (to <= from) return undefined
  const rest = text.slice(from, to)
  const source = /^[\s,]*(?:according to|in the words of)\s+/i.exec(rest)
  if (source) {
    const speaker = subjectAfter(text, from + source[0].length - 1, to, mentions)
    return speaker && { ...speaker, cue: source[0].replace(/^[\s,]+|\s+$/g, '') }
  }
  const cue = new RegExp(cuePattern.source).exec(rest.slice(0, 160))
  if (!cue) return undefined
  const start = from + cue.index
  const end = start + cue[0].length
  const speaker = /^[\s,]*$/.test(rest.slice(0, cue.index))
    ? subjectAfter(text, end, to, mentions)
    : subjectBefore(text, from, start, mentions)
  return speaker && { ...speaker, cue: cue[0] }
}

/** "… of our time.” ― Ida Brandvik": a name by itself after a dash. */
function signedBelow(text: string, end: number, mentions: Mentions): Attribution | undefined {
  const found = /^[”"»]?\s*[―—–]\s*(\p{Lu}[\p{L}\p{M}.’' -]{2,40}?)[ \t.]*(?=\n|$)/u.exec(
    text.slice(end, end + 60),
  )
  const name = found?.[1]
  if (!found || name === undefined) return undefined
  const start = end + found[0].indexOf(name)
  const source = { start, end: start + name.length }
  const known = mentions.find((one) => one.start < source.end && one.end > start)
  return { name: known?.name ?? name, source, cue: '—' }
}

/** "She added:" alone in a paragraph above the words. */
function announcedAbove(
  text: string,
  above: Span | undefined,
  start: number,
  mentions: Mentions,
): Attribution | undefined {
  if (!above || !/:\s*$/.test(text.slice(above.start, above.end))) return undefined
  if (!/^\s*(?:[“„«"]|'')$/.test(text.slice(above.end, start))) return undefined
  return attributionBefore(text, above.start, above.end, mentions)
}

function attributionBefore(
  text: string,
  from: number,
  to: number,
  mentions: Mentions,
): Attribution | undefined {
  if (to <= from) return undefined
  const head = text.slice(from, to)
  const cue = [...head.matchAll(cuePattern)].at(-1)
  // Between the verb and the words quoted stands no other clause: "said:", "described India as a".
  if (!cue || !/^[^.;!?]{0,60}$/.test(head.slice(cue.index + cue[0].length))) return undefined
  const speaker = subjectBefore(text, from, from + cue.index, mentions)
  return speaker && { ...speaker, cue: cue[0] }
}

/** Speech without quotation marks in one sentence: the clause after the verb, or the words before "…, X said". */
function readReported(
  text: string,
  span: Span,
  marked: readonly Span[],
  mentions: Mentions,
): Quote | undefined {
  if (marked.some((quote) => quote.start < span.end && quote.end > span.start)) return undefined
  const sentence = text.slice(span.start, span.end)
  const according = accordingTo.exec(sentence)
  if (according) {
    const at = span.start + according.index
    const speaker = subjectAfter(text, at + according[0].trimEnd().length, span.end, mentions)
    const content =
      according.index === 0
        ? restAfterComma(text, speaker?.source.end ?? at, span)
        : trim(text, span.start, at)
    if (!speaker || !content) return undefined
    const { name, source } = speaker
    return {
      speaker: name,
      content: [content],
      cue: according[0].trim().toLowerCase(),
      source,
      direct: false,
    }
  }
  for (const cue of sentence.matchAll(cuePattern)) {
    if (!takesClause(cue[0])) continue
    const start = span.start + cue.index
    const end = start + cue[0].length
    const opening = subjectWithApposition(text, span.start, start, mentions)
    const closing = opening ? -1 : lastClause(sentence, cue.index)
    if (closing > 0) {
      const from = span.start + closing
      const speaker =
        subjectBefore(text, from, start, mentions) ??
        (/^[\s,]*$/.test(text.slice(from, start)) ? subjectAfter(text, end, span.end, mentions) : undefined)
      const content = trim(text, span.start + placeLine(sentence), from)
      if (speaker && content && isTail(text, end, span.end))
        return {
          speaker: speaker.name,
          content: [content],
          cue: cue[0],
          source: speaker.source,
          direct: false,
        }
    }
    const speaker = subjectBefore(text, span.start, start, mentions)
    const after = contentAfter(text, end, span.end)
    if (speaker && after)
      return { speaker: speaker.name, content: [after], cue: cue[0], source: speaker.source, direct: false }
  }
  return undefined
}

/** Where the closing clause that holds `at` starts: after the last comma before it whose words are no apposition. */
function lastClause(sentence: string, at: number): number {
  const comma = sentence.lastIndexOf(',', at)
  return comma < 24 ? -1 : comma + 1
}

/** After a closing "X said" comes nothing more than to whom, when and about what. */
function isTail(text: string, end: number, to: number): boolean {
  return /^(?:\s*[.!?]?|\s+(?:on|in|at|to|during|after|about|of|reporters|media|journalists|the|\p{Lu}|[\p{L}’']+ (?:news|reporters))[^,;]*(?:,[^,]*)?)$/u.test(
    text.slice(end, to),
  )
}

function contentAfter(text: string, end: number, to: number): Span | undefined {
  const rest = text.slice(end, to)
  // "told reporters that …", "said on Monday that …", "said the pact …".
  const lead =
    /^(?:\s+(?:reporters|journalists|the media|media|parliament|lawmakers))?(?:\s+(?:on|in|at|during)\s[^,.;]{0,60}?)?,?\s+(?:that\s+)?(?=\S)/.exec(
      rest,
    )
  const that = /^(?:\s+(?!(?:is|are|was|were|has|had|would|could|will)\b)[^\s,.;:]+){0,7}?\s+that\s+/.exec(
    rest,
  )
  const skip = Math.max(that?.[0].length ?? 0, lead?.[0].length ?? 0)
  if (skip === 0) return undefined
  const content = trim(text, end + skip, to)
  return content && content.end - content.start >= 12 ? content : undefined
}

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
