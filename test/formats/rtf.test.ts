import { describe, expect, it } from 'vitest'
import rtf from '../../src/formats/rtf.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeRtf } from './write.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'Rich text',
  format: rtf,
  write: ({ title, date, paragraphs }) => writeRtf([title, date, ...paragraphs]),
  broken: ['', 'Ferry late', writeRtf([]), writeRtf(['LEAVE A REPLY'])],
})

describe('A rich text', () => {
  it('keeps its signs, and none of its fonts, pictures, fields and heads of pages', () => {
    const marked = String.raw`{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\header Bay desk\par}\pard\b Ferry late as \i captain\i0  sleeps\b0\par
Bay Courier, 3 March 2020\par
The captain, Ji\'f8\'ed Vint \endash  a sailor of 40 years \emdash  had overslept, said {\field{\*\fldinst{HYPERLINK "https://bay.example"}}{\fldrslt the Bay Line}}.{\pict\wmetafile8 0102}\par
\ldblquote We are sorry\rdblquote , it said.\uc1\u8221?\par}`
    expect(rtf.parse(contentOf(Buffer.from(marked, 'latin1'))).drafts).toMatchObject([
      {
        title: 'Ferry late as captain sleeps',
        publisher: 'Bay Courier',
        published: { date: '2020-03-03' },
        text: 'The captain, Jiří Vint – a sailor of 40 years — had overslept, said the Bay Line.\n\n“We are sorry”, it said.”',
      },
    ])
  })

  it('of an archive is as many articles as documents, told by tags in a table or by heads', () => {
    const tagged = (title: string, words: string): string =>
      String.raw`\trowd HD\cell ${title}\cell\row PD\cell 14 June 2018\cell\row SN\cell Bay Wire\cell\row LP\cell ${words}\cell\row\pard Document BAYW0000201806${title.length}xl\par `
    const file = String.raw`{\rtf1\ansi ${tagged('Ferry late', told)}${tagged('Fares to rise', later)}}`
    expect(rtf.parse(contentOf(file)).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'Bay Wire', published: { date: '2018-06-14' }, text: told, part: 1 },
      { title: 'Fares to rise', publisher: 'Bay Wire', text: later, part: 2 },
    ])
  })

  it('that is nested without end is refused', () => {
    expect(() => rtf.parse(contentOf(`{\\rtf1 ${'{'.repeat(2000)}`))).toThrow(/nested too deep/)
  })

  it('is known by its first signs, whatever it is called', () => {
    expect(rtf.fits?.(contentOf('{\\rtf1\\ansi x}'))).toBe(true)
    expect(rtf.fits?.(contentOf('{"title": "x"}'))).toBe(false)
  })
})
