import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../../src/contracts/define.ts'
import type { Reader } from '../../src/contracts/reader.ts'
import { createReader, type Files } from '../../src/readers/minilm/threads.ts'
import minilm from '../../src/readers/minilm.ts'
import { describeReader } from '../contracts/reader.ts'

const source = join(import.meta.dirname, '..', '..', 'src', 'readers')
const own = join(source, 'minilm')
const files: Files = {
  weights: join(own, 'reader.int8.bin'),
  kernel: join(own, 'kernel.wasm'),
  vocabulary: join(own, 'vocab.txt'),
}
const question = 'Who steered the ferry?'
const passage = 'Ida Brandvik steered the ferry.'

describeReader('minilm', minilm)

describe('The reader minilm', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-reader-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const opened = (changed: Partial<Files> = {}) => {
    const said: string[] = []
    return { said, reader: createReader({ ...files, ...changed }, (sentence) => said.push(sentence)) }
  }

  it('reads fewer passages a question when much waits, and one at least', async () => {
    const { said, reader } = opened()
    const asked = Array.from({ length: 16 }, () => reader.read(question, Array(5).fill(passage)))
    const counts = (await Promise.all(asked)).map((readings) => readings.length)
    await reader.close()
    expect(counts.slice(0, 6)).toEqual(Array(6).fill(5))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts.at(-1)).toBe(1)
    expect(said).toEqual([])
  })

  it('gives what it has read once at once, whatever waits, and in the order of the passages', async () => {
    const { reader } = opened()
    const [harbour, ferry] = await reader.read(question, ['The harbour is old.', passage])
    const crowd = Array.from({ length: 24 }, (_, n) => reader.read(`Who is number ${n}?`, [passage, passage]))
    const readings = await reader.read(question, [passage, 'The harbour is old.', passage])
    expect(readings).toEqual([ferry, harbour, ferry])
    expect(await reader.read('Who sank the ferry?', [passage])).not.toEqual([ferry])
    await reader.close()
    await Promise.all(crowd)
  })

  it('says so when it reads nothing, as too much waits', async () => {
    const { said, reader } = opened()
    const asked = Array.from({ length: 300 }, () => reader.read(question, [passage]))
    expect(await asked.at(-1)).toEqual([])
    expect(new Set(said)).toEqual(
      new Set(['A question was answered without the answer reader, as too many passages wait for it.']),
    )
    await reader.close()
    await Promise.all(asked)
  })

  it.each([
    ['are cut off', 1_000_000, /ends after 1000000 of 22878452 bytes/],
    ['are something else', 0, /does not begin as weights do/],
  ])('is off, and says so once, where the weights %s', async (_, length, why) => {
    const weights = join(folder, `${length}.bin`)
    await writeFile(weights, (await readFile(files.weights)).subarray(0, length))
    const { said, reader } = opened({ weights })
    expect(await Promise.all([reader.read(question, [passage]), reader.read(question, [passage])])).toEqual([
      [],
      [],
    ])
    expect(await reader.read(question, [passage])).toEqual([])
    await reader.close()
    expect(said).toEqual([expect.stringMatching(why)])
  })

  it('gives what it has and says so where a thread ends', async () => {
    const kernel = join(folder, 'empty.wasm')
    await writeFile(kernel, Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
    const { said, reader } = opened({ kernel })
    expect(await reader.read(question, [passage, passage])).toEqual([])
    await reader.close()
    expect(said).toEqual(
      Array(2).fill(expect.stringContaining('the kernel is not the one that belongs here')),
    )
  })

  it('is not there where its weights are not, and says so', async () => {
    const member = join(folder, 'minilm.ts')
    const text = await readFile(join(source, 'minilm.ts'), 'utf8')
    await writeFile(member, text.replaceAll("'../", `'${join(source, '..')}/`).replace("'./", `'${source}/`))
    await copyFile(files.kernel, join(folder, 'kernel.wasm'))
    const { default: copy }: { default: Member<Reader | undefined> } = await import(member)
    const said: string[] = []
    expect(await copy.open({ DATA: '' }, (sentence) => said.push(sentence))).toBeUndefined()
    expect(said).toEqual([expect.stringMatching(/reader\.int8\.bin is not there\. .*READER=off/)])
  })

  it('keeps a process alive while it reads, and not afterwards', async () => {
    const program = `
      import { createReader } from ${JSON.stringify(join(own, 'threads.ts'))}
      const reader = createReader(${JSON.stringify(files)}, console.error)
      const readings = await reader.read(${JSON.stringify(question)}, [${JSON.stringify(passage)}])
      console.log(JSON.stringify(readings.map(({ start, end }) => [start, end])))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
    expect(JSON.parse(stdout)).toEqual([[0, 12]])
  })
})
