import { describe, expect, it } from 'vitest'
import { createLatest } from '../../src/language/latest.ts'

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `text ${at}`)

describe('What was made last', () => {
  it('is there as long as no more than half as many came after it', () => {
    const latest = createLatest<number>(10)
    for (const [at, text] of texts(50).entries()) {
      latest.set(text, at)
      for (let before = Math.max(0, at - 4); before <= at; before++)
        expect(latest.get(`text ${before}`)).toBe(before)
    }
  })

  it('is never more than was said', () => {
    const latest = createLatest<number>(10)
    for (const [at, text] of texts(50).entries()) {
      latest.set(text, at)
      expect(texts(50).filter((one) => latest.get(one) !== undefined).length).toBeLessThanOrEqual(10)
    }
  })

  it('stays where it is asked for again and again', () => {
    const latest = createLatest<string>(10)
    latest.set('often', 'asked')
    for (const [at, text] of texts(50).entries()) {
      latest.set(text, `${at}`)
      expect(latest.get('often')).toBe('asked')
    }
  })

  it('is all there of one text that is gone through several times, and no longer after it', () => {
    const latest = createLatest<number>(10)
    const sentences = texts(50)
    latest.widely(50, () => {
      for (const [at, text] of sentences.entries()) latest.set(text, at)
      expect(sentences.map((text) => latest.get(text))).toEqual(sentences.map((_, at) => at))
    })
    for (const text of texts(12)) latest.set(`another ${text}`, 0)
    expect(sentences.filter((text) => latest.get(text) !== undefined)).toEqual([])
  })
})
