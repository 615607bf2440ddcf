import { generateOpml, parseOpml } from 'feedsmith'
import { UserError } from '../model/errors.ts'
import type { Feed } from './feed.ts'

export interface Listed {
  /** As the list names it: whoever made the list may have named it otherwise than the feed does itself. */
  readonly name: string | undefined
  /** As the feed calls itself. */
  readonly title: string | undefined
  readonly url: string
}

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** A folder in a folder in a folder is nobody's list of feeds. */
const deepest = 20

/** The feeds of a list, each address once. @throws UserError where it is no OPML */
export function readOpml(text: string): readonly Listed[] {
  const found = new Map<string, Listed>()
  const take = (outlines: readonly Outline[], depth: number): void => {
    for (const { text: words, title, xmlUrl, outlines: inner } of outlines) {
      const url = xmlUrl?.trim() ?? ''
      if (url !== '' && !found.has(url)) found.set(url, { name: words ?? title, title: title ?? words, url })
      if (inner !== undefined && depth < deepest) take(inner, depth + 1)
    }
  }
  try {
    take(parseOpml(text).body?.outlines ?? [], 0)
  } catch {
    throw new UserError(
      'This file is not OPML. Export the feeds of your reader as OPML, and import that file.',
    )
  }
  if (found.size === 0) throw new UserError('This OPML file names no feed. Its outlines need an xmlUrl each.')
  return [...found.values()]
}

export function writeOpml(feeds: readonly Pick<Feed, 'name' | 'title' | 'url' | 'site'>[]): string {
  return generateOpml({
    head: { title: 'Feeds that Dateline follows' },
    body: {
      outlines: feeds.map(({ name, title, url, site }) => ({
        text: name,
        title,
        type: 'rss',
        xmlUrl: url,
        ...(site === undefined ? {} : { htmlUrl: site }),
      })),
    },
  })
}
