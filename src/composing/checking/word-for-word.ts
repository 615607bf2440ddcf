import { type Parting, partings, type Token, tokensOf } from '../../language/aligned.ts'
import { certaintyOf, denies } from '../../language/certainty.ts'
import { areAlike } from '../../language/meanings.ts'
import { verbIn } from '../../language/verbs.ts'
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

export const wordedOf = (text: string): Worded => ({
  text,
  words: tokensOf(text, { start: 0, end: text.length }),
})

const laidOut = new WeakMap<Line, { readonly words: readonly Token[]; readonly forms: ReadonlySet<string> }>()

function wordsOf(line: Line) {
  const made = laidOut.get(line)
  if (made) return made
  const words = tokensOf(line.text, { start: 0, end: line.text.length })
  const found = { words, forms: new Set(words.map(({ form }) => form)) }
  laidOut.set(line, found)
  return found
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
    from.length === 0 ? mayBeLeftOut(to, line.text, own, denied) : isSameWord(from, to)
  // A word that stands twice may be taken for the first or for the last.
  return partings(words, own).partings.every(fits) || fromTheEnd(words, own).every(fits)
}

const fromTheEnd = (from: readonly Token[], to: readonly Token[]): readonly Parting[] =>
  partings(from.toReversed(), to.toReversed()).partings.map((one) => ({
    from: one.from.toReversed(),
    to: one.to.toReversed(),
  }))

/** "Purchased" for "bought": another word for one thing, in its place. */
const isSameWord = ([one, ...more]: readonly Token[], [other, ...further]: readonly Token[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  more.length + further.length === 0 &&
  areAlike(one.form, other.form)

/** What reports as a fact; who thinks or claims something does not make it one. */
const reporting =
  /\b(?:said|says|announced|confirmed|reported|reports|noted|added|stated|according to|told (?:\S+ ){0,3}?\S+)\b/
/** "The ministry said on Monday that", before what it said. */
const reported = new RegExp(`${reporting.source}(?:\\s+on\\s+\\p{Lu}\\S+)?(?:\\s+that)?$`, 'u')
/** What sets a condition or takes something away, so that without it more is said. */
const conditional =
  /\b(?:if|unless|until|except|only|almost|nearly|hardly|barely|as long as|provided|instead of|rather than|had|should|were|former|half|few|some|most|so-called|because)\b/i
const joining = /^(?:and|but|or|so|yet|however|meanwhile|still|now|also|then|indeed|moreover|instead)$/
const adverb = /^(?:\p{L}+ly|also|then|now|again|later|already|too|just|still|even)$/u
const phrase =
  /^(?:in|on|at|during|after|before|since|for|with|near|from|by|under|over|across|throughout|as|while|when|where|who|which|including|to|into)\b/i

/**
 * Whether words of a sentence may be left out and the rest still holds.
 * @param denied where the rest is denied, less may be: who did not leave by train may have left
 */
function mayBeLeftOut(left: readonly Token[], text: string, all: readonly Token[], denied: boolean): boolean {
  const [first, last] = [left[0], left.at(-1)]
  if (!first || !last) return true
  const words = text.slice(first.start, last.end)
  const before = text.slice(0, first.start)
  const after = text.slice(last.end)
  const opens = all[0] === first
  const closes = all.at(-1) === last
  if (left.length === 1 && opens && joining.test(first.form)) return true
  if (denies(words) || conditional.test(words)) return false
  const { certainty } = certaintyOf(words)
  if (certainty === 'possible') return false
  if (opens) return /^\s*,/.test(after) || reported.test(words)
  const set = /[,;–—(-]["”]?\s*["“]?$/.test(before)
  if (closes && set) return true
  if (denied) return false
  if (closes) return phrase.test(words)
  if (set) return /^["”]?\s*[,–—)-]/.test(after)
  if (left.length === 1) return adverb.test(first.form)
  return phrase.test(words) && verbIn(words) === undefined && !reporting.test(words)
}
