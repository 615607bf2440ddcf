import { setImmediate } from 'node:timers/promises'
import type { Naming } from '../../contracts/engine.ts'
import type { ListHit } from '../../model/listing.ts'
import type { Book } from '../book.ts'
import type { NamedArticles, NamingFile } from './file.ts'

type Name = Naming['names'][number]

/** A name, as articles have it, with the entries that it is good enough for. */
export interface Party extends Name {
  readonly hits: readonly ListHit[]
}

/** What was found in some articles; plain data, which goes from thread to thread. */
export interface FoundNames {
  /** Those that were not told before. */
  readonly parties: readonly Party[]
  readonly articles: NamedArticles['articles']
  readonly mark: string | undefined
}

export const nothingFound: FoundNames = { parties: [], articles: [], mark: undefined }

/** Names of articles beside the lists of one book, in the lists' own thread. */
export interface Matching {
  /** What an earlier process has found already. */
  begin(): Promise<FoundNames>
  /** Looks these up, and keeps what was found as far as the mark. */
  match(namings: readonly Naming[], mark: string): Promise<FoundNames>
}

/** Names that are known to be nobody's on the lists; the same ones stand in many articles. */
const mostKnown = 200_000

export const keyOf = ({ name, kind }: Name): string => `${kind} ${name}`

/** @param isOver whether the book is another now: then what was begun is left */
export function createMatching(book: Book, file: NamingFile, key: string, isOver: () => boolean): Matching {
  const known = new Map<string, Party | undefined>()
  const told = new Set<string>()

  const partyOf = async (name: Name): Promise<Party | undefined> => {
    const id = keyOf(name)
    if (known.has(id)) return known.get(id)
    // Somebody may wait for a screening.
    await setImmediate()
    const hits = isOver() ? [] : await book.naming(name.name, name.kind === 'person' ? 'person' : 'other')
    const party = hits.length > 0 ? { ...name, hits } : undefined
    if (known.size >= mostKnown) known.clear()
    known.set(id, party)
    return party
  }

  const lookUp = async (namings: readonly Naming[], mark: string | undefined): Promise<FoundNames> => {
    const parties: Party[] = []
    const articles: { article: string; names: Name[] }[] = []
    for (const { article, names } of namings) {
      const own: Name[] = []
      for (const { name, kind } of names) {
        const party = await partyOf({ name, kind })
        if (!party) continue
        own.push({ name, kind })
        if (!told.has(keyOf(party))) parties.push(party)
        told.add(keyOf(party))
      }
      if (own.length > 0) articles.push({ article, names: own })
    }
    return { parties, articles, mark }
  }

  return {
    async begin() {
      const kept = await file.open(key)
      return lookUp(
        kept.flatMap(({ articles }) => articles),
        kept.at(-1)?.mark,
      )
    },
    async match(namings, mark) {
      const found = await lookUp(namings, mark)
      if (!isOver() && namings.length > 0) await file.add({ mark, articles: found.articles })
      return found
    },
  }
}
