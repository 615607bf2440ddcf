import { expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

it.each<[string, Report, Report]>([
  [
    'two players, one of whom only “he” goes back to',
    'Kenji Oda joined the Harbor Gulls on Monday. Oda made 23 starts last season.',
    'With Kenji Oda gone to the Gulls, clubs turn to Marco Lill. He made 20 starts last season.',
  ],
  [
    'two drivers',
    'Elise Moreau won in Aldan on Monday. Moreau has 31 victories.',
    'Behind Elise Moreau in Aldan came Tom Ridder. He has 27 victories.',
  ],
  [
    'a thing and its part',
    'The new school in Ost cost 12 million crowns.',
    'The roof of the new school in Ost cost 9 million crowns.',
  ],
  [
    'two ends of a row',
    'The lowest wage in Tarn is 15 crowns an hour.',
    'The average wage in Tarn is 19 crowns an hour.',
  ],
])('No difference: %s', (_, one, other) => expect(differing(one, other)).toEqual([]))

it.each<[string, Report, Report, readonly string[]]>([
  [
    'one person, by name and by “he”',
    'Kenji Oda was fined on Monday. Oda paid 23,000 crowns to the court in Vessen.',
    'Kenji Oda was fined on Monday. He paid 20,000 crowns to the court in Vessen.',
    ['23,000 crowns', '20,000 crowns'],
  ],
  [
    'one thing',
    'The new school in Ost cost 12 million crowns.',
    'The new school in Ost cost 9 million crowns.',
    ['12 million crowns', '9 million crowns'],
  ],
])('A difference: %s', (_, one, other, values) => expect(differing(one, other)).toEqual([values]))
