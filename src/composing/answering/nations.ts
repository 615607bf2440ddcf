import { pattern } from '../../language/pattern.ts'
import { countryOf, placeKind } from '../../language/places.ts'
import { stemOf } from '../../language/words.ts'
import type { Excerpt } from '../../model/briefing.ts'
import { keyTerms } from './key-terms.ts'

/** A nation that only says more of an office, a firm or somebody with a name: “the Kenyan aviation authority”. */
interface OfNation {
  readonly demonym: string
  /** The stem of the noun. */
  readonly noun: string
}

const word = String.raw`\p{Ll}[\p{L}-]*`
const ofOne = pattern('gu')`
  \b(?:([Tt]he|[Ii]ts?|[Tt]heir) )?(\p{Lu}[\p{L}-]+) ((?:${word} ){0,2}?${word})(?= \p{Lu}|[?,.]| (?:on|in|to|for|about|after|before|by|with|from|that|who|which|did|was|is|have|has)\b)`

/** The nations of a question that no article has and that may be left out, since an office or a name stands with them. */
export function nationsIn(question: string, absent: readonly string[]): readonly OfNation[] {
  return [...question.matchAll(ofOne)].flatMap(
    ({ 1: article, 2: demonym = '', 3: nouns = '', 0: all, index }) => {
      const noun = nouns.split(' ').at(-1) ?? ''
      const isNamed = /^ \p{Lu}/u.test(question.slice(index + all.length))
      const isOne = isNamed || (article !== undefined && !/[^s]s$/.test(noun))
      return placeKind(demonym) === 'demonym' && absent.includes(demonym) && isOne
        ? [{ demonym, noun: stemOf(noun) }]
        : []
    },
  )
}

/**
 * A question without nations that no article has, as a paper at home does not say whose its authority is; undefined where
 * others of its names are in no article either, or nothing else is named.
 */
export function withoutNations(question: string, absent: readonly string[]): string | undefined {
  const nations = nationsIn(question, absent)
  if (nations.length === 0 || absent.some((name) => !nations.some(({ demonym }) => demonym === name)))
    return undefined
  const text = nations.reduce((left, { demonym }) => left.replace(`${demonym} `, ''), question)
  return keyTerms(text).length > 0 ? text : undefined
}

/** Whether an article gives the office or the person another nation: “the Ugandan aviation authority”. */
export const isOfOtherNation = (question: string, absent: readonly string[], { article }: Excerpt): boolean =>
  nationsIn(question, absent).some(({ noun }) => {
    const words = `${article.title} ${article.text}`.split(/[^\p{L}’'-]+/u)
    return words.some(
      (one, at) =>
        stemOf(one) === noun &&
        words.slice(Math.max(0, at - nearby), at + nearby).some((other) => countryOf(other) !== undefined),
    )
  })
/** Words before or behind a noun in which its nation stands: “the aviation authority of Uganda”. */
const nearby = 4
