import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Engine } from './contracts/engine.ts'
import type { Store } from './contracts/store.ts'
import { cause } from './corpus/cause.ts'
import { chosenEngine } from './corpus/engine.ts'
import { findFormats } from './corpus/formats.ts'
import { type Indexer, startIndexer } from './corpus/indexer.ts'
import type { News } from './corpus/messages.ts'
import { asArticle, parseFile } from './corpus/parse.ts'
import { articleId, placeOf } from './corpus/shelf.ts'
import { sketch } from './corpus/sketch.ts'
import { createReadingOffice, type Office } from './durable/office.ts'
import type { Article } from './model/article.ts'
import { reason, UserError } from './model/errors.ts'
import type { Progress } from './model/progress.ts'
import { dutiesOf, type Places } from './runtime/config.ts'
import type { Tell } from './runtime/log.ts'

export interface CorpusOptions {
  /** Where the folder of articles is, and the index, which is made where it is missing. */
  readonly places: Places
  /** Whether changes in the folder are picked up while Dateline runs. */
  readonly watch: boolean
  /** Says which process reads for all that share an index; where it is not given this one does. */
  readonly store?: Store
  readonly onProgress?: (progress: Progress) => void
  /** Sentences for the log: the folder is away, the reading has stopped. They go to stderr where nobody takes them. */
  readonly onProblem?: Tell
  /** How long one file may take, in milliseconds; usually a minute. */
  readonly fileMs?: number
}

/** The articles of a folder, kept in line with it by a worker. */
export interface Corpus {
  /** A connection of this thread, for answers; it answers while the worker still reads. */
  readonly engine: Engine
  status(): Progress
  /** Whether this process reads the folder now, and no other for it. */
  reads(): boolean
  /** Everything that was in the folder is searchable. Fails when the worker does. */
  readonly ready: Promise<void>
  /** The findings of all articles are stored as well. */
  readonly read: Promise<void>
  /** Looks at the whole folder again; done when all that lies in it now is searchable. */
  rescan(): Promise<void>
  close(): Promise<void>
}

/** Who reads the folder: this process, or another one. */
interface Reading extends Indexer {
  readonly isHere: boolean
}

/** How often a process that does not read asks how many articles there are. */
const countMs = 20_000

/** @throws UserError where a folder cannot be used, or the engine is not known */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  const { CORPUS, DATA } = options.places
  const corpus = resolve(CORPUS)
  const data = resolve(DATA)
  const places = { ...options.places, DATA: data }
  const { reads } = dutiesOf(places)
  const { watch, onProblem = (sentence) => process.stderr.write(`${sentence}\n`) } = options
  // A bucket's is made when this process reads.
  if (reads && places.BUCKET === undefined) checkFolder(corpus)
  let readAgain = (): void => undefined
  const member = await chosenEngine(places)
  const engine = await member.open(places, (sentence, dropped) => {
    onProblem(sentence, dropped)
    // What was lost is read again; before the first look everything is.
    readAgain()
  })
  let progress: Progress = { state: 'reading', done: 0, total: 0, refused: 0 }
  let failure: Error | undefined
  let closing = false
  let number = 0
  const ready = Promise.withResolvers<void>()
  const read = Promise.withResolvers<void>()
  const rescans = new Map<number, PromiseWithResolvers<void>>()
  // Who does not wait for them learns of a failure from onProblem.
  for (const { promise } of [ready, read]) promise.catch(() => {})

  const fail = (error: Error): void => {
    if (failure !== undefined) return
    failure = error
    const why = error.message.replace(/\.?$/, '.')
    if (!closing) onProblem(`The reading of the corpus has stopped: ${why} Start Dateline again.`)
    for (const { reject } of [ready, read, ...rescans.values()]) reject(error)
    rescans.clear()
  }
  const tell = (now: Progress): void => {
    progress = now
    options.onProgress?.(now)
  }
  const hear = (heard: News): void => {
    if (heard.kind === 'progress') tell(heard.progress)
    else if (heard.kind === 'scanned') {
      // All is searchable from here on; how much is left to be read is told in a moment.
      if (progress.state === 'reading') tell({ ...progress, state: 'finding' })
      ready.resolve()
      for (const [asked, { resolve: done }] of rescans)
        if (asked <= heard.number && rescans.delete(asked)) done()
    } else if (heard.kind === 'read') read.resolve()
    else if (heard.kind === 'problem') onProblem(heard.sentence, heard.dropped)
  }
  /** What is closed is not heard of any more. */
  const readHere = async (): Promise<Reading> => {
    // Loaded where it is wanted.
    const leaveBucket =
      places.BUCKET === undefined
        ? undefined
        : await (await import('./corpus/bucket.ts')).mirrorBucket(
            { ...places, CORPUS: corpus },
            watch,
            onProblem,
          )
    let isOver = false
    const { order, close } = startIndexer(
      { corpus, data, places, watch },
      (news) => {
        if (!isOver) hear(news)
      },
      (error) => {
        if (!isOver) fail(error)
      },
      options.fileMs,
    )
    return {
      isHere: true,
      order,
      async close() {
        isOver = !closing
        await leaveBucket?.()
        await close()
      },
    }
  }
  const { store } = options
  let office: Office | undefined
  const begin = async (): Promise<Reading> => {
    if (reads && member.isShared && store) office = createReadingOffice(store)
    const isHere = reads && (office === undefined || (await office.heldAtOnce()))
    return isHere ? readHere() : readElsewhere(engine, hear)
  }
  let reading = await begin().catch(async (thrown: unknown) => {
    await office?.leave()
    await engine.close()
    throw thrown
  })
  const leaving = new AbortController()
  const left = new Promise<void>((leave) => leaving.signal.addEventListener('abort', () => leave()))
  /** From turn to turn: reads here while this process has the office, and waits for it while another has. */
  const takeTurns = async (own: Store): Promise<void> => {
    for (; office !== undefined && !closing; office = createReadingOffice(own)) {
      if (!reading.isHere) {
        if (!(await office.held(leaving.signal))) return
        await reading.close()
        reading = await readHere()
      }
      await Promise.race([office.lost, left])
      if (closing) return
      await reading.close()
      reading = await readElsewhere(engine, hear)
      hear({ kind: 'scanned', number })
    }
  }
  // Who reads once leaves it to whoever stays.
  if (!watch) read.promise.then(() => office?.leave()).catch(() => {})
  const turns =
    watch && store
      ? takeTurns(store).catch(async (thrown: unknown) => {
          fail(thrown instanceof Error ? thrown : new Error(reason(thrown)))
          await office?.leave()
        })
      : undefined
  readAgain = () => {
    tell({ ...progress, state: 'reading' })
    reading.order({ kind: 'rescan', number })
  }

  return {
    engine,
    status: () => progress,
    reads: () => reading.isHere,
    ready: ready.promise,
    read: read.promise,
    rescan() {
      if (failure !== undefined) return Promise.reject(failure)
      const waiting = Promise.withResolvers<void>()
      rescans.set(++number, waiting)
      reading.order({ kind: 'rescan', number })
      return waiting.promise
    },
    async close() {
      const first = !closing
      closing = true
      leaving.abort()
      await turns
      await reading.close()
      if (!first) return
      await office?.leave()
      await engine.close()
    },
  }
}

/** What stands for the indexer where another process reads into the same index. */
async function readElsewhere(engine: Engine, hear: (heard: News) => void): Promise<Reading> {
  const look = async (): Promise<void> => {
    const total = await engine.count()
    hear({ kind: 'progress', progress: { state: 'ready', done: total, total, refused: 0 } })
  }
  const tryLook = (): Promise<void> => look().catch(() => {})
  await tryLook()
  hear({ kind: 'scanned', number: 0 })
  hear({ kind: 'read' })
  // What the other one reads meanwhile; an engine that is away for a while says so where it is asked.
  const looking = setInterval(() => void tryLook(), countMs).unref()
  return {
    isHere: false,
    order({ kind, ...rest }) {
      if (kind === 'rescan') hear({ kind: 'scanned', number: 0, ...rest })
    },
    async close() {
      clearInterval(looking)
    },
  }
}

/**
 * The articles of one file, wherever it lies.
 * @throws UserError with the sentences of refusal, where nothing in it is an article
 */
export async function readOneFile(file: string): Promise<readonly Article[]> {
  checkPath(file)
  const path = realpathSync(file)
  const { drafts, refused } = await parseFile(path, await findFormats())
  if (drafts.length === 0) throw new UserError(`${file}: ${refused.join(' ')}`)
  const { mtimeMs } = statSync(path)
  return drafts.map((draft) => {
    const place = placeOf(basename(path), draft)
    const id = articleId(place, sketch(draft))
    return asArticle(draft, place, { id, copies: [], family: id }, mtimeMs)
  })
}

function checkPath(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UserError(`${file} is not a file. Give the path of one article.`)
}

function checkFolder(folder: string): void {
  try {
    if (!statSync(folder).isDirectory())
      throw new UserError(`The corpus ${folder} is a file. Give the folder that your articles lie in.`)
    accessSync(folder, constants.R_OK | constants.X_OK)
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new UserError(
      `The corpus folder ${folder} cannot be read (${cause(thrown)}). Make it, or give another one as CORPUS.`,
    )
  }
}
