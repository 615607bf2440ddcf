import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import type { Database } from './connection.ts'

export const table = 'dateline_records'
export const columns = 'key, value, version, due'

/**
 * One after the other, each once: a change of the tables is a new line at the end. Keys are in the order of their code
 * points ("C"). A mark is of the call that wrote the row last.
 */
const migrations = [
  `create table ${table} (
     kind text collate "C", key text collate "C", value text not null, version integer not null,
     due double precision, mark uuid, primary key (kind, key)
   );
   create index ${table}_by_due on ${table} (kind, due, key) where due is not null`,
]

/** Any number below 2^63 that nobody else in the database uses as a lock: the letters of "dateline". */
const lock = `x'${Buffer.from('dateline').toString('hex')}'::bigint`

const state = z.object({ version: z.number() })

/** Makes the tables, or brings them up to date; of several processes one does it, and the others wait. @throws UserError */
export async function migrate(database: Pick<Database, 'transact'>): Promise<void> {
  await database.transact(async (query) => {
    await query(`select pg_advisory_xact_lock(${lock})`)
    await query('create table if not exists dateline_version (version integer not null)')
    const [row] = await query('select version from dateline_version')
    const version = row === undefined ? 0 : state.parse(row).version
    if (version > migrations.length)
      throw new UserError(
        'The database was last used by a newer Dateline. Start that one, or give another database as DATABASE_URL.',
      )
    if (version === migrations.length) return
    for (const statement of migrations.slice(version)) await query(statement)
    await query('delete from dateline_version')
    await query(`insert into dateline_version values (${migrations.length})`)
  })
}
