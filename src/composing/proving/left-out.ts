import { type Figure, governorOf, type Piece, pieceAt } from './figure.ts'

const conditional = /\b(?:if|unless|provided)\b/

/** Whether each deed that is told is told with the condition that the source has for it. */
export const conditionsTold = ({ pieces }: Figure, told: ReadonlySet<Piece>): boolean =>
  pieces.every(
    (piece) =>
      told.has(piece) ||
      piece.label !== 'advcl' ||
      !conditional.test(piece.lead) ||
      !told.has(pieces[piece.governor] ?? piece),
  )

/** Whether of "one or the other" neither is told, or both with their "or". */
export function choicesTold(said: Figure, source: Figure, told: ReadonlySet<Piece>): boolean {
  const isOr = ({ text }: { readonly text: string }): boolean => /^n?or$/i.test(text)
  if (said.tree.tokens.some(isOr)) return true
  return source.tree.tokens.every((token, at) => {
    if (!isOr(token)) return true
    const { heads } = source.tree
    const last = pieceAt(source, source.tree.tokens[heads[at] ?? -1]?.start ?? -1)
    const first = last && governorOf(source, last)
    // "5,000 crore rupees, or $675 million" is one sum twice.
    if (first?.fact && last?.fact && first.fact.kind !== last.fact.kind) return true
    return ![first, last].some((piece) => piece && told.has(piece))
  })
}
