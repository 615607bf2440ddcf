import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import sqlite from '../../../src/stores/sqlite.ts'
import type { FakeDiscord } from '../../fakes/discord.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The product as it is, but that what a dead process left is taken over after half a second. */
const program = `
  const [{ readSettings }, { createLog }, { open }, { start }] = await Promise.all(
    ['runtime/config.ts', 'runtime/log.ts', 'main/open.ts', 'platforms/discord/start.ts'].map((file) => import(process.argv[1] + '/' + file)),
  )
  const settings = readSettings(process.env)
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const opened = await open(settings, log, { watch: false, modelMs: 150_000 })
  await opened.corpus.read
  await start({ ...opened, settings, log, progress: () => opened.corpus.status(), web: undefined }, 500)
`

/** Dateline in a Discord, as a process that is to be killed. */
export function startMortal(
  data: string,
  discord: FakeDiscord,
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  const env = {
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    CORPUS: join(root, 'corpus'),
    DATA: data,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    ANSWERS_PER_MINUTE: '1000',
    ...settings,
  }
  const options = ['--input-type=module', '--eval', program, join(root, 'src')]
  return spawn(process.execPath, options, { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** As many crashes in an hour as here are made to wait, with reason. */
export async function forgetIdentifies(data: string): Promise<void> {
  const store = await sqlite.open({ DATA: data })
  const kept = store.collection('discord identifies', z.unknown())
  for (const row of await kept.list({ limit: 10 })) await kept.remove(row)
  await store.close()
}
