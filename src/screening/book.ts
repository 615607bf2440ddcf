import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import {
  type Asked,
  type Edition,
  type Listed,
  type ListHit,
  listedSchema,
  type Screened,
} from '../model/listing.ts'
import { judge } from './judge.ts'
import { shown, thresholds } from './limits.ts'
import { createNames, type Names } from './names.ts'
import { linesOf, type Shelved } from './shelf.ts'

/** Editions that are screened against together. Of an entry only its names are in memory; the rest is read for a hit. */
export interface Book {
  readonly editions: readonly Shelved[]
  screen(asked: readonly Asked[]): Promise<readonly Screened[]>
  close(): Promise<void>
}

/** Entries that are taken in before other work of the thread gets its turn. */
const atOnce = 500

export async function openBook(editions: readonly Shelved[]): Promise<Book> {
  const names = createNames()
  const starts: number[] = []
  const lengths: number[] = []
  const firsts: number[] = []
  for (const { entriesFile } of editions) {
    firsts.push(starts.length)
    for await (const { text, start, length } of linesOf(entriesFile)) {
      const entry = listedSchema.parse(JSON.parse(text))
      names.add(
        entry.kind === 'person' ? 'person' : 'other',
        entry.names.map((name) => name.text),
      )
      starts.push(start)
      lengths.push(length)
      if (starts.length % atOnce === 0) await setImmediate()
    }
  }
  return search(names.build(), {
    editions,
    firsts,
    starts: Float64Array.from(starts),
    lengths: Int32Array.from(lengths),
  })
}

interface Places {
  readonly editions: readonly Shelved[]
  /** The number of each edition's first entry. */
  readonly firsts: readonly number[]
  /** Where each entry begins in its edition's file, and how long it is, in bytes. */
  readonly starts: Float64Array
  readonly lengths: Int32Array
}

async function search(names: Names, { editions, firsts, starts, lengths }: Places): Promise<Book> {
  const files = await Promise.all(editions.map(({ entriesFile }) => open(entriesFile)))
  const editionOf = (entry: number): number => firsts.findLastIndex((first) => first <= entry)

  const read = async (entry: number): Promise<Listed> => {
    const length = lengths[entry] ?? 0
    const { buffer } =
      (await files[editionOf(entry)]?.read(Buffer.alloc(length), 0, length, starts[entry])) ?? {}
    return listedSchema.parse(JSON.parse(buffer?.toString('utf8') ?? ''))
  }

  const lookFor = async (asked: Asked): Promise<Screened> => {
    const hits: ListHit[] = []
    for (const found of names.find(asked.name, thresholds.near).slice(0, 2 * shown.hits)) {
      const entry = await read(found.entry)
      const edition = editions[editionOf(found.entry)]
      const judged = judge(asked, entry, found)
      if (edition && judged) hits.push({ edition: plain(edition), entry, ...judged })
    }
    return { asked, hits: hits.sort((a, b) => rank(a) - rank(b) || b.score - a.score).slice(0, shown.hits) }
  }

  const running = new Set<Promise<unknown>>()
  const lookForAll = async (asked: readonly Asked[]): Promise<readonly Screened[]> => {
    const screened: Screened[] = []
    for (const one of asked) screened.push(await lookFor(one))
    return screened
  }
  return {
    editions,
    async screen(asked) {
      const work = lookForAll(asked)
      running.add(work)
      try {
        return await work
      } finally {
        running.delete(work)
      }
    },
    async close() {
      await Promise.allSettled(running)
      await Promise.all(files.map((file) => file.close()))
    },
  }
}

const rank = ({ verdict }: ListHit): number => (verdict === 'match' ? 0 : 1)

/** What goes to the other threads of an edition. */
export function plain({ list, publisher, date, entries, read, file }: Shelved): Edition {
  return { list, publisher, date, entries, read, file }
}
