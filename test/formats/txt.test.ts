import { describe, expect, it } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const parse = (words: string) => txt.parse(contentOf(words))

describeFormat({
  name: 'Plain text',
  format: txt,
  write: ({ title, date, paragraphs }) => [title, date, ...paragraphs].join('\n\n'),
  broken: ['', '   \n\n', 'LEAVE A REPLY', 'Home | World | Sport'],
})

const story = [
  'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.',
  'Passengers waited on the quay for two hours and were given soup by the neighbours.',
]

describe('A scraped text', () => {
  it('loses the title that the scraper repeated', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', '', 'Ferry late as captain sleeps', '', ...story].join('\n'),
    ).drafts
    expect(draft?.title).toBe('Ferry late as captain sleeps')
    expect(draft?.text).toBe(story.join('\n\n'))
  })

  it('gives its byline, its paper and its date, and keeps none of these lines as text', () => {
    const head = [
      'Ferry late as captain sleeps',
      'By Ida van Brandvik',
      'The Bay Courier',
      'Updated: 3 March 2020',
    ]
    const [draft] = parse([...head, ...story].join('\n')).drafts
    expect(draft).toMatchObject({
      byline: 'Ida van Brandvik',
      publisher: 'The Bay Courier',
      published: { date: '2020-03-03', precision: 'day', from: 'dateline' },
      text: story.join('\n\n'),
    })
  })

  it('has a headline of two words, and a story of one paragraph', () => {
    expect(parse(['Ferry late', '', story[0]].join('\n')).drafts).toMatchObject([
      { title: 'Ferry late', text: story[0] },
    ])
  })

  it('takes no paragraph of the story for its headline', () => {
    const flash = 'The ferry was late. Its captain had overslept, the company said.'
    const [draft] = parse(['Bay:', '', flash, '', story[1]].join('\n')).drafts
    expect(draft?.text).toContain(flash)
  })

  it('knows a bare name above a date as the byline', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', 'Ida Brandvik', '3/4/2020', ...story].join('\n'),
    ).drafts
    expect(draft?.byline).toBe('Ida Brandvik')
    expect(draft?.published?.date).toBe('2020-03-04')
  })

  it('learns its paper from the sentence in which the paper asks for comment', () => {
    const asked = 'The Bay Courier has contacted the ferry company for comment.'
    const [draft] = parse(['Ferry late as captain sleeps', ...story, asked].join('\n\n')).drafts
    expect(draft?.publisher).toBe('The Bay Courier')
    expect(draft?.text).toContain(asked)
  })

  it('keeps the lines of a hard-wrapped paragraph together', () => {
    const wrapped =
      'The ferry to Tallow Bay was late on Tuesday because its\ncaptain had overslept, and the company said that it was\nsorry.'
    const [draft] = parse(`Ferry late as captain sleeps\r\n\r\n${wrapped.replaceAll('\n', '\r\n')}`).drafts
    expect(draft?.text).toBe(wrapped)
  })

  it('has no date where no year can be known', () => {
    const [draft] = parse(['Ferry late as captain sleeps', ...story].join('\n\n')).drafts
    expect(draft?.published).toBeUndefined()
  })
})
