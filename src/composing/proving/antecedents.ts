import type { Span } from '../../language/span.ts'
import type { Findings } from '../../model/finding.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { isHead, kin } from '../../reading/names/offices.ts'
import type { Line } from '../checking/lines.ts'
import { type Figure, figureOf, governorOf, type Piece, pieceAt } from './figure.ts'

/** Where a pronoun stands, and who is a person there. */
interface Place {
  readonly line: Line
  readonly before: Line | undefined
  readonly people: Findings['people']
}

/** A phrase by its main word. */
interface Phrase {
  readonly figure: Figure
  readonly head: Piece
}

/**
 * What a pronoun can mean and nothing else: the only one of its kind that its sentence names before it, or, where there
 * is none, that the sentence before names.
 */
export function onlyOne({ line, before, people }: Place, pronoun: Piece): Phrase | undefined {
  const teller = tellerIn(figureOf(line), pronoun)
  if (teller) return teller
  const kind = kindOf(pronoun)
  if (!kind) return undefined
  const named = (one: Line, end: number): readonly Phrase[] => {
    const figure = figureOf(one)
    return figure.pieces
      .filter((piece) => piece.end <= end && isOf(kind, figure, piece, isPerson(piece, one, people)))
      .map((head) => ({ figure, head }))
  }
  const own = named(line, pronoun.start)
  const [found, end] =
    own.length > 0 || !before ? [own, pronoun.start] : [named(before, before.text.length), undefined]
  const others = kind === 'person' ? strangersIn(own.length > 0 || !before ? line : before, people, end) : 0
  return found.length === 1 && others === 0 ? found[0] : undefined
}

/** How many a sentence speaks of beside the first whom it names: others by name, and “the mayor” who is none of them. */
function strangersIn(line: Line, people: Findings['people'], end = line.text.length): number {
  const figure = figureOf(line)
  const within = (mention: Span): boolean =>
    mention.start >= line.span.start && mention.start < line.span.start + end
  const named = people.filter(({ mentions }) => mentions.some(within)).length
  const isUnnamed = (piece: Piece): boolean =>
    piece.end <= end &&
    piece.tag === 'NOUN' &&
    (isHead(piece.text) || kin.test(piece.text)) &&
    !/^(?:root|appos|compound|flat|nmod:desc)/.test(piece.label) &&
    !figure.pieces.some((other) => governorOf(figure, other) === piece && isPerson(other, line, people))
  return Math.max(0, named - 1) + figure.pieces.filter(isUnnamed).length
}

/** "The line will close, it said": who says so is the subject of what is said. */
function tellerIn(figure: Figure, pronoun: Piece): Phrase | undefined {
  const saying = governorOf(figure, pronoun)
  if (saying?.concept !== 'say' || !pronoun.label.startsWith('nsubj')) return undefined
  const start = figure.tree.tokens[saying.head]?.start
  const told = figure.clauses.find(
    (clause) => clause.saying?.start === start && clause.verb.start < pronoun.start,
  )
  const head = told?.subject && pieceAt(figure, told.subject.head.start)
  return head && { figure, head }
}

/** Whether a word is the main one of a phrase or a part of its name; beside that may also stand what describes it. */
export const isIn = ({ figure, head }: Phrase, concept: string, isBeside: boolean): boolean =>
  figure.pieces.some(
    (piece) =>
      piece.concept === concept &&
      (piece === head || (governorOf(figure, piece) === head && (isBeside || piece.label === 'flat'))),
  )

type Kind = 'person' | 'thing' | 'several'

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:s?he|him|his|her|hers)$/, 'person'],
  [/^its?$/, 'thing'],
  [/^(?:they|them|theirs?)$/, 'several'],
]

const kindOf = ({ concept }: Piece): Kind | undefined => kinds.find(([words]) => words.test(concept))?.[1]

/** "He" and "she" of a source are nobody where they may be one of several. */
export const isSomebody = (pronoun: Piece): boolean => kindOf(pronoun) === 'person'

/** Words of a phrase that are not its main one. */
const beside = /^(?:compound|flat|amod|nmod:desc|nmod:unmarked)$/

function isOf(kind: Kind, { tree }: Figure, { tag, label, head, fact }: Piece, person: boolean): boolean {
  if (beside.test(label)) return false
  if (kind === 'person') return person
  if (person || fact?.dated || (!fact && !/^(?:NOUN|PROPN)$/.test(tag))) return false
  const isPlural = fact ? fact.quantity?.value !== 1 : /S$/.test(tree.xpos[head] ?? '')
  return isPlural === (kind === 'several')
}

const isPerson = ({ start, end }: Piece, { span }: Line, people: Findings['people']): boolean =>
  people.some(({ mentions }) =>
    mentions.some((mention) => mention.start < end + span.start && mention.end > start + span.start),
  )

/**
 * Whether “the company” can mean nothing but what a word names: the article calls one thing alone by both, as “the mining
 * company Rhodex”, and the sentence before names no other organisation.
 */
export function isCalled(
  { article, findings }: ReadArticle,
  { line, before }: Pick<Place, 'line' | 'before'>,
  name: Piece,
  noun: Piece,
): boolean {
  if (noun.tag !== 'NOUN' || !/\bthe $/i.test(line.text.slice(0, noun.start))) return false
  if (!/^\p{L}+$/u.test(noun.text)) return false
  const called = new RegExp(
    `\\b${noun.text} (${run})|(${run}), (?:an?|the|its) [^,.]{0,40}\\b${noun.text}\\b[,.]`,
    'gu',
  )
  const names = new Set([...article.text.matchAll(called)].map(([, after, first]) => after ?? first ?? ''))
  const [only, ...others] = names
  if (only === undefined || others.length > 0 || !only.split(' ').includes(name.text)) return false
  const isOther = ({ start, end }: Span): boolean =>
    before !== undefined &&
    start >= before.span.start &&
    end <= before.span.end &&
    !only.includes(article.text.slice(start, end))
  return !findings.organisations.some(({ mentions }) => mentions.some(isOther))
}

/** Words with capitals, as names have. */
const run = '\\p{Lu}[\\p{L}\\p{M}-]*(?: \\p{Lu}[\\p{L}\\p{M}-]*)*'
