import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Fetcher } from '../contracts/fetcher.ts'
import type { Draft } from '../contracts/format.ts'
import { findFormats } from '../corpus/formats.ts'
import { parseBytes } from '../corpus/parse.ts'
import { mayFeed } from '../model/admin.ts'
import { publicationDate } from '../model/article.ts'
import { UserError } from '../model/errors.ts'
import type { Added, Pages } from '../model/page.ts'
import { readDocument } from './document.ts'
import { findStory, type Stored, storeStory } from './shelf.ts'
import { storyFile } from './story-address.ts'

/** The folder of pages that somebody asked for, beside those of the feeds. */
const pages = 'pages'

/** The folder that has this story already, a feed's perhaps; else that of the pages. */
async function placeOf(feeds: string, file: string): Promise<string> {
  const entries = await readdir(feeds, { withFileTypes: true }).catch(() => [])
  const has = entries.find((one) => one.isDirectory() && existsSync(join(feeds, one.name, file)))
  return has?.name ?? pages
}

/** A longer one is not shown whole. */
const longestTitle = 300

export interface PageMeans {
  readonly fetcher: Fetcher
  /** The folder that fetched articles are stored under. */
  readonly folder: string
  readonly now: () => number
}

/**
 * Fetches one page and stores it as an article; what has not changed since it was fetched last is left as it is.
 * @throws UserError that says why it is not added
 */
export async function addPage(typed: string, { fetcher, folder: feeds, now }: PageMeans): Promise<Added> {
  const address = readTyped(typed)
  const likely = URL.canParse(address) ? storyFile(address) : ''
  const place = await placeOf(feeds, likely)
  const known = likely === '' ? undefined : await findStory(join(feeds, place), address)
  const fetched = await fetcher.fetch(address, {
    robots: true,
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5',
    etag: known?.etag,
    lastModified: known?.lastModified,
  })
  const formats = await findFormats()
  if (fetched.kind === 'unchanged') {
    const { drafts } = await parseBytes(likely, await readFile(join(feeds, place, likely)), formats)
    if (drafts[0] !== undefined) return told(drafts[0], place, { file: likely, state: 'same' })
  }
  if (fetched.kind === 'gone') throw new UserError('This page is gone for good (410).')
  if (fetched.kind !== 'ok')
    throw new UserError('why' in fetched ? fetched.why : 'This page has not changed.')
  const draft = await readDocument(fetched, formats)
  const { etag, lastModified } = fetched
  const fetchedAt = new Date(now()).toISOString()
  const { url } = draft
  const folder = await placeOf(feeds, storyFile(url))
  const stored = await storeStory(join(feeds, folder), { draft, url, fetchedAt, etag, lastModified })
  return told(draft, folder, stored)
}

/**
 * Pages for those who may add some.
 * @param feeds the folder of fetched articles, inside the corpus
 */
export function guardPages(
  admins: readonly string[],
  feeds: string,
  add: (address: string) => Promise<Added>,
): Pages {
  return {
    async add(asker, address) {
      if (mayFeed(admins, asker)) {
        const added = await add(address)
        return { ...added, file: posix.join(feeds, added.file) }
      }
      throw new UserError(
        'Only admins may add pages, as all who ask here read them. ADMINS in .env names them; on the machine itself: dateline add ADDRESS',
      )
    },
  }
}

function told(draft: Draft, folder: string, { file, state }: Stored): Added {
  const { title, publisher, text, partial, mark } = draft
  return {
    state,
    file: `${folder}/${file}`,
    title: title.slice(0, longestTitle),
    publisher,
    published: publicationDate(draft),
    words: text.split(/\s+/).length,
    partial,
    mark: mark?.kind,
  }
}

/** As it was typed or copied: without its scheme, or in the brackets that platforms put around it. */
function readTyped(typed: string): string {
  const [address = ''] = typed.trim().replace(/^<|>$/g, '').split(/\||\s/)
  if (address === '')
    throw new UserError('Give the address of a page, for example: /add https://news.example/story')
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`
}
