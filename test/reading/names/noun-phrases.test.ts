import { describe, expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readNames } from '../../../src/reading/names.ts'

const people = (text: string) => readNames(text, '', sentences(text)).people
const rolesOf = (text: string, name: string) =>
  people(text)
    .find((one) => one.name === name)
    ?.roles.map(({ role }) => role)

describe('A role', () => {
  it.each([
    ['The race narrowed for Tallow borough President Ida Brandvik on Monday.', 'Tallow borough President'],
    ['The conference CEO Ida Brandvik opened the hall and left.', 'conference CEO'],
    [
      'Ida Brandvik, leader of the centrist Nova Zora party, announced a pact on Monday.',
      'leader of the centrist Nova Zora party',
    ],
    [
      'Ida Brandvik, spokeswoman for the Hallett campaign, said that it was late.',
      'spokeswoman for the Hallett campaign',
    ],
    [
      'Ida Brandvik will become the youngest mayor in the history of Tallow Bay, her party said.',
      'will become the youngest mayor in the history of Tallow Bay',
    ],
  ])('is the whole phrase that stands by the name: %s', (text, role) =>
    expect(rolesOf(text, 'Ida Brandvik')).toEqual([role]),
  )

  it.each([
    ['Washington named envoy Ida Brandvik on Friday.', 'envoy'],
    ['The council met mayor Ida Brandvik on Friday.', 'mayor'],
    ['Among them were Mina Sorel as his chief of staff and Sen. Ida Brandvik as his aide.', 'Sen.'],
  ])('has neither a verb before it nor the end of another’s office: %s', (text, role) =>
    expect(rolesOf(text, 'Ida Brandvik')).toEqual([role]),
  )
})

describe('Nobody', () => {
  it.each([
    'A Dalton College Poll of May found that Ida Brandvik leads Karl Benzon by two points.',
    'Ida Brandvik met the centrist Nova Zora party and Karl Benzon on Friday.',
    'Ida Brandvik on Friday visits El Velm, a windy city by the sea, and Karl Benzon.',
  ])('is a poll, a party or a town: %s', (text) =>
    expect(people(text).map(({ name }) => name)).toEqual(['Ida Brandvik', 'Karl Benzon']),
  )
})

describe('Whose aide somebody is', () => {
  it('is another, though both names stand together', () => {
    expect(
      people('A former counsel to Mayor Bill de Witt Maya Ellis came second.').map(({ name }) => name),
    ).toEqual(['Bill de Witt', 'Maya Ellis'])
    expect(people('A letter to Anna Maria Lopez Ruiz was lost.').map(({ name }) => name)).toEqual([
      'Anna Maria Lopez Ruiz',
    ])
  })
})
