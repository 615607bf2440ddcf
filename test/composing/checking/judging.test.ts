import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { takeApart } from '../../../src/composing/checking/claims.ts'
import { judge } from '../../../src/composing/checking/judging.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What the first sentence of a text says of a claim. */
function judged(claim: string, text: string) {
  const [first] = takeApart(claim).claims
  if (!first) throw new Error('no claim')
  return atOnce(judge(claimOf(first), readingOf(articleOf('a', text, { title: 'News' })), ''))[0]
}

const verdict = (claim: string, text: string) => judged(claim, text)?.verdict

describe('How much a sentence weighs', () => {
  const claim = 'The board of Brandal sold 12 ferries to the guild.'
  const strength = (text: string): number => judged(claim, text)?.strength ?? 0

  it('is all that there is where it says the claim in its own words', () => {
    expect(strength(claim)).toBeCloseTo(1)
  })

  it('is less for each of a deed, a value and a doer that does not fit', () => {
    const [value, doer] = [
      'The board of Brandal sold 14 ferries to the guild.',
      'The guild sold 12 ferries to the board of Brandal.',
    ]
    expect(strength(value)).toBeLessThan(0.75)
    expect(strength(doer)).toBeLessThan(0.75)
    expect(strength('The guild sold 14 ferries to the board of Brandal.')).toBeLessThan(strength(value))
    expect(strength('The board of Brandal sold ferries to the guild.')).toBeLessThan(1)
  })
})

describe('The values of a claim', () => {
  const values = (claim: string, text: string) => judged(claim, text)?.values
  const claim = 'The board of Brandal sold 12 ferries to the guild.'

  it.each([
    ['agree', claim, claim],
    ['differ', claim, 'The board of Brandal sold 14 ferries to the guild.'],
    ['untold', claim, 'The board of Brandal sold ferries to the guild.'],
    // The same number of something else, or by somebody else, tells nothing.
    ['untold', claim, 'The guild sold 12 ferries to the board of Brandal.'],
    ['untold', claim, 'The board of Brandal painted 12 ferries for the guild.'],
    ['untold', 'The board of Brandal sold ferries.', 'The board of Brandal sold ferries.'],
    [
      'agree',
      'Norway imposed sanctions on 12 banks in Orsk.',
      'Norway imposed sanctions on 12 banks in Orsk.',
    ],
    ['untold', 'Norway imposed sanctions on 12 banks in Orsk.', 'Norway has a stake in 12 banks in Orsk.'],
  ])('%s: “%s” by “%s”', (is, of, text) => expect(values(of, text)).toBe(is))
})

describe('A sentence that another one disputes', () => {
  const told = 'Nils Aune claimed that the board of Brandal sold 12 ferries to the guild.'
  const quote = (text: string) =>
    judged('The board of Brandal sold 12 ferries to the guild.', text)?.excerpt.quote

  it('is cited with that one, where it follows at once', () => {
    const disputed = `${told} The guild denied that.`
    expect(quote(disputed)).toBe(disputed)
    expect(quote(`${told} The crew was glad.`)).toBe(told)
  })
})

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

describe('Nothing is belied by a denial of what is only alleged, or of something else', () => {
  it.each([
    ['Nils Aune allegedly stole a boat in Velm.', 'Nils Aune has denied that he stole a boat in Velm.'],
    ['Mayor Of Velm Adopts Dog So It Will Not Starve', 'The mayor of Velm has adopted a dog.'],
  ])('%s', (claim, text) => expect(verdict(claim, text)).not.toBe('contradicts'))

  it.each([
    ['Nils Aune robbed a bank in Velm.', 'Nils Aune has not robbed a bank in Velm.'],
    ['The mayor of Velm adopted a dog.', 'The mayor of Velm did not adopt a dog.'],
  ])('but %s by “%s”', (claim, text) => expect(verdict(claim, text)).toBe('contradicts'))
})

describe('What an article asks, or will judge, bears nothing out', () => {
  it.each([
    ['The bank of Orsk closed two branches.', 'Has the bank of Orsk closed two branches?'],
    ['The bank of Orsk closed two branches.', 'Claim: The bank of Orsk closed two branches.'],
    [
      'A shepherd in Skane caught a wolf with a drone.',
      'A shepherd in Skane caught a wolf with a drone. The story of the drone and the wolf was a hoax.',
    ],
  ])('%s', (claim, text) => expect(verdict(claim, text)).not.toBe('supports'))
})

describe('What a claim foresees is as open as before', () => {
  const claim = 'The guild will sell the ferry Alda.'
  it.each([
    'The guild has no plans to sell her.',
    'The guild said it has no immediate plans to sell her.',
    'The guild has never had any intention to sell her.',
    'The guild rejected the report.',
    'The guild disputed that.',
  ])('where the sentence behind denies it: “%s”', (behind) => {
    expect(verdict(claim, `The guild will sell the ferry Alda. ${behind}`)).toBe('neither')
  })

  it.each(['The guild has three other ferries.', 'The guild does not deny it.'])(
    'and borne out where it does not: “%s”',
    (behind) => {
      expect(verdict(claim, `The guild will sell the ferry Alda. ${behind}`)).toBe('supports')
    },
  )
})
