import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freePort } from '../free-port.ts'
import { type Authority, createAuthority } from './authority.ts'
import { startNodes } from './opensearch.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const root = join(import.meta.dirname, '..', '..')
/** This machine, under an address that is not taken for it. */
const host = '127.0.0.2'
const password = 'kw7-Quince/Orchard'

let folder: string
let own: Authority
let strange: Authority
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-secure-'))
  own = await createAuthority(folder, 'own', host)
  strange = await createAuthority(folder, 'strange', host)
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
    await server.ask(`create role dateline login password '${password}'`)
    // As README has it.
    await server.ask('revoke all on schema public from public', 'dateline')
    await server.ask('revoke temporary on database dateline from public', 'dateline')
    await server.ask('create schema authorization dateline', 'dateline')
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

describe('OpenSearch behind TLS and a password', () => {
  let url = ''
  let asked = 0
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const nodes = await startNodes(1, { java: inject('java'), classes: inject('classes') })
    closing.push(() => nodes.remove())
    const token = `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`
    const options = { cert: await readFile(own.cert), key: await readFile(own.key) }
    const server = createServer(options, (incoming, outgoing) => {
      if (incoming.headers.authorization !== token) return void outgoing.writeHead(401).end('{}')
      asked++
      const { authorization: _, ...headers } = incoming.headers
      const { method = 'GET', url: path = '/' } = incoming
      const inner = request(`${nodes.urls}${path}`, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      inner.on('error', () => outgoing.destroy())
      incoming.pipe(inner)
    })
    const port = await freePort()
    server.listen(port, host)
    await once(server, 'listening')
    closing.push(async () => {
      server.closeAllConnections()
      server.close()
    })
    url = `https://${host}:${port}`
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })
  const settings = (secret: string) => ({
    OPENSEARCH_URL: url,
    OPENSEARCH_USER: 'desk',
    OPENSEARCH_PASSWORD: secret,
  })

  it('answers where its authority is trusted and the password is right', async () => {
    expect(await ask(own, settings(password))).toContain('Foreign Secretary')
    expect(asked).toBeGreaterThan(0)
  })

  it('is refused with a remedy where another authority has signed, or the password is another', async () => {
    const before = asked
    expect(await ask(strange, settings(password))).toContain("The search's certificate is not trusted")
    expect(await ask(own, settings('wrong'))).toContain('refuses OPENSEARCH_USER or OPENSEARCH_PASSWORD')
    expect(asked).toBe(before)
  })
})
