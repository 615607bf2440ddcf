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
      'Updated: 3 March 2020',
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

it('What an agency tells its desks alone is left out', () => {
  const words = 'Tallow Bay (bpa) - The ferry ran aground on Monday, the harbour master said.'
  const file = `bsd0412 4 pol 112 bpa-E 0623\n\nFerry runs aground in Tallow Bay =\n\n${words}\n\n* * * *\nThe following information is not intended for publication\n\n- Author: Jo Marsh, who may be called until ten at night.`
  expect(parse(file).drafts).toMatchObject([{ title: 'Ferry runs aground in Tallow Bay', text: words }])
})

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

describe('A conversation that a messenger exported', () => {
  const said = (lines: readonly string[]) => parse(lines.join('\n')).drafts

  it('is an article for each day, without what is no message', () => {
    expect(
      said([
        '13/02/2024, 07:58 - Messages and calls are end-to-end encrypted. Tap to learn more.',
        '13/02/2024, 07:59 - Ida Brandvik created group "Harbour desk"',
        '13/02/2024, 08:01 - Ida Brandvik: The ferry is afloat.',
        'Nobody was hurt.',
        '13/02/2024, 08:04 - +44 7700 900123: <Media omitted>',
        '14/02/2024, 21:10 - Jo Marsh: It sails on Friday.',
      ]),
    ).toMatchObject([
      {
        title: 'Harbour desk, 13 Feb 2024',
        publisher: 'Harbour desk',
        published: { date: '2024-02-13' },
        text: '[8:01] Ida Brandvik: The ferry is afloat.\nNobody was hurt.',
      },
      { published: { date: '2024-02-14' }, text: '[21:10] Jo Marsh: It sails on Friday.' },
    ])
  })

  it.each([
    ['[2/13/24, 8:01:09 PM]', '2024-02-13', '20:01'],
    ['[2/3/24, 8:01:09 AM]', '2024-02-03', '8:01'],
    ['[03.02.24, 08:01:09]', '2024-02-03', '8:01'],
    ['2024-02-03, 08:01 -', '2024-02-03', '8:01'],
  ])('is dated as its country writes days: %s', (opening, date, time) => {
    const lines = ['The ferry is afloat.', 'It sails on Friday.', 'Fares rise.'].map(
      (words) => `${opening} Jo: ${words}`,
    )
    expect(said(lines)).toMatchObject([
      {
        title: expect.stringMatching(/^A conversation, /),
        published: { date },
        text: expect.stringContaining(`[${time}] Jo: `),
      },
    ])
  })

  it('is not seen in a live report', () => {
    const report = [
      'Ferry runs aground in Tallow Bay',
      '',
      '6/12/2021, 08:01 - The ferry ran aground on Monday.',
      '',
      'Nobody was hurt, the harbour master said.',
    ]
    expect(said(report)).toMatchObject([{ title: 'Ferry runs aground in Tallow Bay' }])
  })
})

describe('What an agency or a press office puts around a story', () => {
  it('is none of its sentences, and starred facts are', () => {
    const wire =
      'a1234 r i BC-TRAM-CRASH   12-06 0212\n^BC-TRAM-CRASH,0212\n^Tram hits bus in Harrowby\n6 DEC 2021 19:31 GMT --\nHARROWBY, Dec 6 (Northline) - A tram hit a bus on Monday.\n\n* Three people were hurt\n'
    expect(parse(wire).drafts[0]).toMatchObject({
      title: 'Tram hits bus in Harrowby',
      publisher: 'Northline',
      published: { date: '2021-12-06' },
      text: 'HARROWBY, Dec 6 (Northline) - A tram hit a bus on Monday.\n\nThree people were hurt',
    })
  })

  it('is no title of a press release', () => {
    const release =
      'FOR IMMEDIATE RELEASE\n\nContact: Jo Marsh, 555-0101\nPress Office, City of Harrowby\n\nCity of Harrowby Opens New Tram Line\n\nHARROWBY, December 6, 2021 - The city opened a new tram line on Monday.\n\n###\n'
    expect(parse(release).drafts[0]).toMatchObject({
      title: 'City of Harrowby Opens New Tram Line',
      text: 'HARROWBY, December 6, 2021 - The city opened a new tram line on Monday.',
    })
  })

  it('leaves the sentences of copy in capitals whole', () => {
    const capitals =
      'BC-TRAM\nTRAM HITS BUS IN HARROWBY\nHARROWBY, DEC 6 (NORTHLINE) - A TRAM HIT A BUS IN THE CENTRE OF\nHARROWBY ON MONDAY AND THREE PEOPLE WERE HURT, POLICE SAID. THE\nLINE WILL BE SHUT UNTIL FRIDAY.\nNNNN\n'
    expect(parse(capitals).drafts[0]?.text).toMatch(
      /^HARROWBY, DEC 6[\s\S]*SAID\. THE\nLINE WILL BE SHUT UNTIL FRIDAY\.$/,
    )
  })
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

describe('A mail that was sent on', () => {
  it.each([
    '---------- Forwarded message ---------',
    '-----Original Message-----',
    'Begin forwarded message:',
  ])('is the mail below “%s”', (above) => {
    const head =
      'From: Bay Courier <news@bay.example>\nDate: Mon, Dec 6, 2021 at 3:31 PM\nSubject: Ferry late'
    expect(parse(`${above}\n${head}\n\n${story.join('\n\n')}`).drafts).toMatchObject([
      { title: 'Ferry late', text: story.join('\n\n'), published: { date: '2021-12-06' } },
    ])
  })
})

describe('Words that a printer parted', () => {
  const column = [
    'The ferry to Tallow Bay was late on Tuesday, the har-',
    'bour master said, because its cap-',
    'tain had overslept and nobody had thought to wake him.',
  ].join('\n')

  it('are whole where several lines end so', () => {
    expect(parse(`Ferry late\n\n${column}`).drafts[0]?.text).toMatch(
      /the harbour master said.+its captain had/s,
    )
  })

  it('keep a hyphen that stands at the end of one line by chance', () => {
    const words =
      'The ferry company of Tallow Bay, which is owned by the town, has a long-\nterm plan for its boats, which the harbour master had asked it for.'
    expect(parse(`Ferry late\n\n${words}`).drafts[0]?.text).toContain('long-\nterm plan')
  })
})

describe('A live report', () => {
  const entries = [
    ['10:20', 'Route shut', 'The route stays shut until divers have looked at both hulls.'],
    ['08:45 GMT', 'More are hurt', 'The coast guard now says that 23 people were hurt.'],
    ['7:10 am', 'Ferries collide', 'Two ferries have collided, and at least 9 people are hurt.'],
  ]

  it('keeps when each entry was written and what stands above it', () => {
    const raw = ['Tallow Bay crash: latest', '6 December 2021', ...entries.map((lines) => lines.join('\n'))]
    expect(parse(raw.join('\n\n')).drafts[0]).toMatchObject({
      title: 'Tallow Bay crash: latest',
      published: { date: '2021-12-06' },
      text: entries.flat().join('\n\n'),
    })
  })

  it('is not a story with one time in its head', () => {
    expect(parse(`Ferry late\n\n08:45\n\n${story.join('\n\n')}`).drafts[0]?.text).toBe(story.join('\n\n'))
  })
})

it('What an agency marks for desks alone is no sentence of its story', () => {
  const head = '^Ferry, 1st Ld-Writethru<\n^Eds: Updates with quotes.<\n^By JO MARSH=\n^Bay Wire=\n'
  const foot = 'Follow Jo Marsh on social media.'
  expect(parse(`${head}\n${story.join('\n\n')}\n\n${foot}`).drafts[0]?.text).toBe(story.join('\n\n'))
})

describe('The head of a text', () => {
  const head = (...lines: readonly string[]) => parse([...lines, '', ...story].join('\n')).drafts[0]

  it.each([
    [['Ferry late as captain sleeps', 'Harbour Echo'], { publisher: 'Harbour Echo' }],
    [
      ['Ferry late as captain sleeps', 'Rivenhall Mercury', '3 March 2020'],
      { publisher: 'Rivenhall Mercury' },
    ],
    [
      ['Ferry late as captain sleeps', 'University of Wold press office'],
      { publisher: 'University of Wold press office' },
    ],
    [['Ferry late as captain sleeps', 'Institute for Safe Seas'], { publisher: 'Institute for Safe Seas' }],
    [
      ['Ferry late as captain sleeps', 'Ministry of Inland Waters', '3 March 2020'],
      { publisher: 'Ministry of Inland Waters' },
    ],
    [['Ferry late as captain sleeps', 'Delta Institute, 3 March 2020'], { publisher: 'Delta Institute' }],
    [
      ['Ferry late as captain sleeps', 'By Ida Brandvik, Capital Tribune'],
      { publisher: 'Capital Tribune', byline: 'Ida Brandvik' },
    ],
    [
      ['Ferry late as captain sleeps', 'By Ida Brandvik and Lars Ek, Bay Courier'],
      { publisher: 'Bay Courier', byline: 'Ida Brandvik and Lars Ek' },
    ],
    [
      ['Ferry late as captain sleeps', 'By Ida Brandvik, Lars Ek and Ola Rask'],
      { publisher: undefined, byline: 'Ida Brandvik, Lars Ek and Ola Rask' },
    ],
    [
      ['[Baltic Review, 17.03.2019]', 'Ferry late as captain sleeps'],
      { title: 'Ferry late as captain sleeps', publisher: 'Baltic Review' },
    ],
    [
      ['Ferry late as captain sleeps', 'Evening Standard of Varn, Friday, 13 May 2016', 'By Otto Lang'],
      { publisher: 'Evening Standard of Varn', byline: 'Otto Lang' },
    ],
    [
      ['Ferry late as captain sleeps', 'NORTHLINE NEWS AGENCY', '2 February 2020'],
      { publisher: 'NORTHLINE NEWS AGENCY', byline: undefined },
    ],
    [['Ferry late as captain sleeps', 'Fiona Brandvik'], { byline: 'Fiona Brandvik' }],
    [['Stranded', 'Harbour Echo'], { title: 'Stranded', publisher: 'Harbour Echo' }],
    [['Opinion', 'Ferry late as captain sleeps', 'Harbour Echo'], { title: 'Ferry late as captain sleeps' }],
    [['Bank of Tallow raises its fares', 'Harbour Echo'], { title: 'Bank of Tallow raises its fares' }],
  ])('names who published it, also where nothing else says so: %j', (lines, facts) => {
    expect(head(...lines)).toMatchObject({ ...facts, text: story.join('\n\n') })
  })

  it.each([
    ['Life in Winter'],
    ['Tallow Bay'],
    ['The Voice of Reason Fades'],
    ['World'],
    ['Senior Reporter'],
    ['Party Leader'],
  ])('has no publisher in a line that names none: %s', (line) => {
    expect(head('Ferry late as captain sleeps', line)?.publisher).toBeUndefined()
  })

  it('is that of the wires: a number, a slug with the words, what is new in it, and the stamp below', () => {
    const wire = [
      'a0423',
      'AM-Ferry Late, 2nd Ld-Writethru,0312',
      'Ferry late as captain sleeps',
      'Eds: UPDATES with the company.',
      'By IDA BRANDVIK',
    ]
    const [draft] = parse([...wire, '', ...story, 'AP-NY-09-16-19 1422EDT'].join('\n')).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late as captain sleeps',
      byline: 'IDA BRANDVIK',
      published: { date: '2019-09-16' },
      text: story.join('\n\n'),
    })
  })

  it('has the year of the agency’s own right where its dateline has none, and no line for desks alone', () => {
    const wire = [
      'UPDATE 2-Ferry late as captain sleeps',
      '',
      `TALLOW BAY, Dec 16 (Northline) - ${story[0]}`,
      '',
      story[1] ?? '',
      '',
      '((ida.brandvik@northline.example; +39 02 555 0100;))',
      '',
      '(c) Copyright Northline Agency 2021. Click For Restrictions',
    ]
    expect(parse(wire.join('\n')).drafts).toMatchObject([
      {
        published: { date: '2021-12-16' },
        text: `TALLOW BAY, Dec 16 (Northline) - ${story[0]}\n\n${story[1]}`,
      },
    ])
  })

  it('is that of an agency in German style: its number, its subject, its name in small letters, its stamp', () => {
    const wire = [
      'dpa0021 4 pl 214  dpa 0511',
      '',
      'Transport/Ferries/',
      'Ferry late as captain sleeps =',
      '',
      `Goslar (dpa) - ${story[0]}`,
      '',
      story[1] ?? '',
      '',
      'dpa xx yyzz n1 kl',
      '121455 Nov 19',
    ]
    expect(parse(wire.join('\n')).drafts).toMatchObject([
      {
        title: 'Ferry late as captain sleeps',
        publisher: 'dpa',
        published: { date: '2019-11-12' },
        text: `Goslar (dpa) - ${story[0]}\n\n${story[1]}`,
      },
    ])
  })

  it('keeps a year for a year', () => {
    expect(head('The night of the ferry, 1943')?.title).toBe('The night of the ferry, 1943')
  })

  it('is that of BBC Monitoring, whose source lines are nobody’s words', () => {
    const monitored = [
      'Tallow ferry late - agency',
      'BBC Monitoring North Sea',
      '8 August 2019',
      '',
      'Text of report by privately owned Tallow news agency Tide-24 website on 7 August',
      '',
      ...story,
      '',
      'Source: Tide-24 website, Tallow Bay, in English 0912 gmt 7 Aug 19',
    ]
    expect(parse(monitored.join('\n')).drafts).toMatchObject([
      {
        title: 'Tallow ferry late - agency',
        publisher: 'BBC Monitoring North Sea',
        byline: undefined,
        published: { date: '2019-08-08' },
        text: story.join('\n\n'),
      },
    ])
  })

  it('names a broadcast, its station and its day', () => {
    const talk = 'PRESENTER: Will the ferry sail?\n\nMINISTER MARSH: It will sail on Monday.'
    const named = 'Programme: The Week at Sea\nBroadcast: 12 May 2022\nStation: Radio Tallow'
    expect(parse(`${named}\n\n${talk}`).drafts).toMatchObject([
      { title: 'The Week at Sea', publisher: 'Radio Tallow', published: { date: '2022-05-12' }, text: talk },
    ])
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

describe('A transcript', () => {
  it('keeps who spoke, and when, above the words', () => {
    const lines = [
      'Budget hearing, day two of three',
      'Wed, Mar 02, 2022 9:31AM • 1:02:11',
      'Chair Olsen  00:03\nMinister, how much has the bridge cost so far?',
      'Minister Rask  00:09\nIt has cost 212 million, and nine more will be needed.',
    ]
    const [draft] = parse(lines.join('\n\n')).drafts
    expect(draft?.published?.date).toBe('2022-03-02')
    expect(draft?.text.split('\n\n')).toEqual(lines.slice(2).flatMap((part) => part.split('\n')))
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
