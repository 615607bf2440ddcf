import { describe, expect, it } from 'vitest'
import {
  daysGiven,
  givenByDay,
  valueAskedIn,
  valuesAsked,
} from '../../../src/composing/comparing/asked-values.ts'
import { articleOf, readingOf } from '../../articles.ts'

type Told = readonly [date: string, title: string, text: string]

const readingsOf = (reports: readonly Told[]) =>
  reports.map(([date, title, text], at) =>
    readingOf(
      articleOf(`a${at}`, text, {
        title,
        publisher: `Paper ${at}`,
        published: { date, from: 'json', precision: 'day' },
      }),
    ),
  )

/** The sentences that give what is asked for, each behind the day of its article. */
function given(text: string, ...reports: readonly Told[]): readonly string[] {
  const asked = valueAskedIn(text)
  return asked
    ? givenByDay(valuesAsked(readingsOf(reports), asked)).map((one) => `${one.when}: ${one.text}`)
    : []
}

/** The days that are given otherwise. */
function days(text: string, ...reports: readonly Told[]): readonly (readonly string[])[] {
  const asked = valueAskedIn(text)
  return asked
    ? daysGiven(valuesAsked(readingsOf(reports), asked), asked).map(({ values }) =>
        values.map(({ value }) => value),
      )
    : []
}

describe('A value of a topic is asked for', () => {
  it.each([
    ['Storm Greta death toll', 'Storm Greta', 'death toll'],
    ['number of deaths in the Orva fire', 'the Orva fire', 'number of deaths'],
    ['the mill fire’s injured', 'the mill fire', 'injured'],
    ['wood tax start date', 'wood tax', 'start date'],
  ])('%s', (text, topic, label) => {
    expect(valueAskedIn(text)).toMatchObject({ topic, label })
  })

  it.each(['Storm Greta', 'the bridge toll', 'death', 'Dead Sea', 'dates', 'date'])('not by %s', (text) => {
    expect(valueAskedIn(text)).toBeUndefined()
  })
})

describe('A toll is told by the days of the articles', () => {
  it('with the number of the whole and that of a part, and none of those who have no power', () => {
    expect(
      given(
        'Storm Greta death toll',
        [
          '2024-09-03',
          'Greta moves on',
          'Storm Greta left at least 31 people dead and 400,000 homes without power.',
        ],
        [
          '2024-09-02',
          'Greta hits Orva',
          'Storm Greta killed 12 people. In Tarn alone four people died in a shelter. Some 2 million people had no power.',
        ],
      ),
    ).toEqual([
      '2 Sep 2024: Storm Greta killed 12 people.',
      '2 Sep 2024: In Tarn alone four people died in a shelter.',
      '3 Sep 2024: Storm Greta left at least 31 people dead and 400,000 homes without power.',
    ])
  })

  it('without what a reprisal cost, what an older one did, and another one weeks before', () => {
    expect(
      given(
        'ferry raid death toll',
        [
          '2024-09-02',
          'Raid on a ferry',
          'The ferry raid killed 40 people. It was the worst since the raid of 1987 that killed 55.',
        ],
        [
          '2024-09-03',
          'Drovia strikes back',
          'After the ferry raid, Drovia shelled Kelm and killed 90 people.',
        ],
        ['2024-09-03', 'Mourning', 'The ferry raid took place at dawn. It killed 43 people.'],
        ['2024-06-01', 'Raid on a depot', 'A raid at a depot killed two people.'],
      ),
    ).toEqual(['2 Sep 2024: The ferry raid killed 40 people.', '3 Sep 2024: It killed 43 people.'])
  })
})

describe('A day that is asked for', () => {
  it('is told with all who give it, and who gives both stands on both sides', () => {
    expect(
      days(
        'wood tax start date',
        [
          '2024-05-02',
          'Wood tax near',
          'The wood tax will take effect on June 3, the ministry said on Monday.',
        ],
        [
          '2024-05-02',
          'Wood tax',
          'Starting June 4, Lornia will impose the wood tax, which it announced last week.',
        ],
        ['2024-05-03', 'Wood tax', 'The wood tax begins on June 3 and is to be collected from June 4.'],
      ),
    ).toEqual([['3 Jun 2024', '4 Jun 2024']])
  })

  it('is not the day on which something else is done', () => {
    expect(
      days(
        'wood tax start date',
        [
          '2024-05-02',
          'Wood tax near',
          'The wood tax will take effect on June 3. Parliament votes on it on May 9.',
        ],
        ['2024-05-02', 'Wood tax', 'The wood tax was announced on April 3 and will take effect on June 3.'],
        ['2024-05-02', 'Coal tax', 'The coal tax will take effect on July 1.'],
      ),
    ).toEqual([])
  })
})
