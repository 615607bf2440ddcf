import { meaningOf, meaningsIn } from '../language/meanings.ts'
import { anywhere, oneOf, pattern } from '../language/pattern.ts'
import { stemOf } from '../language/words.ts'
import type { Quantity } from '../model/finding.ts'
import { type Item, readItems } from './quantities/items.ts'

export { agree, bounds } from './quantities/bounds.ts'
export { boundOf } from './quantities/modifiers.ts'
export { isMoney, showsMoney } from './quantities/money.ts'
export { showQuantity } from './quantities/show.ts'

const joint = /^[ \u00a0]?(?:[-–—]|to|or|and)[ \u00a0]?$/
const changing = oneOf`
  from, by, up, down, to, adding, added, gained, lost, shed, rose, fell, increased, decreased, dropped, grew, climbed,
  jumped, slipped`
const change = pattern('iu')`(?:^|[^\p{L}])${changing}(?: (?:about|nearly|almost|more than|over))? $`
const betweenBefore = /(?:^|[^\p{L}])between (?:\p{L}{1,3}\$|[$€£¥₹])?$/iu
/** "Up $2.80 to $51.15" is a step; what a journalist gives as a range has ends of one size. */
const widest = 4

/**
 * Every amount of a text, in order. A number that counts nothing, bounds nothing and has no scale is left out: it is an
 * age, a score, a table's cell. A range is two quantities in the same unit: its low end is "at least", its high end
 * "up to" ("$5 to $6 billion"), whatever words join them; "from 5 to 6" may be a change and is
 * left unbounded, but where it opens what is told and nothing in the sentence changes.
 */
export function readQuantities(text: string): readonly Quantity[] {
  const items = shared(text, linked(text, readItems(text)))
  return items
    .filter(tells)
    .map(({ start, end, value, unit, modifier }) => ({ start, end, value, unit, modifier }))
}

/** "41 of the 96 seats" are seats too. */
const shared = (text: string, items: readonly Item[]): readonly Item[] =>
  items.map((item, at) => {
    const next = items[at + 1]
    if (item.unit !== '' || item.value < 2 || !next || !/^\p{Ll}/u.test(next.unit)) return item
    const isPart = next.value > item.value && next.start - item.end < 20
    return isPart && /^ (?:out )?of (?:the |its |their |all )?$/.test(text.slice(item.end, next.start))
      ? { ...item, unit: next.unit, counted: true }
      : item
  })

/** The first number of "$5 to $6 billion" and "10 to 12 ships" takes its scale and its unit from the second. */
function linked(text: string, items: readonly Item[]): readonly Item[] {
  const result: Item[] = []
  for (const item of items) {
    const before = result.at(-1)
    const pair = before === undefined ? undefined : range(text, before, item)
    if (pair !== undefined) result.splice(-1, 1, ...pair)
    // "a 2-0 club": the end of a score.
    else if (!item.dashed) result.push(item)
  }
  return result
}

function range(text: string, low: Item, high: Item): readonly [Item, Item] | undefined {
  const words = jointOf(text, low, high)
  if (words === undefined || (low.unit !== '' && high.unit !== '' && low.unit !== high.unit)) return undefined
  // "Shrank by 1.3 percent to 5.42 million": by how much, and to what.
  if (low.unit === '%' && high.unit === '') return undefined
  const value = low.scale === 1 && low.value * high.scale < high.value ? low.value * high.scale : low.value
  const unit = low.unit === '' ? high.unit : low.unit
  if (value >= high.value || isSeries(low) || (unit === '' && high.scale === 1)) return undefined
  const both = { unit, counted: low.counted || high.counted, scale: high.scale }
  const [least, most] = [
    { ...low, ...both, value },
    { ...high, ...both },
  ]
  return words === 'to' && mayChange(text, low, value, high)
    ? [least, most]
    : [
        { ...least, modifier: 'at least' },
        { ...most, modifier: 'up to', chained: true },
      ]
}

/** What joins the ends of a range: a dash, "to", "or", and "and" behind "between". */
function jointOf(text: string, low: Item, high: Item): string | undefined {
  // The words between are five characters at most; a longer slice is never cut.
  if (high.start - low.end > 5 || high.start < low.end) return undefined
  const words = joint.exec(text.slice(low.end, high.start))?.[0].trim()
  const isBetween = betweenBefore.test(text.slice(Math.max(0, low.start - 12), low.start))
  return words === 'and' && !isBetween ? undefined : words
}

/** A score, a telephone, a season ("2021-22") are no ranges. */
const isSeries = (low: Item): boolean => low.chained || low.year || low.value === 0

/** "Rose from 5 to 6", and ends of very different size. */
const mayChange = (text: string, low: Item, value: number, high: Item): boolean =>
  value * widest < high.value ||
  (change.test(text.slice(Math.max(0, low.start - 24), low.start)) && !isReach(text, low, high))

const about = oneOf`about, around, some, roughly, nearly`
const measuring = oneOf`costs?, costing, sells? for, takes?, took, lasts?, lasted, weighs?, weighed, measures?, holds?, held, anywhere,
  rang(e|es|ed|ing), var(y|ies|ied|ying), pays?, paid, charges?, needs?, needed`
/** "It takes from 3 to 5 weeks", "prices ranging from 5 to 9 euros". */
const measured = pattern('iu')`(?<!\p{L})${measuring} from (?:${about} )?\p{P}?\p{Sc}?$`
const opens = pattern('iu')`(?:^|[.!?;:,“"]\s+|\n\s*|\bthat |\b(?:and|but) )from (?:${about} )?\p{Sc}?$`
const moving = anywhere(
  'iu',
)`go(es|ing|ne)?, went, mov\p{Ll}+, chang\p{Ll}+, shift\p{Ll}*, switch\p{Ll}*, turn\p{Ll}*, doubl\p{Ll}+, tripl\p{Ll}+,
  extend\p{Ll}*, extension, swell\p{Ll}*, swollen, gain\p{Ll}*, add\p{Ll}*, bec[ao]me?, advanc\p{Ll}+, improv\p{Ll}+, progress\p{Ll}*,
  now, then, today, since`
const steps: readonly string[] = ['rise', 'fall', 'reduce', 'expand', 'shrink'].map((word) =>
  meaningOf(stemOf(word)),
)
/** How far around an amount its sentence is looked at, in letters. */
const around = 200

/** "From 40 to 55 litres ran out": a range where it opens what is told and no word of the sentence tells a change. */
function isReach(text: string, low: Item, high: Item): boolean {
  const before = text.slice(Math.max(0, low.start - around), low.start)
  if (measured.test(before)) return true
  if (!opens.test(before)) return false
  const head = /[^.!?\n]*$/.exec(before)?.[0] ?? ''
  const rest = /^[^.!?\n]*/.exec(text.slice(high.end, high.end + around))?.[0] ?? ''
  if (moving.test(head) || moving.test(rest) || /^[^,]{0,40}[:–—]/.test(rest)) return false
  const meanings = meaningsIn(`${head} ${rest}`)
  return !steps.some((step) => meanings.has(step))
}

function tells(item: Item): boolean {
  if (item.year) return item.counted && (item.modifier !== '' || item.value % 1000 === 0)
  if (item.value === 1 && item.unit === '') return false
  return item.unit !== '' || item.modifier !== '' || item.scale > 1 || item.grouped
}
