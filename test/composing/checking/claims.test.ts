import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeApart } from '../../../src/composing/checking/claims.ts'

const claimsOf = (message: string): readonly string[] => takeApart(message).claims.map(({ text }) => text)

describe('A message is taken apart', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'into sentences',
      'India bought missiles. Turkey bought them before.',
      ['India bought missiles.', 'Turkey bought them before.'],
    ],
    [
      'at an abbreviation not',
      'Gen. Shoigu met Mr. Singh in the U.S. embassy.',
      ['Gen. Shoigu met Mr. Singh in the U.S. embassy.'],
    ],
    [
      'where a sentence joins two claims',
      'India signed 28 agreements and Turkey was sanctioned in 2020.',
      ['India signed 28 agreements', 'Turkey was sanctioned in 2020'],
    ],
    [
      'where the subject goes on',
      'India bought the S-400 and faces sanctions.',
      ['India bought the S-400', 'India … faces sanctions'],
    ],
    [
      'where a clause tells more of the subject',
      'Ole Dahl, who runs the choir of Sund, was fined 500 crowns.',
      ['Ole Dahl … was fined 500 crowns', 'Ole Dahl … runs the choir of Sund'],
    ],
    [
      'where a clause tells what somebody did with it',
      'Lumo, which Ida Brekke launched in 2017, has raised $3 million.',
      ['Lumo … has raised $3 million', 'Ida Brekke launched … Lumo … in 2017'],
    ],
    [
      'not where what stands between commas has no verb',
      'Ole Dahl, the mayor of Sund, was fined 500 crowns.',
      ['Ole Dahl, the mayor of Sund, was fined 500 crowns.'],
    ],
    ['not between two names', 'Modi and Putin met in Delhi.', ['Modi and Putin met in Delhi.']],
    [
      'not between two numbers',
      'The plant costs between $5 million and $6 million.',
      ['The plant costs between $5 million and $6 million.'],
    ],
    ['not inside a quotation', 'Lavrov said "we meet and we talk".', ['Lavrov said "we meet and we talk".']],
    [
      'at a semicolon',
      'Lavrov left early; the deal was signed.',
      ['Lavrov left early', 'the deal was signed'],
    ],
    [
      'line by line',
      '- India bought missiles\n* Turkey left the programme\n2. Putin flew home',
      ['India bought missiles', 'Turkey left the programme', 'Putin flew home'],
    ],
    [
      'through a line that is only wrapped',
      'India bought the\nmissiles of Russia.',
      ['India bought the missiles of Russia.'],
    ],
    ['behind a greeting', 'Hi all, India bought the S-400.', ['India bought the S-400.']],
    ['behind “I think”', 'I think that Turkey was sanctioned in 2020.', ['Turkey was sanctioned in 2020.']],
    ['in notes without a verb', 'S-400 deal: $5.5 billion', ['S-400 deal: $5.5 billion']],
    ['with a bare name', 'Shringla resigned.', ['Shringla resigned.']],
    ['out of a quoted message', '> Putin visited Delhi.', ['Putin visited Delhi.']],
  ])('%s', (_, message, claims) => {
    expect(claimsOf(message)).toEqual(claims)
  })

  it.each([
    'What do you think?',
    'Did India buy the S-400?',
    'Hello everyone!',
    'Good morning team!',
    'Thanks for the update.',
    'Please read this before lunch.',
    'This is a terrible idea.',
    'It was great!',
    'I will be late tomorrow.',
    'Modi is the best.',
    'Talking points:',
    'lol',
    '👍👍👍',
  ])('and there is nothing to check in: %s', (message) => {
    expect(takeApart(message)).toEqual({ claims: [], others: [message] })
  })

  it('and “it” goes back to the claim before', () => {
    expect(takeApart('India bought the S-400. It cost $5 billion.').claims[1]).toEqual({
      text: 'It cost $5 billion.',
      context: 'India bought the S-400.',
      sentence: 'It cost $5 billion.',
    })
  })

  it('and every claim is in words that were typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'India',
            'was',
            'sanctioned',
            'and',
            'in 2020',
            '.',
            '\n',
            '?',
            ',',
            ';',
            'the S-400',
            '“',
            '”',
            'it',
            'signed',
          ),
          { maxLength: 40 },
        ),
        fc.string({ unit: 'binary' }),
        (words, odd) => {
          for (const message of [words.join(' '), odd]) {
            const { claims, others } = takeApart(message)
            const plain = message.replace(/\s+/g, ' ')
            for (const { text } of claims)
              for (const part of text.split(' … ')) expect(plain).toContain(part.replace(/\s+/g, ' '))
            for (const text of others) expect(plain).toContain(text.replace(/\s+/g, ' '))
          }
        },
      ),
    )
  })
})
