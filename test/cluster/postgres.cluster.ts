import { createHash } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import postgres from '../../src/stores/postgres.ts'
import { describeStore } from '../contracts/store.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { readmeBlock } from './readme.ts'

let server: Postgres
let statements: string
beforeAll(async () => {
  server = await startPostgres()
  statements = await readmeBlock('create role dateline')
  await server.ask('create database dateline')
})
afterAll(() => server.remove())

const made = new Set<string>()

/** A role of its own with its schema, made as README has it, as a data folder is one. */
async function roleOf(folder: string): Promise<{ DATA: string; DATABASE_URL: string }> {
  const role = `d${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (!made.has(role))
    await server.ask(statements.replace(/(role|authorization) dateline/g, `$1 ${role}`), 'dateline')
  made.add(role)
  return { DATA: folder, DATABASE_URL: `postgres://${role}@127.0.0.1:${server.port}/dateline` }
}

describeStore(
  'postgres',
  async (folder, onProblem) => postgres.open(await roleOf(folder), onProblem),
  async (folder) => postgres.alone(await roleOf(folder)),
)
