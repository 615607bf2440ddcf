import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Edition, Listed } from '../model/listing.ts'
import type { SourceFile } from './sources.ts'
import { sweepShelf } from './sweep.ts'

const headSchema = z.object({
  list: z.string(),
  publisher: z.string(),
  date: z.string().optional(),
  entries: z.number().int(),
  read: z.string(),
  file: z.string(),
  /** The file that it was read from, to see whether it has changed. */
  source: z.object({ path: z.string(), state: z.string() }),
})

/** An edition as it lies on the shelf. */
export interface Shelved extends Edition {
  readonly source: { readonly path: string; readonly state: string }
  /** The file of its entries: one a line, JSON. */
  readonly entriesFile: string
}

/** Editions of one list that are kept; older ones go. */
const mostKept = 24

/**
 * Every edition that was read, in our own form, so that a list is read once, a broken new file leaves the old one, and
 * older ones can be asked. An edition is there when its head is: `<list>/<when>.json` beside `<list>/<when>.jsonl`.
 */
export interface Shelf {
  /** Takes away what a process that died in the middle of a file has left behind. */
  sweep(): Promise<void>
  /** Oldest first. */
  all(): Promise<readonly Shelved[]>
  /** Takes the entries, and then the head that makes them an edition. */
  put(
    entries: AsyncIterable<Listed>,
    head: () => Omit<Edition, 'entries' | 'read'>,
    source: SourceFile,
  ): Promise<Shelved>
}

export function openShelf(folder: string, now: () => Date = () => new Date()): Shelf {
  const all = async (): Promise<readonly Shelved[]> => {
    const found: Shelved[] = []
    for (const list of await names(folder))
      for (const file of await names(join(folder, list))) {
        if (!file.endsWith('.json')) continue
        const path = join(folder, list, file)
        const head = headOf(await readFile(path, 'utf8'))
        if (head) found.push({ ...head, entriesFile: `${path}l` })
      }
    return found.sort((a, b) => a.read.localeCompare(b.read))
  }
  return {
    all,
    sweep: () => sweepShelf(folder),
    async put(entries, head, { path, state }) {
      const read = now().toISOString()
      const draft = join(folder, `.new-${process.pid}-${read.replace(/\W/g, '')}`)
      await mkdir(folder, { recursive: true })
      try {
        let count = 0
        await writeFile(
          draft,
          (async function* () {
            for await (const entry of entries) {
              count++
              yield `${JSON.stringify(entry)}\n`
            }
          })(),
        )
        const edition = { ...head(), entries: count, read, source: { path, state } }
        const place = join(folder, edition.list.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'list')
        const base = join(place, read.replace(/[^\d]/g, ''))
        await mkdir(place, { recursive: true })
        await rename(draft, `${base}.jsonl`)
        await writeFile(`${base}.json.new`, JSON.stringify(edition))
        await rename(`${base}.json.new`, `${base}.json`)
        await prune(place)
        return { ...edition, entriesFile: `${base}.jsonl` }
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

/** A head that somebody has damaged is none: its file is read anew. */
function headOf(text: string): z.infer<typeof headSchema> | undefined {
  try {
    return headSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch {
    return []
  }
}

async function prune(place: string): Promise<void> {
  const heads = (await names(place)).filter((file) => file.endsWith('.json'))
  for (const old of heads.slice(0, -mostKept)) {
    await rm(join(place, old))
    await rm(join(place, `${old}l`), { force: true })
  }
}

/** The lines of an edition with the place of each in its file, in bytes. */
export async function* linesOf(
  file: string,
): AsyncGenerator<{ text: string; start: number; length: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let start = 0
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(piece)) continue
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield { text: rest.toString('utf8', from, end), start: start + from, length: end - from }
      from = end + 1
    }
    start += from
    rest = rest.subarray(from)
  }
}
