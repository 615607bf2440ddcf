import { oneOf, pattern } from './pattern.ts'
import type { Span } from './span.ts'

/** A number as written, without what it counts. */
export interface Numeral extends Span {
  /** Without its scale: 5.4 in "5.4 billion". */
  readonly digits: number
  /** 1e9 in "5.4 billion", 1 where no scale word follows. */
  readonly scale: number
  /** How the number itself is written. */
  readonly form: 'digits' | 'grouped' | 'words'
}

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const teens = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const values = new Map([
  ...[...units, ...teens, 'nineteen'].map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, 20 + index * 10]),
])
values.delete('zero')
const small = [...values.keys()].join('|')

const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
])

/** Single letters are scales only where they touch the digits; what "m" means is for the reader of units to say. */
const letters = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
])

/** Where a number may begin; a scale word alone ("thousands of") is vague and begins none. */
export const numeralStart = new RegExp(
  `\\d+(?:[,.]\\d+)*|\\b(?:(?:half )?a (?:dozen|hundred|thousand|million|billion|trillion)|${small})\\b`,
  'gi',
)

const scaleWord =
  /(?:[ \u00a0-]|\r?\n)?(hundred|thousand|lakh|million|crore|billion|trillion|mln|mn|bln|bn|trn|tn)s?(?![\p{L}\p{N}])/iuy
const currencies = oneOf`USD, EUR, GBP, CHF, SEK, NOK, DKK, PLN, CZK, JPY, CNY, INR, RUB`
/** "412MM" is millions, "412mm" a length; "50 MUSD" has its scale before its currency. */
const scaleLetter = pattern('uy')`
  (MM|[kKmMbB])(?![\p{L}\p{N}])
  |[ \u00a0]?([kMB])(?=${currencies}(?![\p{L}\p{N}]))`
const dozen = /[ \u00a0]dozen(?![\p{L}\p{N}])/uy
const hundredWord = /[ \u00a0-]hundred(?![\p{L}\p{N}])/iuy
const unitWord = new RegExp(`[ \\u00a0-](${units.slice(1, 10).join('|')})(?![\\p{L}\\p{N}])`, 'iuy')
/** "One point five", "three point one four". */
const spelledDecimals = new RegExp(
  `[ \\u00a0]point((?:[ \\u00a0](?:${units.slice(0, 10).join('|')})(?![\\p{L}\\p{N}]))+)`,
  'iuy',
)
const smallWord = new RegExp(`(?:[ \\u00a0-]|, | and )(${small})(?![\\p{L}\\p{N}])`, 'iuy')

/** Longer runs of digits are identifiers, and lie beyond what a double holds exactly. */
const longest = 20

/** The numeral whose first token the scan found, or undefined where the token is no number (a version, a list). */
export function readNumeral(text: string, start: number, token: string): Numeral | undefined {
  if (/^\d/.test(token)) return readDigits(text, start, token)
  const lower = token.toLowerCase()
  if (!values.has(lower)) return readArticle(start, lower)
  return readWords(text, start, lower)
}

/** Every numeral of a text that one token after another begins, from an offset on. */
export const numeralsIn = (text: string, from = 0): readonly Numeral[] =>
  [...text.slice(from).matchAll(numeralStart)].flatMap(
    ({ 0: token, index }) => readNumeral(text, from + index, token) ?? [],
  )

function readDigits(text: string, start: number, token: string): Numeral | undefined {
  if (token.length > longest) return undefined
  const end = start + token.length
  const scaled = readScale(text, end)
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(token)
  const plain = grouped ? token.replaceAll(',', '') : continental(token, scaled.scale > 1)
  if (plain === undefined) return undefined
  return {
    start,
    end: scaled.end,
    digits: Number(plain),
    scale: scaled.scale,
    form: grouped ? 'grouped' : 'digits',
  }
}

/** "1.234.567" and "5,4 billion", as half of Europe writes; a version ("5.4.2") and a list ("2,3,4") are no number. */
function continental(token: string, scaled: boolean): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(token)) return token
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(token)) return token.replaceAll('.', '')
  if (scaled && /^\d{1,3},\d{1,2}$/.test(token)) return token.replace(',', '.')
  return undefined
}

function readScale(text: string, at: number): { readonly scale: number; readonly end: number } {
  let scale = 1
  let end = at
  // "5 lakh crore" and "two hundred thousand" have two scales; no number has three.
  for (let count = 0; count < 2; count++) {
    const word = match(scaleWord, text, end)
    const factor = scales.get(word?.[1]?.toLowerCase() ?? '')
    if (word === undefined || factor === undefined) break
    scale *= factor
    end += word[0].length
  }
  if (scale > 1) return { scale, end }
  const letter = match(scaleLetter, text, at)
  if (letter !== undefined)
    return {
      scale: letters.get((letter[1] ?? letter[2] ?? '').toLowerCase()) ?? 1,
      end: at + letter[0].length,
    }
  return match(dozen, text, at) === undefined ? { scale, end } : { scale: 12, end: at + 6 }
}

/** "a million", "half a million", "a dozen". */
function readArticle(start: number, words: string): Numeral {
  const scale = words.endsWith('dozen') ? 12 : (scales.get(words.replace(/^.* /, '')) ?? 1)
  const digits = words.startsWith('half') ? 0.5 : 1
  return { start, end: start + words.length, digits, scale, form: 'words' }
}

/** "twenty-eight", "two hundred and fifty", "five million". */
function readWords(text: string, start: number, first: string): Numeral {
  let { value, end } = belowHundred(text, start + first.length, first)
  const hundred = match(hundredWord, text, end)
  if (hundred !== undefined) {
    end += hundred[0].length
    value *= 100
    const rest = match(smallWord, text, end)
    if (rest?.[1] !== undefined) {
      const low = belowHundred(text, end + rest[0].length, rest[1])
      value += low.value
      end = low.end
    }
  }
  const decimals = match(spelledDecimals, text, end)
  if (decimals?.[1] !== undefined) {
    end += decimals[0].length
    const digits = decimals[1].trim().toLowerCase().split(/\s+/)
    value = Number(`${value}.${digits.map((word) => values.get(word) ?? 0).join('')}`)
  }
  const scaled = readScale(text, end)
  return { start, end: scaled.end, digits: value, scale: scaled.scale, form: 'words' }
}

/** The number word that ends at `end`, with the unit that may follow a ten: "twenty" and "-eight". */
function belowHundred(
  text: string,
  end: number,
  word: string,
): { readonly value: number; readonly end: number } {
  const value = values.get(word.toLowerCase()) ?? 0
  if (value < 20) return { value, end }
  const next = match(unitWord, text, end)
  return next?.[1] === undefined
    ? { value, end }
    : { value: value + (values.get(next[1].toLowerCase()) ?? 0), end: end + next[0].length }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
