import { type Markup, readMarkup } from '../reading/boilerplate/markup.ts'

const kinds =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/

/** A link in the page leads to a feed by its words or by the end of its address. */
const feedWords = /\b(?:rss|atom)\b|^(?:news |web |xml )?feeds?$/i
const feedPath = /(?:^|[/._-])(?:rss|atom|feed|rdf)(?:[12]?\.?\d*)?(?:\.(?:xml|rss|php|json))?\/?$/i
/** Longer words of a link are a headline. */
const longestWords = 30

/** Where sites have their feed that name none, by what their makers' programs do. */
const usual = ['feed', 'rss.xml', 'feed.xml', 'atom.xml', 'rss', 'index.xml']

/** Nothing where the page is nested deeper than any browser would show. */
function markupOf(html: string): Markup | undefined {
  try {
    return readMarkup(html)
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** Addresses at which the site of a page may have a feed, though the page names none. */
export const usualPlaces = (address: string): readonly string[] =>
  usual.map((path) => new URL(`/${path}`, address).href)

/**
 * The feeds that a page names, in its order, those of its head before those that it links to; among these those of
 * comments and those whose kind may be anything last; whole addresses.
 * @param address the page's own
 */
export function feedsOf(html: string, address: string): readonly string[] {
  const page = markupOf(html)
  if (page === undefined) return []
  const base = page.querySelector('base')?.getAttribute('href')
  const from = URL.parse(base ?? '', address)?.href ?? address
  const whole = (href: string): URL | undefined => {
    const url = URL.parse(href, from)
    return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
  }
  const found = [...page.querySelectorAll('link[rel][type][href]')].flatMap((link) => {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
    const type = (link.getAttribute('type') ?? '').toLowerCase().split(';')[0]?.trim() ?? ''
    if (!rel.includes('alternate') || !kinds.test(type)) return []
    const url = whole(link.getAttribute('href') ?? '')
    if (url === undefined) return []
    const isLikely =
      type.includes('+') && !/\bcomments?\b/i.test(`${link.getAttribute('title')} ${url.pathname}`)
    return [{ url: url.href, isLikely }]
  })
  const ordered = [...found.filter(({ isLikely }) => isLikely), ...found.filter(({ isLikely }) => !isLikely)]
  const linked = [...page.querySelectorAll('a[href]')].flatMap((link) => {
    const words = (link.textContent ?? '').trim()
    const url = whole(link.getAttribute('href') ?? '')
    const isFeed = words.length <= longestWords && feedWords.test(words)
    return url !== undefined && (isFeed || feedPath.test(url.pathname)) ? [url.href] : []
  })
  return [...new Set([...ordered.map(({ url }) => url), ...linked])]
}
