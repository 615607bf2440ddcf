import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { createDesk } from '../../../src/desk.ts'
import { createDigests } from '../../../src/digests.ts'
import sqliteEngine from '../../../src/engines/sqlite.ts'
import { createLog } from '../../../src/runtime/log.ts'
import sqliteStore from '../../../src/stores/sqlite.ts'
import extractive from '../../../src/writers/extractive.ts'
import { asker } from '../newsroom.ts'

const places = 4
const kills = Number(process.env.CRASH_KILLS ?? 4)

it('A digest survives kill -9 at any moment: every slot is told, and none twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-crash-'))
  const engine = await sqliteEngine.open({ DATA: folder })
  const store = await sqliteStore.open({ DATA: folder })
  const log = createLog('error', [], () => {})
  const desk = createDesk({
    engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })
  const began = Date.parse('2024-03-04T00:00Z')
  await writeFile(join(folder, 'clock'), String(began))
  const { digests } = createDigests({ store, desk, log, now: () => began })
  const here = { ...asker, platform: 'file' }
  for (let place = 0; place < places; place++)
    await digests.create({ ...here, place: `C${place}` }, { when: 'every 15 minutes', quiet: 'line' })
  const posted = async (): Promise<readonly string[]> =>
    (await readFile(join(folder, 'posts'), 'utf8').catch(() => '')).split('\n').filter((key) => key !== '')
  /** A process that is up, and is killed when `enough` settles. */
  const run = async (enough: () => Promise<unknown>): Promise<void> => {
    const program = [join(import.meta.dirname, 'child.ts'), folder]
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise((up) => child.stdout.once('data', up))
    await enough()
    child.kill('SIGKILL')
    await new Promise((gone) => child.once('exit', gone))
  }
  for (let kill = 0; kill < kills; kill++) await run(() => setTimeout(100 + Math.random() * 600))
  const before = (await posted()).length
  await run(async () => {
    while ((await posted()).length < before + 2 * places) await setTimeout(50)
  })
  const posts = await posted()
  expect(new Set(posts).size).toBe(posts.length)
  for (let place = 0; place < places; place++) {
    const [card] = await digests.list({ ...here, user: 'nobody', place: `C${place}` })
    expect(card?.remarks.join()).not.toMatch(/missed/)
    const runs = await digests.why({ ...here, place: `C${place}`, user: 'nobody' }, card?.id ?? '')
    for (const { outcome } of runs) expect(outcome).toMatch(/^(?:sent|on its way)$/)
  }
  await engine.close()
  await store.close()
  await rm(folder, { recursive: true })
})
