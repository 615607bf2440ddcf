import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Fetcher } from '../contracts/fetcher.ts'
import type { Draft } from '../contracts/format.ts'
import { findFormats } from '../corpus/formats.ts'
import { parseBytes } from '../corpus/parse.ts'
import { mayFeed } from '../model/admin.ts'
import { UserError } from '../model/errors.ts'
import type { Added, Pages, Taken } from '../model/page.ts'
import { readDocument } from './document.ts'
import { type GivenFile, takeFile } from './files.ts'
import { findStory, type Stored, storeStory } from './shelf.ts'
import { storyFile } from './story-address.ts'
import { understood } from './understood.ts'

/** The folder of pages that somebody asked for, beside those of the feeds. */
const pages = 'pages'

/** The folder that has this story already, a feed's perhaps; else that of the pages. */
async function placeOf(feeds: string, file: string): Promise<string> {
  const entries = await readdir(feeds, { withFileTypes: true }).catch(() => [])
  const has = entries.find((one) => one.isDirectory() && existsSync(join(feeds, one.name, file)))
  return has?.name ?? pages
}

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

/** Takes a file that somebody gave, as one of the pages that somebody asked for. @throws UserError */
export async function addFile(file: GivenFile, { folder }: Pick<PageMeans, 'folder'>): Promise<Taken> {
  const taken = await takeFile(file, join(folder, pages), await findFormats())
  return { ...taken, file: `${pages}/${taken.file}` }
}

/**
 * Pages and files for those who may add some.
 * @param feeds the folder of fetched articles, inside the corpus
 */
export function guardPages(
  admins: readonly string[],
  feeds: string,
  work: {
    readonly add: (address: string) => Promise<Added>
    readonly take: (file: GivenFile) => Promise<Taken>
  },
): Pages {
  const inCorpus = <T extends { readonly file: string }>(stored: T): T => ({
    ...stored,
    file: posix.join(feeds, stored.file),
  })
  const tried = async (file: GivenFile): Promise<Taken | string> => {
    try {
      return inCorpus(await work.take(file))
    } catch (thrown) {
      if (thrown instanceof UserError) return thrown.message
      throw thrown
    }
  }
  return {
    async add(asker, address) {
      if (mayFeed(admins, asker)) return inCorpus(await work.add(address))
      throw new UserError(
        'Only admins may add pages, as all who ask here read them. ADMINS in .env names them; on the machine itself: dateline add ADDRESS',
      )
    },
    async take(asker, files) {
      if (!mayFeed(admins, asker))
        throw new UserError(
          'Only admins may add files, as all who ask here read them. ADMINS in .env names them.',
        )
      const taken: (Taken | string)[] = []
      for (const file of files) taken.push('why' in file ? file.why : await tried(file))
      return taken
    },
  }
}

const told = (draft: Draft, folder: string, { file, state }: Stored): Added => ({
  ...understood(draft),
  state,
  file: `${folder}/${file}`,
})

/** As it was typed or copied: without its scheme, or in the brackets that platforms put around it. */
function readTyped(typed: string): string {
  const [address = ''] = typed.trim().replace(/^<|>$/g, '').split(/\||\s/)
  if (address === '')
    throw new UserError('Give the address of a page, for example: /add https://news.example/story')
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`
}
