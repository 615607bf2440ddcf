import { readMarkup } from '../reading/boilerplate/markup.ts'

const kinds =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/

/**
 * The feeds that a page names in its head, in its order, those of comments and
 * those whose kind may be anything last; whole addresses.
 * @param address the page's own
 */
export function feedsOf(html: string, address: string): readonly string[] {
  const page = readMarkup(html)
  const base = page.querySelector('base')?.getAttribute('href')
  const found = [...page.querySelectorAll('link[rel][type][href]')].flatMap((link) => {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
    const type = (link.getAttribute('type') ?? '').toLowerCase().split(';')[0]?.trim() ?? ''
    if (!rel.includes('alternate') || !kinds.test(type)) return []
    const url = URL.parse(link.getAttribute('href') ?? '', URL.parse(base ?? '', address)?.href ?? address)
    if (url === null || !/^https?:$/.test(url.protocol)) return []
    const isLikely =
      type.includes('+') && !/\bcomments?\b/i.test(`${link.getAttribute('title')} ${url.pathname}`)
    return [{ url: url.href, isLikely }]
  })
  const ordered = [...found.filter(({ isLikely }) => isLikely), ...found.filter(({ isLikely }) => !isLikely)]
  return [...new Set(ordered.map(({ url }) => url))]
}
