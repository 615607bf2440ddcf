import { expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { checkClaim } from '../../../src/composing/checking/verdict.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

it('The passage nearest to a claim is the one that holds what is rarest of it, though not what the whole article is about', () => {
  const text =
    'The Sund ferries raise the price of a ticket in May. A ticket will cost nine crowns on the Sund ferries. On the Sund ferries a ticket for the night costs twelve. Children under the age of 2 and carers are exempt.'
  const reading = readingOf(articleOf('a', text, { title: 'Sund ferries raise the price of a ticket' }))
  const { nearest } = atOnce(
    checkClaim(claimOf({ text: 'Babies under two do not need a ticket on the Sund ferries.' }), [reading]),
  )
  expect(nearest[0]?.quote).toContain('under the age of 2')
})

it('What one article tells in every sentence tells as much as the others tell it seldom', () => {
  const told = (id: string, title: string, text: string) => readingOf(articleOf(id, text, { title }))
  const readings = [
    told(
      'a',
      'Sabotage at the mill',
      'Ole Dahl was brought before a court for sabotage. Dahl denies the sabotage. The court will hear of sabotage in May.',
    ),
    told(
      'b',
      'A town by the river',
      'Vik lies by the river. Its church is old. The bridge was built by monks. Ole Dahl once worked at the mill. Boats brought grain. The school has a choir. The choir sings in May. A fair is held in June.',
    ),
  ]
  const { nearest } = atOnce(
    checkClaim(claimOf({ text: 'Ole Dahl stands before a court over sabotage at the mill.' }), readings),
  )
  expect(nearest[0]?.quote).toContain('for sabotage')
})
