import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { takeApart } from '../../../src/composing/checking/claims.ts'
import { settingOf } from '../../../src/composing/checking/holding.ts'
import { linesOf, titleOf } from '../../../src/composing/checking/lines.ts'
import { witness } from '../../../src/composing/checking/witness.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What the grammar of a sentence says of a claim. */
function said(claim: string, text: string) {
  const reading = readingOf(articleOf('a', text, { title: 'News' }))
  const [first] = takeApart(claim).claims
  if (!first) throw new Error('no claim')
  return witness(claimOf(first), settingOf(linesOf(reading), 0, titleOf(reading)))
}

describe('The grammar of a sentence bears witness', () => {
  it.each([
    ['Orla Venn signed the treaty.', 'Orla Venn signed the treaty on Monday in Hamre.'],
    ['The treaty was signed by Orla Venn.', 'The treaty was signed by Orla Venn on Monday.'],
    ['Lena Quist stepped down as head of Vireo.', 'Lena Quist has resigned as chief executive of Vireo.'],
  ])('for %s', (claim, text) => expect(said(claim, text).says).toBe('for'))

  it.each([
    ['the contrary', 'Parliament approved the budget.', 'Parliament rejected the budget on Friday.'],
    ['a denial', 'Orla Venn signed the treaty.', 'Orla Venn did not sign the treaty.'],
  ])('against a claim by %s', (_, claim, text) => expect(said(claim, text).says).toBe('against'))

  it.each([
    ['done by another', 'Orla Venn released her letters.', 'Milo Brandt released his letters on Friday.'],
    ['only foreseen', 'The bank cut its rate.', 'Analysts expect the bank to cut its rate in June.'],
  ])('of a deed %s', (_, claim, text) => expect(said(claim, text).says).toBe('other'))

  it('names who has the part of the one who is claimed to have it', () => {
    expect(said('Harkov Steel sued Lindal Bank.', 'Lindal Bank sued Harkov Steel on Monday.')).toMatchObject({
      says: 'other',
      instead: 'Lindal Bank',
    })
  })

  it('is silent where no clause has the deed', () => {
    expect(said('Orla Venn signed the treaty.', 'The treaty is long.').says).toBe('silent')
  })
})
