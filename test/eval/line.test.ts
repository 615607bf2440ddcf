import { describe, expect, it } from 'vitest'
import { fallen, type Line } from './line.ts'

const line = (value: number, more: Partial<Line> = {}): Line => ({
  set: 'a',
  measure: 'F1',
  value,
  rows: 10,
  ...more,
})

describe('figures against those that were kept', () => {
  it('names a share that fell by more than .01, and no smaller loss', () => {
    expect(fallen([line(0.8)], [line(0.785)])).toEqual(['a, F1: 0.800 before, 0.785 now'])
    expect(fallen([line(0.8)], [line(0.79)])).toEqual([])
    expect(fallen([line(0.8)], [line(0.9)])).toEqual([])
  })

  it('names a share that rose where less is better', () => {
    expect(fallen([line(0.1, { less: true })], [line(0.2, { less: true })])).toHaveLength(1)
    expect(fallen([line(0.1, { less: true })], [line(0.05, { less: true })])).toEqual([])
  })

  it('lets a count fall by as much as it may', () => {
    const keep = 2 / 3
    expect(fallen([line(9, { keep })], [line(6, { keep })])).toEqual([])
    expect(fallen([line(9, { keep })], [line(5.9, { keep })])).toHaveLength(1)
  })

  it('says it where the figures stand on different samples', () => {
    expect(fallen([line(0.8)], [line(0.5, { rows: 5 })])[0]).toContain('(over 10 and 5 rows)')
  })

  it('passes over what was not measured now', () => {
    expect(fallen([line(0.8)], [])).toEqual([])
  })
})
