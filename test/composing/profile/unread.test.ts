import { describe, expect, it } from 'vitest'
import { withUnread } from '../../../src/composing/profile/unread.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** An article in which reading saw nobody, as happens to a name that is also a place. */
const unread = (text: string): ReadArticle => {
  const reading = readingOf(articleOf('1', text))
  return { ...reading, findings: { ...reading.findings, people: [], organisations: [], places: [] } }
}
const namedIn = (reading: ReadArticle): readonly string[] =>
  withUnread('Petra Hallen', reading).findings.people.flatMap(({ mentions }) =>
    mentions.map(({ start, end }) => reading.article.text.slice(start - 4, end)),
  )

describe('Who is known from other articles', () => {
  it('is found in an article that has the full name, by the last name too', () => {
    expect(namedIn(unread('On Monday Petra Hallen left. The board of Hallen met.'))).toEqual([
      'day Petra Hallen',
      ' of Hallen',
    ])
  })

  it.each([
    'On Monday the Petra Hallen School opened.',
    'On Monday a Petra Hallenborg came.',
    'On Monday Hallen left.',
  ])('is not found in a longer name, nor by the last name alone: %s', (text) => {
    expect(namedIn(unread(text))).toEqual([])
  })

  it('leaves a last name to another who has it', () => {
    const text = 'On Monday Petra Hallen left. Her brother Olav Hallen stayed. The board of Hallen met.'
    const { people } = readingOf(articleOf('1', text)).findings
    const reading = unread(text)
    const others = people.filter(({ name }) => name === 'Olav Hallen')
    expect(others).toHaveLength(1)
    const both = { ...reading, findings: { ...reading.findings, people: others } }
    const own = withUnread('Petra Hallen', both).findings.people.find(({ name }) => name === 'Petra Hallen')
    expect(own?.mentions).toHaveLength(1)
  })

  it('has the words that a last name is told to have said', () => {
    const reading = unread('On Monday Petra Hallen left. “I had enough of the rain,” Hallen said.')
    expect(withUnread('Petra Hallen', reading).findings.quotes.map(({ speaker }) => speaker)).toContain(
      'Petra Hallen',
    )
  })
})
