import { describe, expect, it } from 'vitest'
import { differing } from './papers.ts'

describe('Two papers differ on the cause of one thing', () => {
  it('that the one tells actively and the other passively', () =>
    expect(
      differing(
        'Investigators said on Monday that a gas leak caused the fire that destroyed the Hamre bakery.',
        'The fire that destroyed the Hamre bakery was caused by lightning, the insurer said.',
      ),
    ).toEqual([['a gas leak', 'lightning']]))

  it.each([
    [
      'one cause in other words',
      'A gas leak caused the fire at the Hamre bakery, police said.',
      'The fire at the Hamre bakery was caused by leaking gas, the insurer said.',
    ],
    [
      'a cause that is only possible',
      'A gas leak caused the fire at the Hamre bakery, police said.',
      'The fire at the Hamre bakery may have been caused by lightning, the insurer said.',
    ],
    [
      'the causes of two things',
      'A gas leak caused the fire at the Hamre bakery, police said.',
      'The delay at the Hamre ferry was caused by fog, the port said.',
    ],
  ])('and not on %s', (_, one, other) => expect(differing(one, other)).toEqual([]))
})

describe('Two papers do not differ', () => {
  it.each([
    [
      'where one tells how many of those the other counts were badly hurt',
      'The fire in Hamre injured 20 workers, four of them seriously.',
      'Four workers were seriously injured in the fire in Hamre.',
    ],
    [
      'where one tells what somebody gives toward what the other has the price of',
      'The new library of Tarn will cost $90 million, the council said on Tuesday.',
      'The state will put $12 million into roads for the new library of Tarn, Treasurer Ivo Berg said.',
    ],
  ])('%s', (_, one, other) => expect(differing(one, other)).toEqual([]))
})
