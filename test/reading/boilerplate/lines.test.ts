import { describe, expect, it } from 'vitest'
import {
  bylineOfParts,
  bylineOutlet,
  cleanByline,
  isCreditLine,
  isInstitution,
  isOutlet,
  postedByWhom,
  readByline,
} from '../../../src/reading/boilerplate/byline.ts'
import { isCaption } from '../../../src/reading/boilerplate/captions.ts'
import { readImprint } from '../../../src/reading/boilerplate/imprint.ts'
import { dayHeadings, entryTimes, listItem } from '../../../src/reading/boilerplate/lines.ts'
import { markOfTitle, readNotice } from '../../../src/reading/boilerplate/notice.ts'
import { nameHeadings } from '../../../src/reading/boilerplate/people.ts'
import { readRecords } from '../../../src/reading/boilerplate/records.ts'
import { tweetParagraphs, tweetWords } from '../../../src/reading/boilerplate/tweets.ts'
import { splitParagraphs } from '../../../src/reading/boilerplate/wrapping.ts'

describe('A line that says where, when and by whom a story appeared', () => {
  it.each([
    ['Bay Courier, 6 December 2021', { outlet: 'Bay Courier', date: '6 December 2021' }],
    ['[Bay Courier, 6 December 2021]', { outlet: 'Bay Courier', date: '6 December 2021' }],
    ['December 6, 2021, Bay Courier', { outlet: 'Bay Courier', date: 'December 6, 2021' }],
    ['Bay Courier - 5 min read - 6 December 2021', { outlet: 'Bay Courier', date: '6 December 2021' }],
    ['The Lantern, 6 December 2021', { outlet: 'The Lantern', date: '6 December 2021' }],
    ['Jo Marsh, Bay Tidende, 3 May 2021', { outlet: 'Bay Tidende', date: '3 May 2021', byline: 'Jo Marsh' }],
    [
      'By Jo Marsh | Bay Courier | 3 May 2021 | p. 7',
      { outlet: 'Bay Courier', date: '3 May 2021', byline: 'Jo Marsh' },
    ],
    ['Jo Marsh, Karl Vint, 3 May 2021', { outlet: 'Karl Vint', date: '3 May 2021', byline: 'Jo Marsh' }],
    // Of one name beside a day nobody can tell whether it is a paper's or a town's.
    ['Marrow, 6 December 2021', { date: '6 December 2021' }],
    ['The Hague, 6 December 2021', { date: '6 December 2021' }],
    ['6 December 2021', undefined],
    ['Bay Courier', undefined],
    [
      'A long line that says at length where and when and how and why it may have been printed by the Bay Courier on 6 December 2021',
      undefined,
    ],
  ])('%j', (line, wanted) => {
    expect(readImprint(line)).toEqual(wanted)
  })

  it('names an outlet wherever it is known to name one', () => {
    expect(readImprint('Marrow, 6 December 2021', true)).toEqual({
      outlet: 'Marrow',
      date: '6 December 2021',
    })
  })
})

describe('Who signs a story', () => {
  it.each([
    ['By Jo Marsh', 'Jo Marsh', undefined],
    ['By Jo Marsh and Ida van der Berg', 'Jo Marsh and Ida van der Berg', undefined],
    ['Written by Jo Marsh, Bay Courier', 'Jo Marsh', 'Bay Courier'],
    ['By Amy Croft Environment Reporter', 'Amy Croft', undefined],
    ['By Our Correspondent in Marrow', 'Our Correspondent', undefined],
    ['Reported by Jo Marsh in Marrow', 'Jo Marsh', undefined],
    ['BY JO MARSH', 'Jo Marsh', undefined],
    ['By Reuters', undefined, undefined],
    ['By Design', undefined, undefined],
    ['By Tuesday night, the mayor had gone', undefined, undefined],
  ])('%j', (line, name, outlet) => {
    expect([readByline(line), bylineOutlet(line)]).toEqual([name, outlet])
  })

  it.each([
    ['Jane Roe, Senior Reporter', 'Jane Roe'],
    ['{name: "Jane Roe"}', 'Jane Roe'],
    ['Jane Roe <jane@bay.example>', 'Jane Roe'],
    ['<b>Jane Roe</b> |', 'Jane Roe'],
    ['Jane Roe | CNN Business', 'Jane Roe'],
    ['Jane Roe, Bay Courier', 'Jane Roe'],
    ['text by: Jane Roe —', 'Jane Roe'],
    ['Jane Roe, Marrow', 'Jane Roe, Marrow'],
  ])('%j is %j', (author, name) => {
    expect(cleanByline(author)).toBe(name)
  })

  it.each([
    [['By', 'Jane Roe', 'Senior Reporter', '3 March 2020'], 'Jane Roe'],
    [['Jane Roe', '5 min read', 'John Doe'], 'Jane Roe, John Doe'],
    [['Jane Roe', 'Jane Roe'], 'Jane Roe'],
    [['Share', 'on', '12,000 followers'], undefined],
  ])('of the parts of a box: %j', (parts, names) => {
    expect(bylineOfParts(parts)).toBe(names)
  })

  it.each([
    ['Posted on October 3rd, 2026 by Lene Hald in News', 'Lene Hald', true],
    ['Published 3 May 2021 by Lene Hald', 'Lene Hald', true],
    ['Posted by Lene Hald', undefined, false],
    ['By Lene Hald — 4 min read', undefined, true],
    ['7 min read', undefined, true],
    ['She went by Marrow in 2021. It was late in', undefined, false],
  ])('of a blog: %j', (line, name, isCredit) => {
    expect([postedByWhom(line), isCreditLine(line)]).toEqual([name, isCredit])
  })
})

it('Papers and offices are told by the kinds of their names', () => {
  const papers = [
    'Bay Courier',
    'The Times of Tallow',
    'Aftenposten',
    'NORTHLINE NEWS AGENCY',
    'Marrow Radio',
  ]
  const offices = [
    'Ministry of Inland Waters',
    'Institute for Public Health',
    'University of Veltin press office',
  ]
  const neither = ['Tallow Bay', 'Radio Marrow', 'World', 'The Beacon', 'a news', 'Inland Waters']
  const all = [...papers, ...offices, ...neither]
  expect(all.filter(isOutlet)).toEqual(papers)
  expect(all.filter(isInstitution)).toEqual(offices)
})

describe('A notice', () => {
  const kind = (words: string, at: number) => {
    const found = readNotice(words, at)
    return typeof found === 'object' ? found.kind : found
  }
  it.each([
    ['RETRACTION: the story is wrong.', 'retracted', undefined],
    ['This story has been retracted by its authors.', 'retracted', undefined],
    ['Story removed', 'retracted', undefined],
    ['MANDATORY KILL', 'killed', undefined],
    ['Please kill the story slugged FERRY.', 'killed', undefined],
    ['Do not use this story', 'killed', undefined],
    ['EMBARGOED until 1 January 2090', 'embargoed', undefined],
    ['Embargoed until 1 January 2001', 'embargoed', undefined],
    ['Correction: The pier is 40 metres long.', 'corrected', 'corrected'],
    ['An earlier version of this article misstated the length.', 'corrected', 'corrected'],
    ['Corrects the spelling of the captain in paragraph 2', 'corrected', 'corrected'],
    ['This article has been corrected because of an error.', 'corrected', 'corrected'],
    ['This article was updated to add a comment.', 'over', 'over'],
    ['The paper has retracted the report, she said.', undefined, undefined],
    ['The corrections officer was hurt.', undefined, undefined],
  ])('at the head, and far below it: %j', (words, above, below) => {
    expect([kind(words, 0), kind(words, 9)]).toEqual([above, below])
  })

  it('may stand in the headline', () => {
    const titles = [
      'RETRACTED: Ferry sinks',
      'MANDATORY KILL: Ferry sinks',
      'CORRECTED-Ferry sinks',
      'Ferry sinks',
    ]
    expect(titles.map((title) => markOfTitle(title)?.kind)).toEqual([
      'retracted',
      'killed',
      'corrected',
      undefined,
    ])
  })
})

describe('Lines', () => {
  const wrapped =
    'The ferry struck the pier of Marrow on Monday and was\nbadly damaged, and its captain said that the rudder had\nfailed. Nobody saw it come.'
  it.each([
    ['One.\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']],
    [`${wrapped}\n\nThree.`, [wrapped, 'Three.']],
    ['• one\n• two', ['• one', '• two']],
    ['A\r\nB\u2028C', ['A', 'B', 'C']],
    [
      'The har-\nbour was shut by its mas-\nter on Monday night and nobody knows when it will be\nopened.',
      ['The harbour\nwas shut by its master\non Monday night and nobody knows when it will be\nopened.'],
    ],
    [
      '  The ferry struck the pier of Marrow on Monday and was\nbadly damaged in the night, as its owner tells everybody\n  The pier is old and has been struck by other ships and\nboats before.',
      [
        'The ferry struck the pier of Marrow on Monday and was\nbadly damaged in the night, as its owner tells everybody',
        'The pier is old and has been struck by other ships and\nboats before.',
      ],
    ],
  ])('make paragraphs: %j', (raw, wanted) => {
    expect(splitParagraphs(raw)).toEqual(wanted)
  })

  it('that say when an entry of a live report was written stand there twice at least', () => {
    expect([...entryTimes(['09:30', 'x', '10:15 GMT', 'Minister Rask  00:09', 'y'])]).toEqual([0, 2, 3])
    expect([...entryTimes(['09:30', 'x'])]).toEqual([])
  })

  it('that head the days of a page which grows at its head fall, and have something told between them', () => {
    const isTold = (line: string): boolean => line.endsWith('.')
    const page = [
      'It ended.',
      'Jan. 2',
      'It rose.',
      'Friday, Dec. 30',
      'It fell.',
      '29 December:',
      'It began.',
    ]
    expect([...dayHeadings(page, isTold)]).toEqual([1, 3, 5])
    expect([...dayHeadings(page.toReversed(), isTold)]).toEqual([])
    expect([...dayHeadings(page.slice(2), isTold)]).toEqual([])
    expect([
      ...dayHeadings(
        page.map((line) => line.replace('It fell.', 'More news')),
        isTold,
      ),
    ]).toEqual([])
  })

  it('of a list lose their mark', () => {
    expect(['• a b', '- a', '+ x', '-a'].map(listItem)).toEqual(['a b', 'a', 'x', undefined])
  })

  it('of a tweet are those above its signature that show what they are, four at most', () => {
    const signed = [
      'The ferry left.',
      'We saw it #ferry',
      'pic.twitter.com/abc',
      '— Ida (@ida) December 6, 2021',
    ]
    expect([...tweetParagraphs(signed)].sort()).toEqual([1, 2, 3])
    const many = [
      '@ida one',
      '@ida two',
      '@ida three',
      '@ida four',
      '@ida five',
      '— Ida (@ida) 6 December 2021',
    ]
    expect([...tweetParagraphs(many)].sort()).toEqual([1, 2, 3, 4, 5])
    expect(tweetWords('🚢 We saw it pic.twitter.com/abc https://t.co/x1')).toBe('We saw it')
  })

  it('under a picture say what they are, and a sentence about one does not', () => {
    const captions = [
      'Photo: the pier',
      'The pier at dawn (AP Photo/Jo Marsh)',
      'FILE - the pier',
      'In this file photo, the pier',
      'The pier (photo by Jo)',
      'The pier. Getty Images',
      'The pier at dawn (Jo Marsh/Pool via AP)',
    ]
    const others = [
      'The picture was sold for 3 million.',
      'A pier (it is old) stands',
      'The minister via Reuters spoke',
    ]
    expect([...captions, ...others].filter(isCaption)).toEqual(captions)
  })

  it('with a name alone head the paragraphs that tell of its bearer', () => {
    const told = [
      'Who they are',
      'Jo Marsh',
      'He is the captain of the ferry.',
      'Ida Holm',
      'She runs the pier and its crane.',
    ]
    expect([...nameHeadings(told)]).toEqual([1, 3])
    expect([...nameHeadings(['Top', 'Tallow Bay', 'It rained for three long days.'])]).toEqual([])
    const again = ['Top', 'Karl Vint', 'For forty years the keeper Vint has lit the lamp.']
    expect([...nameHeadings(again)]).toEqual([1])
  })
})

describe('A file of records', () => {
  it.each([
    ['{"a":1}', [['the object', { a: 1 }]]],
    [
      '{"a":1}\n{"a":2}\n',
      [
        ['line 1', { a: 1 }],
        ['line 2', { a: 2 }],
      ],
    ],
    [
      '{"a":1},\n\n{"a":2},',
      [
        ['line 1', { a: 1 }],
        ['line 3', { a: 2 }],
      ],
    ],
    [
      '{"a":1}{"a":{"b":2}}',
      [
        ['item 1', { a: 1 }],
        ['item 2', { a: { b: 2 } }],
      ],
    ],
    [
      '[\n{"a":1}\n{"a":2}\n]',
      [
        ['item 1', { a: 1 }],
        ['item 2', { a: 2 }],
      ],
    ],
    [
      '{"a":"}{"}\n{"a":2',
      [
        ['line 1', { a: '}{' }],
        ['line 2', 'mistake'],
      ],
    ],
    ['[{"a":1},]', [['the file', 'mistake']]],
    ['{"a":1}\nx\ny', [['the file', 'mistake']]],
  ])('gives each with where it stands, and says of the others what is wrong: %j', (content, wanted) => {
    expect(
      readRecords(content).map(({ place, value, mistake }) => [
        place,
        mistake === undefined ? value : 'mistake',
      ]),
    ).toEqual(wanted)
  })
})

it('A tweet may open a text, and a file of records that holds one is read whole', () => {
  expect([...tweetParagraphs(['We saw it #ferry', '— Ida (@ida) 6 December 2021'])].sort()).toEqual([0, 1])
  expect(readRecords('{"a":1}')).toEqual([{ part: undefined, place: 'the object', value: { a: 1 } }])
})
