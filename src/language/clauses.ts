import type { Clause, Tree } from './clauses/model.ts'
import { type Reading, readClauses } from './clauses/reader.ts'
import { createLatest } from './latest.ts'
import { oneOf, pattern } from './pattern.ts'
import { tokensOf } from './tree/tokens.ts'
import { createParser, type Parsed, type Parser } from './tree/tree.ts'
import { loadWeights, type Weights } from './tree/weights.ts'
import { monthStarts } from './vocabulary.ts'

export type { Clause, Oblique, Phrase, Tree, Verb } from './clauses/model.ts'

/** A longer sentence is hardly one; what comes after is not read, and nothing in it is sure. */
const mostWords = 120
/** One takes 5 kB with its clauses, so that these are 21 MB. */
const keptAtMost = 4_000
/** A megabyte of short sentences has 13,000, and no text of more is gone through without making all of them anew each time. */
const keptOfOneText = 16_000

/** A sentence that was read; its clauses where they were asked for. */
interface Kept {
  readonly tree: Tree
  clauses?: readonly Clause[]
}

let parser: Parser | undefined
let parts: readonly (readonly string[])[] | undefined
const kept = createLatest<Kept>(keptAtMost)

/** What goes through one text several times: each sentence is parsed once. */
export const readingOneText = <T>(work: () => T): T => kept.widely(keptOfOneText, work)

/**
 * Who does what to whom in a sentence, clause by clause, in the order of their words; empty where there is no verb. The
 * last sentences are kept, and what is given for one is the same each time. Offsets are of the text as it is given.
 */
export function clausesOf(sentence: string): readonly Clause[] {
  const one = keptOf(sentence)
  one.clauses ??= read(sentence, one.tree)
  return one.clauses
}

/** The tree of a sentence, without the dateline that it may open with. The last sentences are kept. */
export const treeOf = (sentence: string): Tree => keptOf(sentence).tree

function keptOf(sentence: string): Kept {
  const found = kept.get(sentence)
  if (found) return found
  const one = { tree: parsed(sentence) }
  kept.set(sentence, one)
  return one
}

function parsed(sentence: string): Tree {
  const start = datelineEnd(sentence)
  const tokens = tokensOf(sentence.slice(start))
    .slice(0, mostWords)
    .map((token, at, all) => ({
      text: regular(token.text, all[at - 1]?.text, all[at + 1]?.text),
      start: token.start + start,
      end: token.end + start,
    }))
  return treeOver(tokens)
}

/**
 * "Karlow beat Venn": a past that looks like a noun is read as that of a regular verb; "shot dead" as "shot down"; the
 * month of "3 May" as one that is no verb, and so the season of "last winter"; an "embargo" as a policy.
 */
function regular(word: string, before = '', after = ''): string {
  const past = unchanged.get(word)
  if (past !== undefined) return isDeed(before, after) ? past : word
  if (word === 'dead') return /^(?:shot|gunned|stabbed)$/.test(before) ? 'down' : word
  if (seasons.test(word)) return /^(?:last|this|next)$/i.test(before) ? 'year' : word
  if (nouns.has(word) && !/^(?:to|will|would|may|might|can|could|should|must|they|we|not)$/.test(before))
    return nouns.get(word) ?? word
  if (word === 'May') return /^\d{1,2}$/.test(before) || /^\d{1,2}$/.test(after) ? 'June' : word
  return word
}

/** Pasts that look like nouns or bare forms, with regular verbs of the same meaning. */
const unchanged: ReadonlyMap<string, string> = new Map([
  ['beat', 'defeated'],
  ['shut', 'closed'],
  ['hurt', 'injured'],
  ['cost', 'needed'],
  ['cut', 'reduced'],
  ['hit', 'struck'],
  ['cast', 'threw'],
  ['split', 'divided'],
  ['quit', 'left'],
  ['spread', 'expanded'],
  ['upset', 'defeated'],
])

/** Nouns that the parser has not met, and takes for verbs: "the embargo on Oman" is read as "the policy on Oman". */
const nouns: ReadonlyMap<string, string> = new Map([
  ['embargo', 'policy'],
  ['embargoes', 'policies'],
])

const seasons = /^(?:spring|summer|autumn|winter)$/

const ofDeed = pattern('u')`^[\p{Lu}$€£]|^${oneOf`
  the, an?, its, their, his, her, doubt, about, nearly, almost, around, more, some, \d.*, two, three, four, five, six, seven,
  eight, nine, ten, all`}$`

const isDeed = (before: string, after: string): boolean =>
  /^\p{L}/u.test(before) &&
  !/^(?:to|will|can|could|would|may|might|must|not)$/.test(before) &&
  !/^(?:an?|the|no|budget|tax|pay|jobs?|rate|wage|price|power|spending|big|biggest|direct)$/i.test(before) &&
  ofDeed.test(after)

/** The tree over words that are known. */
export function treeOver(tokens: Tree['tokens']): Tree {
  const weights = loadWeights()
  parser ??= createParser(weights)
  const parsed = parser.parse(tokens.map((token) => token.text))
  const told = named.get(parsed) ?? nameParts(parsed, weights)
  named.set(parsed, told)
  return { tokens, ...told }
}

/** What is parsed in names, once for all sentences that the parser takes for one. */
const named = new WeakMap<Parsed, Omit<Tree, 'tokens'>>()

function nameParts({ tags, heads, labels, leads }: Parsed, weights: Weights): Omit<Tree, 'tokens'> {
  parts ??= weights.tags.map((tag) => tag.split('|'))
  const both = Array.from(tags, (tag) => parts?.[tag] ?? [])
  return {
    upos: both.map(([upos = 'X']) => upos),
    xpos: both.map(([, xpos = 'XX']) => xpos),
    heads: [...heads],
    labels: Array.from(labels, (label) => weights.labels[label] ?? 'dep'),
    leads: [...leads],
  }
}

/** The clauses of a tree, by our parser or by hand. */
export function clausesIn(tree: Tree): readonly Clause[] {
  const { bases, fitted } = loadWeights()
  const found =
    readOf.get(tree) ??
    readClauses(tree, bases).map(({ lead, ...clause }) => ({
      ...clause,
      sure: sureness({ ...clause, lead }, tree.tokens.length, fitted),
    }))
  readOf.set(tree, found)
  return found
}
const readOf = new WeakMap<Tree, readonly Clause[]>()

/** Whether a word is a verb in its base form, as the parser knows them: “get”, “strike”. */
export const isBase = (word: string): boolean => loadWeights().bases.has(word)

/** How often clauses with such a lead were right in every part, by a curve fitted to sentences of a development set. */
export function sureness(
  { lead, kind }: Pick<Reading, 'lead' | 'kind'>,
  words: number,
  fitted: readonly number[],
): number {
  const at = kind === 'main' ? 0 : 3
  const [base = 0, byLead = 0, byLength = 0] = fitted.slice(at, at + 3)
  const sum = base + byLead * Math.log1p(Math.min(lead, 1e6)) + byLength * Math.log(words)
  return 1 / (1 + Math.exp(-sum))
}

function read(sentence: string, tree: Tree): readonly Clause[] {
  if (tree.tokens.length === 0) return []
  const clauses = clausesIn(tree).map((clause) => {
    const word = sentence.slice(clause.verb.start, clause.verb.end)
    return unchanged.has(word) ? { ...clause, verb: { ...clause.verb, lemma: word } } : clause
  })
  return tree.tokens.length < mostWords ? clauses : clauses.map((clause) => ({ ...clause, sure: 0 }))
}

const month = String.raw`${monthStarts}[a-z]*\.?`
const day = oneOf`${month}\s+\d{1,2}, \d{1,2}\s+${month}`
const dateline = pattern('u')`
  ^\s*\p{Lu}[\p{Lu}.'’ -]+(?:,\s*\p{Lu}[\p{L}. ]+)?
  (,\s*${day}(?:,\s*\d{4})?)?
  \s*(\([^()]{2,40}\))?
  \s*(?:--|[-–—−])\s+`

/** "HARROWBY, Dec 6 (Northline) - ": where the sentence proper begins. */
function datelineEnd(sentence: string): number {
  const found = dateline.exec(sentence)
  if (!found) return 0
  const end = found[0].length
  // A headline in capitals may hold a dash too.
  const rest = sentence.slice(end)
  return found[1] === undefined && found[2] === undefined && !/\p{Ll}/u.test(rest) ? 0 : end
}
