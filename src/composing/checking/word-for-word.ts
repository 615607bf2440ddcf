import { partings, type Token, tokensOf } from '../../language/aligned.ts'
import { certaintyOf, denies } from '../../language/certainty.ts'
import { verbIn } from '../../language/verbs.ts'
import type { Line } from './lines.ts'

/** A claim of fewer words may stand in a sentence that says something else. */
const fewestWords = 4

/** A claim as its words, to be found in sentences. */
export interface Worded {
  readonly text: string
  readonly words: readonly Token[]
}

export const wordedOf = (text: string): Worded => ({
  text,
  words: tokensOf(text, { start: 0, end: text.length }),
})

const known = new WeakMap<Line, { readonly words: readonly Token[]; readonly forms: ReadonlySet<string> }>()

function wordsOf(line: Line) {
  const made = known.get(line)
  if (made) return made
  const words = tokensOf(line.text, { start: 0, end: line.text.length })
  const found = { words, forms: new Set(words.map(({ form }) => form)) }
  known.set(line, found)
  return found
}

/**
 * Whether a sentence says a claim in the claim's own words, all of them and in their order, and beside them no more
 * than may be left out: who says so, when, and what is put in between commas or behind the end.
 */
export function isWordForWord({ text, words }: Worded, line: Line): boolean {
  const { words: own, forms } = wordsOf(line)
  if (words.length < fewestWords || !words.every(({ form }) => forms.has(form))) return false
  const { partings: found } = partings(words, own)
  const turned = denies(text)
  return found.every(
    ({ from, to }) => from.length === 0 && (to.length === 0 || mayBeLeftOut(to, line.text, own, turned)),
  )
}

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
  const set = /[,;–—(-]\s*["“]?$/.test(before)
  if (closes && set) return true
  if (denied) return false
  if (closes) return phrase.test(words)
  if (set) return /^["”]?\s*[,–—)-]/.test(after)
  if (left.length === 1) return adverb.test(first.form)
  return phrase.test(words) && verbIn(words) === undefined && !reporting.test(words)
}
