import { areApart, meaningOf } from '../../language/meanings.ts'
import { stemOf } from '../../language/words.ts'
import type { Figure } from './figure.ts'

/** Where each word of a statement stands in a sentence, and which of them were moved there in one run. */
export interface Alignment {
  /** Places among the sentence's words, in the order of the statement's. */
  readonly places: readonly number[]
  readonly moved: readonly number[]
}

/** Of so many ways to find a statement's words in a sentence the first are tried. */
const mostWays = 60
/** Shorter runs are not moved. */
const shortestRun = 2

/** Words of a statement from one place to another. */
interface Run {
  readonly from: number
  readonly end: number
}

/**
 * The ways in which a statement is a sentence with words left out, and perhaps with one run of its words moved to the
 * front or to the end.
 */
export function alignmentsOf(said: Figure, source: Figure): readonly Alignment[] {
  const own = tellingWords(said)
  const others = tellingWords(source)
  const same = (at: number, place: number): boolean =>
    isSameWord(said, own[at] ?? -1, source, others[place] ?? -1)
  const wordsAt = (places: readonly number[]): readonly number[] =>
    places.flatMap((place) => others[place] ?? [])

  function* laid({ from, end }: Run, taken: readonly number[]): Generator<Alignment> {
    const moved = wordsAt(taken)
    const isFree = (at: number, place: number): boolean => !taken.includes(place) && same(from + at, place)
    for (const places of subsequences(end - from, others.length, isFree))
      yield { places: [...wordsAt(places), ...moved], moved }
  }

  /** Where a run stands whole. */
  const placesOf = ({ from, end }: Run): readonly (readonly number[])[] =>
    others
      .map((_, place) => Array.from({ length: end - from }, (__, n) => place + n))
      .filter((places) => places.every((place, n) => same(from + n, place)))

  function* ways(): Generator<Alignment> {
    yield* laid({ from: 0, end: own.length }, [])
    for (const [run, rest] of partings(own.length))
      for (const taken of placesOf(run)) yield* laid(rest, taken)
  }

  return [...ways().take(mostWays)]
}

/** A statement as a run that is moved and the rest of it. */
function partings(count: number): readonly (readonly [Run, Run])[] {
  const cuts = Array.from({ length: Math.max(0, count - 2 * shortestRun + 1) }, (_, n) => n + shortestRun)
  return cuts.flatMap((cut) => {
    const [head, tail] = [
      { from: 0, end: cut },
      { from: cut, end: count },
    ]
    return [
      [head, tail],
      [tail, head],
    ] as const
  })
}

/** Ways to find so many things in order among others, those that follow each other first. */
function* subsequences(
  count: number,
  among: number,
  same: (at: number, place: number) => boolean,
): Generator<readonly number[]> {
  const places: number[] = []
  function* from(at: number, place: number): Generator<readonly number[]> {
    if (at === count) {
      yield [...places]
      return
    }
    for (let next = place; next <= among - (count - at); next++) {
      if (!same(at, next)) continue
      places.push(next)
      yield* from(at + 1, next + 1)
      places.pop()
    }
  }
  yield* from(0, 0)
}

/** All words but articles, “that” and marks. */
const tellingWords = ({ tree }: Figure): readonly number[] =>
  tree.tokens.flatMap(({ text }, at) =>
    /[\p{L}\p{N}$€£%]/u.test(text) && !/^(?:the|an?|that)$/i.test(text) ? [at] : [],
  )

/** The same word, or another for the same thing in the same form. */
function isSameWord(said: Figure, at: number, source: Figure, other: number): boolean {
  const [one, two] = [said.tree.tokens[at]?.text, source.tree.tokens[other]?.text]
  if (one === undefined || two === undefined) return false
  if (plain(one) === plain(two)) return true
  return (
    content.test(source.tree.upos[other] ?? '') &&
    said.tree.xpos[at] === source.tree.xpos[other] &&
    meaningOf(stemOf(one)) === meaningOf(stemOf(two)) &&
    !areApart(one, two)
  )
}

const content = /^(?:NOUN|VERB|ADJ)$/
const plain = (word: string): string => word.toLowerCase().replace(/[’‘`]/g, "'").replace(/\.$/, '')
