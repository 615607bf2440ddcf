import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Settings } from '../config.ts'
import { discover } from '../discover.ts'
import type { Log } from '../log.ts'
import { isPlatform, type Platform, type Running } from '../platform.ts'
import { progressBar } from './bar.ts'
import { open } from './open.ts'

/** How long the start waits for the corpus, in milliseconds. */
const patience = 400

/** Starts every platform that the settings ask for, or the terminal where they ask for none, until told to stop. */
export async function chat(settings: Settings, log: Log): Promise<void> {
  const platforms = await discover(join(import.meta.dirname, '..', 'platforms'), 'definePlatform', isPlatform)
  const wanted = [...platforms].filter(([, platform]) => platform.wanted(settings))
  const terminal = platforms.get('terminal')
  const chosen: readonly (readonly [string, Platform])[] =
    wanted.length > 0 || !terminal ? wanted : [['terminal', terminal]]
  const { bot, corpus } = await open(settings, log, { watch: true, onProgress: progressBar(process.stderr) })
  const running: Running[] = []
  const stop = async (): Promise<void> => {
    for (const platform of running.splice(0)) await platform.stop()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    // A small corpus is read before the first prompt; a large one is answered from while it is read.
    await Promise.race([corpus.ready, setTimeout(patience, undefined, { ref: false })])
    for (const [, platform] of chosen)
      running.push(await platform.start({ bot, settings, log, progress: () => corpus.status() }))
    await Promise.all(running.map(({ done }) => done))
  } finally {
    await stop()
    await corpus.close()
  }
}
