import { expect, it } from 'vitest'
import { tellsOfContrary } from '../../src/language/contrary-noun.ts'

it.each([
  [
    'How many seats will the new concert hall in Orsa have?',
    'The old concert hall in Orsa, which had 900 seats, is being pulled down.',
  ],
  ['How many beds will the east wing of the clinic have?', 'The west wing of the clinic has 45 beds.'],
  ['How many cars will the bigger ferry carry?', 'The smaller ferry to Holm carries 25 cars.'],
  ['How long will the second tunnel be?', 'The first tunnel, which is 2 kilometres long, is full of cars.'],
])('“%s” is not answered of the other one: %s', (asked, sentence) => {
  expect(tellsOfContrary(asked, sentence)).toBe(true)
})

it.each([
  [
    'How many seats will the new concert hall have?',
    'The new concert hall will have twice the seats of the old concert hall.',
  ],
  ['How many seats will the new concert hall have?', 'The hall will have 1,850 seats, and an old organ.'],
  ['How many people live in the old town?', 'A new school opens in the town.'],
  ['Who won the first prize?', 'The second half was dull.'],
])('“%s” may be answered by: %s', (asked, sentence) => {
  expect(tellsOfContrary(asked, sentence)).toBe(false)
})
