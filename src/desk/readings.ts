import { isDeepStrictEqual } from 'node:util'
import type { Desk } from '../contracts/desk.ts'
import type { Engine } from '../contracts/engine.ts'
import { type ReadArticle, readArticle } from '../model/reading.ts'
import { readFindings } from '../reading/findings.ts'
import { turn } from '../runtime/turn.ts'

/**
 * What was read in the last articles is kept, with all that answers have laid out over it: so many characters of text, and
 * the very last article whatever its length. One answer asks for an article three times, and a conversation goes on about
 * the same ones; to read a book takes some 100 ms a million characters, and its findings some 10 MB.
 */
const mostCharacters = 1_000_000

/** Reads articles: what the index has stored of one, or, while the corpus is still loading, the article itself. */
export function createReadings(engine: Pick<Engine, 'findings'>): Desk['read'] {
  const kept = new Map<string, ReadArticle>()
  let characters = 0

  function drop(id: string): void {
    characters -= kept.get(id)?.article.text.length ?? 0
    kept.delete(id)
  }

  /** The last of them to be let go. */
  function keep(reading: ReadArticle): void {
    drop(reading.article.id)
    kept.set(reading.article.id, reading)
    characters += reading.article.text.length
    for (const id of kept.keys()) {
      if (characters <= mostCharacters || kept.size === 1) break
      drop(id)
    }
  }

  return async (articles) => {
    const found = new Map(
      articles.flatMap((article) => {
        const reading = kept.get(article.id)
        return reading && isDeepStrictEqual(reading.article, article) ? [[article.id, reading]] : []
      }),
    )
    const missing = articles.flatMap(({ id }) => (found.has(id) ? [] : [id]))
    const stored = missing.length > 0 ? await engine.findings(missing) : new Map()
    const readings: ReadArticle[] = []
    for (const article of articles) {
      const known = found.get(article.id)
      const findings = stored.get(article.id)
      await turn()
      const reading =
        known ??
        readArticle(article, findings ?? readFindings(article.text, article.title, article.published))
      readings.push(reading)
      keep(reading)
    }
    return readings
  }
}
