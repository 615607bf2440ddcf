import { describe, expect, it } from 'vitest'
import { type Bar, drawSvg, type Picture } from '../../../src/digests/chart/svg.ts'

const drawn = (more: Partial<Picture>): string =>
  drawSvg({ title: 'Articles', across: 'Days', up: 'Articles a day', legend: [], bars: [], ...more })

/** So many bars of one source, each of seven articles. */
const days = (length: number, count = 7): readonly Bar[] =>
  Array.from({ length }, (_, at) => ({ label: `day ${at + 1}`, segments: [{ source: 'Post', count }] }))

/** The words of the picture, in the order in which they are drawn. */
const wordsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words = '']) => words)

/** The bars and the marks of the legend: where they stand, how large they are and of what colour. */
const boxesOf = (svg: string) =>
  [
    ...svg.matchAll(
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"(?: rx="2")? fill="(#\w+)"/g,
    ),
  ].map(([, x, y, wide, high, colour]) => ({
    x: Number(x),
    y: Number(y),
    wide: Number(wide),
    high: Number(high),
    colour,
  }))

describe('The bars of a chart', () => {
  it.each([
    [1, 1],
    [12, 12],
    [13, 7],
    [24, 12],
    [25, 9],
  ])('of %i days have %i labels, so that none runs into another', (length, labels) => {
    expect(wordsOf(drawn({ bars: days(length) })).filter((words) => words.startsWith('day'))).toHaveLength(
      labels,
    )
  })

  it.each([
    [16, 16],
    [17, 0],
  ])('of %i days have %i totals above them', (length, totals) => {
    expect(wordsOf(drawn({ bars: days(length) })).filter((words) => words === '7')).toHaveLength(totals)
  })

  it.each([
    [1, 96],
    [5, 77.62],
    [20, 19.4],
    [21, 22.4],
  ])('of %i days are %f wide', (length, wide) => {
    expect(boxesOf(drawn({ bars: days(length) })).map((box) => box.wide)).toEqual(Array(length).fill(wide))
  })

  it('stand on the line, the first of the legend lowest, and the highest number reaches its own line', () => {
    const [upper, lower] = ['Upper Post', 'Lower Post']
    const boxes = boxesOf(
      drawn({
        legend: [lower, upper].map((source) => ({ source, name: source, total: 4 })),
        bars: [{ label: 'Monday', segments: [upper, lower].map((source) => ({ source, count: 4 })) }],
      }),
    )
    expect(boxes.slice(0, 2).map(({ y, high }) => [y, high])).toEqual([
      [244, 160],
      [84, 160],
    ])
    // Each has the colour of its mark in the legend, which has the topmost first.
    expect(boxes.slice(0, 2).map(({ colour }) => colour)).toEqual(
      boxes
        .slice(2)
        .reverse()
        .map(({ colour }) => colour),
    )
  })

  it('of seven sources have seven colours, and all further ones that of the last', () => {
    const legend = Array.from({ length: 9 }, (_, at) => ({ source: `s${at}`, name: `s${at}`, total: 1 }))
    const colours = boxesOf(drawn({ legend })).map(({ colour }) => colour)
    expect(new Set(colours.slice(-7))).toHaveProperty('size', 7)
    expect(colours.slice(0, 3)).toEqual(Array(3).fill(colours[0]))
  })
})

describe('The scale of a chart', () => {
  it.each([
    [1, ['0', '1']],
    [7, ['0', '2', '4', '6', '8']],
    [12, ['0', '5', '10', '15']],
    [50, ['0', '10', '20', '30', '40', '50']],
    [51, ['0', '20', '40', '60']],
    [9_999, ['0', '2,000', '4,000', '6,000', '8,000', '10K']],
  ])('up to %i is %j', (count, ticks) => {
    const [, ...words] = wordsOf(drawn({ bars: days(17, count) }))
    expect(words.slice(0, words.indexOf('day 1'))).toEqual(ticks)
  })

  it('is not drawn where there is nothing, which is said', () => {
    expect(wordsOf(drawn({}))).toEqual(['Articles', 'No articles', 'Days', 'Articles a day'])
  })
})
