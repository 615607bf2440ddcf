import { clauseOn, type Figure, governorOf, type Piece, pieceAt } from './figure.ts'
import { isSameThing } from './parts.ts'

/** What is left of a sentence of which words were left out. */
export interface Kept {
  readonly source: Figure
  readonly places: ReadonlySet<number>
  /** Those of which every word is left. */
  readonly pieces: ReadonlySet<Piece>
  /** Whether a piece is left, or another word for the same. */
  holds(piece: Piece | undefined): boolean
  /** The small words of a piece; those of a joined verb that has none are the first one's. */
  smallOf(piece: Piece): readonly number[]
  /** The piece that a word belongs to. */
  ownerOf(place: number): Piece | undefined
}

/** A name hangs on no more words than this by which nothing else is said. */
const mostSteps = 6

export function keptAt(source: Figure, all: readonly number[]): Kept {
  const { tree } = source
  const places = new Set(all)
  const pieceOf = (place: number): Piece | undefined => pieceAt(source, tree.tokens[place]?.start ?? -1)
  const ownerOf = (place: number): Piece | undefined => {
    for (let at = place; at >= 0; at = tree.heads[at] ?? -1) {
      const piece = pieceOf(at)
      if (piece) return piece
    }
    return undefined
  }
  const pieces = new Set(all.flatMap((place) => pieceOf(place) ?? []))
  const ownSmall = (piece: Piece): readonly number[] =>
    tree.tokens.flatMap((_, at) => (!pieceOf(at) && ownerOf(at) === piece ? [at] : []))
  const isHelper = (at: number): boolean => /^(?:aux|cop)/.test(tree.labels[at] ?? '')
  return {
    source,
    places,
    pieces,
    ownerOf,
    holds: (piece) =>
      piece !== undefined && (pieces.has(piece) || [...pieces].some((one) => isUnder(source, one, piece))),
    smallOf(piece) {
      const own = ownSmall(piece)
      const upper = governorOf(source, piece)
      const shares = piece.label === 'conj' && upper && clauseOn(source, piece) && !own.some(isHelper)
      return shares ? [...own, ...ownSmall(upper).filter(isHelper)] : own
    },
  }
}

/** Whether a word is listed with another or names the same. */
function isUnder(source: Figure, piece: Piece, upper: Piece): boolean {
  let at = piece
  for (let n = 0; n < mostSteps; n++) {
    const next = governorOf(source, at)
    if (!next || !isPassing(at, next)) return false
    if (next === upper) return true
    at = next
  }
  return false
}

const isPassing = (piece: Piece, upper: Piece): boolean => piece.label === 'conj' || isSameThing(piece, upper)

/** The piece that another hangs on in what is left: past words that only list it or name the same; undefined for the topmost. */
export function over(kept: Kept, piece: Piece): Piece | undefined {
  const upper = byTree(kept, piece)
  const { source } = kept
  if (!upper) return deedOf(kept, piece)
  // "Rell, who ships tea, said": of her shipping alone the verb is topmost.
  const subject = clauseOn(source, piece)?.subject
  const isOwn = subject && pieceAt(source, subject.head.start) === upper
  return piece.label === 'acl:relcl' && isOwn && !byTree(kept, upper) ? undefined : upper
}

function byTree({ source, pieces }: Kept, piece: Piece): Piece | undefined {
  let at = piece
  for (let n = 0; n < mostSteps; n++) {
    const upper = governorOf(source, at)
    if (!upper || pieces.has(upper)) return upper
    if (!isPassing(at, upper)) return undefined
    at = upper
  }
  return undefined
}

/** The verb that is left of whoever does it: the subject of several hangs on the first of them. */
function deedOf({ source, pieces }: Kept, piece: Piece): Piece | undefined {
  if (clauseOn(source, piece)) return undefined
  return [...pieces].find((verb) => {
    const subject = verb !== piece && clauseOn(source, verb)?.subject
    const head = subject ? pieceAt(source, subject.head.start) : undefined
    return head !== undefined && (head === piece || isUnder(source, piece, head))
  })
}
