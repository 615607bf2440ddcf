import { describe, expect, it } from 'vitest'
import csv from '../../src/formats/csv.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'CSV',
  format: csv,
  write: ({ title, date, paragraphs }) =>
    `title,date,text\n"${title}",${date},"${paragraphs.join('\n\n').replaceAll('"', '""')}"\n`,
  broken: ['', 'a,b\n1,2\n', 'title,text\n', 'title,text\nFerry late,\n'],
})

describe('A table', () => {
  it.each([',', ';', '\t'])('holds an article a row, parted by %j', (mark) => {
    const rows = [
      ['Headline', 'Body', 'Outlet', 'Publish Date'],
      ['Ferry aground', `"${told}"`, 'Bay Courier', '06.12.2021'],
      ['Fares rise', `"${later}"`, 'Marrow Wire', 'soon'],
      ['No text', '', '', ''],
    ]
    const { drafts, refused, remarks } = csv.parse(contentOf(rows.map((row) => row.join(mark)).join('\r\n')))
    expect(drafts).toMatchObject([
      {
        title: 'Ferry aground',
        text: told,
        publisher: 'Bay Courier',
        part: 1,
        published: { date: '2021-12-06', from: 'head' },
      },
      { title: 'Fares rise', publisher: 'Marrow Wire', part: 2 },
    ])
    expect(refused).toEqual([expect.stringMatching(/^row 4: /)])
    expect(remarks).toEqual([expect.stringMatching(/^row 3: .*"soon" is not a date/)])
  })
})

it('A table of Excel in German, with semicolons, names its columns as tables in English do', () => {
  const file = `Titel;Medium;Autor;Datum;Volltext\r\n"Ferry ""late""";Fördebote;Jörg Müller;03.12.2019;"${told}"\r\n`
  expect(csv.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Ferry "late"',
      publisher: 'Fördebote',
      byline: 'Jörg Müller',
      published: { date: '2019-12-03' },
    },
  ])
})

it('A monitoring service’s table has what it shows of each article', () => {
  const file = `Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Reach\n07-Mar-2022 06:12AM,Ferry late,https://bay.example/f,"${told}",The ferry …,Shore Wire,Anna Lowe,9000\n`
  expect(csv.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Ferry late',
      publisher: 'Shore Wire',
      byline: 'Anna Lowe',
      published: { date: '2022-03-07' },
      partial: true,
    },
  ])
})

it('What an export says of itself above the names of its columns is no article', () => {
  const file = `Export of saved articles\nCreated;05.12.2022\n;\nSource name;Headline;Publication date;Authors;Body text\nTaiga Times;Sledge road opens;04.12.2022;Ilya Orlov;The sledge road over the bay opened on Sunday.\n`
  expect(csv.parse(contentOf(file))).toMatchObject({
    drafts: [
      {
        title: 'Sledge road opens',
        publisher: 'Taiga Times',
        byline: 'Ilya Orlov',
        published: { date: '2022-12-04' },
      },
    ],
    refused: [],
  })
})

it('Keys that say where they stand are those of the field that they end in', () => {
  const file =
    'published;url;title_snippet;content_snippet;extra_source_attributes.name;extra_author_attributes.name;article_type\n2023-04-03;https://bay.example/1;Ferry runs aground;The ferry ran aground on Monday. Nobody was hurt.;Bay Courier;Jo Marsh;news\n'
  expect(csv.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Ferry runs aground',
      publisher: 'Bay Courier',
      byline: 'Jo Marsh',
      published: { date: '2023-04-03' },
    },
  ])
})

it('A column may say in which form its days are', async () => {
  const rows =
    'Headline,Media Outlet,Publish Date (MM/DD/YYYY),Article Text\nFair opens,Bay Courier,08/19/2021,The fair opened on Monday with 40 stalls and a band.'
  const { drafts, remarks } = await csv.parse(contentOf(rows))
  expect(drafts).toMatchObject([{ publisher: 'Bay Courier', published: { date: '2021-08-19' } }])
  expect(remarks).toEqual([])
})

it.each([
  ['Datum;Medium;Autor;Überschrift;Volltext'],
  ['Fecha;Fuente;Autor;Título;Texto'],
  ['Date;Journal;Auteur;Titre;Texte'],
])('Columns may be named in a neighbouring language: %s', async (names) => {
  const rows = `${names}\n14.02.2024;Bay Courier;Jo Marsh;Fair opens;${told}`
  expect((await csv.parse(contentOf(rows))).drafts).toMatchObject([
    {
      title: 'Fair opens',
      text: told,
      publisher: 'Bay Courier',
      byline: 'Jo Marsh',
      published: { date: '2024-02-14' },
    },
  ])
})

describe('A list of what takes place', () => {
  const list = (names: string) =>
    csv.parse(
      contentOf(
        `${names}\nOsterby Crown Court,05/03/2024,T2023,R v Malcolm Tarn,Judge Fell,10:30,Sentence\n`,
      ),
    )

  it('has an entry a row, which says what stands under each of its columns', () => {
    expect(list('Court,Date,Case Number,Case Name,Judge,Time,Hearing Type').drafts).toMatchObject([
      {
        title: 'R v Malcolm Tarn',
        published: undefined,
        text: 'Court: Osterby Crown Court; Date: 05/03/2024; Case Number: T2023; Case Name: R v Malcolm Tarn; Judge: Judge Fell; Time: 10:30; Hearing Type: Sentence.',
      },
    ])
  })

  it('is none where the rows are stories whose texts are missing', () => {
    const { drafts, refused } = list('Outlet,Date,Number,Headline,Byline,Time,Section')
    expect(drafts).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/a title and no text/)])
  })

  it('is none where no column has days', () => {
    expect(list('Court,Room,Case Number,Case Name,Judge,Floor,Author').drafts).toEqual([])
  })
})

describe('Days with slashes', () => {
  const datesOf = (days: readonly string[]) =>
    csv
      .parse(
        contentOf(`title,date,text\n${days.map((day, at) => `Ferry ${at},${day},"${told}"`).join('\n')}\n`),
      )
      .drafts.map(({ published }) => published?.date)

  it('have the day first in each row where one row can only be read so', () => {
    expect(datesOf(['05/03/2024', '13/03/2024'])).toEqual(['2024-03-05', '2024-03-13'])
  })
  it('have the month first where one row can only be read so', () => {
    expect(datesOf(['05/03/2024', '03/13/2024'])).toEqual(['2024-05-03', '2024-03-13'])
  })
})

describe('A file called .xls', () => {
  it('is read where it is a page with a table in it', () => {
    const rows = [
      ['Headline', 'Body', 'Outlet', 'Date'].map((words) => `<th>${words}</th>`),
      ['Ferry aground', told, 'Bay Courier', '2021-12-06'].map((words) => `<td>${words}</td>`),
    ]
    const page = `<html><body><table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table></body></html>`
    expect(csv.parse(contentOf(page)).drafts).toMatchObject([
      { title: 'Ferry aground', text: told, publisher: 'Bay Courier', published: { date: '2021-12-06' } },
    ])
  })
  it('is refused with what to do where it is Excel’s own', () => {
    expect(() => csv.parse(contentOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)))).toThrow(
      /Export each sheet as \.csv/,
    )
  })
})

describe('What a reader kept for later', () => {
  it('is not of the day on which it was kept', () => {
    const [draft] = csv.parse(
      contentOf(
        `URL,Title,Selection,Folder,Timestamp\nhttps://bay.example/jaw,Jaw found,"${told}",Archive,1711004400\n`,
      ),
    ).drafts
    expect(draft).toMatchObject({ title: 'Jaw found', text: told, published: undefined })
  })
  it('is of the day that is said to be that of publication', () => {
    const [draft] = csv.parse(
      contentOf(
        `url,title,text,folder,created,published\nhttps://bay.example/jaw,Jaw found,"${told}",Bay,2024-03-20,2024-03-15\n`,
      ),
    ).drafts
    expect(draft).toMatchObject({ published: { date: '2024-03-15' } })
  })
})

it('A sheet of clippings has headlines under “story” where another column has the words, and columns that are named twice', () => {
  const rows = `Clippings of the ferry,,,,\nWhen,Outlet,Reporter,Story,Key quote / text\n6/14/24,Bay Courier,Ida Brandvik,County ends ferry fund,"${told}"\n`
  expect(csv.parse(contentOf(rows)).drafts).toMatchObject([
    { title: 'County ends ferry fund', publisher: 'Bay Courier', byline: 'Ida Brandvik', text: told },
  ])
})
