import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Engine, FileRecord } from '../contracts/engine.ts'
import type { Format } from '../contracts/format.ts'
import { reason, Unreachable, UserError } from '../model/errors.ts'
import type { Findings } from '../model/finding.ts'
import type { Progress } from '../model/progress.ts'
import { findingsVersion, readFindings } from '../reading/findings.ts'
import { logBy } from '../runtime/log.ts'
import { surviveInThread } from '../runtime/survive.ts'
import { cause } from './cause.ts'
import { createSuddenly, emptiedFolders, emptyMs } from './emptied.ts'
import { openEngine } from './engine.ts'
import { findFormats } from './formats.ts'
import { type News, order, task } from './messages.ts'
import { countRefused, createLoader, isInLine } from './pass.ts'
import { type Walk, walk } from './walk.ts'
import { watchFolders } from './watch.ts'

/** Articles whose findings are stored in one transaction. */
/** What is in a shorter text is found in less time than anybody would notice. */
const largeText = 20_000
const mostRead = 50
/** How long an index that cannot be reached is left alone. */
const awayMs = 1_000
const unreachable = 'The index cannot be reached; the corpus is read on when it is back.'
/** How long nothing has come before the index is noted as it is, for which all of it is read: of 300 MB half a second. */
const restMs = 1_000
/** How often progress is told. */
const tellMs = 100

const noFindings: Findings = {
  people: [],
  organisations: [],
  places: [],
  quantities: [],
  dates: [],
  quotes: [],
  sanctions: [],
}

const { corpus, data, places, watch, avoid } = task.parse(workerData)
let ordered = 0
let wanted = true
let closing = false
let wake = (): void => {}
let told = 0
let away = false
const suddenly = createSuddenly(() => performance.now())

function tell(news: News): void {
  parentPort?.postMessage(news)
}

let toldState: Progress['state'] | undefined

function tellProgress(progress: Progress): void {
  const { state, done, total } = progress
  if (state === toldState && done < total && Date.now() - told < tellMs) return
  toldState = state
  told = Date.now()
  tell({ kind: 'progress', progress })
}

function scanSoon(): void {
  wanted = true
  wake()
}

/** Settles when the folder is to be looked at again, or the thread is to end. */
const nextWish = (): Promise<void> =>
  new Promise((resolve) => {
    wake = resolve
    if (wanted || closing) resolve()
  })

parentPort?.on('message', (message: unknown) => {
  const asked = order.parse(message)
  if (asked.kind === 'close') closing = true
  else ordered = asked.number
  scanSoon()
})

// A file may be read by code of others, which may throw where nobody waits for it.
surviveInThread(
  logBy((_level, message, facts) => {
    const why = facts?.error === undefined ? '' : `: ${reason(facts.error)}`
    tell({ kind: 'problem', sentence: `While the corpus was read, ${message}${why}.`, dropped: 'exception' })
  }),
)

try {
  await work()
} catch (thrown) {
  tell({ kind: 'failed', message: reason(thrown), user: thrown instanceof UserError })
}
parentPort?.close()

async function work(): Promise<void> {
  const formats = await findFormats()
  const engine = await openEngine(places, (sentence, dropped) => {
    tell({ kind: 'problem', sentence, ...(dropped === undefined ? {} : { dropped }) })
    scanSoon()
  })
  const folders = watch ? watchFolders(scanSoon) : undefined
  try {
    let versioned = false
    let refused = 0
    const report = (state: Progress['state'], done: number, total: number): void =>
      tellProgress({ state, done, total, refused })
    const step = async (): Promise<void> => {
      if (!versioned) await engine.apply({ findingsVersion })
      versioned = true
      if (wanted) {
        wanted = false
        const number = ordered
        const looked = await look(formats)
        folders?.follow(looked?.folders ?? [])
        if (looked === undefined) return
        const records = await engine.files()
        const found = withSuddenlyGone(looked, records)
        if (isInLine(found, records)) {
          refused = countRefused(records)
          report('reading', 0, 0)
        } else refused = await bringInLine(engine, found, records, formats)
        if (!closing) tell({ kind: 'scanned', number })
        return
      }
      const total = await engine.count()
      const unread = await engine.count('unread')
      report(unread > 0 ? 'finding' : 'ready', total - unread, total)
      if (unread > 0) {
        await findSome(engine)
        await setImmediate()
        return
      }
      tell({ kind: 'read' })
      const woken = nextWish()
      await Promise.race([woken, pause(restMs, undefined, { ref: false })])
      if (wanted || closing) return
      await engine.check?.()
      // What was damaged is being built anew.
      if (wanted || closing) return
      await engine.settle?.()
      await woken
    }
    let isAway = false
    while (!closing)
      try {
        await step()
        isAway = false
      } catch (thrown) {
        // An index on other machines comes back, and what was not written yet is read again then.
        if (!(thrown instanceof Unreachable)) throw thrown
        if (!isAway) tell({ kind: 'problem', sentence: unreachable })
        isAway = true
        wanted = true
        await pause(awayMs)
      }
    await engine.settle?.()
  } finally {
    folders?.close()
    await engine.close()
  }
}

/**
 * Reads what has changed, and gives the number of refusals. The loader is made for this pass alone: what it knows of
 * 50,000 articles takes 100 MB, and is read again within a second.
 */
async function bringInLine(
  engine: Engine,
  found: Walk,
  records: readonly FileRecord[],
  formats: ReadonlyMap<string, Format>,
): Promise<number> {
  const loader = await createLoader(engine, records, corpus, formats, {
    avoid: new Map(avoid.map(({ file, of }) => [file, of])),
    begin: (file) => tell({ kind: 'begun', file }),
    write: () => tell({ kind: 'written' }),
    end: () => tell({ kind: 'ended' }),
  })
  await loader.pass(
    found,
    (done, total) => tellProgress({ state: 'reading', done, total, refused: loader.refused }),
    () => closing,
  )
  return loader.refused
}

/** The folder as it is, or nothing while it is away: what was read of it stays. */
async function look(formats: ReadonlyMap<string, Format>): Promise<Walk | undefined> {
  const stay = (sentence: string): undefined => {
    if (!away) tell({ kind: 'problem', sentence })
    away = true
    tell({ kind: 'scanned', number: ordered })
  }
  try {
    const found = await walk({ corpus, data, endings: new Set(formats.keys()) })
    away = false
    return found
  } catch (thrown) {
    return stay(
      `The corpus folder cannot be read (${cause(thrown)}). What was read of it stays searchable until it is back.`,
    )
  }
}

/** The folder with what is gone from it all at once, which is rarely somebody's wish; where it lasts it is taken for one. */
function withSuddenlyGone(found: Walk, known: readonly FileRecord[]): Walk {
  const { sudden, fresh } = suddenly(emptiedFolders(found, known))
  for (const { folder, left } of fresh)
    tell({
      kind: 'problem',
      sentence:
        `${folder === '' ? 'The corpus folder' : `The folder ${folder}`} is ${left === 0 ? '' : 'nearly '}empty, ` +
        'as one is whose disk or share is not there. What was read of it stays searchable: ' +
        `put a new file into it${folder === '' ? '' : ', or take it away,'} if that is meant, or wait an hour.`,
    })
  if (sudden.length === 0) return found
  setTimeout(scanSoon, emptyMs + 1_000).unref()
  const kept = new Map(sudden.flatMap(({ gone }) => gone).map((record) => [record.file, record]))
  return { ...found, files: [...found.files, ...kept.values()] }
}

/** Reads some of what is unread. One article that cannot be read does not hold up the rest. */
async function findSome(engine: Engine): Promise<void> {
  const articles = await engine.unread(mostRead)
  const findings = articles.map(({ id, file, text, title, published }) => {
    const nothing = (why: string) => {
      tell({ kind: 'problem', sentence: `Nothing could be read in ${file}: ${why}.` })
      return { article: id, findings: noFindings }
    }
    const excess = avoid.find((one) => one.file === file)
    if (excess) return nothing(`it takes too much ${excess.of}`)
    if (text.length <= largeText) return readOr(nothing)
    tell({ kind: 'begun', file })
    const read = readOr(nothing)
    tell({ kind: 'ended' })
    return read

    function readOr(failed: typeof nothing) {
      try {
        return { article: id, findings: readFindings(text, title, published) }
      } catch (thrown) {
        return failed(reason(thrown))
      }
    }
  })
  await engine.apply({ findings })
}
