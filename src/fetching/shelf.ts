import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '../contracts/format.ts'
import { reason, UserError } from '../model/errors.ts'
import { firstWordsOf } from '../reading/packed/pages.ts'
import { storyFile } from './story-address.ts'

/** An article as it was fetched. */
export interface FetchedStory {
  readonly draft: Draft
  /** Its own address; the article is the one of this address, whatever it is called in. */
  readonly url: string
  /** The file's name, where its address alone does not give it. */
  readonly file?: string | undefined
  /** ISO 8601. */
  readonly fetchedAt: string
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export interface Stored {
  /** The file's name inside the folder. */
  readonly file: string
  readonly state: 'new' | 'changed' | 'same'
}

/** What is looked at of a stored article; its other keys are the corpus's. */
const headSchema = z.object({
  fetchedAt: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  version: z.number().int().catch(1),
  /** Of what was fetched, so that an editor's own changes to the file are left alone. */
  digest: z.string(),
})
export type StoredHead = z.infer<typeof headSchema>

/** A file that a killed process left half written is swept away after so long, in milliseconds. */
const abandonedMs = 3600_000

/** What the folder has of an article, without its text; nothing where it has none. */
export async function readHead(path: string): Promise<StoredHead | undefined> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch {
    return undefined
  }
  try {
    return headSchema.safeParse(JSON.parse(content)).data
  } catch {
    return undefined
  }
}

/**
 * Writes an article as one file of the folder, which is made where it is missing. What has not changed since it was
 * fetched last is left as it lies; what has is a new version in the same file. The file is there whole or not at all,
 * whenever the process ends.
 * @throws UserError where the folder cannot be written
 */
export async function storeStory(folder: string, story: FetchedStory): Promise<Stored> {
  const { file = storyFile(story.url) } = story
  const known = await readHead(join(folder, file))
  const { text, ...facts } = fieldsOf(story.draft)
  const digest = createHash('sha256')
    .update(JSON.stringify([facts, text]))
    .digest('hex')
    .slice(0, 16)
  if (known?.digest === digest) return { file, state: 'same' }
  const { url, fetchedAt, etag, lastModified } = story
  const version = (known?.version ?? 0) + 1
  const content = { ...facts, url, fetchedAt, etag, lastModified, version, digest, text }
  await put(folder, file, `${JSON.stringify(content, undefined, 2)}\n`)
  return { file, state: known === undefined ? 'new' : 'changed' }
}

/**
 * Puts a file into the folder as it is.
 * @param file its name, which follows from its bytes
 * @throws UserError where the folder cannot be written
 */
export async function storeFile(folder: string, file: string, bytes: Uint8Array): Promise<'new' | 'same'> {
  if (existsSync(join(folder, file))) return 'same'
  await put(folder, file, bytes)
  return 'new'
}

/**
 * Tries whether articles can be stored in a folder, which is made where it is missing, before anything is fetched for it.
 * @throws UserError where it cannot be written
 */
export async function tryFolder(folder: string): Promise<void> {
  await writing(folder, async () => {
    const trial = besideOf(folder, 'trial')
    await using(await open(trial, 'wx'), (handle) =>
      handle.writeFile('Articles can be stored here.\n'),
    ).finally(() => rm(trial, { force: true }))
  })
}

/** @throws UserError where the folder cannot be written */
async function put(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  await writing(folder, async () => {
    await sweep(folder)
    await writeWhole(folder, file, content)
  })
}

/** @throws UserError where the folder cannot be written */
async function writing(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await work()
  } catch (thrown) {
    const code = codeOf(thrown)
    const [why, remedy] = refusals.get(code) ?? [code, 'Give Dateline the right to write there']
    throw new UserError(
      `The folder ${folder} cannot be written: ${why}. ${remedy}, or name another folder inside CORPUS as FEEDS.`,
    )
  }
}

const noRight = ['Dateline has no right to', 'Give it that right'] as const
const noSpace = ['the disk is full', 'Free some space on it'] as const
const inTheWay = ['a file lies in its place', 'Move that file away'] as const

/** Why a folder cannot be written, and what to do about it, by what the system says. */
const refusals = new Map<string, readonly [string, string]>([
  ['EACCES', noRight],
  ['EPERM', noRight],
  ['EROFS', ['its disk is read-only', 'Have it mounted so that it can be written']],
  ['ENOSPC', noSpace],
  ['EDQUOT', noSpace],
  ['ENOTDIR', inTheWay],
  ['EEXIST', inTheWay],
])

/** What is no sentence stays an item of a list, so that it is read again as what it was. */
const paragraphOf = (words: string): string => {
  const name = /[.!?…:]\W*$/.test(words) ? 'p' : 'li'
  return `<${name}>${escaped(words)}</${name}>`
}

/** Under the keys that every JSON article may have. */
function fieldsOf(draft: Draft) {
  const { title, publisher, byline, published, partial, isSummary, text, captions, mark, pages } = draft
  const paragraphs = [
    ...(mark === undefined || mark.words === title ? [] : [mark.words]),
    ...text.split('\n\n'),
  ]
  const figures = captions.map((words) => `<figure><figcaption>${escaped(words)}</figcaption></figure>`)
  return {
    title,
    publisher,
    author: byline,
    datePublished: published?.from === 'file time' ? undefined : published?.date,
    // Of a summary the whole may well be free to read.
    isAccessibleForFree: partial && !isSummary ? false : undefined,
    isSummary,
    pageStarts: pages && firstWordsOf(text, pages),
    text: [...paragraphs.map(paragraphOf), ...figures].join('\n'),
  }
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

let written = 0
const besideOf = (folder: string, file: string): string =>
  join(folder, `.${file}.${process.pid}-${++written}.part`)

/** First beside its place, under a name that the corpus passes over; then, when it is on the disk, in its place. */
async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const beside = besideOf(folder, file)
  try {
    await using(await open(beside, 'wx'), async (handle) => {
      await handle.writeFile(content)
      await handle.sync()
    })
    await rename(beside, join(folder, file))
  } catch (thrown) {
    await rm(beside, { force: true })
    throw thrown
  }
  await using(await open(folder, 'r'), (handle) => handle.sync().catch(() => {}))
}

async function using(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}

const swept = new Set<string>()

/** Once a process, for each folder. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of await readdir(folder)) {
    if (!/^\..+\.part$/.test(name)) continue
    const stats = await stat(join(folder, name)).catch(() => undefined)
    if (stats !== undefined && stats.mtimeMs < Date.now() - abandonedMs)
      await rm(join(folder, name), { force: true })
  }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : reason(thrown)
}
