import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Entry, Holdings } from '../../contracts/store.ts'
import { reason, UserError } from '../../model/errors.ts'
import { openFile } from './file.ts'
import { takeAlone } from './rescue.ts'
import { columns, digestOf, isWhole, recordSchema } from './seal.ts'

/** Rows between which the process gives way. */
const page = 200

/** The file of the state, locked for as long as it is open. @throws UserError where another process has it open */
export function openAlone(folder: string): Holdings {
  const path = join(folder, 'state.db')
  const database = openFile(path, folder, () => {})
  try {
    takeAlone(database)
    // In this mode a lock that was taken once stays.
    database.exec('pragma locking_mode = exclusive; begin exclusive; commit')
  } catch (thrown) {
    database.close()
    throw new UserError(`The state ${path} cannot be moved: ${reason(thrown)}.`)
  }
  return holdingsOf(database)
}

function holdingsOf(database: DatabaseSync): Holdings {
  const read = database.prepare(
    `select ${columns} from records where (kind, key) > (?, ?) order by kind, key limit ${page}`,
  )
  const write = database.prepare(
    'insert or replace into records (kind, key, value, version, due, seal) values (?, ?, ?, ?, ?, ?)',
  )
  const put = (entry: Entry): void => {
    const { kind, key, value, version, due } = entry
    write.run(kind, key, value, version, due, `${version} ${digestOf(entry)}`)
  }
  return {
    async *entries() {
      for (let after = { kind: '', key: '' }; ; ) {
        const records = z.array(recordSchema).parse(read.all(after.kind, after.key))
        for (const record of records) {
          const { seal: _, ...entry } = record
          yield isWhole(record) ? entry : { ...entry, kind: `damaged ${entry.kind}`, due: null }
        }
        const last = records.at(-1)
        if (last === undefined) return
        after = last
        await setImmediate()
      }
    },
    async replaceAll(entries) {
      database.exec('begin; delete from records')
      try {
        for await (const entry of entries) put(entry)
        database.exec('commit')
      } catch (thrown) {
        database.exec('rollback')
        throw thrown
      }
    },
    put: async (entry) => put(entry),
    async remove({ kind, key }) {
      database.prepare('delete from records where kind = ? and key = ?').run(kind, key)
    },
    async close() {
      database.close()
    },
  }
}
