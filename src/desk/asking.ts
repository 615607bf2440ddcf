import { createHash } from 'node:crypto'
import type { Passage } from '../composing/proving.ts'
import type { Desk } from '../contracts/desk.ts'
import { type Model, NoAnswer, type Task } from '../contracts/writer.ts'
import { partNear } from '../model/reading.ts'

/** What a request costs, roughly: four characters a token, and as much again as an answer is long. */
const answerTokens = 1_000
export const estimateOf = (request: unknown): number =>
  Math.ceil(JSON.stringify(request).length / 4) + answerTokens

/** What is kept of a request is kept under this: the index as it is, and all that would be sent. */
export const keyOf = (mark: string, request: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([mark, request]))
    .digest('hex')

/** What a task gives a model, as it is proved against. */
export async function passagesOf(
  model: Model,
  task: Task,
  desk: Pick<Desk, 'read'>,
): Promise<readonly Passage[]> {
  const excerpts = model.passages(task)
  const articles = new Map(excerpts.map(({ article }) => [article.id, article]))
  const readings = await desk.read([...articles.values()])
  const parts = new Map(
    readings.map((reading) => {
      const own = excerpts.filter(({ article }) => article.id === reading.article.id)
      return [reading.article.id, partNear(reading, own)]
    }),
  )
  return excerpts.flatMap((excerpt) => {
    const reading = parts.get(excerpt.article.id)
    return reading ? [{ excerpt, reading }] : []
  })
}

/** How often each is there. */
export function countOf(reasons: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(reasons, (one) => one)].map(([one, same]) => [one, same.length]))
}

/** The work, unless the signal comes before: who is asked may not heed it. */
export async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const end = Promise.withResolvers<never>()
  const onAbort = (): void => end.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  work.catch(() => {})
  try {
    return await Promise.race([work, end.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** What kind of error it was, with the status of a response; never its words. */
export function kindOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown'
  if (thrown instanceof NoAnswer) return thrown.message
  return 'status' in thrown && typeof thrown.status === 'number' ? `status ${thrown.status}` : thrown.name
}
