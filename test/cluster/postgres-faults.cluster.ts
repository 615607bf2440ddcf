import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../src/contracts/store.ts'
import { createInbox } from '../../src/durable/inbox.ts'
import { createLog } from '../../src/runtime/log.ts'
import postgres from '../../src/stores/postgres.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { startProxy } from './proxy.ts'

const rounds = Number(process.env.CLUSTER_ROUNDS ?? 3)
const number = z.object({ n: z.number() })

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

async function open(DATABASE_URL = server.url): Promise<Store> {
  const store = await postgres.open({ DATA: '', DATABASE_URL })
  onTestFinished(() => store.close())
  return store
}

/** Four writers that each insert keys of their own and count one row up, until they are told to stop. */
function writing(stores: readonly Store[], name: string) {
  let going = true
  const works = stores.map(async (store, by) => {
    const rows = store.collection(name, number)
    const inserted: string[] = []
    let counted = 0
    for (let at = 0; going; at++) {
      const key = `row/${by}/${at}`
      if (!(await rows.insert(key, { n: at }))) throw new Error(`${key} was taken by nobody else`)
      inserted.push(key)
      for (let done = false; !done; ) {
        const row = await rows.get('sum')
        done =
          row === undefined
            ? await rows.insert('sum', { n: 1 })
            : (await rows.replace(row, { n: row.value.n + 1 })) !== undefined
      }
      counted++
    }
    return { inserted, counted }
  })
  return {
    async stop() {
      going = false
      const all = await Promise.all(works)
      return {
        inserted: all.flatMap(({ inserted }) => inserted),
        counted: all.reduce((sum, { counted }) => sum + counted, 0),
      }
    },
  }
}

async function holds(
  store: Store,
  name: string,
  told: { inserted: readonly string[]; counted: number },
): Promise<void> {
  const rows = store.collection(name, number)
  const found: string[] = []
  for await (const { key, version } of rows.all({ prefix: 'row/' })) {
    found.push(key)
    expect(version).toBe(1)
  }
  expect(found.toSorted()).toEqual(told.inserted.toSorted())
  expect((await rows.get('sum'))?.value.n).toBe(told.counted)
  expect(told.counted).toBeGreaterThan(20)
}

it('Processes that start at once on an empty database make its tables once', async () => {
  await server.ask('drop table if exists dateline_records, dateline_version')
  const stores = await Promise.all(Array.from({ length: 8 }, () => open()))
  const tries = stores.map((store, n) => store.collection('claims', number).insert('one', { n }))
  expect((await Promise.all(tries)).filter((won) => won)).toHaveLength(1)
})

it('A database that a newer Dateline has used is refused with what to do', async () => {
  await open()
  await server.ask('update dateline_version set version = 99')
  await expect(postgres.open({ DATA: '', DATABASE_URL: server.url })).rejects.toThrow(/Start that one/)
  await server.ask('update dateline_version set version = 1')
})

it('What was written is there once, however often the connections are cut', async () => {
  const stores = await Promise.all([open(), open(), open(), open()])
  const work = writing(stores, 'cut')
  for (let round = 0; round < rounds * 10; round++) {
    await setTimeout(100)
    await server.ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline'",
    )
  }
  await holds(await open(), 'cut', await work.stop())
})

it('What was written is there once, though the server is stopped, or crashes, and comes back', async () => {
  const stores = await Promise.all([open(), open(), open(), open()])
  const work = writing(stores, 'stopped')
  for (let round = 0; round < rounds; round++)
    for (const how of ['fast', 'crash'] as const) {
      await setTimeout(300)
      await server.stop(how)
      await setTimeout(300)
      await server.start()
    }
  await setTimeout(300)
  await holds(await open(), 'stopped', await work.stop())
})

it('Two thousand events wait for a database that is away, and each is handled once when it is back; one more is refused', async () => {
  const handled: string[] = []
  const inbox = createInbox({
    store: await open(),
    name: 'waiting',
    schema: z.string(),
    handle: async (event) => void handled.push(event),
    giveUp: async (event) => void handled.push(`gave up ${event}`),
    log: createLog('error', [], () => {}),
    lease: 6_000,
    atOnce: 50,
  })
  onTestFinished(() => inbox.close())
  await inbox.receive('first', 'first')
  await inbox.idle()
  for (const how of ['fast', 'crash'] as const) {
    await server.stop(how)
    const said = Array.from({ length: 2_000 }, (_, n) => `${how} ${n}`)
    const kept = said.map((words) => inbox.keep(words, words))
    const refused: unknown = await inbox.keep(`${how} late`, 'too much').catch((thrown: unknown) => thrown)
    expect(String(refused)).toContain('The database cannot be reached just now')
    expect(inbox.waiting()).toBe(2_000)
    await server.start()
    expect(new Set(await Promise.all(kept))).toEqual(new Set([true]))
    await inbox.idle()
    expect(
      handled
        .splice(0)
        .filter((event) => event !== 'first')
        .toSorted(),
    ).toEqual(said.toSorted())
  }
})

it('A thousand rows at once are written, though the database is slow: who waits for a connection is not told that it is away', async () => {
  const rows = (await open()).collection('crowd', number)
  await server.ask(
    `create function slow() returns trigger language plpgsql as
       $$begin if new.kind = 'crowd' then perform pg_sleep(0.06); end if; return new; end$$;
     create trigger slow before insert on dateline_records for each row execute function slow()`,
  )
  onTestFinished(async () => void (await server.ask('drop trigger slow on dateline_records')))
  const written = await Promise.all(Array.from({ length: 1_000 }, (_, n) => rows.insert(`row/${n}`, { n })))
  expect(written.filter((isFirst) => isFirst)).toHaveLength(1_000)
})

it('A table that somebody holds is waited for, and who holds it for too long is said in a sentence', async () => {
  const rows = (await open()).collection('held', number)
  const hold = (seconds: number): Promise<unknown> =>
    server
      .ask(`begin; lock table dateline_records; select pg_sleep(${seconds}); commit`)
      .catch((thrown: unknown) => thrown)
  const shortly = hold(13)
  await setTimeout(500)
  expect(await rows.insert('one', { n: 1 })).toBe(true)
  await shortly
  expect(await rows.get('one')).toMatchObject({ value: { n: 1 }, version: 1 })
  const forLong = hold(100)
  await setTimeout(500)
  await expect(rows.insert('two', { n: 2 })).rejects.toThrow(
    /^The database has taken longer than 10 s again and again \(57014\): .+ Nothing that was promised is lost/,
  )
  await server.ask(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(100)%' and pid <> pg_backend_pid()",
  )
  await forLong
  expect(await rows.get('two')).toBeUndefined()
})

it('A standby that takes over again and again, under the same address or another, has all that was promised', async () => {
  let first = await startPostgres()
  const servers = [first]
  const proxy = await startProxy(first.port)
  onTestFinished(async () => {
    await proxy.close()
    for (const one of servers) await one.remove()
  })
  const address = `postgres://desk@127.0.0.1:${proxy.port}/postgres`
  const stores = await Promise.all([open(address), open(address), open(address), open(address)])
  const work = writing(stores, 'failover')
  /** Whether nothing is promised before its standby has it. */
  const promise = async (one: Postgres, names: '*' | ''): Promise<void> => {
    await one.ask(`alter system set synchronous_standby_names = '${names}'`)
    await one.ask('select pg_reload_conf()')
  }
  for (let round = 0; round < rounds; round++) {
    const standby = await startPostgres(first)
    servers.push(standby)
    await promise(first, '*')
    await setTimeout(1_000)
    await first.stop('crash')
    proxy.cut()
    await standby.ask('select pg_promote()')
    await promise(standby, '')
    proxy.mend(standby.port)
    await setTimeout(1_000)
    first = standby
  }
  const told = await work.stop()
  for (const one of [address, first.url]) await holds(await open(one), 'failover', told)
})

it('A database that stays away is said in a sentence without its password', async () => {
  const proxy = await startProxy(1)
  proxy.cut()
  onTestFinished(() => proxy.close())
  const address = `postgres://desk:hunter2@127.0.0.1:${proxy.port}/postgres`
  const opening = postgres.open({ DATA: '', DATABASE_URL: address })
  const thrown = await opening.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(String(thrown)).toMatch(
    /The database cannot be reached just now \(.+\)\. Nothing that was promised is lost/,
  )
  expect(String(thrown)).not.toContain('hunter2')
})

it('A server without TLS on another machine is refused, not talked to in clear', async () => {
  const address = server.url.replace('127.0.0.1', '127.0.0.2')
  await expect(postgres.open({ DATA: '', DATABASE_URL: address })).rejects.toThrow(
    'The database does not offer TLS.',
  )
})
