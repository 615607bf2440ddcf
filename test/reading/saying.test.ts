import { describe, expect, it } from 'vitest'
import { groupAlike } from '../../src/reading/likeness.ts'
import { standsTo } from '../../src/reading/saying.ts'

describe('A sentence bears another out', () => {
  it.each([
    ['The council signed 28 pacts on Monday.', 'On Monday the council signed 28 agreements in Harrowby.'],
    ['Orla Venn won the race.', 'The race was won by Venn, who trains in Ostrow.'],
    ['American envoys met in Lunden.', 'Envoys of the United States met in Lunden.'],
    ['The ferry carried more than 600 people.', 'The ferry carried 612 people, the owner said.'],
    ['Orla Venn won the race.', 'The race was won by Venn, and her sister Tess Venn cheered.'],
  ])('where it holds all of it: %s / %s', (said, other) => expect(standsTo(said, other)).toBe('bears out'))
})

it('A sentence with a number in a word is borne out only by one that has it', () => {
  const said = 'Orla Venn won a five-set final in Lunden.'
  expect(standsTo(said, 'Orla Venn won the final in Lunden.')).not.toBe('bears out')
  expect(standsTo(said, 'Orla Venn won the five-set final in Lunden.')).toBe('bears out')
})

describe('A sentence differs from another', () => {
  it.each([
    ['a number', 'The quake killed 31 people in Tolvara.', 'The quake killed 13 people in Tolvara.'],
    ['a denial', 'The firm has recalled its oat drink.', 'The firm has not recalled its oat drink.'],
    [
      'the contrary deed',
      'Parliament approved the budget on Friday.',
      'Parliament rejected the budget on Friday.',
    ],
    [
      'another deed',
      'The court in Lunden upheld the sentence.',
      'The court in Lunden overturned the sentence.',
    ],
    ['another place', 'Talks will be held in Bregenz in April.', 'Talks will be held in Ostrava in April.'],
  ])('by %s', (_, said, other) => {
    expect(standsTo(said, other)).toBe('differs')
    expect(standsTo(other, said)).toBe('differs')
  })
})

describe('A sentence leaves open what another says', () => {
  it.each([
    ['a name', 'Orla Venn and Tom Rask won the race.', 'Orla Venn won the race.'],
    ['a day', 'Orla Venn won the race on Sunday.', 'Orla Venn won the race.'],
    ['how sure it is', 'Orla Venn won the race.', 'Orla Venn may have won the race.'],
    ['which of a name', 'Milo Brandt watched the game.', 'Nils Brandt watched the game.'],
  ])('that lacks %s', (_, said, other) => expect(standsTo(said, other)).not.toBe('bears out'))
})

it('Sentences are cited under the one that most of them bear out', () => {
  const long = 'The ferry Alba with 40 people aboard sank off Hamre on Monday, its owner Nordlys said.'
  const short = 'The ferry Alba sank off Hamre with 40 people aboard.'
  const other = 'The ferry Alba with 44 people aboard sank off Hamre.'
  expect(groupAlike([long, other, short], (text) => text)).toEqual([[short, long], [other]])
})

describe('The word that opens a sentence', () => {
  it('names a country, which another sentence must name', () =>
    expect(standsTo('Oman opened the harbour in May.', 'The harbour was opened in May.')).toBe('leaves open'))
  it('is not a name only because it opens it', () =>
    expect(
      standsTo(
        'Talks on the ferry ended in Bregenz.',
        'In Bregenz the parties ended their talks on the ferry.',
      ),
    ).toBe('bears out'))
})

describe('A sentence in which two names have changed places', () => {
  it.each([
    [
      'The court in Selm told Arda Farms to pay Kvell Foods 3 million.',
      'The court in Selm told Kvell Foods to pay Arda Farms 3 million.',
    ],
    ['The mayor said that Orra was beaten by Venn.', 'The mayor said that Orra beat Venn.'],
    ['Halm Bank will lend Dorn Rail 40 million crowns.', 'Dorn Rail will lend Halm Bank 40 million crowns.'],
  ])('differs from the other: %s', (said, other) => {
    expect(standsTo(said, other)).toBe('differs')
    expect(groupAlike([said, other], (text) => text)).toHaveLength(2)
  })

  it.each([
    ['On Monday the club Tarn beat Sund in Lask.', 'In Lask the club Tarn beat Sund on Monday.'],
    ['The crowd saw that Orra beat Venn.', 'The crowd saw that Venn was beaten by Orra.'],
  ])('says the same where only its order or voice is another: %s', (said, other) => {
    expect(standsTo(said, other)).not.toBe('differs')
  })
})
