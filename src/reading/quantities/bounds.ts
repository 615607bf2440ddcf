import type { Quantity } from '../../model/finding.ts'
import { boundOf } from './modifiers.ts'

type Amount = Pick<Quantity, 'value' | 'unit' | 'modifier'>

/**
 * "More than 600,000" does not cover a million: who knows of a million does not write so. An open bound reaches to
 * half as much again, and "up to" as far down.
 */
const openFactor = 1.5
/** "Nearly 5.5 billion" is 5.1 at the lowest, "just over" the same the other way. */
const slight = 0.075
const vague = 0.075
/** "$5 billion" may stand for 5.1: a single digit is rounded to no more than this part of itself. */
const roundedDigit = 0.025
/** Below this, things are counted and not rounded: 12 ships are not 13, nor are 120 dead 124. */
const counted = 1000

/** The lowest and the highest amount that these words may mean, rounding and modifier considered. */
export function bounds(quantity: Amount): readonly [low: number, high: number] {
  const { value, modifier } = quantity
  if (value < 0) {
    const [low, high] = bounds({ ...quantity, value: -value })
    return [-high, -low]
  }
  const slack = tolerance(quantity)
  switch (boundOf(modifier)) {
    case 'above':
      return [value, value * openFactor]
    case 'from':
      return [value - slack, value * openFactor]
    case 'slightly above':
      return [value, value * (1 + slight)]
    case 'below':
      return [value / openFactor, value]
    case 'to':
      return [value / openFactor, value + slack]
    case 'slightly below':
      return [value * (1 - slight), value]
    case 'about':
      return [value - Math.max(slack, value * vague), value + Math.max(slack, value * vague)]
    default:
      return [value - slack, value + slack]
  }
}

/**
 * Whether two amounts can both be right. Bounds that only touch do not agree ("5.4 billion" and "5.5 billion", "less
 * than 600" and "more than 600"); "more than 28" and "28" do, as one tells the other less exactly.
 */
export function agree(one: Amount, other: Amount): boolean {
  if (one.unit !== other.unit) return false
  if (one.value === other.value && one.modifier === other.modifier) return true
  const [low, high] = bounds(one)
  const [otherLow, otherHigh] = bounds(other)
  // The rest of a division is no overlap.
  const overlap = Math.min(high, otherHigh) - Math.max(low, otherLow)
  return overlap > Math.max(Math.abs(one.value), Math.abs(other.value)) * 1e-9
}

/** Half of the last place that was written, as far as one may think that it was rounded there. */
function tolerance({ value, unit }: Amount): number {
  if (value === 0) return 0.5
  const digits = value.toPrecision(12).replace(/e.*$/, '').replace('.', '')
  const written = digits.replace(/^0+/, '').replace(/0+$/, '').length
  const place = 10 ** (Math.floor(Math.log10(value)) + 1 - Math.max(1, written))
  if (unit === '%' || unit === 'percentage point') return Math.min(place, 1) / 2
  const money = /^[A-Z]{3}$/.test(unit)
  if (!money && value < counted && Number.isInteger(value)) return 0.5
  return written <= 1 ? Math.min(place / 2, value * roundedDigit) : place / 2
}
