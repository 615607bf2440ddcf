import { createHash } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import postgres from '../../src/stores/postgres.ts'
import { describeStore } from '../contracts/store.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

/** A schema of its own, as a data folder is one. */
async function schemaOf(folder: string): Promise<{ DATA: string; DATABASE_URL: string }> {
  const schema = `s${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  await server.ask(`create schema if not exists ${schema}`)
  return { DATA: folder, DATABASE_URL: `${server.url}?options=-csearch_path%3D${schema}` }
}

describeStore(
  'postgres',
  async (folder, onProblem) => postgres.open(await schemaOf(folder), onProblem),
  async (folder) => postgres.alone(await schemaOf(folder)),
)
