import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder in which the sample articles are read; absent where vitest was started without its configuration. */
    sampleIndex: string | undefined
    /** A folder that is removed when the run ends, with what no test has removed; absent likewise. */
    scratch: string | undefined
  }
}

/**
 * The sample articles are read once a run: `sampleData` gives a test a copy of their index. Whoever starts many runs, as
 * `npm run mutate` does, reads them once for all and names the folder in SAMPLE_INDEX.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const made = process.env.SAMPLE_INDEX
  const data = made ?? (await readSample())
  const scratch = await mkdtemp(join(tmpdir(), 'dateline-tests-'))
  project.provide('sampleIndex', data)
  project.provide('scratch', scratch)
  return async () => {
    if (made === undefined) await rm(data, { recursive: true })
    await rm(scratch, { recursive: true })
  }
}

/** A data folder with the index of the sample articles. */
export async function readSample(): Promise<string> {
  const { openCorpus } = await import('../src/corpus.ts')
  const data = await mkdtemp(join(tmpdir(), 'dateline-index-'))
  const folder = join(import.meta.dirname, '..', 'corpus')
  const corpus = await openCorpus({ places: { CORPUS: folder, DATA: data }, watch: false })
  await corpus.read
  await corpus.close()
  return data
}
