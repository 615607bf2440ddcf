import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeOf } from '../../src/language/clauses.ts'
import { joined } from '../../src/language/tree/join.ts'
import { createParser } from '../../src/language/tree/tree.ts'
import { decode, loadWeights } from '../../src/language/tree/weights.ts'

const file = readFileSync(new URL('../../src/language/tree/weights.gz', import.meta.url))
const sentence = 'The court fined two banks that had hidden losses, Ada Brandt told reporters on Monday.'

/** Whether every word leads to one root. */
function isTree(heads: readonly number[], root: number): boolean {
  const roots = heads.filter((head) => head === root).length
  const leads = (start: number): boolean => {
    let at = start
    for (let k = 0; k <= heads.length; k++) {
      if (at === root) return true
      at = heads[at] ?? root
    }
    return false
  }
  return roots === 1 && heads.every((_, at) => leads(at))
}

describe('The parser', () => {
  it('has the weights that its figures were measured with', () => {
    expect(createHash('sha256').update(file).digest('hex').slice(0, 16)).toBe('f2f02b59b89bb6cc')
    expect(file.length).toBeLessThan(3_500_000)
  })

  it('reads the same sentence the same way, whatever it read before', () => {
    const before = treeOf(sentence)
    treeOf('Nothing else matters here.')
    expect(treeOf(sentence)).toEqual(before)
    const fresh = createParser(decode(file)).parse(before.tokens.map((token) => token.text))
    expect([...fresh.heads]).toEqual(before.heads)
  })

  it('parses sentences once that differ in their numbers alone, and as it would each by itself', () => {
    const parser = createParser(decode(file))
    const of = (year: string): string[] => `In ${year} Vesk fined 40 banks .`.split(' ')
    const first = parser.parse(of('1984'))
    expect(parser.parse(of('2021'))).toBe(first)
    expect(createParser(decode(file)).parse(of('2021'))).toEqual(first)
    expect(parser.parse(of('84'))).not.toBe(first)
    expect(parser.parse(of('1984').map((word) => word.toLowerCase()))).not.toBe(first)
  })

  it('makes one tree of any words', () => {
    const word = fc.constantFrom(
      ...'the a bank said that , . "  who sold it to and not Kell 5 $ ( ) - buying'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { tokens, heads, labels, upos } = treeOf(words.join(' '))
        if (tokens.length === 0) return
        expect(heads.length).toBe(tokens.length)
        expect(labels.length).toBe(tokens.length)
        expect(upos.length).toBe(tokens.length)
        expect(isTree(heads, -1)).toBe(true)
      }),
    )
  })

  it('tags and hangs the words of a plain sentence', () => {
    const { tokens, upos, heads, labels } = treeOf('The council rejected the plan.')
    expect(upos).toEqual(['DET', 'NOUN', 'VERB', 'DET', 'NOUN', 'PUNCT'])
    expect(labels.slice(0, 5)).toEqual(['det', 'nsubj', 'root', 'det', 'obj'])
    expect(heads.slice(0, 5).map((head) => tokens[head]?.text ?? '')).toEqual([
      'council',
      'rejected',
      '',
      'plan',
      'rejected',
    ])
  })

  it('tags words that it never saw by their ending and shape', () => {
    const { upos } = treeOf('Vrelk Ostomar grobbled the flimmering zorbs.')
    expect(upos).toEqual(['PROPN', 'PROPN', 'VERB', 'DET', expect.any(String), 'NOUN', 'PUNCT'])
  })

  it('knows its own tags and relations', () => {
    const { tags, labels, models } = loadWeights()
    expect(models.tagger.classes).toBe(tags.length)
    expect(models.labeler.classes).toBe(labels.length)
    expect(labels).toContain('root')
  })
})

describe('Two readings', () => {
  const reading = (heads: readonly number[], leads: readonly number[]) => ({
    heads: Int32Array.from(heads),
    leads: Float64Array.from(leads),
  })

  it('are joined by the surer arcs', () => {
    const { heads, leads } = joined(3, [reading([1, 3, 1], [9, 9, 1]), reading([1, 3, 0], [9, 9, 5])])
    expect([...heads]).toEqual([1, 3, 0])
    expect(leads[2]).toBeCloseTo(4)
  })

  it('make one tree, whatever they are', () => {
    const anyTree = fc
      .integer({ min: 1, max: 12 })
      .chain((count) => fc.tuple(treeOfSize(count), treeOfSize(count), leadsOf(count), leadsOf(count)))
    fc.assert(
      fc.property(anyTree, ([one, other, a, b]) => {
        const { heads } = joined(one.length, [reading(one, a), reading(other, b)])
        expect(isTree([...heads], one.length)).toBe(true)
      }),
    )
  })

  function leadsOf(count: number) {
    return fc.array(fc.integer({ min: 0, max: 50 }), { minLength: count, maxLength: count })
  }

  /** A tree over so many words: an order, and for each word but the first one before it. */
  function treeOfSize(count: number) {
    const numbers = fc.array(fc.nat(), { minLength: count, maxLength: count })
    const order = fc.shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count },
    )
    return fc.tuple(order, numbers).map(([words, picks]) => {
      const heads = new Array<number>(count).fill(count)
      for (const [at, word] of words.entries())
        if (at > 0) heads[word] = words[(picks[at] ?? 0) % at] ?? count
      return heads
    })
  }
})
