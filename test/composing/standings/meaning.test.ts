import { expect, it } from 'vitest'
import { mentionsOf } from '../../../src/composing/standings/meaning.ts'
import { standings } from '../../../src/composing/standings.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const lay = (text: string, at = 0) => readingOf(articleOf(`a${at}`, text, { title: 'News' }))
const mentions = (text: string, topic: string) =>
  atOnce(mentionsOf(lay(text), topic)).map(({ own }) => text.slice(own.start, own.end))

it.each([
  ['Velm Air, a cargo airline, flew to Oslo. Norway seized a jet of the airline.', 'Velm Air', 2],
  ['The oligarch Pavel Dorn left. The yacht of the oligarch was sold.', 'Pavel Dorn', 2],
  ['Pavel Dorn runs a mill. He is among five tycoons sanctioned by Japan.', 'Pavel Dorn', 2],
  ['Velm Motors makes scooters. It was banned in Oman.', 'Velm Motors', 2],
  ['Norway may ban Omani coal. Its ministers discussed coal for hours.', 'Omani coal', 2],
  ['Pavel Dorn left for Oslo. Friends of Dorn waited.', 'Pavel Dorn', 2],
])('An article means a topic also by other words: %s', (text, topic, count) =>
  expect(mentions(text, topic)).toHaveLength(count),
)

it.each([
  // Two airlines.
  [
    'The airline Velm Air sold a jet to the airline Tarn Air. Norway seized a jet of the airline.',
    'Velm Air',
  ],
  // Somebody else is named first.
  ['Ann Orr wrote to Pavel Dorn on Friday. She was sanctioned by Japan.', 'Pavel Dorn'],
  // Another paragraph.
  ['Pavel Dorn runs a mill.\n\nHe is a good cook.', 'Pavel Dorn'],
  ['Norway may ban Omani coal. Polish coal is cheap.', 'Omani coal'],
  ['Pavel Dorn met Anna Dorn on Friday. Friends of Dorn waited.', 'Pavel Dorn'],
])('Words that may mean another mean nobody: %s', (text, topic) =>
  expect(mentions(text, topic)).toHaveLength(1),
)

it('Who is meant by “he” bears what the sentence tells, and the excerpt has his name', () => {
  const text = 'Pavel Dorn runs a mill in Oslo. He is among five tycoons sanctioned by Japan in May.'
  const { sections } = atOnce(standings([lay(text)], 'Pavel Dorn'))
  expect(sections.map(({ heading, statements }) => [heading, statements[0]?.text])).toEqual([
    ['Imposed', text],
  ])
})

it('Sanctions on whoever is so called right before the name are the name’s, and other sentences on it stand beside', () => {
  const text =
    'Norway seized a jet of a sanctioned Omani airline. The Omani airline Velm Air had sold it to Tarn Air, an airline under sanctions.'
  const { sections, elsewhere, beside } = atOnce(standings([lay(text)], 'Velm Air'))
  expect(sections.map(({ heading }) => heading)).toEqual(['In force'])
  expect(elsewhere).toEqual([])
  expect(beside).toHaveLength(1)
})

it('Sanctions on an office are on whoever has it, and on nobody else of a like office', () => {
  const readings = [
    lay('Canada flew in the Omani finance minister Pavel Dorn on Friday. Pavel Dorn said nothing.', 0),
    lay('Japan imposed sanctions on the Omani finance minister. Pavel Dorn was in Oslo.', 1),
    lay('Japan imposed sanctions on the Cuban finance minister Ann Orr. Pavel Dorn slept.', 2),
  ]
  const { sections } = atOnce(standings(readings, 'Pavel Dorn'))
  expect(
    sections
      .flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts))
      .map(({ article }) => article.id),
  ).toEqual(['a1'])
})
