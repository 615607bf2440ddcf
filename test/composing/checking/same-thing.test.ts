import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { checkClaim } from '../../../src/composing/checking/verdict.ts'
import { articleOf, readingOf } from '../../articles.ts'

const verdict = (claim: string, text: string) =>
  checkClaim(claimOf({ text: claim }), [readingOf(articleOf('a', text, { title: 'News' }))])

describe('A value contradicts only a value of the same thing', () => {
  it.each([
    [
      'a share of voters is no rise in pay',
      'Hamre Foods workers turned down a deal that would have raised their pay by 12 percent.',
      'The vote was 64% in opposition to the deal, which offered a 12% rise in wages. The rejection of the offer by workers of Hamre Foods, which comes after 91% of workers voted against a first contract, reflects years of anger.',
    ],
    [
      'who bought a shirt need not pay for a film',
      '52% of viewers in Norland pay for a film streaming service.',
      'A study looked at who pays for a film streaming service. In Norland, 45% of viewers bought film-related shirts.',
    ],
    [
      'a tax on one country’s steel is none on another’s',
      'Norland imposed a tax on steel from Karlow.',
      'Norland imposed a tax on steel from Venn.',
    ],
    [
      'who rejects an offer is not denied where the offer is told',
      'Dock workers voted to reject a contract offer with a 12% rise.',
      'Dock workers voted to reject a contract offer on Monday. The vote was 64% in opposition to the deal, which offered a 12% rise in wages.',
    ],
  ])('%s', (_, claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('contradicted')
  })

  it.each([
    ['25%', 'In Sund 40% of renters pay too much.', 'In Sund 25% of renters pay too much, the city found.'],
    ['3%', 'Wages in Sund rose by 5% last year.', 'Wages in Sund rose by 3% last year, the bank said.'],
    [
      '62%',
      '52% of viewers in Norland pay for a film service.',
      'The study found that 62% of Norland viewers pay for a film service.',
    ],
    [
      'at least 31 people',
      'The outbreak linked to cheese from Hamre has sickened at least 13 people.',
      'The outbreak linked to cheese from Hamre has sickened at least 31 people, with 4 people in hospital.',
    ],
  ])('another value of the same thing does: %s', (instead, claim, text) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
  })

  it.each([
    ['Two people died in Sund when the crane fell.', 'Two died in Sund when the crane fell, police said.'],
    [
      'The board of Hamre Foods has removed Ole Dahl as chief executive.',
      'Late on Friday Ole Dahl was fired as chief executive by the board of Hamre Foods.',
    ],
  ])('and the same value in other words bears it out: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })
})
