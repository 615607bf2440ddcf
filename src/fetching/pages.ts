import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Fetcher } from '../contracts/fetcher.ts'
import { mayFeed } from '../model/admin.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import type { Added, Pages, Taken } from '../model/page.ts'
import { type GivenFile, takeFile } from './files.ts'
import type { PageReader } from './reading.ts'
import { readHead, storeStory } from './shelf.ts'
import { storyFile } from './story-address.ts'
import { understood } from './understood.ts'

/** The folder of pages that somebody asked for, beside those of the feeds. */
const pages = 'pages'

/** The file of a page that somebody asked for, inside the folder of fetched articles. */
export const pageFile = (address: string): string => `${pages}/${storyFile(address)}`

/** The file that has this story already, a feed's perhaps, under one of its addresses; nothing where none has. */
async function placeOf(
  addresses: readonly string[],
  { folder, known }: PageMeans,
): Promise<string | undefined> {
  const file = await known?.(addresses)
  if (file !== undefined && existsSync(join(folder, file))) return file
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const places = entries.flatMap((one) =>
    one.isDirectory() ? addresses.map((address) => `${one.name}/${storyFile(address)}`) : [],
  )
  return places.find((place) => existsSync(join(folder, place)))
}

export interface PageMeans {
  readonly fetcher: Fetcher
  readonly reader: PageReader
  /** The folder that fetched articles are stored under. */
  readonly folder: string
  readonly now: () => number
  /** The file of a story that came by a feed, under one of its addresses. */
  readonly known?: ((addresses: readonly string[]) => Promise<string | undefined>) | undefined
}

/**
 * Fetches one page and stores it as an article; what has not changed since it was fetched last is left as it is.
 * @throws UserError that says why it is not added
 */
export async function addPage(typed: string, means: PageMeans): Promise<Added> {
  const { fetcher, reader, folder: feeds, now } = means
  const address = readTyped(typed)
  const likely = URL.canParse(address) ? await placeOf([address], means) : undefined
  const known = likely === undefined ? undefined : await readHead(join(feeds, likely))
  const fetched = await fetcher.fetch(address, {
    robots: true,
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5',
    etag: known?.etag,
    lastModified: known?.lastModified,
  })
  if (fetched.kind === 'unchanged' && likely !== undefined) {
    const { drafts } = await reader.file(likely, await readFile(join(feeds, likely)))
    if (drafts[0] !== undefined) return { ...understood(drafts[0]), file: likely, state: 'same' }
  }
  if (fetched.kind === 'gone') throw new UserError('This page is gone for good (410).')
  if (fetched.kind !== 'ok')
    throw new UserError('why' in fetched ? fetched.why : 'This page has not changed.')
  const draft = await reader.page(fetched)
  const { etag, lastModified } = fetched
  const fetchedAt = new Date(now()).toISOString()
  const { url } = draft
  const file = likely ?? (await placeOf([url, fetched.url], means)) ?? pageFile(url)
  const { dir, base } = posix.parse(file)
  const story = { draft, url, file: base, fetchedAt, etag, lastModified }
  const { state } = await storeStory(join(feeds, dir), story)
  return { ...understood(draft), file, state }
}

/** Takes a file that somebody gave, as one of the pages that somebody asked for. @throws UserError */
export async function addFile(
  file: GivenFile,
  { folder, reader }: Pick<PageMeans, 'folder' | 'reader'>,
): Promise<Taken> {
  const taken = await takeFile(file, join(folder, pages), reader)
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

/** As it was typed or copied: without its scheme, or in the brackets that platforms put around it. */
function readTyped(typed: string): string {
  const [address = ''] = typed.trim().replace(/^<|>$/g, '').split(/\||\s/)
  if (address === '')
    throw new UserError(
      `Give the address of a page, for example: ${lineFor('pages', 'https://news.example/story')}`,
    )
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`
}
