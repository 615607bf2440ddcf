import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Corpus } from '../../../src/corpus.ts'
import { isAsNoted } from '../../../src/engines/sqlite/pages.ts'
import sqlite from '../../../src/engines/sqlite.ts'
import { articleOf } from '../../articles.ts'
import { type Folder, makeFolder, story } from '../../corpus/folder.ts'
import { eventually } from '../../time.ts'

const towns = ['Arden', 'Belmont', 'Corrin', 'Delmar', 'Esk']
const article = (n: number): string =>
  `Bridge ${n} opens in ${towns[n % 5]}\n\nMayor Anna Berg${n} said that bridge ${n} cost ${n} million dollars. ` +
  `${towns[(n + 1) % 5]} waited ${n + 3} years for it. The council of ${towns[n % 5]} met on 3 May ${1990 + n}.`

/** A long run has 40 or more. */
const spots = Number(process.env.DAMAGE_SPOTS ?? 6)

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
  for (let n = 0; n < 30; n++) await folder.write(`${n}.txt`, article(n))
})
afterEach(() => folder.remove())

const index = (): string => join(folder.data, 'dateline.db')

/** All that answers are made of. */
async function known({ engine }: Corpus): Promise<unknown> {
  const hits = await engine.search({ text: 'bridge council Arden cost', limit: 30 })
  const articles = await engine.articles({ limit: 99 })
  return {
    hits: hits.map(({ passage: { article: of, start, end } }) => [of.file, of.text.slice(start, end)]),
    articles: articles.map(({ file, title, text, published }) => [file, title, text, published?.precision]),
    findings: [...(await engine.findings(articles.map(({ id }) => id)))].length,
    people: await engine.names('person', 50),
    sources: await engine.sources(),
  }
}

function overwrite(at: number, path = index()): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(64, 'Ä%'), 0, 64, at)
  closeSync(file)
}

it('An index damaged on the disk, wherever it is, is built anew and said; no answer is silently another one', async () => {
  const first = await folder.open()
  await first.read
  const right = await known(first)
  await first.close()
  cpSync(folder.data, `${folder.data}-whole`, { recursive: true })
  const { size } = statSync(index())
  for (let spot = 0; spot < spots; spot++) {
    rmSync(folder.data, { recursive: true })
    cpSync(`${folder.data}-whole`, folder.data, { recursive: true })
    const at = Math.floor((size * spot) / spots)
    overwrite(at)
    folder.problems.length = 0
    const corpus = await folder.open()
    await corpus.read
    expect(await known(corpus), `at ${at}`).toEqual(right)
    expect(folder.problems, `at ${at}`).toEqual([
      expect.stringMatching(/is damaged .*set aside .* built anew/),
    ])
    await corpus.close()
  }
}, 600_000)

/** Writes over the bytes of the index that follow the first place where these stand. */
function overwriteAt(bytes: string | Uint8Array, after: number, length: number): void {
  const at = readFileSync(index()).indexOf(bytes)
  if (at < 0) throw new Error('these bytes are not in the index')
  const file = openSync(index(), 'r+')
  writeSync(file, Buffer.alloc(length, 'q'), 0, length, at + after)
  closeSync(file)
}

/** The words of an article as the full-text table keeps them. */
function wordsKept(): Uint8Array {
  const file = new DatabaseSync(index())
  const row = file.prepare('select block from article_words_data where length(block) > 200 limit 1').get()
  file.close()
  if (!(row?.block instanceof Uint8Array)) throw new Error('no words are kept')
  return row.block
}

/** As a process leaves it that is killed: nothing tells what the file adds up to. */
const withoutNote = (): void => rmSync(`${index()}.pages`)

it.each<[string, () => void]>([
  ['a name is', () => overwriteAt('placeBelmont', 11, 1)],
  ['the words of a text are', () => overwriteAt(wordsKept(), 250, 40)],
])(
  'An index without a note is looked through when it is opened: where %s damaged it is built anew',
  async (_, damage) => {
    const first = await folder.open()
    await first.read
    const right = await known(first)
    await first.close()
    withoutNote()
    damage()
    folder.problems.length = 0
    const corpus = await folder.open()
    expect(folder.problems).toEqual([expect.stringMatching(/is damaged .*set aside .* built anew/)])
    await corpus.read
    expect(await known(corpus)).toEqual(right)
  },
)

it('A large one is looked through once it is at rest, and noted as whole before the next start', async () => {
  const first = await folder.open()
  await first.read
  const right = await known(first)
  await first.close()
  const file = new DatabaseSync(index())
  file.exec('create table large as select zeroblob(9000000) as bytes')
  file.close()
  withoutNote()
  const second = await folder.open()
  await eventually(() => expect(existsSync(`${index()}.pages`)).toBe(true))
  expect(folder.problems).toEqual([])
  await second.close()
  withoutNote()
  overwriteAt('placeBelmont', 11, 1)
  const third = await folder.open()
  expect(folder.problems).toEqual([])
  await eventually(() => expect(folder.problems).toEqual([expect.stringMatching(/is damaged .*set aside/)]))
  await eventually(async () => expect(await known(third)).toEqual(right))
})

/** The folder of an index whose process was killed while it wrote, between and in the middle of what it carried over. */
async function killedWhileWriting(least: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), folder.data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const told of child.stdout) if (Number(String(told).trim().split('\n').at(-1)) >= least) break
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

it('An index whose process was killed while it wrote is whole, and each damage of its file is found', async () => {
  await killedWhileWriting(220)
  cpSync(folder.data, `${folder.data}-whole`, { recursive: true })
  const told: string[] = []
  const lookAt = async (damage: () => void): Promise<number> => {
    rmSync(folder.data, { recursive: true })
    cpSync(`${folder.data}-whole`, folder.data, { recursive: true })
    damage()
    told.length = 0
    const engine = await sqlite.open({ DATA: folder.data }, (sentence) => told.push(sentence))
    const count = await engine.count()
    await engine.close()
    return count
  }
  const whole = await lookAt(() => {})
  expect(whole).toBeGreaterThanOrEqual(220)
  expect(told).toEqual([])
  const { size } = statSync(`${folder.data}-whole/dateline.db`)
  for (let spot = 0; spot < 7 * spots; spot++) {
    const at = Math.floor(((size - 64) * spot) / (7 * spots))
    expect(await lookAt(() => overwrite(at)), `at ${at}`).toBe(0)
    expect(told, `at ${at}`).toEqual([expect.stringMatching(/is not as it was written.*built anew/)])
  }
})

it.each([
  ['no part of which', 200],
  ['all of which', 220],
])(
  'A journal %s was carried over costs what was in it where it is damaged, and leaves nothing that is half there',
  async (_, least) => {
    await killedWhileWriting(least)
    cpSync(folder.data, `${folder.data}-whole`, { recursive: true })
    const journal = `${index()}-wal`
    const { size } = statSync(journal)
    for (let spot = 0; spot < spots; spot++) {
      rmSync(folder.data, { recursive: true })
      cpSync(`${folder.data}-whole`, folder.data, { recursive: true })
      overwrite(Math.floor(((size - 64) * spot) / spots), journal)
      const engine = await sqlite.open({ DATA: folder.data }, () => {})
      // All of a change or none of it, in every table.
      const count = await engine.count()
      expect(count % 20).toBe(0)
      const articles = await engine.articles({ limit: 999 })
      expect(articles).toHaveLength(count)
      const found = await engine.rank({ text: 'ferry', limit: 999 })
      expect(found.map(({ id }) => id).toSorted()).toEqual(articles.map(({ id }) => id).toSorted())
      await engine.close()
      expect(isWhole()).toBe(true)
    }
  },
)

it('A page that is carried over while another connection reads is noted when that has done so', async () => {
  const engine = await sqlite.open({ DATA: folder.data })
  const put = (n: number) => engine.apply({ put: [articleOf(`a${n}`, story(n))] })
  await put(1)
  const reading = new DatabaseSync(index())
  reading.exec('begin; select count(*) from articles')
  for (let n = 2; n < 30; n++) await put(n)
  await engine.settle?.()
  expect(isWhole()).toBe(true)
  reading.exec('commit')
  reading.close()
  await engine.settle?.()
  await engine.close()
  expect(isWhole()).toBe(true)
})

/** Whether the next start would find it as it was written. */
const isWhole = (): boolean => isAsNoted(index()) === true

it('A damage that comes while it is open is met by a row that does not fit, and the index is built anew', async () => {
  const corpus = await folder.open()
  await corpus.read
  const right = await known(corpus)
  // A text as long as before, and another one: only its seal can tell.
  const file = new DatabaseSync(index())
  file.exec(`update articles set text = replace(text, 'million', 'billion') where number = 7`)
  file.close()
  await corpus.engine.articles({ limit: 99 })
  expect(folder.problems).toEqual([expect.stringMatching(/is not as it was written/)])
  await eventually(async () => expect(await known(corpus)).toEqual(right))
})

it('An index that is deleted while it is open is built anew', async () => {
  const corpus = await folder.open()
  await corpus.read
  const right = await known(corpus)
  for (const more of ['', '-wal', '-shm', '.pages']) rmSync(index() + more, { force: true })
  await corpus.rescan()
  await eventually(async () => expect(await known(corpus)).toEqual(right))
})
