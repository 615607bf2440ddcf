import { isLater } from '../dateline/said.ts'
import { hostOf, isArchive, readAddress } from '../facts/address.ts'
import { isKeyOf } from '../facts/keys.ts'
import { lineOf } from '../facts/words.ts'
import { readAround } from './around.ts'
import { bylineOfParts, cleanByline, isCompany, isNobody, postedByWhom, readByline } from './byline.ts'
import { type Labels, readLabels } from './labels.ts'
import type { Markup } from './markup.ts'
import { ownerIn, ownersIn } from './owner.ts'
import { chooseTitle, lineIn, paperAbove, readTitles, siteBehind, siteShown } from './title.ts'

/** What a page says about its article in its head and in its boxes. */
export interface Meta {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  /** Dates in the order of trust; each may turn out to be none. */
  readonly dates: readonly string[]
  /** Dates that the page shows in boxes, which may be those of something else. */
  readonly shownDates: readonly string[]
  /** Dates of its last change. */
  readonly changes: readonly string[]
  /** True where the page marks itself as not free to read. */
  readonly partial: boolean
  /** The whole text, where the page gives it for machines. */
  readonly body?: string | undefined
}

const publishedNames = [
  'article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'rnews:datepublished',
  'published_at',
  'published-date',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'article.published',
  'displaydate',
  'originalpublicationdate',
  'date',
  'datecreated',
  'article:post_date',
]

const changedNames = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
]

const authorNames = [
  'author',
  'article:author',
  'article:author_name',
  'byl',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1',
]

/** JSON-LD first, then the meta tags, then what the page shows. */
export function readMeta(page: Markup): Meta {
  const labels: Labels = readLabels(page)
  const tags = readTags(page)
  const tag = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (tags.has(name)) return tags.get(name)
    return undefined
  }
  const address = [
    labels.url,
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    tag('og:url'),
  ]
  const url = address
    .flatMap((words) => (words === null || words === undefined ? [] : [readAddress(words)]))
    .find((read) => 'url' in read)?.url
  // The company behind a paper is not what its readers call it.
  const isHouse = isCompany(labels.publisher ?? '')
  const named = [
    isHouse ? undefined : labels.publisher,
    tag(
      'og:site_name',
      'cre',
      'article:publisher',
      'dc.publisher',
      'application-name',
      'twitter:app:name:iphone',
    ),
    marked(page, '[itemprop="publisher"] [itemprop="name"]'),
    labels.publisher,
  ].flatMap((words) => (words === undefined || isArchive(words) ? [] : (outletName(words) ?? [])))
  const titles = readTitles(page, labels.title, tag('og:title', 'twitter:title', 'dc.title'))
  const site = named[0] ?? siteBehind(titles) ?? siteShown(page) ?? paperAbove(titles, logosOf(page))
  const owner = site === undefined ? ownerOf(page, titles.page ?? '') : undefined
  const title = chooseTitle(titles, site ?? owner ?? (url === undefined ? undefined : hostOf(url)))
  const around = readAround(page, title)
  const publisher = site ?? around.outlet ?? owner ?? (url === undefined ? undefined : hostOf(url))
  const dates = [labels.date, ...publishedNames.map((name) => tag(name)), timeTag(page)]
  const changes = [labels.changed, tag(...changedNames)]
  return {
    title,
    publisher,
    byline: withoutPaper(
      readAuthor(
        page,
        labels.byline,
        authorNames.map((name) => tag(name)),
        publisher,
      ) ?? around.byline,
      publisher,
    ),
    url,
    dates: dates.filter((date) => date !== undefined),
    changes: changes.flatMap((words) => (words === undefined ? [] : [`Modified ${words}`])),
    shownDates: [...termDates(page), ...around.dates, ...shownDates(page)],
    partial: labels.partial,
    body: labels.body,
  }
}

/**
 * Whose a page is: a paper that reserves the rights, or whoever does so and stands above the page or in its title as well. It
 * is said in a small box of its own.
 */
function ownerOf(page: Markup, title: string): string | undefined {
  const lines = [...page.querySelectorAll('footer, p, small, div, span, font')].flatMap((box) => {
    const words = (box.textContent ?? '').length > longestOwner ? undefined : lineIn(box.textContent)
    return words ?? []
  })
  const shown = new Set([
    ...logosOf(page),
    ...[...page.querySelectorAll('header, header a, header div')].flatMap(
      ({ textContent }) => lineIn(textContent) ?? [],
    ),
    ...title.split(/\s+(?:[|–—·•»-]|::)\s+|:\s+/),
  ])
  const isOwn = (name: string): boolean =>
    /^(?:\p{Lu}[\p{L}&’'-]+\s?){2,5}$/u.test(name) && !isCompany(name) && shown.has(name)
  return ownerIn(lines) ?? ownersIn(lines).find(isOwn)
}
const longestOwner = 300

/** Pictures that may be a paper's name stand first. */
const mostLogos = 3

const logosOf = (page: Markup): readonly string[] =>
  [...page.querySelectorAll('img[alt]')]
    .slice(0, mostLogos)
    .flatMap((one) => lineIn(one.getAttribute('alt')) ?? [])

/** What a page says in a box that is marked for machines. */
function marked(page: Markup, selector: string): string | undefined {
  const node = page.querySelector(selector)
  return lineIn(node?.getAttribute('content')) ?? lineIn(node?.textContent)
}

/** "Jo Marsh, Bay Courier" on a page of the Bay Courier is Jo Marsh. */
const withoutPaper = (byline: string | undefined, paper: string | undefined): string | undefined =>
  paper !== undefined && byline?.endsWith(`, ${paper}`) ? byline.slice(0, -paper.length - 2) : byline

/** "The Paper - Latest News & Headlines" is The Paper, and an address names its host. */
function outletName(words: string): string | undefined {
  if (/^https?:\/\//i.test(words)) return /facebook|twitter|x\.com/i.test(words) ? undefined : hostOf(words)
  return lineIn(words.replace(/\s+(?:[|–—]|-)\s+.*(?:news|headlines|breaking|latest|official).*$/i, ''))
}

function readTags(page: Markup): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const content = lineIn(lineOf(tag.getAttribute('content') ?? ''))
    for (const attribute of ['property', 'name', 'itemprop'])
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (name !== '' && content !== undefined && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

function timeTag(page: Markup): string | undefined {
  const own = page.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]')
  const times =
    own === null ? [...page.querySelectorAll('article time'), ...page.querySelectorAll('time')] : [own]
  const [first] = times
  const time = times.slice(0, mostTimes).find((one) => !isOfChange(one)) ?? first
  if (time === undefined) return undefined
  const words =
    lineIn(time.getAttribute('datetime')) ?? lineIn(time.getAttribute('content')) ?? lineIn(time.textContent)
  return words !== undefined && isOfChange(time) ? `Modified ${words}` : words
}

/** A page's own times stand at its head. */
const mostTimes = 8

/** "Updated" stands before a time in its box, in it, or in what it is called. */
function isOfChange(time: Markup): boolean {
  const named = `${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`
  // WordPress calls the one day of a page that was never changed both.
  if (/publi/i.test(named)) return false
  if (/modif|updat/i.test(named)) return true
  let before: Markup | undefined
  for (const node of time.parentNode?.childNodes ?? []) {
    if (node === time) break
    if (/\S/.test(node.textContent ?? '')) before = node
  }
  return [before, time].some((node) => isLater(lineIn(node?.textContent) ?? ''))
}

/** Boxes that show a date, by what they are called; the nearest to the head of the page first. */
function shownDates(page: Markup): readonly string[] {
  const found: string[] = []
  const boxes =
    '[class*="publish"], [class*="pubdate"], [class*="date"], [class*="timestamp"], [class*="time"], [class*="byline"], [class*="meta"], [id*="date"], [class*="posted"], [class*="submitted"]'
  for (const box of page.querySelectorAll(boxes)) {
    const words = partsOf(box).join(' | ')
    if (words.length > 4 && words.length <= 160 && /\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}/.test(words))
      found.push(words)
    if (found.length >= 6) break
  }
  return found
}

/** Of a list of terms what stands behind "Published". */
function termDates(page: Markup): readonly string[] {
  const found: string[] = []
  let term = ''
  for (const node of [...page.querySelectorAll('dt, dd')].slice(0, 80)) {
    const words = lineIn(node.textContent) ?? ''
    if (node.localName === 'dt') term = words
    else if (isKeyOf('date', term) && words.length <= 160) found.push(words)
  }
  return found
}

function readAuthor(
  page: Markup,
  labelled: string | undefined,
  tagged: readonly (string | undefined)[],
  publisher: string | undefined,
): string | undefined {
  for (const words of [labelled, ...tagged]) {
    if (words === undefined || /^https?:|^\d+\s*min/i.test(words)) continue
    const name = cleanByline(words)
    // A paper that signs for its writers says less than the name that it shows.
    if (name === '' || name.length > 200 || isNobody(name)) continue
    if (name.toLowerCase() !== publisher?.toLowerCase()) return name
  }
  return shownByline(page) ?? postedIn(page)
}

function shownByline(page: Markup): string | undefined {
  const boxes =
    '[rel="author"], [itemprop="author"], [class*="byline"], [class*="author-name"], [class*="authorName"], [class*="author"], [class*="writer"]'
  let tries = 0
  for (const box of page.querySelectorAll(boxes)) {
    // Who answered a story did not write it.
    if (/comment/i.test(box.getAttribute('class') ?? '')) continue
    if (++tries > 12) break
    const parts = partsOf(box)
    if (parts.join(' ').length > 200) continue
    const name = bylineOfParts(parts)
    if (name !== undefined) return name
  }
  return undefined
}

/** "Posted on 3 October 2026 by Jane Roe", in a box of its own. */
function postedIn(page: Markup): string | undefined {
  const boxes = page.querySelectorAll('[class*="meta"], [class*="posted"], [class*="submitted"]')
  const lines = [...boxes].slice(0, 12).map((box) => lineIn(box.textContent) ?? '')
  return lines.map((line) => postedByWhom(line) ?? readByline(line)).find((name) => name !== undefined)
}

/** The words of each piece of text in a box, since pages part them by looks alone. */
function partsOf(box: Markup): readonly string[] {
  if (box.nodeType === 3) return (lineIn(box.textContent) ?? '') ? [lineIn(box.textContent) ?? ''] : []
  return [...box.childNodes].flatMap((child) =>
    child.nodeType === 3 || child.nodeType === 1 ? partsOf(child) : [],
  )
}
