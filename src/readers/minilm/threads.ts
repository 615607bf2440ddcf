import { readFile } from 'node:fs/promises'
import type { Reader, Reading } from '../../contracts/reader.ts'
import { reason } from '../../model/errors.ts'
import type { Tell } from '../../runtime/log.ts'
import { limits } from './limits.ts'
import type { Parts } from './model.ts'
import { type Job, startThread, type Thread } from './thread.ts'
import { loadWeights } from './weights.ts'

/** Paths of what the reader is made of. */
export interface Files {
  readonly weights: string
  readonly kernel: string
  readonly vocabulary: string
}

const keyOf = (question: string, passage: string): string => `${question}\n${passage}`

/** A reader whose threads start when a passage waits and none is free. */
export function createReader(files: Files, tell: Tell): Reader {
  const waiting: Job[] = []
  const threads = new Set<Thread>()
  let parts: Parts | undefined
  let loading: Promise<void> | undefined
  let state: 'open' | 'closed' | 'broken' = 'open'

  /** Readings of the last pairs; the same pair gives the same one. */
  const kept = new Map<string, Reading>()

  const recall = (question: string, passage: string): Reading | undefined => {
    const key = keyOf(question, passage)
    const known = kept.get(key)
    if (known && kept.delete(key)) kept.set(key, known)
    return known
  }
  const queue = (question: string, passage: string): Promise<Reading | undefined> => {
    const { promise, resolve } = Promise.withResolvers<Reading | undefined>()
    const done = (reading: Reading | undefined): void => {
      if (reading) kept.set(keyOf(question, passage), reading)
      const [oldest] = kept.keys()
      if (kept.size > limits.kept && oldest !== undefined) kept.delete(oldest)
      resolve(reading)
    }
    waiting.push({ question, passage, done })
    return promise
  }
  const giveUp = (): void => {
    for (const job of waiting.splice(0)) job.done(undefined)
  }
  const load = async (): Promise<void> => {
    try {
      const [weights, kernel, vocabulary] = await Promise.all([
        loadWeights(files.weights),
        readFile(files.kernel),
        readFile(files.vocabulary, 'utf8'),
      ])
      parts = { weights, kernel: new WebAssembly.Module(kernel), vocabulary }
    } catch (thrown) {
      if (state === 'open')
        tell(`Answers are found by words alone until Dateline is started again: ${reason(thrown)}.`)
      state = 'broken'
      giveUp()
    }
  }
  const free = (): Thread | undefined => {
    const idle = [...threads].find((thread) => !thread.busy())
    if (idle || !parts || threads.size >= limits.threads) return idle
    const taken = new Set([...threads].map(({ number }) => number))
    const number = Array.from({ length: limits.threads }, (_, at) => at).find((at) => !taken.has(at)) ?? 0
    const made = startThread({ parts, number }, hand, (why) => {
      threads.delete(made)
      if (state === 'open')
        tell(`A thread of the answer reader has ended: ${why}. The next passage starts another.`, 'thread')
      hand()
    })
    threads.add(made)
    return made
  }
  const hand = (): void => {
    while (state === 'open' && waiting.length > 0) {
      const thread = free()
      if (!thread) return
      const job = waiting.shift()
      if (job) thread.take(job)
    }
  }

  return {
    async read(question, passages) {
      if (state !== 'open' || passages.length === 0) return []
      if (waiting.length >= limits.most) {
        tell('A question was answered without the answer reader, as too many passages wait for it.')
        return []
      }
      let fair = Math.max(1, Math.floor((limits.crowd - waiting.length) / 2))
      const jobs: (Reading | Promise<Reading | undefined>)[] = []
      for (const passage of passages) {
        const known = recall(question, passage)
        if (!known && fair-- === 0) break
        jobs.push(known ?? queue(question, passage))
      }
      loading ??= load()
      await loading
      hand()
      const readings = await Promise.all(jobs)
      const gap = readings.indexOf(undefined)
      return readings.slice(0, gap < 0 ? undefined : gap).filter((one) => one !== undefined)
    },
    async close() {
      state = 'closed'
      giveUp()
      await loading
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}
