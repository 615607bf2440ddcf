import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

/** Two may buy the same: only where a sentence is worded like the claim is another name instead of its own. */
const leastShared = 3

/**
 * The name that a sentence has in the place where a claim has another: "held in Oslo, the capital" beside "held in
 * Bergen, the capital". Empty unless one name alone, or one run of names, is missing and the words on both sides of it
 * are the same.
 */
export function otherName(claim: Line, line: Line, missing: readonly Term[]): string {
  const [run, more] = runs(claim, (term) => missing.includes(term))
  const shared = claim.terms.filter(({ sort, concept }) => sort !== 'faint' && line.concepts.has(concept))
  if (!run || more || shared.length < leastShared) return ''
  // Of two with one family name each may have done it.
  const family = claim.terms.find(({ start, sort }) => start === run.end + 1 && sort === 'name')
  if (family && line.concepts.has(family.concept)) return ''
  const [before, after] = around(claim, run)
  if (before === '' && after === '') return ''
  for (const other of runs(line, ({ concept, sort }) => sort === 'name' && !claim.concepts.has(concept))) {
    const [otherBefore, otherAfter] = around(line, other)
    const shown = line.text.slice(other.start - line.span.start, other.end - line.span.start)
    if (before === otherBefore && after === otherAfter && !claim.text.includes(shown)) return shown
  }
  return ''
}

/** Terms that follow each other with nothing but spaces and commas between, joined. */
function runs(line: Line, wanted: (term: Term) => boolean): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const term of line.terms.filter(wanted)) {
    const last = found.at(-1)
    const gap = last ? line.text.slice(last.end - line.span.start, term.start - line.span.start) : 'x'
    if (last && /^[\s,.’'-]*$/.test(gap)) last.end = term.end
    else found.push({ start: term.start, end: term.end })
  }
  return found
}

/** The words right before and after; empty at the sentence's ends. */
function around(
  { span, text }: Line,
  { start, end }: { start: number; end: number },
): readonly [string, string] {
  const before = /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(text.slice(0, start - span.start))?.[1] ?? ''
  const after = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(text.slice(end - span.start))?.[1] ?? ''
  return [before.toLowerCase(), after.toLowerCase()]
}
