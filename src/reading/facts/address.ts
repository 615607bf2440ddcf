import { oneOf, pattern } from '../../language/pattern.ts'
import { withoutLogin } from '../../model/login.ts'

/** An address that may stand under a citation, or why it may not. */
export type Address = { readonly url: string } | { readonly why: string }

/** Where archives and search engines keep the pages of others. */
const hosts = oneOf`web\.archive\.org, archive\.(today|ph|is|li|vn|md|fo), webcache\.googleusercontent\.com, cc\.bingj\.com`
const kept = pattern('i')`^https?://${hosts}/.*?[/:=](https?://[^/].+)$`

/** True for the name of such a place, which is that of no paper. */
export const isArchive = (name: string): boolean => archive.test(name)
const archive = pattern('i')`^(?:${hosts}|(internet archive( wayback machine)?|wayback machine))$`

/**
 * A web address without user name and password, which would go into every answer. Archives' addresses
 * become those of the page that it kept.
 */
export function readAddress(words: string): Address {
  const [given = ''] = words.trim().split(/\s/)
  const archived = kept.exec(given)?.[1]
  const whole = archived ?? given
  const full = whole.startsWith('//')
    ? `https:${whole}`
    : /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(whole)
      ? `https://${whole}`
      : whole
  if (!URL.canParse(full)) return { why: 'it is not a whole web address' }
  const url = new URL(full)
  if (!/^https?:$/.test(url.protocol)) return { why: 'it does not begin with http:// or https://' }
  return { url: withoutLogin(full) }
}

/** The outlet's name as its address has it, where nothing else names it: "bay.example". */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname } = new URL(url)
  return hostname === '' ? undefined : hostname.replace(/^(?:www\d?|m|amp|edition|mobile)\./, '')
}

/** True where an address is that of whoever bears this name: The Bay Courier at baycourier.example. */
export function isNamedIn(url: string, name: string): boolean {
  const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const own = letters(name.replace(/^the\s/i, ''))
  return own !== '' && letters(URL.parse(url)?.hostname ?? '').includes(own)
}

/** The day that most papers write into the addresses of their stories: /2023/11/14/, /2023/nov/14/ or /2023-11-14-. */
export function addressDay(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const [, year, , month = '', day] =
    /(?:^|[/_.\s-])((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|[a-z]{3})\2(0[1-9]|[12]\d|3[01])(?=$|[/_.\s-])/.exec(
      path,
    ) ?? []
  const number = /\d/.test(month) ? month : String(months.indexOf(month) + 1).padStart(2, '0')
  return year === undefined || number === '00' ? undefined : `${year}-${number}-${day}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
