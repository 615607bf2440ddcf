import { areApart, meaningOf } from '../../language/meanings.ts'
import { placeKind } from '../../language/places.ts'
import { stemOf } from '../../language/words.ts'
import { boundOf } from '../../reading/quantities.ts'
import { type Fact, factsAgree } from '../checking/lines.ts'
import { onlyOne } from './antecedents.ts'
import { clauseOn, type Figure, governorOf, type Piece, verbOver } from './figure.ts'
import { guardsAgree } from './guards.ts'
import { hangsAlike, isLoose, type Laying } from './hanging.ts'
import { choicesTold, conditionsTold } from './left-out.ts'
import { isName, isRun, objectsTold } from './parts.ts'
import { isShortened } from './shortening.ts'
import { isAttributed, isSayer, isSaying, isSpeaker, moodsDiffer, notTold, speakersAgree } from './told.ts'

/** Who may stand for a word of a statement in a source's sentence. */
export interface Meeting {
  /** Whether a pronoun of the source means what a word of the statement names, or what that word goes with. */
  readonly meant: (said: Piece, pronoun: Piece, isBeside: boolean) => boolean
  /** Whether a noun of the source means what a word of the statement names. */
  readonly called: (said: Piece, source: Piece) => boolean
  /** Whether a word only names more fully whom the source names: the first name of a person. */
  readonly fuller: (said: Piece, source: Piece) => boolean
}

/** So many ways of laying one over the other are tried. */
const mostSteps = 4000

/**
 * Why a statement does not lie in a sentence of a source; undefined where it does: every word of it has its own there,
 * hanging on the same ones in the same parts, turned by the same small words.
 */
export function misfit(
  said: Figure,
  source: Figure,
  meeting: Meeting,
  borneOut: () => boolean,
): string | undefined {
  if (bare(said) === bare(source)) return undefined
  if (said.clauses.length === 0) return isShortened(said, source) ? undefined : 'it has no verb'
  const stray = said.figures.find((one) => !source.figures.includes(one))
  if (stray !== undefined) return `“${stray}” is not there`
  const order = byDepth(said)
  const taken = new Map<Piece, Piece>()
  let steps = 0
  let furthest = -1
  let why = 'it says nothing'
  const place = (at: number): boolean => {
    const piece = order[at]
    if (!piece) return order.length > 0 && isToldWhole(said, source, taken)
    if (steps++ > mostSteps) return false
    const used = new Set(taken.values())
    const fits = source.pieces.filter(
      (other) => !used.has(other) && isSame(piece, other, { said, source }, meeting),
    )
    const problems: string[] = []
    for (const other of fits) {
      const problem = conflict({ said, source, taken, borneOut }, piece, other)
      if (problem !== undefined) {
        problems.push(problem)
        continue
      }
      taken.set(piece, other)
      if (place(at + 1)) return true
      taken.delete(piece)
    }
    if (mayLack({ said, source, taken, borneOut }, piece, fits, meeting) && place(at + 1)) return true
    if (at > furthest) {
      furthest = at
      why = `“${piece.text}”: ${problems[0] ?? 'not there'}`
    }
    return false
  }
  return place(0) || isShortened(said, source) ? undefined : why
}

/** Whether nothing is lost without which the source says something else. */
function isToldWhole(said: Figure, source: Figure, taken: Laying['taken']): boolean {
  const told = new Set(taken.values())
  return (
    speakersAgree(said, source, taken) &&
    objectsTold(said, source, taken) &&
    conditionsTold(source, told) &&
    choicesTold(said, source, told)
  )
}

/** A sentence without the words that headlines and editors leave out: articles, and “that” before a clause. */
const bare = ({ tree: { tokens } }: Figure): string =>
  tokens
    .map(({ text }) => text.toLowerCase())
    .filter((word) => !/^(?:the|an?|that|[.,]|["“”])$/.test(word))
    .join(' ')

/** The pieces, each after the one that it hangs on. */
function byDepth(figure: Figure): readonly Piece[] {
  const depthOf = (piece: Piece): number => {
    let depth = 0
    for (let up = governorOf(figure, piece); up && depth < figure.pieces.length; up = governorOf(figure, up))
      depth++
    return depth
  }
  return [...figure.pieces].sort((a, b) => depthOf(a) - depthOf(b) || a.at - b.at)
}

function isSame(
  piece: Piece,
  other: Piece,
  { said, source }: Pick<Laying, 'said' | 'source'>,
  { meant, called }: Meeting,
): boolean {
  if (piece.pronoun) return !other.fact && goesBack(said, piece, other)
  if (piece.fact) return isSameValue(piece, piece.fact, other, source)
  if (other.fact) return isUncounted(said, piece, other.fact)
  if (other.pronoun) return meant(piece, other, false)
  return (
    (piece.concept === other.concept && !areApart(piece.text, other.text) && isPlaceAlike(piece, other)) ||
    (isName(piece) && called(piece, other))
  )
}

/** Whether a pronoun of a statement is the source's, or goes back in the statement to what the source names. */
const goesBack = (said: Figure, piece: Piece, other: Piece): boolean =>
  other.pronoun
    ? piece.concept === other.concept || isReported(piece, other)
    : onlyOne({ line: said.line, before: undefined, people: [] }, piece)?.head.concept === other.concept

function isSameValue(piece: Piece, fact: Fact, other: Piece, source: Figure): boolean {
  if (!other.fact) return isWritten(piece.text, source.line.text, other.start)
  return (isSameFact(fact, other.fact) && areModels(piece.text, other.text)) || isWithin(piece, other)
}

/** "I" is told as "he" or "she", "we" as "they" or "it". */
const isReported = (said: Piece, source: Piece): boolean =>
  told.some(([own, others]) => own.test(source.concept) && others.test(said.concept))
const told: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:i|me)$/, /^(?:s?he|him|her)$/],
  [/^my$/, /^(?:his|her)$/],
  [/^(?:we|us)$/, /^(?:they|them|it)$/],
  [/^our$/, /^(?:their|its)$/],
]

/** "Runners" are among "18,000 runners"; "the runners" are all of them. */
const isUncounted = ({ line, tree }: Figure, piece: Piece, { quantity, kind, shown }: Fact): boolean =>
  (quantity?.value ?? 0) > 1 &&
  kind === piece.concept &&
  !/ of /.test(shown) &&
  tree.xpos[piece.head] === 'NNS' &&
  !/\b(?:the|all|these|those|its|their|his|her|our) (?:[\p{L}-]+ )?$/iu.test(line.text.slice(0, piece.start))

/** What is counted by a name, of its make or its maker, is so in the source. */
const areModels = (said: string, source: string): boolean =>
  (said.match(model) ?? []).every((name) => source.includes(name))
const model = /\p{L}[\p{L}\d]*-?\d[\p{L}\d]*|(?<=\s)\p{Lu}\p{L}+/gu

const isWritten = (words: string, text: string, at: number): boolean =>
  text.slice(at, at + words.length).toLowerCase() === words.toLowerCase()

/** Numbers must be told as exactly; a day may be told by another of its names. */
function isSameFact(one: Fact, other: Fact): boolean {
  if (one.dated && other.dated) return one.dated.from === other.dated.from && one.dated.to === other.dated.to
  // A day whose year nobody knows is known by its name.
  if (!one.quantity && !other.quantity) return one.shown === other.shown
  return (
    isSameKind(one.kind, other.kind) &&
    factsAgree(one, other) &&
    one.quantity?.value === other.quantity?.value &&
    boundIn(one) === boundIn(other)
  )
}

/** "Some 300" are about 300. */
const boundIn = ({ quantity }: Fact): string => {
  const modifier = quantity?.modifier ?? ''
  return boundOf(modifier) ?? modifier
}

/** What happened on a day happened in its year; "until" and "since" are of the very day. */
const isWithin = ({ fact, lead }: Piece, other: Piece): boolean => {
  const [own, day] = [fact?.dated, other.fact?.dated]
  return (
    own !== undefined &&
    day !== undefined &&
    /^(?:in|during)?$/.test(lead) &&
    /^(?:in|on|during)?$/.test(other.lead) &&
    own.from <= day.from &&
    own.to >= day.to
  )
}

/** "Troops" are soldiers; of what is counted in other words nothing is known. */
const isSameKind = (one: string, other: string): boolean =>
  one === other || (meaningOf(stemOf(one)) === meaningOf(stemOf(other)) && !areApart(one, other))

const locative = /^(?:in|at|into|inside|near|across|around|outside|within|of|about|on)$/

/** A capital stands for its government, but as a place for itself alone. */
const isPlaceAlike = (said: Piece, source: Piece): boolean =>
  !(locative.test(said.lead) || locative.test(source.lead)) || kindOf(said) === kindOf(source)

const kindOf = ({ text }: Piece): string | undefined => placeKind(text.replace(/[.,]$/, ''))

/** What keeps a word of the statement from standing for a word of the source. */
function conflict(laying: Laying, piece: Piece, other: Piece): string | undefined {
  const { said, source } = laying
  if (!guardsAgree(classesOf(piece.guards, source), classesOf(other.guards, said)))
    return `turned by other words (${[...piece.guards, '/', ...other.guards].join(' ')})`
  const mood = moodsDiffer(said, source, piece, other)
  if (mood !== undefined) return mood
  if (isSpeaker(said, piece))
    return isSayer(source, other) || hangsAlike(laying, piece, other) ? undefined : 'not who says so'
  const upper = governorOf(said, piece)
  const isUnder = upper && hangsThere(laying, piece, other, upper)
  if (isUnder === undefined) return notTold(source, other, isAttributed(said, piece))
  return isUnder ? undefined : `not with “${upper?.text}”`
}

/** Whether a word hangs on the same as its own in the source; undefined where that tells nothing. */
function hangsThere(laying: Laying, piece: Piece, other: Piece, upper: Piece): boolean | undefined {
  const { said, source, taken, borneOut } = laying
  if (isSaying(said, upper))
    return clauseOn(said, piece) ? undefined : taken.get(upper) === verbOver(source, other)
  if (!taken.has(upper)) return undefined
  return hangsAlike(laying, piece, other) || (isLoose(laying, piece, other) && borneOut())
}

/** The classes of small words, but for those that stand before the very same word in both, however the trees have it. */
function classesOf(guards: readonly string[], other: Figure): ReadonlySet<string> {
  return new Set(guards.filter((one) => !other.turned.has(one)).map((one) => one.replace(/>.*/, '')))
}

/** Whether a statement may have a word that the sentence has not: a verb of saying, a first name, whom "they" are. */
function mayLack(
  { said, source, taken }: Laying,
  piece: Piece,
  fits: readonly Piece[],
  { meant, called, fuller }: Meeting,
): boolean {
  if (isSaying(said, piece)) return true
  if (fits.length > 0) return false
  const upper = governorOf(said, piece)
  const stand = upper && taken.get(upper)
  if (stand && (stand.pronoun ? meant(piece, stand, true) : isName(piece) && called(piece, stand)))
    return true
  return said.pieces.some(
    (beside) =>
      beside !== piece &&
      (isRun(said, piece, beside) || beside.start - piece.end === 1) &&
      source.pieces.some((one) => one.concept === beside.concept && fuller(piece, one)),
  )
}
