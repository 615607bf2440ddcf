import { expect, it } from 'vitest'
import json from '../../src/formats/json.ts'
import { contentOf } from '../contracts/format.ts'

export const title = 'Ferry to Tallow Bay runs aground'
export const paragraphs = [
  'The ferry ran aground on Monday with 60 people on board.',
  'Nobody was hurt, the harbour master said.',
]
export const text = paragraphs.join('\n\n')
export const html = paragraphs.map((words) => `<p>${words}</p>`).join('')
export const url = 'https://bay.example/news/ferry'
export const at = '2021-12-06T22:05:00-05:00'
export const utc = '2021-12-07T03:05:00Z'
export const day = '2021-12-06'
export const author = 'Jo Marsh'
export const source = 'Bay Courier'
export const whole = { title, text, byline: author, publisher: source, url }

/** A name, how it writes one and the same article, and what of it can be known. */
export type Export = readonly [name: string, file: unknown, expected: object]

/** Each of these files gives the one article, without a word against it. */
export function areUnderstoodWhole(exports: readonly Export[]): void {
  it.each(exports)('of %s is understood whole', (_, file, expected) => {
    const { drafts, refused, remarks } = json.parse(contentOf(JSON.stringify(file)))
    expect({ refused, remarks }).toEqual({ refused: [], remarks: [] })
    expect(drafts.map(({ published, ...draft }) => ({ ...draft, published: published?.date }))).toMatchObject(
      [expected],
    )
  })
}
