import { type Clause, clausesOf, type Tree, treeOf } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Fact, Line } from '../checking/lines.ts'
import { counts, guardOf, isModal } from './guards.ts'
import { sketchesOf } from './sketch.ts'

/** A word that says something, or several that say one thing: a date, a sum, a state. Offsets are of the sentence. */
export interface Piece extends Span {
  /** Its place among the sentence's pieces. */
  readonly at: number
  readonly text: string
  /** One for all words of one meaning. */
  readonly concept: string
  readonly fact?: Fact | undefined
  /** He, it, they. */
  readonly pronoun: boolean
  /** Its main word among the tokens, and what that is, in the tags of Universal Dependencies. */
  readonly head: number
  readonly tag: string
  /** The piece that it hangs on, by whatever small words, or -1; and how its main word hangs there. */
  readonly governor: number
  readonly label: string
  /** The words that lead it in: "in", "after", "according to". */
  readonly lead: string
  /** The small words that turn it, each by its class and the word after it: "possible>draw" of "may draw". */
  readonly guards: readonly string[]
}

/** A sentence as pieces that hang on each other. */
export interface Figure {
  readonly line: Line
  readonly tree: Tree
  readonly clauses: readonly Clause[]
  readonly pieces: readonly Piece[]
  /** All small words that turn others, as in `guards`. */
  readonly turned: ReadonlySet<string>
  /** Numbers in digits that no piece holds, those of a dateline. */
  readonly figures: readonly string[]
}

const known = new WeakMap<Line, Figure>()

/** The same figure for the same line. */
export function figureOf(line: Line): Figure {
  const made = known.get(line) ?? draw(line)
  known.set(line, made)
  return made
}

function draw(line: Line): Figure {
  const tree = treeOf(line.text)
  const pieces = piecesOf(line, tree)
  const strays = [...line.text.matchAll(/\d+(?:[.,]\d+)*/g)].filter(
    ({ index }) => !pieces.some(({ start, end }) => index >= start && index < end),
  )
  return {
    line,
    tree,
    clauses: clausesOf(line.text),
    pieces,
    turned: new Set(tree.tokens.flatMap((_, at) => guardAt(tree, at) ?? [])),
    figures: strays.map(([digits]) => digits),
  }
}

function piecesOf(line: Line, tree: Tree): readonly Piece[] {
  const sketches = sketchesOf(line, tree)
  const owners = new Map(sketches.flatMap(({ tokens }, at) => tokens.map((token) => [token, at] as const)))
  const small = smallWords(tree, owners)
  const first = sketches.findIndex(({ tokens }, at) =>
    tokens.every((token) => [-1, at].includes(above(tree, owners, token))),
  )
  const pieces = sketches.map(({ tokens, ...sketch }, at) => {
    const head = topOf(tree, tokens)
    const governor = above(tree, owners, head)
    // What turns a bare "is" turns what hangs on it first.
    const under = small.filter((word) => word.piece === at || (word.piece < 0 && at === first))
    return {
      ...sketch,
      at,
      text: line.text.slice(sketch.start, sketch.end),
      head,
      tag: tree.upos[head] ?? 'X',
      governor: governor === at ? -1 : governor,
      label: labelUnder(tree, owners, head),
      lead: leadBefore(line, sketch) ?? under.flatMap(({ lead }) => lead ?? []).join(' '),
      guards: under.flatMap(({ guard }) => guard ?? []),
    }
  })
  return pieces.map((piece) => ({
    ...piece,
    ...placed(pieces, piece),
    guards: [...piece.guards, ...sharedGuards(tree, pieces, piece)],
  }))
}

const kindsOfPlace = whole()`
  coast, shore, city, town, village, island, district, province, region, county, state, port, suburb, republic, kingdom`

/** "Off the coast of Harl" is off Harl: a place hangs where the word for its kind does. */
function placed(
  pieces: readonly Piece[],
  { lead, tag, governor }: Piece,
): Pick<Piece, 'governor' | 'lead' | 'label'> | undefined {
  const kind = pieces[governor]
  return lead === 'of' && tag === 'PROPN' && kind && kindsOfPlace.test(kind.text.toLowerCase())
    ? kind && { governor: kind.governor, lead: kind.lead, label: kind.label }
    : undefined
}

/** "It will close this and open that": what turns the first of joined verbs turns the next one in its bare form. */
function sharedGuards({ xpos }: Tree, pieces: readonly Piece[], piece: Piece): readonly string[] {
  if (piece.label !== 'conj' || xpos[piece.head] !== 'VB' || piece.guards.length > 0) return []
  return (pieces[piece.governor]?.guards ?? []).filter(isModal)
}

type Owners = ReadonlyMap<number, number>

const leading = /\b(from|to|by|at|of|than|in|for|on|with|under|over|until|since|after|before) (?:the )?$/i

const source = /\baccording to (?:(?:the|an?|its|his|her|their) )?$/i

/** What leads a number in, or a source, stands right before it, whatever a tree makes of "from 11 to 13 marks". */
function leadBefore({ text }: Line, { start, fact }: Pick<Piece, 'start' | 'fact'>): string | undefined {
  const before = text.slice(0, start)
  if (source.test(before)) return 'according to'
  return fact?.quantity ? leading.exec(before)?.[1]?.toLowerCase() : undefined
}

/** The one of several words under which the others hang. */
function topOf(tree: Tree, tokens: readonly number[]): number {
  const words = tokens.filter((token) => tree.upos[token] !== 'PUNCT')
  return words.toSorted((one, other) => depthOf(tree, one) - depthOf(tree, other))[0] ?? tokens[0] ?? 0
}

/** How many words stand above a token. */
function depthOf({ heads }: Tree, token: number): number {
  let depth = 0
  for (let at = heads[token] ?? -1; at >= 0 && depth < heads.length; at = heads[at] ?? -1) depth++
  return depth
}

/** The first piece above a token, or -1. */
function above({ heads }: Tree, owners: Owners, token: number): number {
  for (let at = heads[token] ?? -1; at >= 0; at = heads[at] ?? -1) {
    const piece = owners.get(at)
    if (piece !== undefined) return piece
  }
  return -1
}

/** How the last word before that piece hangs on it. */
function labelUnder({ heads, labels }: Tree, owners: Owners, token: number): string {
  let at = token
  for (let up = heads[at] ?? -1; up >= 0 && !owners.has(up); up = heads[up] ?? -1) at = up
  return labels[at] ?? ''
}

interface Small {
  readonly piece: number
  readonly guard: string | undefined
  readonly lead: string | undefined
}

/** The words that are no piece, each with the piece that it belongs to. */
function smallWords(tree: Tree, owners: Owners): readonly Small[] {
  return tree.tokens.flatMap((_, at): readonly Small[] => {
    if (owners.has(at)) return []
    const lead = /^(?:case|mark|fixed)$/.test(tree.labels[at] ?? '') ? leadOf(lowAt(tree, at)) : undefined
    const guard = guardAt(tree, at)
    const next = guard !== undefined && counts(guard) ? ownerAfter(owners, at) : undefined
    return [{ piece: next ?? above(tree, owners, at), guard, lead }]
  })
}

/** "Okafor's mill" is the mill of Okafor. */
const leadOf = (word: string): string => (/^['’]s?$/.test(word) ? 'of' : word)

/** How far what is counted stands behind its "half of the", in words. */
const farthest = 3

const ownerAfter = (owners: Owners, token: number): number | undefined =>
  Array.from({ length: farthest }, (_, n) => owners.get(token + 1 + n)).find((piece) => piece !== undefined)

/** How a small word turns what comes after it: its class with the next word; undefined for one that turns nothing. */
export function guardAt(tree: Tree, at: number): string | undefined {
  // The month of May, a can and a will turn nothing.
  if (/^(?:may|can|will)$/.test(lowAt(tree, at)) && tree.upos[at] !== 'AUX') return undefined
  // "Not at all" and "after all" are of nobody's number.
  if (lowAt(tree, at) === 'all' && /^(?:at|after|above)$/.test(lowAt(tree, at - 1))) return undefined
  const guard = guardOf(lowAt(tree, at))
  return guard === undefined ? undefined : `${guard}>${lowAt(tree, at + 1)}`
}

const lowAt = ({ tokens }: Tree, at: number): string => tokens[at]?.text.toLowerCase() ?? ''

/** The piece that another hangs on. */
export const governorOf = ({ pieces }: Figure, { governor }: Piece): Piece | undefined => pieces[governor]

/** The clause whose verb a piece is. */
export const clauseOn = ({ clauses, tree }: Figure, { head }: Piece): Clause | undefined =>
  clauses.find(({ verb }) => verb.start === tree.tokens[head]?.start)

/** The piece that holds an offset. */
export const pieceAt = ({ pieces }: Figure, offset: number): Piece | undefined =>
  pieces.find(({ start, end }) => start <= offset && end > offset)

/** The verb of the clause that a piece stands in; for a verb, of the clause above. */
export function verbOver(figure: Figure, piece: Piece): Piece | undefined {
  const seen = new Set<Piece>()
  for (let up = governorOf(figure, piece); up && !seen.has(up); up = governorOf(figure, up)) {
    if (clauseOn(figure, up)) return up
    seen.add(up)
  }
  return undefined
}
