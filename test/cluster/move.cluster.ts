import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../src/main/store.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const rounds = Number(process.env.CLUSTER_ROUNDS ?? 3)
const schema = z.object({ text: z.string() })
/** Enough that a move takes some time. */
const rows = 5_000

let server: Postgres
let DATA: string
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())
beforeEach(async () => {
  await server.ask('drop table if exists dateline_records, dateline_version')
  DATA = await mkdtemp(join(tmpdir(), 'dateline-move-'))
  onTestFinished(() => rm(DATA, { recursive: true, force: true }))
})

const here = () => ({ DATA })
const there = () => ({ DATA, DATABASE_URL: server.url })

/** The program itself, killed with -9 after so many milliseconds where they are given. */
async function moveTo(to: string, killedAfter?: number): Promise<{ code: number | null; said: string }> {
  const program = join(import.meta.dirname, '../../src/dateline.mjs')
  const env = { ...process.env, ...there() }
  const child = spawn(process.execPath, [program, 'move', '--to', to], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  if (killedAfter !== undefined) void setTimeout(killedAfter).then(() => child.kill('SIGKILL'))
  await once(child, 'close')
  return { code: child.exitCode, said }
}

async function fill(): Promise<void> {
  const store = await openStore(here())
  const write = (kind: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        store
          .collection(kind, schema)
          .insert(`${kind} ${n}`, { text: 'x'.repeat(n % 900) }, n % 3 || undefined),
      ),
    )
  for (const [kind, count] of [
    ['answers', rows],
    ['conversations', 40],
    ['digests slack', 7],
  ] as const)
    await write(kind, count)
  await store.close()
}

async function held(settings: ReturnType<typeof there> | ReturnType<typeof here>) {
  const store = await openStore(settings)
  try {
    const found = []
    for (const kind of ['answers', 'conversations', 'digests slack'])
      for await (const row of store.collection(kind, schema).all()) found.push(row)
    return found
  } finally {
    await store.close()
  }
}

describe('dateline move', () => {
  it('takes all to Postgres and back, says it by kind and count, and leaves no row behind or changed', async () => {
    await fill()
    const before = await held(here())
    const forth = await moveTo('postgres')
    expect(forth.said).toContain('answers 5000, conversations 40, digests slack 7')
    expect(forth.code).toBe(0)
    expect(await held(there())).toEqual(before)
    await expect(openStore(here())).rejects.toThrow('moved from here to the store postgres')
    expect((await moveTo('postgres')).said).toContain('already')
    const back = await moveTo('sqlite')
    expect(back.said).toContain('5047 rows went from postgres to sqlite')
    expect(await held(here())).toEqual(before)
    await expect(openStore(there())).rejects.toThrow('moved from here to the store sqlite')
  })

  it('that is killed at any time leaves the old one in force or is done, and the next run completes it', async () => {
    await fill()
    const before = await held(here())
    const began = performance.now()
    await moveTo('postgres')
    const whole = performance.now() - began
    await moveTo('sqlite')
    const kills = rounds * 4
    for (let round = 1; round <= kills; round++) {
      await moveTo('postgres', (whole * round) / kills)
      // The database learns by itself that who was killed is gone.
      const isOld = await held(here()).then(
        (now) => expect(now).toEqual(before),
        () => 'left',
      )
      let next = await moveTo('postgres')
      for (let tries = 0; next.code !== 0 && tries < 20; tries++) {
        await setTimeout(250)
        next = await moveTo('postgres')
      }
      expect({ round, isOld, ...next }).toMatchObject({ code: 0 })
      expect(await held(there())).toEqual(before)
      expect((await moveTo('sqlite')).code).toBe(0)
    }
  })

  it('refuses while a process has either store open', async () => {
    await fill()
    for (const settings of [here(), there()]) {
      const living = await openStore(settings)
      expect((await moveTo('postgres')).said).toMatch(/cannot be moved/)
      await living.close()
    }
    expect(await held(here())).toHaveLength(rows + 47)
  })
})
