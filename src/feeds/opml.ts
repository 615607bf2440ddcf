import { generateOpml, parseOpml } from 'feedsmith'
import { UserError } from '../model/errors.ts'
import { withoutLogin } from '../model/login.ts'
import type { Feed } from './feed.ts'
import { readTyped } from './typed.ts'
import { readEvery, readFull } from './wish.ts'

export interface Listed {
  /** As the list names it: whoever made the list may have named it otherwise than the feed does itself. */
  readonly name: string | undefined
  /** As the feed calls itself. */
  readonly title: string | undefined
  readonly url: string
  /** Minutes from one check to the next, whether pages are fetched, and why it is paused, where the list says so. */
  readonly every?: number
  readonly full?: boolean
  readonly paused?: string
}

/** What a list holds. */
export interface Listing {
  readonly feeds: readonly Listed[]
  /** What is called so has no address of the web, or one with a user name or a password, which would be kept. */
  readonly refused: readonly string[]
}

interface Outline {
  readonly every?: unknown
  readonly full?: unknown
  readonly paused?: unknown
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** What OPML has no word for; other programs pass over it. */
const own = { extraOutlineAttributes: ['every', 'full', 'paused'] } as const

/** A folder in a folder in a folder is nobody's list of feeds. */
const deepest = 20
/** Of why a feed is paused, in characters. */
const longestReason = 200

/** The feeds of a list, each address once. @throws UserError where it is no OPML */
export function readOpml(text: string): Listing {
  const found = new Map<string, Listed>()
  const refused: string[] = []
  const take = (outlines: readonly Outline[], depth: number): void => {
    for (const { text: words, title, xmlUrl, outlines: inner, ...wish } of outlines) {
      const typed = xmlUrl?.trim() ?? ''
      const address = readTyped(typed)
      const url = address?.href ?? ''
      if (typed !== '' && (address === undefined || address.username + address.password !== ''))
        refused.push(withoutLogin(words ?? title ?? typed))
      else if (typed !== '' && !found.has(url))
        found.set(url, { name: words ?? title, title: title ?? words, url, ...wishOf(wish) })
      if (inner !== undefined && depth < deepest) take(inner, depth + 1)
    }
  }
  try {
    take(parseOpml(text, own).body?.outlines ?? [], 0)
  } catch {
    throw new UserError(
      'This file is not OPML. Export the feeds of your reader as OPML, and import that file.',
    )
  }
  if (found.size === 0 && refused.length === 0)
    throw new UserError('This OPML file names no feed. Its outlines need an xmlUrl each.')
  return { feeds: [...found.values()], refused }
}

type Given = Pick<Feed, 'name' | 'title' | 'url' | 'site' | 'every' | 'full' | 'paused'>

export function writeOpml(feeds: readonly Given[]): string {
  const outlines = feeds.map(({ name, title, url, site, every, full, paused }) => ({
    text: name,
    title,
    type: 'rss',
    xmlUrl: url,
    ...(site === undefined ? {} : { htmlUrl: site }),
    ...(every === readEvery(undefined) ? {} : { every: `${every}m` }),
    ...(full ? {} : { full: 'no' }),
    ...(paused === undefined ? {} : { paused }),
  }))
  return unsteered(generateOpml({ head: { title: 'Feeds that Dateline follows' }, body: { outlines } }, own))
}

/** XML that no terminal obeys: what turns the direction of writing, or is not seen, by its number; XML has no control characters. */
const unsteered = (xml: string): string =>
  xml
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `&#x${one.codePointAt(0)?.toString(16)};`)

/** What a list wishes for a feed; what is not understood in it, as it may be another program's, is nothing. */
function wishOf({ every, full, paused }: Outline): Pick<Listed, 'every' | 'full' | 'paused'> {
  const understood = <T>(typed: unknown, read: (typed: string) => T): T | undefined => {
    try {
      return typeof typed === 'string' && typed.trim() !== '' ? read(typed) : undefined
    } catch (thrown) {
      if (thrown instanceof UserError) return undefined
      throw thrown
    }
  }
  const minutes = understood(every, readEvery)
  const pages = understood(full, readFull)
  const why = understood(paused, (typed) => typed.trim().slice(0, longestReason))
  return {
    ...(minutes === undefined ? {} : { every: minutes }),
    ...(pages === undefined ? {} : { full: pages }),
    ...(why === undefined ? {} : { paused: why }),
  }
}
