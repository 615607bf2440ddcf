import { readStory } from '../reading/facts/story.ts'
import { wordsOf } from '../reading/facts/words.ts'
import { readFacts } from '../reading/facts.ts'
import type { FeedItem, Feed as Read } from '../reading/packed/feed.ts'
import { addressKey, keyOf } from './identity.ts'
import type { Item } from './item.ts'

/**
 * The items of a feed, each once.
 * @param feed its name: what an item is called by is its own feed's
 */
export function itemsOf(read: Read, feed: string): readonly Item[] {
  const told = read.items.map((item) => ({ item, facts: readFacts(item.fields, 'meta') }))
  const counts = new Map<string, number>()
  const countOf = (url: string | undefined): number =>
    url === undefined ? 0 : (counts.get(addressKey(url)) ?? 0)
  for (const { facts } of told)
    if (facts.url !== undefined) counts.set(addressKey(facts.url), countOf(facts.url) + 1)
  const found = new Map<string, Item>()
  for (const { item, facts } of told) {
    // An address that several items share, or the site's own, is the page of none of them.
    const isOwn = countOf(facts.url) === 1 && !isFront(facts.url, read.site)
    const made = itemOf(item, isOwn ? facts.url : undefined, feed)
    const [key] = made?.keys ?? []
    if (made !== undefined && key !== undefined && !found.has(key)) found.set(key, made)
  }
  return [...found.values()]
}

function isFront(url: string | undefined, site: string | undefined): boolean {
  return url !== undefined && site !== undefined && addressKey(url) === addressKey(site)
}

/** Nothing where there is neither a page to fetch nor a text. */
function itemOf({ fields, id }: FeedItem, address: string | undefined, feed: string): Item | undefined {
  const story = readStory(fields, 'meta')
  const { title, publisher, byline, published } = readFacts(fields, 'meta')
  const own = typeof story === 'string' ? undefined : story
  if (address === undefined && own === undefined) return undefined
  const keys = [
    ...(address === undefined ? [] : [keyOf('address', addressKey(address))]),
    ...(id === undefined ? [] : [keyOf('item', feed, id)]),
  ]
  const changed = wordsOf(fields.updated) ?? wordsOf(fields.date_modified) ?? ''
  return {
    keys: keys.length > 0 ? keys : [keyOf('title', feed, title ?? '', published?.date ?? '')],
    digest: keyOf(title ?? '', own?.text ?? '', published?.date ?? '', changed),
    address,
    title: title ?? own?.title,
    publisher,
    byline,
    published: published?.date,
    text: own?.text,
    partial: own?.partial ?? true,
  }
}
