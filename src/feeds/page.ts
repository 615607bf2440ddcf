import type { Draft } from '../contracts/format.ts'
import { reason, UserError } from '../model/errors.ts'
import { hostOf } from '../reading/facts/address.ts'
import type { Item } from './item.ts'
import type { Means } from './means.ts'

/** What came of the page behind an item. */
export interface Page {
  readonly draft?: Draft
  /** Where the page lies beside the item's address. */
  readonly addresses: readonly string[]
  /** Milliseconds after which it is worth another try. */
  readonly again?: number
  /** It was not even asked for, as its host wants to be left alone. */
  readonly isHeld?: boolean
}

/** Fetches and reads the page; nothing of it is used where it is not the item's. */
export async function fetchPage(item: Item, { fetcher, reader, count, log }: Means): Promise<Page> {
  const fetched = await fetcher.fetch(item.url, { robots: true })
  count('page', fetched.kind)
  if (fetched.kind === 'later')
    return { addresses: [], again: fetched.after, isHeld: fetched.unasked === true }
  if (fetched.kind === 'failed') return { addresses: [], again: 0 }
  if (fetched.kind !== 'ok') return { addresses: [] }
  try {
    const page = await reader.page(fetched)
    const isItem = speaksOf(item.title ?? '', `${page.title} ${page.text}`)
    // A wall of cookies, or a stub of the page, is shorter than what the feed gives anyway.
    if (!isItem || page.text.length < (item.text?.length ?? 0)) return { addresses: [] }
    const draft = {
      ...page,
      title: item.title ?? page.title,
      // A host says less than the feed does.
      publisher: page.publisher === hostOf(page.url) ? (item.publisher ?? page.publisher) : page.publisher,
      byline: item.byline ?? page.byline,
      published: item.published ?? page.published,
      mark: page.mark ?? item.mark,
    }
    return { draft, addresses: [fetched.url, page.url] }
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    log.debug('a page of a feed holds no article', { page: item.keys[0], why: reason(thrown) })
    return { addresses: [] }
  }
}

/** A page that has so few of the title's longer words is a wall, a front page or an error. */
const leastShared = 1 / 3

function speaksOf(title: string, text: string): boolean {
  const words = new Set(wordsIn(title))
  if (words.size === 0) return true
  const found = new Set(wordsIn(text))
  return [...words].filter((word) => found.has(word)).length >= words.size * leastShared
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
