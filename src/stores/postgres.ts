import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Collection, defineStore, pages, type Range, type Row, type Store } from '../contracts/store.ts'
import type { Tell } from '../runtime/log.ts'
import { openAlone } from './postgres/alone.ts'
import { connect, type Database } from './postgres/connection.ts'
import { columns, migrate, table } from './postgres/tables.ts'

const record = z.object({
  key: z.string(),
  value: z.string(),
  version: z.number(),
  due: z.number().nullable(),
})
type Stored = z.infer<typeof record>

/** The last code point, so that a prefix and this ends the range of the keys that begin with the prefix. */
const last = '\u{10ffff}'

/** One table of a Postgres database, 15 or later, for any number of processes on any number of machines. */
export default defineStore({
  isShared: true,
  copiedBy: 'The state lies in PostgreSQL: copy it with pg_dump, and take it back with pg_restore.',
  wanted: ({ DATABASE_URL }) => DATABASE_URL !== undefined,
  async open({ DATABASE_URL }, onProblem = () => {}) {
    const database = connect(DATABASE_URL)
    try {
      await migrate(database)
    } catch (thrown) {
      await database.close()
      throw thrown
    }
    return storeIn(database, onProblem)
  },
  alone: ({ DATABASE_URL }) => openAlone(DATABASE_URL),
})

function storeIn(database: Database, onProblem: Tell): Store {
  /** What onProblem has heard. */
  const told = new Set<string>()
  return {
    collection<T>(kind: string, schema: z.ZodType<T>): Collection<T> {
      const read = ({ key, value, version, due }: Stored): Row<T> | string => {
        const fitting = schema.safeParse(JSON.parse(value))
        if (fitting.success) return { key, value: fitting.data, version, ...(due === null ? {} : { due }) }
        const sentence = `the stored ${kind} ${key} cannot be read: ${z.prettifyError(fitting.error)}`
        if (!told.has(sentence)) onProblem(sentence, 'stored row')
        told.add(sentence)
        return sentence
      }
      const find = async (sql: string, ...values: readonly unknown[]): Promise<readonly Stored[]> =>
        (await database.query(sql, values)).map((row) => record.parse(row))
      const one = ([found]: readonly Stored[]): Row<T> | undefined => {
        const row = found && read(found)
        if (typeof row === 'string') throw new Error(row)
        return row
      }
      /** As many rows as can be read, up to the limit. */
      const readable = async (
        limit: number,
        ask: (limit: number) => Promise<readonly Stored[]>,
      ): Promise<readonly Row<T>[]> => {
        for (let asked = limit; ; ) {
          const found = asked < 1 ? [] : await ask(asked)
          const rows = found.map(read).filter((row) => typeof row === 'object')
          if (rows.length >= limit || found.length < asked) return rows.slice(0, limit)
          asked += found.length - rows.length
        }
      }
      const list = ({ prefix = '', after, backwards = false, limit }: Range) => {
        const low = !backwards && after !== undefined && after > prefix ? after : prefix
        const high = backwards && after !== undefined ? after : prefix + last
        const lower = low === after ? '>' : '>='
        return readable(limit, (asked) =>
          find(
            `select ${columns} from ${table} where kind = $1 and key ${lower} $2 and key < $3
             order by key ${backwards ? 'desc' : ''} limit $4`,
            ...[kind, low, high, asked],
          ),
        )
      }
      return {
        get: async (key) =>
          one(await find(`select ${columns} from ${table} where kind = $1 and key = $2`, kind, key)),
        async insert(key, value, due) {
          const found = await find(
            // A second try after a lost reply meets the row of the first, and knows it by its mark.
            `insert into ${table} as r values ($1, $2, $3, 1, $4, $5)
             on conflict (kind, key) do update set mark = r.mark where r.mark = $5 returning ${columns}`,
            ...[kind, key, JSON.stringify(value), due ?? null, randomUUID()],
          )
          return found.length === 1
        },
        async put(key, value, due) {
          await find(
            `insert into ${table} as r values ($1, $2, $3, 1, $4, $5)
             on conflict (kind, key) do update set value = $3, due = $4, version = r.version + 1, mark = $5
             where r.mark is distinct from $5`,
            ...[kind, key, JSON.stringify(value), due ?? null, randomUUID()],
          )
        },
        async replace({ key, version }, value, due) {
          return one(
            await find(
              `update ${table} set value = $1, due = $2, version = $3::integer + 1, mark = $4
               where kind = $5 and key = $6 and (version = $3 or (version = $3::integer + 1 and mark = $4))
               returning ${columns}`,
              ...[JSON.stringify(value), due ?? null, version, randomUUID(), kind, key],
            ),
          )
        },
        async remove({ key, version }) {
          const sql = `delete from ${table} where kind = $1 and key = $2 and version = $3 returning ${columns}`
          return (await find(sql, kind, key, version)).length === 1
        },
        list,
        all: (among) => pages(list, among),
        due: (now, limit, after) =>
          readable(limit, (asked) =>
            find(
              // What another process changes this very moment is not left to this one as well.
              `select ${columns} from ${table} where kind = $1 and due <= $2 and (due, key) > ($3, $4)
               order by due, key limit $5 for update skip locked`,
              ...[kind, now, after?.due ?? Number.MIN_SAFE_INTEGER, after?.key ?? '', asked],
            ),
          ),
        async expire(now) {
          const sql = `with gone as (delete from ${table} where kind = $1 and due <= $2 returning 1)
                       select count(*)::integer as count from gone`
          const [row] = await database.query(sql, [kind, now])
          return z.object({ count: z.number() }).parse(row).count
        },
      }
    },
    close: () => database.close(),
  }
}
