import { oneOf, pattern, whole } from '../../language/pattern.ts'

/** ISO 4217 codes by the signs that stand before a number; a bare "$" and a bare "¥" mean the commonest of theirs. */
const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
])

const codes = oneOf`
  USD, EUR, GBP, JPY, CNY, INR, RUB, CHF, CAD, AUD, NZD, HKD, SGD, KRW, TWD, BRL, MXN, ZAR, TRY, ILS, UAH, PLN, CZK, HUF,
  SEK, NOK, DKK, SAR, AED, QAR, PKR, BDT, LKR, THB, IDR, MYR, PHP, VND, NGN, KES, EGP`

const before = pattern()`(?:(?:\b(?:US|AU|CA|HK|NZ|NT|A|C|S|R))?\$|[€£¥₹₽₩₺₪₴₦₱฿₫]|\bRs\.?|\b${codes})$`
const codeAfter = pattern('uy')`[ \u00a0]?(${codes})(?![\p{L}\p{N}])`
const signAfter = /[ \u00a0]?([€£₽])/uy

const issuers = oneOf`
  US, U\.S\., American, Australian, Canadian, Hong Kong, Singapore, New Zealand, British, Pakistani, Indian, Russian,
  Chinese, Japanese, Swiss, Turkish, Israeli, Ukrainian, Korean, South Korean, South African`
const currencies = oneOf`
  dollar, dlr, euro, pound, rupee, rouble, ruble, yuan, renminbi, yen, franc, lira, shekel, hryvnia, won, rand`
const noun = pattern('iuy')`[ \u00a0-](?:(${issuers}) )?(${currencies})s?( sterling)?(?![\p{L}])`

const nouns: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dlr', 'USD'],
  ['australian dlr', 'AUD'],
  ['canadian dlr', 'CAD'],
  ['australian dollar', 'AUD'],
  ['canadian dollar', 'CAD'],
  ['hong kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['new zealand dollar', 'NZD'],
  ['euro', 'EUR'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['yen', 'JPY'],
  ['swiss franc', 'CHF'],
  ['lira', 'TRY'],
  ['shekel', 'ILS'],
  ['hryvnia', 'UAH'],
])

/** Words that are money beside a scale only: a pound is a weight, "won" a verb, "rand" a name. */
const scaledNouns: ReadonlyMap<string, string> = new Map([
  ['pound', 'GBP'],
  ['won', 'KRW'],
  ['rand', 'ZAR'],
])

/** The currency that stands before a number, and where it begins. */
export function currencyBefore(
  text: string,
  at: number,
): { readonly currency: string; readonly start: number } | undefined {
  const end = /[ \u00a0]/.test(text.charAt(at - 1)) ? at - 1 : at
  const found = before.exec(text.slice(Math.max(0, end - 8), end))?.[0]
  if (found === undefined) return undefined
  return { currency: signs.get(found) ?? found, start: end - found.length }
}

/** The currency that stands after a number, and where it ends. */
export function currencyAfter(
  text: string,
  at: number,
  scaled: boolean,
): { readonly currency: string; readonly end: number } | undefined {
  codeAfter.lastIndex = at
  const code = codeAfter.exec(text)
  if (code?.[1] !== undefined) return { currency: code[1], end: at + code[0].length }
  signAfter.lastIndex = at
  const sign = signAfter.exec(text)
  // "5 £10 notes": the sign belongs to the number that follows it.
  if (sign !== null && !/[\d ]/.test(text.charAt(at + sign[0].length)))
    return { currency: signs.get(sign[1] ?? '') ?? '', end: at + sign[0].length }
  noun.lastIndex = at
  const found = noun.exec(text)
  const word = found?.[2]?.toLowerCase()
  if (found === null || word === undefined) return undefined
  const named =
    nouns.get(`${found[1]?.toLowerCase() ?? ''} ${word}`.trim()) ?? nouns.get(word + (found[3] ?? ''))
  const currency = named ?? nouns.get(word) ?? (scaled ? scaledNouns.get(word) : undefined)
  return currency === undefined ? undefined : { currency, end: at + found[0].length }
}

/** How a heading writes a currency: "$5.4 billion", "CHF 5 million". */
export function moneySign(currency: string): string {
  for (const [sign, code] of signs) if (code === currency) return sign === 'Rs' ? 'Rs ' : sign
  return `${currency} `
}

/** A unit of money: a currency by its code, or what several countries call theirs. */
export const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit) || shared.test(unit)
/** Whether a value, as it is shown, is a sum: "$3 million", "EUR 40", "18 million crowns". */
export const showsMoney = (shown: string): boolean =>
  /\p{Sc}/u.test(shown) || shown.split(/\s+/).some(isMoney)
const shared = whole('i')`
  crowns?, kron[ae]r?, kronor, koruna, francs?, dinars?, pesos?, shillings?, rupees?, riyals?, rials?, dirhams?`
