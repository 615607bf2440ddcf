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
    [
      'a day that is put off',
      'The Brahe bridge will open in April, the council said.',
      'The council has postponed the opening of the Brahe bridge to August.',
      ['Apr 2024', 'Aug 2024'],
    ],
    [
      'what is counted so far',
      'The flood in Norland has so far forced more than 10,000 people to flee their homes, the council said.',
      'More than 20,000 people have fled their homes in Norland since the flood, the council said.',
      ['more than 10,000 people', 'more than 20,000 people'],
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
    [
      'by a count that has become less, which differs',
      'The flood in Norland has so far forced more than 20,000 people to flee their homes, the council said.',
      'More than 10,000 people have fled their homes in Norland since the flood, the council said.',
    ],
    [
      'by a payment that is deferred',
      'Nils Aas of Brahe Rovers will play again in 2025 after surgery, the club said.',
      'Nils Aas of Brahe Rovers will be paid the rest with deferred payments beginning in 2034, the club said.',
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
