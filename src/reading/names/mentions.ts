import { placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { type Prepared, prepare, wordOf } from './features.ts'
import { createMemory } from './memory.ts'
import { isHeadline, withoutShouting } from './shouting.ts'
import { kindOf, type Tagged, tag, weigh, weightless } from './tagger.ts'
import { type Token, tokenize } from './tokens.ts'
import { loadWeights } from './weights.ts'
import { classes } from './words.ts'

export type Kind = 'PER' | 'ORG' | 'LOC'

/** A name in one sentence: the tokens `[first, last]`, and how sure the tagger is of its kind. */
export interface Mention extends Span {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly kind: Kind
  readonly margin: number
}

export interface Sentence {
  readonly tokens: readonly Token[]
  /** Every word begins with a capital, so that capitals say nothing. */
  readonly headline: boolean
}

const kinds: readonly Kind[] = ['PER', 'ORG', 'LOC']

export function readSentences(text: string, spans: readonly Span[]): readonly Sentence[] {
  return spans.map((span) => {
    const tokens = tokenize(text, span)
    return { tokens, headline: isHeadline(tokens) }
  })
}

/** What the tagger finds, sentence by sentence, twice: the second time it knows what the first found further down. */
export function tagSentences(sentences: readonly Sentence[]): readonly Mention[] {
  const prepared = sentences.map(({ tokens, headline }) =>
    prepare(headline ? withoutShouting(tokens) : tokens),
  )
  const memory = createMemory()
  const weights = loadWeights()
  const found: Mention[] = []
  const common = commonWords(sentences)
  const weighed = weigh(prepared, weights)
  const tagged = (at: number, sentence: Prepared): Tagged =>
    tag(sentence, weighed[at] ?? weightless, memory, weights)
  for (const [at, sentence] of prepared.entries())
    if (!sentences[at]?.headline) memory.add(sentence, tagged(at, sentence))
  for (const [at, { tokens, headline }] of sentences.entries()) {
    const sentence = prepared[at]
    if (sentence === undefined) continue
    const read = mentionsOf(sentence, tokens, at, tagged(at, sentence))
    // In a headline every verb looks like a name: see `believable`.
    found.push(...(headline ? read.filter((mention) => believable(tokens, mention, common)) : read))
  }
  return found
}

function mentionsOf(
  { opening }: Prepared,
  tokens: readonly Token[],
  index: number,
  { labels, margins }: Tagged,
): readonly Mention[] {
  const found: Mention[] = []
  const place = opening > 0 ? mentionFrom(tokens, index, 0, opening - 1, 'LOC', sure) : undefined
  if (place) found.push(place)
  for (let first = opening; first < labels.length; first++) {
    const label = labels[first] ?? 0
    const kind = kinds[kindOf(label) - 1]
    if (kind === undefined) continue
    let last = first
    let margin = margins[first] ?? 0
    while (labels[last + 1] === label + 1) margin += margins[++last] ?? 0
    const mention = mentionFrom(tokens, index, first, last, kind, margin / (last - first + 1))
    if (mention) found.push(mention)
    first = last
  }
  return found
}

export function mentionFrom(
  tokens: readonly Token[],
  sentence: number,
  first: number,
  last: number,
  kind: Kind,
  margin: number,
): Mention | undefined {
  const [opens, closes] = [tokens[first], tokens[last]]
  if (!opens || !closes) return undefined
  return { start: opens.start, end: closes.end, sentence, first, last, kind, margin }
}

/** Words that some sentence has in small letters, so that their capital in a headline says nothing. */
function commonWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { tokens } of sentences)
    for (const { text } of tokens) if (/^\p{Ll}/u.test(text)) small.add(text)
  return small
}

/** In a headline: places of the table, and people of two or three words none of which is a common one. */
function believable(
  tokens: readonly Token[],
  { first, last, kind, margin }: Mention,
  common: ReadonlySet<string>,
): boolean {
  const words = tokens.slice(first, last + 1).map((token) => token.text)
  if (kind === 'LOC') return placeKind(words.join(' ')) !== undefined
  if (kind === 'ORG' || words.length < 2 || words.length > 3) return false
  if (words.some((word) => common.has(word.toLowerCase()))) return false
  return (wordOf(words[0] ?? '').classes & classes.given) !== 0 || margin > sure
}

/** The margin that a person in a headline needs without a known given name; most right ones are above it. */
const sure = 8
