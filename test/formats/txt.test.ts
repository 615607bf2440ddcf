import { describe, expect, it } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const parse = (words: string) => txt.parse(contentOf(words))

describeFormat({
  name: 'Plain text',
  format: txt,
  write: ({ title, date, paragraphs }) => [title, date, ...paragraphs].join('\n\n'),
  broken: ['', '   \n\n', 'LEAVE A REPLY', 'Home | World | Sport'],
})

const story = [
  'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.',
  'Passengers waited on the quay for two hours and were given soup by the neighbours.',
]

describe('A scraped text', () => {
  it('loses the title that the scraper repeated', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', '', 'Ferry late as captain sleeps', '', ...story].join('\n'),
    ).drafts
    expect(draft?.title).toBe('Ferry late as captain sleeps')
    expect(draft?.text).toBe(story.join('\n\n'))
  })

  it('gives its byline, its paper and its date, and keeps none of these lines as text', () => {
    const head = [
      'Ferry late as captain sleeps',
      'By Ida van Brandvik',
      'The Bay Courier',
      'Published: 3 March 2020',
    ]
    const [draft] = parse([...head, ...story].join('\n')).drafts
    expect(draft).toMatchObject({
      byline: 'Ida van Brandvik',
      publisher: 'The Bay Courier',
      published: { date: '2020-03-03', precision: 'day', from: 'dateline' },
      text: story.join('\n\n'),
    })
  })

  it('keeps an embargo that still runs as its mark', () => {
    const [draft] = parse(
      ['EMBARGOED UNTIL 00:01 GMT, 7 DECEMBER 2999', 'Ferry late again', ...story].join('\n\n'),
    ).drafts
    expect(draft).toMatchObject({ mark: { kind: 'embargoed' }, text: story.join('\n\n') })
  })

  it.each([
    ['Kystposten, 3 March 2020', 'Kystposten'],
    ['Tallow Bay, 3 March 2020', undefined],
  ])('has its day beside one name: %s', (line, publisher) => {
    const [draft] = parse(['Ferry late as captain sleeps', line, ...story].join('\n\n')).drafts
    expect(draft).toMatchObject({ published: { date: '2020-03-03' }, text: story.join('\n\n') })
    expect(draft?.publisher).toBe(publisher)
  })

  it('loses what a browser prints above and below each page', () => {
    const printed = [
      '3/4/20, 9:14 AM Ferry late as captain sleeps | Bay Courier',
      'Ferry late as captain sleeps',
    ]
    const [draft] = parse([...printed, ...story, 'https://bay.example/ferry 1/2'].join('\n\n')).drafts
    expect(draft).toMatchObject({ title: 'Ferry late as captain sleeps', text: story.join('\n\n') })
  })

  it('has a headline of two words, and a story of one paragraph', () => {
    expect(parse(['Ferry late', '', story[0]].join('\n')).drafts).toMatchObject([
      { title: 'Ferry late', text: story[0] },
    ])
  })

  it('takes no paragraph of the story for its headline', () => {
    const flash = 'The ferry was late. Its captain had overslept, the company said.'
    const [draft] = parse(['Bay:', '', flash, '', story[1]].join('\n')).drafts
    expect(draft?.text).toContain(flash)
  })

  it('knows a bare name above a date as the byline', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', 'Ida Brandvik', '3/4/2020', ...story].join('\n'),
    ).drafts
    expect(draft?.byline).toBe('Ida Brandvik')
    expect(draft?.published?.date).toBe('2020-03-04')
  })

  it('learns its paper from the sentence in which the paper asks for comment', () => {
    const asked = 'The Bay Courier has contacted the ferry company for comment.'
    const [draft] = parse(['Ferry late as captain sleeps', ...story, asked].join('\n\n')).drafts
    expect(draft?.publisher).toBe('The Bay Courier')
    expect(draft?.text).toContain(asked)
  })

  it('keeps the lines of a hard-wrapped paragraph together', () => {
    const wrapped =
      'The ferry to Tallow Bay was late on Tuesday because its\ncaptain had overslept, and the company said that it was\nsorry.'
    const [draft] = parse(`Ferry late as captain sleeps\r\n\r\n${wrapped.replaceAll('\n', '\r\n')}`).drafts
    expect(draft?.text).toBe(wrapped)
  })

  it('has no date where no year can be known', () => {
    const [draft] = parse(['Ferry late as captain sleeps', ...story].join('\n\n')).drafts
    expect(draft?.published).toBeUndefined()
  })
})

describe('A text whose head names its facts', () => {
  const ran = 'The ferry ran aground on Monday with 60 people on board.'

  it.each([
    [
      'a mail of an outlet',
      'From: Bay Courier <news@baycourier.example>\nTo: list@bay.example\nSubject: Ferry aground\nDate: Tue, 07 Dec 2021 18:05:00 -0500',
      {
        publisher: 'Bay Courier',
        published: { date: '2021-12-07T18:05:00-05:00', precision: 'time', from: 'head' },
      },
    ],
    [
      'a mail of a writer',
      'From: Jo Marsh <jo@mail.bay.example>\nSubject: Ferry aground\nDate: 7 Dec 2021 18:05 GMT',
      { publisher: 'bay.example', byline: 'Jo Marsh' },
    ],
    [
      'labels',
      'Title: Ferry aground\nAuthor: Jo Marsh\nDate: 7 December 2021\nSource: Bay Courier',
      {
        byline: 'Jo Marsh',
        publisher: 'Bay Courier',
        published: { date: '2021-12-07', precision: 'day', from: 'head' },
      },
    ],
    [
      'labels below the headline',
      'Ferry aground\nDate: 7 December 2021\nSource: Bay Courier',
      { publisher: 'Bay Courier' },
    ],
  ])('gives them: %s', (_, head, facts) => {
    expect(parse(`${head}\n\n${ran}\n`).drafts).toMatchObject([
      { title: 'Ferry aground', text: ran, ...facts },
    ])
  })

  it('is no interview, whose labels are speakers', () => {
    const talk = 'MARSH: The ferry ran aground.\n\nBRANDVIK: It did.'
    expect(parse(`Ferry runs aground\n\n${talk}`).drafts[0]?.text).toBe(talk)
  })
})

describe('A line with an outlet and a date', () => {
  it.each([
    'Bay Courier, 6 December 2021',
    'The Bay Courier | Dec 6, 2021',
    '6 December 2021 - Bay Courier',
    'Monday, December 6, 2021 · Bay Courier',
  ])('says where and when the story appeared: %s', (line) => {
    const told = 'The captain of the ferry overslept on Sunday, the harbour office said.'
    const [draft] = parse(`Captain oversleeps again\n\n${line}\n\n${told}`).drafts
    expect(draft).toMatchObject({ text: told, published: { date: '2021-12-06' } })
    expect(draft?.publisher).toMatch(/Bay Courier$/)
  })

  it('is the story’s own, where a correction above it has another', () => {
    const words =
      'Captain oversleeps again\n\nCorrection, 9 December 2021: He slept on Monday.\n\nBay Courier, 6 December 2021\n\nThe captain overslept, the harbour office said.'
    expect(parse(words).drafts[0]).toMatchObject({
      published: { date: '2021-12-06' },
      mark: { kind: 'corrected' },
    })
  })
})

it.each([
  ['Kari Dahl, Sorvik Avis, 1 March 2024', 'Sorvik Avis', 'Kari Dahl', '2024-03-01'],
  ['Jo Marsh | Bay Tidende | March 1, 2024', 'Bay Tidende', 'Jo Marsh', '2024-03-01'],
  ['March 1, 2024, Jo Marsh, Bay Courier', 'Bay Courier', 'Jo Marsh', '2024-03-01'],
])('The line "%s" tells who wrote a story, where and when', (line, publisher, byline, date) => {
  const text = `Ferry runs aground in Tallow Bay\n\n${line}\n\nThe ferry ran aground on Monday, the harbour master said.`
  expect(parse(text).drafts).toMatchObject([
    {
      publisher,
      byline,
      published: { date },
      text: 'The ferry ran aground on Monday, the harbour master said.',
    },
  ])
})

it.each([
  ['By Sirisha', 'Sirisha'],
  ['By Abubakar', 'Abubakar'],
  ['By Reuters', undefined],
  ['By Design', undefined],
])('The line "%s" names %s', (line, byline) => {
  const words = 'The ferry ran aground on Monday, the harbour master said.'
  const [draft] = parse(`Ferry runs aground in Tallow Bay\n\n${line}\n6 December 2021\n\n${words}`).drafts
  expect(draft).toMatchObject({ text: words, published: { date: '2021-12-06' } })
  expect(draft?.byline).toBe(byline)
})

it.each([
  [
    'a memo',
    'MEMO\nTo: the desk\nFrom: Jo Marsh\nDate: 6 December 2021\nSubject: Ferry runs aground\n\n',
    { title: 'Ferry runs aground', byline: 'Jo Marsh' },
  ],
  [
    'a release with its day first',
    'PUBLIC RELEASE DATE: 6-Dec-2021\n\nFerry runs aground in Tallow Bay\n\nContact: Jo Marsh\n\n',
    { title: 'Ferry runs aground in Tallow Bay' },
  ],
  [
    'an office’s notice',
    'Ferry runs aground in Tallow Bay\n\nFrom: Harbour Office of Tallow Bay\n\nPublished 6 December 2021\n\nLast updated 9 December 2021\n\n',
    { title: 'Ferry runs aground in Tallow Bay', publisher: 'Harbour Office of Tallow Bay' },
  ],
])('The head of %s is read, and no sentence', (_, head, expected) => {
  const words = 'The ferry ran aground on Monday, the harbour master said.'
  expect(parse(head + words).drafts).toMatchObject([
    { ...expected, text: words, published: { date: '2021-12-06' } },
  ])
})

describe('A fact is not lost', () => {
  const kept = (body: string) => parse(`Ferry runs aground\n\n${body}`).drafts[0]?.text

  it.each([
    [
      'because of the mark of a note',
      'It cost 2 million.[2]\n\nNobody was hurt.¹\n\nIt opens in May.*',
      'It cost 2 million.[2]\n\nNobody was hurt.¹\n\nIt opens in May.*',
    ],
    [
      'in a list',
      'The harbour master said:\n\n- 60 people were on board\n• The line is shut until May',
      'The harbour master said:\n\n60 people were on board\n\nThe line is shut until May',
    ],
    [
      'in a numbered list',
      'The ceasefire has three points:\n\n1. Guns fall silent at midnight\n2. 240 prisoners are exchanged\n3. A commission meets in Tiran',
      'The ceasefire has three points:\n\nGuns fall silent at midnight\n\n240 prisoners are exchanged\n\nA commission meets in Tiran',
    ],
    [
      'and a note below a story is none',
      'It cost 2 million.[1]\n\n1. Minutes of the council',
      'It cost 2 million.[1]',
    ],
    [
      'in narrow columns',
      'The ferry ran aground on\nMonday with 60 people on\nboard.',
      'The ferry ran aground on\nMonday with 60 people on\nboard.',
    ],
    [
      'in lines of a terminal',
      `${'The ferry ran aground on Monday with sixty people on board, and the harbour master said that it would stay where it was until'}\nthe tide came back.`,
      `${'The ferry ran aground on Monday with sixty people on board, and the harbour master said that it would stay where it was until'}\nthe tide came back.`,
    ],
    [
      'where paragraphs are only set in',
      '   The ferry ran aground on Monday with 60 people on board, and the\nharbour master said so.\n   Nobody was hurt, and the passengers were brought to the quay by the\nneighbours.',
      'The ferry ran aground on Monday with 60 people on board, and the\nharbour master said so.\n\nNobody was hurt, and the passengers were brought to the quay by the\nneighbours.',
    ],
  ])('%s', (_, body, text) => {
    expect(kept(body)).toBe(text)
  })

  it('because it stands in the first line of a text without a headline', () => {
    expect(parse('The ferry ran aground on Monday.\n\nNobody was hurt.').drafts[0]?.text).toBe(
      'The ferry ran aground on Monday.\n\nNobody was hurt.',
    )
  })
})

describe('Words that a printer parted', () => {
  const column = [
    'The ferry to Tallow Bay was late on Tuesday, the har-',
    'bour master said, because its cap-',
    'tain had overslept and nobody had thought to wake him.',
  ].join('\n')

  const inOneLine = (words: string): string => (parse(words).drafts[0]?.text ?? '').replaceAll('\n', ' ')

  it('are whole where several lines end so', () => {
    expect(inOneLine(`Ferry late\n\n${column}`)).toMatch(/the harbour master said.+its captain had/)
  })

  it('are whole where one line ends so, and lose none of the lines beside it', () => {
    const narrow = [
      'The council approved the construc-',
      'tion of a second quay at Tallow Bay on',
      'Thursday, against the will of its fishers. The',
      'quay will be ready in three years.',
    ].join('\n')
    expect(inOneLine(`Council approves second quay\n\n${narrow}`)).toBe(
      'The council approved the construction of a second quay at Tallow Bay on Thursday, against the will of its fishers. The quay will be ready in three years.',
    )
  })

  it('keep the hyphen that two words are written with', () => {
    const words =
      'The ferry company of Tallow Bay, which is owned by the town, has a long-\nterm plan for its boats, which the harbour master had asked it for.'
    expect(inOneLine(`Ferry late\n\n${words}`)).toContain('has a long-term plan for its boats')
  })
})

describe('A running head', () => {
  it.each([
    ['TALLOW REVIEW | Issue 18 | May 2023'],
    ['TALLOW REVIEW\nMay 2023  |  Page 11'],
    ['Tallow Review, Vol. 12, No. 3, May 2023'],
  ])('names the paper and its month, and is no sentence: %s', (line) => {
    const head = [line, '', 'Ferry late as captain sleeps', 'Katrin Delorme reports from Upper Tallow', '']
    const [draft] = parse([...head, ...story, '', line].join('\n')).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late as captain sleeps',
      byline: 'Katrin Delorme',
      published: { date: '2023-05' },
      text: story.join('\n\n'),
    })
    expect(draft?.publisher?.toLowerCase()).toBe('tallow review')
  })

  it('that is a volume and a month gives the month', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', 'Vol. 12, No. 3 - May 2023', '', ...story].join('\n'),
    ).drafts
    expect(draft).toMatchObject({ published: { date: '2023-05' }, text: story.join('\n\n') })
  })

  it('and not a label of the text names who wrote it', () => {
    const [draft] = parse(
      ['Ferry late as captain sleeps', 'Text: Mila Varga | Photos: Jo Pell', '', ...story].join('\n'),
    ).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late as captain sleeps',
      byline: 'Mila Varga',
      text: story.join('\n\n'),
    })
  })
})

describe('A headline in narrow columns', () => {
  it('is one line, above its writer and what the writer is', () => {
    const [draft] = parse(
      ['Council approves', 'second quay', '', 'Astrid Holm', 'Staff Reporter', '', ...story].join('\n'),
    ).drafts
    expect(draft).toMatchObject({ title: 'Council approves second quay', byline: 'Astrid Holm' })
    expect(draft?.text).toBe(story.join('\n\n'))
  })
})

describe('A line of several facts', () => {
  const title = 'Ferry late as captain sleeps'
  const marsh = { byline: 'Jo Marsh', publisher: 'Skagen Posten', published: { date: '2019-11-04' } }

  it.each([
    ['By Jo Marsh | Skagen Posten | 4 November 2019', marsh],
    ['4 November 2019 · Skagen Posten · By Jo Marsh', marsh],
    ['Jo Marsh, Skagen Posten, 4 November 2019', marsh],
    ['Skagen Tribune | 4 November 2019 | p. 7', { ...marsh, publisher: 'Skagen Tribune', byline: undefined }],
    ['Skagen Tribune, B4, 4 November 2019', { ...marsh, publisher: 'Skagen Tribune', byline: undefined }],
    [
      'Skagen Tribune · Updated 11:40 am, 5 November 2019 · Published 7:15 am, 4 November 2019',
      { ...marsh, publisher: 'Skagen Tribune', byline: undefined },
    ],
    [
      'Source: Tidende i Skagen, 11/04/2019',
      { publisher: 'Tidende i Skagen', published: { date: '2019-11-04' } },
    ],
    [
      'Source: Xinhua| 2019-11-04 21:03:45|Editor: Li Na',
      { publisher: 'Xinhua', published: { date: '2019-11-04T21:03:45Z' } },
    ],
    [
      'The Valley Reporter, Nov. 4, 2019',
      { publisher: 'The Valley Reporter', published: { date: '2019-11-04' } },
    ],
    ['The Hague, 4 November 2019', { publisher: undefined, published: { date: '2019-11-04' } }],
    ['Tallow Bay | 4 November 2019', { publisher: undefined, published: { date: '2019-11-04' } }],
  ])('tells them, and is no sentence: %s', (line, facts) => {
    expect(parse([title, line, '', ...story].join('\n')).drafts).toMatchObject([
      { title, ...facts, text: story.join('\n\n') },
    ])
  })

  it('may stand in brackets behind the headline', () => {
    expect(parse([`${title} (Skagen Tribune, 04.11.19)`, '', ...story].join('\n')).drafts).toMatchObject([
      { title, publisher: 'Skagen Tribune', published: { date: '2019-11-04' }, text: story.join('\n\n') },
    ])
    const [draft] = parse(
      ['Ferry late as captain sleeps (and not for the first time)', '', ...story].join('\n'),
    ).drafts
    expect(draft?.title).toBe('Ferry late as captain sleeps (and not for the first time)')
  })

  it('may stand behind dashes there', () => {
    const line = `${title} - The Daily Forester - 4 November 2019`
    expect(parse([line, '', ...story].join('\n')).drafts).toMatchObject([
      { title, publisher: 'The Daily Forester', published: { date: '2019-11-04' }, text: story.join('\n\n') },
    ])
  })

  it('is none where it tells what happened', () => {
    const told = 'The ferry left Tallow Bay, and on 4 November 2019, a Monday, it did not come back.'
    expect(parse([title, '', told, '', ...story].join('\n')).drafts[0]?.text).toContain(told)
  })

  it('is an address, whose host published it and whose day it was where nothing else says so', () => {
    const address = 'https://www.islandnews.example/2020/06/18/ferry-late'
    expect(parse([address, title, '', ...story].join('\n')).drafts).toMatchObject([
      {
        title,
        url: address,
        publisher: 'islandnews.example',
        published: { date: '2020-06-18', from: 'address' },
      },
    ])
  })

  it('stands below a long headline, which is no line of a wrapped paragraph', () => {
    const long = 'Court upholds ban on plastic boats on the lakes of Westmere'
    expect(parse([long, 'The Harbour Times', '', ...story].join('\n')).drafts).toMatchObject([
      { title: long, publisher: 'The Harbour Times', text: story.join('\n\n') },
    ])
  })

  it('names a writer with what he is, and in what kind of piece', () => {
    const byline = (line: string) => parse([title, line, '', ...story].join('\n')).drafts[0]?.byline
    expect(byline('By Amy Croft Environment Reporter')).toBe('Amy Croft')
    expect(byline('Analysis by Ravi Menon')).toBe('Ravi Menon')
  })
})

describe('A name that stands alone above a paragraph', () => {
  const open = 'The opening of the games will have three voices, the organisers said on Tuesday.'
  const text = (...paragraphs: readonly string[]) =>
    parse(['Who will sing at the opening', open, ...paragraphs].join('\n\n')).drafts[0]?.text

  it.each([
    [
      'Liv Sandahl',
      'The Norwegian singer is to appear on the tower, two people who know of the plan said.',
      'Aya Morel',
      'She will sing with the band of the guard.',
    ],
    ['Tomas Reyes', 'He will row across the lake with the torch in his hand.'],
    ['Ada Quist', 'The mayor asked Quist to speak of the town that was flooded.'],
  ])('is kept: %s', (...paragraphs) => {
    expect(text(...paragraphs)).toBe([open, ...paragraphs].join('\n\n'))
  })

  it.each([
    ['Getty Images', 'The minister said that it was too early to speak of a date.'],
    ['Key Points', 'The games begin on 4 May and end on 20 May.'],
    ['Most Popular', 'He said that the games would begin on 4 May.'],
  ])('is none, and goes: %s', (line, paragraph) => {
    expect(text(line, paragraph)).toBe([open, paragraph].join('\n\n'))
  })
})

it('An address below the headline tells which of two names beside the day is the paper’s', () => {
  const told = 'The tram line 9 will be free for a year from July, the transport authority of Linden decided.'
  for (const line of ['Metro Sheet · Jun 2, 2021 · Pia Gruber', 'Pia Gruber · Jun 2, 2021 · Metro Sheet'])
    expect(
      parse(`Tram line 9 to be free for a year\nhttps://www.metrosheet.example/tram-9\n${line}\n\n${told}`)
        .drafts,
    ).toMatchObject([
      { publisher: 'Metro Sheet', byline: 'Pia Gruber', published: { date: '2021-06-02' }, text: told },
    ])
})
