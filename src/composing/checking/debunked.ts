import type { Claim } from './claim.ts'
import type { Setting } from './holding.ts'
import { type Term, weightOf } from './terms.ts'

/** What a report is called that nobody should believe. */
const untrue = '(?:hoax(?:er)?|fake|false|untrue|fabricat(?:ed|ion)|satire|bogus|made[ -]up|debunked|fiction)'
const link =
  '(?:is|was|were|are|been|being|as|to be|all|now|just|likely|probably|completely|entirely|proved|proven)'
const telling = '(?:story|stories|reports?|claims?|rumou?rs?|video|photos?|images?|tale|account)'

/** "The story is a hoax", "has been proved a hoax", "the report was entirely made up". */
const called = new RegExp(
  `\\b${link}(?:\\s+${link})*\\s+(?:an?\\s+)?(${untrue})\\b(?!\\s+(?:of\\b|(?!by\\b)\\p{Ll}{3}))`,
  'iu',
)
/** "A false story", "the hoax report". */
const named = new RegExp(`\\b(${untrue})\\s+${telling}\\b`, 'iu')
/** "Debunked the rumour". */
const debunking = new RegExp(`\\b(debunk)(?:s|ed|ing)\\s+(?:\\p{L}+\\s+){0,4}?${telling}\\b`, 'iu')
const said = new RegExp(`\\b${untrue}\\b`, 'i')
const doubted = /\b(?:not|no|n[’']t|never|if|whether|may|might|could|alleg\p{L}+|accus\p{L}+)\b|\?["”]?$/iu

/** How much of a claim, by weight, an article must hold to speak of the same story. */
const leastPresent = 0.4
/** And how much the sentence itself, in so many words, so that it is this story that is called so. */
const leastHeld = 0.25
const fewestHeld = 2

/**
 * The word by which a sentence calls a story that nobody should believe what is claimed: "hoax". Empty where it does not,
 * or where it is another story.
 * @param present the share of the claim's words, by weight, that the article holds
 */
export function debunkedAs(
  { line: claim, denied }: Claim,
  { line, before }: Setting,
  present: number,
): string {
  if (denied || present < leastPresent || said.test(claim.text) || doubted.test(line.text)) return ''
  const [, word = ''] = called.exec(line.text) ?? named.exec(line.text) ?? debunking.exec(line.text) ?? []
  if (word === '') return ''
  // "It was all a hoax" goes on from the sentence before.
  const near = goesBack.test(line.text) ? before?.concepts : undefined
  const telling = claim.terms.filter(
    ({ sort, start, end }) => sort !== 'faint' && !story.test(claim.text.slice(start, end)),
  )
  const held = telling.filter(({ concept }) => line.concepts.has(concept) || near?.has(concept))
  // Names alone tell no story: two countries stand in many.
  const enough = heaviness(held) >= leastHeld * heaviness(telling) && held.some(({ sort }) => sort === 'word')
  return enough && countOf(held) >= fewestHeld ? word.toLowerCase() : ''
}

/** How many things are told, a name of several words as one. */
const countOf = (held: readonly Term[]): number =>
  held.filter(
    ({ sort, start, concept }, at) =>
      held.findIndex((one) => one.concept === concept) === at &&
      !held.some((one) => sort === 'name' && one.sort === 'name' && one.end === start - 1),
  ).length

const story = new RegExp(`^${telling}$`, 'i')

const heaviness = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + weightOf(term), 0)

const goesBack =
  /^\W*(?:but\s+|and\s+)?(?:it|this|that|they|these|the (?:story|report|claim|rumou?r|video|tale))\b/i
