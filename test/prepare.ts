import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCorpus } from '../src/corpus.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder in which the sample articles are read; absent where vitest was started without its configuration. */
    sampleIndex: string | undefined
  }
}

/** The sample articles are read once a run: `sampleData` gives a test a copy of their index. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-index-'))
  const folder = join(import.meta.dirname, '..', 'corpus')
  const corpus = await openCorpus({ places: { CORPUS: folder, DATA: data }, watch: false })
  await corpus.read
  await corpus.close()
  project.provide('sampleIndex', data)
  return () => rm(data, { recursive: true })
}
