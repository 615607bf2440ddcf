import { placeKind } from '../../language/places.ts'
import type { Token } from './tokens.ts'
import { classes, classOf, mainClass } from './words.ts'

/** What is known of one word alone; made once a word and kept. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  readonly classes: number
  /** One class of them, so that pairs of classes stay few. */
  readonly main: number
  /** Hashes: the word in lower case, as written, its shape, and its first and last one to four letters. */
  readonly hash: number
  readonly cased: number
  readonly shape: number
  readonly affixes: readonly number[]
}

const kept = new Map<string, Word>()
/** Enough for a corpus's common words; beyond it the table starts again, so that memory stays bounded. */
const keptAtMost = 60_000

export function wordOf(text: string): Word {
  const known = kept.get(text)
  if (known) return known
  // An all-caps word is read as if in title case, since headings and datelines shout.
  const lower = text.toLowerCase()
  const affixes: number[] = []
  const { length } = lower
  for (let size = 1; size <= 4; size++)
    affixes.push(
      hashOf(lower, size, 0, Math.min(size, length)),
      hashOf(lower, size + 8, Math.max(0, length - size)),
    )
  const bits = classOf(text, lower)
  const word: Word = {
    text,
    lower,
    capital: /^\p{Lu}|^[\p{Ll}]{1,3}-?\p{Lu}/u.test(text),
    classes: bits,
    main: mainClass(bits),
    hash: hashOf(lower, 0),
    cased: hashOf(text, 0),
    shape: hashOf(shapeOf(text), 0),
    affixes,
  }
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(text, word)
  return word
}

const before = wordOf('<s>')
const after = wordOf('</s>')

/** FNV-1a of the letters from one place to another. */
function hashOf(text: string, seed: number, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

function mix(template: number, one: number, two = 0): number {
  let hash = Math.imul(one ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ two, 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) | 0
}

/** "McCoy-2" is "XxXx-d": a run of one kind counts once, but one capital differs from many. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}{2,}/gu, 'A')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 10)
}

/** One sentence made ready: its words, and for each candidate the run of candidates it stands in. */
export interface Prepared {
  readonly words: readonly Word[]
  /** True where a name may stand: a word with a capital, or what joins two of them ("of", "van", "&", "20"). */
  readonly candidate: readonly boolean[]
  readonly runStart: readonly number[]
  readonly runEnd: readonly number[]
  /** How many of the first words are a place in capitals. */
  readonly opening: number
}

const joins =
  /^(?:of|the|for|and|on|in|de|la|del|della|di|da|dos|du|le|van|von|der|den|bin|ibn|al|el|ben|y|&|-|\/)$/

/** Makes a sentence ready: where names may stand, and in what runs. */
export function prepare(tokens: readonly Token[]): Prepared {
  const words = tokens.map((token) => wordOf(token.text))
  const candidate = candidatesOf(words)
  const opening = openingPlace(words)
  const runStart = new Array<number>(words.length).fill(0)
  const runEnd = new Array<number>(words.length).fill(0)
  for (let at = 0; at < words.length; at++) {
    if (!candidate[at]) continue
    let end = at + 1
    while (candidate[end] && end !== opening) end++
    runStart.fill(at, at, end)
    runEnd.fill(end, at, end)
    at = end - 1
  }
  return { words, candidate, runStart, runEnd, opening }
}

/** Words with a capital, numbers beside one, and the small words between two. */
function candidatesOf(words: readonly Word[]): readonly boolean[] {
  const candidate = words.map((word) => word.capital)
  for (const [at, word] of words.entries()) {
    if (word.capital) continue
    const left = words[at - 1]?.capital || (words[at - 2]?.capital && candidate[at - 1])
    const right = words[at + 1]?.capital || (words[at + 2]?.capital && joins.test(words[at + 1]?.lower ?? ''))
    if (/^\d/.test(word.text) ? left || right : left && right && joins.test(word.text)) candidate[at] = true
  }
  return candidate
}

/** "NEW DELHI India and Russia …": how many words are a dateline that lost its dash and runs into its sentence. */
function openingPlace(words: readonly Word[]): number {
  let end = 0
  while (end < 4 && /^\p{Lu}{3,}$/u.test(words[end]?.text ?? '')) end++
  const opening = words.slice(0, end).map((word) => word.text)
  return placeKind(opening.join(' ')) === undefined ? 0 : end
}

/** What the document has called a word so far: 0 nothing, 1 no name, 2 person, 3 organisation, 4 place. */
export interface Recall {
  get(word: string): number
}

/** The largest number of features one word has. */
export const featureCount = 64

const wordAt = ({ words }: Prepared, place: number): Word => words[place] ?? (place < 0 ? before : after)

/** Writes the features of the word at a position into `into` and returns how many there are. */
export const featuresAt = (sentence: Prepared, at: number, memory: Recall, into: Int32Array): number =>
  recalledAt(sentence, at, memory, into, spelledAt(sentence, at, into))

/** Those of what the document has called the word and its neighbours, behind so many others. */
export function recalledAt(
  sentence: Prepared,
  at: number,
  memory: Recall,
  into: Int32Array,
  behind = 0,
): number {
  const { text, shape } = wordAt(sentence, at)
  const memorised = memory.get(text)
  into[behind] = mix(38, memorised + 1)
  into[behind + 1] = mix(39, memorised + 1, shape)
  into[behind + 2] = mix(40, memory.get(wordAt(sentence, at - 1).text) + 1)
  into[behind + 3] = mix(41, memory.get(wordAt(sentence, at + 1).text) + 1)
  return behind + 4
}

/** Those of its words alone, which stay the same whatever the document calls them. */
export function spelledAt(sentence: Prepared, at: number, into: Int32Array): number {
  const l2 = wordAt(sentence, at - 2)
  const l1 = wordAt(sentence, at - 1)
  const w = wordAt(sentence, at)
  const r1 = wordAt(sentence, at + 1)
  const r2 = wordAt(sentence, at + 2)
  let n = 0
  const add = (template: number, one: number, two = 0): void => {
    into[n++] = mix(template, one, two)
  }
  const first = at === 0 ? 1 : 0
  add(1, w.hash)
  add(2, w.cased)
  add(3, w.shape)
  add(4, w.shape, first + 1)
  for (let k = 0; k < 8; k++) add(5 + k, w.affixes[k] ?? 0)
  add(13, l1.hash)
  add(14, l2.hash)
  add(15, r1.hash)
  add(16, r2.hash)
  add(17, l1.hash, w.hash)
  add(18, w.hash, r1.hash)
  add(19, l1.shape, w.shape)
  add(20, w.shape, r1.shape)
  add(21, mix(0, l1.shape, w.shape), r1.shape)
  add(22, l1.hash, w.shape)
  add(23, r1.hash, w.shape)
  add(24, l1.hash, r1.hash)
  add(25, l2.hash, l1.hash)
  add(26, r1.hash, r2.hash)
  add(27, w.main + 1, first)
  add(28, l1.main + 1)
  add(29, r1.main + 1)
  add(30, l1.main + 1, w.main + 1)
  add(31, w.main + 1, r1.main + 1)
  add(32, l2.main + 1, l1.main + 1)
  add(33, w.shape, l1.main + 1)
  add(34, w.shape, r1.main + 1)
  add(35, l1.affixes[5] ?? 0)
  add(36, r1.affixes[5] ?? 0)
  for (let bit = 1; bit <= classes.surname; bit <<= 1) if (w.classes & bit) add(37, bit)
  const start = sentence.runStart[at] ?? at
  const end = sentence.runEnd[at] ?? at + 1
  const [left, opens] = [wordAt(sentence, start - 1), wordAt(sentence, start)]
  const [closes, right] = [wordAt(sentence, end - 1), wordAt(sentence, end)]
  add(42, Math.min(end - start, 5) * 8 + Math.min(at - start, 5) + 1)
  add(43, closes.hash)
  add(44, closes.main + 1, at === end - 1 ? 1 : 2)
  add(45, opens.hash)
  add(46, left.hash, Math.min(end - start, 4))
  add(47, right.hash, Math.min(end - start, 4))
  add(48, left.main + 1, right.main + 1)
  add(49, opens.main + 1, closes.main + 1)
  return n
}
