import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Corpus, openCorpus } from '../../src/corpus.ts'
import type { Progress } from '../../src/model/progress.ts'

/** A corpus folder of a test with its index, and what was told of it. */
export interface Folder {
  readonly corpus: string
  readonly data: string
  readonly progress: Progress[]
  readonly problems: string[]
  write(file: string, content: string | Uint8Array): Promise<void>
  open(watch?: boolean, fileMs?: number): Promise<Corpus>
  remove(): Promise<void>
}

export async function makeFolder(): Promise<Folder> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-corpus-'))
  const corpus = join(root, 'corpus')
  const data = join(root, 'data')
  await mkdir(corpus)
  const progress: Progress[] = []
  const problems: string[] = []
  const opened: Corpus[] = []
  return {
    corpus,
    data,
    progress,
    problems,
    async write(file, content) {
      await mkdir(dirname(join(corpus, file)), { recursive: true })
      await writeFile(join(corpus, file), content)
    },
    async open(watch = false, fileMs) {
      const made = await openCorpus({
        places: { CORPUS: corpus, DATA: data },
        watch,
        ...(fileMs === undefined ? {} : { fileMs }),
        onProgress: (told) => progress.push(told),
        onProblem: (sentence) => problems.push(sentence),
      })
      opened.push(made)
      await made.ready
      return made
    },
    async remove() {
      for (const corpus of opened) await corpus.close()
      await rm(root, { recursive: true })
    },
  }
}

/** A plain text article of its own: no two numbers give a text that is nearly the same. */
export function story(number: number): string {
  const word = (at: number): string =>
    words[Math.abs(Math.imul(number * 31 + at, 2654435761) >> 8) % words.length] ?? ''
  const line = (at: number): string =>
    `The ${word(at)} ${word(at + 1)} of ${word(at + 2)} met the ${word(at + 3)} near the ${word(at + 4)} on the ${word(at + 5)} in Tallow Bay.`
  const text = Array.from({ length: 6 }, (_, at) => line(at * 7)).join(' ')
  return `Ferry number ${number} has arrived\n\n${text} It was ship ${number}.\n`
}

const words =
  `captain harbour lantern engine council museum teacher orchard bridge winter bicycle factory library
  painter railway senator station village weather machine kitchen morning hospital stadium theatre window cabinet
  company country dentist evening festival garden history island journal kingdom leather`.split(/\s+/)
