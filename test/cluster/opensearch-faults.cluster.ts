import { setTimeout } from 'node:timers/promises'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
  vi,
} from 'vitest'
import { z } from 'zod'
import type { Engine } from '../../src/contracts/engine.ts'
import opensearch from '../../src/engines/opensearch.ts'
import { Unreachable } from '../../src/model/errors.ts'
import type { Findings } from '../../src/model/finding.ts'
import { articleOf } from '../articles.ts'
import { type Node, type Nodes, startNodes } from './opensearch.ts'
import { startProxy } from './proxy.ts'

const rounds = Number(process.env.CLUSTER_ROUNDS ?? 1)
/** After two are killed those that come back have to agree anew, which may go well once. */
const roundsOfTwo = Number(process.env.CLUSTER_ROUNDS ?? 3)
/** A node takes a minute or two to come back where much else runs. */
vi.setConfig({ testTimeout: 900_000 * roundsOfTwo })
const settled = 10

let cluster: Nodes
let OPENSEARCH_INDEX: string
let number = 0
beforeAll(async () => {
  cluster = await startNodes(3, { java: inject('java'), classes: inject('classes') })
})
afterAll(() => cluster.remove())
beforeEach(() => {
  OPENSEARCH_INDEX = `fault${++number}`
})
afterEach(async () => {
  await cluster.ready(3)
  await fetch(`${cluster.nodes[0]?.url}/${OPENSEARCH_INDEX}-*`, { method: 'DELETE' })
})

async function open(OPENSEARCH_URL = cluster.urls): Promise<Engine> {
  const engine = await opensearch.open({ DATA: '', OPENSEARCH_URL, OPENSEARCH_INDEX })
  onTestFinished(() => engine.close())
  return engine
}

/** Ten articles that are there before anything happens, and are found by "harbour". */
const known = Array.from({ length: settled }, (_, n) =>
  articleOf(`known${n}`, `The harbour of town ${n} is closed. Nobody says why.`),
)
const batchOf = (by: string, at: number) =>
  Array.from({ length: 10 }, (_, n) => articleOf(`${by}-${at}-${n}`, `Ferry ${by} ${at} ${n} sails at noon.`))

/** What each of these articles says of one person. */
const captained: Findings = {
  people: [{ name: 'Ida Brandvik', mentions: [{ start: 0, end: 5 }], roles: [] }],
  organisations: [],
  places: [],
  quantities: [],
  dates: [],
  quotes: [],
  sanctions: [],
}

/** Does it again while the index is away, as the reading of the corpus does. */
async function persist(work: () => Promise<void>): Promise<void> {
  for (;;)
    try {
      return await work()
    } catch (thrown) {
      if (!(thrown instanceof Unreachable)) throw thrown
      await setTimeout(200)
    }
}

/** Writes ten articles at a time until told to stop; what was acknowledged. */
function writing(engine: Engine, by: string, most = Number.POSITIVE_INFINITY) {
  let going = true
  const acknowledged: string[] = []
  const done = (async () => {
    for (let at = 0; going && acknowledged.length < most; at++) {
      const put = batchOf(by, at)
      const findings = put.map(({ id }) => ({ article: id, findings: captained }))
      await persist(() => engine.apply({ put, findings }))
      acknowledged.push(...put.map(({ id }) => id))
    }
  })()
  done.catch(note)
  return {
    acknowledged,
    done,
    async stop() {
      going = false
      await done
    },
  }
}

/** Asks the same until told to stop: every answer is whole, or says that the index is away. */
function asking(engine: Engine) {
  let going = true
  const heard = { whole: 0, away: 0 }
  const done = (async () => {
    while (going) {
      const found = await engine.rank({ text: 'harbour', limit: 50 }).catch((thrown: unknown) => {
        if (!(thrown instanceof Unreachable)) throw thrown
        return undefined
      })
      if (found === undefined) heard.away++
      else {
        expect(found.map(({ id }) => id).toSorted()).toEqual(known.map(({ id }) => id).toSorted())
        heard.whole++
      }
      await setTimeout(20)
    }
    return heard
  })()
  done.catch(note)
  return {
    heard,
    stop() {
      going = false
      return done
    },
  }
}

/** How many of these are found afterwards, by a process that was not there; each counts once for the person it names. */
async function found(ids: readonly string[]): Promise<number> {
  const engine = await open()
  expect((await engine.names('person', 1))[0]?.articles).toBe(ids.length)
  const traces = new Set((await engine.traces()).map(({ id }) => id))
  return ids.filter((id) => traces.has(id)).length
}

async function elected(): Promise<Node> {
  for (const { url } of cluster.nodes) {
    const answer = await fetch(`${url}/_cat/cluster_manager?format=json`).catch(() => undefined)
    if (answer?.ok !== true) continue
    const [first] = z.array(z.object({ node: z.string() })).parse(await answer.json())
    const node = cluster.nodes.find(({ name }) => name === first?.node)
    if (node !== undefined) return node
  }
  throw new Error('nobody is elected')
}

async function other(): Promise<Node> {
  const first = await elected()
  const node = cluster.nodes.find((one) => one !== first)
  if (node === undefined) throw new Error('there is one node alone')
  return node
}

/** What ended a writer or an asker before its time. */
const failures: unknown[] = []
const note = (thrown: unknown): void => void failures.push(thrown)

async function wait(until: () => boolean): Promise<void> {
  while (!until()) {
    if (failures.length > 0) throw failures.pop()
    await setTimeout(20)
  }
}

describe('A cluster of three', () => {
  it.each([
    ['a node', other],
    ['the elected node', elected],
  ] as const)(
    'of which %s is killed under load and comes back keeps 1,000 of 1,000 acknowledged articles, and no answer lacks a part',
    async (_, choose) => {
      const engine = await open()
      await engine.apply({ put: known })
      const work = writing(engine, 'load', 1_000)
      const questions = asking(await open())
      for (let round = 1; round <= rounds; round++) {
        await wait(() => work.acknowledged.length >= (round * 800) / (rounds + 1))
        const victim = await choose()
        await victim.kill()
        const at = work.acknowledged.length
        await wait(() => work.acknowledged.length > at + 50 || work.acknowledged.length >= 1_000)
        await victim.start()
        await cluster.ready(3)
      }
      await work.done
      const { whole } = await questions.stop()
      expect(whole).toBeGreaterThan(0)
      expect(work.acknowledged).toHaveLength(1_000)
      expect(await found(work.acknowledged)).toBe(1_000)
      expect(await engine.count()).toBe(1_000 + settled)
    },
  )

  it('of which two are killed, again and again, says so in each answer, loses nothing and goes on by itself when they are back', async () => {
    const engine = await open()
    await engine.apply({ put: known })
    const work = writing(engine, 'two')
    const questions = asking(await open())
    await wait(() => work.acknowledged.length >= 100)
    for (let round = 0; round < roundsOfTwo; round++) {
      const victims = [await elected(), await other()]
      for (const victim of victims) await victim.kill()
      const reader = await open().catch((thrown: unknown) => thrown)
      expect(String(reader)).toContain('The index cannot be reached just now')
      for (const victim of victims) await victim.start()
      await cluster.ready(3)
      const at = work.acknowledged.length
      await wait(() => work.acknowledged.length >= at + 100)
    }
    await work.stop()
    expect((await questions.stop()).whole).toBeGreaterThan(0)
    expect(await found(work.acknowledged)).toBe(work.acknowledged.length)
    expect(await engine.count()).toBe(work.acknowledged.length + settled)
  })

  it('whose network is cut again and again between bot and nodes has each article once', async () => {
    const proxies = await Promise.all(cluster.nodes.map(({ url }) => startProxy(Number(new URL(url).port))))
    onTestFinished(async () => {
      for (const proxy of proxies) await proxy.close()
    })
    const engine = await open(proxies.map(({ port }) => `http://127.0.0.1:${port}`).join(','))
    await engine.apply({ put: known })
    const work = writing(engine, 'cut')
    const questions = asking(engine)
    for (let round = 0; round < rounds * 8; round++) {
      const at = work.acknowledged.length
      await wait(() => work.acknowledged.length > at)
      for (const proxy of proxies) proxy.cut()
      await setTimeout(50 * round)
      for (const proxy of proxies) proxy.mend()
    }
    await work.stop()
    for (const proxy of proxies) proxy.cut()
    const thrown = await engine.rank({ text: 'harbour', limit: 1 }).catch((error: unknown) => error)
    expect(String(thrown)).toContain('The index cannot be reached just now')
    for (const proxy of proxies) proxy.mend()
    expect((await questions.stop()).whole).toBeGreaterThan(0)
    expect(await found(work.acknowledged)).toBe(work.acknowledged.length)
    expect(await engine.count()).toBe(work.acknowledged.length + settled)
  })
})

it('A process that answers from one generation of the index never mixes in the next, and writes nothing into it', async () => {
  const old = await open()
  await old.apply({ put: known })
  const mark = await old.mark()
  const questions = asking(old)
  // As a Dateline of another version would find it.
  await fetch(`${cluster.nodes[0]?.url}/${OPENSEARCH_INDEX}-state/_update/index`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ doc: { version: 0 } }),
  })
  const next = await open()
  expect(await next.count()).toBe(0)
  for (let at = 0; at < 10; at++)
    await next.apply({ put: [articleOf(`next${at}`, `The harbour of city ${at} is open again.`)] })
  const answer = await next.rank({ text: 'harbour', limit: 50 })
  expect(answer.map(({ id }) => id).filter((id) => !id.startsWith('next'))).toEqual([])
  expect(answer).toHaveLength(10)
  expect((await questions.stop()).whole).toBeGreaterThan(0)
  expect(await next.knowsMark(mark)).toBe(false)
  await expect(old.apply({ put: batchOf('late', 0) })).rejects.toThrow('made anew by another version')
  expect(await next.count()).toBe(10)
})
