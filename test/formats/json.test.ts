import { describe, expect, it } from 'vitest'
import json from '../../src/formats/json.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const parse = (words: string) => json.parse(contentOf(words))

describeFormat({
  name: 'JSON',
  format: json,
  write: ({ title, date, paragraphs }) =>
    JSON.stringify({ title, publishedAt: date, text: paragraphs.join('\n\n') }, undefined, 2),
  broken: [
    '',
    '{',
    '[1]',
    '{"title": "Ferry"}',
    '{\n  "title": "Ferry",\n  "text": "The ferry was late."\n',
    '"ferry"',
  ],
})

const line = (more: object = {}): string =>
  JSON.stringify({ title: 'Ferry late', text: 'The ferry was late.', ...more })

describe('A file of several articles', () => {
  it('loads the good lines and names the bad one', () => {
    const { drafts, refused } = parse(
      [line(), '{"title": 7}', '', line({ publishedAt: '2020' }), '{oops'].join('\n'),
    )
    expect(drafts.map(({ part }) => part)).toEqual([1, 4])
    expect(drafts[1]?.published).toEqual({ date: '2020', precision: 'year', from: 'json' })
    expect(refused).toHaveLength(2)
    expect(refused[0]).toMatch(/^line 2: No article was found in it/)
    expect(refused[1]).toMatch(/^line 5: This is not JSON/)
  })

  it('counts the items of a list from one', () => {
    const { drafts, refused } = parse(`[${line()},{"title": "Ferry"},${line()}]`)
    expect(drafts.map(({ part }) => part)).toEqual([1, 3])
    expect(refused[0]).toMatch(/^item 2: /)
  })

  it('keeps the day of the place of publication, and reads a source that is an object', () => {
    const more = {
      publishedAt: '2021-12-06T09:30:00+05:30',
      source: { name: 'Bay Courier' },
      author: 'Jo Marsh',
    }
    expect(parse(line(more)).drafts[0]).toMatchObject({
      publisher: 'Bay Courier',
      byline: 'Jo Marsh',
      published: { date: '2021-12-06T09:30:00+05:30', precision: 'time', from: 'json' },
    })
  })

  it('does without a date that is none, and says so', () => {
    expect(parse(line({ publishedAt: 'yesterday' })).remarks[0]).toContain('"yesterday" is not a date')
  })

  it('refuses HTML that is nested without end', () => {
    expect(parse(line({ text: '<div>'.repeat(3000) })).refused[0]).toMatch(/nested more than 512 deep/)
  })

  it('reads HTML in a text as paragraphs', () => {
    const text = '<p>The ferry was <b>late</b>.</p><p>Soup was served.<br><br>Nobody complained.</p>'
    expect(parse(line({ text })).drafts[0]?.text).toBe(
      'The ferry was late.\n\nSoup was served.\n\nNobody complained.',
    )
  })
})

it.each([
  'admin',
  'Newsroom',
  'The Editorial Team',
  'Department of Public Information',
  'Office of Communications',
])('A desk, an office or an account is nobody who wrote a story: %s', (author) => {
  const [draft] = parse(
    JSON.stringify({
      title: 'Ferry late',
      text: 'The ferry was late on Monday, the harbour master said.',
      author,
    }),
  ).drafts
  expect(draft).toMatchObject({ title: 'Ferry late' })
  expect(draft?.byline).toBeUndefined()
})

it.each(['Kaisa Lehto, in Kemi', 'By Kaisa Lehto in New York'])(
  'Where somebody wrote is no part of the name: %s',
  (byline) => {
    const text = 'The ferry was late on Monday, the harbour master said.'
    expect(parse(JSON.stringify({ title: 'Ferry late', text, byline })).drafts[0]?.byline).toBe('Kaisa Lehto')
  },
)

it('Whoever writes a JSON Feed writes its items, where they name nobody else', () => {
  const item = (more: object) => ({
    url: 'https://bay.example/1',
    title: 'Kelp ban lifted',
    content_text: 'The ban on cutting kelp was lifted on Tuesday.',
    ...more,
  })
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kelp Report',
    authors: [{ name: 'Suri Vane' }],
    items: [item({}), item({ authors: [{ name: 'Jo Marsh' }] })],
  }
  expect(json.parse(contentOf(JSON.stringify(feed))).drafts.map(({ byline }) => byline)).toEqual([
    'Suri Vane',
    'Jo Marsh',
  ])
})
