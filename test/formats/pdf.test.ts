import { describe, expect, it } from 'vitest'
import pdf from '../../src/formats/pdf.ts'
import { contentOf } from '../contracts/format.ts'
import { writePdf } from './write.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describe('A release as PDF', () => {
  it('cut from a paper is of the paper and the day in the line above its pages', async () => {
    const above = (page: number) => ['', `The Bay Argus Monday 6 December 2021 Page ${page}`, '']
    const first = [...above(5), '^Ferry runs aground in Tallow Bay', '', told]
    const { drafts } = await pdf.parse(
      contentOf(writePdf([first, [...above(6), later, '', 'The harbour master thanked the neighbours.']])),
    )
    expect(drafts[0]).toMatchObject({ publisher: 'The Bay Argus', published: { date: '2021-12-06' } })
  })

  it('is of the office and the day above its headline, not of its number', async () => {
    const page = ['', 'MINISTRY OF INLAND WATERS', 'Press release no. 114/2021', '6 December 2021']
    const story = ['', '^Ferry runs aground in Tallow Bay', '', told, '', later]
    const { drafts } = await pdf.parse(contentOf(writePdf([[...page, ...story]])))
    expect(drafts[0]).toMatchObject({
      title: 'Ferry runs aground in Tallow Bay',
      publisher: 'MINISTRY OF INLAND WATERS',
      published: { date: '2021-12-06' },
    })
  })
})

describe('A PDF', () => {
  const lines = (words: string): string[] => words.match(/.{1,60}(?:\s|$)/g)?.map((line) => line.trim()) ?? []

  it('gives its paragraphs whole, its title, and where its pages begin', async () => {
    const head = 'Bay Courier, 6 December 2021'
    const pages = [
      [
        'Ferry runs aground in Tallow Bay',
        '',
        head,
        '',
        ...lines(told),
        '',
        ...lines(`${later} ${later}`),
        '',
        'Page 1 of 3',
      ],
      [head, '', ...lines(`The line is shut until May. ${told}`), '', 'Page 2 of 3'],
      [head, '', ...lines(`The harbour master thanked the neighbours. ${later}`), '', 'Page 3 of 3'],
    ]
    const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
    const [draft] = drafts
    expect(draft?.title).toBe('Ferry runs aground in Tallow Bay')
    expect(draft?.text).toBe(
      [
        told,
        `${later} ${later}`,
        `The line is shut until May. ${told}`,
        `The harbour master thanked the neighbours. ${later}`,
      ].join('\n\n'),
    )
    expect(draft?.pages?.map((start) => draft.text.slice(start, start + 8))).toEqual([
      'The ferr',
      'The line',
      'The harb',
    ])
  })

  it('with a page of pictures between two others has each sentence on its own page', async () => {
    const { drafts } = await pdf.parse(contentOf(writePdf([lines(told), [], lines(later)])))
    const [draft] = drafts
    const last = draft?.text.indexOf(later.slice(0, 20))
    expect(draft?.pages).toEqual([0, last, last])
  })

  it('that is a scan is said to be one', async () => {
    await expect(pdf.parse(contentOf(writePdf([[], []])))).rejects.toThrow(/is a scan/)
  })

  it.each([
    ['no PDF', '%PDF-1.4 nothing'],
    ['cut in half', Buffer.from(writePdf([['Ferry']]).subarray(0, 200)).toString('latin1')],
  ])('is refused where it is %s', async (_, file) => {
    await expect(pdf.parse(contentOf(Buffer.from(file, 'latin1')))).rejects.toThrow(/PDF/)
  })

  it('is known whatever its ending says', () => {
    expect(pdf.fits(contentOf(writePdf([['x']])))).toBe(true)
    expect(pdf.fits(contentOf('A %PDF- in a text comes late.'.padStart(100)))).toBe(false)
  })
})

it('A headline that takes two printed lines is one', async () => {
  const lines = told.repeat(4).match(/.{1,60}(?:\s|$)/g) ?? []
  const large = [
    '^State must pay for the wives of',
    '^mine workers, court rules',
    'Bay Ledger | 6 December 2021',
  ]
  const { drafts } = await pdf.parse(
    contentOf(writePdf([[...large, '', ...lines.map((line) => line.trim())]])),
  )
  expect(drafts).toMatchObject([
    {
      title: 'State must pay for the wives of mine workers, court rules',
      publisher: 'Bay Ledger',
      published: { date: '2021-12-06' },
    },
  ])
})

it('A paper’s name and its day at the two ends of each page’s head are read apart', async () => {
  const head = 'The Bay Advertiser\tFriday 22 June 2018'
  const pages = [
    [head, '', told],
    [head, '', later],
  ]
  const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
  expect(drafts).toMatchObject([
    { publisher: 'The Bay Advertiser', published: { date: '2018-06-22' }, text: `${told}\n\n${later}` },
  ])
})

it('The lines above a printed story are each read by itself, however close they stand', async () => {
  const lines = told.repeat(4).match(/.{1,44}(?:\s|$)/g) ?? []
  const { drafts } = await pdf.parse(
    contentOf(
      writePdf([
        [
          'Ferry runs aground',
          'By Fergus Tait',
          'Bay Courier, 6 December 2021',
          '',
          ...lines.map((line) => line.trim()),
        ],
      ]),
    ),
  )
  expect(drafts).toMatchObject([
    { byline: 'Fergus Tait', publisher: 'Bay Courier', published: { date: '2021-12-06' } },
  ])
})

it('A release has its house and its day out of the letterhead above the large headline, and nobody who is to be called', async () => {
  const pages = [
    [
      'Tallow Rail AB',
      'Box 12, 931 21 Tallow | www.tallowrail.example',
      'PRESS RELEASE',
      'Tallow, 17 January 2024',
      '',
      '^Night train to the coast returns after nine years',
      '',
      told,
      '',
      'For more information, please contact:',
      'Per Lind, press officer, +46 70 123 45 67',
    ],
  ]
  expect((await pdf.parse(contentOf(writePdf(pages)))).drafts).toMatchObject([
    {
      title: 'Night train to the coast returns after nine years',
      publisher: 'Tallow Rail AB',
      published: { date: '2024-01-17' },
      text: told,
    },
  ])
})

it('Large letters in the middle of a story are not its headline', async () => {
  const { drafts } = await pdf.parse(
    contentOf(
      writePdf([['Ferry runs aground off Tallow', '', told, '', '^Soup for sixty passengers', '', later]]),
    ),
  )
  expect(drafts).toMatchObject([{ title: 'Ferry runs aground off Tallow' }])
})

it('A paper in capitals at the head of a page is named by them', async () => {
  const page = [
    '',
    'THE RONNE REPORTER\tThursday, May 9, 2019',
    '',
    '^Cup plant to take over old tannery',
    '',
    told,
    '',
    later,
  ]
  expect((await pdf.parse(contentOf(writePdf([page])))).drafts).toMatchObject([
    {
      title: 'Cup plant to take over old tannery',
      publisher: 'THE RONNE REPORTER',
      published: { date: '2019-05-09' },
    },
  ])
})

it('A page that a browser printed is of the day below its headline, and not of that of printing', async () => {
  const body = `${told} ${later} ${told} ${later}`.match(/.{1,60}(?:\s|$)/g) ?? []
  const head = [
    '11/8/2021, 9:14 AM',
    '',
    'Ferry runs aground in Tallow Bay',
    '',
    'By Jo Marsh',
    '',
    'November 7, 2021',
    '',
  ]
  const { drafts, remarks } = await pdf.parse(
    contentOf(writePdf([[...head, ...body, '', 'https://bay.example/2021/ferry']])),
  )
  expect(drafts).toMatchObject([{ published: { date: '2021-11-07' } }])
  expect(remarks).toEqual([])
})

it('A page that a browser printed is of the paper that the title in its margin ends with', async () => {
  const page = ['05/03/2024, 14:20\tKeepers go | Canal News', '', told, later]
  const { drafts } = await pdf.parse(contentOf(writePdf([page])))
  expect(drafts).toMatchObject([{ publisher: 'Canal News', text: `${told} ${later}` }])
})

it('A sentence that goes on over the end of a page stays whole, and a heading there stands for itself', async () => {
  const title = 'Ferry runs aground in Tallow Bay'
  const all = [
    told,
    later,
    'Its owner, Rita Vale, told Northline that the rudder had failed on two of the last 40 journeys.',
    'Another boat will take its place until the summer.',
  ]
  const body = all.join(' ').match(/.{1,45}(?:\s|$)/g) ?? []
  for (let at = 1; at < body.length; at++) {
    const pages = [[title, '', ...body.slice(0, at)], body.slice(at)]
    const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
    expect(drafts[0]?.text.replaceAll('\n\n', ' ')).toBe(all.join(' '))
  }
  const pages = [[title, '', ...body, '', 'What comes next'], [later.replace('Nobody', 'No guest')]]
  const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
  expect(drafts[0]?.text).toBe(`${all.join(' ')}\n\n${pages[1]?.[0]}`)
})
