import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openFeedsThread } from '../../src/main/feeds-thread.ts'
import type { Places } from '../../src/runtime/config.ts'
import { createLog } from '../../src/runtime/log.ts'

const letter = {
  name: 'letter.txt',
  bytes: new TextEncoder().encode('Quay closes\n\nThe quay of Tallow Bay closes on Monday.\n'),
}

/** With a bucket as the corpus, which CORPUS follows. */
async function openWork(settings: Partial<Places>) {
  const DATA = await mkdtemp(join(tmpdir(), 'dateline-feeds-'))
  const CORPUS = join(DATA, 'bucket')
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const work = openFeedsThread({ CORPUS, DATA, BUCKET: 's3://articles/wire', ...settings }, log)
  onTestFinished(async () => {
    await work.stop()
    await rm(DATA, { recursive: true })
  })
  return { work, CORPUS }
}

it('What a bucket does not take is refused where several machines read it: feeds, pages and files', async () => {
  const { work, CORPUS } = await openWork({ OPENSEARCH_URL: 'http://127.0.0.1:1' })
  for (const tryIt of [
    () => work.probe('https://bay.example/feed'),
    () => work.add('https://bay.example/story'),
    () => work.take(letter),
  ])
    await expect(tryIt()).rejects.toThrow('Put the article into the bucket.')
  expect(existsSync(CORPUS)).toBe(false)
})

it('On one machine it is kept beside what the bucket has', async () => {
  const { work, CORPUS } = await openWork({})
  const { file } = await work.take(letter)
  expect(existsSync(join(CORPUS, 'feeds', file))).toBe(true)
})
