import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, inject, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { startNodes } from './opensearch.ts'
import { startPostgres } from './postgres.ts'

const files = 40
const office = z.tuple([z.object({ value: z.string() })])
const holding = z.object({ process: z.object({ number: z.number() }) })
const found = z.object({ hits: z.object({ hits: z.array(z.object({ _version: z.number() })) }) })

/** What reads, and whether it reads alone or answers as well. */
it.each([
  ['indexers', 'indexer'],
  ['processes that do all', 'chat'],
])(
  'Of three %s on one folder one reads each file once, and where it is killed another reads on',
  async (_, task) => {
    const server = await startPostgres()
    const nodes = await startNodes(1, { java: inject('java'), classes: inject('classes') })
    const folder = await mkdtemp(join(tmpdir(), 'dateline-readers-'))
    const readers: ChildProcess[] = []
    onTestFinished(async () => {
      for (const reader of readers) reader.kill('SIGKILL')
      await nodes.remove()
      await server.remove()
      await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 })
    })
    const CORPUS = join(folder, 'corpus')
    await mkdir(CORPUS)
    const lay = async (from: number): Promise<void> => {
      for (let at = from; at < from + files; at++)
        await writeFile(
          join(CORPUS, `${at}.txt`),
          `Ferry ${at} leaves\n\nThe ferry ${at} leaves quay ${at} at noon.\n`,
        )
    }
    const start = async (): Promise<void> => {
      const DATA = await mkdtemp(join(folder, 'data-'))
      const program = join(import.meta.dirname, '../../src/dateline.mjs')
      const env = {
        PATH: process.env.PATH,
        CORPUS,
        DATA,
        DATABASE_URL: server.url,
        OPENSEARCH_URL: nodes.urls,
      }
      // Whoever answers goes on until nothing more can be asked.
      readers.push(spawn(process.execPath, [program, task], { env, stdio: ['pipe', 'ignore', 'inherit'] }))
    }
    /** How often each article was written, as soon as so many are read: once when it was put, and once with its findings. */
    const writes = async (count: number): Promise<readonly number[]> => {
      for (;;) {
        const query = 'dateline/_search?q=isRead:true&version=true&_source=false&size=1000'
        const answer = await fetch(`${nodes.urls}/${query}`)
        const { data } = found.safeParse(await answer.json())
        if (data?.hits.hits.length === count) return data.hits.hits.map(({ _version }) => _version)
        await setTimeout(500)
      }
    }
    const reading = async (): Promise<ChildProcess | undefined> => {
      const [{ value }] = office.parse(
        await server.ask("select value from dateline_records where kind = 'offices'"),
      )
      const { number } = holding.parse(JSON.parse(value)).process
      return readers.find(({ pid }) => pid === number)
    }

    await lay(0)
    for (let count = 0; count < 3; count++) await start()
    expect(new Set(await writes(files))).toEqual(new Set([2]))
    const first = await reading()
    first?.kill('SIGKILL')
    await lay(files)
    expect(new Set(await writes(2 * files))).toEqual(new Set([2]))
    expect([undefined, first]).not.toContain(await reading())
  },
)
