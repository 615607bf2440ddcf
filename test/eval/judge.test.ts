import { describe, expect, it } from 'vitest'
import { isValue } from './judge/values.ts'
import { fieldsOf, type Said } from './judge.ts'

const published = '2022-11-08'

/** The fields of a statement that an excerpt does not bear out, as "sort: words". */
const missing = (said: Said, quote: string): readonly string[] =>
  fieldsOf(said)
    .filter((field) => !field.borneOutIn({ quote, published }))
    .map(({ sort, words }) => `${sort}: ${words}`)

describe('what the judge finds borne out', () => {
  it('knows a name by its last word, its letters and the words that stand for a state', () => {
    expect(
      missing(
        { text: 'It was Karen Vostrand of the United Harbour Workers who asked.' },
        'Vostrand of the UHW asked.',
      ),
    ).toEqual([])
    expect(missing({ text: 'Sanctions by the United States' }, 'Washington imposed them.')).toEqual([])
    expect(missing({ text: 'It was won by Ida Brenner.' }, 'It was won by Tove Lind.')).toEqual([
      'name: Ida Brenner',
    ])
  })

  it('reads a number in whatever form, and misses one that is not there', () => {
    expect(missing({ text: 'Cost: $5.4 billion' }, 'It cost 5.4bn dollars.')).toEqual([])
    expect(missing({ text: '12 ships were sold' }, 'A dozen ships were sold')).toEqual([])
    expect(missing({ text: '12 ships were sold' }, '13 ships were sold')).toEqual(['number: 12'])
  })

  it('reckons a day from the day of the report', () => {
    expect(missing({ text: 'Landfall: 10 Nov 2022' }, 'It makes landfall on Thursday.')).toEqual([])
    expect(missing({ text: 'Landfall: 11 Nov 2022' }, 'It makes landfall on Thursday.')).toEqual([
      'date: 11 11 2022',
    ])
    expect(missing({ text: 'He won', when: '2010' }, 'He won 12 years ago.')).toEqual([])
    expect(missing({ text: 'It left', when: '2019' }, 'In 2020 it won; a year earlier it left.')).toEqual([])
    expect(missing({ text: 'It left', when: '2018' }, 'In 2020 it won; a year earlier it left.')).not.toEqual(
      [],
    )
    expect(missing({ text: 'He won', when: '2011' }, 'He won in 1999.')).toEqual(['when: 2011'])
  })

  it('sees that an excerpt denies what the statement says, and only in the same clause', () => {
    expect(
      missing({ text: 'the ministry ordered new ships' }, 'the ministry never ordered new ships'),
    ).toEqual(['polarity: not denied'])
    expect(
      missing({ text: 'the ministry ordered new ships' }, 'the ministry ordered new ships, but did not pay'),
    ).toEqual([])
  })

  it('does not take the desk’s own count of articles for a field', () => {
    expect(missing({ text: 'Ida Brenner (12 articles)' }, 'Ida Brenner spoke.')).toEqual([])
  })
})

describe('what the judge takes for the same value', () => {
  it.each([
    ['29 July 2021', 'Jul 29, 2021', true],
    ['2 Mar 2021', 'July 29, 2021', false],
    ['Brenner', 'Ida Brenner', true],
    ['$6.04 billion', '6.04bn', true],
    ['Tove Lind', 'Ida Brenner', false],
  ])('%s beside %s: %s', (shown, wanted, same) => {
    expect(isValue(shown, wanted)).toBe(same)
  })
})
