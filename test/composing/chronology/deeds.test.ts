import { expect, it } from 'vitest'
import { datedEvents } from '../../../src/composing/chronology.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** The rows of a timeline over papers of one day, each with the papers that it cites. */
const rows = (...texts: readonly string[]): readonly string[] =>
  atOnce(
    datedEvents(
      texts.map((text, at) =>
        readingOf(
          articleOf(String(at + 1), text, {
            publisher: `Paper ${at + 1}`,
            published: { date: '2024-05-13', precision: 'day', from: 'json' },
          }),
        ),
      ),
      'Velm lottery',
    ),
  ).map(({ text, excerpts }) => `${text} [${excerpts.map(({ article }) => article.id).join('')}]`)

it('a row with numbers cites only who tells these numbers', () => {
  const drawn = 'The Velm lottery was drawn on 12 May with the numbers 4-17-23-41.'
  expect(rows(drawn, 'The lottery of Velm was drawn on Sunday in the town hall.')[0]).toBe(`${drawn} [1]`)
  expect(rows(drawn, 'The lottery of Velm with the numbers 4-17-23-41 was drawn on Sunday.')[0]).toBe(
    `${drawn} [12]`,
  )
})

it('a day of the month is no number that a weekday would have to tell', () => {
  const drawn = 'The Velm lottery was drawn on 12 May 2024 in the town hall.'
  expect(rows(drawn, 'The lottery of Velm was drawn on Sunday in the town hall.')[0]).toBe(`${drawn} [12]`)
})
