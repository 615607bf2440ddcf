import { eventsOf } from '../../language/events.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { months, shortMonths, weekdays } from '../../language/vocabulary.ts'
import { readQuantities } from '../../reading/quantities.ts'
import { standsTo } from '../../reading/saying.ts'
import type { Event } from './events.ts'

/** What happens in a sentence, with the words for who does it and to whom. */
interface Deed {
  readonly deed: string
  readonly doer: string | undefined
  readonly bearer: string | undefined
}

/** Verbs that tell too little of a deed for two sentences to tell the same by them; stems of what they mean. */
const light = whole()`sai, said, be, ar, wa, go, come, take, have, ha, do, get, make, give, put, us, keep, see, tell, leav`
/** What is done again and again, so that one week's is not the next one's. */
const again = whole()`meet, vote, plai, speak, call, visit, beat, win, lose, fall, rise, plan, warn`

/** Words that may tell a deed: a row's, or a sentence's. */
type Words = Pick<Event, 'text'>

const kept = new WeakMap<Words, readonly Deed[]>()

function deedsOf(event: Words): readonly Deed[] {
  const known = kept.get(event)
  if (known) return known
  const { text } = event
  const words = (at: Span | undefined): string | undefined =>
    at &&
    text.slice(at.start, at.end + (/^(?: \p{Lu}[\p{L}’'-]+)+/u.exec(text.slice(at.end))?.[0].length ?? 0))
  const deeds = eventsOf(text)
    .filter(({ deed, denied, clause }) => !denied && clause.modal === undefined && !light.test(deed))
    .map(({ deed, doer, bearer }) => ({ deed, doer: words(doer), bearer: words(bearer) }))
  kept.set(event, deeds)
  return deeds
}

/**
 * Whether two sentences tell one deed: by one word for it ("three workers were killed", "three labourers died"), done by
 * or to the same, or to somebody whom only one of them names.
 * @param once only what is hardly done again in the weeks after
 * @param byPronoun also what “he” or “she” did, or had done to them
 */
export const areOneDeed = (a: Words, b: Words, { once = false, byPronoun = false } = {}): boolean =>
  deedsOf(a).some((one) =>
    deedsOf(b).some((other) => {
      if (one.deed !== other.deed || (once && again.test(one.deed))) return false
      // "Dara Quill … acquitted": without its "was" a passive is read as an active.
      const crossed =
        one.bearer === undefined && other.doer === undefined ? alikeIn(one.doer, other.bearer) : 'open'
      const back =
        other.bearer === undefined && one.doer === undefined ? alikeIn(one.bearer, other.doer) : 'open'
      const parts = [alikeIn(one.doer, other.doer), alikeIn(one.bearer, other.bearer), crossed, back]
      // "He was detained in December" is who was arrested on a day of it.
      const isNear = byPronoun && [one, other].some((told) => personal.test(told.bearer ?? told.doer ?? ''))
      return (parts.includes('same') || isNear) && !parts.includes('other')
    }),
  )

/** Whether two sentences tell one deed of two that have names: "Nordwell filed for bankruptcy" and "Kastel filed for bankruptcy". */
export const areOfTwo = (a: Words, b: Words): boolean =>
  !areOneDeed(a, b) &&
  deedsOf(a).some((one) =>
    deedsOf(b).some(
      (other) =>
        one.deed === other.deed &&
        [one.doer, other.doer].every((doer) => doer !== undefined && isName(doer)) &&
        alikeIn(one.doer, other.doer) === 'other',
    ),
  )

const isName = (words: string): boolean =>
  /^(?!(?:The|An?|His|Her|Its|Their|\p{Lu}\p{Ll}+ing)\b)\p{Lu}\p{L}/u.test(words)
const personal = /^(?:he|she|him|her|who)$/i
const somebody = pattern('i')`^${oneOf`he, she, it, they, who, which, him, her, them`}$`

/** “Al-Okafor” is Okafor. */
const partsOf = (words: string): ReadonlySet<string> => meaningsIn(words.replaceAll('-', ' '))

function alikeIn(one: string | undefined, other: string | undefined): 'same' | 'other' | 'open' {
  if (one === undefined || other === undefined || somebody.test(one) || somebody.test(other)) return 'open'
  if (!partsOf(one).isDisjointFrom(partsOf(other))) return 'same'
  const [first] = readQuantities(one)
  const [second] = readQuantities(other)
  if (first && second) return first.value === second.value ? 'same' : 'other'
  return isName(one) !== isName(other) ? 'same' : 'other'
}

/** What such a deed of a sentence is done to. */
export const toWhom = (event: Event, deeds: RegExp): readonly string[] =>
  deedsOf(event).flatMap(({ deed, doer, bearer }) => {
    const what = bearer ?? doer
    return deeds.test(deed) && what !== undefined ? [what] : []
  })

/** Whether the sentence of one event bears out the words that tell another: they hold its names and numbers too. */
export function bearsOut(event: Event, other: Event): boolean {
  const standing = standsTo(event.text, other.excerpt.quote)
  if (standing !== 'leaves open') return standing === 'bears out'
  if (!areOneDeed(event, other)) return false
  const quote = other.excerpt.quote
  return (
    figuresHeld(event.text, quote) &&
    [...event.text.matchAll(named)].every(([name]) => aDay.test(name) || quote.includes(name))
  )
}

/** Whether each number of some words is told by others too, in whatever words or as it is written: “10-33-41” is no 10. */
function figuresHeld(words: string, quote: string): boolean {
  const own = readQuantities(words)
  const amounts = readQuantities(quote)
  const theirs = new Set(quote.match(figure))
  const written = [...words.matchAll(figure)].filter(
    ({ 0: digits, index }) =>
      !isOfDay(words, index, digits) &&
      !own.some(({ start, end }) => start <= index && end >= index + digits.length),
  )
  return (
    own.every(({ value }) => amounts.some((one) => one.value === value)) &&
    written.every(([digits]) => theirs.has(digits))
  )
}

const figure = /\d(?:[\d.,:/–-]*\d)?/g

/** “12 May 2022”, “May 12”: the day of a row, which another may tell by a weekday. */
const isOfDay = (words: string, at: number, digits: string): boolean =>
  /^(?:19|20)\d\d$/.test(digits) ||
  monthAfter.test(words.slice(at + digits.length)) ||
  monthBefore.test(words.slice(0, at))
const monthAfter = pattern()`^(?:st|nd|rd|th)? (?:of )?(?:${months}|${shortMonths})`
const monthBefore = pattern()`(?:${months}|${shortMonths})\.? $`

/** A word with a capital that does not open the sentence. */
const named = /(?<=\p{L}[,’']? )\p{Lu}[\p{L}’-]+/gu
const aDay = pattern()`^(?:${weekdays}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`
