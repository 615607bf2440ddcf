import { bearsOut, certaintyOf, denies } from './certainty.ts'
import { copulaIn, isCopular } from './copula.ts'
import type { Compared } from './facts.ts'
import type { Gist } from './gist.ts'
import type { Setting } from './holding.ts'
import { clauseAt, type Line } from './lines.ts'
import { contraryTo, type Term, weightOf } from './terms.ts'

/** What a sentence says otherwise than a claim by a word of its own: "not", "may", the contrary. */
export interface Otherwise {
  /** The words, as shown. */
  readonly words: readonly string[]
  /** True for a plan where the claim has a fact, which may have come true since. */
  readonly pending: boolean
  /** The concept of the claim whose contrary the sentence has, and that. */
  readonly turned: { readonly concept: string; readonly contrary: Term } | undefined
}

/** @param latest the last day that the sources tell of, ISO; what a plan sets for later has not happened */
export function otherwiseIn(
  gist: Gist,
  { line, subject }: Pick<Setting, 'line' | 'subject'>,
  facts: readonly Compared[],
  latest: string,
): Otherwise {
  const matched = line.terms.filter(({ concept }) => gist.line.concepts.has(concept))
  const agreeing = facts.flatMap(({ state, others }) => (state === 'agrees' ? others : []))
  const { denying, hedging } = wordsOn(gist, { line, subject }, matched, agreeing)
  const turned = contraryIn(line, gist, agreeing)
  const words = turned ? [`“${wordOf(line, turned.contrary)}”`] : []
  if (denies(denying) !== gist.denied)
    return { words: [...words, gist.denied ? 'said without “not”' : 'denied'], pending: false, turned }
  // Who is quoted as accusing says what he says for certain.
  const { certainty, hedge } = certaintyOf(gist.sayer.length > 0 ? hedging.replace(accusing, ' ') : hedging)
  // An end or a deadline lies ahead in any words: "agreed to keep it running until 2030".
  const ahead = gist.line.facts.some(({ kind }) => kind === 'until' || kind === 'by') && agreeing.length > 0
  if (bearsOut(certainty, gist.certainty) || (ahead && certainty === 'planned'))
    return { words, pending: false, turned }
  const later = line.facts.some(({ dated }) => dated && latest !== '' && dated.from > latest)
  if (certainty === 'planned' && !(later && gist.deed)) return { words, pending: true, turned }
  return { words: [...words, `only “${hedge.toLowerCase()}”`], pending: false, turned }
}

const accusing = /\b(?:accus|alleg)\w+/gi

/** How far before a deed "not" still denies it, in characters: "did not lead to any, apart from the renewal" does not. */
const reach = 50

/**
 * The words in which "not" and "may" speak of the claim: up to the deed in its clause, or between what is said and of
 * what; else the clauses of what agrees, or those that hold most of the claim.
 */
function wordsOn(
  { deed, line: claim }: Gist,
  { line, subject }: Pick<Setting, 'line' | 'subject'>,
  matched: readonly Term[],
  agreeing: readonly { readonly start: number }[],
): { readonly denying: string; readonly hedging: string } {
  const slice = (start: number, end: number): string =>
    line.text.slice(Math.max(0, start - line.span.start), end - line.span.start)
  const [done] = deed ? matched.filter(({ concept }) => concept === deed.concept) : []
  if (done) {
    const { start, end } = clauseAt(line, done.start)
    const condition = /\b(?:if|unless)\b/i.exec(slice(done.end, end))?.[0] ?? ''
    return {
      denying: slice(Math.max(start, done.start - reach), done.end),
      hedging: `${slice(start, done.end)} ${condition}`,
    }
  }
  const between = isCopular(claim) ? copulaIn(claim, line, subject) : undefined
  if (between !== undefined) return { denying: between, hedging: between }
  const places = agreeing.length > 0 ? agreeing : heaviest(line, matched)
  const clauses = new Map(places.map(({ start }) => clauseAt(line, start)).map((one) => [one.start, one]))
  const all = [...clauses.values()].map(({ start, end }) => slice(start, end)).join(' ')
  return { denying: all, hedging: all }
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

/** Of what a contrary tells stands within this many terms of it. */
const nearTerms = 6

/** The word that says the contrary of a concept of the claim, where that is not there or stands further from what agrees. */
function contraryIn(
  line: Line,
  { line: claim }: Gist,
  agreeing: readonly { readonly start: number }[],
): Otherwise['turned'] {
  const away = ({ start }: Term): number => Math.min(...agreeing.map((fact) => Math.abs(fact.start - start)))
  for (const { concept } of claim.terms) {
    const contraries = contraryTo(concept)
    if ([...contraries].some((other) => claim.concepts.has(other))) continue
    const at = line.terms.findIndex((term) => contraries.has(term.concept))
    const contrary = line.terms[at]
    const same = line.terms.filter((term) => term.concept === concept)
    if (
      !contrary ||
      (same.length > 0 && (agreeing.length === 0 || same.some((term) => away(term) < away(contrary))))
    )
      continue
    const near = line.terms.slice(Math.max(0, at - nearTerms), at + nearTerms + 1)
    if (near.some(({ concept: one, sort, party }) => sort !== 'faint' && !party && claim.concepts.has(one)))
      return { concept, contrary }
  }
  return undefined
}

const wordOf = ({ text, span }: Line, { start, end }: Term): string =>
  text.slice(start - span.start, end - span.start)
