import type { Phrase } from '../../language/clauses.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { weekdays } from '../../language/vocabulary.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Line } from './lines.ts'

const several = oneOf`
  the, a single, not, some, local, many, about, around, nearly, almost, at least, more than, over, fewer than, up to, a crowd of,
  \d[\d,.]*, hundreds of, thousands of, dozens of, one, two, three, four, five, six, seven, eight, nine, ten, no`
const people = oneOf`
  people, persons?, one, nobody, anybody, somebody, workers?, builders?, crews?, police, officers?, officials?, authorities,
  rescuers?, scientists, researchers, spectators, fans, lawmakers, voters, employers?, human beings?, humans?, individuals?, souls?`
/** Who does what is always done by such people, and whom it befalls whoever they are. */
export const anybody = pattern('i')`^(?:${several}\s+)*${people}$`

/** "Nobody", "no human being", "not a single person". */
export const noOne = whole('i')`
  no one, nobody, none, no (human being|human|person|people|individual|soul)s?, not (one|a single) (human being|person|soul)`

const beasts = oneOf`
  animals?, mice, mouse, rats?, dogs?, cats?, horses?, cows?, cattle, sheep, goats?, pigs?, birds?, hens?, chickens?, bees, fish,
  whales?, seals?, wolf, wolves, bears?, deer, livestock, trees?`
const things = oneOf`
  houses?, homes?, cars?, lorr(y|ies), trucks?, buses, ships?, boats?, planes?, trains?, buildings?, schools?, shops?, bridges?,
  villages?, towns?, farms?, cop(y|ies), goods`
const noPerson = pattern('iu')`(?:^|\s)(?:${beasts}|${things})$`

/** Whether a phrase may tell of people, whom "nobody" denies: no horse is meant by it. */
export const isOfPeople = (text: string, { start, head }: Phrase): boolean =>
  !noPerson.test(text.slice(start, head.end))

const leading = oneOf`the, a, an, its, local, federal`
const offices = oneOf`
  court, judge, jury, club, company, firm, government, council, board, parliament, regulators?, ministry, authority, army,
  party, team, school, university, agency, mayor, state, city`
/** Whoever does what such do need not be named where nobody is: "was dismissed as coach" is by the club. */
export const office = pattern('i')`^(?:${leading}\s+)*${offices}$`

/** "The two sides", "their ministers": people whom an earlier sentence names, or who act for those named. */
const acting = /^(?:[Tt]he|[Tt]heir|[Bb]oth|[Ii]ts|[Tt]hese|[Tt]hose)\s+\P{Lu}+$/u
/** Phrases that mean whoever was named before. */
export const pronoun = whole('i')`
  ((all|both|most|some|each|one|either|neither|any) of )?(it|them|these|those|whom|the (two|three|four)), either, neither,
  any(one|body)?, he, him, she, her, they, who, which, that, we, ((some|about|nearly|almost|only|just) )?\d+(\.\d+)?( per cent| percent|%),
  the (company|firm|country|group|club|team|bank|party|agency|council)`

/** Words that may mean whoever was named before. */
export const isVague = (words: string): boolean => pronoun.test(words) || acting.test(words)

const article =
  /^(?:The|An?|Its?|His|Her|Their|Some|Many|No|All|More|Fewer|Less|At|Over|About|Around|Nearly|Almost|Up|Tens|Dozens|Hundreds|Thousands)\s/

/** “The regulators Friday sued”: the day is when it was done, and no name of who did it. */
const day = pattern()`(?<=\S)(?: on)?(?: (?:late|early))? ${weekdays}(?: (?:morning|afternoon|evening|night))?$`
const withoutDay = (words: string): string => words.replace(day, '')

export const isNamed = (text: string, phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  /\p{Lu}/u.test(withoutDay(text.slice(phrase.start, phrase.end)).replace(article, ''))

export const wordsOf = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).trim()

const name = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}`
const described = String.raw`(?:the|an?)\s[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,5}`
/** The last word of "the head of the customs office, Idris Vell" may be left out of its phrase. */
const apposition = pattern(
  'u',
)`^(?: (?!(?:and|or)\b)\p{Ll}[\p{L}’'-]*)?,\s(?:${name}(?=,|\.?$)|${described}(?=,))`

/** A phrase with what stands beside it: "their captain, Luc Barros", "Norbank, the central bank of Norland". */
export function withName(text: string, phrase: Phrase): Phrase {
  const name = apposition.exec(text.slice(phrase.end))
  return name ? { ...phrase, end: phrase.end + name[0].length } : phrase
}

/** The stems of the telling words of a phrase; none where there is no phrase. */
export const stemsIn = (
  text: string,
  phrase: { start: number; end: number } | undefined,
): ReadonlySet<string> =>
  new Set(phrase ? contentWords(text, phrase.start, phrase.end).map(({ stem }) => stem) : [])

/** What they stand for. */
export const meaningsIn = (text: string, phrase: { start: number; end: number }): ReadonlySet<string> =>
  new Set([...stemsIn(text, phrase)].map(meaningOf))

const placed = /\b(in|at|of|near) (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)$/u

/** "The zoo in Harn" is not the zoo in Quill. */
function areOfTwoPlaces(one: string, other: string): boolean {
  const [a, b] = [placed.exec(one), placed.exec(other)]
  if (!a || !b || a[1] !== b[1]) return false
  return stemsIn(a[0], { start: 0, end: a[0].length }).isDisjointFrom(
    stemsIn(b[0], { start: 0, end: b[0].length }),
  )
}

/**
 * Whether who does it may be the claimed doer; undefined where the clause leaves it open.
 * @param own the claim's text
 */
export function fits(
  own: string,
  claimed: Phrase | undefined,
  line: Line,
  doer: Phrase | undefined,
): boolean | undefined {
  if (!claimed || !doer) return undefined
  const told = withName(line.text, doer)
  const words = withoutDay(wordsOf(line.text, told))
  const wanted = stemsIn(own, claimed)
  if (areOfTwoPlaces(wordsOf(own, claimed), words)) return false
  if (wanted.size === 0 || [pronoun, acting, anybody].some((vague) => vague.test(words))) return undefined
  if (anybody.test(wordsOf(own, claimed))) return undefined
  if (!wanted.isDisjointFrom(stemsIn(line.text, told))) return true
  if (!meaningsIn(own, claimed).isDisjointFrom(meaningsIn(line.text, told))) return true
  // "Washington" and "the American government" are one party.
  return line.terms.some(
    ({ start, end, concept }) =>
      start >= line.span.start + told.start &&
      end <= line.span.start + told.end &&
      (wanted.has(concept) || wanted.has(stemOf(concept))),
  )
}
