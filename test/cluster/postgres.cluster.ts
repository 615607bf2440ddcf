import { createHash } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { Store } from '../../src/contracts/store.ts'
import postgres from '../../src/stores/postgres.ts'
import { describeStore } from '../contracts/store.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

/** A store in a schema of its own, as a data folder is one. */
async function open(folder: string, onProblem?: (sentence: string) => void): Promise<Store> {
  const schema = `s${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  await server.ask(`create schema if not exists ${schema}`)
  const DATABASE_URL = `${server.url}?options=-csearch_path%3D${schema}`
  return postgres.open({ DATA: folder, DATABASE_URL }, onProblem)
}

describeStore('postgres', open)
