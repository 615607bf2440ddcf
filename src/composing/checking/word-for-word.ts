import { type Parting, partings, type Token } from '../../language/aligned.ts'
import { denies } from '../../language/certainty.ts'
import { areAlike } from '../../language/meanings.ts'
import { mayBeLeftOut } from './left-out.ts'
import type { Line } from './lines.ts'

/** A claim of fewer words may stand in a sentence that says something else. */
const fewestWords = 4
/** Words of its own in another's place; with more it is worded otherwise. */
const mostOthers = 3
/** Sentences of more words are lists; two of them take the product of their lengths to compare. */
const longestSentence = 80

/** A claim as its words, to be found in sentences. */
export interface Worded {
  readonly text: string
  readonly words: readonly Token[]
}

export const wordedOf = (text: string): Worded => ({ text, words: wordsIn(text) })

/** Words as they are compared: "12,000-word" is two, however its marks are spaced, and "didn't" is "did not". */
const word = /\d+(?:[.,]\s?\d+)*%?|[\p{L}\p{M}\p{N}]+(?:[.,’'&][\p{L}\p{M}\p{N}]+)*/gu

const wordsIn = (text: string): readonly Token[] =>
  [...text.matchAll(word)].flatMap(({ 0: typed, index }) => {
    const form = typed.toLowerCase().replace(/\s/g, '').replace('’', "'").replace(/'s$/, '')
    const token = { word: typed, form, start: index, end: index + typed.length }
    const whole = /^(.+)n't$/.exec(form)?.[1]
    return whole === undefined
      ? [token]
      : [
          { ...token, form: full[whole] ?? whole },
          { ...token, form: 'not' },
        ]
  })

const full: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' }

const laidOut = new WeakMap<Line, { readonly words: readonly Token[]; readonly forms: ReadonlySet<string> }>()

function wordsOf(line: Line) {
  const words = laidOut.get(line)?.words ?? wordsIn(line.text)
  const made = laidOut.get(line) ?? { words, forms: new Set(words.map(({ form }) => form)) }
  laidOut.set(line, made)
  return made
}

/**
 * Whether a sentence says a claim in the claim's own words, all of them and in their order, and beside them no more
 * than may be left out: who says so, when, and what is put in between commas or behind the end.
 */
export function isWordForWord({ text, words }: Worded, line: Line): boolean {
  const { words: own, forms } = wordsOf(line)
  const others = words.filter(({ form }) => !forms.has(form))
  if (words.length < fewestWords || others.length > mostOthers || words.length > longestSentence) return false
  const denied = denies(text)
  const fits = ({ from, to }: Parting): boolean =>
    from.length === 0 ? mayBeLeftOut(to, line.text, own, denied) : areSameWords(from, to)
  // A word that stands twice may be taken for the first or for the last.
  return partings(words, own).partings.every(fits) || fromTheEnd(words, own).every(fits)
}

const fromTheEnd = (from: readonly Token[], to: readonly Token[]): readonly Parting[] =>
  partings(from.toReversed(), to.toReversed()).partings.map((one) => ({
    from: one.from.toReversed(),
    to: one.to.toReversed(),
  }))

/** "Started" for "began": other words for one thing, each in its place. */
const areSameWords = (words: readonly Token[], others: readonly Token[]): boolean =>
  words.length === others.length && words.every(({ form }, at) => areAlike(form, others[at]?.form ?? ''))
