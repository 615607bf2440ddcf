import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { useStore } from '../../folder.ts'

const { folder, open } = useStore()
const child = join(import.meta.dirname, 'full', 'child.ts')
const told = z.object({ taken: z.array(z.string()), refused: z.array(z.string()), readable: z.number() })

it('A disk that takes no more refuses what it cannot keep, loses nothing that it kept, and goes on when there is room', async () => {
  // No file may grow past half a megabyte, as on a disk that is full; the limit is the process's own.
  const limited = ['-c', 'ulimit -f 1000; exec "$@"', 'sh', process.execPath, child, folder()]
  const { stdout, stderr, status } = spawnSync('sh', limited, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { taken, refused, readable } = told.parse(JSON.parse(stdout))
  expect(taken.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(0)
  expect(readable).toBe(taken.length)
  const problems: string[] = []
  const rows = (await open((sentence) => problems.push(sentence))).collection('full', z.string())
  const kept: string[] = []
  for await (const { key } of rows.all()) kept.push(key)
  expect(kept).toEqual([...taken].sort())
  for (const key of refused) expect(await rows.insert(key, key)).toBeTruthy()
  expect(problems).toEqual([])
})
