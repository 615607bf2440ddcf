import { ordersIn, ordinalsIn } from '../../language/ordinals.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

/**
 * What joins a word to the rest of its sentence, by the sides that leave each other out: what was done after the vote was not
 * done before it, and all of them are more than half. A word may stand on several sides.
 */
type Side = readonly [one: string, other: string]

const before = oneOf`before, prior to, ahead of, until, till`
const after = oneOf`after, following, since, upon`
const prepositions: readonly Side[] = [
  [before, after],
  ['without', oneOf`with, after, amid, following, thanks to`],
  [oneOf`into, onto`, oneOf`out of, away from`],
  [oneOf`under, below, beneath`, oneOf`over, above`],
  [oneOf`inside, within`, 'outside'],
  [oneOf`for, in favou?r of, in support of`, 'against'],
]
const whole = oneOf`all, every, each, both, the whole`
const part = oneOf`one, half, some, several, most, few, neither, either, part of, parts of, a third of, a quarter of, two-thirds of`
const shares: readonly Side[] = [
  [whole, part],
  ['most', oneOf`few, a few, half, a third of, a quarter of`],
]

const linking = oneOf`${[...prepositions.flat()].join(', ')}`
const sharing = oneOf`${[...shares.flat()].join(', ')}`
/** Between what links and the word that it links stand an article, what helps a verb, and what describes, and no other link. */
const between = String.raw`\s+(?:(?!${oneOf`
  of, in, on, at, to, from, by, for, with, without, before, after, against, into, over, under, and, or, but, than, as, that, which, who`}\b)\p{L}[\p{L}’'-]*\s+){0,3}$`
const linked = pattern('iu')`\b(${linking})${between}`
const shared = pattern('iu')`\b(${sharing})(?:\s+of)?${between}`

interface Link {
  readonly word: string
  readonly start: number
}

const linkOf =
  (found: RegExp) =>
  ({ text, span }: Line, { start }: Term): Link | undefined => {
    const lead = text.slice(Math.max(0, start - span.start - reach), start - span.start)
    const [, word = ''] = found.exec(lead) ?? []
    return word === ''
      ? undefined
      : { word: word.toLowerCase(), start: start - span.start - lead.length + (found.exec(lead)?.index ?? 0) }
  }
const reach = 60
const linkBefore = linkOf(linked)
const shareBefore = linkOf(shared)

const areOpposed = (sides: readonly Side[], a: string, b: string): boolean =>
  sides.some((side) => {
    const [one, other] = side.map((words) => new RegExp(`^${words}$`))
    return (one?.test(a) && other?.test(b)) || (one?.test(b) && other?.test(a))
  })

/**
 * How a sentence has a word of the claim linked otherwise: “without a struggle” where the claim says “after a struggle”. Empty
 * where it does not, or has it in the claim's way too.
 */
export function linkedOtherwise(claim: Line, line: Line): string {
  for (const own of claim.terms) {
    const there = line.terms.filter(({ concept }) => concept === own.concept)
    for (const [sides, read] of [
      [prepositions, linkBefore],
      [shares, shareBefore],
    ] as const) {
      const claimed = read(claim, own)
      const told = claimed ? there.map((term) => ({ term, link: read(line, term) })) : []
      const [first] = told
      if (
        claimed &&
        first?.link &&
        told.every(({ link }) => link && areOpposed(sides, claimed.word, link.word))
      )
        return line.text.slice(first.link.start, first.term.end - line.span.start)
    }
  }
  return ''
}

/** Whether a claim says of most or half of something what a sentence tells of it without saying of how many. */
export const lacksShare = (claim: Line, line: Line): boolean =>
  claim.terms.some((own) => {
    const word = shareBefore(claim, own)?.word ?? ''
    return telling.test(word) && !new RegExp(`\\b${word}\\b`, 'i').test(line.text)
  })
const telling = /^(?:most|half|few)$/

/** Whether a claim has a place in an order, “the first set”, that neither a sentence nor those around it name. */
export const lacksOrder = (claim: Line, near: readonly (Line | undefined)[]): boolean => {
  const told = new Set(near.flatMap((line) => (line ? [...ordinalsIn(line.text)] : [])))
  return ordersIn(claim.text).some(({ place }) => !told.has(place))
}
