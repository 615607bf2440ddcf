import { createReadStream, type Stats } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ListFile, ListFormat } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import { fileLimits } from './files/limits.ts'

/** A file that may hold a list. */
export interface SourceFile {
  readonly path: string
  /** What changes when the file does, or one that belongs to it. */
  readonly state: string
  /** The date that the settings give it. */
  readonly date?: string | undefined
}

const beginningSize = 4_096

/**
 * `SANCTIONS_LISTS`: files and folders with commas between them, each with a date after an @ if it has none of its own
 * and one is known: `./lists, ./sdn.jsonl@2019-01`.
 * @throws UserError that says what is wrong
 */
export function readSources(setting: string): readonly { readonly path: string; readonly date?: string }[] {
  return setting
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, path = part, date] = /^(.+)@([^@/\\]*)$/.exec(part) ?? []
      if (date === undefined) return { path }
      if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date))
        throw new UserError(
          `The date of the list “${part}” is not one. Write a day, a month or a year after the @, for example ${path}@2019-01-31.`,
        )
      return { path, date }
    })
}

/** The files of these places that are lists; a sentence for each place that is not there. */
export async function findFiles(
  places: readonly { readonly path: string; readonly date?: string }[],
  formats: readonly ListFormat[],
): Promise<{ readonly files: readonly SourceFile[]; readonly missing: readonly string[] }> {
  const files: SourceFile[] = []
  const missing: string[] = []
  for (const { path, date } of places) {
    const found = await statOf(path)
    if (found === undefined)
      missing.push(`${path} is not there. Give a file or a folder of lists in SANCTIONS_LISTS.`)
    else
      for (const file of found.isDirectory() ? await inFolder(path) : [path])
        if (!formats.some((format) => format.belongs?.(basename(file))))
          files.push({ path: file, state: '', date })
  }
  const stated = await Promise.all(
    files.map(async (file) => ({ ...file, state: await stateOf(file, formats) })),
  )
  return {
    files: stated.filter((file, at) => stated.findIndex(({ path }) => path === file.path) === at),
    missing,
  }
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter(
      (entry) =>
        entry.isFile() && !entry.name.startsWith('.') && /\.(?:csv|xml|json|jsonl|ndjson)$/i.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const statOf = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined)

/** Size and time of the file and of those beside it that belong to lists. */
async function stateOf({ path, date }: SourceFile, formats: readonly ListFormat[]): Promise<string> {
  const folder = dirname(path)
  const beside = (await readdir(folder).catch(() => [])).filter((name) =>
    formats.some((format) => format.belongs?.(name)),
  )
  const stats = await Promise.all([path, ...beside.sort().map((name) => join(folder, name))].map(statOf))
  return [date ?? '', ...stats.map((found) => `${found?.size}:${found?.mtimeMs}`)].join(' ')
}

/** @throws UserError where it is too large, empty or no text */
export async function openListFile(path: string): Promise<ListFile> {
  const { size } = await stat(path)
  if (size === 0) throw new UserError('It is empty. Fetch the file again.')
  if (size > fileLimits.fileSize)
    throw new UserError(
      `It is larger than ${fileLimits.fileSize / 1024 ** 3} GB, which no list is. Give the list itself.`,
    )
  const folder = dirname(path)
  const names = await readdir(folder)
  return {
    name: basename(path),
    beginning: await beginningOf(path),
    pieces: () => textOf(path),
    beside(name) {
      const found = names.find((known) => known.toLowerCase() === name.toLowerCase())
      return found === undefined
        ? undefined
        : { name: found, beginning: '', pieces: () => textOf(join(folder, found)), beside: () => undefined }
    },
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningSize), 0, beginningSize, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new UserError('It is not UTF-8, so names would be misread. Fetch it again, or save it as UTF-8.')
    }
  }
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 16 })) {
    const text = Buffer.isBuffer(bytes) ? decode(bytes) : ''
    if (text !== '') yield text
  }
  const last = decode()
  if (last !== '') yield last
}
