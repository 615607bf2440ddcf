import type { Findings } from '../../model/finding.ts'
import type { Line } from '../checking/lines.ts'
import { type Figure, figureOf, type Piece } from './figure.ts'

/**
 * Whether “it” or “they” can mean nothing but what a word names: the only one of its number that its sentence names
 * before it, or, where there is none, that the sentence before names.
 */
export function isOnlyOne(
  {
    line,
    before,
    people,
  }: { readonly line: Line; readonly before: Line | undefined; readonly people: Findings['people'] },
  concept: string,
  pronoun: Piece,
): boolean {
  const isMany = /^(?:they|them|their)$/.test(pronoun.concept)
  if (!isMany && !/^(?:it|its)$/.test(pronoun.concept)) return false
  const named = (one: Line, end: number): readonly Piece[] => {
    const figure = figureOf(one)
    return figure.pieces.filter(
      (piece) => piece.end <= end && isThing(figure, piece, isMany) && !isPerson(piece, one, people),
    )
  }
  const own = named(line, pronoun.start)
  const [only, ...others] = own.length > 0 || !before ? own : named(before, before.text.length)
  return only?.concept === concept && others.length === 0
}

/** A noun that stands for something by itself, in the number that is asked for. */
function isThing({ tree }: Figure, { tag, label, head, fact }: Piece, isMany: boolean): boolean {
  if (fact?.dated || (!fact && !/^(?:NOUN|PROPN)$/.test(tag))) return false
  if (/^(?:compound|flat|amod|nmod:desc|nmod:unmarked)$/.test(label)) return false
  const isPlural = fact ? fact.quantity?.value !== 1 : /S$/.test(tree.xpos[head] ?? '')
  return isPlural === isMany
}

const isPerson = ({ start, end }: Piece, { span }: Line, people: Findings['people']): boolean =>
  people.some(({ mentions }) =>
    mentions.some((mention) => mention.start < end + span.start && mention.end > start + span.start),
  )
