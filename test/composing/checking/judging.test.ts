import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { takeApart } from '../../../src/composing/checking/claims.ts'
import { judge } from '../../../src/composing/checking/judging.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What the first sentence of a text says of a claim. */
function verdict(claim: string, text: string) {
  const [first] = takeApart(claim).claims
  if (!first) throw new Error('no claim')
  return judge(claimOf(first), readingOf(articleOf('a', text, { title: 'News' })), '')[0]?.verdict
}

describe('Other words for the same are borne out', () => {
  it.each([
    ['Orla Venn was diagnosed with malaria.', 'Doctors of Orla Venn said that she has malaria.'],
    [
      'The goalkeeper Nils Aune was diagnosed with leukaemia.',
      'Nils Aune, the goalkeeper, is battling leukaemia.',
    ],
    [
      'The town council of Hamre rejected the plan to build a bridge.',
      'Councillors in Hamre voted down plans for a bridge.',
    ],
    [
      'The council of Tarn approved a plan to construct a harbour.',
      'The county council of Tarn approved a plan for a harbour.',
    ],
  ])('%s', (claim, text) => expect(verdict(claim, text)).toBe('supports'))
})

describe('What only names the same is not', () => {
  it.each([
    ['Orla Venn was diagnosed with malaria.', 'Orla Venn has a book on malaria.'],
    ['Norsk Fisk is going to Chile.', 'Norsk Fisk has applied for a licence in which Chile holds a share.'],
    ['Velm Shipping went to Oman.', 'Velm Shipping owes money to a bank in Oman.'],
    [
      'The council of Tarn approved a plan to construct a harbour.',
      'The council of Tarn discussed a plan for a harbour.',
    ],
  ])('%s', (claim, text) => expect(verdict(claim, text)).not.toBe('supports'))
})
