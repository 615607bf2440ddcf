import { describe, expect, it } from 'vitest'
import { byName } from '../../../src/composing/checking/by-name.ts'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { linesOf } from '../../../src/composing/checking/lines.ts'
import { checkClaim } from '../../../src/composing/checking/verdict.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const reading = (text: string) => readingOf(articleOf('a', text, { title: 'News' }))

/** The last sentence of a text, as it is told by names. */
function told(text: string): string | undefined {
  const read = reading(text)
  return byName(read, linesOf(read).length - 1)?.text
}

describe('A pronoun is told by its name where it can mean nothing else', () => {
  it.each([
    [
      'Hanna Berg will lead the choir. She beat Ruth Amis in the vote.',
      'Hanna Berg beat Ruth Amis in the vote.',
    ],
    [
      'Hanna Berg will follow Ole Dahl at the choir. Dahl is leaving in May. She is now in Turku.',
      'Hanna Berg is now in Turku.',
    ],
    ['The club fined Ole Dahl. The union had suspended him.', 'The union had suspended Ole Dahl.'],
    ['Ole Dahl coaches Sund. His wife, Mina Sol, sings.', "Ole Dahl's wife, Mina Sol, sings."],
    ['The coach, Ole Dahl, said he would stay.', 'The coach, Ole Dahl, said Ole Dahl would stay.'],
    ['Hanna Berg sang on Monday. “I am glad,” she said. She leaves in May.', 'Hanna Berg leaves in May.'],
    ['The Hamre bridge opened on Friday. It cost $12 million.', 'The Hamre bridge cost $12 million.'],
    [
      'The Hamre bridge opened on Friday. It cost $12 million. It was built by Lindal Steel.',
      'The Hamre bridge was built by Lindal Steel.',
    ],
    ['Rescuers reached the village at noon. They found nobody.', 'Rescuers found nobody.'],
  ])('%s', (text, by) => expect(told(text)).toBe(by))
})

describe('A pronoun stays', () => {
  it.each([
    ['where two were named', 'Hanna Berg beat Ruth Amis in the vote. She leaves in May.'],
    ['where nobody tells whether a name is hers', 'Kesa Dahl met Ruth Amis. She leaves in May.'],
    ['where somebody without a name may be meant', 'Ole Dahl thanked the goalkeeper. He saved two shots.'],
    ['where a name was not read as one', 'Orrin Vask beat Ruth Amis. She leaves in May.'],
    ['where whom it means comes next', 'Hanna Berg sang. After she left, Ruth Amis spoke.'],
    ['where two things were told of', 'Lindal Steel bought the Hamre mill. It employs 300 people.'],
    ['where it means nothing', 'The bridge opened on Friday. It is clear that nobody came.'],
    ['in what somebody says', 'Hanna Berg sang. “He is late,” Ole Dahl said.'],
  ])('%s', (_, text) => {
    const read = reading(text)
    expect(told(text)).toBe(linesOf(read).at(-1)?.text)
  })
})

describe('A claim is laid beside a sentence with the name in the pronoun’s place', () => {
  const verdict = (claim: string, text: string) =>
    atOnce(checkClaim(claimOf({ text: claim }), [reading(text)]))
  const vote = 'Hanna Berg will be the next mayor of Sund. She beat Ruth Amis in the run-off by 41 votes.'

  it.each([
    ['Hanna Berg beat Ruth Amis in the run-off.', 'supported'],
    ['Hanna Berg won the run-off.', 'supported'],
    ['Ruth Amis beat Hanna Berg in the run-off.', 'contradicted'],
    ['Ruth Amis won the run-off.', 'contradicted'],
  ])('%s', (claim, kind) => expect(verdict(claim, vote).kind).toBe(kind))

  it('whose words are quoted from where the name stands', () =>
    expect(verdict('Hanna Berg beat Ruth Amis in the run-off.', vote).excerpts?.[0].quote).toBe(vote))

  it('and a value that it has otherwise is told', () => {
    const text = 'The Hamre bridge opened on Friday. It cost $12 million.'
    expect(verdict('The Hamre bridge cost $12 million.', text).kind).toBe('supported')
    expect(verdict('The Hamre bridge cost $21 million.', text)).toMatchObject({
      kind: 'contradicted',
      instead: ['$12 million'],
    })
  })

  it('and nobody is the winner over himself where a pronoun may mean two', () =>
    expect(
      verdict('Ruth Amis won the run-off.', 'Hanna Berg met Ida Falk. She beat Ruth Amis in the run-off.')
        .kind,
    ).not.toBe('supported'))
})
