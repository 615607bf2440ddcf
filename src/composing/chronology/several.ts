import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Told } from './told.ts'
import { joiner, subjectBefore, type Unit } from './unit.ts'

/** Where one thing that is told ends and the next begins. */
const boundary = /[,;]\s+(?:(?:and|but|then)\s+)?|\s(?:and|but|then)\s+/g
/** Words that only say when: "in 2019 and again in 2021", "on Monday evening and early on Tuesday". */
const ofTime = oneOf`
  again, then, later, until, till, early, late, once, twice, between, through, from, with, night, evening, morning,
  afternoon, both, also, only, before, after, since, during, year, years, month, months, week, weeks, day, days`
const anyOther = pattern('iu')`(?<![\p{L}’'-])(?!${ofTime}\b)\p{L}{4,}`

/**
 * The dates of one clause apart, where what stands between two of them tells something else: what a tree has as one clause
 * may be several ("was founded in 1990, moved in 1999"), and a verb may be told once for two ("the lower house on 2 May
 * and the upper house on 9 May").
 * @param group dates of one unit
 */
export function eachByItself(
  sentence: string,
  group: readonly Told[],
  clauses: readonly Clause[],
): readonly (readonly Told[])[] {
  const inOrder = group.toSorted((a, b) => a.at.start - b.at.start)
  const unit = inOrder[0]?.unit
  if (!unit || inOrder.length < 2) return [group]
  const parts: { start: number; end: number; told: Told[] }[] = []
  for (const one of inOrder) {
    const last = parts.at(-1)
    const cut = last && cutBefore(sentence, last.told.at(-1)?.at.end ?? 0, one.at.start)
    if (last && !cut) last.told.push(one)
    else {
      if (last && cut) last.end = cut.start
      const end = inOrder.at(-1) === one ? unit.words.end : one.at.end
      parts.push({ start: cut?.end ?? unit.words.start, end, told: [one] })
    }
    const open = parts.at(-1)
    if (open) open.end = Math.max(open.end, one === inOrder.at(-1) ? unit.words.end : one.at.end)
  }
  if (parts.length < 2) return [group]
  return parts.map(({ told, ...span }, at) => {
    const own = unitIn(sentence, span, unit, at === 0 ? [] : clauses)
    return told.map((one) => ({ ...one, unit: at === 0 ? { ...unit, words: span } : own }))
  })
}

/** Where what one date tells ends and what the next tells begins; undefined where both tell of one thing. */
function cutBefore(sentence: string, from: number, to: number): Span | undefined {
  const between = sentence.slice(from, to)
  const [first] = between.matchAll(boundary)
  if (!first) return undefined
  const start = from + first.index
  const end = start + first[0].length
  const rest = sentence.slice(end, to)
  return anyOther.test(rest) && !supposed.test(rest) ? { start, end } : undefined
}

/** What stands behind these was not told to have been, or only says when. */
const supposed = pattern(
  'i',
)`^(?:\S+ ){0,3}${oneOf`before, until, till, unless, if, earlier, later, ahead of`}\b`
const opened = pattern(
  'i',
)`^(?:${oneOf`when, after, as, while, since, because, although, though, whereas`}\s+)+`

/** The unit of a later part: by its own subject, by that of the first, or, without a verb of its own, the whole sentence. */
function unitIn(sentence: string, span: Span, unit: Unit, clauses: readonly Clause[]): Unit {
  const clause = clauses.find(({ verb }) => verb.start >= span.start && verb.end <= span.end)
  if (!clause) return { ...unit, kind: 'joined', words: { start: 0, end: sentence.length } }
  const start = span.start + (joiner.exec(sentence.slice(span.start, span.end))?.[0].length ?? 0)
  const own = { start, end: span.end }
  const chain = [clause, ...unit.chain]
  const opens = opened.exec(sentence.slice(own.start, own.end))?.[0].length ?? 0
  const { subject } = clause
  const isOwn = subject !== undefined && subject.start >= own.start && subject.end <= own.end
  const isOpened = opens > 0 && (!subject || subject.start <= own.start + opens)
  if (isOpened) return { words: { start: own.start + opens, end: own.end }, kind: 'joined', chain }
  const shared = isOwn || opens > 0 ? undefined : subjectBefore(sentence, clauses, own.start)
  return { words: own, kind: 'joined', chain, shared: shared && { subject: shared, own } }
}
