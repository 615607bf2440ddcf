import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/contracts/format.ts'
import { UserError } from '../../src/model/errors.ts'

/** What a format's own test supplies: how one and the same article looks in its kind of file. */
export interface FormatCase {
  readonly name: string
  readonly format: Format
  /** A file with this title, these paragraphs and this publication date. */
  write(article: { title: string; date: string; paragraphs: readonly string[] }): string
  /** Files that hold no article at all. */
  readonly broken: readonly string[]
}

const title = 'Harbour bridge closes for repairs until spring'
const paragraphs = [
  'The old bridge over the harbour of Tallow Bay was closed on Monday, and engineers said it would stay shut until the spring.',
  '“We found rust where we had hoped for steel,” said Marta Lindqvist, who leads the works. She asked drivers to use the tunnel.',
  'The repair is to cost $4.2 million, which the town and the port will share between them for the next three years.',
]

/** What every format promises, run by each of them. */
export function describeFormat({ name, format, write, broken }: FormatCase): void {
  const read = (date: string, body: readonly string[] = paragraphs) =>
    format.parse(write({ title, date, paragraphs: body }))

  describe(`${name} keeps the format contract`, () => {
    it('names its endings in lower case without a dot', () => {
      expect(format.endings.length).toBeGreaterThan(0)
      for (const ending of format.endings) expect(ending).toMatch(/^[a-z]+$/)
    })

    it('gives the title, the day and every paragraph exactly as the file has them', () => {
      const { drafts, refused } = read('2021-12-06')
      expect(refused).toEqual([])
      expect(drafts).toHaveLength(1)
      expect(drafts[0]).toMatchObject({
        title,
        text: paragraphs.join('\n\n'),
        partial: false,
        published: { date: '2021-12-06', precision: 'day' },
      })
    })

    it('leaves out what the site says around the article', () => {
      const dirt = ['READ ALSO: Ferry fares to rise', 'Share on Facebook | Share on Twitter', 'LEAVE A REPLY']
      expect(read('2021-12-06', [...paragraphs, ...dirt]).drafts[0]?.text).toBe(paragraphs.join('\n\n'))
    })

    it('sets captions apart from the text', () => {
      const caption = 'Workers on the bridge at dawn. (Photo: Ida Brandvik/Bay Pictures)'
      const [draft] = read('2021-12-06', [...paragraphs, caption]).drafts
      expect(draft?.captions).toEqual([caption])
      expect(draft?.text).toBe(paragraphs.join('\n\n'))
    })

    it('says that an article behind a paywall is only a part', () => {
      const remark = 'You have 61.5% of this article to read. The rest is for subscribers only.'
      const [draft] = read('2021-12-06', [...paragraphs, remark]).drafts
      expect(draft?.partial).toBe(true)
      expect(draft?.text).not.toContain('subscribers')
    })

    it.each(['9999-12-06', '2021-02-31'])(
      'refuses the impossible publication date %s with a sentence',
      (date) => {
        const { drafts, refused } = read(date)
        expect(drafts).toEqual([])
        expect(refused).toHaveLength(1)
        expect(refused[0]).toMatch(/date .*cannot be right: .+\./)
      },
    )

    it.each(broken.map((content) => [content.slice(0, 30), content]))(
      'tells the sender what is wrong with %j',
      (_, content) => {
        let refused: readonly string[] = []
        try {
          refused = format.parse(content).refused
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UserError)
          refused = [String(thrown)]
        }
        expect(refused.length).toBeGreaterThan(0)
        expect(refused[0]).toMatch(/[.]$/)
      },
    )
  })
}
