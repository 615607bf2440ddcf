import { readNumeral } from '../../language/numerals.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/** How a match or a vote came out, where a sentence gives it by two numbers: "3-1", "six votes to five". */
export interface Score extends Span {
  readonly kind: 'score' | 'votes'
  /** As they stand. */
  readonly numbers: readonly [number, number]
}

const score = /(?<![\p{L}\d-])(\d{1,2})[-–](\d{1,2})(?![\p{L}\d-]|\s*(?:per ?cent|%|years?))/gu
const ballot =
  /(?<![\p{L}\d-])(\d{1,3}|\p{Ll}+(?= votes to ))(?: ?[-–] ?| to | votes to )(\d{1,3}|(?<= votes to )\p{Ll}+)(?: votes)?(?![\p{L}\d-]|\s*(?:per ?cent|%))/gu
const hands = String.raw`(?:\p{L}+ )?(?:(?:voted|were|voting) )?`
/** "176 members voted in favour and 174 against". */
const tally = pattern(
  'gu',
)`(?<![\p{L}\d-])(\d{1,3}) ${hands}(?:in fav(?:ou)?r|for(?: it)?)(?: of it)?,? (?:and|with|to|against) (\d{1,3}) ${hands}(?:against(?: it)?|opposed)`
/** What tells that somebody won or lost. */
export const played = String.raw`\b(?:beat|beats|beaten|defeat(?:ed|s)?|won|wins?|los(?:t|es?)|dr[ae]w|drawn|tied|victory|win|defeat)\b`
const match = new RegExp(played, 'i')
/** “Venn pulverised Tarn 5-1”: a score right behind whom somebody met. */
const opponent = String.raw`(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`
const next = oneOf`in, on, at, with, to, after, and, but, away, as, from, for, last, thanks, before, during`
const met = pattern('u')`\p{Ll}(?:ed|t|s|e|k|n) ${opponent} \d{1,2}[-–]\d{1,2}(?=[,.;)]|$|\s${next}\b)`
const voted = /\bvot(?:e|es|ed|ing)\b/i
/** "The senate passed the bill 52-48." */
const decided = /\b(?:approv|pass|reject|adopt|carri|confirm|ratifi)(?:e[sd]?|ed)\b/i

/** Whether somebody won or lost there. */
export const isPlayed = (text: string): boolean => match.test(text)

/** The scores of a sentence that tells who beat whom, or the counts of one that tells of a vote. */
export function scoresIn(text: string): readonly Score[] {
  const kind = voted.test(text)
    ? 'votes'
    : match.test(text) || met.test(text)
      ? 'score'
      : decided.test(text)
        ? 'votes'
        : undefined
  if (kind === undefined) return []
  const tallies = kind === 'votes' ? [...text.matchAll(tally)] : []
  const found = tallies.length > 0 ? tallies : [...text.matchAll(kind === 'votes' ? ballot : score)]
  return found.flatMap(({ 0: whole, 1: one = '', 2: other = '', index }): readonly Score[] => {
    const [first, second] = [one, other].map((word) => numberOf(word))
    if (first === undefined || second === undefined) return []
    return [{ kind, numbers: [first, second], start: index, end: index + whole.length }]
  })
}

const numberOf = (word: string): number | undefined =>
  /^\d/.test(word) ? Number(word) : readNumeral(word, 0, word)?.digits
