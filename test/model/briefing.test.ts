import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { numberCitations } from '../../src/model/answer.ts'
import { quoteFrom } from '../../src/model/briefing.ts'
import { articleOf } from '../articles.ts'

const storm = articleOf('storm', 'The storm broke. Nine ships sank. 🚢 Nobody was hurt.')

describe('An excerpt', () => {
  it('is the article word for word, with the hash of its words', () => {
    const { quote, hash } = quoteFrom(storm, 17, 33)
    expect(quote).toBe('Nine ships sank.')
    expect(hash).toBe(createHash('sha256').update('Nine ships sank.').digest('hex').slice(0, 16))
  })

  it.each([
    [-1, 4],
    [4, 4],
    [5, 2],
    [0, 9_999],
    [0.5, 3],
    [Number.NaN, 3],
  ])('cannot be made of %d to %d', (start, end) => {
    expect(() => quoteFrom(storm, start, end)).toThrow(RangeError)
  })
})

describe('Citation numbers', () => {
  const first = quoteFrom(storm, 0, 16)
  const second = quoteFrom(storm, 17, 33)

  it('are given in order of first mention, the same words one number', () => {
    const answer = numberCitations(
      {
        kind: 'briefing',
        title: 'Storm',
        writer: 'extractive',
        sections: [
          {
            heading: 'What',
            statements: [
              { text: 'a', excerpts: [second] },
              { text: 'b', excerpts: [first, quoteFrom(storm, 17, 33)] },
            ],
          },
        ],
        conflicts: [{ about: 'ships', values: [{ value: '9', excerpts: [second] }] }],
      },
      1.5,
    )
    expect(answer).toMatchObject({
      sections: [{ statements: [{ cites: [1] }, { cites: [2, 1] }] }],
      conflicts: [{ values: [{ cites: [1] }] }],
      excerpts: [
        { n: 1, quote: 'Nine ships sank.' },
        { n: 2, quote: 'The storm broke.' },
      ],
      articles: 1,
      sources: 1,
      ms: 1.5,
    })
  })

  it('stand beside what no source says, and leave that key out where all is said', () => {
    const none = { kind: 'briefing', title: '', sections: [], conflicts: [], writer: '' } as const
    expect(numberCitations({ ...none, silent: ['The port burned.'] }, 0)).toMatchObject({
      silent: ['The port burned.'],
    })
    expect(numberCitations({ ...none, silent: [] }, 0)).not.toHaveProperty('silent')
  })

  it('keep what is said of a passage that is near, also where two claims come to it', () => {
    const near = quoteFrom(storm, 0, 3)
    const other = quoteFrom(storm, 4, 9)
    const nearest = [{ ...near, remarks: ['a'] }, other, { ...near, remarks: ['b'] }]
    const answer = numberCitations({ kind: 'notice', text: '', nearest }, 0)
    expect(answer).toMatchObject({ nearest: [{ n: 1, remarks: ['a', 'b'] }, { n: 2 }] })
    expect(answer.kind === 'notice' && answer.nearest[1]).not.toHaveProperty('remarks')
  })

  it('do not pass off the time of a file as a day of publication', () => {
    const dated = (from: 'file time' | 'meta') =>
      numberCitations(
        {
          kind: 'notice',
          text: '',
          nearest: [quoteFrom({ ...storm, published: { date: '2024-01-02', precision: 'day', from } }, 0, 3)],
        },
        0,
      )
    expect(dated('file time')).toMatchObject({ nearest: [{ published: null }] })
    expect(dated('meta')).toMatchObject({ nearest: [{ published: '2024-01-02' }] })
  })
})
