import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const stray = pathToFileURL(join(root, 'test', 'fakes', 'stray.mjs')).href

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-stray-'))
  await mkdir(join(folder, 'corpus'))
  await cp(join(root, 'corpus', 'wire.jsonl'), join(folder, 'corpus', 'wire.jsonl'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The program, in each thread of which that survives a promise is rejected for which nobody waits. */
function start(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      NODE_OPTIONS: `--import=${stray}`,
      CORPUS: join(folder, 'corpus'),
      DATA: join(folder, 'data'),
      ...settings,
    },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, out, dropped: droppedIn(err) }))
  return { child, ended }
}

/** What was said to be dropped, by the lines of the log. */
const droppedIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => line.includes('"dropped":"exception"') && line.includes('a stray packet'))
    .map((line) => (line.includes('While the corpus was read') ? 'in the reading' : 'elsewhere'))
    .sort()

describe('A promise that is rejected while nobody waits for it', () => {
  it('ends neither the thread that reads the corpus nor that of the lists, and is counted', async () => {
    await writeFile(
      join(folder, 'harbour.jsonl'),
      '{"id":"1","name":"Pavel Vorontsev","type":"individual","list":"Harbour List"}\n',
    )
    const { ended } = start(['ask', '/screen Pavel Vorontsev'], {
      SANCTIONS_LISTS: join(folder, 'harbour.jsonl'),
    })
    const { code, out, dropped } = await ended
    expect(out).toContain('Harbour List')
    expect(dropped).toEqual(['elsewhere', 'in the reading'])
    expect(code).toBe(0)
  })

  it('ends neither the thread of the feeds nor the one that reads pages', async () => {
    const words =
      'The ferry to Osterwick runs again after 12 days of storms, the harbour said on Monday. '.repeat(6)
    const page = `<html><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1><p>${words}</p></article></body></html>`
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    ).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const at = server.address()
    const host = `127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
    const { ended } = start(['add', `http://${host}/ferry`], { ALLOW_HOSTS: host })
    const { code, out, dropped } = await ended
    server.close()
    expect(out).toContain('Ferry runs again')
    expect(dropped).toEqual(['elsewhere', 'elsewhere', 'in the reading'])
    expect(code).toBe(0)
  })

  it('ends no indexer', async () => {
    const { child, ended } = start(['indexer'])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const { code, dropped } = await ended
    expect(dropped).toContain('elsewhere')
    expect(code).toBe(0)
  })
})
