import { expect, it } from 'vitest'
import { articleOf, readingOf } from '../../articles.ts'

const standings = (text: string) =>
  readingOf(articleOf('a', text, { title: 'News' })).findings.sanctions.map(({ standing }) => standing)

it.each([
  'The final deal, announced on Monday, includes a partial embargo on Oman.',
  'Only Japan had committed before to an embargo on Oman.',
  'The proposal of Norway contains sanctions on Oman.',
])('What is agreed on or proposed is not in force for that: %s', (text) =>
  expect(standings(text)).toEqual(['planned']),
)

it.each([
  ['Viktor Salo has so far dodged the sanctions of Japan.', 'rejected'],
  ['Viktor Salo dodged the sanctions of Japan with a second passport.', 'evaded'],
])('Who has so far escaped sanctions is under none: %s', (text, standing) =>
  expect(standings(text)).toContain(standing),
)

it('A word that makes something else less than sure hedges no sanctions that are only spoken of', () => {
  const { findings } = readingOf(
    articleOf(
      'a',
      'Norway says that Oman is trying to start a row in response to sanctions against its premier.',
      {
        title: 'News',
      },
    ),
  )
  expect(findings.sanctions.map(({ hedge }) => hedge.text)).toEqual([''])
})
