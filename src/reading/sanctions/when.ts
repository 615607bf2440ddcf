import { type Clause, clausesOf, treeOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { goesWith, verbOver } from '../../language/verb-over.ts'
import { type Field, noField } from '../../model/field.ts'
import type { Dated } from '../../model/finding.ts'
import type { Told } from './told.ts'

/** From the clause's first part to its last. */
export function reachOf({ verb, subject, objects, obliques, agent }: Clause, { start }: Span): Span {
  const parts = [verb, ...objects, ...obliques, ...(subject ? [subject] : []), ...(agent ? [agent] : [])]
  return {
    start: start + Math.min(...parts.map((one) => one.start)),
    end: start + Math.max(...parts.map((one) => one.end)),
  }
}

/** When it was done: a date in the clause that "in", "on", "since" or nothing leads to; not what it lasts until. */
export function dateField(
  text: string,
  where: Span,
  { act, mood, clause, deed, word }: Told,
  span: Span,
  dates: readonly Dated[],
): Field {
  // "Sanctioned tycoon X sold his stake in April": when something else was done.
  if (!act || mood || act === 'plan' || (act === 'keep' && !clause)) return noField
  // What is there, or stays there, has no day but that since when it is: "a firm under sanctions ran aground on Friday".
  const isThere =
    (act === 'bear' && !clause) ||
    (act === 'keep' && lasting.test(text.slice(span.start + word.start, span.start + word.end)))
  // The tree may leave out the time that follows right behind the clause: "… sanctions on Oman in 1984."
  const inside = (one: Dated): boolean =>
    one.start >= where.start &&
    (one.end <= where.end || /^\s+(?:(?:in|on|since)\s+)?$/.test(text.slice(where.end, one.start)))
  const leading = dates.filter(
    (one) =>
      one.start >= span.start &&
      one.end <= span.end &&
      /^[\W]*(?:(?:in|on|since|by|early in|late in)\s+)?$/i.test(text.slice(span.start, one.start)),
  )
  const date = [...dates.filter(inside), ...leading].find(({ start, end }) => {
    const before = text.slice(Math.max(span.start, start - 24), start)
    return (
      // "Ties broke down in 2006, and Japan imposed": what another clause tells is not when.
      !joinedOn.test(text.slice(end, Math.max(end, span.start + deed.start))) &&
      !isAside(text.slice(span.start, start), text.slice(end, Math.max(end, span.start + word.start))) &&
      // "In force since 2019, were widened": since when they stand is not when they were widened.
      (act === 'keep' || !standing.test(before)) &&
      (!isThere || /\bsince\s+(?:early |late )?$/i.test(before)) &&
      !/\b(?:until|till|through|after|before|than|by|next)\s+(?:the\s+(?:end|middle|start) of\s+)?$/i.test(
        before,
      ) &&
      (/\b(?:in|on|since|of|early|late|from|last|this|during)\s+$/i.test(before) ||
        start === span.start ||
        /^(?:last|this|on|in|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/i.test(text.slice(start, end))) &&
      !/^\s+(?:law|act|deal|elections?|invasion|agreement|accord|treaty|war)\b/i.test(
        text.slice(end, end + 14),
      )
    )
  })
  return date && isOfDeed(text.slice(span.start, span.end), date.start - span.start, deed.start)
    ? { text: cut(date), spans: [{ start: date.start, end: date.end }] }
    : noField
}

/**
 * Whether a date hangs on the verb of a deed, or on one that it goes with: in "imposed sanctions since tanks rolled in in
 * May" May is of the tanks. A deed that is no verb by the tree has no say.
 */
function isOfDeed(sentence: string, date: number, deed: number): boolean {
  const isBetween = clausesOf(sentence).some(
    ({ kind, verb }) =>
      kind !== 'main' &&
      verb.start > deed &&
      verb.end < date &&
      joining.test(sentence.slice(deed, verb.start)),
  )
  if (isBetween) return false
  // "In December 2020 they imposed …, and a year earlier they had …": what opens a sentence is of its first verb.
  const isOpening =
    date < deed && !clausesOf(sentence).some(({ verb }) => verb.start > date && verb.start < deed)
  if (isOpening) return true
  const tree = treeOf(sentence)
  const tokenAt = (start: number): number => tree.tokens.findIndex(({ end }) => end > start)
  const done = tokenAt(deed)
  const over = verbOver(tree, tokenAt(date))
  return over < 0 || tree.upos[done] !== 'VERB' || goesWith(tree, done, over)
}

const lasting = /^(?:stay|remain|continu|last|stand|appl|hold)/

const joining = /\b(?:since|after|when|as|before|while|until|because|where)\s/

/** “Oman, which had frozen them in 2021, lifted”, “the ban, imposed in 2014, was widened”: the day of what commas set apart. */
const isAside = (before: string, untilDeed: string): boolean =>
  aside.test(before) && /^[^,;]*,\s/.test(untilDeed)
const aside = pattern(
  'u',
)`,\s(?:${oneOf`which, who, whose, whom, put, laid, brought in`}|(?:first|originally|once)\s|\p{Ll}+ed)\b[^,;]*$`

const standing = /\b(?:in (?:force|place|effect)|standing) since\s+$/i
const joinedOn = /^,\s(?:and|but|so|yet)\s/
/** "Survived the war and sanctions in 1966": what is told of a year, in the past, tells nothing of today. */
export function isOfThePast(text: string, span: Span, { act, deed }: Told, dates: readonly Dated[]): boolean {
  if (act !== undefined && act !== 'bear') return false
  const sentence = text.slice(span.start, span.end)
  if (present.test(sentence)) return false
  return dates.some(
    ({ start, end, precision }) =>
      precision === 'year' &&
      start >= span.start + deed.end &&
      end <= span.end &&
      /\b(?:in|during|until)\s+$/.test(text.slice(Math.max(span.start, start - 8), start)),
  )
}
const present = /\b(?:is|are|has|have|remains?|still|since|continues?|faces?|will)\b/

const part = String.raw`(?:the\s+(?:end|middle|start|beginning) of\s+)?$`
const partOf = pattern('i')`${part}`
const untilThen = pattern(
  'i',
)`\b(?:until|till|through|(?:expires?|lapses?|ends?|runs? out) (?:on|in|at))\s+${part}`

/** The part of a sentence that is joined by no "and", "but" or "while": what another tells is of something else. */
export function partOfSentence(text: string, span: Span, deed: Span): Span {
  const sentence = text.slice(span.start, span.end)
  const joints = [...sentence.matchAll(joined)]
  const before = joints.findLast(({ index }) => index < deed.start)
  const after = joints.find(({ index }) => index >= deed.end)
  return { start: span.start + (before?.index ?? 0), end: span.start + (after?.index ?? sentence.length) }
}
const joined = /;|,\s(?:and|but|while|though|although|whereas)\s/g

/** Until when it lasts: "until the end of June". */
export function untilField(text: string, span: Span, dates: readonly Dated[]): Field {
  const date = dates.find(
    ({ start, end }) =>
      start >= span.start &&
      end <= span.end &&
      untilThen.test(text.slice(Math.max(span.start, start - 30), start)),
  )
  if (!date) return noField
  const lead = partOf.exec(text.slice(Math.max(span.start, date.start - 30), date.start))?.[0] ?? ''
  return {
    text: `${lead}${text.slice(date.start, date.end)}`,
    spans: [{ start: date.start - lead.length, end: date.end }],
  }
}

const cut = ({ from, precision }: Dated): string =>
  precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from.slice(0, 10)
