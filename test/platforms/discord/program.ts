import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { freePort } from '../../free-port.ts'

const root = join(import.meta.dirname, '..', '..', '..')

interface Started {
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  /** What it has written to its error output. */
  readonly said: readonly string[]
  readonly port: string
  /** Settles when it has ended: its exit code, or nothing where a signal ended it. */
  readonly ended: Promise<number | null>
}

export interface Program extends Started {
  readonly discord: FakeDiscord
  /** Another one, on what this one has left. */
  again(): Promise<Started>
  /** It runs until it is killed, and would outlive a test that failed. */
  close(): Promise<void>
}

/**
 * The whole program on the sample articles, in a Discord of its own.
 * @param before what happens in Discord before it starts
 */
export async function startProgram(
  before: (discord: FakeDiscord) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-program-'))
  const discord = await createFakeDiscord()
  before(discord)
  const first = await startIn(data, discord, settings)
  let last: Started = first
  return {
    discord,
    ...first,
    async again() {
      last = await startIn(data, discord, settings)
      return last
    },
    async close() {
      last.process.kill('SIGKILL')
      await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
      await discord.close()
      await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

async function startIn(
  data: string,
  discord: FakeDiscord,
  settings: Readonly<Record<string, string>>,
): Promise<Started> {
  const port = String(await freePort())
  const child = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), 'chat'], {
    cwd: data,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      CORPUS: join(root, 'corpus'),
      DATA: join(data, 'data'),
      PORT: port,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (text) => said.push(String(text)))
  return { process: child, said, port, ended: new Promise((end) => child.once('close', end)) }
}
