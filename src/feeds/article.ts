import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Draft } from '../contracts/format.ts'
import type { Row } from '../contracts/store.ts'
import { pageFile } from '../fetching/pages.ts'
import { type Stored, storeStory } from '../fetching/shelf.ts'
import { plainAddress, plainName, storyFile } from '../fetching/story-address.ts'
import type { Feed } from './feed.ts'
import type { Item } from './item.ts'
import { addressKey, wordsKey } from './keys.ts'
import type { Means } from './means.ts'
import { fetchPage, type Page } from './page.ts'
import type { Known, Waiting } from './queue.ts'

/** What became of an item. */
export type Outcome = 'new' | 'changed' | 'same' | 'later' | 'nothing'

const minuteMs = 60_000
/** Gaps between the tries of a page; after the last one the feed's own text stays. */
const gaps = [10 * minuteMs, 60 * minuteMs, 360 * minuteMs]

/**
 * Makes an article of an item that waits, or a new version of one. Every step may come twice: the file's name follows
 * from the item, and the row waits until the article is known.
 * @throws UserError where the folder cannot be written
 */
export async function makeArticle(row: Row<Waiting>, feed: Feed, means: Means): Promise<Outcome> {
  const { queue, now, folder } = means
  const { item } = row.value
  const known = await queue.find(item.keys)
  const settle = settler(row, feed, known, now(), queue)
  if (known && isTakenAway(known, feed, folder)) return settle('same', known, [])
  const page: Page = item.hasPage && feed.full ? await fetchPage(item, means) : { addresses: [] }
  const draft = page.draft ?? ownOf(item)
  const words = draft && wordsKey(item.url, draft)
  const pageKeys = [...page.addresses.map(addressKey), ...(words === undefined ? [] : [words])]
  const twin = known === undefined ? await queue.find(pageKeys) : undefined
  if (twin?.file !== undefined) return settle('same', twin, [])
  const before = known ?? addedByHand(item, page, folder)
  const { outcome, what } = await write(item, feed, page, before, means)
  if (await waitsForPage(row, page, means)) return outcome === 'new' ? 'new' : 'later'
  return settle(outcome, what, pageKeys)
}

/** Writes the article's file, where there is something to write. @param before what there was of it */
async function write(
  item: Item,
  feed: Feed,
  page: Page,
  before: Made,
  { folder, now }: Means,
): Promise<{ outcome: Outcome; what: Made }> {
  // A summary does not take the place of what was whole.
  const draft = page.draft ?? (before.whole ? undefined : ownOf(item))
  if (draft === undefined) return { outcome: before.whole ? 'same' : 'nothing', what: before }
  const file = before.file ?? fileOf(item, feed)
  const { state } = await store(draft, file, item, folder, now())
  return { outcome: state, what: { file, whole: page.draft !== undefined } }
}

/** Writes down what became of an item, after which it waits no longer. */
function settler(
  row: Row<Waiting>,
  feed: Feed,
  known: Known | undefined,
  at: number,
  queue: Means['queue'],
): (outcome: Outcome, what: Made, keys: readonly string[]) => Promise<Outcome> {
  const { item } = row.value
  return async (outcome, { file, whole, feed: first = feed.name }, keys) => {
    const settled = {
      file,
      whole,
      feed: first,
      digest: item.digest,
      at,
      versions: (known?.versions ?? 0) + 1,
    }
    await queue.settle(row, [...item.keys, ...keys], settled)
    return outcome
  }
}

type Made = Pick<Known, 'file' | 'whole'> & Partial<Pick<Known, 'feed'>>

/** Somebody has moved or deleted the file: the folder is right. */
const isTakenAway = ({ file, at }: Known, feed: Feed, folder: string): boolean =>
  file !== undefined && at >= feed.added && !existsSync(join(folder, file))

const store = (
  draft: Draft,
  file: string,
  { url, hasPage }: Item,
  folder: string,
  at: number,
): Promise<Stored> =>
  storeStory(join(folder, dirname(file)), {
    draft,
    url: hasPage ? plainAddress(url) : url,
    file: basename(file),
    fetchedAt: new Date(at).toISOString(),
  })

/** @returns whether the page is asked for once more, later */
async function waitsForPage(
  row: Row<Waiting>,
  { again, isHeld = false }: Page,
  { queue, now }: Pick<Means, 'queue' | 'now'>,
): Promise<boolean> {
  const gap = gaps[row.value.tries]
  if (again === undefined || gap === undefined) return false
  // A wait that another page has been told of is no try of this one.
  const tries = row.value.tries + (isHeld ? 0 : 1)
  const due = now() + (isHeld ? again : Math.max(gap, again))
  await queue.waiting.replace(row, { ...row.value, tries }, due)
  return true
}

/** The file of the same story, where somebody asked for its page before a feed had it. */
function addedByHand({ hasPage, url }: Item, { addresses }: Page, folder: string): Made {
  const files = hasPage ? [url, ...addresses].map(pageFile) : []
  const file = files.find((one) => existsSync(join(folder, one)))
  return { file, whole: file !== undefined }
}

/** The same for the same item, in the feed's folder. */
function fileOf({ keys: [key = ''], hasPage, url, title = '' }: Item, feed: Feed): string {
  const name = hasPage ? storyFile(url) : `${plainName(title) || 'item'}-${key.slice(0, 12)}.json`
  return `${feed.name}/${name}`
}

/** The feed's own text, which is only a part unless the feed gives the whole. */
function ownOf({
  title = '',
  text,
  url,
  publisher,
  byline,
  published,
  captions,
  partial,
  isSummary,
  mark,
}: Item): Draft | undefined {
  return text === undefined
    ? undefined
    : { title, text, url, publisher, byline, published, captions, partial, isSummary, mark }
}
