import { copulaIn, isCopular } from './copula.ts'
import type { Setting } from './holding.ts'
import { clauseAt, type Line } from './lines.ts'
import { type Term, weightOf } from './terms.ts'

/** How far before a deed "not" still denies it, in characters: "did not lead to any, apart from the renewal" does not. */
const reach = 50
/** And how far after: "offered no help". */
const reachAfter = 16

/**
 * The words in which "not" and "may" speak of the claim: up to the deed in its clause, or between what is said and of
 * what; else the clauses of what agrees, or those that hold most of the claim.
 */
export function wordsOn(
  { deed, line: claim }: { readonly deed: Term | undefined; readonly line: Line },
  { line, subject }: Pick<Setting, 'line' | 'subject'>,
  agreeing: readonly { readonly start: number }[],
): { readonly denying: string; readonly hedging: string; readonly ofDeed: boolean } {
  const matched = line.terms.filter(({ concept }) => claim.concepts.has(concept))
  const slice = (start: number, end: number): string =>
    line.text.slice(Math.max(0, start - line.span.start), end - line.span.start)
  const [done] = deed ? matched.filter(({ concept }) => concept === deed.concept) : []
  if (done) {
    const { start, end } = clauseAt(line, done.start)
    const condition = /\b(?:if|unless)\b/i.exec(slice(done.end, end))?.[0] ?? ''
    return {
      // "Passed without a vote against", "left without a word": what comes behind a deed with "without" was done.
      denying:
        wholeWords(slice, Math.max(start, done.start - reach), done.end) +
        wholeWords(slice, done.end, Math.min(end, done.end + reachAfter)).replace(/\bwithout\b/g, ' '),
      hedging: `${slice(start, done.end)} ${condition}`,
      ofDeed: true,
    }
  }
  const between = isCopular(claim) ? copulaIn(claim, line, subject) : undefined
  if (between !== undefined) return { denying: between, hedging: between, ofDeed: true }
  const places = agreeing.length > 0 ? agreeing : heaviest(line, matched)
  const clauses = new Map(places.map(({ start }) => clauseAt(line, start)).map((one) => [one.start, one]))
  const all = [...clauses.values()].map(({ start, end }) => slice(start, end)).join(' ')
  return { denying: all, hedging: all, ofDeed: false }
}

/** A stretch without the pieces of words at its ends: the end of “casino” and the beginning of “Norland” deny nothing. */
function wholeWords(slice: (start: number, end: number) => string, start: number, end: number): string {
  const [before, behind] = [slice(start - 1, start), slice(end, end + 1)]
  const words = slice(start, end)
  const led = /\p{L}/u.test(before) ? words.replace(/^\p{L}+/u, '') : words
  return /\p{L}/u.test(behind) ? led.replace(/\p{L}+$/u, '') : led
}

function heaviest(line: Line, matched: readonly Term[]): readonly Term[] {
  const weights = new Map<number, { readonly term: Term; weight: number }>()
  for (const term of matched) {
    const { start } = clauseAt(line, term.start)
    const known = weights.get(start) ?? { term, weight: 0 }
    known.weight += weightOf(term)
    weights.set(start, known)
  }
  const most = Math.max(0, ...[...weights.values()].map(({ weight }) => weight))
  return [...weights.values()].flatMap(({ term, weight }) => (weight >= 0.6 * most ? [term] : []))
}

/** "Rejected the plan" is a deed of its own, and no denial of another. */
export const withoutDeed = (words: string, deed: Term | undefined): string =>
  deed && refusals.has(deed.concept) ? words.replace(refusing, ' ') : words

/** Words that deny by turning something down. */
export const refusing = /\b(?:den(?:y|ies|ied)|refus\p{L}*|reject\p{L}*)\b/giu

const refusals: ReadonlySet<string> = new Set(['reject', 'refus', 'deni'])
