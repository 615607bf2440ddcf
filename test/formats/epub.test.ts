import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import epub from '../../src/formats/epub.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeEpub } from './write.ts'

const noZip = Buffer.from('PK\x03\x04 no archive')
const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'EPUB',
  format: epub,
  write: (article) => writeEpub(article, [article]),
  broken: [noZip, zipSync({ a: strToU8('x') })],
})

describe('An issue in EPUB', () => {
  it('holds an article for each chapter, in the order in which they are read', async () => {
    const issue = { title: 'Bay Courier', date: '2021-12-06', paragraphs: [] }
    const chapter = (title: string) => ({
      title,
      date: '',
      paragraphs: [told, later, told.replace('Monday', 'Tuesday'), later.replace('soup', 'tea')],
    })
    const { drafts } = await epub.parse(
      contentOf(
        writeEpub(issue, [
          chapter('Ferry runs aground'),
          { ...chapter('Cover'), paragraphs: ['Cover.'] },
          chapter('Fares rise'),
        ]),
      ),
    )
    expect(
      drafts.map(({ title, publisher, part, published }) => [title, publisher, part, published?.date]),
    ).toEqual([
      ['Ferry runs aground', 'Bay Courier', 1, '2021-12-06'],
      ['Fares rise', 'Bay Courier', 2, '2021-12-06'],
    ])
  })
})

it('A short chapter of an issue is an article where somebody signed it', async () => {
  const issue = { title: 'Bay Courier', date: '2021-12-06', paragraphs: [] }
  const chapters = [
    { title: 'Imprint', date: '', paragraphs: ['Bay Courier is printed in Tallow.'] },
    { title: 'Ferry runs aground', date: '', paragraphs: ['By Jo Marsh', told] },
    { title: 'Fares rise again', date: '', paragraphs: ['By Lene Hald', later] },
  ]
  const { drafts } = await epub.parse(contentOf(writeEpub(issue, chapters)))
  expect(drafts.map(({ title, byline }) => [title, byline])).toEqual([
    ['Ferry runs aground', 'Jo Marsh'],
    ['Fares rise again', 'Lene Hald'],
  ])
})

it('A short chapter of an issue is an article where it has a headline of its own and says something', async () => {
  const issue = { title: 'Bay Courier [Mon, 06 Dec 2021]', date: '2021-12-06', paragraphs: [] }
  const chapters = [
    {
      title: 'Bay Courier',
      date: '',
      paragraphs: ['Mon, 06 Dec 2021', 'Ferry runs aground', 'Fares rise again'],
    },
    { title: 'Copyright', date: '', paragraphs: ['No part of this may be sold without a word from us.'] },
    { title: 'Ferry runs aground', date: '', paragraphs: [told, later] },
    { title: 'Fares rise again', date: '', paragraphs: ['A ticket to Rask will cost 9 crowns from May.'] },
  ]
  const { drafts } = await epub.parse(contentOf(writeEpub(issue, chapters)))
  expect(drafts.map(({ title }) => title)).toEqual(['Ferry runs aground', 'Fares rise again'])
})
