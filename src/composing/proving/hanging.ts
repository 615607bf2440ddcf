import { clauseOn, type Figure, governorOf, type Piece, verbOver } from './figure.ts'
import { isName, isRun, mainOf, partOf } from './parts.ts'

/** A statement being laid over a sentence of a source. */
export interface Laying {
  readonly said: Figure
  readonly source: Figure
  /** Which piece of the source each piece of the statement was laid on. */
  readonly taken: ReadonlyMap<Piece, Piece>
  /** Whether `/check` finds the statement borne out by that sentence. */
  readonly borneOut: () => boolean
}

/** A word of the statement with the one that it hangs on, and those of the source that they were laid on. */
interface Pair extends Pick<Laying, 'said' | 'source' | 'taken'> {
  readonly piece: Piece
  readonly upper: Piece
  readonly other: Piece
  readonly otherUpper: Piece
}

/** Whether a word hangs in the source on the one that it hangs on in the statement, in the same part. */
export function hangsAlike({ said, source, taken }: Laying, piece: Piece, other: Piece): boolean {
  const upper = governorOf(said, piece)
  const otherUpper = upper && taken.get(upper)
  if (!upper || !otherUpper || !leadsAgree(piece, other)) return false
  const pair = { said, source, taken, piece, upper, other, otherUpper }
  if (isVerbatim(said, source, [piece, upper], [other, otherUpper])) return true
  if (isBeside(source, other, otherUpper) && !clauseOn(said, upper)) return true
  if (isRun(said, piece, upper) && isRun(source, other, otherUpper)) return isOrdered(pair)
  return isOfSaying(upper, source, other, otherUpper) || isAsideAlike(pair) || isPartAlike(pair)
}

const isOrdered = ({ piece, upper, other, otherUpper }: Pair): boolean =>
  piece.start < upper.start === other.start < otherUpper.start

const isAsideAlike = ({ said, source, taken, piece, other, otherUpper }: Pair): boolean =>
  isAside(piece) &&
  !isElsewhere(source, piece, other, otherUpper) &&
  isSameClause(said, source, taken, piece, other)

/** Whether a word has the same part in the clause of a verb, or describes the same noun. */
function isPartAlike(pair: Pair): boolean {
  const { said, source, piece, upper, other, otherUpper } = pair
  const clause = clauseOn(said, upper)
  const otherClause = clauseOn(source, otherUpper)
  if (!clause || !otherClause)
    return (
      (isOrdered(pair) || piece.lead !== '' || !isName(piece)) &&
      isOfNoun(source, piece, upper, other, otherUpper)
    )
  const [part, otherPart] = [partOf(said, clause, piece), partOf(source, otherClause, other)]
  const hangs = other.governor === otherUpper.at
  if (part === 'doer') return otherPart === 'doer'
  if (part === 'bearer')
    return otherPart === undefined ? hangs && !other.label.startsWith('nsubj') : otherPart !== 'doer'
  return otherPart !== 'doer' && (otherPart !== undefined || hangs || verbOver(source, other) === otherUpper)
}

/** Whether a word is no name, and none of what does or bears something: where the others hang, trees err most. */
export function isLoose({ said, source, taken }: Laying, piece: Piece, other: Piece): boolean {
  const upper = governorOf(said, piece)
  const otherUpper = upper && taken.get(upper)
  if (!upper || !otherUpper || isName(piece) || !leadsAgree(piece, other)) return false
  const clause = clauseOn(said, upper)
  const part = clause && partOf(said, clause, piece)
  return (
    part !== 'doer' &&
    part !== 'bearer' &&
    verbOver(said, piece)?.concept === verbOver(source, other)?.concept
  )
}

/** What somebody says hangs on the verb by which the source gives it to him. */
function isOfSaying(upper: Piece, source: Figure, other: Piece, otherUpper: Piece): boolean {
  const saying = clauseOn(source, other)?.saying
  return (
    upper.concept === 'say' &&
    saying !== undefined &&
    saying.start === source.tree.tokens[otherUpper.head]?.start
  )
}

/** When, where and for how much may stand anywhere in a clause. */
const isAside = ({ fact, lead }: Piece): boolean =>
  fact?.dated !== undefined || (lead !== '' && !/\bof\b/.test(lead))

/** A name that hangs on one noun is not said of another. */
const isElsewhere = (source: Figure, piece: Piece, other: Piece, otherUpper: Piece): boolean => {
  const own = governorOf(source, other)
  return (
    isName(piece) &&
    own !== undefined &&
    own !== otherUpper &&
    !clauseOn(source, own) &&
    !clauseOn(source, otherUpper)
  )
}

function isSameClause(
  said: Figure,
  source: Figure,
  taken: Laying['taken'],
  piece: Piece,
  other: Piece,
): boolean {
  const verb = verbOver(said, piece)
  return verb !== undefined && taken.get(verb) === verbOver(source, other)
}

function isOfNoun(source: Figure, piece: Piece, upper: Piece, other: Piece, otherUpper: Piece): boolean {
  if (mainOf(source, other).governor === otherUpper.at) return true
  const isTurned = otherUpper.governor === other.at && piece.lead === '' && otherUpper.lead === ''
  if (isTurned && isNoun(other) && isNoun(otherUpper)) return true
  return (
    piece.lead === other.lead &&
    isNoun(upper) &&
    isNear(other, otherUpper) &&
    shareNoun(source, other, otherUpper)
  )
}

/** "The depot in Harl" is at Harl, whatever a tree hangs it on. */
const isBeside = ({ line: { text } }: Figure, other: Piece, upper: Piece): boolean =>
  isNoun(upper) && /^ (?:in|at|of) (?:the )?$/.test(text.slice(upper.end, other.start))

const isNoun = ({ tag }: Piece): boolean => /^(?:NOUN|PROPN|NUM|SYM|X|ADJ|PRON)$/.test(tag)

/** In characters: two words of one phrase. */
const reach = 30
const isNear = (one: Piece, other: Piece): boolean => Math.abs(one.start - other.end) < reach

/** Whether two words hang on one noun, with no verb and no “and” between. */
function shareNoun(source: Figure, one: Piece, other: Piece): boolean {
  const chain = nounsOver(source, one)
  return nounsOver(source, other).some((piece) => chain.includes(piece) && !clauseOn(source, piece))
}

function nounsOver(figure: Figure, from: Piece): readonly Piece[] {
  const chain: Piece[] = []
  for (let at: Piece | undefined = from; at && !chain.includes(at); at = governorOf(figure, at)) {
    chain.push(at)
    if (at.label === 'conj' || clauseOn(figure, at)) break
  }
  return chain
}

/**
 * Whether two words stand in one run of words that is the same in both sentences, with nothing before it in the source
 * that gives it another part: the trees of one run of words may differ.
 */
function isVerbatim(
  said: Figure,
  source: Figure,
  [own, upper]: readonly [Piece, Piece],
  [at, above]: readonly [Piece, Piece],
): boolean {
  const shift = at.head - own.head
  if (above.head - upper.head !== shift) return false
  const same = (token: number): boolean => {
    const word = said.tree.tokens[token]?.text.toLowerCase()
    return word !== undefined && word === source.tree.tokens[token + shift]?.text.toLowerCase()
  }
  let from = Math.min(own.head, upper.head)
  for (let token = from; token <= Math.max(own.head, upper.head); token++) if (!same(token)) return false
  while (same(from - 1)) from--
  const before = source.tree.tokens[from + shift - 1]?.text ?? ''
  return !(turning.test(source.tree.upos[from + shift - 1] ?? '') || /^(?:or|nor|of)$/i.test(before))
}

/** What follows one of these is its object. */
const turning = /^(?:ADP|VERB|AUX|PART|NUM|SYM)$/

const contrary: readonly string[] = [
  'from to',
  'before after',
  'over under',
  'above below',
  'for against',
  'since until',
  'with without',
  'with against',
  'inside outside',
  'in outside',
  'by to',
  'from into',
  'until from',
  'during after',
  'during before',
]
/** Prepositions that a name does not shed: what is done with, to or against it is not its own. */
const parting = /^(?:with|to|from|against|for|by|under|over|about|on)$/

/** Whether what leads a word in lets it be the same; "at Korwa in Uttar Pradesh" is not at Uttar Pradesh in Korwa. */
function leadsAgree(piece: Piece, { lead, label }: Piece): boolean {
  const pair = [piece.lead, lead]
  if (contrary.includes(pair.join(' ')) || contrary.includes(pair.reverse().join(' '))) return false
  // "61 to 58" is not 58 to 61.
  if (piece.tag === 'NUM' && (piece.lead === 'to') !== (lead === 'to')) return false
  if (!isName(piece) || piece.lead === lead) return true
  if (lead === '') return /^(?:of|by|according to|like|as)$/.test(piece.lead)
  return (
    piece.lead === '' &&
    (!parting.test(lead) || label === 'obl:agent' || /^(?:nsubj|obj|iobj)/.test(piece.label))
  )
}
