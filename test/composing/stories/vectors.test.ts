import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, dot, type Vector, vectorsOf } from '../../../src/composing/stories/vectors.ts'
import { articleOf } from '../../articles.ts'

/** Some terms with weights that are sums of halves, so that no rounding comes in. */
const vector = fc
  .uniqueArray(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })), {
    selector: ([term]) => term,
    maxLength: 25,
  })
  .map((pairs) => pairs.sort((a, b) => a[0] - b[0]))
const made = (pairs: readonly (readonly [number, number])[]): Vector => ({
  terms: Int32Array.from(pairs, ([term]) => term),
  weights: Float32Array.from(pairs, ([, weight]) => weight / 2),
})

describe('Two articles as weighed terms', () => {
  it('are as like as the sum of the products of what they share', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const other = new Map(b)
        const sum = a.reduce((all, [term, weight]) => all + (weight * (other.get(term) ?? 0)) / 4, 0)
        expect(dot(made(a), made(b))).toBe(sum)
        expect(dot(made(b), made(a))).toBe(sum)
      }),
    )
  })

  it('come to a story that has the terms of both, in order', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const all = new Map<number, number>()
        for (const [term, weight] of [...a, ...b]) all.set(term, (all.get(term) ?? 0) + weight / 2)
        const { terms, weights } = add(made(a), made(b))
        expect([...terms].map((term, at) => [term, weights[at]])).toEqual(
          [...all].sort((x, y) => x[0] - y[0]),
        )
      }),
    )
  })
})

describe('What an article is weighed by', () => {
  const weighed = async (...texts: readonly string[]) => {
    const { vectors, stems, articlesWith } = await vectorsOf(
      texts.map((text, at) => articleOf(`a${at}`, text, { title: 'News' })),
    )
    const weight = (article: number, stem: string): number => {
      const { terms, weights } = vectors[article] ?? { terms: [], weights: [] }
      return weights[[...terms].indexOf(stems.indexOf(stem))] ?? 0
    }
    return { vectors, stems, articlesWith, weight }
  }

  it('is of length 1, and has nothing where there are no words', async () => {
    const { vectors } = await weighed('The ferry sank off Orsk.', '')
    expect(vectors[0] && dot(vectors[0], vectors[0])).toBeCloseTo(1, 5)
    const [nothing] = (await vectorsOf([articleOf('a', '')])).vectors
    expect(nothing?.terms).toHaveLength(0)
  })

  it('are names more than other words, where a capital tells a name', async () => {
    const { weight } = await weighed('ferry Orsk. Ferries sank.')
    // The same stem: its capital opens a sentence.
    expect(weight(0, 'orsk')).toBeGreaterThan(weight(0, 'ferri'))
    const opened = await weighed('“Orsk sank.')
    expect(opened.weight(0, 'orsk')).toBe(opened.weight(0, 'sank'))
  })

  it('are rare words more than those that other articles have too', async () => {
    const { weight, articlesWith, stems } = await weighed('ferry tunnel', 'ferry bridge', 'ferry quarry')
    expect(articlesWith(stems.indexOf('ferri'))).toBe(3)
    expect(weight(0, 'tunnel')).toBeGreaterThan(weight(0, 'ferri'))
  })

  it('is its beginning, and its 120 weightiest terms', async () => {
    const far = await weighed(`${'word '.repeat(799)}near far`)
    expect(far.stems).toContain('near')
    expect(far.stems).not.toContain('far')
    const letter = (n: number): string => String.fromCharCode(97 + (n % 26))
    const words = Array.from({ length: 200 }, (_, at) => `q${letter(Math.floor(at / 26))}z${letter(at)}k`)
    expect((await weighed(words.join(' '))).vectors[0]?.terms).toHaveLength(120)
  })
})
