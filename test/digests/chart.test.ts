import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnName } from '../../src/digests/chart/names.ts'
import { drawSvg } from '../../src/digests/chart/svg.ts'
import { drawChart } from '../../src/digests/chart.ts'

const week = [
  { day: '2021-12-01', source: 'Eastern Ledger', count: 3 },
  { day: '2021-12-01', source: 'Northline Wire', count: 1 },
  { day: '2021-12-04', source: 'Eastern Ledger', count: 2 },
]

/** Width, height and how many different colours a PNG of 8-bit RGBA has. */
function look(png: Uint8Array): { width: number; height: number; colours: number } {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  return { width, height, colours: new Set(inflateSync(Buffer.concat(data))).size }
}

describe('The chart of a period', () => {
  it('is a picture, with the same in words', async () => {
    const { png, alt } = await drawChart(week)
    expect(look(png)).toMatchObject({ width: 1440, height: 720 })
    expect(look(png).colours).toBeGreaterThan(10)
    expect(alt).toBe(
      'Articles by day and source, 1–4 Dec 2021: 6 articles of 2 sources. Eastern Ledger 5, Northline Wire 1. By day: 1 Dec 4, 4 Dec 2.',
    )
  })

  it('shows six sources and the others together', async () => {
    const { alt } = await drawChart(
      Array.from({ length: 9 }, (_, at) => ({ day: '2021-12-06', source: `Paper ${at}`, count: 9 - at })),
    )
    expect(alt).toContain('45 articles of 9 sources')
    expect(alt).toContain('Paper 5 4, 3 other sources 6.')
  })

  it('shows a seventh source as itself, as nothing is gained by calling it another one', async () => {
    const { alt } = await drawChart(
      Array.from({ length: 7 }, (_, at) => ({ day: '2021-12-06', source: `Paper ${at}`, count: 9 - at })),
    )
    expect(alt).toContain('Paper 5 4, Paper 6 3. By day: 6 Dec 42.')
  })

  it('says that there were no articles, and leaves out days that are none', async () => {
    expect((await drawChart([])).alt).toBe('Articles by day and source: no articles.')
    expect((await drawChart([{ day: '2021', source: 'x', count: 1 }, ...week])).alt).toContain('6 articles')
    const silent = { day: '2021-12-02', source: 'Silent Herald', count: 0 }
    expect((await drawChart([silent, ...week])).alt).toContain('of 2 sources. Eastern')
  })

  it('has bars of several days over a long period, and words of a bearable length', async () => {
    const year = Array.from({ length: 365 }, (_, at) => ({
      day: new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10),
      source: `The Paper of the Long Name Number ${at % 12}`.repeat(2),
      count: 10_000,
    }))
    const { alt } = await drawChart(year)
    expect(alt.length).toBeLessThanOrEqual(1_000)
    expect(alt).toContain('3,650,000 articles of 12 sources')
  })

  it('draws any names on any days', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            day: fc
              .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
              .map((d) => d.toISOString().slice(0, 10)),
            source: fc.string({ unit: 'binary' }),
            count: fc.nat(5000),
          }),
          { maxLength: 40 },
        ),
        async (coverage) => {
          const { png, alt } = await drawChart(coverage)
          expect(look(png).width).toBe(1440)
          expect(alt.isWellFormed()).toBe(true)
          expect(alt).not.toMatch(/\p{Cc}/u)
        },
      ),
      { numRuns: 4 },
    )
  })
})

describe('A name in the chart', () => {
  it.each([
    ['Eastern Ledger', 'Eastern Ledger'],
    ['Коммерсантъ', 'Коммерсантъ'],
    ['新华社', 'Source 3'],
    ['新华社 (Xinhua)', 'Xinhua'],
    ['😀 Harbour News', 'Harbour News'],
    ['The Provincial Gazette and Advertiser', 'The Provincial Gazett…'],
    ['The Provincial Gazette', 'The Provincial Gazette'],
    ['', 'Source 3'],
  ])('%j is drawn as %j', (name, drawn) => {
    expect(drawnName(name, 'Source 3').replace(/^\(|\)$/g, '')).toBe(drawn)
  })

  it('of a script that the font lacks is told beside its stand-in', async () => {
    expect((await drawChart([{ day: '2021-12-06', source: '新华社', count: 2 }])).alt).toContain(
      '新华社 (“Source 1”) 2',
    )
  })

  it('is never markup', () => {
    const hostile = '</text><script>alert(1)</script>&"\u0000\u202e\ud800'
    const svg = drawSvg({
      title: hostile,
      across: '',
      up: '',
      legend: [{ source: hostile, name: hostile, total: 1 }],
      bars: [{ label: hostile, segments: [{ source: hostile, count: 1 }] }],
    })
    expect(svg).not.toContain('<script')
    expect(svg).not.toMatch(/\p{Cc}|\u202e/u)
    expect(svg.isWellFormed()).toBe(true)
  })
})
