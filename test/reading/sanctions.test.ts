import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/language/sentences.ts'
import { readDates } from '../../src/reading/dates.ts'
import { readSanctions } from '../../src/reading/sanctions.ts'

function read(text: string) {
  const published = { date: '2021-12-06', precision: 'day', from: 'json' } as const
  return readSanctions(text, sentences(text), readDates(text, published))
}

describe('Sanctions', () => {
  it.each([
    [
      'In 2020 the United States imposed sanctions on Turkey for buying the missiles.',
      { standing: 'imposed', target: 'Turkey', imposer: 'United States', date: '2020' },
    ],
    [
      'India may face US sanctions over the deal.',
      { standing: 'at risk', target: 'India', imposer: 'United States', hedge: 'may' },
    ],
    [
      'Washington said that a waiver of the sanctions for India is doubtful.',
      { standing: 'at risk', hedge: 'doubtful' },
    ],
    ['Washington waived sanctions on India last year.', { standing: 'waived', target: 'India' }],
    [
      'A law of 2017, known as CAATSA, names Russia and Iran and lets sanctions fall on buyers.',
      { standing: 'law', law: 'CAATSA' },
    ],
  ])('tells how things stand in: %s', (text, expected) => {
    expect(read(text)).toMatchObject([expected])
  })

  it('takes what may be waived for no waiver', () => {
    const text =
      'A later change lets the president waive sanctions if a buyer turns away from Russian weapons.'
    expect(read(text).filter(({ standing }) => standing === 'waived')).toEqual([])
  })
})
