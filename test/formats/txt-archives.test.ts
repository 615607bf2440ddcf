import { describe, expect, it } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { contentOf } from '../contracts/format.ts'

const parse = (words: string) => txt.parse(contentOf(words))

const story = [
  'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.',
  'Passengers waited on the quay for two hours and were given soup by the neighbours.',
]

describe('A file of an archive', () => {
  const factiva = [
    'Ferry runs aground in Tallow Bay\n\nBy Jo Marsh \n212 words\n6 December 2021\n19:31\nBay Courier\nBAYC\nEnglish\n(c) 2021 Bay Courier. All rights reserved.\n\nThe ferry ran aground on Monday, the harbour master said.\n\nDocument BAYC000020211206ehc6000xx',
    'Fares rise\n\n123 words\n7 December 2021\nMarrow Wire\nMAWI\nEnglish\n(c) 2021 Marrow Wire.\n\nFares rise by two crowns in January, the company said.\n\nDocument MAWI000020211207ehc7000yy\n',
  ]
  const tagged = [
    'HD Ferry runs aground in Tallow Bay\nBY By Jo Marsh\nWC 212 words\nPD 6 December 2021\nSN Bay Courier\nLA English\nLP \nThe ferry ran aground on Monday, the harbour master said.\n\nAN Document BAYC000020211206ehc6000xx',
    'HD Fares rise\nPD 7 December 2021\nSN Marrow Wire\nLP Fares rise by two crowns in January, the company said.\nAN Document MAWI000020211207ehc7000yy\n',
  ]
  const nexis = [
    'Ferry runs aground in Tallow Bay\nBay Courier\nDecember 6, 2021 Monday\n\nCopyright 2021 Bay Courier All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength: 212 words\n\nByline: Jo Marsh\n\nBody\n\nThe ferry ran aground on Monday, the harbour master said.\n\nLoad-Date: December 7, 2021\n\nEnd of Document',
    'Fares rise\nMarrow Wire\nDecember 7, 2021 Tuesday\n\nLength: 12 words\n\nBody\n\nFares rise by two crowns in January, the company said.\n\nLoad-Date: December 8, 2021\n\nEnd of Document\n',
  ]
  const old = [
    '1 of 2 DOCUMENTS\n\nBay Courier\n\nDecember 6, 2021 Monday\n\nFerry runs aground in Tallow Bay\n\nBYLINE: Jo Marsh\n\nLENGTH: 212 words\n\nThe ferry ran aground on Monday, the harbour master said.\n\nCopyright 2021 Bay Courier',
    '2 of 2 DOCUMENTS\n\nMarrow Wire\n\nDecember 7, 2021 Tuesday\n\nFares rise\n\nLENGTH: 12 words\n\nFares rise by two crowns in January, the company said.\n\nCopyright 2021 Marrow Wire\n',
  ]

  it.each([
    ['Factiva', factiva],
    ['Factiva with tags', tagged],
    ['LexisNexis', nexis],
    ['LexisNexis as it was', old],
  ])('of %s holds an article for each document', (_, documents) => {
    const { drafts, refused } = parse(documents.join('\n\n'))
    expect(refused).toEqual([])
    expect(drafts).toMatchObject([
      {
        part: 1,
        title: 'Ferry runs aground in Tallow Bay',
        publisher: 'Bay Courier',
        byline: 'Jo Marsh',
        published: { date: '2021-12-06' },
        text: 'The ferry ran aground on Monday, the harbour master said.',
      },
      {
        part: 2,
        title: 'Fares rise',
        publisher: 'Marrow Wire',
        published: { date: '2021-12-07' },
        text: 'Fares rise by two crowns in January, the company said.',
      },
    ])
  })
})

it('A document of an archive has neither captions nor subjects below its story', () => {
  const document =
    'Ferry runs aground in Tallow Bay\nBay Courier\nDecember 6, 2021 Monday\n\nLength: 212 words\n\nBody\n\nThe ferry ran aground on Monday, the harbour master said.\n\nGraphic\n\nImage, No caption.\n\nThe ferry on the rocks, with the harbour behind it.\n\nClassification\n\nLanguage: ENGLISH\n\nSubject: FERRIES (90%); The committee of the port was named as well.\n\nLoad-Date: December 7, 2021\n\nEnd of Document\n'
  expect(parse(document).drafts.map(({ text }) => text)).toEqual([
    'The ferry ran aground on Monday, the harbour master said.',
  ])
})

describe('A document of an archive with codes', () => {
  it('is read though its codes stand on lines of their own', () => {
    const file = [
      'HD',
      'Ferry runs aground',
      'BY',
      'By Jo Marsh',
      'PD',
      '6 December 2021',
      'SN',
      'Bay Courier',
      'LP',
      'The ferry ran aground on Monday, the harbour master said.',
      'TD',
      'Nobody was hurt, she said.',
      'NS',
      'gtrans : Transport',
      'AN',
      'Document BAYCOU0020211206eh0000b1',
    ]
    expect(parse(file.join('\n')).drafts).toMatchObject([
      {
        title: 'Ferry runs aground',
        byline: 'Jo Marsh',
        publisher: 'Bay Courier',
        published: { date: '2021-12-06' },
        text: 'The ferry ran aground on Monday, the harbour master said.\n\nNobody was hurt, she said.',
      },
    ])
  })

  it('of ProQuest holds an article for each document between two rules', () => {
    const rule = '_'.repeat(60)
    const document = (title: string, outlet: string, date: string, words: string): string =>
      [
        `Title: ${title}`,
        `Publication info: ${outlet} ; Tallow Bay. ${date}: A.4.`,
        'Abstract: What it is about.',
        `Full text: ${words}`,
        'Subject: Ferries',
        `Title: ${title}`,
        'Author: Marsh, Jo',
        `Publication title: ${outlet}`,
        `Publication date: ${date}`,
        `Publisher: ${outlet} Holdings`,
        'Company / organization: Bay Line',
        'Country of publication: Norway',
        'ProQuest document ID: 1234567',
        'Database: ProQuest Central',
      ].join('\n\n')
    const file = [
      rule,
      'Report Information from ProQuest',
      rule,
      document('Ferry aground', 'Bay Courier', 'Dec 6, 2021', 'The ferry ran aground on Monday, she said.'),
      rule,
      document('Fares rise', 'Marrow Wire', 'Dec 7, 2021', 'Fares rise by two crowns in January, it said.'),
    ].join('\n\n')
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry aground',
        publisher: 'Bay Courier',
        published: { date: '2021-12-06' },
        text: 'The ferry ran aground on Monday, she said.',
      },
      {
        title: 'Fares rise',
        publisher: 'Marrow Wire',
        published: { date: '2021-12-07' },
        text: 'Fares rise by two crowns in January, it said.',
      },
    ])
  })

  it('is not looked for in a story with a rule between its parts', () => {
    const file = `Ferry runs aground in Tallow Bay\n\nThe ferry ran aground on Monday.\n\n${'_'.repeat(40)}\n\nNobody was hurt, she said.`
    expect(parse(file).drafts).toHaveLength(1)
  })
})

describe('A batch of an archive', () => {
  it('of Nexis Uni begins behind its cover', () => {
    const document = (title: string, paper: string, words: string): string =>
      `${title}\n${paper}\nFebruary 27, 2020 Thursday\n\nCopyright 2020 Bay Media All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 61 words\nByline: Ida Brandvik\n\nBody\n\n${words}\n\nLoad-Date: February 28, 2020\n\nEnd of Document\n`
    const cover =
      'User Name: = ida\nDate and Time: = Tuesday, March 3, 2020 10:11:00 AM EST\nJob Number: = 111\n\nDocuments (2)\n1. Ferry late as captain sleeps\nClient/Matter: -None-\n2. Ferry fares rise again\nClient/Matter: -None-\n\n'
    const file = `${cover}${document('Ferry late as captain sleeps', 'The Bay Gazette', story[0] ?? '')}\n${document('Ferry fares rise again', 'The Rivenhall Star', story[1] ?? '')}`
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry late as captain sleeps',
        publisher: 'The Bay Gazette',
        text: story[0],
        byline: 'Ida Brandvik',
      },
      { title: 'Ferry fares rise again', publisher: 'The Rivenhall Star', text: story[1] },
    ])
  })

  it('of LexisNexis has lines that a terminal wrapped, and editions that are no headline', () => {
    const wrapped =
      'The Harker ferry will leave Tallow Bay after 212 years and move its berth to\na quay by the motorway, the family that owns it said on Sunday.'
    const document = (number: number, title: string, edition: string, words: string): string =>
      `                  ${number} of 2 DOCUMENTS\n\n\n              The Midland Observer\n\n             May 4, 2009 Monday\n             ${edition}\n\n${title}\n\nBYLINE: Ruth Cole, Staff Writer\n\nSECTION: METRO; Pg. B1\n\nLENGTH: 310 words\n\n${words}\n\nLOAD-DATE: May 5, 2009\n\n        Copyright 2009 The Midland Observer\n\n\n`
    const file =
      document(1, 'Ferry to leave', 'Final Edition', wrapped) +
      document(2, 'Fares rise', '2 Edition', story[1] ?? '')
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry to leave',
        publisher: 'The Midland Observer',
        byline: 'Ruth Cole',
        published: { date: '2009-05-04' },
        text: wrapped,
      },
      { title: 'Fares rise', text: story[1] },
    ])
  })

  it('of ProQuest has its facts above and below the text, and no town in the name of the paper', () => {
    const ruler = '_'.repeat(60)
    const document = (number: number, title: string, words: string): string =>
      `Document ${number} of 2\n\n${title}\n\nAuthor: Brandvik, Ida\n\nPublication info: Bay Herald ; Tallow [Tallow]. 11 Feb 2020: A.3.\n\nProQuest document link\n\nFull text: ${words}\n\nTitle: ${title}\n\nPublication title: Bay Herald; Tallow, T.B.\n\nPublication date: Feb 11, 2020\n\nPublisher: Bay Media\n\nDatabase: ProQuest Central\n\n`
    const file = `${ruler}\n${document(1, 'Ferry late as captain sleeps', story[0] ?? '')}${ruler}\n${document(2, 'Ferry fares rise again', story[1] ?? '')}${ruler}\n`
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry late as captain sleeps',
        publisher: 'Bay Herald',
        published: { date: '2020-02-11' },
        text: story[0],
      },
      { title: 'Ferry fares rise again', publisher: 'Bay Herald', text: story[1] },
    ])
  })
})

it('A headline of LexisNexis that has decks is whole', () => {
  const file = [
    'The Severn Gazette',
    'May 6, 2014 Tuesday',
    'Eel fishers win stay of ban;\nCourt says minister did not ask them',
    'BYLINE: GWEN PRYCE',
    'LENGTH: 141 words',
    'Eel fishers on the lower river may go on until October, a judge ruled yesterday.',
  ]
  expect(parse(`1 of 1 DOCUMENT\n\n${file.join('\n\n')}\n`).drafts).toMatchObject([
    {
      title: 'Eel fishers win stay of ban; Court says minister did not ask them',
      publisher: 'The Severn Gazette',
    },
  ])
})

it('Factiva has the section above the headline, and what was searched for behind the last document', () => {
  const file =
    'Cover story\nOre port to double by 2025\n\nBy Dag Nilsen\n443 words\n30 August 2019\nNordic Freight Today\nNFTOD\nEnglish\n(c) 2019 Nordic Freight Today\n\nThe ore port will double its quays by 2025, the operator said on Friday.\n\nDocument NFTOD00020190830ef8u00001\n\nSearch Summary\nText ore port\nResults Found 1\n'
  expect(parse(file)).toMatchObject({
    drafts: [
      {
        title: 'Ore port to double by 2025',
        publisher: 'Nordic Freight Today',
        byline: 'Dag Nilsen',
        published: { date: '2019-08-30' },
      },
    ],
    refused: [],
  })
})

it('Factiva’s banner, sections, and names without “By” are no headline, paper or sentence', () => {
  const document = (section: string, headline: string, name: string, paper: string, body: string) =>
    `${section}${headline}\n${name}\n233 words\n20 June 2023\n${paper}\nHBECHO\n1\nEnglish\n(c) 2023 Echo Press AB\n\n${body}\n\nDocument HBECHO0020230620ej6k0000b\n`
  const told = 'Some thirty boats blocked the quay on Monday, in protest at work by night. Nobody was hurt.'
  const file = `Page 1 of 5 © 2023 Factiva, Inc. All rights reserved.\n\n${document('', 'Port orders four cranes in a slump', 'Ida Brandvik', 'The Harbour Echo', told)}\n${document('NEWS\n', 'Fishermen block quay over noise', 'Staff Reporter', 'Bay Courier', `${told} They left when the tide turned.`)}`
  expect(txt.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Port orders four cranes in a slump',
      publisher: 'The Harbour Echo',
      byline: 'Ida Brandvik',
      text: told,
    },
    { title: 'Fishermen block quay over noise', publisher: 'Bay Courier', byline: undefined },
  ])
})

it('Factiva’s notice of rights that ends as a sentence does not make its head a part of the story', () => {
  const file =
    'Commentary\nA quay is not a wall\n\nIda Brandvik\n640 words\n14 March 2024\nBay Weekly\nBAYW\n12\nEnglish\nCopyright 2024. The Bay Weekly Press.\n\nThe quay of Tallow will be told as a story of stone. It is one of water.\n\nDocument BAYW000020240314ek3e00003\n'
  expect(parse(file).drafts).toMatchObject([
    {
      title: 'A quay is not a wall',
      publisher: 'Bay Weekly',
      byline: 'Ida Brandvik',
      published: { date: '2024-03-14' },
    },
  ])
})

it('ProQuest’s names are turned, its editions are no part of a headline, and a colon in one makes it no label', () => {
  const rule = '_'.repeat(60)
  const file = `${rule}\nDocument 1 of 1\n\nFares to rise by a tenth: [First Edition]\n\nAuthor: Brandvik, Ida; Marsh, Jo\n\nPublication info: Bay Herald ; Tallow [Tallow]. 09 Mar 2024: 11.\n\nhttp://archive.example/1?accountid=2\n\nAbstract: Passengers are cross.\n\nFull text: Fares on the ferry will rise by a tenth in April, its operator said on Friday.\n\nPassengers called it a tax.\n\nTitle: Fares to rise by a tenth: [First Edition]\n\nPublication title: Bay Herald; Tallow\n\nPublication date: Mar 9, 2024\n\n${rule}\n`
  expect(parse(file).drafts).toMatchObject([
    {
      title: 'Fares to rise by a tenth',
      publisher: 'Bay Herald',
      byline: 'Ida Brandvik, Jo Marsh',
      text: 'Fares on the ferry will rise by a tenth in April, its operator said on Friday.\n\nPassengers called it a tax.',
    },
  ])
})

describe('A document as a catalogue prints it', () => {
  const told =
    'The owner of the ferry at Tallow has turned down a subsidy for the ninth time, the county said on Monday.'

  it('has its paper, its day and its page in one line, and subjects one a line', () => {
    const file = `Record: 1\nTitle: Ferry owner sends money back\nAuthors: Brandvik, Ida\nSource: Bay Courier; 5/27/2024, p B3, 1p, 1 Color Photograph\nSubject Terms: *FERRIES\n*SUBSIDIES\nGeographic Terms: TALLOW\nAbstract: The article reports on an owner.\nFull Text Word Count: 88\nDatabase: Papers Plus\n\n${told}\n`
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry owner sends money back',
        publisher: 'Bay Courier',
        byline: 'Ida Brandvik',
        published: { date: '2024-05-27' },
        text: told,
      },
    ])
  })

  it('has a paper whose article stands behind it, with its place, and a writer before the page', () => {
    const file = `Ferry owner sends money back\n\nMay 28, 2024 | Bay Ledger, The (MP)\n\nAuthor/Byline: Ida Brandvik; Staff Writer | Page: A3 | Section: Local\n250 Words\n\n${told}\n`
    expect(parse(file).drafts).toMatchObject([
      {
        publisher: 'The Bay Ledger',
        byline: 'Ida Brandvik',
        published: { date: '2024-05-28' },
        text: told,
      },
    ])
  })

  it('has a writer with a mailbox in the line of its paper, and not whose service brought it', () => {
    const file = `Ferry owner sends money back\n\nBay Ledger · 29 May 2024 · A1 · BY IDA BRANDVIK ida@bay.example\n\n${told}\n\nThis article is brought to you by Pressmonger.\n`
    expect(parse(file).drafts).toMatchObject([
      { publisher: 'Bay Ledger', byline: 'Ida Brandvik', published: { date: '2024-05-29' }, text: told },
    ])
  })
})
