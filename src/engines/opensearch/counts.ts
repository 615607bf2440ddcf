import { z } from 'zod'
import type { NameCount } from '../../contracts/engine.ts'
import { foldedWords } from '../shared/words.ts'
import type { Read } from './documents.ts'
import { fetchDocuments, idOf } from './fetch.ts'
import type { Library } from './library.ts'

/**
 * Lines of a bulk after which each name is counted as the articles hold it.
 * @param gone articles as they were
 * @param come as they are from now on
 * @param anew none is counted yet
 */
export async function countLines(
  library: Library,
  gone: Iterable<Pick<Read, 'names'>>,
  come: Iterable<Pick<Read, 'names'>>,
  anew: boolean,
): Promise<readonly object[]> {
  const changes = new Map<string, NameCount>()
  const count = (articles: Iterable<Pick<Read, 'names'>>, sign: 1 | -1): void => {
    for (const { names } of articles)
      for (const { kind, name, mentions } of names) {
        const id = idOf(`${kind} ${name}`)
        const before = changes.get(id) ?? { articles: 0, mentions: 0 }
        changes.set(id, {
          kind,
          name,
          articles: before.articles + sign,
          mentions: before.mentions + sign * mentions,
        })
      }
  }
  if (!anew) count(gone, -1)
  count(come, 1)
  const changed = [...changes].filter(([, { articles, mentions }]) => articles !== 0 || mentions !== 0)
  const index = library.generation.names
  const before = anew
    ? new Map<string, Counted>()
    : await fetchDocuments(
        library,
        index,
        changed.map(([id]) => id),
        counted,
      )
  return changed.flatMap<object>(([_id, { kind, name, articles, mentions }]) => {
    const old = before.get(_id) ?? { articles: 0, mentions: 0 }
    const now = { articles: old.articles + articles, mentions: old.mentions + mentions }
    return now.articles > 0
      ? [{ index: { _index: index, _id } }, { kind, name, words: [...new Set(foldedWords(name))], ...now }]
      : [{ delete: { _index: index, _id } }]
  })
}

const counted = z.object({ articles: z.number(), mentions: z.number() })
type Counted = z.infer<typeof counted>
