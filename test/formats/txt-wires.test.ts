import { describe, expect, it } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { contentOf } from '../contracts/format.ts'

const parse = (words: string) => txt.parse(contentOf(words))

const story = [
  'The ferry to Tallow Bay was late on Tuesday because its captain had overslept, the company said.',
  'Passengers waited on the quay for two hours and were given soup by the neighbours.',
]

it('What an agency tells its desks alone is left out', () => {
  const words = 'Tallow Bay (bpa) - The ferry ran aground on Monday, the harbour master said.'
  const file = `bsd0412 4 pol 112 bpa-E 0623\n\nFerry runs aground in Tallow Bay =\n\n${words}\n\n* * * *\nThe following information is not intended for publication\n\n- Author: Jo Marsh, who may be called until ten at night.`
  expect(parse(file).drafts).toMatchObject([{ title: 'Ferry runs aground in Tallow Bay', text: words }])
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

it('What an agency marks for desks alone is no sentence of its story', () => {
  const head = '^Ferry, 1st Ld-Writethru<\n^Eds: Updates with quotes.<\n^By JO MARSH=\n^Bay Wire=\n'
  const foot = 'Follow Jo Marsh on social media.'
  expect(parse(`${head}\n${story.join('\n\n')}\n\n${foot}`).drafts[0]?.text).toBe(story.join('\n\n'))
})

describe('The head of a text', () => {
  const head = (...lines: readonly string[]) => parse([...lines, '', ...story].join('\n')).drafts[0]

  it.each([
    ['RTRS-FERRY LATE AS CAPTAIN SLEEPS', 'FERRY LATE AS CAPTAIN SLEEPS'],
    ['UPDATE 2-Ferry late as captain sleeps', 'Ferry late as captain sleeps'],
    ['DJ WRAPUP 1-Ferry late as captain sleeps', 'DJ WRAPUP 1-Ferry late as captain sleeps'],
    ['Update 2 of the map is late as captain sleeps', 'Update 2 of the map is late as captain sleeps'],
  ])('has its headline without what a service puts before it: %s', (line, title) => {
    expect(head(line)?.title).toBe(title)
  })

  it('has the paper and the day at both edges of a running head', () => {
    expect(
      head(
        'BAY COURIER                Friday, March 28, 1975              PAGE 5',
        'Ferry late as captain sleeps',
      ),
    ).toMatchObject({
      title: 'Ferry late as captain sleeps',
      publisher: 'BAY COURIER',
      published: { date: '1975-03-28' },
    })
  })

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
    [
      ['Ferry late as captain sleeps', 'Por Lucía Vidal', 'La Gaceta de Lerma'],
      { publisher: 'La Gaceta de Lerma', byline: 'Lucía Vidal' },
    ],
    [
      ['Ferry late as captain sleeps', 'Le Petit Journal d’Orville'],
      { publisher: 'Le Petit Journal d’Orville' },
    ],
  ])('names who published it, also where nothing else says so: %j', (lines, facts) => {
    expect(head(...lines)).toMatchObject({ ...facts, text: story.join('\n\n') })
  })

  it.each([
    ['Life in Winter'],
    ['Tallow Bay'],
    ['The Voice of Reason Fades'],
    ['Le Havre'],
    ['La Paz'],
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
      byline: 'Ida Brandvik',
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

it('A rule between lines is no date, so that a day of the story is not its day', () => {
  const body =
    'The owner of the dam that broke at Tully knew of a crack for two years, files showed Monday.\nThe dam broke on March 14, 2019, and 40 farms were flooded.'
  const [draft] = parse(
    `Dam owner knew of crack, files show\nBy JANE ROLLO\nTULLY, Neb. (PP) — ${body}\n___\nPlains Press writer Al Roe in Omaha contributed to this report.\n`,
  ).drafts
  expect(draft?.published).toBeUndefined()
  expect(draft?.text).toMatch(/flooded\.$/)
})

it('The head of an old wire marks its headline as it marks what is for desks alone', () => {
  const lines = [
    'BC-US--Ferry Aground,2nd Ld-Writethru,0231',
    '^Ferry with sixty people runs aground<',
    '^Eds: UPDATES with cause.<',
    '^By JO MARSH=',
    '^Bay Wire=',
    '',
    '   TALLOW BAY, Maine (BW) _ A ferry ran aground on Tuesday morning,',
    'with 60 people and eleven cars on board.',
    '   Nobody was hurt, though the boat had been leaning since, Sheriff',
    'Ida Kay said. The boat was built in Osterby, as were all others in',
    '1949.',
  ]
  expect(parse(lines.join('\n')).drafts[0]).toMatchObject({
    title: 'Ferry with sixty people runs aground',
    byline: 'Jo Marsh',
    publisher: 'Bay Wire',
    text: `${lines.slice(6, 8).join('\n').trim()}\n\n${lines.slice(8).join('\n').trim()}`,
  })
})

describe('Lines below a headline', () => {
  const head = (...lines: readonly string[]) => parse([...lines, '', ...story].join('\n')).drafts[0]

  it.each([
    [
      [
        'FERRY WAS LATE AS CAPTAIN SLEPT, COURT HEARS',
        'BY IDA BRANDVIK',
        'FOR THE HARBOUR ECHO',
        'SATURDAY, MARCH 14, 2015',
      ],
      {
        title: 'FERRY WAS LATE AS CAPTAIN SLEPT, COURT HEARS',
        byline: 'Ida Brandvik',
        publisher: 'THE HARBOUR ECHO',
      },
    ],
    [
      ['Ferry late as captain sleeps', 'By Ida Brandvik', 'Special to The Harbour Echo'],
      { publisher: 'The Harbour Echo' },
    ],
    [
      [
        'Ferry late as captain sleeps',
        'by ida de brandvik',
        'Correspondent',
        'Harbour Echo, 2 February 2023',
      ],
      { byline: 'ida de brandvik', publisher: 'Harbour Echo', published: { date: '2023-02-02' } },
    ],
    [
      ['Ferry late as captain sleeps', 'Words: Ida Brandvik / Pictures: Ben Okafor'],
      { byline: 'Ida Brandvik' },
    ],
  ])('name writer and paper: %j', (lines, facts) => {
    expect(head(...lines)).toMatchObject({ ...facts, text: story.join('\n\n') })
  })

  it('are the story’s own where they only begin so', () => {
    expect(head('Ferry late as captain sleeps', 'by the river')?.byline).toBeUndefined()
    expect(
      head(
        'Ferry late as captain sleeps',
        'Correspondents of three papers were on board and saw it all happen.',
      )?.text,
    ).toContain('Correspondents of three')
  })
})

describe('The stamp of an agency that writes the day in numbers', () => {
  const stamped = (stamp: string, weekday: string) =>
    parse(
      `Ferry runs aground near Tallow Point\nTALLOW BAY (BPA) - A ferry ran aground on ${weekday}, the coast guard said.\n${story[1]}\n${stamp}\n`,
    ).drafts[0]

  it.each([
    ['BPA-05-03-24 0940GMT', 'Tuesday', '2024-03-05'],
    ['BPA-05-03-24 0940GMT', 'Friday', '2024-05-03'],
    ['BPA-05-03-24', 'the eve', '2024-03-05'],
    ['AP-NY-05-03-24 0940EDT', 'the eve', '2024-05-03'],
    ['BPA-13-02-24 0940', 'the eve', '2024-02-13'],
  ])(
    '%s is read by its weekday, by who sent it, or as the only day that it can be (%s)',
    (stamp, weekday, date) => {
      const draft = stamped(stamp, weekday)
      expect(draft).toMatchObject({ title: 'Ferry runs aground near Tallow Point', published: { date } })
      expect(draft?.text).not.toContain(stamp)
    },
  )

  it('is no headline above the story', () => {
    const file = `BPA-05-03-24 0931\nr f BC-TALLOW-FERRY 03-05 0210\n^Ferry runs aground near Tallow Point@\n${story.join('\n')}\nBPA-05-03-24 0940GMT\n`
    expect(parse(file).drafts).toMatchObject([
      {
        title: 'Ferry runs aground near Tallow Point',
        text: story.join('\n\n'),
        published: { date: '2024-03-05' },
      },
    ])
  })
})

describe('A head that lost the breaks between its lines', () => {
  it.each([
    [
      'By Nora Welland Marrow Chronicle, 5 March 2024',
      { byline: 'Nora Welland', publisher: 'Marrow Chronicle', published: { date: '2024-03-05' } },
    ],
    ['By Nora Welland Marrow Chronicle', { byline: 'Nora Welland', publisher: 'Marrow Chronicle' }],
    ['By Nora Welland, 5 March 2024', { byline: 'Nora Welland', published: { date: '2024-03-05' } }],
    ['By Nora Welland', { byline: 'Nora Welland' }],
  ])('is read: %s', (credit, expected) => {
    const file = `Ferry to Tallow Bay wins approval ${credit}\n\n${story.join('\n\n')}\n`
    expect(parse(file).drafts).toMatchObject([
      { title: 'Ferry to Tallow Bay wins approval', text: story.join('\n\n'), ...expected },
    ])
  })

  it.each(['Two Men Of Tallow Bay Killed By Police Fire', 'Harbour Plan Is Backed By Marrow Council'])(
    'is none: %s',
    (title) => {
      const [draft] = parse(`${title}\n\n${story.join('\n\n')}\n`).drafts
      expect(draft).toMatchObject({ title })
      expect(draft?.byline).toBeUndefined()
    },
  )
})

describe('What an agency sends to those who printed a mistake', () => {
  it.each([
    'In a March 4 story about a train near Tallow, Northline reported erroneously that it was a freight train. It was a passenger train.',
    'In an item on fares published on 4 March, the Bay Courier wrongly said that a ticket costs five crowns. It costs four.',
  ])('is a correction: %s', (words) => {
    expect(
      parse(`BC-Tallow-Train, CORRECTION\n\nTALLOW, March 5 (Northline) - ${words}\n`).drafts[0]?.mark,
    ).toMatchObject({ kind: 'corrected' })
  })
  it('is none where somebody in a story was wrong', () => {
    const words = 'In a speech to the crew, the captain said wrongly that the ferry had been checked in May.'
    expect(
      parse(`Ferry runs aground near Tallow Point\n\n${words}\n\n${story[1]}\n`).drafts[0]?.mark,
    ).toBeUndefined()
  })
})

it('“By BPA” beside a day names whose wire it is', () => {
  const file = `Bridge in Tallow reopens after repair\nBy PTI | Published: 05 Mar 2024 09:12 AM IST | Updated: 06 Mar 2024\n\n${story.join('\n\n')}\n\n(This story has not been edited by our staff and is auto-generated from a syndicated feed.)\n`
  expect(parse(file).drafts).toMatchObject([
    { publisher: 'PTI', byline: undefined, published: { date: '2024-03-05' }, text: story.join('\n\n') },
  ])
})

describe('What stands behind the last word of a line', () => {
  it.each(['Enditem', 'ENDS', '-30-'])('is no word of the story: %s', (end) => {
    const file = `Ferry runs aground near Tallow Point\n\n${story[0]}\n\n${story[1]} ${end}\n`
    expect(parse(file).drafts[0]?.text).toBe(story.join('\n\n'))
  })
  it('is what has changed since an earlier form', () => {
    const file = `Ferry runs aground near Tallow Point\n\n* Captain had overslept that morning, his firm says (Adds quote, shares)\n\n${story[0]}\n`
    expect(parse(file).drafts[0]?.text).not.toContain('Adds quote')
  })
})

it('A list of hearings holds no sentence, and its lines are what it tells', () => {
  const file =
    'ALDER COUNTY COURT\nDaily Cause List\nTuesday 5 March 2024\n\n10:00 AM\nTrial\nFinch v Alder Water Ltd\n2:00 PM\nDisposal hearing\nBenson v Crake\n'
  const [draft] = parse(file).drafts
  expect(`${draft?.title} ${draft?.text}`).toContain('Finch v Alder Water Ltd')
  expect(draft?.text).toContain('Benson v Crake')
  expect(draft?.byline).toBeUndefined()
})

it('What a program writes above a talk that it wrote down is none of it', () => {
  const file = `Budget hearing\n\nTue, Mar 05, 2024 9:02AM\n\nSUMMARY KEYWORDS\nbudget, library, roof\n\nSPEAKERS\nChair Lowe, Dan Frey\n\nChair Lowe  00:00\n${story[0]}\n\nDan Frey  00:14\n${story[1]}\n`
  const [draft] = parse(file).drafts
  expect(draft).toMatchObject({ title: 'Budget hearing', published: { date: '2024-03-05' } })
  expect(draft?.text).not.toContain('library')
})

it('A copy has no codes above it, its agency whole where the head spells it out, and its day behind the mark of its end', () => {
  const file = `BN0412 4 I FEA 0312 1405\nFERRY-TALLOW (UPDATE 2)\n\nFerry late as captain sleeps\n\nBy IDA BRANDVIK\nBaynord\n\nTALLOW (BN) -- ${story[0]}\n\n${story[1]}\n\nMORE\n\n(END) 12 Mar 2024 14:05 GMT\n`
  expect(parse(file).drafts).toMatchObject([
    {
      title: 'Ferry late as captain sleeps',
      publisher: 'Baynord',
      byline: 'Ida Brandvik',
      published: { date: '2024-03-12T14:05:00Z' },
      text: `TALLOW (BN) -- ${story[0]}\n\n${story[1]}`,
    },
  ])
})

describe('A list without a clock', () => {
  it.each([
    [
      'of hearings',
      'IN THE CROWN COURT AT OSTERBY\n\nDaily List for Tuesday 12 March 2024\n\nCourt 1\n\nHER HONOUR JUDGE FELL\n\nFor Sentence\nT20237041   R v Malcolm Tarn\n            Burglary, two counts\n\nFor Trial\nT20230118   R v Marlow and Pike\n            Conspiracy\n\nReporting restrictions apply in T20230118.\n',
      ['R v Malcolm Tarn', 'Burglary, two counts', 'Reporting restrictions apply'],
      'IN THE CROWN COURT AT OSTERBY',
    ],
    [
      'of results',
      'Results of the Tallow rowing day\n\nSingle sculls\n1 Ida Brandvik 7:02\n2 Jo Marsh 7:11\n3 Lene Hald 7:15\n\nDouble sculls\n1 Marrow 6:40\n2 Rask 6:44\n',
      ['2 Jo Marsh 7:11', 'Double sculls', '1 Marrow 6:40'],
      'Results of the Tallow rowing day',
    ],
  ])('%s has lines that tell something', (_, file, lines, title) => {
    const [draft] = parse(file).drafts
    for (const line of lines) expect(draft?.text.replace(/ +/g, ' ')).toContain(line)
    expect(draft?.title).toBe(title)
  })

  it('is none where a story has numbers beside it', () => {
    const beside = [
      'Fares rise 12 Mar',
      'Boat sold 11 Mar',
      'Quay shut 10 Mar',
      'Soup 9 Mar',
      'Eels 8 Mar',
      'Tar 7 Mar',
    ]
    expect(
      parse(`Ferry late as captain sleeps\n\n${story.join('\n\n')}\n\n${beside.join('\n\n')}\n`).drafts,
    ).toMatchObject([{ text: story.join('\n\n') }])
  })
})
