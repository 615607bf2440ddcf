import { storyKey } from '../fetching/story-address.ts'
import { isRecord } from '../reading/facts/keys.ts'
import { readStory } from '../reading/facts/story.ts'
import { wordsOf } from '../reading/facts/words.ts'
import { readFacts } from '../reading/facts.ts'
import type { FeedItem, Feed as Read } from '../reading/packed/feed.ts'
import type { Feed } from './feed.ts'
import type { Item } from './item.ts'
import { addressKey, keyOf } from './keys.ts'

/** Items of one feed that are looked at, the first: more is an archive. */
export const mostItems = 500

/** The items of a feed, each once. */
export function itemsOf(read: Read, feed: Pick<Feed, 'name' | 'url'>): readonly Item[] {
  const told = eachOnce(read.items)
  const counts = new Map<string, number>()
  const ids = new Map<string, number>()
  for (const { item, url } of told) {
    if (url !== undefined) counts.set(storyKey(url), (counts.get(storyKey(url)) ?? 0) + 1)
    if (item.id !== undefined) ids.set(item.id, (ids.get(item.id) ?? 0) + 1)
  }
  const front = read.site === undefined || !URL.canParse(read.site) ? undefined : storyKey(read.site)
  const found = new Map<string, Item>()
  for (const { item, url } of told) {
    // An address that several items share, or the site's own, is the page of none of them.
    const hasPage = url !== undefined && counts.get(storyKey(url)) === 1 && storyKey(url) !== front
    // So is what several items are called.
    const id = ids.get(item.id ?? '') === 1 ? item.id : undefined
    const made = itemOf({ ...item, id }, url ?? read.site ?? feed.url, hasPage, feed.name)
    const [key] = made?.keys ?? []
    if (made !== undefined && key !== undefined && !found.has(key)) found.set(key, made)
  }
  return [...found.values()]
}

interface Told {
  readonly item: FeedItem
  readonly url: string | undefined
}

/** Some feeds have an item twice, under two addresses of its page or under two names of its own, and that is one. */
function eachOnce(items: readonly FeedItem[]): readonly Told[] {
  const seen = new Set<string>()
  return items.flatMap((item): readonly Told[] => {
    const { fields, id } = item
    const { url, title } = readFacts(fields, 'meta')
    const page = url === undefined ? '' : storyKey(url)
    const words = wordsOf(fields.text) ?? wordsOf(fields.summary) ?? wordsOf(fields.description)
    const names = [
      ...(id === undefined ? [] : [keyOf('id', id, page)]),
      keyOf(title ?? '', page, words ?? ''),
    ]
    const isSeen = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    return isSeen ? [] : [{ item, url }]
  })
}

/** Nothing where there is neither a page to fetch nor a text. */
function itemOf({ fields, id }: FeedItem, url: string, hasPage: boolean, feed: string): Item | undefined {
  const story = readStory(fields, 'meta')
  const own = typeof story === 'string' ? undefined : story
  if (!hasPage && own === undefined) return undefined
  const { title = own?.title, publisher, byline, published } = readFacts(fields, 'meta')
  return {
    keys: keysOf(
      hasPage ? url : undefined,
      id ?? (hasPage ? undefined : `${title} ${published?.date}`),
      feed,
    ),
    digest: keyOf(title ?? '', own?.text ?? '', published?.date ?? '', changedOf(fields)),
    url,
    hasPage,
    title,
    publisher,
    byline,
    published,
    text: own?.text,
    captions: own?.captions ?? [],
    partial: own?.partial ?? true,
    isSummary: own?.isSummary,
    mark: own?.mark,
  }
}

/** When the feed says that it was changed last, by its dialect or by what that borrows of others; empty where it does not. */
function changedOf({ updated, date_modified, atom, dcterms }: FeedItem['fields']): string {
  const borrowed = [
    isRecord(atom) ? atom.updated : undefined,
    isRecord(dcterms) ? dcterms.modified : undefined,
  ]
  for (const told of [updated, date_modified, ...borrowed]) {
    const words = wordsOf(told)
    if (words !== undefined) return words
  }
  return ''
}

/** Its page, and what its feed calls it, whatever becomes of its address. */
function keysOf(page: string | undefined, id: string | undefined, feed: string): readonly string[] {
  return [
    ...(page === undefined ? [] : [addressKey(page)]),
    ...(id === undefined ? [] : [keyOf('item', feed, id)]),
  ]
}
