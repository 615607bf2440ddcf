import { createHash } from 'node:crypto'

/** Parameters that tell who followed a link from where, and nothing of the page. */
const tracking = new RegExp(
  [
    '^(?:utm_|mtm_|pk_|piwik_|hsa_|vero_|oly_|ns_|mc_|at_|__?hs|guce_)',
    '^(?:fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mkt_tok|rb_clickid)$',
    '^(?:cmp|cmpid|s_cid|icid|ito|ref_src|ref_url|smid|smtyp|ftag|sr_share|_ga|_gl|ocid|xtor|ncid|soc_src)$',
    '^(?:guccounter|feedtype|feedname|partnerid|spm)$',
  ].join('|'),
  'i',
)

/** The address of a page without what tells who followed a link to it. */
export function plainAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  return url.href
}

/** One story has one key, under whichever of its addresses it was found. */
export function storyKey(address: string): string {
  const url = new URL(plainAddress(address))
  url.searchParams.sort()
  const path = url.pathname.replace(/\/(?:amp|index\.(?:html?|php|aspx?))?\/?$/i, '')
  const port = url.port === '' ? '' : `:${url.port}`
  return `${siteOf(url)}${port}${path}${url.search}`
}

/** A host without what tells its edition for telephones from the other. */
function siteOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, '').replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '')
}

/**
 * The address that a page gives as its own, where it may speak for it: one of the same site, and not the site's front for
 * a page further in. Else the one that it was found at.
 */
export function ownAddress(found: string, told: string | undefined): string {
  const [at, own] = [new URL(found), told === undefined ? null : URL.parse(told, found)]
  if (own === null || !/^https?:$/.test(own.protocol)) return plainAddress(found)
  const [one, other] = [siteOf(at), siteOf(own)]
  const isSameSite = one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
  const isFront = own.pathname === '/' && own.search === '' && at.pathname !== '/'
  return plainAddress(isSameSite && other.includes('.') && !isFront ? own.href : found)
}

/** A file's name for a story, the same for each of its addresses. */
export function storyFile(address: string): string {
  const key = storyKey(address)
  const [, last = ''] = /^[^/?]+(?:\/[^?]*?)?\/([^/?]+)(?:\?|$)/.exec(key) ?? []
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 12)
  return `${plainName(decoded(last).replace(/\.\w{1,5}$/, '')) || 'page'}-${digest}.json`
}

/** Words as the name of a file or a folder: small letters, digits and hyphens. Empty where none are left. */
export function plainName(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
