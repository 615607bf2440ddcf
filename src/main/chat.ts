import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isPlatform, type Platform, type Running } from '../contracts/platform.ts'
import { UserError } from '../model/errors.ts'
import type { Progress } from '../model/progress.ts'
import { dutiesOf, type Settings } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Log } from '../runtime/log.ts'
import { createMetrics } from '../runtime/metrics.ts'
import { surviveInProgram } from '../runtime/survive.ts'
import { openWeb, type Web } from '../runtime/web.ts'
import { progressBar } from './bar.ts'
import { readableData } from './data.ts'
import { type DeskThread, openDeskThread } from './desk-thread.ts'
import { hearFarewell } from './farewell.ts'
import { tellFigures } from './figures.ts'

/** How long the start waits for the corpus, in milliseconds: where an index was made before, and for the first time. */
const patience = { again: 400, first: 3_000 }
/** A machine may be so busy that the reading has not even begun by then. */
const longestMs = 15_000

/** Starts every platform that the settings ask for, or the terminal where they ask for none, until told to stop. */
export async function chat(given: Settings, writing: Log): Promise<void> {
  const metrics = createMetrics()
  const log = metrics.counting(writing)
  // Before anything is opened: a start over a large index takes its time, too.
  const farewell = hearFarewell(log)
  const endSurvival = surviveInProgram(log)
  const platforms = await discover(join(import.meta.dirname, '..', 'platforms'), 'definePlatform', isPlatform)
  // A shard of a large Discord bot is this program once more: that platform alone, beside a parent that does the rest.
  const isShard = process.env.SHARDING_MANAGER !== undefined
  const wanted = [...platforms].filter(
    ([name, platform]) => platform.wanted(given) && (!isShard || name === 'discord'),
  )
  const { hears, keepsTime } = dutiesOf(given)
  if (!hears && wanted.length === 0)
    throw new UserError('ROLE=clock sends digests to Slack or Discord. Give the tokens of one of them.')
  const terminal = platforms.get('terminal')
  const chosen: readonly (readonly [string, Platform])[] =
    wanted.length > 0 || !terminal ? wanted : [['terminal', terminal]]
  // In the terminal nothing is promised to anybody; receipts and digests must be kept.
  const data = wanted.length > 0 ? undefined : await readableData(given, log)
  const settings = data?.settings ?? given
  const bar = progressBar(process.stderr)
  let drawing = true
  const desk = await openDeskThread(settings, log, {
    watch: !isShard,
    metrics,
    onProgress: (progress) => {
      if (drawing) bar(progress)
    },
  })
  const running = new Map<string, Running>()
  const starting: Promise<Running>[] = []
  const progress = (): Progress => desk.status()
  const health = (): unknown => ({
    corpus: progress(),
    ...(settings.OPENAI_MODEL === undefined
      ? {}
      : {
          model: {
            name: settings.OPENAI_MODEL,
            state: desk.model()?.state ?? 'not asked yet',
            ...(settings.EMBEDDING_MODEL === undefined
              ? {}
              : { articlesWithVectors: desk.embedded() ?? 'none yet' }),
          },
        }),
    platforms: Object.fromEntries([...running].map(([name, platform]) => [name, platform.health()])),
  })
  tellFigures(metrics, { platforms: running, store: desk.store, progress })
  // The terminal needs no port, and two of them may be open at once.
  let web: Web | undefined

  /** Starts everything, and settles when every platform has ended by itself. @throws UserError */
  const serve = async (): Promise<void> => {
    if (wanted.length > 0 && !isShard) {
      web = await openWeb({
        port: settings.PORT,
        host: settings.BIND,
        token: settings.STATUS_TOKEN,
        health,
        metrics,
        log,
      })
      const names = wanted.map(([name]) => name).join(' and ')
      process.stdout.write(`Dateline starts on ${names}; how it is: http://localhost:${web.port}/health\n`)
    }
    // Nobody watches a pipe, and its first line deserves as good an answer as its last.
    if (wanted.length === 0 && !process.stdin.isTTY) await desk.ready
    else await beginReading(desk)
    // The terminal's prompt shows by itself how far the reading is.
    drawing = wanted.length > 0
    if (!drawing) bar({ ...progress(), state: 'ready' })
    for (const [name, platform] of chosen) {
      if (farewell.asked.aborted) return
      const { digests } = desk.schedule
      const surroundings = { ...desk, digests, settings, hears, log, progress, web }
      const start = platform.start({ ...surroundings, ending: farewell.asked })
      starting.push(start)
      const started = await start
      running.set(name, started)
      if (started.courier) desk.schedule.serve(name, started.courier)
    }
    if (keepsTime && !isShard && !farewell.asked.aborted) await desk.schedule.start()
    // One that only the operator can help does not end the others; that it ended is the last word.
    const ends = await Promise.allSettled([...running.values()].map(({ done }) => done))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
  /** Also what is still starting. */
  const stop = async (): Promise<void> => {
    await desk.schedule.stop()
    const settled = await Promise.allSettled(starting)
    const started = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await Promise.all(started.map((one) => one.stop()))
    const left = started.reduce((sum, one) => sum + (one.unanswered?.() ?? 0), 0)
    if (left === 0) return
    log.warn('the end did not wait for all that was asked; the next start answers it', { left })
    process.exitCode = 1
  }

  try {
    const asked = new Promise<void>((leave) => {
      if (farewell.asked.aborted) leave()
      farewell.asked.addEventListener('abort', () => leave())
    })
    const serving = farewell.asked.aborted ? asked : serve()
    // What a start meets that is left behind concerns nobody.
    serving.catch(() => {})
    await Promise.race([asked, desk.failed, serving])
  } finally {
    farewell.hurry()
    await stop()
    await web?.close()
    await desk.close()
    await data?.leave()
    endSurvival()
  }
}

/** A small corpus is read before the first prompt; a large one is answered from while it is read. */
async function beginReading({ ready, articles, status }: DeskThread): Promise<void> {
  let isReady = false
  const done = ready.then(() => {
    isReady = true
  })
  const wait = (ms: number): Promise<void> => Promise.race([done, setTimeout(ms, undefined, { ref: false })])
  const began = Date.now()
  await wait(articles > 0 ? patience.again : patience.first)
  while (!isReady && status().total === 0 && Date.now() - began < longestMs) await wait(100)
}
