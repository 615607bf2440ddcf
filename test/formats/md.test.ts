import { describe, expect, it } from 'vitest'
import md from '../../src/formats/md.ts'
import { UserError } from '../../src/model/errors.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const parse = (words: string) => md.parse(contentOf(words))

describeFormat({
  name: 'Markdown',
  format: md,
  write: ({ title, date, paragraphs }) =>
    `---\ntitle: ${title}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`,
  broken: ['', '---\ntitle: Only a title\n---\n', '---\ntitle: [\n---\nThe ferry was late.'],
})

describe('A Markdown article', () => {
  it('gives what its front matter says', () => {
    const front =
      'title: Ferry late\npublished: 2020-03\nsource: Bay Courier\nauthor: [Ida Brandvik, Jo Marsh]\nurl: https://bay.example/ferry'
    expect(parse(`---\n${front}\n---\nThe ferry was late.`).drafts[0]).toMatchObject({
      title: 'Ferry late',
      publisher: 'Bay Courier',
      byline: 'Ida Brandvik, Jo Marsh',
      url: 'https://bay.example/ferry',
      published: { date: '2020-03', precision: 'month', from: 'front matter' },
    })
  })

  it('takes its title from the first heading where there is no front matter', () => {
    const [draft] = parse(
      '# Ferry late\n\n## What happened?\n\nThe **ferry** was [late](https://bay.example) on\n_Tuesday_.',
    ).drafts
    expect(draft).toMatchObject({ title: 'Ferry late', text: 'The ferry was late on Tuesday.' })
  })

  it('makes an image’s words a caption and its list items paragraphs', () => {
    const [draft] = parse('![The quay](quay.jpg)\n\n- The ferry was late.\n- Soup was served.').drafts
    expect(draft).toMatchObject({ captions: ['The quay'], text: 'The ferry was late.\n\nSoup was served.' })
  })

  it('names the line where its front matter cannot be read', () => {
    const broken = () => parse('---\ntitle: Ferry\nsource: Bay: Courier: x\n---\nThe ferry was late.')
    expect(broken).toThrow(UserError)
    expect(broken).toThrow(/at line 3/)
  })

  it('names the line of a value that cannot be used', () => {
    expect(() => parse('---\ntitle: Ferry\nurl: javascript:alert(1)\n---\nThe ferry was late.')).toThrow(
      /"url".*line 3/,
    )
  })

  it('says that its front matter was never closed', () => {
    expect(() => parse('---\ntitle: Ferry\n\nThe ferry was late.')).toThrow(/never closed/)
  })
})
