import type { Clause } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { clauseOn, type Figure, governorOf, type Piece, pieceAt, verbOver } from './figure.ts'

/** Who does it, whom it is done to, or all else that stands with a verb. */
export type Part = 'doer' | 'bearer' | 'other'

/** The part that a piece has in a clause; undefined for none. */
export function partOf(figure: Figure, clause: Clause, piece: Piece): Part | undefined {
  const { agent, subject, objects, obliques, voice, verb } = clause
  const inside = ({ head }: { readonly head: Span }): boolean => standsFor(figure, piece, head.start)
  if (agent && inside(agent)) return 'doer'
  if (subject && inside(subject)) return voice === 'passive' || befalls(clause) ? 'bearer' : 'doer'
  if (objects.some(inside)) return 'bearer'
  const isBy = voice === 'passive' && !agent && piece.lead === 'by' && !piece.fact
  if (isBy && verbOver(figure, piece)?.start === verb.start) return 'doer'
  return obliques.some(inside) ? 'other' : undefined
}

/** What happens to whoever is the subject where there is no object: a strike ends, and is ended; who dies is killed. */
const ergative = whole()`
  die, end, begin, start, open, close, shut, stop, sink, burn, explode, break, collapse, merge, double, halve, resume, reopen,
  increase, shrink, drown`

const befalls = ({ verb, objects }: Clause): boolean => objects.length === 0 && ergative.test(verb.lemma)

/** Whether each deed of a statement is told with whom it was done to: who closed a mill did not close. */
export function objectsTold(said: Figure, source: Figure, taken: ReadonlyMap<Piece, Piece>): boolean {
  const told = new Set(taken.values())
  return taken.entries().every(([piece, other]) => {
    const [own, deed] = [clauseOn(said, piece), clauseOn(source, other)]
    if (own?.voice !== 'active' || own.copula || deed?.voice !== 'active' || piece.concept === 'say')
      return true
    // "It grew, inches from the wall": what stands behind a comma is no object.
    const near = deed.objects.filter(
      ({ head }) => !/[,;:]/.test(source.line.text.slice(deed.verb.end, head.start)),
    )
    const objects = near.map(({ head }) => pieceAt(source, head.start))
    return objects.length === 0 || objects.some((object) => !object || told.has(object))
  })
}

/** Whether a piece is the main word of a phrase, or is joined to it as another of the same part or name. */
export function standsFor(figure: Figure, piece: Piece, offset: number): boolean {
  const main = pieceAt(figure, offset)
  return (
    main !== undefined &&
    (isRun(figure, piece, main) || leads(figure, piece, main) || leads(figure, main, piece))
  )
}

const mostSteps = 4

/** Whether one piece hangs on another by nothing but being listed with it or naming the same. */
function leads(figure: Figure, from: Piece, to: Piece): boolean {
  let at: Piece | undefined = from
  for (let n = 0; at && n < mostSteps; n++) {
    if (at === to) return true
    const upper = governorOf(figure, at)
    if (!upper || !isSameThing(at, upper)) return false
    at = upper
  }
  return false
}

/** "Labour frontbencher Shuker" is Shuker, and a frontbencher; "Kremlin spokesman" is not the Kremlin. */
export function isSameThing(piece: Piece, upper: Piece): boolean {
  if (/^(?:conj|appos|flat|nmod:desc)$/.test(piece.label)) return true
  if (!/^(?:compound|amod)$/.test(piece.label) || !isName(upper)) return false
  return piece.tag === 'NOUN' || (isName(piece) && gapBetween(piece, upper) < 3)
}

/** The piece that a name or an office stands for, as the last of "the former clerk Ines Okafor". */
export function mainOf(figure: Figure, piece: Piece): Piece {
  let at = piece
  for (let n = 0; n < mostSteps; n++) {
    const upper = governorOf(figure, at)
    if (!upper || at.label === 'conj' || !isSameThing(at, upper)) return at
    at = upper
  }
  return at
}

const gapBetween = (one: Piece, other: Piece): number =>
  Math.min(Math.abs(one.end - other.start), Math.abs(other.end - one.start))

const capitals = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*)*$/u

/** Words with capitals that follow each other are one name with its title. */
export function isRun({ line: { text } }: Figure, one: Piece, two: Piece): boolean {
  return capitals.test(text.slice(Math.min(one.start, two.start), Math.max(one.end, two.end)))
}

export const isName = ({ tag }: Piece): boolean => tag === 'PROPN'
