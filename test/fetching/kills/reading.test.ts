import { afterAll, describe, expect, it } from 'vitest'
import { openReadingThread } from '../../../src/fetching/reading.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { sent } from '../../feeds/newsroom.ts'

/** A page of this takes some twenty seconds of a quiet machine. */
const links = `<ul>${'<li><a href="/x">quay</a></li>'.repeat(180_000)}</ul>`
const page = (body: string) =>
  sent(
    `<html><head><title>Ferry runs again</title></head><body>${body}</body></html>`,
    'https://bay.example/a',
  )
const story = page('<p>The ferry to Osterwick runs again after 12 days of storms, the harbour said.</p>')

const log = createLog('error', [], () => {})
const reader = openReadingThread(log, 8_000)
afterAll(() => reader.close())

describe('A page that takes too long to read', () => {
  it('is given up with a sentence, and those behind it are read', async () => {
    const given = await Promise.allSettled([reader.page(page(links)), reader.page(story)])
    expect(given).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ name: 'UserError' }) },
      { status: 'fulfilled', value: expect.objectContaining({ title: 'Ferry runs again' }) },
    ])
    expect(String(given[0]?.status === 'rejected' && given[0].reason)).toContain('takes longer than')
  })

  it('and one that is no article is refused as anywhere', async () => {
    await expect(reader.page(page('<p>Home</p>'))).rejects.toThrow(/No article/)
    await expect(reader.file('a.png', new Uint8Array([1, 2, 3]))).rejects.toThrow(
      /No format reads it \(pictures\)/,
    )
  })
})
