import { Worker } from 'node:worker_threads'
import type { FetchedBody } from '../contracts/fetcher.ts'
import type { Draft, Format } from '../contracts/format.ts'
import { endingFor, parseBytes } from '../corpus/parse.ts'
import { outOfMemory, reason, UserError } from '../model/errors.ts'
import { callsOver } from '../runtime/calls.ts'
import type { Level, Log } from '../runtime/log.ts'
import { turns } from '../runtime/turns.ts'
import { readDocument } from './document.ts'

/** What is read out of bytes that came from elsewhere. */
export interface PageReader {
  /** The one article that lies at an address. @throws UserError where it is not an article, or several */
  page(body: FetchedBody): Promise<Draft & { readonly url: string }>
  /** The articles of a file. @throws UserError */
  file(name: string, bytes: Uint8Array): Promise<FileRead>
}

/** What the thread does. */
export interface ReadingCalls extends PageReader {
  /** All that reads is loaded. */
  ready(): Promise<void>
}

/** What it tells of its work. */
export interface ReadingNews {
  log(level: Level, message: string, facts?: Readonly<Record<string, unknown>>): void
}

export interface FileRead {
  readonly drafts: readonly Draft[]
  /** A sentence for each part that could not be read. */
  readonly refused: readonly string[]
  readonly remarks: readonly string[]
  /** The ending under which the corpus lists it. */
  readonly ending: string
}

export function createPageReader(formats: ReadonlyMap<string, Format>): PageReader {
  return {
    page: (body) => readDocument(body, formats),
    async file(name, bytes) {
      const { drafts, refused, remarks } = await parseBytes(name, bytes, formats)
      return { drafts, refused, remarks, ending: endingFor(name, bytes, formats) }
    },
  }
}

/** How long one may take, in milliseconds: the slowest of ordinary pages takes a second on a quiet machine. */
const usuallyMs = 30_000
/** A page is a few megabytes, and its tree ten times that. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 }

const tooLong = 'Reading it takes longer than Dateline may take. Save its text as .txt.'
const tooLarge = 'Reading it takes more memory than Dateline may use. Save its text as .txt.'
const failed = 'Its reading failed, and why is in the log. Save its text as .txt.'

/** Reads in a thread of its own, one after the other: what takes too long or too much ends that thread alone. */
export function openReadingThread(log: Log, mostMs = usuallyMs): PageReader & { close(): Promise<void> } {
  const inTurn = turns(1)
  let running: ReturnType<typeof start> | undefined
  const start = () => {
    // Flags that were meant for the program, such as --eval, are none for its thread.
    const worker = new Worker(new URL('./reading/worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits,
    })
    const calls = callsOver<ReadingCalls, ReadingNews>(worker, {
      log: (level, message, facts) => log[level](message, facts),
    })
    let why = tooLarge
    worker.unref()
    worker.on('error', (thrown) => {
      if (outOfMemory(thrown)) return
      why = failed
      log.error('the thread that reads pages failed', { dropped: 'thread', error: reason(thrown) })
    })
    worker.on('exit', () => {
      if (running?.worker === worker) running = undefined
      calls.$close(new UserError(why))
    })
    return { worker, calls }
  }
  const within = <T>(read: (calls: PageReader) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      running ??= start()
      const { worker, calls } = running
      await calls.ready()
      const late = Promise.withResolvers<never>()
      const clock = setTimeout(() => {
        late.reject(new UserError(tooLong))
        if (running?.worker === worker) running = undefined
        void worker.terminate()
      }, mostMs)
      try {
        return await Promise.race([read(calls), late.promise])
      } finally {
        clearTimeout(clock)
      }
    })
  return {
    page: (body) => within((calls) => calls.page(body)),
    file: (name, bytes) => within((calls) => calls.file(name, bytes)),
    async close() {
      await running?.worker.terminate()
    },
  }
}
