import { hashOf } from './hash.ts'

/** What the models see of a word, each as a number. */
export interface Word {
  /** The same for all words in which the models see the same: "1984" and "2021". */
  readonly id: number
  readonly normal: string
  readonly form: number
  /** The form of a known word; of a rare one its ending and shape. */
  readonly known: number
  readonly rare: number
  readonly shape: number
  readonly prefix: number
  readonly suffixes: readonly [number, number, number, number]
  /** Which tags the word had in training, as a class; 0 where it was not known. */
  readonly kind: number
  /** The class of words that stand in the same company, coarse and fine; 0 where none is known. */
  readonly coarse: number
  readonly fine: number
  /** A punctuation mark's own number, or 0. */
  readonly mark: number
}

export interface Lexicon {
  /** @param shouted whether the whole sentence is in capitals, so that a capital says nothing */
  wordOf(text: string, shouted: boolean): Word
}

/** What is known of a word: its class by tags, and by company (coarse, fine). */
export type Known = readonly [kind: number, coarse: number, fine: number]

const mark = /^[^\p{L}\p{N}$%£€¥+=<>^~|#@&]+$/u
const cacheAtMost = 50_000

/** The spelling that counts: without case, with plain quotation marks and dashes, every digit a nought. */
export function normalOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[—–]/g, '-')
    .replace(/\d/g, '0')
}

export function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}{2,}/gu, 'A')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8)
}

/** Whether a sentence is in capitals: at least three words of letters, and hardly a small letter. */
export function isShouted(texts: readonly string[]): boolean {
  let large = 0
  let small = 0
  // Letter by letter: every sentence is asked.
  for (const text of texts)
    for (const letter of text) {
      if (isIn(letter, 'A', 'Z')) large++
      else if (isIn(letter, 'a', 'z')) small++
      else if (letter > '\x7f') {
        if (/\p{Lu}/u.test(letter)) large++
        else if (/\p{Ll}/u.test(letter)) small++
      }
    }
  return large > 9 * small && texts.filter((text) => /^\p{L}{2,}/u.test(text)).length >= 3
}

const isIn = (letter: string, first: string, last: string): boolean => letter >= first && letter <= last

export function createLexicon(known: ReadonlyMap<string, Known>): Lexicon {
  const caches = [new Map<string, Word>(), new Map<string, Word>()] as const
  const alike = new Map<string, Word>()
  let count = 0
  return {
    wordOf(text, shouted) {
      const cache = caches[shouted ? 1 : 0]
      const kept = cache.get(text)
      if (kept) return kept
      if (cache.size >= cacheAtMost) cache.clear()
      const word = read(text, shouted)
      cache.set(text, word)
      return word
    },
  }

  function read(text: string, shouted: boolean): Word {
    const normal = normalOf(text)
    const shape = shouted && /\p{L}/u.test(text) ? 'shouted' : shapeOf(text)
    const key = `${normal} ${shape} ${mark.test(text)}`
    if (alike.size >= cacheAtMost) alike.clear()
    const word = alike.get(key) ?? seen(count++, { normal, shape, isMark: mark.test(text) }, known)
    alike.set(key, word)
    return word
  }
}

/** All that is seen of a word. */
interface Seen {
  readonly normal: string
  readonly shape: string
  readonly isMark: boolean
}

function seen(id: number, { normal, shape, isMark }: Seen, known: ReadonlyMap<string, Known>): Word {
  const entry = known.get(normal)
  const rare = hashOf(`${normal.slice(-3)}|${shape}`, 4)
  const [kind, coarse, fine] = entry ?? [0, 0, 0]
  return {
    id,
    normal,
    form: hashOf(normal, 0),
    known: kind > 0 ? hashOf(normal, 0) : rare,
    rare,
    shape: hashOf(shape, 1),
    prefix: hashOf(normal.slice(0, 3), 2),
    suffixes: [
      hashOf(normal.slice(-1), 101),
      hashOf(normal.slice(-2), 102),
      hashOf(normal.slice(-3), 103),
      hashOf(normal.slice(-4), 104),
    ],
    kind,
    coarse,
    fine,
    mark: isMark ? hashOf(normal, 3) | 1 : 0,
  }
}
