import { pattern, whole } from '../../language/pattern.ts'
import { paragraphs } from '../../language/sentences.ts'
import type { Person, Quote } from '../../model/finding.ts'

/** When something was said: "[0:00:09] ". */
const stamp = String.raw`\[\d{1,2}:\d{2}(?::\d{2})?\][ \t]+`
const name = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*[ \t]+){0,3}\p{Lu}[\p{L}\p{M}.’'-]+`
const shout = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.’'-]*[ \t]+){0,3}\p{Lu}[\p{Lu}\p{M}.’'-]+`
/** What somebody is, behind the name: "TOM HALD, MAYOR: …", "TOM HALD (MAYOR): …". */
const office = String.raw`(?:,[ \t][^:!?\n]{1,60}|[ \t]\([^()\n]{1,60}\))`
/** A speaker's name at the head of a paragraph: "LARKMOOR: …", "Ida Brandvik: …". */
const label = pattern('u')`^(${stamp})?["“]?(?:(${name})|(${shout})${office})[ \t]*:[ \t]+(?=\S)`
/** What else begins another's turn, whoever that is: an office behind a name, a number, a dash, "Q.", a writer of a chat. */
const other = pattern('u')`
  ^(?:${stamp}(?:[–—-]\s|<|[^:.!?\n]{1,60}:\s)|["“]?${name}${office}:\s|\p{Lu}[^\p{Ll}:\n]{1,60}:\s|[QA][:.]\s|[–—]\s)`
/** Where another's label stands inside of a paragraph. */
const inside = pattern('gu')`(?<=[.!?]["”’)]?)[ \t]+(?=\p{Lu}[\p{Lu} .’'-]{1,60}${office}?:\s)`
/** What passed for a dateline, “TOM HALD (MAYOR): ”, is blank here, and whoever spoke above it does not go on. */
const emptied = ' '.repeat(3)
const stamped = pattern('gmu')`^${stamp}(?=\S)`
const guard = pattern('mu')`^[^\S\n]*(?:${stamp})?["“]?\p{Lu}[\p{L} .’'-]{1,60}${office}?:\s`

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
  if (!guard.test(text)) return []
  const isStamped = (text.match(stamped)?.length ?? 0) >= leastLabels
  const turns = lines(text).map((span) => ({
    span,
    found: labelOf(text.slice(span.start, span.end), isStamped),
  }))
  const labels = turns.filter(({ found }) => found !== undefined && isLabel(found.words)).length
  // One label is enough where it is a known person's name in capitals.
  const sure = turns.some(
    ({ found }) =>
      found !== undefined &&
      found.words === found.words.toUpperCase() &&
      speakerOf(found.words, people) !== undefined,
  )
  if (labels < leastLabels && !sure) return []
  const quotes: (Quote & { readonly content: { start: number; end: number }[] })[] = []
  // A name that stands at the head of a line and nowhere else is a heading: "KARL FINK: A life of a clockmaker."
  const heads = new Set(turns.flatMap(({ span, found }) => (found ? [span.start + found.at] : [])))
  const known = people.filter(({ mentions }) => mentions.some(({ start }) => !heads.has(start)))
  /** The turn that a paragraph without a label may belong to. */
  let turn: (typeof quotes)[number] | undefined
  const all = turns.flatMap(({ found }) => found?.words ?? []).filter(isLabel)
  const shouted = repeated(all)
  const isTalk = isMostlyLabelled(turns.map(({ found }) => found !== undefined && isLabel(found.words)))
  const isAlone = new Set(all).size === 1
  for (const { span, found } of turns) {
    if (found === undefined) {
      const said = text.slice(span.start, span.end)
      if (
        !isTalk ||
        other.test(said) ||
        text.slice(Math.max(0, span.start - emptied.length), span.start) === emptied ||
        (turn && tellsOf(turn.speaker, said))
      )
        turn = undefined
      if (!(isAlone && asks(said))) turn?.content.push(span)
      continue
    }
    const { words, isSure } = found
    const rest = text.slice(span.start + found.length, span.end)
    const speaker =
      isLabel(words) && !tellsOf(words, rest)
        ? (speakerOf(words, known) ?? (isSure ? named : shouted)(words))
        : undefined
    turn = undefined
    if (speaker === undefined) continue
    const content = [{ start: span.start + found.length, end: span.end }]
    const source = {
      start: span.start + found.at,
      end: span.start + found.at + words.length,
    }
    turn = { speaker, content, cue: ':', source, direct: true }
    quotes.push(turn)
  }
  return quotes
}

interface Label {
  readonly words: string
  /** Where the name begins, and how long all of it is. */
  readonly at: number
  readonly length: number
  /** Whoever wrote a message of a chat, or speaks in a subtitle, is named there. */
  readonly isSure: boolean
}

/** In a text with times a label has one; what looks so without is part of a message. */
function labelOf(said: string, isStamped: boolean): Label | undefined {
  const found = label.exec(said)
  const words = found?.[2] ?? found?.[3]
  if (found === null || words === undefined || (isStamped && found[1] === undefined)) return undefined
  const [{ length }, time = ''] = found
  return { words, at: found[0].indexOf(words, time.length), length, isSure: isStamped }
}

/** Where nobody else has a label, whatever ends with a question is the interviewer's, with all that leads up to it. */
const asks = (said: string): boolean => /[?][”"»’']*\s*$/.test(said)

function isMostlyLabelled(labelled: readonly boolean[]): boolean {
  const between = labelled.slice(labelled.indexOf(true), labelled.lastIndexOf(true) + 1)
  return between.filter(Boolean).length >= leastLabelled * between.length
}

/** "Hale: What crisis? … Hale explained": a heading over what is told of somebody, and none of his words. */
const tellsOf = (words: string, rest: string): boolean => rest.includes(words.split(/\s+/).at(-1) ?? words)

/** Paragraphs, parted also where a line within one opens with a label, or another's stands in capitals behind a sentence. */
function lines(text: string): readonly { start: number; end: number }[] {
  return paragraphs(text).flatMap(({ start, end }) => {
    const said = text.slice(start, end)
    const starts = [...said.matchAll(opening), ...said.matchAll(inside)]
      .map(({ 0: { length }, index }) => start + index + length)
      .sort((one, next) => one - next)
    return [start, ...starts].map((from, at) => ({
      start: from,
      end: trimmed(text, from, starts[at] ?? end),
    }))
  })
}

const opening = pattern('gu')`\n(?=[ \t]*(?:${stamp}|["“]?\p{Lu}[\p{L} .’'-]{1,60}${office}?:\s))`

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

/** A name of a speaker who is named whenever he speaks, and of no part in a talk. */
const named = (words: string): string | undefined => (part.test(words) ? undefined : words)

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
