import { whole } from '../../language/pattern.ts'
import { paragraphs } from '../../language/sentences.ts'
import type { Person, Quote } from '../../model/finding.ts'

/** A speaker's name at the head of a paragraph: "LARKMOOR: …", "Ida Brandvik: …". */
const label = /^["“]?((?:\p{Lu}[\p{L}\p{M}.’'-]*[ \t]+){0,3}\p{Lu}[\p{L}\p{M}.’'-]+)[ \t]*:[ \t]+(?=\S)/u

/** Labels of a part in a talk, not of a person. */
const part = whole(
  'i',
)`host, anchor, moderator, presenter, interviewer, reporter, question, answer, q, a, narrator, operator,
  chair, voice, man, woman, audience, unidentified.*, read more, more, watch, related, note, update, photo, image, source`

/** How many paragraphs must be labelled before a text is taken for a talk set down word for word. */
const leastLabels = 2

/** Of the paragraphs from the first label to the last so large a share must be labelled for a turn to run over several. */
const leastLabelled = 0.2

/**
 * What is said in a talk that is set down with a label before each turn, by people whom the text names elsewhere; the
 * turn runs to the next label, or ends with its paragraph in a text that is mostly told. Where one alone has a label, what
 * asks in a paragraph without one is somebody else's.
 */
export function readLabels(text: string, people: readonly Person[]): readonly Quote[] {
  if (!/^[^\S\n]*["“]?\p{Lu}[\p{L} .’'-]{1,60}:\s/mu.test(text)) return []
  const turns = lines(text).map((span) => ({ span, found: label.exec(text.slice(span.start, span.end)) }))
  const labels = turns.filter(({ found }) => found !== null && isLabel(found[1] ?? '')).length
  // One label is enough where it is a known person's name in capitals.
  const sure = turns.some(
    ({ found }) =>
      found?.[1] === found?.[1]?.toUpperCase() && speakerOf(found?.[1] ?? '', people) !== undefined,
  )
  if (labels < leastLabels && !sure) return []
  const quotes: (Quote & { readonly content: { start: number; end: number }[] })[] = []
  // A name that stands at the head of a line and nowhere else is a heading: "KARL FINK: A life of a clockmaker."
  const heads = new Set(turns.flatMap(({ span, found }) => (found ? [span.start] : [])))
  const known = people.filter(({ mentions }) => mentions.some(({ start }) => !heads.has(start)))
  /** The turn that a paragraph without a label may belong to. */
  let turn: (typeof quotes)[number] | undefined
  const named = turns.flatMap(({ found }) => found?.[1] ?? []).filter(isLabel)
  const shouted = repeated(named)
  const isTalk = isMostlyLabelled(turns.map(({ found }) => found !== null && isLabel(found[1] ?? '')))
  const isAlone = new Set(named).size === 1
  for (const { span, found } of turns) {
    const words = found?.[1]
    if (!found || words === undefined) {
      const said = text.slice(span.start, span.end)
      if (!isTalk || (turn && tellsOf(turn.speaker, said))) turn = undefined
      if (!(isAlone && asks(said))) turn?.content.push(span)
      continue
    }
    const rest = text.slice(span.start + found[0].length, span.end)
    const speaker =
      isLabel(words) && !tellsOf(words, rest) ? (speakerOf(words, known) ?? shouted(words)) : undefined
    turn = undefined
    if (speaker === undefined) continue
    const content = [{ start: span.start + found[0].length, end: span.end }]
    const source = {
      start: span.start + found[0].indexOf(words),
      end: span.start + found[0].indexOf(words) + words.length,
    }
    turn = { speaker, content, cue: ':', source, direct: true }
    quotes.push(turn)
  }
  return quotes
}

/** Where nobody else has a label, whatever ends with a question is the interviewer's, with all that leads up to it. */
const asks = (said: string): boolean => /[?][”"»’']*\s*$/.test(said)

function isMostlyLabelled(labelled: readonly boolean[]): boolean {
  const between = labelled.slice(labelled.indexOf(true), labelled.lastIndexOf(true) + 1)
  return between.filter(Boolean).length >= leastLabelled * between.length
}

/** "Hale: What crisis? … Hale explained": a heading over what is told of somebody, and none of his words. */
const tellsOf = (words: string, rest: string): boolean => rest.includes(words.split(/\s+/).at(-1) ?? words)

/** Paragraphs, parted also where a line within one opens with a label. */
function lines(text: string): readonly { start: number; end: number }[] {
  return paragraphs(text).flatMap(({ start, end }) => {
    const starts = [...text.slice(start, end).matchAll(/\n(?=[ \t]*["“]?\p{Lu}[\p{L} .’'-]{1,60}:\s)/gu)].map(
      ({ index }) => start + index + 1,
    )
    return [start, ...starts].map((from, at) => ({
      start: from,
      end: trimmed(text, from, starts[at] ?? end),
    }))
  })
}

const trimmed = (text: string, from: number, to: number): number =>
  from + text.slice(from, to).trimEnd().length

const isLabel = (words: string): boolean => words.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))

/** A label in capitals that comes again is a speaker's whom the text does not name otherwise. */
function repeated(labels: readonly string[]): (words: string) => string | undefined {
  const counts = new Map<string, number>()
  for (const words of labels) counts.set(words, (counts.get(words) ?? 0) + 1)
  return (words) =>
    (counts.get(words) ?? 0) > 1 && words === words.toUpperCase() && !part.test(words) ? words : undefined
}

/** The one person whose last name or whole name the label is; the label itself where it is nobody's part. */
function speakerOf(words: string, people: readonly Person[]): string | undefined {
  if (part.test(words)) return undefined
  const lower = words.toLowerCase().split(/\s+/)
  const fitting = people.filter(({ name }) => {
    const known = name.toLowerCase().split(/\s+/)
    return known.length > 1 && lower.every((word) => known.includes(word)) && lower.at(-1) === known.at(-1)
  })
  return fitting.length === 1 ? fitting[0]?.name : undefined
}
