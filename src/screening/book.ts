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
import { createNames, type Found, type Names } from './names.ts'
import { isNamed, tellsEnough } from './naming/rule.ts'
import { linesOf, type Shelved } from './shelf.ts'
import { readName, type Sort } from './words.ts'

/** Editions that are screened against together. Of an entry only its names are in memory; the rest is read for a hit. */
export interface Book {
  readonly editions: readonly Shelved[]
  screen(asked: readonly Asked[]): Promise<readonly Screened[]>
  /** Entries that a name alone, as an article has it, is good enough for: likest first. */
  naming(name: string, sort: Sort): Promise<readonly ListHit[]>
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

  const judged = async (asked: Asked, found: readonly Found[]): Promise<readonly ListHit[]> => {
    const hits: ListHit[] = []
    for (const one of found.slice(0, 2 * shown.hits)) {
      const entry = await read(one.entry)
      const edition = editions[editionOf(one.entry)]
      const hit = judge(asked, entry, one)
      if (edition && hit) hits.push({ edition: plain(edition), entry, ...hit })
    }
    return hits.sort((a, b) => rank(a) - rank(b) || b.score - a.score).slice(0, shown.hits)
  }
  const lookFor = async (asked: Asked): Promise<Screened> => ({
    asked,
    hits: await judged(asked, names.find(asked.name, thresholds.near)),
  })

  const running = new Set<Promise<unknown>>()
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    running.add(work)
    try {
      return await work
    } finally {
      running.delete(work)
    }
  }
  const lookForAll = async (asked: readonly Asked[]): Promise<readonly Screened[]> => {
    const screened: Screened[] = []
    for (const one of asked) {
      screened.push(await lookFor(one))
      // Whoever asks for one name need not wait for a file of them.
      await setImmediate()
    }
    return screened
  }
  return {
    editions,
    screen: (asked) => counted(lookForAll(asked)),
    async naming(name, sort) {
      if (!tellsEnough(readName(name, sort))) return []
      const found = names.find(name, thresholds.match, sort).filter(isNamed)
      const hits = found.length === 0 ? [] : await counted(judged({ name }, found))
      return hits.filter(({ verdict }) => verdict === 'match').slice(0, shown.named)
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
