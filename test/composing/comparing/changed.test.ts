import { describe, expect, it } from 'vitest'
import { changesIn } from '../../../src/composing/comparing/changed.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What the second of two reports changed: the value before and after, as shown. */
const changed = (
  one: string,
  other: string,
  days: readonly [string, string] = ['2024-03-03', '2024-03-06'],
) =>
  changesIn(
    [one, other].map((text, at) =>
      readingOf(
        articleOf(`a${at}`, text, {
          title: 'News',
          publisher: 'One Paper',
          published: { date: days[at] ?? '', from: 'json', precision: 'day' },
        }),
      ),
    ),
  ).map(({ before, after }) => [before.shown, after.shown])

describe('A later report changes', () => {
  it.each([
    [
      'a toll',
      'A bus crash near Hamre killed 9 people, police said.',
      'The toll of the bus crash near Hamre has risen to 12.',
      ['9 people', '12'],
    ],
    [
      'a day',
      'The Brahe bridge will open in April, the council said.',
      'The Brahe bridge will now open in August, the council said.',
      ['Apr 2024', 'Aug 2024'],
    ],
  ])('%s', (_, one, other, values) => expect(changed(one, other)).toEqual([values]))
})

describe('Nothing is changed', () => {
  it.each([
    [
      'by what happened elsewhere',
      'A bus crash near Hamre killed 9 people, police said.',
      'The toll of the fire in Venn has risen to 12.',
    ],
    ['by what was so before', 'Rents in Sund rose to 900 euros.', 'Rents in Sund were 700 euros in 2020.'],
  ])('%s', (_, one, other) => expect(changed(one, other)).toEqual([]))

  it('on one day', () =>
    expect(
      changed('The crash near Hamre killed 9 people.', 'The toll of the crash near Hamre has risen to 12.', [
        '2024-03-03',
        '2024-03-03',
      ]),
    ).toEqual([]))
})
