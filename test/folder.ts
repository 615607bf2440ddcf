import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Store } from '../src/contracts/store.ts'
import sqlite from '../src/stores/sqlite.ts'

/** A new data folder for each test of the file, with stores that are closed after it. */
export function useStore(): {
  readonly folder: () => string
  /** @param inside a folder of its own in it */
  readonly open: (onProblem?: (sentence: string) => void, inside?: string) => Promise<Store>
} {
  let folder = ''
  let opened: Store[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-state-'))
  })
  afterEach(async () => {
    for (const store of opened) await store.close()
    opened = []
    await rm(folder, { recursive: true })
  })
  return {
    folder: () => folder,
    async open(onProblem, inside = folder) {
      const store = await sqlite.open({ DATA: inside }, onProblem)
      opened.push(store)
      return store
    },
  }
}
