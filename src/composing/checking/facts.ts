import { fates } from '../../language/concepts.ts'
import { meaningOf } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { stemOf } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { agree, boundOf, bounds } from '../../reading/quantities.ts'
import { asWritten, clauseAt, type Fact, factsAgree, type Line } from './lines.ts'
import type { Term } from './terms.ts'

/** A claim's number or date beside those of a sentence. */
export interface Compared {
  readonly state: 'agrees' | 'differs' | 'absent'
  /** What the sentence has instead. */
  readonly shown: string
  readonly others: readonly Fact[]
  /** Whether it is the next sentence that tells it. */
  readonly isNext?: true
  /** Whether it is another highest number, which only a sentence worded alike gives for the same thing. */
  readonly isBound?: true
}

/** What tells of people, between their number and the word for them, in what state they are. */
const states = anywhere('i')`
  missing, injured, wounded, hurt, dead, killed, rescued, arrested, detained, displaced, stranded, trapped, infected, homeless,
  unaccounted, surviving, sick, ill, hospitali[sz]ed, evacuated, jailed, freed, vaccinated`

/** Of two facts in one clause the one nearer to what is spoken of is meant; within this many characters both may be. */
const slack = 20

/** A smaller number without a unit may count anything. */
const leastBare = 1000

/** News of a day appears on it or within this many days. */
const reportedWithin = 3

/** Only a number in a clause that speaks of what the claim speaks of says anything of the claim. */
export function compareFact(
  fact: Fact,
  line: Line,
  before: Line | undefined,
  matched: readonly Term[],
  reading: ReadArticle,
): Compared {
  const telling = matched.filter(({ sort }) => sort === 'word')
  const anchors = telling.length > 0 ? telling : matched
  const attached = ({ start }: Fact): boolean => {
    const clause = clauseAt(line, start)
    return anchors.some((term) => term.start >= clause.start && term.start < clause.end)
  }
  // A number of whom something befell is of those whom the claim says it of.
  const isOfFate = ({ of }: Fact): boolean =>
    of === undefined || of.isDisjointFrom(fates) || matched.some(({ concept }) => of.has(concept))
  // "Seven missing people" are not those who died.
  const isOfState = ({ start, end }: Fact): boolean => {
    const [state] = states.exec(line.text.slice(start, end)) ?? []
    return (
      state === undefined || matched.some(({ concept }) => concept === meaningOf(stemOf(state.toLowerCase())))
    )
  }
  const sameSort = line.facts.filter(
    (other) =>
      (other.dated === undefined) === (fact.dated === undefined) &&
      isOfFate(other) &&
      isOfState(other) &&
      !isMeasure(other, line),
  )
  const distance = ({ start, end }: Fact): number =>
    Math.min(...anchors.map((term) => (term.start >= end ? term.start - end : Math.max(0, start - term.end))))
  const ofKind = sameSort.filter((other) => other.kind === fact.kind && attached(other))
  const nearest = Math.min(...ofKind.map(distance))
  const alike = sameSort.filter(
    (other) => factsAgree(fact, other) && (fact.dated === undefined || other.kind === fact.kind),
  )
  // “22,000 cots and 40,000 prams”: where the claim's own noun is counted, another's number is none of it.
  const isCounted = sameSort.some((own) => own.kind === fact.kind && !factsAgree(fact, own))
  const equal = alike.filter(
    ({ kind }) => kind === fact.kind || !isCounted || fact.kind === '' || kind === '',
  )
  const agreeing = equal.filter(
    (other) => attached(other) && distance(other) <= nearest + slack && isAsExact(fact, other),
  )
  if (agreeing.length > 0) return { state: 'agrees', shown: '', others: agreeing }
  if (equal.length < alike.length) return { state: 'absent', shown: '', others: [] }
  // A date in "the 2020 draft was held in May" is no other than the one asked for; a number that agrees elsewhere is.
  const open = equal.some((other) =>
    fact.dated === undefined ? ofKind.length === 0 || other.kind === fact.kind : isAsExact(fact, other),
  )
  // “6.4 million pounds, or 3.9 million if …”: where its number stands without its unit nobody knows of what it is.
  const isBare = line.facts.some(
    ({ kind, quantity }) =>
      fact.kind !== '' &&
      kind === '' &&
      quantity !== undefined &&
      quantity.value >= leastBare &&
      quantity.value === fact.quantity?.value,
  )
  const differing =
    open || isBare
      ? []
      : ofKind.filter(
          // What a number that stands apart counts is not sure enough to speak against another.
          (other) =>
            other.of === undefined &&
            !factsAgree(fact, other) &&
            !mayHold(other, fact) &&
            !(isToCome(fact, reading) && !isToCome(other, reading)) &&
            distance(other) <= nearest + slack,
        )
  // "Up to 204" and "up to 304" may both be right, and are not the same.
  const bounded = ofKind.filter((other) => areOtherBounds(fact, other))
  if (differing.length === 0 && bounded.length > 0 && bounded.length === ofKind.length)
    return { state: 'differs', shown: bounded[0]?.shown ?? '', others: bounded, isBound: true }
  if (differing.length > 0) {
    // "At least 49 people were sickened, with 10 people in hospital": what is told in the claim's own way is meant.
    const alike = differing.filter(({ quantity }) => quantity?.modifier === fact.quantity?.modifier)
    const others = alike.length > 0 && fact.quantity?.modifier ? alike : differing
    return { state: 'differs', shown: others.map(({ shown }) => shown).join(' and '), others }
  }
  const nearer =
    refersBack.test(asWritten(line).text) &&
    // What the one before tells was on Monday need not be the day on which it will end.
    (fact.quantity !== undefined || !ahead.test(line.text)) &&
    (before?.facts.some((other) => other.kind === fact.kind && factsAgree(fact, other)) ?? false)
  if (nearer || (fact.kind === 'when' && !sameSort.some(attached) && reportedThen(fact, reading)))
    return { state: 'agrees', shown: '', others: [] }
  return { state: 'absent', shown: '', others: [] }
}

/** "The count was 312 votes to 147": what a sentence goes on to tell of the vote or the match that the one before told of. */
const counting = pattern('iu')`^(?:the |its |his |her |their |final |a )*${oneOf`
  count, vote, votes, tally, result, score, scoreline, margin, ballot, motion, bill, it`}\b|^\d+ \p{L}+ (?:voted|were|backed|supported)\b`

/** A score or a vote of a claim beside the one that the next sentence has, where a sentence has none. */
export function compareNext(fact: Fact, { facts }: Line, next: Line | undefined): Compared | undefined {
  if (!fact.numbers || !next || facts.some(({ numbers }) => numbers) || !counting.test(next.text))
    return undefined
  const [told, ...more] = next.facts.filter(({ kind }) => kind === fact.kind)
  if (!told || more.length > 0) return undefined
  return factsAgree(fact, told)
    ? { state: 'agrees', shown: '', others: [], isNext: true }
    : { state: 'differs', shown: told.shown, others: [], isNext: true }
}

/** How many times as much a number that is only bounded may be: nobody calls 1,500 shops "over 100". */
const mostBeyond = 2

/** Whether a number that is only bounded may be another all the same: "over 100 shops" may be 151. */
export function mayHold({ quantity: bounded }: Fact, { quantity: exact }: Fact): boolean {
  if (!bounded || !exact || bounded.modifier === exact.modifier) return false
  const [low, high] = [bounded.value / mostBeyond, bounded.value * mostBeyond]
  const bound = boundOf(bounded.modifier)
  if (bound === 'above' || bound === 'from') return exact.value > bounded.value && exact.value <= high
  return (bound === 'below' || bound === 'to') && exact.value < bounded.value && exact.value >= low
}

/** "In 2020" does not bear out "on 5 May 2020", nor "more than 600,000" 650,000. */
function isAsExact(claimed: Fact, other: Fact): boolean {
  // "Hundreds" says no more than that it is of that size.
  if (claimed.most !== undefined) return true
  if (claimed.dated && other.dated)
    return other.dated.from >= claimed.dated.from && other.dated.to <= claimed.dated.to
  if (!claimed.quantity || !other.quantity || claimed.quantity.value === other.quantity.value) return true
  // "Up to 1.2 million" does not bear out "up to 1.7 million", though both may be right.
  if (claimed.quantity.modifier === other.quantity.modifier)
    return agree(
      { ...claimed.quantity, unit: '', modifier: '' },
      { ...other.quantity, unit: '', modifier: '' },
    )
  const [low, high] = bounds(claimed.quantity)
  const [from, to] = bounds(other.quantity)
  return to - from <= 2 * (high - low)
}

/** "7 percent, less than the 10 percent that they had asked for": what something is measured by is no value of its own. */
const isMeasure = (fact: Fact, { text, span, facts }: Line): boolean =>
  measuring.test(text.slice(0, fact.start - span.start)) &&
  facts.some((other) => other.start < fact.start && wholeOf(other) === wholeOf(fact))

/** A part of something and the whole of it are of one kind here. */
const wholeOf = ({ kind }: Fact): string => kind.replace(/, part$/, '')

const measuring = pattern(
  'i',
)`\b(?:${oneOf`less, more, fewer, lower, higher, smaller, larger`} than the|${oneOf`
  compared with, compared to, instead of, rather than, short of the`}) $`

/** “Up to 30” and “up to 40”: both may hold, and neither gives the other. */
export const areOtherBounds = ({ quantity: one }: Fact, { quantity: other }: Fact): boolean =>
  one !== undefined &&
  other !== undefined &&
  boundOf(one.modifier) === 'to' &&
  boundOf(other.modifier) === 'to' &&
  one.value !== other.value

const ahead = /\b(?:will|would|shall)\b/

/** A sentence that goes on with what the one before it told. */
const refersBack =
  /^\W*(?:it|he|she|they|this|that|these|the (?:deal|contract|purchase|order|pact|agreement))\b/i

/** A day of what was done, "signed on Monday", is no other than that on which something will be. */
const isToCome = ({ dated }: Fact, { article }: ReadArticle): boolean =>
  dated !== undefined && dayOf(article) !== '' && dated.from > dayOf(article)

const dayOf = ({ published }: ReadArticle['article']): string =>
  published?.from === 'file time' ? '' : (published?.date.slice(0, 10) ?? '')

function reportedThen({ dated }: Fact, { article }: ReadArticle): boolean {
  const day = dayOf(article)
  if (!dated || day === '') return false
  const last = new Date(Date.parse(dated.to) + reportedWithin * 86_400_000).toISOString().slice(0, 10)
  return day >= dated.from.slice(0, day.length) && day <= last
}
