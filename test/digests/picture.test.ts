import { describe, expect, it } from 'vitest'
import { drawingOnce } from '../../src/digests/picture.ts'
import type { Digest } from '../../src/model/digest.ts'
import { createLog } from '../../src/runtime/log.ts'

const draw = drawingOnce(createLog('error', [], () => {}))
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    day: `2024-03-0${at + 1}`,
    source: 'Mirna Post',
    count: at + 1,
  }))
const digest = (count: number): Digest => ({
  title: 'Digest: everything',
  lead: { kind: 'notice', text: '', nearest: [], ms: 0 },
  stories: [],
  coverage: days(count),
})

describe('The chart of a digest', () => {
  it('is drawn from three days on; two are told in words as well', async () => {
    expect(await draw(digest(2))).toBeUndefined()
    expect((await draw(digest(3)))?.alt).toContain('1–3 Mar 2024: 6 articles of 1 source')
  })

  it('is drawn once for all digests of one period', async () => {
    const one = digest(3)
    expect(await draw({ ...one })).toBe(await draw({ ...one, title: 'Digest: bees' }))
  })
})
