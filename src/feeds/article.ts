import type { Row } from '../contracts/store.ts'
import type { Feed } from './feed.ts'
import type { Item } from './item.ts'
import type { Kept, Means } from './means.ts'
import { fetchPage, type Page } from './page.ts'
import type { Known, Waiting } from './queue.ts'
import { nameOf } from './wish.ts'

/** What became of an item. */
export type Outcome = 'new' | 'changed' | 'same' | 'later' | 'nothing'

const minuteMs = 60_000
/** Gaps between the tries of a page; after the last one the feed's own text stays. */
const gaps = [10 * minuteMs, 60 * minuteMs, 360 * minuteMs]

/**
 * Makes an article of an item that waits, or a new version of one. Every step may come twice: the file's name follows
 * from the item, and the row waits until the article is known.
 */
export async function makeArticle(row: Row<Waiting>, feed: Feed, means: Means): Promise<Outcome> {
  const { queue, now } = means
  const { item, tries } = row.value
  const at = now()
  const known = await queue.find(item.keys)
  const settle = async (
    outcome: Outcome,
    what: Pick<Known, 'file' | 'whole'> & Partial<Pick<Known, 'feed'>>,
    keys: readonly string[],
  ): Promise<Outcome> => {
    const versions = (known?.versions ?? 0) + 1
    const { file: place, whole, feed: first = feed.name } = what
    const settled = { file: place, whole, feed: first, digest: item.digest, at, versions }
    await queue.settle(row, [...item.keys, ...keys], settled)
    return outcome
  }
  // Somebody has moved or deleted the file: the folder is right.
  if (known?.file !== undefined && known.at >= feed.added && !means.exists(known.file))
    return settle('same', known, [])
  const page: Page =
    item.address === undefined || !feed.full ? { keys: [] } : await fetchPage(item, item.address, means)
  const twin = known === undefined ? await queue.find(page.keys) : undefined
  if (twin?.file !== undefined) return settle('same', twin, [])
  // A summary does not take the place of what was whole.
  const article = page.article ?? (known?.whole ? undefined : ownOf(item))
  const file = known?.file ?? fileOf(item, feed)
  if (article !== undefined) await means.write(file, article, at)
  // A summary that stands for its page until that is there is new only once.
  const isNew = known === undefined && (tries === 0 || item.text === undefined)
  const gap = gaps[tries]
  if (page.again !== undefined && gap !== undefined) {
    const due = now() + Math.max(gap, page.again)
    await queue.waiting.replace(row, { ...row.value, tries: tries + 1 }, due)
    return article !== undefined && isNew ? 'new' : 'later'
  }
  if (article === undefined)
    return settle(known === undefined ? 'nothing' : 'same', known ?? { whole: false }, page.keys)
  return settle(isNew ? 'new' : 'changed', { file, whole: page.article !== undefined }, page.keys)
}

/** The same for the same item, in the feed's folder. */
function fileOf({ keys: [key = ''], address, title }: Item, feed: Feed): string {
  const last = URL.parse(address ?? '')
    ?.pathname.split('/')
    .findLast((part) => part !== '')
  return `${feed.name}/${nameOf(last?.replace(/\.[a-z]{2,5}$/i, ''), title)}-${key.slice(0, 8)}.json`
}

/** The feed's own text, which is only a part unless the feed gives the whole. */
function ownOf({ title, text, publisher, byline, address, published, partial }: Item): Kept | undefined {
  if (text === undefined) return undefined
  return { title: title ?? '', text, publisher, byline, url: address, published, partial }
}
