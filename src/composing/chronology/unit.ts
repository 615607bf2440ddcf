import { saying } from '../../language/clauses/words.ts'
import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/** What a date of a sentence tells when of: the words that tell it, by themselves. */
export interface Unit {
  readonly words: Span
  /** Of what is joined to another clause and shares its subject: who that is, and the words that are its own. */
  readonly shared?: { readonly subject: Span; readonly own: Span } | undefined
  /** The clause that the date stands in, and those above it up to the one that stands by itself. */
  readonly chain: readonly Clause[]
  /** How it hangs in its sentence; `all` is the sentence itself. */
  readonly kind: 'all' | 'joined' | 'describing' | 'beside' | 'opening'
}

/**
 * The unit of a date: the nearest clause around it that can stand by itself, be it joined to another, a clause that
 * describes a noun (with that noun), or one that says when or why. Undefined where the date stands in no clause.
 * @param at the date's place in the sentence
 */
export function unitOf(sentence: string, clauses: readonly Clause[], at: Span): Unit | undefined {
  const own = innermost(sentence, clauses, at)
  if (!own) return undefined
  const chain: Clause[] = []
  for (
    let clause: Clause | undefined = own;
    clause && !chain.includes(clause);
    clause = above(clauses, clause)
  ) {
    chain.push(clause)
    const found = standing(sentence, clauses, clause)
    if (found && found.words.start <= at.start && at.end <= found.words.end) return { ...found, chain }
  }
  return { words: { start: 0, end: sentence.length }, chain, kind: 'all' }
}

const above = (clauses: readonly Clause[], { parent }: Clause): Clause | undefined =>
  parent === undefined ? undefined : clauses[parent]

/** The clause with the fewest words around a date; what stands behind a comma is of the clause that a description is in. */
function innermost(sentence: string, clauses: readonly Clause[], at: Span): Clause | undefined {
  const isAfter = ({ verb, describes }: Clause): boolean =>
    describes !== undefined && setOff.test(sentence.slice(verb.end, at.start))
  return clauses
    .filter((clause) => clause.extent.start <= at.start && at.end <= clause.extent.end && !isAfter(clause))
    .toSorted((a, b) => lengthOf(a.extent) - lengthOf(b.extent))[0]
}

/** "The man who had run it for a decade, in Sunday's run-off". */
const setOff = /,\s+(?:in|on|at|during|after|before)\s+(?:the\s+)?$/i

const lengthOf = ({ start, end }: Span): number => end - start

type Standing = Pick<Unit, 'words' | 'kind' | 'shared'>

/** What stands by itself of a sentence, if a clause of it does. */
function standing(sentence: string, clauses: readonly Clause[], clause: Clause): Standing | undefined {
  const { describes, extent, kind, joined } = clause
  const over = above(clauses, clause)
  // Without a verb above it, what seems to describe a noun is what the sentence tells: the tree took its subject apart.
  if (
    over &&
    describes &&
    describes.start <= extent.start &&
    /^(?:relative|participle)$/.test(kind) &&
    !joined
  )
    return { words: { start: ownerOf(sentence, describes.start), end: extent.end }, kind: 'describing' }
  if (joined || goesOn(sentence, clause, over)) return joinedTo(sentence, clauses, clause)
  const own = besideOf(sentence, clause, over)
  if (own) return own
  // "Born in Tallow in 1931, she …": who it was stands behind it.
  if (kind === 'participle' && extent.start === 0 && over) return { words: extent, kind: 'opening' }
  // "It was due in June, but the council said …" is not what the council said.
  return over && isPartedFrom(sentence, extent, over)
    ? { words: { start: Math.min(extent.start, over.extent.start), end: extent.end }, kind: 'joined' }
    : undefined
}

/** "The survey of" before "seven states, released on Sunday". */
function ownerOf(sentence: string, start: number): number {
  return owner.exec(sentence.slice(0, start))?.index ?? start
}
const owner = pattern('iu')`(?:\b(?:the|an?|its|his|her|their)\s(?:[\p{L}-]+\s){0,2}?)?[\p{L}-]+\sof\s$`

/** "…, after the council had sold it": with who did it, and told as it was. */
function besideOf(sentence: string, clause: Clause, over: Clause | undefined): Standing | undefined {
  const { kind, extent, subject, verb } = clause
  // "Which comes after half of the crew walked out": a tree may leave out a part of who did it.
  const opened = over && opens.exec(sentence.slice(over.verb.end, Math.max(over.verb.end, verb.start)))
  if (kind === 'complement' && over && opened && over.verb.end < verb.start)
    return { words: { start: verb.start - (opened[1]?.length ?? 0), end: extent.end }, kind: 'beside' }
  if (kind !== 'adverbial' || !subject || !hasOwnSubject(clause)) return undefined
  return real.test(sentence.slice(extent.start, subject.start))
    ? { words: { start: subject.start, end: extent.end }, kind: 'beside' }
    : undefined
}

const isPartedFrom = (sentence: string, extent: Span, over: Clause): boolean =>
  saying.has(over.verb.lemma) && extent.end < over.verb.start && parted.test(between(sentence, extent, over))

/** What stands behind these is told as it was, and not only supposed. */
const real = pattern(
  'i',
)`^\W*${oneOf`since, when, after, as, while, because, although, though, whereas, where`}\b`
const opens = /^\s(?:after|because|when|while|although|though)\s((?:[^\s,;]+\s){1,5})$/i
const parted = /^\s*(?:;|, (?:but|and|yet|so|while|although|though|whereas)\b)/
const between = (sentence: string, { end }: Span, { verb }: Clause): string => sentence.slice(end, verb.start)

const hasOwnSubject = ({ subject, extent }: Clause): boolean =>
  subject !== undefined && subject.start >= extent.start && subject.end <= extent.end

/** "… and the bridge was closed" by itself; "… and closed" with who did it, from the clause that it is joined to. */
function joinedTo(sentence: string, clauses: readonly Clause[], clause: Clause): Standing {
  const { extent } = clause
  const start = extent.start + (joiner.exec(sentence.slice(extent.start, extent.end))?.[0].length ?? 0)
  const first = endedBefore(sentence, clauses, clause)
  if (hasOwnSubject(clause) || !first) return { words: { start, end: extent.end }, kind: 'joined' }
  const before = standing(sentence, clauses, first)
  const from = before?.words.start ?? Math.min(first.extent.start, first.subject?.start ?? first.extent.start)
  const opens = joiner.exec(sentence.slice(from, start))?.[0].length ?? 0
  const words = { start: Math.min(from + opens, start), end: extent.end }
  const subject =
    before?.shared?.subject ?? sharedOf(sentence, first) ?? subjectBefore(sentence, clauses, start)
  const shared = subject && subject.end < start ? { subject, own: { start, end: extent.end } } : undefined
  return { words, shared, kind: before?.kind ?? 'joined' }
}

/**
 * The clause that another is joined to: not one that a comma has ended ("was closed on 1 May, when the rock fell, and will
 * reopen").
 */
function endedBefore(sentence: string, clauses: readonly Clause[], clause: Clause): Clause | undefined {
  const first = above(clauses, clause)
  const isEnded =
    first !== undefined &&
    /^(?:adverbial|relative)$/.test(first.kind) &&
    /,\s*$/.test(sentence.slice(first.verb.end, clause.extent.start))
  return isEnded ? (above(clauses, first) ?? first) : first
}

/** Who an earlier clause tells of, where a later one has taken its verb for another's. */
export function subjectBefore(sentence: string, clauses: readonly Clause[], start: number): Span | undefined {
  const found = clauses.find(({ subject }) => subject && subject.end <= start)?.subject
  return found && wholeName(sentence, found)
}

/** Who a clause tells of, with the "will" that a verb joined to it shares. */
function sharedOf(sentence: string, { subject, describes, verb, modal }: Clause): Span | undefined {
  const who = describes ?? (subject && wholeName(sentence, subject))
  if (!who || modal === undefined) return who
  return verb.start > who.end
    ? { start: who.start, end: sentence.slice(0, verb.start).trimEnd().length }
    : who
}

/** "Ana Weiss" where a tree has only "Ana". */
const wholeName = (sentence: string, { start, end }: Span): Span => ({
  start,
  end: end + (/^(?: \p{Lu}[\p{L}’'-]+)+/u.exec(sentence.slice(end))?.[0].length ?? 0),
})

/** "He was arrested on 3 May, charged on 4 May and freed": a participle behind a comma goes on with what was done to him. */
const goesOn = (sentence: string, { kind, extent }: Clause, over: Clause | undefined): boolean =>
  kind === 'participle' &&
  over?.voice === 'passive' &&
  extent.start > over.verb.end &&
  /\d.*,\s*$|\p{Lu}\p{L}+,\s*$/u.test(sentence.slice(over.verb.end, extent.start))

export const joiner = pattern('i')`^\W*(?:${oneOf`and, but, or, yet, so, then, while`}\b\W*)*`
