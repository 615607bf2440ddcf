import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isPlatform, type Platform, type Running } from '../contracts/platform.ts'
import type { Progress } from '../model/progress.ts'
import type { Settings } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Log } from '../runtime/log.ts'
import { openWeb, type Web } from '../runtime/web.ts'
import { progressBar } from './bar.ts'
import { type DeskThread, openDeskThread } from './desk-thread.ts'

/** How long the start waits for the corpus, in milliseconds: where an index was made before, and for the first time. */
const patience = { again: 400, first: 3_000 }
/** A machine may be so busy that the reading has not even begun by then. */
const longestMs = 15_000

/** Starts every platform that the settings ask for, or the terminal where they ask for none, until told to stop. */
export async function chat(settings: Settings, log: Log): Promise<void> {
  const platforms = await discover(join(import.meta.dirname, '..', 'platforms'), 'definePlatform', isPlatform)
  // A shard of a large Discord bot is this program once more: that platform alone, beside a parent that does the rest.
  const isShard = process.env.SHARDING_MANAGER !== undefined
  const wanted = [...platforms].filter(
    ([name, platform]) => platform.wanted(settings) && (!isShard || name === 'discord'),
  )
  const terminal = platforms.get('terminal')
  const chosen: readonly (readonly [string, Platform])[] =
    wanted.length > 0 || !terminal ? wanted : [['terminal', terminal]]
  const bar = progressBar(process.stderr)
  let drawing = true
  const desk = await openDeskThread(settings, log, {
    watch: !isShard,
    onProgress: (progress) => {
      if (drawing) bar(progress)
    },
  })
  const running = new Map<string, Running>()
  const progress = (): Progress => desk.status()
  const health = (): unknown => ({
    corpus: progress(),
    platforms: Object.fromEntries([...running].map(([name, platform]) => [name, platform.health()])),
  })
  // The terminal needs no port, and two of them may be open at once.
  let web: Web | undefined
  const stop = async (): Promise<void> => {
    const all = [...running.values()]
    running.clear()
    await desk.schedule.stop()
    await Promise.all(all.map((platform) => platform.stop()))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    if (wanted.length > 0 && !isShard) {
      web = await openWeb({ port: settings.PORT, health, log })
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
      const { digests } = desk.schedule
      const started = await platform.start({ ...desk, digests, settings, log, progress, web })
      running.set(name, started)
      if (started.courier) desk.schedule.serve(name, started.courier)
    }
    if (!isShard) await desk.schedule.start()
    await Promise.race([desk.failed, Promise.all([...running.values()].map(({ done }) => done))])
  } finally {
    await stop()
    await web?.close()
    await desk.close()
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
