import type { Engine, FileRecord } from '../contracts/engine.ts'
import type { Article } from '../model/article.ts'
import type { Entry } from './shelf.ts'
import { writeSketch } from './sketch.ts'

/** Articles and characters of one transaction: enough to be fast, little enough to wait for. */
export const mostArticles = 500
const mostCharacters = 4_000_000

/** What is to be written next, with the records of the files that it came from. */
export interface Batch {
  put(entry: Entry, article: Article): void
  /** Its copies or its family may have changed. */
  touch(entry: Entry): void
  remove(entry: Entry): void
  record(record: FileRecord): void
  forget(file: string): void
  readonly full: boolean
  flush(): Promise<void>
}

export function createBatch(engine: Engine): Batch {
  const put = new Map<Entry, Article>()
  const touched = new Set<Entry>()
  const remove = new Set<string>()
  const files = new Map<string, FileRecord>()
  const forget = new Set<string>()
  let characters = 0

  const asPlaced = async (entry: Entry): Promise<Article | undefined> => {
    const { id, copies, family } = entry
    const article = put.get(entry) ?? (await engine.article(id))
    return article === undefined ? undefined : { ...article, id, copies, family }
  }

  return {
    put(entry, article) {
      put.set(entry, article)
      characters += article.text.length
    },
    touch: (entry) => {
      touched.add(entry)
    },
    remove(entry) {
      put.delete(entry)
      touched.delete(entry)
      remove.add(entry.id)
    },
    record(record) {
      forget.delete(record.file)
      files.set(record.file, record)
    },
    forget(file) {
      files.delete(file)
      forget.add(file)
    },
    get full() {
      return put.size >= mostArticles || files.size >= mostArticles || characters >= mostCharacters
    },
    async flush() {
      if (put.size + touched.size + remove.size + files.size + forget.size === 0) return
      const articles: Article[] = []
      for (const entry of new Set([...put.keys(), ...touched])) {
        // Its file is being read anew: whether it stays is known when the file is done.
        if (entry.file === undefined) continue
        const article = await asPlaced(entry)
        if (article !== undefined) articles.push(article)
        touched.delete(entry)
      }
      const sketches = [...put.keys()].map(({ id, sketch }) => ({ article: id, sketch: writeSketch(sketch) }))
      await engine.apply({
        put: articles,
        remove: [...remove],
        sketches,
        files: [...files.values()],
        forget: [...forget],
      })
      put.clear()
      remove.clear()
      files.clear()
      forget.clear()
      characters = 0
    },
  }
}
