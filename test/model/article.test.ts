import { describe, expect, it } from 'vitest'
import { independentSources, sourceName } from '../../src/model/article.ts'
import { articleOf } from '../articles.ts'

describe('Independent sources', () => {
  const one = { ...articleOf('one', 'Text.'), publisher: 'Bay Courier', family: 'one' }

  it('are counted by publisher, case aside', () => {
    expect(
      independentSources([one, { ...articleOf('two', 'Other.'), publisher: 'BAY COURIER', family: 'two' }]),
    ).toBe(1)
    expect(
      independentSources([one, { ...articleOf('two', 'Other.'), publisher: 'Hill Gazette', family: 'two' }]),
    ).toBe(2)
  })

  it('are one however the name is written: other letters that look the same, marks, invisible characters', () => {
    const spellings = ['Reuters', 'R\u0435uters', 'Reuters.', 'Reu\u200bters', '\uff32euters']
    const articles = spellings.map((publisher, n) => ({
      ...articleOf(`a${n}`, `Text ${n}.`),
      publisher,
      family: `f${n}`,
    }))
    expect(independentSources(articles)).toBe(1)
  })

  it('are one for records of one list that name no publisher', () => {
    const records = [1, 2].map((n) => ({
      ...articleOf(`r${n}`, `Text ${n}.`),
      publisher: undefined,
      file: `wire.jsonl#${n}`,
      family: `f${n}`,
    }))
    expect(independentSources(records)).toBe(1)
  })

  it('are one for near copies, however many publishers print them, and through them for their other articles', () => {
    const copy = { ...articleOf('copy', 'Text!'), publisher: 'Hill Gazette', family: 'one' }
    const other = { ...articleOf('other', 'Another.'), publisher: 'Hill Gazette', family: 'other' }
    expect(independentSources([one, copy, other])).toBe(1)
  })

  it('are none for no articles', () => expect(independentSources([])).toBe(0))

  it('are called by their publisher, else by their file', () => {
    expect(sourceName(one)).toBe('Bay Courier')
    expect(sourceName({ publisher: undefined, file: 'deep/down/storm-report.md' })).toBe('storm-report')
    expect(sourceName({ publisher: undefined, file: 'wire.jsonl#3' })).toBe('wire#3')
  })
})
