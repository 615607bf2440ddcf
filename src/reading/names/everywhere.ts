import { placeKind } from '../../language/places.ts'
import { wordOf } from './features.ts'
import { type Kind, type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { quiet } from './shouting.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

interface Known {
  readonly words: readonly string[]
  readonly kind: Kind
}

const neverAlone = classes.calendar | classes.common | classes.demonym | classes.role | classes.title

/** One kind for one string, and every name found wherever the text has it, in headlines too. */
export function findEverywhere(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const read = mentions.map((mention) => {
    const words = wordsOf(sentences, mention)
    return { mention, words, key: words.join(' ') }
  })
  const votes = count(read)
  const kindFor = (key: string): Kind | undefined => {
    const vote = votes.get(key)
    if (!vote) return undefined
    const [top] = [...vote].sort((a, b) => b[1] - a[1])
    return top?.[0]
  }
  const settled = read.map(({ mention, key }) => {
    const kind = kindFor(key) ?? mention.kind
    return kind === mention.kind ? mention : { ...mention, kind }
  })
  const known = new Map<string, Known[]>()
  const learnt = new Set<string>()
  const firsts = new Set<string>()
  const learn = (words: readonly string[], name: string, kind: Kind): void => {
    if (learnt.has(name)) return
    learnt.add(name)
    firsts.add(words[0] ?? '')
    const key = words.length < 3 ? name : opening(words)
    const list = known.get(key) ?? known.set(key, []).get(key)
    list?.push({ words, kind })
  }
  for (const [at, { words, key }] of read.entries()) {
    const kind = settled[at]?.kind ?? 'PER'
    if (words.length > 1 || !isPlain(words[0] ?? '')) learn(words, key, kind)
    const surname = words.at(-1) ?? ''
    if (kind === 'PER' && words.length > 1 && isSurname(surname)) learn([surname], surname, 'PER')
  }
  const found = [...settled]
  const taken = sentences.map(() => new Set<number>())
  for (const { sentence, first, last } of settled)
    for (let at = first; at <= last; at++) taken[sentence]?.add(at)
  for (const [index, sentence] of sentences.entries())
    found.push(...search(sentence, index, taken[index] ?? new Set(), known, firsts))
  return found.sort((a, b) => a.start - b.start)
}

function search(
  { tokens, headline }: Sentence,
  index: number,
  taken: ReadonlySet<number>,
  known: ReadonlyMap<string, readonly Known[]>,
  firsts: ReadonlySet<string>,
): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at) || !/^\p{L}/u.test(tokens[at]?.text ?? '')) continue
    const name = candidates(known, firsts, wordAt(tokens, at), wordAt(tokens, at + 1)).find(
      ({ words }) =>
        words.every((word, k) => !taken.has(at + k) && same(wordAt(tokens, at + k), word)) &&
        // Part of a longer name, "Modi Stadium", is not the man; in a headline every neighbour has a capital.
        (headline || words.length > 1 || !besideCapital(tokens, at)),
    )
    const last = at + (name?.words.length ?? 1) - 1
    const mention = name && mentionFrom(tokens, index, at, last, name.kind, 0)
    if (mention) found.push(mention)
    at = last
  }
  return found
}

/** What a name is looked up by: its first two words, as ten thousand may share the first. */
const opening = ([first = '', second]: readonly string[]): string =>
  second === undefined ? first : `${first} ${second}`

/** The names that may begin with these two words, the longest first. */
function candidates(
  known: ReadonlyMap<string, readonly Known[]>,
  firsts: ReadonlySet<string>,
  word: string,
  next: string,
): readonly Known[] {
  const first = firsts.has(word) ? word : quiet(word, 3)
  if (!firsts.has(first)) return []
  const longer = new Set([opening([first, next]), opening([first, quiet(next, 3)])])
  const found = [...longer].flatMap((key) => known.get(key) ?? [])
  return [...found.sort((a, b) => b.words.length - a.words.length), ...(known.get(first) ?? [])]
}

function besideCapital(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1)
  return /^\p{Lu}\p{Ll}/u.test(next) && placeKind(next) === undefined
}

function same(here: string, word: string): boolean {
  return here === word || quiet(here, 3) === word
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

function isPlain(word: string): boolean {
  return (wordOf(word).classes & neverAlone) !== 0
}

/** "Modi" alone is Narendra Modi; "May" or "Washington" alone may be another thing and is left to the tagger. */
function isSurname(word: string): boolean {
  return word.length > 1 && /^[\p{L}'’-]+$/u.test(word) && !isPlain(word) && placeKind(word) === undefined
}

function wordsOf(sentences: readonly Sentence[], mention: Mention): readonly string[] {
  const tokens = sentences[mention.sentence]?.tokens ?? []
  return tokens.slice(mention.first, mention.last + 1).map((token) => token.text)
}

/** A mention with its words, and what they are together. */
interface Read {
  readonly mention: Mention
  readonly words: readonly string[]
  readonly key: string
}

function count(read: readonly Read[]): ReadonlyMap<string, ReadonlyMap<Kind, number>> {
  const votes = new Map<string, Map<Kind, number>>()
  const vote = (key: string, kind: Kind, by: number): void => {
    const kinds = votes.get(key) ?? new Map<Kind, number>()
    votes.set(key, kinds.set(kind, (kinds.get(kind) ?? 0) + by))
  }
  for (const { mention, key } of read) vote(key, mention.kind, 1 + Math.max(0, mention.margin) / 20)
  // A surname says of itself alone what the full name was.
  for (const { mention, words } of read) {
    const surname = words.at(-1) ?? ''
    if (mention.kind === 'PER' && words.length > 1 && votes.has(surname) && isSurname(surname))
      vote(surname, 'PER', 2)
  }
  return votes
}
