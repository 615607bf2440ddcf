import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { discover } from '../discover.ts'
import { type Engine, isEngine } from '../engine.ts'
import { reason, UserError } from '../errors.ts'
import type { Format } from '../format.ts'
import type { Progress } from '../progress.ts'
import type { Findings } from '../reading/finding.ts'
import { readerVersion, readFindings } from '../reading/findings.ts'
import { cause } from './cause.ts'
import { findFormats } from './formats.ts'
import { type News, order, task } from './messages.ts'
import { createLoader } from './pass.ts'
import { type Walk, walk } from './walk.ts'
import { watchFolders } from './watch.ts'

/** Articles whose findings are stored in one transaction. */
const mostRead = 50
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

const { corpus, data, engine: engineName, watch, avoid } = task.parse(workerData)
let ordered = 0
let wanted = true
let closing = false
let wake = (): void => {}
let told = 0
let away = false

function tell(news: News): void {
  parentPort?.postMessage(news)
}

function scanSoon(): void {
  wanted = true
  wake()
}

parentPort?.on('message', (message: unknown) => {
  const asked = order.parse(message)
  if (asked.kind === 'close') closing = true
  else ordered = asked.number
  scanSoon()
})

try {
  await work()
} catch (thrown) {
  tell({ kind: 'failed', message: reason(thrown), user: thrown instanceof UserError })
}
parentPort?.close()

async function work(): Promise<void> {
  const formats = await findFormats()
  const engines = await discover(join(import.meta.dirname, '..', 'engines'), 'defineEngine', isEngine)
  const open = engines.get(engineName)
  if (open === undefined) throw new UserError(`There is no engine "${engineName}" in src/engines.`)
  const engine = await open(data)
  const folders = watch ? watchFolders(scanSoon) : undefined
  try {
    await engine.apply({ reader: readerVersion })
    let refused = 0
    const report = (state: Progress['state'], done: number, total: number): void => {
      if (done < total && Date.now() - told < tellMs) return
      told = Date.now()
      tell({ kind: 'progress', progress: { state, done, total, refused } })
    }
    while (!closing) {
      if (wanted) {
        wanted = false
        const number = ordered
        const found = await look(formats)
        folders?.follow(found?.folders ?? [])
        if (found === undefined) continue
        // Made for this pass alone: what it knows of 50,000 articles takes 100 MB, and is read again within a second.
        const loader = await createLoader(engine, corpus, formats, {
          avoid: new Set(avoid),
          begin: (file) => tell({ kind: 'begun', file }),
        })
        await loader.pass(
          found,
          (done, total) => {
            refused = loader.refused
            report('reading', done, total)
          },
          () => closing,
        )
        refused = loader.refused
        if (!closing) tell({ kind: 'scanned', number })
      } else if (await findSome(engine)) {
        const total = await engine.count()
        report('finding', total - (await engine.count('unread')), total)
        await setImmediate()
      } else {
        const total = await engine.count()
        report('ready', total, total)
        tell({ kind: 'read' })
        await new Promise<void>((resolve) => {
          wake = resolve
          if (wanted || closing) resolve()
        })
      }
    }
  } finally {
    folders?.close()
    await engine.close()
  }
}

/** The folder as it is, or nothing while it is away: what was read of it stays. */
async function look(formats: ReadonlyMap<string, Format>): Promise<Walk | undefined> {
  try {
    const found = await walk({ corpus, data, endings: new Set(formats.keys()) })
    away = false
    return found
  } catch (thrown) {
    const sentence = `The corpus folder cannot be read (${cause(thrown)}). What was read of it stays searchable until it is back.`
    if (!away) tell({ kind: 'problem', sentence })
    away = true
    tell({ kind: 'scanned', number: ordered })
    return undefined
  }
}

/** Reads some of what is unread; false where nothing is. One article that breaks the reader does not hold up the rest. */
async function findSome(engine: Engine): Promise<boolean> {
  const articles = await engine.unread(mostRead)
  if (articles.length === 0) return false
  const findings = articles.map((article) => {
    try {
      return { article: article.id, findings: readFindings(article.text, article.title, article.published) }
    } catch (thrown) {
      tell({ kind: 'problem', sentence: `Nothing could be read in ${article.file}: ${reason(thrown)}.` })
      return { article: article.id, findings: noFindings }
    }
  })
  await engine.apply({ findings })
  return true
}
