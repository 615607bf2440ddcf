import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import sqlite from '../../src/engines/sqlite.ts'
import { makeFolder, story } from './folder.ts'

const program = `
  const { openCorpus } = await import(process.argv[1])
  const [, , corpus, data] = process.argv
  const opened = await openCorpus({
    places: { CORPUS: corpus, DATA: data }, watch: false,
    onProgress: ({ state, done }) => console.log(state, done),
  })
`

function start(corpus: string, data: string): ChildProcess {
  const source = join(import.meta.dirname, '..', '..', 'src', 'corpus.ts')
  const options = ['--input-type=module', '--eval', program, source, corpus, data]
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  // It runs until it is killed, and would outlive a test that failed.
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Kills the process, as the system would, once it has told so many things or is ready before that. */
async function killAfter(child: ChildProcess, tellings: number): Promise<void> {
  let told = 0
  child.stdout?.on('data', (words: Buffer) => {
    told++
    if (told >= tellings || words.includes('ready')) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('exit', resolve))
}

async function contents(data: string): Promise<unknown> {
  const engine = await sqlite.open({ DATA: data })
  const traces = await engine.traces()
  const articles = await Promise.all(traces.map(({ id }) => engine.article(id)))
  const found = [traces, articles, await engine.files(), await engine.count('unread')]
  await engine.close()
  return found
}

it('A load that was killed several times ends as one that was not', async () => {
  const folder = await makeFolder()
  const list = (from: number, size: number): string =>
    Array.from({ length: size }, (_, at) => {
      const [title = '', , text = ''] = story(from + at).split('\n')
      return JSON.stringify({ title, text })
    }).join('\n')
  for (let number = 0; number < 100; number++) await folder.write(`a/${number}.txt`, story(number))
  await folder.write('b/wire.jsonl', list(70, 500))
  for (let number = 0; number < 30; number++) await folder.write(`c/${number}.txt`, `${story(number)} Again.`)
  await folder.write('c/empty.txt', '')
  const clean = await folder.open()
  await clean.read
  await clean.close()
  const data = `${folder.data}-killed`
  for (const tellings of [1, 2, 4, 7]) await killAfter(start(folder.corpus, data), tellings)
  await killAfter(start(folder.corpus, data), Number.POSITIVE_INFINITY)
  expect(await contents(data)).toEqual(await contents(folder.data))
  await folder.remove()
})
