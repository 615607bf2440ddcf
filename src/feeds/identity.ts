import { createHash } from 'node:crypto'

/** Eighty bits: no two stories meet. */
const length = 16

/** A short name for these words; the same words give the same one. */
export function keyOf(...words: readonly string[]): string {
  return createHash('sha256')
    .update(words.join('\0'))
    .digest('base64url')
    .replace(/[-_]/g, '')
    .toLowerCase()
    .slice(0, length)
}

/** Parameters that say how somebody came to a page, and not which page it is. */
const trackers =
  /^(?:utm_.*|at_(?:medium|campaign|custom\d|link.*|ptr.*|format|bbc.*)|ns_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|igshid|yclid|_ga|cmp(?:id)?|ncid|ocid|smid|ftag|xtor|guccounter|guce_.*|rss|feed)$/i

/**
 * The page that an address leads to, as a key: one page under http and https, with and without "www." or "amp.", the
 * last slash, the place in it and what counts its readers, is one.
 */
export function addressKey(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const asked = [...url.searchParams]
    .filter(([name]) => !trackers.test(name))
    .map(([name, value]) => `${name}=${value}`)
  const host = url.host.replace(/^(?:www|m|mobile|amp)\./, '')
  return `${host}${url.pathname.replace(/\/+(?:amp\/*)?$/, '')}?${asked.sort().join('&')}`
}
