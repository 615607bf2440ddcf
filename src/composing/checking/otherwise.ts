import { bearsOut, certaintyOf, denies } from './certainty.ts'
import type { Compared } from './facts.ts'
import type { Gist } from './gist.ts'
import { clauseAt, type Line } from './lines.ts'
import { contraryTo, type Term, weightOf } from './terms.ts'

/** What a sentence says otherwise than a claim by a word of its own: "not", "may", the contrary. */
export interface Otherwise {
  /** The words, as shown. */
  readonly words: readonly string[]
  /** True for a plan where the claim has a fact, which may have come true since. */
  readonly pending: boolean
  /** The concept of the claim whose contrary the sentence has. */
  readonly turned: string | undefined
}

/** @param latest the last day that the sources tell of, ISO; what a plan sets for later has not happened */
export function otherwiseIn(gist: Gist, line: Line, facts: readonly Compared[], latest: string): Otherwise {
  const matched = line.terms.filter(({ concept }) => gist.line.concepts.has(concept))
  const agreeing = facts.flatMap(({ state, others }) => (state === 'agrees' ? others : []))
  const clause = clauseOf(gist, line, matched, agreeing)
  const contrary = contraryIn(line, gist, agreeing)
  const words = contrary ? [`“${contrary.word}”`] : []
  const turned = contrary?.concept
  if (denies(clause) !== gist.denied)
    return { words: [...words, gist.denied ? 'said without “not”' : 'denied'], pending: false, turned }
  // Who is quoted as accusing says what he says for certain.
  const { certainty, hedge } = certaintyOf(gist.sayer.length > 0 ? clause.replace(accusing, ' ') : clause)
  // An end or a deadline lies ahead in any words: "agreed to keep it running until 2030".
  const ahead = gist.line.facts.some(({ kind }) => kind === 'until' || kind === 'by') && agreeing.length > 0
  if (bearsOut(certainty, gist.certainty) || (ahead && certainty === 'planned'))
    return { words, pending: false, turned }
  const later = line.facts.some(({ dated }) => dated && latest !== '' && dated.from > latest)
  if (certainty === 'planned' && !(later && gist.deed)) return { words, pending: true, turned }
  return { words: [...words, `only “${hedge.toLowerCase()}”`], pending: false, turned }
}

const accusing = /\b(?:accus|alleg)\w+/gi

/** The words of the clauses that tell it: those of the deed and of what agrees, else those that hold most of the claim. */
function clauseOf(
  { deed }: Gist,
  line: Line,
  matched: readonly Term[],
  agreeing: readonly { readonly start: number }[],
): string {
  const deeds = deed ? matched.filter(({ concept }) => concept === deed.concept) : []
  const places = [...deeds, ...agreeing]
  const starts = (places.length > 0 ? places : heaviest(line, matched)).map(({ start }) =>
    clauseAt(line, start),
  )
  return [...new Map(starts.map((clause) => [clause.start, clause])).values()]
    .map(({ start, end }) => line.text.slice(start - line.span.start, end - line.span.start))
    .join(' ')
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

/** The word that says the contrary of a concept of the claim, where that is not there or stands further from what agrees. */
function contraryIn(
  line: Line,
  gist: Gist,
  agreeing: readonly { readonly start: number }[],
): { readonly concept: string; readonly word: string } | undefined {
  const away = ({ start }: Term): number => Math.min(...agreeing.map((fact) => Math.abs(fact.start - start)))
  for (const { concept } of gist.line.terms) {
    const contrary = contraryTo(concept)
    if ([...contrary].some((other) => gist.line.concepts.has(other))) continue
    const other = line.terms.find((term) => contrary.has(term.concept))
    const same = line.terms.filter((term) => term.concept === concept)
    if (
      !other ||
      (same.length > 0 && (agreeing.length === 0 || same.some((term) => away(term) < away(other))))
    )
      continue
    return { concept, word: line.text.slice(other.start - line.span.start, other.end - line.span.start) }
  }
  return undefined
}
