import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Engine, FileRecord } from '../contracts/engine.ts'
import type { Format } from '../contracts/format.ts'
import { createBatch } from './batch.ts'
import type { Excess } from './messages.ts'
import { asArticle, parseFile } from './parse.ts'
import { type Entry, fileOf, openShelf, placeOf } from './shelf.ts'
import { sketch } from './sketch.ts'
import type { Walk } from './walk.ts'

type Found = Walk['files'][number]

/** No file is as old: its record never holds. */
const never = -1

/** What became of files before that took too much. */
export interface Guard {
  /** What they took too much of when they were read. */
  readonly avoid: ReadonlyMap<string, Excess>
  /** Said before a file is read, so that it is known what was being read if memory or time ends. */
  begin(file: string): void
  /** What it gave so far is written: an index that is slow or away is not the file's fault. */
  write(): void
  end(): void
}

const tooMuch: Readonly<Record<Excess, string>> = {
  memory: 'Reading this file takes more memory than Dateline may use. Split it, or save its text as .txt.',
  time: 'Reading this file takes longer than Dateline may take. Split it, or save its text as .txt.',
}

/** Brings the index in line with the folder, one pass after the other. */
export interface Loader {
  /** Ends early, with everything in order, when `stopped` says so. */
  pass(walk: Walk, report: (done: number, total: number) => void, stopped: () => boolean): Promise<void>
  /** Sentences of refusal, over all files. */
  readonly refused: number
}

/** @param known what was last read of each file */
export async function createLoader(
  engine: Engine,
  known: readonly FileRecord[],
  corpus: string,
  formats: ReadonlyMap<string, Format>,
  guard: Guard,
): Promise<Loader> {
  const shelf = openShelf(await engine.traces())
  const records = new Map(known.map((record) => [record.file, record]))
  const batch = createBatch(engine)
  let refused = countRefused(records.values())

  const record = (made: FileRecord): void => {
    refused += made.refused.length - (records.get(made.file)?.refused.length ?? 0)
    records.set(made.file, made)
    batch.record(made)
  }
  const forget = (file: string): void => {
    refused -= records.get(file)?.refused.length ?? 0
    records.delete(file)
    batch.forget(file)
  }
  /** Articles that lost their file go; a copy elsewhere takes over when its own file is read, which is next. */
  const settle = (released: readonly Entry[]): readonly string[] => {
    const heirs: string[] = []
    for (const entry of released) {
      if (entry.file !== undefined) {
        batch.touch(entry)
        continue
      }
      for (const other of shelf.remove(entry)) batch.touch(other)
      batch.remove(entry)
      heirs.push(...entry.copies.map((copy) => copy.file))
    }
    return heirs
  }
  const read = async (found: Found): Promise<readonly string[]> => {
    const { file, size, modified } = found
    const released = shelf.release(file)
    const excess = guard.avoid.get(file)
    guard.begin(file)
    const {
      drafts,
      refused: sentences,
      remarks = [],
      again,
    } = excess !== undefined
      ? { drafts: [], refused: [tooMuch[excess]], remarks: [], again: false }
      : await parseFile(join(corpus, file), formats)
    for (const draft of drafts) {
      const place = placeOf(file, draft)
      const like = sketch(draft)
      const carrier = { file: place, publisher: draft.publisher, url: draft.url }
      const { entry, kind, renamed } = shelf.place(carrier, like)
      for (const other of renamed) batch.touch(other)
      if (kind === 'copy') batch.touch(entry)
      else batch.put(entry, asArticle(draft, place, entry, modified))
      if (!batch.full) continue
      guard.write()
      await batch.flush()
      guard.begin(file)
    }
    guard.end()
    const heirs = settle(released)
    record({ file, size, modified: again ? never : modified, refused: sentences, remarks })
    return heirs
  }

  return {
    get refused() {
      return refused
    },
    async pass(walk, report, stopped) {
      const present = new Map(walk.files.map((found) => [found.file, found]))
      const turnedAway = new Map(walk.refused.map((made) => [made.file, made]))
      const heirs: string[] = []
      for (const file of shelf.files()) if (!present.has(file)) heirs.push(...settle(shelf.release(file)))
      for (const file of [...records.keys()]) if (!present.has(file) && !turnedAway.has(file)) forget(file)
      for (const made of walk.refused) if (saidOf(records.get(made.file)) !== saidOf(made)) record(made)
      // The next one is the last: taking from the front of a long list moves all of it.
      const queue = walk.files.filter((found) => hasChanged(found, records.get(found.file))).reverse()
      const waiting = new Set(queue.map(({ file }) => file))
      const inherit = (places: readonly string[]): void => {
        for (const file of new Set(places.map(fileOf).sort().reverse())) {
          const found = present.get(file)
          if (found === undefined || waiting.has(file)) continue
          forget(file)
          waiting.add(file)
          queue.push(found)
        }
      }
      inherit(heirs)
      let done = 0
      report(done, queue.length)
      for (let found = queue.pop(); found !== undefined && !stopped(); found = queue.pop()) {
        waiting.delete(found.file)
        inherit(await read(found))
        done++
        if (batch.full) await batch.flush()
        report(done, done + queue.length)
        if (done % 50 === 0) await setImmediate()
      }
      await batch.flush()
    },
  }
}

/** True where a pass would find nothing to do: then it need not be made, which takes 100 MB for 50,000 articles. */
export function isInLine({ files, refused }: Walk, records: readonly FileRecord[]): boolean {
  const known = new Map(records.map((record) => [record.file, record]))
  return (
    records.length === files.length + refused.length &&
    files.every((found) => !hasChanged(found, known.get(found.file))) &&
    refused.every((made) => saidOf(known.get(made.file)) === saidOf(made))
  )
}

function saidOf(record: FileRecord | undefined): string | undefined {
  return record?.refused[0] ?? record?.remarks[0]
}

export function countRefused(records: Iterable<FileRecord>): number {
  let count = 0
  for (const { refused } of records) count += refused.length
  return count
}

function hasChanged(found: Found, known: FileRecord | undefined): boolean {
  return known === undefined || known.size !== found.size || known.modified !== found.modified
}
