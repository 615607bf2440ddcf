import { describe, expect, it } from 'vitest'
import type { Content, Format, Parsed } from '../../src/contracts/format.ts'
import { asContent } from '../../src/corpus/open.ts'
import { UserError } from '../../src/model/errors.ts'

/** What a format's own test supplies: how one and the same article looks in its kind of file. */
export interface FormatCase {
  readonly name: string
  readonly format: Format
  /** A file with this title, these paragraphs and this publication date. */
  write(article: { title: string; date: string; paragraphs: readonly string[] }): File | Promise<File>
  /** Files that hold no article at all. */
  readonly broken: readonly File[]
}

type File = string | Uint8Array

export function contentOf(file: File): Content {
  return typeof file === 'string' ? { bytes: Buffer.from(file), text: () => file } : asContent(file)
}

const title = 'Harbour bridge closes for repairs until spring'
const paragraphs = [
  'The old bridge over the harbour of Tallow Bay was closed on Monday, and engineers said it would stay shut until the spring.',
  '“We found rust where we had hoped for steel,” said Marta Lindqvist, who leads the works. She asked drivers to use the tunnel.',
  'The repair is to cost $4.2 million, which the town and the port will share between them for the next three years.',
]

/** What every format promises, run by each of them. */
export function describeFormat({ name, format, write, broken }: FormatCase): void {
  const read = async (date: string, body: readonly string[] = paragraphs): Promise<Parsed> =>
    format.parse(contentOf(await write({ title, date, paragraphs: body })))

  describe(`${name} keeps the format contract`, () => {
    it('names its endings in lower case without a dot', () => {
      expect(format.endings.length).toBeGreaterThan(0)
      for (const ending of format.endings) expect(ending).toMatch(/^[a-z]+$/)
    })

    it('gives the title, the day and every paragraph exactly as the file has them', async () => {
      const { drafts, refused, remarks } = await read('2021-12-06')
      expect({ refused, remarks: remarks ?? [] }).toEqual({ refused: [], remarks: [] })
      expect(drafts).toHaveLength(1)
      expect(drafts[0]).toMatchObject({
        title,
        text: paragraphs.join('\n\n'),
        partial: false,
        published: { date: '2021-12-06', precision: 'day' },
      })
      expect(drafts[0]?.mark).toBeUndefined()
    })

    it('leaves out what the site says around the article', async () => {
      const dirt = ['READ ALSO: Ferry fares to rise', 'Share on Facebook | Share on Twitter', 'LEAVE A REPLY']
      const { drafts } = await read('2021-12-06', [...paragraphs, ...dirt])
      expect(drafts[0]?.text).toBe(paragraphs.join('\n\n'))
    })

    it('sets captions apart from the text', async () => {
      const caption = 'Workers on the bridge at dawn. (Photo: Ida Brandvik/Bay Pictures)'
      const [draft] = (await read('2021-12-06', [...paragraphs, caption])).drafts
      expect(draft?.captions).toEqual([caption])
      expect(draft?.text).toBe(paragraphs.join('\n\n'))
    })

    it('says that an article behind a paywall is only a part', async () => {
      const remark = 'You have 61.5% of this article to read. The rest is for subscribers only.'
      const [draft] = (await read('2021-12-06', [...paragraphs, remark])).drafts
      expect(draft?.partial).toBe(true)
      expect(draft?.text).not.toContain('subscribers')
    })

    it.each(['9999-12-06', '2021-02-31'])(
      'keeps the article without its impossible publication date %s, and says so',
      async (date) => {
        const { drafts, refused, remarks } = await read(date)
        expect(refused).toEqual([])
        expect(drafts[0]?.text).toBe(paragraphs.join('\n\n'))
        expect(drafts[0]?.published).toBeUndefined()
        expect(remarks).toEqual([expect.stringMatching(/date .*cannot be right: .+\./)])
      },
    )

    it.each(
      broken.map((file) => [typeof file === 'string' ? file.slice(0, 30) : `${file.length} bytes`, file]),
    )('tells the sender what is wrong with %j', async (_, file) => {
      let refused: readonly string[] = []
      try {
        refused = (await format.parse(contentOf(file))).refused
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(UserError)
        refused = [String(thrown)]
      }
      expect(refused.length).toBeGreaterThan(0)
      expect(refused[0]).toMatch(/[.]$/)
    })
  })
}
