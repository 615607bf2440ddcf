import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import type { Entry, Holdings } from '../../contracts/store.ts'
import { UserError } from '../../model/errors.ts'
import { addressed, applicationName, explained, type Query } from './connection.ts'
import { migrate, table } from './tables.ts'

/** Rows that are read and written at once. */
const page = 500

const row = z.object({
  kind: z.string(),
  key: z.string(),
  value: z.string(),
  version: z.number(),
  due: z.number().nullable(),
})
const count = z.object({ others: z.number() })

/** A process that has just ended is still seen by the database for a moment: its connections end after it. */
const leavingMs = 5_000
const pauseMs = 50

/** The tables, locked for as long as they are open. @throws UserError where another process is connected */
export async function openAlone(address = ''): Promise<Holdings> {
  // What is long in here is long by right; who waits for a lock waits for a process that lives.
  const client = new Client({ ...addressed(address), application_name: `${applicationName} move` })
  client.on('error', () => {})
  try {
    await client.connect()
    const query: Query = async (sql, values = []) => (await client.query<object>(sql, [...values])).rows
    const transact = async (work: (query: Query) => Promise<void>): Promise<void> => {
      await query('begin')
      await work(query)
      await query('commit')
    }
    await migrate({ transact })
    const others = await staying(query)
    if (others > 0)
      throw new UserError(
        `The state in PostgreSQL cannot be moved: Dateline has it open (connections: ${others}). Stop it and try again.`,
      )
    await query("set lock_timeout = '5s'")
    return await holdingsOf(query, () => client.end())
  } catch (thrown) {
    await client.end().catch(() => {})
    throw explained(thrown)
  }
}

/** How many connections of other processes do not end by themselves. */
async function staying(query: Query): Promise<number> {
  const end = performance.now() + leavingMs
  for (;;) {
    const [found] = await query(
      `select count(*)::integer as others from pg_stat_activity
       where datname = current_database() and application_name like $1 and pid <> pg_backend_pid()`,
      [`${applicationName}%`],
    )
    const { others } = count.parse(found)
    if (others === 0 || performance.now() > end) return others
    await setTimeout(pauseMs)
  }
}

/** A change is there with the end of its transaction; another one begins, so that the lock is held again at once. */
async function holdingsOf(query: Query, close: () => Promise<void>): Promise<Holdings> {
  const begin = async (): Promise<void> => {
    await query('begin')
    await query(`lock table ${table} in access exclusive mode`)
  }
  const insert = async (entries: readonly Entry[]): Promise<void> => {
    const column = (of: keyof Entry) => entries.map((entry) => entry[of])
    await query(
      `insert into ${table} as r (kind, key, value, version, due)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::double precision[])
       on conflict (kind, key) do update set value = excluded.value, version = excluded.version, due = excluded.due`,
      [column('kind'), column('key'), column('value'), column('version'), column('due')],
    )
  }
  const commit = async (): Promise<void> => {
    await query('commit')
    await begin()
  }
  await begin()
  return {
    async *entries() {
      for (let after = { kind: '', key: '' }; ; ) {
        const found = await query(
          `select kind, key, value, version, due from ${table} where (kind, key) > ($1, $2)
           order by kind, key limit ${page}`,
          [after.kind, after.key],
        )
        const entries = z.array(row).parse(found)
        yield* entries
        const last = entries.at(-1)
        if (last === undefined) return
        after = last
      }
    },
    async replaceAll(entries) {
      await query(`delete from ${table}`)
      let waiting: Entry[] = []
      for await (const entry of entries) {
        waiting.push(entry)
        if (waiting.length < page) continue
        await insert(waiting)
        waiting = []
      }
      await insert(waiting)
      await commit()
    },
    async put(entry) {
      await insert([entry])
      await commit()
    },
    async remove({ kind, key }) {
      await query(`delete from ${table} where kind = $1 and key = $2`, [kind, key])
      await commit()
    },
    close,
  }
}
