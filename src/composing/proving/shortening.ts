import { type Alignment, alignmentsOf } from './aligning.ts'
import { clauseOn, type Figure, governorOf, guardAt, type Piece, pieceAt, verbOver } from './figure.ts'
import { isWeaker } from './guards.ts'
import { type Kept, keptAt, over } from './kept.ts'
import { choicesTold, conditionsTold } from './left-out.ts'
import { isSource, notTold } from './told.ts'

/**
 * Whether a statement is a sentence of a source with words left out, or with one phrase moved: what is left hangs
 * together, and nothing is gone that turns it. Its own tree is not asked, so that an error in it costs nothing.
 */
export const isShortened = (said: Figure, source: Figure): boolean =>
  alignmentsOf(said, source).some((alignment) => hangsTogether(said, source, alignment))

function hangsTogether(said: Figure, source: Figure, { places, moved }: Alignment): boolean {
  const kept = keptAt(source, places)
  const tops = [...kept.pieces].filter((piece) => !over(kept, piece))
  const [top] = tops
  if (!top || tops.length > 1) return false
  const { tree } = source
  return (
    isSentence(kept, top) &&
    notTold(source, top, isGiven(kept, top)) === undefined &&
    [...kept.pieces].every(
      (piece) =>
        isWhole(kept, piece, piece === top) &&
        piece.guards.every(
          (guard) =>
            isWeaker(guard) ||
            tree.tokens.every((_, at) => guardAt(tree, at) !== guard || kept.places.has(at)),
        ) &&
        (piece === top || !clauseOn(source, piece)?.saying || isGiven(kept, piece)),
    ) &&
    [...kept.places].every((place) => kept.holds(kept.ownerOf(place))) &&
    choicesTold(said, source, kept.pieces) &&
    conditionsTold(source, kept.pieces) &&
    (moved.length === 0 || mayMove(kept, top, moved, places))
  )
}

/** Whether there is a verb of its own with who does it. */
function isSentence({ source }: Kept, top: Piece): boolean {
  const clause = clauseOn(source, top)
  return clause !== undefined && !/^(?:infinitive|participle)$/.test(clause.kind)
}

/** Whether who says something is kept with it. */
function isGiven({ source, holds, pieces }: Kept, piece: Piece): boolean {
  const { saying, speaker } = clauseOn(source, piece) ?? {}
  const isNamed = !speaker || holds(pieceAt(source, speaker.head.start))
  return (
    (saying !== undefined && holds(pieceAt(source, saying.start)) && isNamed) || [...pieces].some(isSource)
  )
}

/** Small words that belong to a word for good. */
const bound = /^(?:case|mark|aux|aux:pass|cop|compound:prt|fixed|expl)$/
/** What a verb is not told without. */
const needed = /^(?:obj|iobj|ccomp|xcomp|csubj|csubj:pass)$/

/** Whether a word is kept with all that it cannot do without. */
function isWhole(kept: Kept, piece: Piece, isTop: boolean): boolean {
  const { source, places, holds, smallOf } = kept
  const { tree, pieces } = source
  const { start, end, text } = piece
  const isPart = ({ text: word, start: from }: (typeof tree.tokens)[number], at: number): boolean =>
    from >= start && from < end && /[\p{L}\p{N}]/u.test(word) && !places.has(at)
  if (tree.tokens.some(isPart) && !/^(?:the|an?) /i.test(text)) return false
  const lost = smallOf(piece).filter((at) => !places.has(at))
  if (
    lost.some(
      (at) =>
        bound.test(tree.labels[at] ?? '') && !isSpare(tree.tokens[at]?.text ?? '', isTop, tree.labels[at]),
    )
  )
    return false
  const clause = clauseOn(source, piece)
  if (!clause) return true
  const hanging = pieces.filter((one) => governorOf(source, one) === piece)
  return (
    (!clause.subject || holds(pieceAt(source, clause.subject.head.start))) &&
    hanging.every((one) => !needed.test(one.label) || holds(one))
  )
}

/** “That”, and what joins a clause to the one above it where that is left out. */
const isSpare = (word: string, isTop: boolean, label = ''): boolean =>
  /^(?:that|the|an?)$/i.test(word) || (isTop && label === 'mark')

/** Whether a run of words may stand elsewhere: who says all of it, or when, where and why its verb was done. */
function mayMove(kept: Kept, top: Piece, moved: readonly number[], places: readonly number[]): boolean {
  const { source } = kept
  const own = [...keptAt(source, moved).pieces]
  if (own.includes(top))
    return top.concept === 'say' && !own.some((piece) => piece !== top && clauseOn(source, piece))
  const [head] = own.filter((piece) => !own.includes(over(kept, piece) ?? piece))
  const first = moved[0] ?? 0
  if (!head || !(head.fact?.dated || /^(?:ADP|SCONJ|ADV)$/.test(source.tree.upos[first] ?? ''))) return false
  const verbs = [...kept.pieces].filter((piece) => clauseOn(source, piece) && !own.includes(piece))
  const isFronted = places.some((place) => place < first)
  const verb = verbOver(source, head)
  return isFronted ? verb === top : verb === verbs.at(-1)
}
