import { cleanByline } from './byline.ts'
import { type Labels, readLabels } from './labels.ts'
import type { Markup } from './markup.ts'

/** What a page says about its article in its head. */
export interface Meta {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  /** Dates in the order of trust; each may turn out to be none. */
  readonly dates: readonly string[]
  /** True where the page marks itself as not free to read. */
  readonly partial: boolean
}

const publishedNames = [
  'article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
]

/** JSON-LD first, then the meta tags, then `<time>` and the page's own title. */
export function readMeta(page: Markup): Meta {
  const labels: Labels = readLabels(page)
  const tags = readTags(page)
  const tag = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (tags.has(name)) return tags.get(name)
    return undefined
  }
  const publisher = labels.publisher ?? tag('og:site_name', 'application-name', 'twitter:app:name:iphone')
  const title = labels.title ?? tag('og:title', 'twitter:title', 'dc.title') ?? pageTitle(page)
  const url = labels.url ?? page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? tag('og:url')
  const author =
    labels.byline ?? tag('author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author')
  const dates = [labels.date, ...publishedNames.map((name) => tag(name)), timeTag(page)]
  return {
    title: title === undefined ? undefined : withoutSite(title, publisher),
    publisher,
    byline: author === undefined || /^https?:/.test(author) ? bylineTag(page) : cleanByline(author),
    url: url !== undefined && URL.canParse(url) && /^https?:/i.test(url) ? url : undefined,
    dates: dates.filter((date) => date !== undefined),
    partial: labels.partial,
  }
}

function readTags(page: Markup): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const content = words(tag.getAttribute('content'))
    for (const attribute of ['property', 'name', 'itemprop'])
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (name !== '' && content !== undefined && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

function pageTitle(page: Markup): string | undefined {
  const heading =
    words(page.querySelector('article h1')?.textContent) ?? words(page.querySelector('h1')?.textContent)
  return heading ?? words(page.querySelector('title')?.textContent)
}

function timeTag(page: Markup): string | undefined {
  const time = page.querySelector('article time') ?? page.querySelector('time')
  return words(time?.getAttribute('datetime')) ?? words(time?.textContent)
}

function bylineTag(page: Markup): string | undefined {
  const tag = page.querySelector(
    '[rel="author"], [itemprop="author"], [class*="byline"], [class*="author-name"]',
  )
  const name = words(tag?.textContent)
  return name === undefined || name.length > 80 ? undefined : cleanByline(name)
}

/** "Headline | The Paper": the site's name is not part of the headline. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parted = /^(.{15,})\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title)
  const [, headline, site] = parted ?? []
  if (headline === undefined || site === undefined) return title
  return title.includes(' | ') || site.toLowerCase() === publisher?.toLowerCase() ? headline.trim() : title
}

/** White space collapsed; undefined where nothing is left. */
function words(text: string | null | undefined): string | undefined {
  const collapsed = (text ?? '').replace(/\s+/g, ' ').trim()
  return collapsed === '' ? undefined : collapsed
}
