import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { freePort } from '../../free-port.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface Program {
  readonly discord: FakeDiscord
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  /** What it has written to its error output. */
  readonly said: readonly string[]
  readonly port: string
  /** Settles when it has ended: its exit code, or nothing where a signal ended it. */
  readonly ended: Promise<number | null>
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
  const port = String(await freePort())
  const child = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), 'chat'], {
    cwd: data,
    env: {
      PATH: process.env.PATH,
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
  return {
    discord,
    process: child,
    said,
    port,
    ended: new Promise((end) => child.once('close', end)),
    async close() {
      child.kill('SIGKILL')
      await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
      await discord.close()
      await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
