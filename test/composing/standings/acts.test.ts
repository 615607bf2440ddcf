import { expect, it } from 'vitest'
import { standings } from '../../../src/composing/standings.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const papers = (...texts: readonly string[]) =>
  texts.map((text, at) =>
    readingOf(
      articleOf(`a${at}`, text, {
        title: 'News',
        published: { date: '2024-06-07', from: 'json', precision: 'day' },
      }),
    ),
  )
const told = (topic: string, ...texts: readonly string[]) =>
  atOnce(standings(papers(...texts), topic)).sections.flatMap(({ statements }) =>
    statements.map(({ text }) => text),
  )

it.each([
  ['Canada imposed sanctions on Velm Shipping on Thursday.', 'On Velm Shipping, 6 Jun 2024, by Canada'],
  ['Canada imposed sanctions on Velm Shipping last week.', 'On Velm Shipping, 2024, by Canada'],
  ['Japan slapped a travel ban on Viktor Salo.', 'On Viktor Salo (travel ban), by Japan'],
  [
    'Japan imposed an asset freeze and a travel ban on Viktor Salo.',
    'On Viktor Salo (asset freeze and travel ban), by Japan',
  ],
])('An act is told with its day and with what was imposed: %s', (text, line) =>
  expect(told('', text)).toEqual([line]),
)

it('What one article tells twice is told once, with the day that it gives; two days are two acts', () => {
  expect(
    told(
      '',
      'Canada imposed sanctions on Velm Shipping on Thursday. Its ships lay still. Canada has imposed sanctions on Velm Shipping.',
    ),
  ).toEqual(['On Velm Shipping, 6 Jun 2024, by Canada'])
  expect(
    told(
      '',
      'On 2 May Canada imposed sanctions on Oman. Ships lay still. On 3 June Canada imposed sanctions on Oman.',
    ),
  ).toHaveLength(2)
})

it('An act hides no other of the same article, whose day is told in a way that is not read', () =>
  expect(
    told(
      '',
      'Canada imposed sanctions on Velm Shipping on Thursday. Ships lay still. Before Monday Canada imposed sanctions on Velm Shipping.',
    ).length,
  ).toBeGreaterThan(1))

it.each([
  ['Tallow FC', 'Canada sanctioned Tallow FC owner Viktor Salo. Fans wept. Japan sanctioned Salo.', 2],
  ['tycoons', 'Canada sanctioned the shipping tycoon Viktor Salo.', 1],
  ['banker', 'Canada imposed sanctions on Viktor Salo, a banker.', 1],
  ['banker', 'The banker slept. Canada imposed sanctions on Viktor Salo.', 0],
])('Who is told to be the topic’s bears sanctions on it wherever he is named: %s', (topic, text, count) =>
  expect(told(topic, text)).toHaveLength(count),
)
