import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../src/composing/comparing/context.ts'
import type { Span } from '../../../src/language/span.ts'
import { contentWords, stemOf } from '../../../src/language/words.ts'

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}” in “${text}”`)
  return { start, end: start + words.length }
}

/** How near each word stands to a value; others of its sentence, names and the sentence before may be given. */
function weights(
  sentence: string,
  value: string,
  more: {
    readonly before?: string
    readonly others?: readonly string[]
    readonly names?: readonly string[]
  } = {},
): (word: string) => number {
  const { before = '', others = [], names = [] } = more
  const text = before === '' ? sentence : `${before} ${sentence}`
  const span = spanOf(text, sentence)
  const context = contextOf(
    text,
    spanOf(text, value),
    span,
    before === '' ? undefined : spanOf(text, before),
    others.map((words) => spanOf(text, words)),
    names.map((words) => spanOf(text, words)),
    ({ start, end }) => contentWords(text, start, end),
  )
  return (word) => context.get(stemOf(word)) ?? 0
}

describe('What a value is about', () => {
  it('is told by its own words most, then by those nearest to it', () => {
    const near = weights(
      'Old ferries of Brandal carried 12 grey tractors over icy straits.',
      '12 grey tractors',
    )
    expect([near('grey'), near('tractors')]).toEqual([1, 1])
    expect(near('carried')).toBe(1)
    expect(near('Brandal')).toBeCloseTo(7 / 8)
    expect(near('ferries')).toBeCloseTo(7 / 9)
    expect(near('icy')).toBe(1)
    expect(near('straits')).toBeCloseTo(7 / 8)
  })

  it('is told by words that begin or end where it does', () => {
    expect(weights('Brandal sold tractors.', 'tractors')('tractors')).toBe(1)
  })

  it('is told less by another clause', () => {
    for (const mark of [', and', ';', ':', ','])
      expect(
        weights(`Brandal bought 12 tractors${mark} straits froze.`, '12 tractors')('straits'),
      ).toBeCloseTo(0.6)
    expect(weights('Brandal bought 12 tractors when straits froze.', '12 tractors')('straits')).toBe(1)
  })

  it('is told less by what stands beyond another value, on either side', () => {
    const text = 'Straits took 9 barges of Brandal 12 tractors 3 lorries and icebergs.'
    const near = weights(text, '12 tractors', { others: ['9 barges', '3 lorries'] })
    expect(near('Brandal')).toBe(1)
    expect(near('took')).toBeLessThan(0.3)
    expect(near('icebergs')).toBeLessThan(0.3)
    expect(weights(text, '12 tractors')('took')).toBeGreaterThan(0.6)
  })

  it('is told by a model wherever that stands, but not beyond another value', () => {
    const far =
      'S-400 launchers that guards of seven distant northern mountain harbours cleaned cost 12 crowns.'
    expect(weights(far, '12 crowns')('S-400')).toBeCloseTo(0.6)
    expect(weights(far, '12 crowns', { others: ['seven distant'] })('S-400')).toBeLessThan(0.2)
  })

  it('is not told by people, by parts of numbers, or by what the opening sets aside', () => {
    const near = weights(
      'Besides the mill, Vera Holm bought three million tractors for Brandal.',
      'tractors',
      {
        names: ['Vera Holm'],
      },
    )
    expect([near('Vera'), near('Holm'), near('million'), near('three'), near('mill')]).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(near('Brandal')).toBe(1)
    expect(weights('Besides the mill, Holm bought tractors.', 'mill')('mill')).toBe(1)
  })

  it('is told a little by the sentence before, and more where it goes on from that', () => {
    const before = 'Lorries of two million crowns came.'
    expect(weights('Brandal bought 12 tractors.', '12 tractors', { before })('lorries')).toBeCloseTo(0.17)
    const on = weights('The deal brought 12 tractors.', '12 tractors', { before })
    expect(on('lorries')).toBeCloseTo(0.4)
    expect(on('million')).toBe(0)
    expect(
      weights('Brandal sold lorries and 12 tractors.', '12 tractors', { before })('lorries'),
    ).toBeGreaterThan(0.5)
  })
})
