import { compareArticles, differences } from '../../../src/composing/comparing.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What one paper has, with its headline where that matters. */
export type Report = string | readonly [title: string, text: string]

/** The values of each difference between papers of one day. */
export function differing(...reports: readonly Report[]): readonly (readonly string[])[] {
  const readings = reports.map((report, at) => {
    const [title, text] = typeof report === 'string' ? ['News', report] : report
    return readingOf(
      articleOf(`a${at}`, text, {
        title,
        publisher: `Paper ${at}`,
        published: { date: '2024-03-05', from: 'json', precision: 'day' },
      }),
    )
  })
  return differences(atOnce(compareArticles(readings))).map(({ values }) => values.map(({ value }) => value))
}
