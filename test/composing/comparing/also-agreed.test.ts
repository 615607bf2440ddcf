import { expect, it } from 'vitest'
import { alsoAgreed } from '../../../src/composing/comparing/also-agreed.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { papersOf } from '../../articles.ts'

const agreed = (...texts: readonly string[]) =>
  atOnce(alsoAgreed(papersOf(...texts), [])).map(({ text }) => text)

it.each([
  [
    'The final of Sunwave drew 27 million viewers on Sunday.',
    'On Sunday the final of Sunwave drew some 27 million viewers, its makers said.',
    '27 million viewers',
  ],
  [
    'Orla Copper dismissed 340 workers at its mine in Karlow.',
    'In Karlow Orla Copper has dismissed 340 workers.',
    '340 workers',
  ],
])('A number of one thing is agreed on in whatever words: %s', (one, other, value) =>
  expect(agreed(one, other).join()).toContain(value),
)

it.each([
  ['Orla Copper dismissed 340 workers in Karlow.', 'Velm Zinc hired 340 workers in Hamre.'],
  ['Tallow FC won five games of the season.', 'Harwick lost five games to Brede.'],
  ['Orla Copper dismissed 340 workers in Karlow.', 'Orla Copper dismissed 350 workers in Karlow.'],
])('and not one of two things, a small one, or another: %s', (one, other) =>
  expect(agreed(one, other)).toEqual([]),
)
