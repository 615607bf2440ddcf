import type { Clause } from '../../language/clauses.ts'
import { stemOf } from '../../language/words.ts'
import { clauseOn, type Figure, governorOf, type Piece, pieceAt } from './figure.ts'
import { partOf, standsFor } from './parts.ts'

/** Whether a word names whom something is according to. */
export const isSource = ({ lead }: Piece): boolean => lead === 'according to'

/** Whether a word is a verb by which somebody is given as the source of another clause. */
export const isSaying = ({ clauses, tree }: Figure, { concept, head }: Piece): boolean =>
  concept === 'say' && clauses.some(({ saying }) => saying?.start === tree.tokens[head]?.start)

/** Whether a word names who is given as the source of something. */
export function isSpeaker(figure: Figure, piece: Piece): boolean {
  if (figure.pieces.some((one) => isSource(one) && standsFor(figure, piece, one.start))) return true
  return figure.clauses.some(
    ({ speaker }) => speaker !== undefined && standsFor(figure, piece, speaker.head.start),
  )
}

/** Whether a word names who says something, as the source of it or not. */
export function isSayer(figure: Figure, piece: Piece): boolean {
  return (
    isSpeaker(figure, piece) ||
    figure.clauses.some((clause) => tellsItself(figure, clause, piece)) ||
    figure.clauses.some(
      (clause) =>
        pieceAt(figure, clause.verb.start)?.concept === 'say' && partOf(figure, clause, piece) === 'doer',
    )
  )
}

/** "The line will close, it said": who says so is the subject of what is said. */
function tellsItself(figure: Figure, { speaker, subject, verb }: Clause, piece: Piece): boolean {
  const teller = speaker && pieceAt(figure, speaker.head.start)
  const isBack = teller?.pronoun === true && verb.start < teller.start
  return isBack && subject !== undefined && standsFor(figure, piece, subject.head.start)
}

/** Whether a statement gives somebody as the source of what it tells. */
export function isAttributed(figure: Figure, piece: Piece): boolean {
  const clause = clauseOn(figure, piece)
  return clause?.saying !== undefined || clause?.speaker !== undefined || figure.pieces.some(isSource)
}

/** Whether each clause of a statement is given to the one whom the source gives it to. */
export function speakersAgree(said: Figure, source: Figure, taken: ReadonlyMap<Piece, Piece>): boolean {
  return said.clauses.every(({ speaker, verb }) => {
    const [deed, own] = [verb, speaker?.head].map((span) => span && pieceAt(said, span.start))
    const [other, at] = [deed, own].map((piece) => piece && taken.get(piece))
    const otherSpeaker = other && clauseOn(source, other)?.speaker
    return !at || !otherSpeaker || standsFor(source, at, otherSpeaker.head.start)
  })
}

/** Clauses under these words tell what is so. */
const factual =
  /^(?:after|when|as|while|because|since|though|although|whereas|where|before|once|and|but|that|having)?$/
/** What is shown, found or known is so; what is said, hoped or denied may not be. */
const shows =
  /^(?:show|find|found|reveal|confirm|discov|learn|know|prove|emerg|realis|realiz|see|saw|mean|ensur|recal|rememb|note)$/
/** Relations under which a clause is as true as the one above it. */
const level = /^(?:conj|parataxis|acl:relcl|appos|list|dep|root)$/

/**
 * Why a word is not told as a fact in its sentence, nor as what somebody says where the statement says so too;
 * undefined where it is.
 */
export function notTold(figure: Figure, from: Piece, attributed: boolean): string | undefined {
  const seen = new Set<Piece>()
  for (let at: Piece | undefined = from; at && !seen.has(at); at = governorOf(figure, at)) {
    seen.add(at)
    const upper = governorOf(figure, at)
    const clause = clauseOn(figure, at)
    if (clause && !attributed && figure.pieces.some(isSource)) return 'according to another'
    const why = upper && clause && notLevel(at, upper, clause, attributed)
    if (why) return why
  }
  return undefined
}

function notLevel(piece: Piece, upper: Piece, clause: Clause, attributed: boolean): string | undefined {
  const said = clause.speaker !== undefined || clause.saying !== undefined
  if (!attributed && said && !shows.test(stemOf(clause.saying?.lemma ?? ''))) return 'said by another'
  if (level.test(piece.label) || clause.joined) return undefined
  if (/^(?:advcl|acl)$/.test(piece.label)) {
    const isFact = factual.test(piece.lead) && clause.kind !== 'infinitive'
    return isFact ? undefined : `${piece.label} ${piece.lead}`
  }
  const hangs = /^(?:ccomp$|xcomp|csubj)/.test(piece.label)
  const isSo = piece.label === 'ccomp' && makesSo(upper, attributed)
  return hangs && !isSo ? `under “${upper.text}”` : undefined
}

/** "It emerged that", or "she said that" where the statement says that she did. */
const makesSo = ({ concept, guards }: Piece, attributed: boolean): boolean =>
  (shows.test(concept) && guards.length === 0) || (attributed && concept === 'say')

const moods: Readonly<Record<string, string>> = {
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'able',
  will: 'planned',
  would: 'conditional',
  shall: 'planned',
  must: 'owed',
  should: 'owed',
}

const moodOf = ({ modal, tense }: Clause): string =>
  moods[modal ?? ''] ?? (tense === 'future' ? 'planned' : 'told')

/** How a deed is done in the source otherwise than in the statement: denied, or only possible, planned or owed. */
export function moodsDiffer(said: Figure, source: Figure, piece: Piece, other: Piece): string | undefined {
  const [a, b] = [clauseOn(said, piece), clauseOn(source, other)]
  if (!a || !b) return undefined
  if (a.denied !== b.denied) return b.denied ? 'denied' : 'not denied'
  const [own, told] = [moodOf(a), moodOf(b)]
  // "We will pay" is reported as that they would.
  return own === told || (own === 'conditional' && told === 'planned') ? undefined : `${told}, not ${own}`
}
