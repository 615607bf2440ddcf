import type { Fetched, Fetcher } from '../contracts/fetcher.ts'
import { textOf } from '../fetching/text.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { withoutLogin } from '../model/login.ts'
import { type Feed, readFeed } from '../reading/packed/feed.ts'
import { NoFeed } from '../reading/packed/no-feed.ts'
import { feedsOf, usualPlaces } from './discovery.ts'
import { mostItems } from './items.ts'
import { readTyped } from './typed.ts'

/** What was found at an address. */
export interface Probe {
  /** The feed's own, after permanent redirects. */
  readonly url: string
  readonly title: string | undefined
  readonly site: string | undefined
  readonly items: number
  /** Other feeds that the page names. */
  readonly others: readonly string[]
}

/** Pages name a feed of everything, one of comments and some of their sections, or a page that lists them all. */
const mostTried = 6

/**
 * The feed at an address, or the first that the page there names.
 * @throws UserError that says what stands there instead
 */
export async function probeFeed(typed: string, fetcher: Fetcher): Promise<Probe> {
  const address = addressOf(typed)
  const found = await get(address, fetcher)
  const words = wordsOf(found)
  const feed = await read(found, words)
  if (!(feed instanceof NoFeed)) return probeOf(found, feed, [])
  if (!feed.isPage) throw new UserError(`${address}: ${feed.message}`)
  const named = feedsOf(words, found.url)
  let left = mostTried
  let why: string | undefined
  /** The first feed that stands at one of these addresses, or that a page there lists. */
  const first = async (places: readonly string[], isDeep = false): Promise<Probe | undefined> => {
    for (const url of places) {
      if (left-- <= 0) return undefined
      const other = await readAt(url, fetcher)
      if ('url' in other) return { ...other, others: places.filter((also) => also !== url) }
      why ??= other.why
      const inner = isDeep ? undefined : await first(other.listed, true)
      if (inner !== undefined) return inner
    }
    return undefined
  }
  const other = await first(named.length === 0 ? usualPlaces(found.url) : named)
  if (other !== undefined) return named.length === 0 ? { ...other, others: [] } : other
  throw new UserError(
    named.length === 0
      ? `There is no feed at ${address}, and the page there names none. Give the address of the feed itself.`
      : `The page at ${address} names a feed, and none could be read: ${why}`,
  )
}

/** What stands at an address that a page names; or why no feed does, and what a page there names. */
async function readAt(
  address: string,
  fetcher: Fetcher,
): Promise<Probe | { readonly why: string; readonly listed: readonly string[] }> {
  try {
    const found = await get(address, fetcher)
    const words = wordsOf(found)
    const feed = await read(found, words)
    if (!(feed instanceof NoFeed)) return probeOf(found, feed, [])
    const listed = feed.isPage ? feedsOf(words, found.url) : []
    const what = feed.isPage ? 'A page stands there, and not a feed.' : feed.message
    return { why: withoutLogin(`${address}: ${what}`), listed }
  } catch (thrown) {
    if (thrown instanceof UserError) return { why: thrown.message, listed: [] }
    throw thrown
  }
}

/** @throws UserError */
function addressOf(typed: string): string {
  const url = readTyped(typed)
  if (url !== undefined) return url.href
  throw new UserError(
    `“${withoutLogin(typed.trim())}” is not an address. Give that of a feed or a site, for example: ${lineFor('feeds', 'add https://news.example/feed')}`,
  )
}

/** The page at an address. @throws UserError where neither a page nor a feed stands there */
function wordsOf(found: Got): string {
  try {
    return textOf(found)
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    const kind = found.type === '' ? '' : ` (${found.type})`
    throw new UserError(
      `What stands at ${found.asked} is neither a feed nor a page${kind}. Give the address of the feed itself.`,
    )
  }
}

type Got = Extract<Fetched, { kind: 'ok' }> & { readonly asked: string }

async function get(address: string, fetcher: Fetcher): Promise<Got> {
  const fetched = await fetcher.fetch(address)
  if (fetched.kind === 'ok') return { ...fetched, asked: address }
  const why = 'why' in fetched ? fetched.why : 'It is not there any more.'
  throw new UserError(`${address}: ${why}`)
}

async function read(body: Got, words: string): Promise<Feed | NoFeed> {
  try {
    return await readFeed(words, { address: body.url, most: mostItems + 1 })
  } catch (thrown) {
    if (thrown instanceof NoFeed) return thrown
    throw thrown
  }
}

const probeOf = (
  { asked, permanentUrl }: Got,
  { title, site, items }: Feed,
  others: readonly string[],
): Probe => ({
  url: permanentUrl ?? asked,
  title,
  site,
  items: items.length,
  others,
})
