import { type Numeral, numeralStart, readNumeral } from '../../language/numerals.ts'
import type { Quantity } from '../../model/finding.ts'
import { isName } from './exclusions.ts'
import { modifierAfter, modifierBefore } from './modifiers.ts'
import { currencyAfter, currencyBefore } from './money.ts'
import { isPlural, singularOf } from './nouns.ts'
import { isAge, readUnit, type Unit } from './units.ts'

/** A number with all that was read around it, before ranges are joined and bare numbers are left out. */
export interface Item extends Quantity {
  readonly scale: number
  /** "600,000" is an amount even where nothing says of what. */
  readonly grouped: boolean
  /** True where a noun, a measure or money follows. */
  readonly counted: boolean
  /** Four digits that may be a year. */
  readonly year: boolean
  /** True where a dash joins it to the number before. */
  readonly dashed: boolean
  /** The high end of a range already. */
  readonly chained: boolean
}

export function readItems(text: string): readonly Item[] {
  const found: Item[] = []
  const scan = new RegExp(numeralStart)
  for (let token = scan.exec(text); token !== null; token = scan.exec(text)) {
    const numeral = readNumeral(text, token.index, token[0])
    if (numeral === undefined) continue
    scan.lastIndex = Math.max(scan.lastIndex, numeral.end)
    const last = found.at(-1)
    const item = readItem(text, numeral, last)
    if (item === undefined) continue
    scan.lastIndex = Math.max(scan.lastIndex, item.end)
    found.push(item)
  }
  return found
}

function readItem(text: string, written: Numeral, last: Item | undefined): Item | undefined {
  const floor = last?.end ?? 0
  const money = notBefore(floor, currencyBefore(text, written.start))
  const start = money?.start ?? written.start
  const dashed = /[-–—]/.test(text.charAt(start - 1)) && last?.end === start - 1
  const numeral = money === undefined ? bare(text, written, dashed) : written
  if (numeral === undefined || isAge(text, numeral.end)) return undefined
  const value = scaled(numeral)
  const unit = totalled(text, numeral) ?? readWhole(text, numeral, value, money?.currency)
  if (unit === undefined) return undefined
  const bounded = notBefore(floor, modifierBefore(text, start))
  const minus = money === undefined && bounded === undefined && isMinus(text, start, dashed)
  return {
    start: bounded?.start ?? (minus ? start - 1 : start),
    end: unit.end,
    value: minus ? -value : value,
    unit: unit.unit,
    modifier: bounded?.modifier ?? unit.modifier,
    scale: numeral.scale,
    grouped: numeral.form === 'grouped',
    counted: unit.unit !== '',
    year: money === undefined && unit.unit !== '%' && looksYear(numeral),
    dashed,
    chained: false,
  }
}

/** What stands before a number, unless the number before it has it. */
const notBefore = <T extends { readonly start: number }>(
  floor: number,
  found: T | undefined,
): T | undefined => (found !== undefined && found.start >= floor ? found : undefined)

/** A number without a currency before it, unless it is part of a name. */
const bare = (text: string, written: Numeral, dashed: boolean): Numeral | undefined =>
  isName(text, written, dashed) ? undefined : withoutLetter(text, written)

const isMinus = (text: string, start: number, dashed: boolean): boolean =>
  !dashed && /[-−]/.test(text.charAt(start - 1))

/** "Her passengers, 122 in all, …": what is counted stands before its number. */
function totalled(text: string, { start, end }: Numeral): Whole | undefined {
  const noun = /(\p{L}{3,}), (?:some |about |nearly )?$/u
    .exec(text.slice(Math.max(0, start - 40), start))?.[1]
    ?.toLowerCase()
  if (noun === undefined || !isPlural(noun) || !inAll.test(text.slice(end, end + 20))) return undefined
  return { unit: singularOf(noun), end, modifier: '' }
}

const inAll = /^ (?:in (?:all|total|number)\b|altogether\b|all told\b|of them[,.;])/

interface Whole {
  readonly unit: string
  readonly end: number
  readonly modifier: string
}

/** The unit with the words that bound the number from behind, on either side of it: "600-plus rifles", "6 or more". */
function readWhole(
  text: string,
  numeral: Numeral,
  value: number,
  currency: string | undefined,
): Whole | undefined {
  const early = modifierAfter(text, numeral.end)
  const at = early?.end ?? numeral.end
  const unit = currency === undefined ? unitAfter(text, at, numeral, value) : { unit: currency, end: at }
  // "21st", "5G", "10x", "7-Eleven": letters that touch the digits and are no unit make them a name.
  if (unit === undefined && numeral.form !== 'words' && /^-?\p{L}/u.test(text.slice(at, at + 2)))
    return undefined
  const end = unit?.end ?? at
  const late = early === undefined ? modifierAfter(text, end) : undefined
  return { unit: unit?.unit ?? '', end: late?.end ?? end, modifier: early?.modifier ?? late?.modifier ?? '' }
}

function unitAfter(text: string, at: number, numeral: Numeral, value: number): Unit | undefined {
  const money = currencyAfter(text, at, numeral.scale >= 1e6)
  return money === undefined ? readUnit(text, at, value) : { unit: money.currency, end: money.end }
}

/** Without a currency, the "m" of "5m people" is a million and that of a "100m sprint" a metre. */
function withoutLetter(text: string, numeral: Numeral): Numeral | undefined {
  if (numeral.scale === 1 || !/^\d[kKmMbB]$/.test(text.slice(numeral.end - 2, numeral.end))) return numeral
  if (currencyAfter(text, numeral.end, true) !== undefined) return numeral
  if (readUnit(text, numeral.end, scaled(numeral)) !== undefined) return numeral
  return undefined
}

/** Through the decimal notation: 5.43 * 1e9 would leave a rest. */
function scaled({ digits, scale }: Numeral): number {
  return scale === 1 ? digits : Number((digits * scale).toPrecision(15))
}

function looksYear({ form, digits, scale }: Numeral): boolean {
  return form === 'digits' && scale === 1 && Number.isInteger(digits) && digits >= 1900 && digits <= 2099
}
