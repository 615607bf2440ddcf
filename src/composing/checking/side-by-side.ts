import type { Token } from '../../language/aligned.ts'
import { treeOf } from '../../language/clauses.ts'
import { enumerated } from '../../language/enumerated.ts'
import { meaningAt, meaningsIn } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemSet } from '../../language/words.ts'
import { conditionOf } from './gapped.ts'
import { type InPlace, inItsPlace } from './in-its-place.ts'
import { factsAgree, type Line } from './lines.ts'
import { areOver, isAbsent, isValueTold, type Pair, pairOf, shareOfTerms, toldBy, wordsIn } from './pair.ts'

/** What a passage has of a claim, in the words of both. */
interface SideBySide {
  /** Words of the claim that follow each other in the passage too, as the passage writes them. */
  readonly has: readonly string[]
  /** Words of the claim that the passage has by no word of their meaning. */
  readonly lacks: readonly string[]
  /** What the passage has in the very place of words of the claim. */
  readonly instead: readonly Pick<InPlace, 'claimed' | 'told'>[]
  /** Values of the claim that the passage has on a condition alone, each with that. */
  readonly conditions: readonly { readonly told: string; readonly condition: string }[]
  /** Whether both speak of one thing, and do not only share words that any two texts may share. */
  readonly isAbout: boolean
}

/** More of each is a list that nobody reads. */
const mostShown = 3
/** The share of a claim, by weight, that a passage must hold to be about it. */
const leastShare = 0.34
/** And where a name and one thing more of it is held. */
const leastWithName = { terms: 2, share: 0.25 }

/**
 * Lays the words of a claim beside those of a passage: pure, of the texts alone.
 * @param article what the passage stands in; what it tells elsewhere is not lacking
 */
export function sideBySide(claim: string, passage: string, article = ''): SideBySide {
  const pair = pairOf(claim, passage)
  // A value of the claim that the article has in another place it has not otherwise here: this is of something else.
  const isValue = (from: Span): boolean => pair.claim.facts.some((fact) => areOver(fact, from))
  const instead = inItsPlace(pair).filter(({ from, claimed }) => !isValue(from) || !holds(article, claimed))
  return {
    has: hasOf(pair),
    lacks: lacksOf(pair, instead, { stems: stemSet(article), meanings: meaningsIn(article) }),
    instead: instead.slice(0, mostShown),
    conditions: conditionsIn(pair).slice(0, mostShown),
    isAbout: instead.length > 0 || isAbout(pair),
  }
}

/** Whether a text has these words, whole: “14” is not in “14.5”, “1,014” or “14th”. */
const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${RegExp.escape(words)}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u').test(text)

/** What a reader sees in a passage beside a claim, in the desk's own words; a verdict is in none of them. */
export function remarksOn({ has, lacks, instead }: SideBySide): readonly string[] {
  const [had, lacked] = [marked(has, 'and'), marked(lacks, 'or')]
  const shared = [had === '' ? '' : `has ${had}`, lacked === '' ? '' : `does not say ${lacked}`]
  const told = shared.filter((words) => words !== '').join('; it ')
  return [
    ...instead.map(({ claimed, told }) => `It says “${told}” where the claim says “${claimed}”.`),
    ...(told === '' ? [] : [`It ${told}.`]),
  ]
}

const conditionsIn = ({ claim, lines }: Pair): SideBySide['conditions'] =>
  lines.flatMap((line) =>
    line.facts.flatMap((other) => {
      const { start } = line.span
      const isClaimed = claim.facts.some(
        (fact) => factsAgree(fact, other) || (fact.quantity && fact.quantity.value === other.quantity?.value),
      )
      const condition = isClaimed ? conditionOf(claim, line, other) : ''
      const told = line.text.slice(other.start - start, other.end - start)
      return condition === '' ? [] : [{ told, condition }]
    }),
  )

const marked = (words: readonly string[], joint: 'and' | 'or'): string =>
  enumerated(
    words.map((one) => `“${one}”`),
    joint,
  )

/** The longest runs of the claim's words that the passage has letter for letter, capitals aside. */
function hasOf({ claim, passage, held, lines }: Pair): readonly string[] {
  const [claimed, told] = [wordsIn(claim.text), wordsIn(passage)]
  const isHeld = (token: Span): boolean => {
    const one = toldBy(claim, token)
    if (one === undefined) return false
    return 'sort' in one
      ? held.has(one)
      : lines.some(({ facts }) => facts.some((fact) => factsAgree(one, fact)))
  }
  const runs: { readonly telling: number; readonly words: string }[] = []
  for (let at = 0; at < claimed.length; ) {
    const run = longestRun({ text: claim.text, words: claimed.slice(at) }, { text: passage, words: told })
    const kept = trimmed(claimed.slice(at, at + run.length), run, isHeld)
    const [first, last] = [kept[0], kept.at(-1)]
    const words = first && last ? passage.slice(first.start, last.end) : ''
    if (contentWords(words).length > 0) runs.push({ telling: kept.length, words })
    at += Math.max(1, run.length)
  }
  const longest = new Set(runs.toSorted((a, b) => b.telling - a.telling).slice(0, mostShown))
  return [...new Set(runs.filter((run) => longest.has(run)).map(({ words }) => words))]
}

interface Worded {
  readonly text: string
  readonly words: readonly Token[]
}

/** The words of a passage that are those with which a claim goes on. */
function longestRun(claim: Worded, passage: Worded): readonly Token[] {
  let best: readonly Token[] = []
  for (let from = 0; from < passage.words.length; from++) {
    let length = 0
    while (isOn(claim, passage, from, length)) length++
    if (length > best.length) best = passage.words.slice(from, from + length)
  }
  return best
}

/** Whether a run goes on with the next word, after the same marks in both. */
function isOn(claim: Worded, passage: Worded, from: number, length: number): boolean {
  const [one, other] = [claim.words[length], passage.words[from + length]]
  if (!one || !other || one.form !== other.form) return false
  const [before, otherBefore] = [claim.words[length - 1], passage.words[from + length - 1]]
  if (length === 0 || !before || !otherBefore) return true
  return claim.text.slice(before.end, one.start) === passage.text.slice(otherBefore.end, other.start)
}

const capital = /^\p{Lu}/u

/** A run from its first word that tells something to its last, with the first words of a name: "New" of "New Sund". */
function trimmed(
  claimed: readonly Token[],
  run: readonly Token[],
  isHeld: (token: Span) => boolean,
): readonly Token[] {
  const telling = claimed.flatMap((token, at) => (isHeld(token) ? [at] : []))
  const [first, last] = [telling[0], telling.at(-1)]
  if (first === undefined || last === undefined) return []
  const isOfName = (at: number): boolean => {
    const word = claimed[at]?.word ?? ''
    return capital.test(word) && capital.test(claimed[at + 1]?.word ?? '') && contentWords(word).length > 0
  }
  let start = first
  while (start > 0 && isOfName(start - 1)) start--
  return run.slice(start, last + 1)
}

/** The telling words of the claim of which the passage has nothing, those that follow each other together; values whole. */
function lacksOf(
  pair: Pair,
  instead: readonly InPlace[],
  around: Pick<Pair, 'stems' | 'meanings'>,
): readonly string[] {
  const { claim } = pair
  const isTold = (token: Token): boolean =>
    toldBy(claim, token) !== undefined &&
    contentWords(claim.text, token.start, token.end).some(
      (word) => around.stems.has(word.stem) || around.meanings.has(meaningAt(claim.text, word)),
    )
  const runs: { start: number; end: number }[] = []
  for (const token of wordsIn(claim.text)) {
    const lacking = lackingAt(pair, token)
    if (!lacking || isTold(token) || instead.some(({ from }) => areOver(from, lacking))) continue
    const { start, end } = lacking
    const last = runs.at(-1)
    if (last && (start < last.end || /^\s+$/.test(claim.text.slice(last.end, start)))) last.end = end
    else runs.push({ start, end })
  }
  return runs.slice(0, mostShown).map(({ start, end }) => claim.text.slice(start, end))
}

/** What a word of the claim stands for, where the passage has nothing of it. */
function lackingAt(pair: Pair, token: Token): Span | undefined {
  const { claim, held, passage } = pair
  const one = toldBy(claim, token)
  if (one === undefined) return undefined
  if ('kind' in one) {
    // A day is told in many ways.
    if ((one.dated ?? one.time) !== undefined) return undefined
    const words = claim.text.slice(one.start, one.end)
    return isValueTold(pair, one) || passage.toLowerCase().includes(words.toLowerCase()) ? undefined : one
  }
  const isSmall = contentWords(claim.text, token.start, token.end).length === 0
  const isHeld = held.has(one) || isHeldInside(pair, token)
  // What is done, and how somebody is, may be told in many words.
  return isSmall || isHeld || isNoName(claim, token) || !isAbsent(pair, claim.text, token) ? undefined : token
}

function isNoName({ text }: Line, { start }: Token): boolean {
  const tree = treeOf(text)
  return !/^(?:NOUN|PROPN|NUM|X)$/.test(
    tree.upos[tree.tokens.findIndex((token) => token.start === start)] ?? 'X',
  )
}

/** Whether the passage has what a word stands for with its neighbours: "behind bars" is in prison. */
const isHeldInside = ({ claim: { terms }, held }: Pair, token: Span): boolean =>
  terms.some((term) => areOver(term, token) && held.has(term))

/** Whether a passage has a name of the claim with something more of it, or much of its words. */
function isAbout({ claim, lines, held }: Pair): boolean {
  const telling = claim.terms.filter(({ sort }) => sort !== 'faint')
  const values = claim.facts.filter((fact) =>
    lines.some(({ facts }) => facts.some((other) => factsAgree(fact, other))),
  )
  const there = telling.filter((term) => held.has(term))
  const share = shareOfTerms(telling, held)
  const isNamed = there.some(({ sort, party }) => sort === 'name' && !party)
  // Of a state alone there is news of every kind.
  const isState = values.length === 0 && telling.length > there.length && there.every(({ party }) => party)
  return (
    !isState &&
    (share >= leastShare ||
      (isNamed && there.length + values.length >= leastWithName.terms && share >= leastWithName.share))
  )
}
