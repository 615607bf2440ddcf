import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mirrorBucket } from '../../src/corpus/bucket.ts'
import { openCorpus } from '../../src/corpus.ts'
import { readSettings } from '../../src/runtime/config.ts'
import { bucketKey, createFakeBucket, type FakeBucket } from '../fakes/bucket.ts'

let bucket: FakeBucket
let DATA: string
beforeEach(async () => {
  bucket = await createFakeBucket('articles')
  DATA = await mkdtemp(join(tmpdir(), 'dateline-bucket-'))
})
afterEach(async () => {
  await bucket.close()
  await rm(DATA, { recursive: true })
})

const settings = (secret = bucketKey.secretAccessKey) =>
  readSettings({
    CORPUS: 's3://articles/wire',
    DATA,
    S3_ENDPOINT: bucket.endpoint,
    AWS_REGION: 'eu-test-1',
    AWS_ACCESS_KEY_ID: bucketKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secret,
  })
const look = async (problems: string[] = []): Promise<void> =>
  (await mirrorBucket(settings(), false, (sentence) => problems.push(sentence)))()
const here = (name: string): string => join(DATA, 'bucket', name)

describe('A bucket as the corpus', () => {
  it('is kept as a folder: what is new or changed is fetched, what is gone there goes here', async () => {
    for (const [key, text] of [
      ['wire/a.txt', 'one'],
      ['wire/deep/b c+ü&.txt', 'two'],
      ['wire/gone.txt', 'three'],
      ['other/d.txt', 'four'],
      ['wire2/e.txt', 'five'],
    ] as const)
      bucket.objects.set(key, text)
    await look()
    expect(readFileSync(here('deep/b c+ü&.txt'), 'utf8')).toBe('two')
    expect(await readdir(here(''))).toEqual(['a.txt', 'deep', 'gone.txt'])
    bucket.fetched.length = 0
    bucket.objects.set('wire/a.txt', 'one, corrected')
    bucket.objects.delete('wire/gone.txt')
    await look()
    expect(bucket.fetched).toEqual(['wire/a.txt'])
    expect(readFileSync(here('a.txt'), 'utf8')).toBe('one, corrected')
    expect(existsSync(here('gone.txt'))).toBe(false)
  })

  it('never leads out of its folder', async () => {
    for (const key of ['wire/../../out.txt', 'wire//x.txt', 'wire/./y.txt', 'wire/a\\b.txt', 'wire/folder/'])
      bucket.objects.set(key, 'x')
    await look()
    expect(bucket.fetched).toEqual([])
    expect(await readdir(here(''))).toEqual([])
  })

  it('that is away is said, and what is here of it stays', async () => {
    bucket.objects.set('wire/a.txt', 'one')
    await look()
    bucket.failWith(403)
    const problems: string[] = []
    await look(problems)
    expect(problems).toEqual([expect.stringContaining('The bucket articles cannot be read just now')])
    expect(readFileSync(here('a.txt'), 'utf8')).toBe('one')
  })

  it('that refuses the key is said in a sentence without the secret', async () => {
    const thrown = await mirrorBucket(settings('another-secret-key'), false, () => {}).catch(String)
    expect(thrown).toContain('answers with 403')
    expect(thrown).not.toContain('another-secret-key')
  })

  it('is read and answered from', async () => {
    bucket.objects.set(
      'wire/ferry.txt',
      'Ferry sinks\n\nThe ferry to Tallow Bay sank on Tuesday, said Ida Brandvik.',
    )
    const corpus = await openCorpus({ places: settings(), watch: false })
    await corpus.ready
    expect((await corpus.engine.articles({ limit: 9 })).map(({ file }) => file)).toEqual(['ferry.txt'])
    await corpus.close()
  })
})
