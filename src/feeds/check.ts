import { createHash } from 'node:crypto'
import type { Fetched } from '../contracts/fetcher.ts'
import type { Row } from '../contracts/store.ts'
import { later } from '../fetching/outcome.ts'
import { textOf } from '../fetching/text.ts'
import { UserError } from '../model/errors.ts'
import { readFeed } from '../reading/packed/feed.ts'
import { NoFeed } from '../reading/packed/no-feed.ts'
import { type Feed, nextCheck } from './feed.ts'
import { itemsOf, mostItems } from './items.ts'
import type { Means } from './means.ts'

/** What a check came to. */
export interface Checked {
  readonly kind: Fetched['kind']
  readonly words: string
  /** Items that wait for their page now. */
  readonly keys: readonly string[]
}

/**
 * Fetches a feed and takes in what is new in it; not before its host wants to be asked again, whoever asks. What it came to is written into its row last, so that a check that
 * was cut off is made again.
 */
export async function checkFeed({ value: feed }: Row<Feed>, means: Means): Promise<Checked> {
  const { fetcher, book, now, count } = means
  const { etag, lastModified } = feed
  const held = (feed.held ?? 0) - now()
  const isHeld = held > 0
  const fetched = isHeld
    ? later(URL.parse(feed.url)?.host ?? feed.url, held)
    : await fetcher.fetch(feed.url, { etag, lastModified })
  const { checked, change } = await take(fetched, feed, means)
  count('feed', checked.kind)
  const wait = fetched.kind === 'later' ? fetched.after : 0
  await book.change(
    feed.name,
    (current) => {
      const last = { at: now(), words: checked.words }
      const failures = isFailure(checked) ? current.failures + (isHeld ? 0 : 1) : 0
      return { ...current, failures, last, held: wait > 0 ? now() + wait : undefined, ...change }
    },
    (next) => (next.paused === undefined ? nextCheck(next, now(), wait) : undefined),
  )
  return checked
}

/** What was fetched a short while ago is not fetched again at once. */
const lateWords = (late: number): string =>
  late === 0 ? '' : `; ${late} fetched a short while ago ${late === 1 ? 'is' : 'are'} fetched again later`

const isFailure = ({ kind }: Checked): boolean => kind === 'failed' || kind === 'refused' || kind === 'later'

const gone = 'the publisher has taken it away for good (410)'

interface Taken {
  readonly checked: Checked
  readonly change: Partial<Feed>
}

async function take(fetched: Fetched, feed: Feed, means: Means): Promise<Taken> {
  if (fetched.kind === 'unchanged')
    return { checked: { kind: 'unchanged', words: 'nothing new', keys: [] }, change: {} }
  if (fetched.kind === 'gone')
    return { checked: { kind: 'gone', words: gone, keys: [] }, change: { paused: gone } }
  if (fetched.kind !== 'ok')
    return { checked: { kind: fetched.kind, words: fetched.why, keys: [] }, change: {} }
  const { bytes, url, permanentUrl, etag, lastModified } = fetched
  const other = permanentUrl === undefined ? undefined : await means.book.otherAt(permanentUrl, feed.name)
  if (other !== undefined) {
    const words = `it has moved for good to the address of ${other}, which is followed as well`
    return { checked: { kind: 'unchanged', words, keys: [] }, change: { paused: words } }
  }
  const change = {
    url: permanentUrl ?? feed.url,
    etag,
    lastModified,
    digest: createHash('sha256').update(bytes).digest('base64url'),
  }
  if (change.digest === feed.digest)
    return { checked: { kind: 'unchanged', words: 'nothing new', keys: [] }, change }
  try {
    const read = await readFeed(textOf(fetched), { address: url, most: mostItems })
    const items = itemsOf(read, feed)
    const taken = await means.queue.take(feed, items, means.now())
    const keys = taken.map(({ key }) => key)
    const late = taken.filter(({ due }) => due > means.now()).length
    const words = `${keys.length} of ${items.length} ${items.length === 1 ? 'item' : 'items'} new or changed${lateWords(late)}`
    return { checked: { kind: 'ok', words, keys }, change: { ...change, site: read.site ?? feed.site } }
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    const isPage = thrown instanceof NoFeed && thrown.isPage
    const why = isPage
      ? 'a page stands there now, and not a feed. Follow the site again to find where its feed is.'
      : `what is there now cannot be read as a feed. ${thrown.message}`
    return { checked: { kind: 'failed', words: why, keys: [] }, change: {} }
  }
}
