import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import opensearch from '../../src/engines/opensearch.ts'
import { describeEngine } from '../contracts/engine.ts'
import { type Authority, createAuthority } from './authority.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { readmeBlock } from './readme.ts'
import { type Secured, startSecured } from './secured.ts'

const root = join(import.meta.dirname, '..', '..')
/** This machine, under an address that is not taken for it. */
const host = '127.0.0.2'
const password = 'kw7-Quince/Orchard'

let folder: string
let own: Authority
let strange: Authority
let search: Authority
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-secure-'))
  own = await createAuthority(folder, 'own', host)
  strange = await createAuthority(folder, 'strange', host)
  search = await createAuthority(folder, 'search', '127.0.0.1')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the program says of a question, at its most talkative. */
async function ask(trusted: Authority, settings: Readonly<Record<string, string>>): Promise<string> {
  const data = await mkdtemp(join(folder, 'data-'))
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NODE_EXTRA_CA_CERTS: trusted.ca,
    CORPUS: join(root, 'corpus'),
    DATA: data,
    LOG_LEVEL: 'debug',
    ...settings,
  }
  const words = [join(root, 'src', 'dateline.mjs'), 'ask', 'Who is Shringla?']
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  await once(child, 'close')
  expect(said).not.toContain(password)
  expect(said).not.toContain(encodeURIComponent(password))
  return said
}

describe('Postgres, by TLS and with a role of its own', () => {
  let server: Postgres
  const address = (secret: string): string =>
    `postgres://dateline:${encodeURIComponent(secret)}@${host}:${server.port}/dateline`
  beforeAll(async () => {
    server = await startPostgres()
    await server.secure(own)
    await server.ask('create database dateline')
    await server.ask((await readmeBlock('create role dateline')).replace('…', password), 'dateline')
    await server.ask('create table secrets as select 1 as one', 'dateline')
  })
  afterAll(() => server.remove())

  it('answers and keeps what it must where its authority is trusted', async () => {
    expect(await ask(own, { DATABASE_URL: address(password) })).toContain('Foreign Secretary')
    const tables = await server.ask(
      `select schemaname, tablename from pg_tables where tableowner = 'dateline' order by 2`,
      'dateline',
    )
    expect(tables).toEqual([
      { schemaname: 'dateline', tablename: 'dateline_records' },
      { schemaname: 'dateline', tablename: 'dateline_version' },
    ])
  })

  it('gives the role nothing else', async () => {
    const as = (sql: string) => server.ask(`set role dateline; ${sql}`, 'dateline')
    for (const sql of [
      'select * from public.secrets',
      'create table public.own (n int)',
      'create role other',
    ])
      await expect(as(sql)).rejects.toThrow(/permission denied/)
    await expect(as('create temporary table own (n int)')).rejects.toThrow(/permission denied/)
  })

  it('is refused with a remedy where another authority has signed, or the password is another', async () => {
    expect(await ask(strange, { DATABASE_URL: address(password) })).toContain(
      "The database's certificate is not trusted",
    )
    expect(await ask(own, { DATABASE_URL: address('wrong') })).toContain('refuses the user or the password')
  })
})

describe('OpenSearch with its security plugin, by TLS and with a role of its own', () => {
  let node: Secured
  beforeAll(async () => {
    node = await startSecured(inject('java'), search)
    const [line = '', ...body] = (await readmeBlock('PUT _plugins/_security')).split('\n')
    const [method = '', path = ''] = line.split(' ')
    expect(await node.administer(method, path, body.join('\n'))).toBe(201)
    const user = { password, opendistro_security_roles: ['dateline'] }
    const users = '_plugins/_security/api/internalusers/dateline'
    expect(await node.administer('PUT', users, JSON.stringify(user))).toBe(201)
  })
  afterAll(() => node.remove())
  const settings = (secret: string) => ({
    OPENSEARCH_URL: node.urls,
    OPENSEARCH_USER: 'dateline',
    OPENSEARCH_PASSWORD: secret,
  })

  it('answers where its authority is trusted and the password is right', async () => {
    expect(await ask(search, settings(password))).toContain('Foreign Secretary')
  })

  it('is refused with a remedy where another authority has signed, or the password is another', async () => {
    expect(await ask(strange, settings(password))).toContain("The search's certificate is not trusted")
    expect(await ask(search, settings('wrong'))).toContain('refuses OPENSEARCH_USER or OPENSEARCH_PASSWORD')
  })

  it('gives the role nothing else', async () => {
    const authorization = `Basic ${Buffer.from(`dateline:${password}`).toString('base64')}`
    for (const [method, path] of [
      ['GET', '_cluster/settings'],
      ['GET', '_plugins/_security/api/roles'],
      ['GET', '.opendistro_security/_search'],
      ['GET', '_search'],
      ['PUT', 'other'],
      ['DELETE', '*'],
      // Its own too are made, read and written, and nothing else.
      ['DELETE', 'dateline-state'],
      ['POST', 'dateline-state/_close'],
      ['GET', 'dateline-state/_mapping'],
    ] as const) {
      const { status } = await fetch(`${node.urls}/${path}`, { method, headers: { authorization } })
      expect({ path, status }).toEqual({ path, status: 403 })
    }
  })

  describeEngine('opensearch, by the role that README tells of', (data) => {
    const OPENSEARCH_INDEX = `dateline-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`
    onTestFinished(async () => void (await node.administer('DELETE', `${OPENSEARCH_INDEX}-*`)))
    return opensearch.open({ DATA: data, ...settings(password), OPENSEARCH_INDEX })
  })
})
