import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstEndingBehind, firstFrom, meeting, type Span } from '../../src/language/span.ts'

/** Spans in order, of which none overlaps another; some touch. */
const ordered = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0
    return steps.map(([gap, length]): Span => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })
const place = fc.nat(60)

describe('Of spans in order', () => {
  it('those that share a character with a stretch are found, wherever it lies', () => {
    fc.assert(
      fc.property(ordered, place, fc.integer({ min: 1, max: 20 }), (spans, start, length) => {
        const stretch = { start, end: start + length }
        const slowly = spans.filter((one) => one.start < stretch.end && one.end > stretch.start)
        expect(meeting(spans, stretch)).toEqual(slowly)
      }),
    )
  })

  it('the first that begins at a place or behind it is found, and the first that ends behind it', () => {
    fc.assert(
      fc.property(ordered, place, (spans, at) => {
        expect(spans[firstFrom(spans, at)]).toEqual(spans.find(({ start }) => start >= at))
        expect(spans[firstEndingBehind(spans, at)]).toEqual(spans.find(({ end }) => end > at))
      }),
    )
  })

  it('an empty stretch at the edge of one shares nothing with it', () => {
    const spans = [{ start: 2, end: 4 }]
    expect(meeting(spans, { start: 4, end: 4 })).toEqual([])
    expect(meeting(spans, { start: 2, end: 2 })).toEqual([])
    expect(meeting([], { start: 0, end: 9 })).toEqual([])
  })
})
