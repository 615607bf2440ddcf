import { describe, expect, it } from 'vitest'
import html from '../../src/formats/html.ts'
import txt from '../../src/formats/txt.ts'
import { contentOf } from '../contracts/format.ts'

const parse = (lines: readonly string[]) => txt.parse(contentOf(lines.join('\n'))).drafts[0]

const told = [
  'Tallow Ferries will run two new boats to Marrow Point from June, the company said on Thursday.',
  'The boats carry 320 passengers each and were built in Gdansk.',
  'The old ones will be sold by the end of the year.',
]
const title = 'Tallow Ferries puts two new boats on its main route'
const story = { title, text: told.join('\n\n') }

describe('The letterhead of a release', () => {
  it.each([
    [
      'above what says that it is one',
      [
        'TALLOW FERRIES LTD',
        '14 Harbour Row',
        'Marrow MP4 2BB',
        'Tel. +44 1632 960 118',
        '',
        'PRESS RELEASE',
      ],
    ],
    [
      'with a place on the web',
      [
        'Tallow Ferries',
        'Harbour Street, Marrow, OH 44999',
        'Phone (555) 010-0142 | tallow.example',
        '',
        'NEWS RELEASE',
      ],
    ],
    [
      'below it',
      ['PRESS RELEASE', '', 'Tallow Ferries', '14 Harbour Row, Marrow MP4 2BB', 'press@tallow.example'],
    ],
    ['in one line', ['Tallow Ferries, 14 Harbour Row, Marrow MP4 2BB', '', 'FOR IMMEDIATE RELEASE']],
    ['that is a name alone', ['Tallow Ferries', 'Media Release']],
    ['with the name of its desk', ['TALLOW FERRIES', 'Press Office', 'Press statement no. 41/2024']],
    [
      'with the form of a firm',
      ['TALLOW FERRIES, S.A.', 'Avenida del Puerto 12', '46021 Marrow', '', 'NOTA DE PRENSA'],
    ],
    ['in German', ['Tallow Ferries GmbH', 'Hafenstraße 14', '24103 Kiel', '', 'Pressemitteilung Nr. 12']],
  ])('names whoever sent it, and no line of it is the story: %s', (_, lines) => {
    const draft = parse([...lines, '14 March 2024', '', title, '', told.join('\n\n')])
    expect(draft).toMatchObject({ ...story, published: { date: '2024-03-14' } })
    expect(draft?.publisher).toMatch(/^Tallow Ferries(?: GmbH)?$/)
  })

  it.each([
    ['a headline above what says that it is one', [title, 'PRESS RELEASE']],
    ['a headline with capitals', ['Ferry Company Buys Boats', 'PRESS RELEASE']],
  ])('is not %s', (_, lines) => {
    expect(parse([...lines, '14 March 2024', '', told.join('\n\n')])).toMatchObject({
      title: lines[0],
      publisher: undefined,
    })
  })
})

it('Whoever is to be asked about a release names who sent it, and is no headline', () => {
  const asked = ['CONTACT:', 'Hal Brody, Tallow Ferries', '(555) 010-0199', 'hal@tallow.example']
  const head = ['FOR IMMEDIATE RELEASE', '14 March 2024', '', ...asked, '', title, '']
  expect(parse([...head, told.join('\n\n')])).toMatchObject({ ...story, publisher: 'Tallow Ferries' })
  const plain = ['Contacts', '', title, '', told.join('\n\n')]
  expect(parse(plain)).toMatchObject(story)
})

describe('Below a release', () => {
  it.each([
    [
      [
        '###',
        '',
        'About Tallow Ferries',
        'Tallow Ferries has sailed the sound since 1931.',
        'It employs 240 people.',
      ],
    ],
    [['-ENDS-', '', 'Notes to editors', '1. The boats are 40 metres long and run on batteries.']],
    [['-30-', '', 'Founded in 1931, the company employs 240 people in three towns.']],
    [
      [
        'About Tallow Ferries',
        '',
        'Tallow Ferries has sailed the sound since 1931.',
        'It employs 240 people.',
      ],
    ],
    [['About Tallow Ferries: Founded in 1931, the company employs 240 people.']],
    [['Über Tallow Ferries', '', 'Tallow Ferries fährt seit 1931.']],
    [['Forward-Looking Statements', '', 'This release contains statements that may turn out otherwise.']],
  ])('nothing is the story’s: %j', (foot) => {
    expect(parse([title, '', told.join('\n\n'), '', ...foot])?.text).toBe(story.text)
  })

  it.each([
    [['About the night of the storm', '', 'The captain says that he remembers little of it.']],
    [['About 240 people work for the ferries.', '', 'Most of them live in Marrow.']],
    [['* * *', '', 'The yard in Gdansk has built nine such boats.']],
    [['###', '', told.join(' '), '', '###', '', 'The yard in Gdansk has built nine such boats.']],
  ])('what is told of the matter stays: %j', (more) => {
    expect(parse([title, '', told.join('\n\n'), '', ...more])?.text).toContain(more.at(-1))
  })

  it('its source is whoever sent it, and not the wire that carried it', () => {
    const wired = `MARROW, March 14, 2024 /PRNewswire/ -- ${told[0]}`
    const head = [title, '', 'News provided by', 'Tallow Ferries Inc.', 'Mar 14, 2024, 16:05 ET', '']
    const draft = parse([...head, wired, '', told[1] ?? '', '', 'SOURCE Tallow Ferries Inc.'])
    expect(draft).toMatchObject({ title, publisher: 'Tallow Ferries Inc.', text: `${wired}\n\n${told[1]}` })
    expect(draft?.byline).toBeUndefined()
  })

  it('so it is on the page of a wire', () => {
    const body = [...told, 'SOURCE: Tallow Ferries'].map((words) => `<p>${words}</p>`).join('')
    const page = `<html><head><title>${title}</title><meta property="og:site_name" content="Bay Release Wire"></head><body><article><h1>${title}</h1>${body}</article></body></html>`
    expect(html.parse(contentOf(page))).toMatchObject({ drafts: [{ ...story, publisher: 'Tallow Ferries' }] })
  })

  it.each([['14 March 2024 02:00 ET | Source: Tallow Ferries'], ['Tallow Ferries']])(
    'nobody else is its publisher where the head has “%s”',
    (line) => {
      const wired = `MARROW, March 14, 2024 (GLOBE NEWSWIRE) -- ${told[0]}`
      const above = line.includes('|') ? [title, '', line] : [line, 'MEDIA RELEASE', '', title]
      expect(parse([...above, '', wired, '', told[1] ?? ''])?.publisher).toBe('Tallow Ferries')
    },
  )

  it('whoever it tells of sent it, where nothing else says who did', () => {
    const foot = ['À propos de Tallow Ferries', 'Fondée en 1931, Tallow Ferries emploie 240 personnes.']
    const draft = parse(['COMMUNIQUÉ DE PRESSE', '', title, '', told.join('\n\n'), '', ...foot])
    expect(draft).toMatchObject({ ...story, publisher: 'Tallow Ferries' })
  })

  it('a heading of a page begins its foot as well', () => {
    const body = told.map((words) => `<p>${words}</p>`).join('')
    const foot =
      '<h2>About Tallow Ferries</h2><p>Tallow Ferries was founded in Marrow in 1931 and is owned by its crews.</p><h2>Press contact</h2><p>Jo Marsh, jo@tallow.example</p>'
    const page = `<html><head><title>${title} | Tallow Ferries</title></head><body><main><h1>${title}</h1><section>${body}${foot}</section></main></body></html>`
    expect(html.parse(contentOf(page)).drafts).toMatchObject([story])
  })

  it('a sentence about a source is the story’s', () => {
    const last = 'Source material for the report was kept by the harbour master.'
    expect(parse([title, '', told.join('\n\n'), '', last])?.text).toContain(last)
  })
})

describe('A notice of an office', () => {
  it.each([
    [['DEPARTMENT OF TRANSPORT', '', 'NOTICE No. 14 of 2024'], 'Department of Transport'],
    [['COURT OF APPEAL (CIVIL DIVISION)', 'Strand, London WC2A 2LL', '', 'PRESS SUMMARY'], 'Court of Appeal'],
  ])('has the office above its label for its sender, and the headline below it', (above, publisher) => {
    const lines = [
      ...above,
      '',
      'Closure of the Alder Tunnel for three nights',
      '',
      `The ${publisher} closes the tunnel on Friday at ten.`,
      '',
      ...told,
    ]
    expect(parse(lines)).toMatchObject({ title: 'Closure of the Alder Tunnel for three nights', publisher })
  })
})

describe('A release that a press wire carried', () => {
  it('is of the firm that it tells of below', () => {
    const lines = [
      title,
      '',
      'March 05, 2024 08:30 AM Eastern Standard Time',
      '',
      `MARROW--(BUSINESS WIRE)--${told[0]}`,
      '',
      ...told.slice(1),
      '',
      'About Tallow Ferries',
      '',
      'Tallow Ferries has run boats in Marrow Bay since 1931.',
    ]
    expect(parse(lines)).toMatchObject({ publisher: 'Tallow Ferries', published: { date: '2024-03-05' } })
  })
})

it('A letterhead has its day beside the town', () => {
  const lines = [
    'MINISTRY OF INLAND WATERS',
    '12 Quay Street, Port Marrow 1001',
    'Tel: +99 1 555 0100',
    '',
    'Port Marrow, 5 March 2024',
    '',
    'PRESS STATEMENT',
    '',
    ...told,
  ]
  expect(parse(lines)).toMatchObject({ published: { date: '2024-03-05' } })
})

it('A letterhead above its label in a table names who sends it', () => {
  const lines = ['TALLOW WATER BOARD', '', 'PRESS RELEASE', '', 'Date: 5 March 2024', '', title, '', ...told]
  expect(parse(lines)).toMatchObject({
    publisher: expect.stringMatching(/^tallow water board$/i),
    published: { date: '2024-03-05' },
  })
})

describe('What a firm says of itself without a heading', () => {
  const praise = 'Tallow Ferries is a leading provider of crossings for the whole of the coast.'
  it.each([
    [['For more information on the boats please visit www.tallow.example.', praise]],
    [[praise, 'Tallow Ferries is headquartered in Tallow and employs 310 people.']],
  ])('is none of the story below where more is to be learnt or above its seat', (foot) => {
    expect(
      parse([title, '', ...told.join('\n\n').split('\n'), '', ...foot.join('\n\n').split('\n')])?.text,
    ).not.toContain('leading provider')
  })
  it('stays where a story tells who somebody is', () => {
    const last = 'Marrow Lines is a provider of crossings that has bought three of its rivals since 2019.'
    expect(parse([title, '', ...told.join('\n\n').split('\n'), '', last])?.text).toContain(last)
  })
})

it('A release has its sender right below its label, and an embargo above it is nobody’s name', () => {
  const lines = [
    'STRICTLY EMBARGOED UNTIL 00.01 HRS THURSDAY 11 JULY 2024',
    '',
    'NEWS RELEASE',
    'from Tallow Works Council',
    '',
    title,
    '',
    ...told.join('\n\n').split('\n'),
  ]
  expect(parse(lines)).toMatchObject({
    ...story,
    publisher: 'Tallow Works Council',
    // The day on which an embargo ends is not said to be that of publication.
    published: undefined,
  })
})
