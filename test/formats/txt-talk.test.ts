import { describe, expect, it } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { contentOf } from '../contracts/format.ts'

const parse = (words: string) => txt.parse(contentOf(words))

const story = [
  'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.',
  'Passengers waited on the quay for two hours and were given soup by the neighbours.',
]

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

describe('A transcript of questions', () => {
  it('is of nobody who asks in it, and by no building', () => {
    const [draft] = parse(
      [
        'Press briefing of the harbour master',
        'Marrow Quay Headquarters',
        '14 January 2024',
        'HARBOUR MASTER IDA BRANDVIK: The quay was closed on Sunday because a crane had moved.',
        'QUESTION (Bay Courier): Was anyone hurt?',
        'BRANDVIK: One docker was treated and has gone home.',
      ].join('\n\n'),
    ).drafts
    expect(draft).toMatchObject({
      title: 'Press briefing of the harbour master',
      publisher: undefined,
      byline: undefined,
      published: { date: '2024-01-14' },
    })
    expect(draft?.text).toContain('QUESTION (Bay Courier): Was anyone hurt?')
  })
})

describe('What stands above a copy', () => {
  it.each([
    ['HOLD FOR SUNDAY – DRAFT 3', undefined],
    ['DRAFT 2, NOT LEGALLED', undefined],
    ['BAY COURIER                                  Page 3', 'BAY COURIER'],
    ['12     The Bay Courier', 'The Bay Courier'],
    ['Bay Courier                 A4', 'Bay Courier'],
  ])('is none of its headline: %s', (line, publisher) => {
    const [draft] = parse([line, 'Ferry late as its captain sleeps', ...story].join('\n\n')).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late as its captain sleeps',
      publisher,
      text: story.join('\n\n'),
    })
  })

  it.each([
    ['Draft treaty on fishing is signed'],
    ['Final ferry leaves the bay at noon'],
    ['HOLDING the bay: a day at sea'],
  ])('is its headline where it reads as one: %s', (line) => {
    expect(parse([line, ...story].join('\n\n')).drafts[0]?.title).toBe(line)
  })
})

it('A report of a council has the short headline right above what was said', () => {
  const file =
    'Tallow County Council\nOfficial Report\nMonday 15 July 2024\n\nCable Car (Closure)\n\n1. Anders Holm (Moor East): To ask the Convener what the closure has cost.\n\nThe Convener (Ida Brandvik): It has cost 240,000 crowns in fares so far.\n'
  expect(txt.parse(contentOf(file)).drafts).toMatchObject([{ title: 'Cable Car (Closure)' }])
})
