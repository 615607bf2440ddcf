import { describe, expect, it } from 'vitest'
import { storyIn } from '../../../src/composing/chronology/story.ts'
import { meaningsIn } from '../../../src/language/meanings.ts'
import type { Span } from '../../../src/language/span.ts'
import { articleOf, readingOf } from '../../articles.ts'

describe('The story of a topic in an article', () => {
  const many = Array.from({ length: 300 }, (_, at) => `Keeper ${at} fed the seals of Orvanne.`)
  const book = readingOf(articleOf('a', many.join(' '), { title: 'The seals of Orvanne' }))

  it('is followed no further than to the sentence that is asked about', () => {
    const asked: number[] = []
    const tells = storyIn(book, meaningsIn('seals Orvanne'), (_, { start }: Span) => {
      asked.push(start)
      return 1
    })
    asked.length = 0
    expect(tells(book.sentences[4] ?? { start: -1, end: 0 })).toBe(true)
    expect(asked).toEqual(book.sentences.slice(0, 5).map(({ start }) => start))
    expect(tells(book.sentences[2] ?? { start: -1, end: 0 })).toBe(true)
    expect(asked).toHaveLength(5)
  })
})
