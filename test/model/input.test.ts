import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Declaration, usageOf } from '../../src/model/declaration.ts'
import { UserError } from '../../src/model/errors.ts'
import { readInput, readPeriod } from '../../src/model/input.ts'

const now = new Date('2024-03-15T12:00:00Z')
const declaration: Declaration = {
  summary: 'Look',
  argument: { name: 'topic', about: 'a topic', required: true },
  options: { context: { about: 'where', example: 'context:1-2' } },
  filters: true,
  examples: ['ships'],
}
const read = (typed: string) => readInput('look', declaration, typed, now)

describe('What is typed after a command', () => {
  it('is free words, filters and options in any order', () => {
    expect(read('since:2024 storm source:"Bay Courier" at sea --context 3-9')).toEqual({
      text: 'storm at sea',
      filter: { since: '2024-01-01', until: undefined, source: 'Bay Courier' },
      options: { context: '3-9' },
      files: [],
    })
  })

  it.each([
    ['since:2021', '2021-01-01', undefined],
    ['until:2021', undefined, '2021-12-31'],
    ['until:2024-02', undefined, '2024-02-29'],
    ['since:2024-2-9', '2024-02-09', undefined],
    ['since:yesterday', '2024-03-14', undefined],
    ['since:"2 March 2024"', '2024-03-02', undefined],
    ['since: 2021-12', '2021-12-01', undefined],
    ['since:“Dec 2021” until:“Dec 2021”', '2021-12-01', '2021-12-31'],
  ])('may give a date as %s', (typed, since, until) => {
    expect(read(`storm ${typed}`).filter).toMatchObject({ since, until })
  })

  it('keeps a colon that is no option as words', () => {
    expect(read('CAATSA: what it means').text).toBe('CAATSA: what it means')
  })

  it.each([
    ['', '/look needs a topic, for example: /look ships'],
    ['storm since:2021-02-30', /^“since:2021-02-30” is not a date\./],
    ['storm --wind 5', /^\/look has no option “wind”\. It is used like this: \/look <topic> \[context:\]/],
    ['storm --until', '“until:” needs a value, for example until:2021-12'],
    [
      'storm since:2024-02 until:2023',
      'since:2024-02 is later than until:2023. Swap them, or leave one out.',
    ],
  ])('that is wrong is told in a sentence: %j', (typed, sentence) => {
    expect(() => read(typed)).toThrow(sentence)
    expect(() => read(typed)).toThrow(UserError)
  })

  it('is kept as it is where it is somebody’s text: no option, every line', () => {
    const text: Declaration = {
      summary: 'Look at a text',
      argument: { name: 'text', about: 'a text', required: true, longest: 12_000, verbatim: true },
      filters: false,
      examples: ['Ships came.'],
    }
    expect(readInput('look', text, ' Ships came.\nsince: yesterday --wind ', now)).toEqual({
      text: 'Ships came.\nsince: yesterday --wind',
      filter: { since: undefined, until: undefined, source: undefined },
      options: {},
      files: [],
    })
    expect(readInput('look', text, 'a'.repeat(12_000), now).text).toHaveLength(12_000)
    expect(() => readInput('look', text, 'a'.repeat(12_001), now)).toThrow(
      'That is 12001 characters long. Give fewer than 12000, a part at a time.',
    )
  })

  it.each([
    ['ferries when:first Monday of the month 9:00', 'first Monday of the month 9:00', 'ferries'],
    ['when:Mondays at 9, Fridays at 17 ferries', 'Mondays at 9, Fridays at 17', 'ferries'],
    ['ferries when: 0 9 * * 1-5 since:2024', '0 9 * * 1-5', 'ferries'],
    ['ferries --when=every 3 days at 9', 'every 3 days at 9', 'ferries'],
    ['when:daily zone ferries', 'daily', 'zone ferries'],
    ['when:fridey 9', 'fridey', '9'],
    ['when:"daily at 9 starting Monday" ferries', 'daily at 9 starting Monday', 'ferries'],
  ])('has times with or without quotation marks: %s', (typed, when, text) => {
    const timed: Declaration = {
      ...declaration,
      options: { when: { about: '', example: '', takes: 'times' } },
    }
    expect(readInput('look', timed, typed, now)).toMatchObject({ text, options: { when } })
  })

  it('is read or refused in words, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        try {
          expect(read(`x ${typed}`).text).toBeTypeOf('string')
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UserError)
        }
      }),
    )
  })
})

describe('A period', () => {
  it('reaches over the whole of what is named', () => {
    expect(readPeriod({ since: '2021-11', until: '2021' }, now)).toEqual({
      since: '2021-11-01',
      until: '2021-12-31',
    })
  })

  it('that is wrong is told as it was typed', () => {
    const flag = (option: string, value: string) => `--${option} ${value}`
    expect(() => readPeriod({ since: 'someday' }, now, flag)).toThrow(
      '“--since someday” is not a date. Write a day, a month or a year, for example --since 2021-12-01, --since 2021-12 or --since 2021.',
    )
    expect(() => readPeriod({ since: '2022', until: '2021-12' }, now, flag)).toThrow(
      '--since 2022 is later than --until 2021-12. Swap them, or leave one out.',
    )
  })
})

describe('The usage of a command', () => {
  it('tells what must be given from what may be', () => {
    expect(usageOf('look', declaration)).toBe('/look <topic> [context:] [since:] [until:] [source:]')
    expect(
      usageOf('go', {
        summary: 'Go',
        filters: false,
        examples: [''],
        argument: { name: 'way', about: 'a way', required: false },
      }),
    ).toBe('/go [way]')
  })
})
