import { join } from 'node:path'
import { z } from 'zod'
import { type Collection, defineStore, pages, type Range, type Row, type Store } from '../contracts/store.ts'
import type { Tell } from '../runtime/log.ts'
import { openAlone } from './sqlite/alone.ts'
import { rowsAround, tellsOfDamage } from './sqlite/around.ts'
import { noteDamage, openFile } from './sqlite/file.ts'
import { createGroup } from './sqlite/group.ts'
import { columns, digestOf, isWhole, recordSchema, type Stored } from './sqlite/seal.ts'

/** The last code point, so that a prefix and this ends the range of the keys that begin with the prefix. */
const last = '\u{10ffff}'

/** Whatever stands where the key was: by it the row is set aside. */
const keySchema = z.object({ key: z.union([z.string(), z.number(), z.instanceof(Uint8Array), z.null()]) })

/**
 * A SQLite file of its own beside the index: a bulk load's long transactions hold up no receipt, and the index may be
 * thrown away without losing what was promised. `synchronous = full`: a commit is on the disk when it returns.
 */
export default defineStore({
  open: async ({ DATA }, onProblem = () => {}) => openIn(DATA, onProblem),
  alone: async ({ DATA }) => openAlone(DATA),
})

function openIn(dataFolder: string, onProblem: Tell): Store {
  const path = join(dataFolder, 'state.db')
  const database = openFile(path, dataFolder, onProblem)
  const get = database.prepare(`select ${columns} from records where kind = ? and key = ?`)
  const write = `insert into records (kind, key, value, version, due, seal) values (?, ?, ?, 1, ?, '1 ' || ?) on conflict`
  const insert = database.prepare(`${write} do nothing`)
  const put = database.prepare(
    `${write} do update set value = excluded.value, due = excluded.due, version = version + 1,
       seal = (version + 1) || substr(excluded.seal, 2)`,
  )
  const replace = database.prepare(
    `update records set value = ?, due = ?, version = version + 1, seal = (version + 1) || ' ' || ?
     where kind = ? and key = ? and version = ? returning ${columns}`,
  )
  const remove = database.prepare('delete from records where kind = ? and key = ? and version = ?')
  const inRange = 'kind = ? and key > ? and key < ?'
  const forwards = database.prepare(`select ${columns} from records where ${inRange} order by key`)
  const backwards = database.prepare(`select ${columns} from records where ${inRange} order by key desc`)
  const due = database.prepare(
    `select ${columns} from records where kind = ? and due <= ? and (due, key) > (?, ?) order by due, key`,
  )
  const expire = database.prepare('delete from records where kind = ? and due <= ?')
  /** Out of the way of everything, and there for whoever wants to look. */
  const setAside = database.prepare(
    `update or replace records set kind = 'damaged ' || kind, due = null where kind = ? and key = ?`,
  )
  const group = createGroup(database)
  /** What onProblem has heard. */
  const told = new Set<string>()
  const tell: Tell = (sentence, dropped) => {
    if (!told.has(sentence)) onProblem(sentence, dropped)
    told.add(sentence)
  }
  /** What the work gives; what the rest of the file gives where the work comes upon a damaged page. */
  const around = <T>(work: () => T, rest: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      if (!tellsOfDamage(thrown)) throw thrown
      noteDamage(path)
      tell(
        `The store ${path} is damaged while it is open: what lies on the damaged page cannot be read, and the rest goes on. ` +
          'Start Dateline again: what can be read then goes on in a new file.',
        'stored page',
      )
      return rest()
    }
  }

  return {
    collection<T>(kind: string, schema: z.ZodType<T>): Collection<T> {
      const unreadable = (key: string, why: string): string => {
        const sentence = `the stored ${kind} ${key} cannot be read: ${why}`
        tell(sentence, 'stored row')
        return sentence
      }
      /** The row; or why not, where it does not fit; or nothing, where it is damaged: then it is set aside. */
      const read = (found: unknown): Row<T> | string | undefined => {
        const record = recordSchema.safeParse(found).data
        const json = record && isWhole(record) ? parsed(record.value) : undefined
        if (!record || json === undefined) {
          const { key } = keySchema.parse(found)
          around(
            () => setAside.run(kind, key),
            () => undefined,
          )
          unreadable(String(key), 'it was damaged, and is set aside')
          return undefined
        }
        const { key, version, due: at } = record
        const fitting = schema.safeParse(json.value)
        if (!fitting.success) return unreadable(key, z.prettifyError(fitting.error))
        return { key, value: fitting.data, version, ...(at === null ? {} : { due: at }) }
      }
      /** The rows of one key: one or none. */
      const found = (key: string): readonly unknown[] =>
        around(
          () => get.all(kind, key),
          () => [],
        )
      const one = (found: unknown): Row<T> | undefined => {
        const row = found === undefined ? undefined : read(found)
        if (typeof row === 'string') throw new Error(row)
        return row
      }
      /** As many rows as can be read, up to the limit. */
      const readable = (found: Iterable<unknown>, limit: number): readonly Row<T>[] => {
        const rows: Row<T>[] = []
        if (limit < 1) return rows
        for (const record of found) {
          const row = read(record)
          if (typeof row === 'object' && rows.push(row) >= limit) break
        }
        return rows
      }
      const list = async ({ prefix = '', after, backwards: back = false, limit }: Range) => {
        const low = !back && after !== undefined && after > prefix ? after : prefix
        const high = back && after !== undefined ? after : prefix + last
        const between = around(
          () => readable((back ? backwards : forwards).iterate(kind, low, high), limit),
          () => {
            const rows = rowsAround(database, columns, inRange, [kind, low, high]).toSorted(byKey)
            return readable(back ? rows.reverse() : rows, limit)
          },
        )
        // The range is open at its lower end, which leaves out a key that is the prefix itself.
        const first = low === prefix && (back || after === undefined) ? readable(found(prefix), 1) : []
        return (back ? [...between, ...first] : [...first, ...between]).slice(0, limit)
      }
      const sealed = (key: string, value: T, at: number | undefined) => {
        const text = JSON.stringify(value)
        return { text, at: at ?? null, digest: digestOf({ kind, key, value: text, due: at ?? null }) }
      }
      return {
        async get(key) {
          return one(found(key)[0])
        },
        async insert(key, value, when) {
          const { text, at, digest } = sealed(key, value, when)
          return group.write(() => insert.run(kind, key, text, at, digest).changes === 1)
        },
        async put(key, value, when) {
          const { text, at, digest } = sealed(key, value, when)
          await group.write(() => put.run(kind, key, text, at, digest))
        },
        async replace({ key, version }, value, when) {
          const { text, at, digest } = sealed(key, value, when)
          return one(await group.write(() => replace.get(text, at, digest, kind, key, version)))
        },
        async remove({ key, version }) {
          return group.write(() => remove.run(kind, key, version).changes === 1)
        },
        list,
        all: (among) => pages(list, among),
        async due(now, limit, after) {
          const behind = [after?.due ?? Number.MIN_SAFE_INTEGER, after?.key ?? '']
          return around(
            () => readable(due.iterate(kind, now, ...behind), limit),
            () => {
              const among = 'kind = ? and +due <= ? and (+due, key) > (?, ?)'
              const rows = rowsAround(database, columns, among, [kind, now, ...behind])
              return readable(
                rows.toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0) || byKey(a, b)),
                limit,
              )
            },
          )
        },
        async expire(now) {
          return around(
            () => Number(expire.run(kind, now).changes),
            () => 0,
          )
        },
      }
    },
    async close() {
      if (!database.isOpen) return
      group.flush()
      database.close()
    },
  }
}

/** As SQLite orders them: by the bytes of UTF-8. */
const byKey = (a: Stored, b: Stored): number => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
