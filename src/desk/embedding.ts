import { createHash } from 'node:crypto'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Desk } from '../contracts/desk.ts'
import type { Embedder, Scored } from '../contracts/writer.ts'
import type { Span } from '../language/span.ts'
import type { Article } from '../model/article.ts'
import type { Excerpt } from '../model/briefing.ts'
import type { Embedded } from '../model/model-report.ts'
import type { Log } from '../runtime/log.ts'
import { kindOf } from './asking.ts'
import { chunksOf } from './embedding/chunks.ts'
import { cosine, packed } from './embedding/pack.ts'
import { openVectors } from './embedding/vectors.ts'
import { type Ledger, nothing } from './ledger.ts'

const pageOfArticles = 20
const batch = 32
/** How long one batch may take, and when it is looked for new articles, in milliseconds. */
const batchMs = 60_000
const pauseMs = 20_000
/** After a failure it is tried again later and later. */
const longestPauseMs = 30 * 60_000
/** A passage moves by so much of the best one's score for each standard deviation that it is nearer, two at most. */
const weight = 0.05
const mostDeviations = 2

/** What articles mean, as vectors: made in the background, and never waited for. */
export interface Embedding {
  /** Passages in the order of their scores, moved a little by how near they are to a question's vector. */
  rank<T extends Scored>(question: Uint8Array, found: readonly T[]): readonly T[]
  /** Makes the vectors of all articles that have none; settles with a mark, after which there may be others. */
  pass(after?: string): Promise<string>
  /** Passes over the index for as long as it is open. */
  start(): void
  close(): Promise<void>
}

/** @param parts.folder where the index lies */
export function openEmbedding(parts: {
  readonly embedder: Embedder
  readonly index: Desk['index']
  readonly folder: string
  readonly ledger: Ledger
  readonly log: Log
  readonly onProgress: (progress: Embedded) => void
  readonly now: () => number
}): Embedding {
  const { embedder, index, ledger, log, onProgress, now } = parts
  const vectors = openVectors(parts.folder, embedder.name)
  const end = new AbortController()
  let running: Promise<void> | undefined

  async function make(texts: ReadonlyMap<string, string>): Promise<void> {
    const began = now()
    const inTime = AbortSignal.any([end.signal, AbortSignal.timeout(batchMs)])
    const { made, tokens } = await embedder.embed([...texts.values()], inTime)
    vectors.put([...texts.keys()].map((hash, at) => [hash, packed(made[at] ?? [])] as const))
    const spent = { ...nothing, calls: 1, tokens, ms: now() - began }
    await ledger.settle({ team: 'embeddings', user: '' }, '', spent)
  }

  async function pass(after?: string): Promise<string> {
    const mark = await index.mark()
    const total = await index.count({ arrivedAfter: after })
    let done = 0
    for (let skip = 0; !end.signal.aborted; skip += pageOfArticles) {
      const articles = await index.articles({ arrivedAfter: after, limit: pageOfArticles, skip })
      if (articles.length === 0) break
      const lacking = new Map<string, string>()
      for (const { text } of articles) {
        await setImmediate()
        for (const span of chunksOf(text)) {
          const hash = hashOf(text, span)
          if (vectors.get(hash) === undefined) lacking.set(hash, text.slice(span.start, span.end))
        }
      }
      const all = [...lacking]
      for (let at = 0; at < all.length; at += batch) await make(new Map(all.slice(at, at + batch)))
      done += articles.length
      onProgress({ done, total: Math.max(done, total) })
    }
    return mark
  }

  async function run(): Promise<void> {
    let after: string | undefined
    let pause = pauseMs
    while (!end.signal.aborted) {
      try {
        if (after === undefined || after !== (await index.mark())) after = await pass(after)
        pause = pauseMs
      } catch (thrown) {
        if (end.signal.aborted) return
        pause = Math.min(2 * pause, longestPauseMs)
        log.warn('no vectors were made', { model: embedder.name, kind: kindOf(thrown), againInMs: pause })
      }
      await setTimeout(pause, undefined, { ref: false, signal: end.signal }).catch(() => {})
    }
  }

  /** The nearest of the parts that an excerpt lies in. */
  function nearnessOf(question: Uint8Array, { article, start, end: until }: Excerpt): number | undefined {
    const near = partsOf(article)
      .filter((span) => span.start < until && span.end > start)
      .flatMap((span) => {
        const vector = vectors.get(hashOf(article.text, span))
        return (vector && cosine(question, vector)) ?? []
      })
    return near.length === 0 ? undefined : Math.max(...near)
  }

  return {
    rank(question, found) {
      const near = found.map(({ excerpt }) => nearnessOf(question, excerpt))
      const known = near.filter((n) => n !== undefined)
      const mean = known.reduce((sum, n) => sum + n, 0) / known.length
      const deviation = Math.sqrt(known.reduce((sum, n) => sum + (n - mean) ** 2, 0) / known.length)
      if (known.length < 2 || deviation === 0) return found
      const unit = weight * Math.max(...found.map(({ score }) => score))
      return found
        .map((one, at) => {
          const deviations = ((near[at] ?? mean) - mean) / deviation
          const moved = Math.max(-mostDeviations, Math.min(mostDeviations, deviations)) * unit
          return { ...one, score: one.score + moved }
        })
        .sort((a, b) => b.score - a.score)
    },
    pass,
    start() {
      running ??= run()
    },
    async close() {
      end.abort()
      await running
      vectors.close()
    },
  }
}

const hashOf = (text: string, { start, end }: Span): string =>
  createHash('sha256').update(text.slice(start, end)).digest('hex').slice(0, 32)

const known = new WeakMap<Article, readonly Span[]>()

/** The same parts for the same article. */
function partsOf(article: Article): readonly Span[] {
  const parts = known.get(article) ?? chunksOf(article.text)
  known.set(article, parts)
  return parts
}
