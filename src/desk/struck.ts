import type { Engine } from '../contracts/engine.ts'
import type { Article } from '../model/article.ts'
import { type Notices, readNotices } from '../reading/notices.ts'

/** Notices of so many articles, newest first, are laid beside what is found. */
const mostNotices = 2_000

/** A notice that was changed in its place leaves no trace; it is read again after so long at most. */
const mostMs = 60_000

/**
 * What notices that stand elsewhere say of an article: a kill of a wire's story, a paper's retraction or correction. They
 * are read again when the index has changed.
 */
export function createStruck(engine: Engine): () => Promise<(article: Article) => Article> {
  let known = ''
  let until = 0
  let notices: Notices = readNotices([])
  const marked = (article: Article): Article => {
    const mark = notices.markOf(article, Date.now())
    return mark === article.mark ? article : { ...article, mark }
  }
  const look = async (): Promise<typeof marked> => {
    // A notice that was taken out of the folder leaves the index's own mark as it was.
    const now = (await Promise.all([engine.mark(), engine.count({ marked: true })])).join(' ')
    if (now !== known || performance.now() > until) {
      notices = readNotices(await engine.articles({ marked: true, limit: mostNotices }))
      known = now
      until = performance.now() + mostMs
    }
    return marked
  }
  let looking: ReturnType<typeof look> | undefined
  return () => {
    // Who asks in the same turn of the event loop looks with whoever asked first.
    if (looking === undefined) setImmediate(() => (looking = undefined))
    looking ??= look()
    return looking
  }
}
