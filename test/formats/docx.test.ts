import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import docx from '../../src/formats/docx.ts'
import odt from '../../src/formats/odt.ts'
import rtf from '../../src/formats/rtf.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeDocx, writeOdt, writeRtf, writeTabled } from './write.ts'

const noZip = Buffer.from('PK\x03\x04 no archive')
const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'Word',
  format: docx,
  write: writeDocx,
  broken: [noZip, zipSync({ a: strToU8('x') })],
})

describeFormat({
  name: 'OpenDocument',
  format: odt,
  write: writeOdt,
  broken: [noZip, zipSync({ a: strToU8('x') })],
})

describe('A document that begins with a table of its facts', () => {
  const facts = [
    ['Title', 'Ferry late'],
    ['Source:', 'Bay Courier'],
    ['Author', 'Ida Brandvik'],
    ['Date', '9 November 2021'],
  ]
  const right = {
    title: 'Ferry late',
    publisher: 'Bay Courier',
    byline: 'Ida Brandvik',
    published: { date: '2021-11-09' },
    text: `${told}\n\n${later}`,
  }

  it('has them in Word, and no cell of it in its text', async () => {
    expect((await docx.parse(contentOf(writeTabled('docx', facts, [told, later])))).drafts).toMatchObject([
      right,
    ])
  })

  it('has them in OpenDocument', async () => {
    expect((await odt.parse(contentOf(writeTabled('odt', facts, [told, later])))).drafts).toMatchObject([
      right,
    ])
  })

  it('keeps a table that tells something else', async () => {
    const sums = [
      ['2020', 'The line carried 40,000 people.'],
      ['Date', 'Passengers on each of the days'],
      ['2021', 'The line carried 52,000 people.'],
    ]
    const [draft] = (await docx.parse(contentOf(writeTabled('docx', sums, [told])))).drafts
    expect(draft?.text).toContain('40,000')
  })
})

it('A Word document in the style “Title” is named by that, and not by the first heading below it', async () => {
  const styled = writeDocx(
    { title: 'Ferry late as captain sleeps', date: '9 November 2021', paragraphs: [told] },
    'Title',
  )
  expect((await docx.parse(contentOf(styled))).drafts).toMatchObject([
    { title: 'Ferry late as captain sleeps', text: told },
  ])
})

it('A document whose labels stand in capitals gives its text below “COPY:”', async () => {
  const lines = [
    'HEADLINE: Ferry line sold',
    'PUBLICATION: Strait Herald',
    'DATE: 21/09/2020',
    'JOURNALIST: Mo Farran',
    'COPY:',
  ]
  expect(rtf.parse(contentOf(writeRtf([...lines, told]))).drafts).toMatchObject([
    {
      title: 'Ferry line sold',
      publisher: 'Strait Herald',
      byline: 'Mo Farran',
      published: { date: '2020-09-21' },
      text: told,
    },
  ])
})

it('A document that Nexis exported in Word’s form is read as its text is', async () => {
  const file = writeDocx({
    title: 'Brick makers strike over heat',
    date: 'The Kiln Road Herald',
    paragraphs: [
      'July 19, 2022 Tuesday',
      'Copyright 2022 Kiln Road Media All Rights Reserved',
      'Length: 96 words',
      'Byline: Omar Sadiq',
      'Body',
      told,
      'Classification',
      'Language: ENGLISH',
      'End of Document',
    ],
  })
  expect((await docx.parse(contentOf(file))).drafts).toMatchObject([
    {
      title: 'Brick makers strike over heat',
      publisher: 'The Kiln Road Herald',
      byline: 'Omar Sadiq',
      published: { date: '2022-07-19' },
      text: told,
    },
  ])
})

it('A row of a table is a line, and the cells of a layout are not', async () => {
  const rows = [
    ['Line', '2023', '2024'],
    ['Tallow Bay', '40,000', '52,000'],
  ]
  const table = (await docx.parse(contentOf(writeTabled('docx', rows, [told, later])))).drafts[0]?.text
  expect(table).toContain('Tallow Bay 40,000 52,000')
  const columns = (await docx.parse(contentOf(writeTabled('docx', [[told.repeat(2), later]], [told]))))
    .drafts[0]
  expect(columns?.text).toContain(`\n\n${later}`)
})
