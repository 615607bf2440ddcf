import { describe, expect, it } from 'vitest'
import { cutPassages, type Weighted } from '../../../src/engines/shared/passages.ts'
import { readTerms } from '../../../src/engines/shared/question.ts'
import { atOnce } from '../../../src/model/steps.ts'

/** Terms of a question, all of one weight unless another is given for a word. */
const terms = (question: string, weights: Readonly<Record<string, number>> = {}): readonly Weighted[] =>
  readTerms(question).map((term) => ({ ...term, weight: weights[term.forms[0]?.words[0] ?? ''] ?? 1 }))

const cut = (text: string, asked: readonly Weighted[], most = 1): readonly string[] =>
  atOnce(cutPassages('', text, asked, most)).map(({ start, end }) => text.slice(start, end))

describe('The best passage of an article', () => {
  it('has the words that are asked for near each other', () => {
    const apart = 'The dam that the lord mayor spoke of for an hour in the hall lies above Orvanne.'
    const near = 'The Orvanne dam was mended.'
    const between = 'Nobody came.'
    expect(cut(`${apart} ${between} ${between} ${between} ${near}`, terms('Orvanne dam'))).toEqual([near])
  })

  it('takes in a further sentence only where that holds something of weight', () => {
    const asked = terms('Orvanne dam late', { late: 0.1 })
    expect(cut('The Orvanne dam broke. It was late.', asked)).toEqual(['The Orvanne dam broke.'])
    const both = 'The dam broke. It is the one above Orvanne.'
    expect(cut(both, terms('Orvanne dam', { dam: 1 }))).toEqual([both])
  })

  it('is no run of sentences longer than four', () => {
    const text = 'One dam. Two Orvanne. Three ferry. Four bridge. Five harbour.'
    expect(cut(text, terms('dam Orvanne ferry bridge harbour'))).toHaveLength(1)
    expect(cut(text, terms('dam Orvanne ferry bridge harbour'))[0]?.split('. ')).toHaveLength(4)
  })

  it('shares no sentence with the next best', () => {
    const text = 'The dam broke at Orvanne. Soup was served. The Orvanne dam was mended.'
    const [first = '', second = ''] = cut(text, terms('Orvanne dam'), 2)
    expect(new Set([first, second])).toEqual(
      new Set(['The dam broke at Orvanne.', 'The Orvanne dam was mended.']),
    )
  })

  it('is found in steps in a book, so that it holds up nobody, and in one in an article', () => {
    const stepsOver = (text: string): number => [...cutPassages('', text, terms('Orvanne dam'), 1)].length
    const one = 'The keeper of the Orvanne dam fed the seals at noon. '
    expect(stepsOver(one.repeat(5_000))).toBeGreaterThan(50)
    expect(stepsOver(one.repeat(20))).toBeLessThan(3)
  })
})
