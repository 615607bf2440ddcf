import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../src/main/store.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-opened-'))
})
afterEach(() => rm(folder, { recursive: true }))

const notes = z.object({ text: z.string() })
const path = () => join(folder, 'state.db')

/** What is counted as lost when the store is opened and its notes are listed. */
async function counted(): Promise<readonly string[]> {
  const metrics = createMetrics()
  const lines: string[] = []
  const store = await openStore(
    { DATA: folder },
    metrics.counting(createLog('error', [], (line) => lines.push(line))),
  )
  await store.collection('notes', notes).list({ limit: 9 })
  await store.close()
  expect(lines).toHaveLength(1)
  return [...(await metrics.text()).matchAll(/dateline_dropped_total\{what="(.*?)"\} \d+/g)].map(
    ([, what = '']) => what,
  )
}

async function fill(): Promise<void> {
  const store = await openStore({ DATA: folder })
  for (const key of ['a', 'b']) await store.collection('notes', notes).insert(key, { text: key })
  await store.close()
}

it('What a sentence of the store says to be lost is counted by what it is, and what was mended is not', async () => {
  await fill()
  const file = new DatabaseSync(path())
  file.exec(`update records set value = '{"text":"other"}' where key = 'b'`)
  file.close()
  expect(await counted()).toEqual(['stored row'])
  const bytes = Buffer.alloc(64, 'q')
  const handle = await open(path(), 'r+')
  await handle.write(bytes, 0, 64, 16)
  await handle.close()
  expect(await counted()).toEqual([])
  await writeFile(path(), '')
  expect(await counted()).toEqual(['store'])
})
