import { describe, expect, it } from 'vitest'
import { whenAt } from '../../../../src/composing/answering/fitting/periods.ts'
import { articleOf, readingOf } from '../../../articles.ts'

const may = { from: '2024-05-01', to: '2024-05-31', precision: 'month' } as const

/** Of when the number in a text tells, as seen from May 2024. */
function when(text: string): string {
  const published = { date: '2024-05-20', from: 'json', precision: 'day' } as const
  const start = text.indexOf('60')
  return whenAt(may, readingOf(articleOf('a', text, { title: 'News', published })), {
    start,
    end: start + 2,
  })
}

describe('Of when a sentence tells', () => {
  it.each([
    ['The coast guard seized 60 trawlers in May.', 'own'],
    ['The coast guard seized 60 trawlers in February.', 'other'],
    ['Since the treaty was broken in February, the coast guard has seized 60 trawlers.', 'open'],
    ['The choir has sung in 60 towns since March.', 'open'],
  ])('%s', (text, told) => expect(when(text)).toBe(told))
})
