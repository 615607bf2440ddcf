import { describe, expect, it } from 'vitest'
import { sinceInWords } from '../../src/digests/words.ts'

describe('When something was said', () => {
  it.each([
    ['2026-03-09T07:00', 'today'],
    ['2026-03-08T22:00', 'on Sunday'],
    ['2026-03-03T09:00', 'on Tuesday'],
    // A week before a Monday is no longer “on Monday”.
    ['2026-03-02T09:00', 'on 2 Mar'],
    ['2026-02-20T09:00', 'on 20 Feb'],
  ])('%s, seen from a Monday, is “%s”', (local, words) => {
    expect(sinceInWords(local, '2026-03-09T09:00')).toBe(words)
  })
})
