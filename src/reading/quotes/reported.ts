import type { Span } from '../../language/span.ts'
import type { Quote } from '../../model/finding.ts'
import { accordingTo, cuePattern, takesClause } from './cues.ts'
import { type mentionsInOrder, subjectAfter, subjectBefore, subjectWithApposition } from './speaker.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** Speech without quotation marks in one sentence: the clause after the verb, or the words before "…, X said". */
export function readReported(
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
    // "The two years that Finch said she would give": what hangs on a noun is told by the sentence, not by her.
    if (speaker && hangsOnNoun(text.slice(span.start, speaker.source.start))) continue
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

/** Whether words lead from a noun to a clause that tells which one: "the two years that". */
export const hangsOnNoun = (before: string): boolean => hanging.test(before)
const hanging =
  /\b(?:the|an?|those|these|any|every)\s+(?:\p{L}[\p{L}’-]*\s+){1,3}(?:that|which|whom)\s+(?:(?!said)\p{L}[\p{L}.]*\s+){0,2}$/iu
