import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open } from '../../src/main/open.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { createLog } from '../../src/runtime/log.ts'
import { sampleData, sampleFolder } from '../sample.ts'

const program = join(import.meta.dirname, '..', '..', 'src', 'dateline.mjs')

/** Root may write everywhere, so that as root a child of nobody's is taken; undefined where it could not read the code. */
function withoutRights(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {}
  const nobody = { uid: 65_534, gid: 65_534 }
  const look = `require('node:fs').accessSync(${JSON.stringify(program)})`
  return spawnSync(process.execPath, ['-e', look], nobody).status === 0 ? nobody : undefined
}
const rights = withoutRights()

let folder = ''
let data = ''
let temporary = ''
let before: readonly string[] = []
let article = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-kept-'))
  data = await sampleData()
  temporary = join(folder, 'tmp')
  await mkdir(temporary)
  const log = createLog('error', [], () => {})
  const { schedule, corpus, answers, close } = await open({ CORPUS: sampleFolder, DATA: data }, log, {
    watch: false,
  })
  await schedule.digests.create(terminalAsker, { what: 'everything', when: 'daily 9:00' })
  const kept = await answers.of('k1', { text: 'What is CAATSA?' }, 'anna', 'here')
  await answers.rate({ answer: kept.id, asker: 'anna', useful: false, reason: 'too short' })
  article = (await corpus.engine.articles({ limit: 1 }))[0]?.id ?? ''
  await close()
  // Whoever may not write it may still come to it.
  for (const name of [folder, dirname(data), data]) await chmod(name, 0o755)
  await chmod(temporary, 0o777)
  before = await readdir(data)
  for (const name of before) await chmod(join(data, name), 0o444)
  await chmod(data, 0o555)
})
afterAll(async () => {
  await chmod(data, 0o755)
  await rm(data, { recursive: true })
  await rm(folder, { recursive: true })
})

/** The program as somebody who may not write the data folder, with a folder for what is temporary. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: temporary,
    ...rights,
    env: { PATH: process.env.PATH, HOME: temporary, TMPDIR: temporary, CORPUS: sampleFolder, DATA: data },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, out, err }))
  return { child, ended }
}
const copies = async (): Promise<number> =>
  (await readdir(temporary)).filter((name) => name.startsWith('dateline-data-')).length

describe.skipIf(rights === undefined)('A data folder that cannot be written', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a question', ['ask', 'What is CAATSA?'], /\[1\]/],
    ['the stories', ['stories'], /independent sources/],
    ['an article by its id', ['read', 'ARTICLE'], /"people"/],
    ['the digests', ['digest', 'list'], /everything/],
    ['the feeds', ['feeds', 'list'], /feed/],
    ['the ratings', ['feedback'], /not useful · What is CAATSA\? · too short/],
    ['what was screened', ['screen', '--audit', '--csv'], /^at,who/],
    ['what the model wrote', ['model', '--stats'], /No model/],
    ['a backup', ['backup', 'copy.db'], /rows are in copy\.db/],
  ])('still gives %s, and is left as it is', async (_, args, expected) => {
    const { ended } = start(args.map((word) => (word === 'ARTICLE' ? article : word)))
    const { code, out, err } = await ended
    expect(err).toContain('cannot be written (EACCES): it answers as it is')
    expect(out).toMatch(expected)
    expect(code).toBe(0)
    expect(await readdir(data)).toEqual(before)
    expect(await copies()).toBe(0)
  })

  it('takes no digest and no feed, as nothing would keep it', async () => {
    for (const args of [
      ['digest', 'create', 'everything', 'when:daily 10:00'],
      ['feeds', 'add', 'https://bay.example/feed'],
    ]) {
      const { code, err } = await start(args).ended
      expect(err).toContain('give a data folder that Dateline may write to')
      expect(code).toBe(1)
    }
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('leaves no copy where %s ends the asking', async (signal, code) => {
    const { child, ended } = start(['ask', '--batch'])
    child.stdin.write('/help\n')
    await once(child.stdout, 'data')
    expect(await copies()).toBe(1)
    child.kill(signal)
    expect(await ended).toMatchObject({ code })
    expect(await copies()).toBe(0)
  })

  it('leaves no copy of a process that was killed once the next has asked, and none of the terminal', async () => {
    const { child, ended } = start(['ask', '--batch'])
    child.stdin.write('/help\n')
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await ended
    expect(await copies()).toBe(1)
    const next = start(['chat'])
    next.child.stdin.write('/help\n')
    await once(next.child.stdout, 'data')
    expect(await copies()).toBe(1)
    next.child.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
    expect(await copies()).toBe(0)
  })
})
