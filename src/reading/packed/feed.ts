import { oneOf, pattern } from '../../language/pattern.ts'
import { isOutlet } from '../boilerplate/byline.ts'
import { candidates, isRecord } from '../facts/keys.ts'
import { lineOf, wordsOf } from '../facts/words.ts'
import { NoFeed, whyNoFeed } from './no-feed.ts'

type Fields = Readonly<Record<string, unknown>>

/** A feed of any dialect. */
export interface Feed {
  readonly title: string | undefined
  /** The site that it belongs to, whole. */
  readonly site: string | undefined
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** Under the keys that every other file uses, for `readStory`. */
  readonly fields: Fields
  /** What its feed knows it by, whatever becomes of its address. */
  readonly id: string | undefined
}

/**
 * RSS 0.9 to 2.0, RDF, Atom and JSON Feed. Addresses are made whole where the feed's own is given.
 * @param options.most items that are read at most; otherwise all
 * @throws NoFeed where it is none of these
 */
export async function readFeed(
  text: string,
  options: { readonly address?: string; readonly most?: number } = {},
): Promise<Feed> {
  const { address, most } = options
  // Loaded with the first feed: it takes half a second, which a start without one need not wait for.
  const { parseFeed } = await import('feedsmith')
  let feed: unknown
  try {
    feed = parseFeed(text, most === undefined ? {} : { maxItems: most }).feed
  } catch (thrown) {
    throw new NoFeed(whyNoFeed(text, thrown))
  }
  if (!isRecord(feed)) throw new NoFeed(whyNoFeed(text, undefined))
  const base = isRecord(feed.xml) ? wholeOf(wordsOf(feed.xml.base), address) : undefined
  const whole = (words: string | undefined): string | undefined => wholeOf(words, base ?? address)
  const title = lineOf(wordsOf(feed.title) ?? '') || undefined
  const site = whole(wordsOf(feed.link) ?? wordsOf(feed.home_page_url) ?? wordsOf(alternateOf(feed.links)))
  const outlet = outletOf(title, site)
  const lists = [feed.items, feed.entries].find(Array.isArray) ?? []
  return {
    title,
    site,
    items: lists.filter(isRecord).map((item) => {
      const fields = fieldsOf(item, outlet)
      const link = whole(wordsOf(fields.link) ?? wordsOf(fields.url))
      const { link: _, url: __, ...rest } = fields
      return {
        id: wordsOf(item.id) ?? wordsOf(item.guid),
        fields: link === undefined ? fields : { ...rest, link },
      }
    }),
  }
}

/** What a paper calls its sections and its feeds; a part of a feed's title that has no other word names no outlet. */
const section = pattern('iu')`^(?:${oneOf`
  the, and, &, of, from, in, on, all, our, latest, top, most, recent, new, breaking, main, news, stories, story, articles?,
  posts?, headlines, items, updates, entries, rss, atom, feeds?, xml, home, home ?page, front, page, blog, world, local,
  regional, national, international, uk, us, usa, europe, africa, asia, americas, business, economy, markets, finance,
  politics, sports?, culture, arts, opinion, comment, analysis, technology, tech, science, health, education, climate,
  environment, life, lifestyle, travel, lokales, nachrichten, aktuelles, regionales, wirtschaft, politik, kultur, panorama,
  alle, neueste, meldungen, actualités?, à la une, toutes?, les, infos?, noticias, portada, última hora, últimas, actualidad`}\W*)+$`
const parting = /\s+(?:[-–—|»>·•/]|::)\s+|:\s+/

/** A shorter part of a host's name stands for letters that are anybody's. */
const shortestLabel = 5

/** Of "Bay Courier - Local news" and "World | Bay Courier" the outlet; a title of which nobody can tell is one whole. */
function outletOf(title: string | undefined, site: string | undefined): string | undefined {
  const plain = title?.replace(/\s+(?:(?:rss|atom)(?:\s+feed)?|feed)$/i, '')
  const parts = (plain?.split(parting) ?? []).filter((part) => part !== '' && !section.test(part))
  if (parts.length < 2) return parts[0] ?? title
  const host = URL.parse(site ?? '')?.hostname ?? ''
  const label = lettersOf(host.split('.').at(-2) ?? '')
  const named = parts.map(lettersOf).flatMap((letters, at) => {
    const own = letters.replace(/^the/, '')
    const isHost = lettersOf(host).includes(own) || (label.length >= shortestLabel && own.startsWith(label))
    return isHost ? (parts[at] ?? []) : []
  })
  const outlets = parts.filter(isOutlet)
  const [only, ...others] = named.length > 0 ? named : outlets
  return others.length === 0 && only !== undefined ? only : plain
}

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What feedsmith names by namespace, under the keys that every other file uses. */
function fieldsOf(item: Fields, publisher: string | undefined): Fields {
  const { content, dc, links, itunes, media, ...rest } = item
  const encoded = isRecord(content) ? (content.encoded ?? content.value ?? content.content) : content
  const inner = isRecord(dc) ? dc : {}
  const cast = isRecord(itunes) ? itunes : {}
  const author = candidates(rest, 'byline')[0]?.value ?? inner.creators ?? inner.creator ?? cast.author
  // Atom asks for the day of the last change alone, which is then mostly that of publication.
  const date =
    candidates(rest, 'date')[0]?.value ?? inner.dates ?? inner.date ?? item.updated ?? item.date_modified
  // Of a film or a talk the feed has the words where it has its pictures and its length.
  const told = [media, ...groupsOf(media), itunes]
    .filter(isRecord)
    .flatMap((box) => wordsOf(box.description, '\n\n') ?? wordsOf(box.summary, '\n\n') ?? [])
  const summary = candidates(rest, 'summary').length > 0 ? {} : { summary: told[0] }
  return {
    ...rest,
    ...summary,
    text: encoded,
    link: rest.link ?? alternateOf(links),
    author,
    published: date,
    publisher,
  }
}

const groupsOf = (media: unknown): readonly unknown[] =>
  !isRecord(media) ? [] : Array.isArray(media.groups) ? media.groups : [media.group]

function alternateOf(links: unknown): unknown {
  return Array.isArray(links)
    ? links.find((link) => isRecord(link) && (link.rel ?? 'alternate') === 'alternate')
    : undefined
}

function wholeOf(words: string | undefined, base: string | undefined): string | undefined {
  return words === undefined || base === undefined ? words : (URL.parse(words, base)?.href ?? words)
}
