import { whole } from '../../language/pattern.ts'
import type { Quantity } from '../../model/finding.ts'
import { moneySign } from './money.ts'
import { pluralOf } from './nouns.ts'

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** Units are kept in lower case; names of peoples get their capital back. */
const people = whole()`
  american, european, african, asian, australian, indian, russian, ukrainian, belarusian, palestinian, iranian,
  syrian, egyptian, canadian, mexican, brazilian, italian, german, briton, israeli, iraqi, saudi, pakistani,
  bangladeshi, nepali, afghan, turk, kurd, muslim, christian, jew, hindu, sikh, buddhist, republican, democrat,
  kalashnikov`

/** As a news desk writes it: "$5.4 billion", "more than 600,000 rifles", "8%". */
export function showQuantity(quantity: Pick<Quantity, 'value' | 'unit' | 'modifier'>): string {
  const { unit, modifier } = quantity
  const lead = modifier === '' ? '' : /[~≈<>]/.test(modifier) ? modifier : `${modifier} `
  return `${lead}${amount(quantity.value, unit)}`
}

function amount(value: number, unit: string): string {
  const number = showNumber(Math.abs(value))
  const sign = value < 0 ? '-' : ''
  if (unit === '%') return `${sign}${number}%`
  if (unit.startsWith('°')) return `${sign}${number}${unit}`
  if (/^[A-Z]{3}$/.test(unit)) return `${sign}${moneySign(unit)}${number.replace(/\.\d$/, '$&0')}`
  if (unit === '') return `${sign}${number}`
  const noun = Math.abs(value) === 1 ? unit : pluralOf(unit)
  return `${sign}${number} ${people.test(unit) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun}`
}

/** At most three decimals, commas between thousands. `Intl.NumberFormat` does the same, and takes 15 ms of the start. */
function grouped(value: number): string {
  const [whole = '', decimals = ''] = value.toFixed(3).split('.')
  const shown = decimals.replace(/0+$/, '')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${shown === '' ? '' : `.${shown}`}`
}

/** Millions and more in words, where three decimals at most say it; else with commas. */
function showNumber(value: number): string {
  for (const [scale, word] of scales) {
    if (value < scale) continue
    const digits = Number((value / scale).toPrecision(12))
    if (Number(digits.toFixed(3)) === digits) return `${grouped(digits)} ${word}`
  }
  return grouped(value)
}
