import { describe, expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const lay = useArticles()

/** The dates and the sentences of a timeline over articles of 6 December 2021. */
async function timeline(topic: string, ...texts: readonly string[]) {
  const sample = await lay(
    Object.fromEntries(
      texts.map((text, at) => [
        `${at}.md`,
        `---\ntitle: Ferry ${'ABCDEFGH'[at]}\ndate: 2021-12-06\nsource: Paper ${at}\n---\n\n${text}\n`,
      ]),
    ),
  )
  const answer = await sample.bot.answer({ text: `/timeline ${topic}` })
  if (answer.kind === 'notice') return []
  return answer.sections.flatMap(({ statements }) =>
    statements.map(({ when, text, cites }) => ({ when, text, sources: cites.length })),
  )
}

describe('/timeline', () => {
  it('tells once what the same one did on the same day, however much else each sentence tells', async () => {
    const events = await timeline(
      'Nordwell',
      'Nordwell filed for bankruptcy on 3 May 2021, after a week in which its customers took out a billion crowns.',
      'Its lawyers said that Nordwell filed for bankruptcy on 3 May 2021. The exchange has a hundred thousand creditors.',
      'On 3 May 2021 Nordwell filed for bankruptcy in Oslo and its founder, once the darling of investors, stepped down.',
      'Nordwell sacked its auditor on 3 May 2021, a letter shows.',
    )
    expect(events.filter(({ text }) => text.includes('bankruptcy'))).toHaveLength(1)
    expect(events.some(({ text }) => text.includes('auditor'))).toBe(true)
  })

  it('tells an event once that two sources tell in nearly the same words', async () => {
    const events = await timeline(
      '',
      'The ferry to Tallow Bay sank in March 2020 with forty people on board, the harbour master said.',
      'In March 2020 the Tallow Bay ferry sank with forty people on board. The bay was closed.',
    )
    expect(events).toMatchObject([{ when: 'Mar 2020', sources: 2 }])
  })

  it.each([
    ['Turkey ferries', 'The Turkish ferries were sold on 4 March 2020.'],
    ['Norwegian tunnel', 'A tunnel through the north of Norway was opened on 4 March 2020.'],
  ])('takes a people for its country: %s', async (topic, text) => {
    expect(await timeline(topic, text, 'Oman sold wool in May.')).toMatchObject([{ when: '4 Mar 2020' }])
  })

  it('tells what came a day after what it was asked about', async () => {
    const events = await timeline(
      'Brell cannery',
      'A fire gutted the Brell cannery on 3 March 2020.\n\nThe following day firemen found the body of Stan Orlick.\n\nOn 9 June 2020 a choir from Oman sang in Tallow Bay.',
    )
    expect(events.map(({ when }) => when)).toEqual(['3 Mar 2020', '4 Mar 2020'])
  })

  it('ends no sooner than the year does, and dates nothing by the times to come', async () => {
    expect(
      await timeline(
        'ferry',
        'The ferry is to be sold before the end of the year. People hope for a better tomorrow.',
      ),
    ).toMatchObject([{ when: 'before the end of 2021' }])
  })

  it('keeps two events of one date apart', async () => {
    const events = await timeline(
      '',
      'The ferry to Tallow Bay sank in March 2020 with forty people on board.',
      'A bridge over the northern river was opened by the governor in March 2020.',
    )
    expect(events).toHaveLength(2)
  })

  it('leaves out a year that is only the name of something else', async () => {
    const told =
      'The ferry law was passed in 2019. Its author had spoken of ferries before the 2016 elections too.'
    expect(await timeline('', told)).toMatchObject([{ when: '2019' }])
    expect(await timeline('elections', told)).not.toContainEqual(expect.objectContaining({ when: '2016' }))
  })

  it('tells a sentence at its event and not once more at the end that it names', async () => {
    const events = await timeline(
      '',
      'The ferry contract was extended on 2 December 2021 until 2030. It is dear.',
      'The lease of the northern quay runs until 2031. The quay is old and will be rebuilt.',
    )
    expect(events.map(({ when }) => when)).toEqual(['2 Dec 2021', 'until 2031'])
  })

  it('leaves out what the articles on a topic date besides', async () => {
    const events = await timeline(
      'lighthouse',
      'The lighthouse of Tallow Bay was lit in March 2020. It can be seen for nine miles.\n\nThe bakery opened in 1911 and sells rye bread.',
    )
    expect(events.map(({ when }) => when)).toEqual(['Mar 2020'])
  })

  it('tells of a sentence at each date the words that tell it', async () => {
    const events = await timeline(
      '',
      'Tallow Bay hosted the fair on 6 December 2021, an idea that was born in 2000. It rained.',
    )
    expect(events).toMatchObject([
      { when: '2000', text: 'an idea that was born in 2000' },
      { when: '6 Dec 2021' },
    ])
  })

  it('takes a day in a month and the month for one event, and cites for the day who tells it', async () => {
    const events = await timeline(
      '',
      'The ferry Alba sank off Tallow Bay on 14 March 2020 with forty people aboard.',
      'In March 2020 the ferry Alba sank off Tallow Bay with forty people aboard.',
    )
    expect(events.map(({ when, sources }) => [when, sources])).toEqual([['14 Mar 2020', 1]])
  })

  it('leaves out the day on which somebody said so, where another is told', async () => {
    const events = await timeline(
      '',
      'The launch was moved to September 2025 from November of this year, officials said on Tuesday, 7 December 2021.',
    )
    expect(events.map(({ when }) => when)).toEqual(['Sep 2025 (expected); Nov 2021 (was expected)'])
  })

  it('keeps to the name that is asked for, and to no longer name that ends in it', async () => {
    const events = await timeline(
      'Tallow',
      'The ferry to Tallow was sold on 4 March 2020. The ferry to New Tallow was sold on 5 March 2020.',
      'Harrowby sold wool on 6 March 2020. The mayor of Tallow came on 7 March 2020.',
    )
    expect(events.map(({ when }) => when)).not.toContain('6 Mar 2020')
    expect(events.map(({ when }) => when)).toEqual(expect.arrayContaining(['4 Mar 2020', '7 Mar 2020']))
  })

  it.each([
    ['a date in the name of a thing', 'The council spoke of the Harbour Act of 1970 again.'],
    ['a year beside a noun', 'Her 2019 novel made the ferry famous.'],
    ['what has been so since', 'He is the first mayor from the islands since the 1890s.'],
    ['which people are meant', 'The court freed 40 men who took part in the riot on 4 March 2020.'],
    ['what somebody said without being named', '“We sank the ferry on 4 March 2020 and nobody saw it.”'],
    ['a caption', 'Mayor Ida Brandvik, left, and the harbour master on 4 March 2020.'],
    ['what readers are bidden to', 'Join us at the ferry fair on 28 January 2022.'],
    ['a signature', 'Thank you all. — Ida Brandvik (@brandvik) March 4, 2020'],
  ])('tells no event by %s', async (_, text) => {
    const events = await timeline(
      '',
      `${text}\n\nIt rained in Harrowby all week.`,
      'The quay was closed on 9 March 2020.',
    )
    expect(events.map(({ when }) => when)).toEqual(['9 Mar 2020'])
  })

  it.each([
    [
      'a clause that says which one is meant, and what is still to come',
      'The weavers’ guild has sued the mill over a lockout that idled the looms for a week in February 2021. A first hearing is set for 9 January before the court.',
      [
        ['Feb 2021', 'a lockout that idled the looms for a week in February 2021'],
        ['9 Jan 2022 (expected)', 'A first hearing is set for 9 January before the court.'],
      ],
    ],
    [
      'two deeds of one person',
      'Born in Halden on 3 May 1931, the weaver Astrid Moe moved to Orsa in 1952. It rained.',
      [
        ['3 May 1931', 'Born in Halden on 3 May 1931'],
        ['1952', 'Born in Halden on 3 May 1931, the weaver Astrid Moe moved to Orsa in 1952.'],
      ],
    ],
    [
      'a plan that was given up, beside what has become of it',
      'The weaving museum was due to open in November, but the council said on Thursday that it would not open before 4 March.',
      [
        ['Nov 2021 (was expected)', 'The weaving museum was due to open in November'],
        ['not before 4 Mar 2022', 'the council said on Thursday that it would not open before 4 March'],
      ],
    ],
    [
      'a day that is counted from the one before',
      'The looms of the mill burned on 2 May 2021. Two days earlier an inspector had warned of the wiring.',
      [
        ['30 Apr 2021', 'Two days earlier an inspector had warned of the wiring.'],
        ['2 May 2021', 'The looms of the mill burned on 2 May 2021.'],
      ],
    ],
    [
      'a day that was put off for another',
      'The auction of the looms has been put off from 8 January to 12 February, the bailiff said on Friday.',
      [
        [
          '12 Feb 2022 (expected); 8 Jan 2022 (was expected)',
          'The auction of the looms has been put off from 8 January to 12 February, the bailiff said on Friday.',
        ],
      ],
    ],
  ])('tells each thing at its own date by its own words: %s', async (_, text, rows) => {
    const events = await timeline('', text)
    expect(events.map(({ when, text }) => [when, text])).toEqual(rows)
  })

  it('tells of an article on the topic what does not name it, and nothing of others', async () => {
    const events = await timeline(
      'Ferry A',
      'The ferry has a new master, Olav Brekke. The hull was laid down in 2017. He was born in Lunden in 1970.',
      'Oman sold wool on 6 March 2020.',
    )
    expect(events.map(({ when }) => when)).toEqual(['2017'])
  })

  it.each([
    [
      'what goes on from it without naming anybody',
      'The council approved the slipway on 3 March 2020. Work began on 12 May 2020. That evening a crane fell over. Trials are to end in 2023.',
      ['3 Mar 2020', '12 May 2020', '12 May 2020', '2023 (expected)'],
    ],
    [
      'neither another story nor what goes on from that',
      'The slipway was opened on 3 March 2020.\n\nThe baker Greta Stamm was fined on 4 March 2020. She has had her shop since 2003.\n\nIn other business, a school was named after a poet on 5 March 2020.',
      ['3 Mar 2020'],
    ],
    [
      'neither something new with a name that owns what is told of it, nor the birth of somebody',
      'The slipway was opened on 3 March 2020 by Nils Aune.\n\nThe bus line Vestlinjen will raise its fares on 6 January 2022.\n\nAune was born in 1950. The slipway was repaired on 5 May 2021.',
      ['3 Mar 2020', '5 May 2021'],
    ],
    [
      'what has its people again after another story',
      'The slipway was opened by Nils Aune on 3 March 2020.\n\nThe baker Greta Stamm was fined on 4 March 2020.\n\nAune had bought the yard in 2011. The court will hear him on 6 January 2022.',
      ['2011', '3 Mar 2020', '6 Jan 2022 (expected)'],
    ],
  ])('tells of a story as far as it goes: %s', async (_, text, rows) => {
    const events = await timeline('slipway', text)
    expect(events.map(({ when }) => when)).toEqual(rows)
  })

  it('goes on with a story at other places, and not with another thing there', async () => {
    const events = await timeline(
      'Ferry A',
      'The ferry was launched on 3 March 2020.\n\nA first keel was laid in Larvik on 4 April 2019. A buyer from Oman withdrew in May 2021.\n\nThe opera house of Halden closed on 5 June 2021.',
    )
    expect(events.map(({ when }) => when)).toEqual(['4 Apr 2019', '3 Mar 2020', 'May 2021'])
  })

  it('tells an event once that several tell in other words, and by the plain date where one has only a weekday', async () => {
    const events = await timeline(
      '',
      'Harbour master Olav Brekke resigned on 26 November 2021 over the sale of the quay.',
      'Brekke stepped down on 26 November 2021. The quay will be rebuilt.',
      'Olav Brekke resigned on Friday over the sale of the quay.',
      'The ferry Alba sank on 5 December 2021. The council met on Friday.',
    )
    expect(events.map(({ when }) => when)).toEqual(['26 Nov 2021', '3 Dec 2021', '5 Dec 2021'])
  })

  it('leaves out rows of a table', async () => {
    const events = await timeline(
      '',
      'The Tallow rowers sacked their coach on 30 November 2021.\n\nResults\n\nSat 6 Nov: Tallow 0-3 Brixby\n\nSun 14 Nov: Harrow 1-4 Tallow\n\nSat 18 Dec: Tallow v Kelm (15:00)\n\n10 Nov 2021: 7; 17 Nov 2021: 9',
    )
    expect(events.map(({ when }) => when)).toEqual(['30 Nov 2021'])
  })

  it('tells of a plan that was put off, by the day that stands, and what was called off as expected once', async () => {
    const [moved] = await timeline(
      '',
      'The Tallow regatta, planned for 24 December, has been postponed to 14 January, its founders said on Friday.',
    )
    expect(moved?.when).toBe('14 Jan 2022 (expected); 24 Dec 2021 (was expected)')
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-06\nsource: One\n---\n\nThe Tallow regatta will begin on 14 January.\n',
      'b.md':
        '---\ntitle: B\ndate: 2021-12-20\nsource: Two\n---\n\nThe founders called off the Tallow regatta on 19 December.\n',
    })
    const answer = await sample.briefing('/timeline')
    expect(answer.sections.flatMap(({ statements }) => statements.map(({ when }) => when))).toEqual([
      '19 Dec 2021',
      '14 Jan 2022 (was expected)',
    ])
  })

  it('sets no event at a day that another is only measured by', async () => {
    const events = await timeline(
      '',
      'Turnout at the ferry vote was 68 percent, down from 75 percent in 2018.',
    )
    expect(events).toEqual([])
  })

  it('leaves out another story of an article in brief, and tells of “she” who is the topic', async () => {
    const events = await timeline(
      'Ferry Moe',
      'The ferry master Astrid Moe was fined on 4 March 2020. She is to be heard on 10 January. The gallery of Lunden will close on 11 August 2022.',
      'Oman sold wool on 6 March 2020.',
    )
    expect(events.map(({ when }) => when)).toEqual(['4 Mar 2020', '10 Jan 2022 (expected)'])
  })
})

it('/timeline never parts a subject from what is told of it', async () => {
  const events = await timeline(
    '',
    'The death toll of the river fever in Lower Tolm rose to 57 on 3 May 2021.',
  )
  expect(events.map(({ text }) => text)).toEqual([
    'The death toll of the river fever in Lower Tolm rose to 57 on 3 May 2021.',
  ])
})

it('/timeline tells once what was to be on a day and then was', async () => {
  const sample = await lay({
    'a.md':
      '---\ntitle: Lighthouse keeper Moe\ndate: 2021-12-06\nsource: One\n---\n\nThe keeper Astrid Moe will have an operation on Thursday. A hearing on her will be held on 10 December.\n',
    'b.md':
      '---\ntitle: Keeper Moe recovers\ndate: 2021-12-12\nsource: Two\n---\n\nThe keeper Astrid Moe left hospital on Saturday. Her operation on Thursday went well.\n',
  })
  const answer = await sample.briefing('/timeline Moe')
  expect(answer.sections.flatMap(({ statements }) => statements.map(({ when }) => when))).toEqual([
    '9 Dec 2021',
    '10 Dec 2021 (was expected)',
    '11 Dec 2021',
  ])
})

it('/timeline goes on with a story whose later articles have the name and not the word for what happens', async () => {
  const sample = await lay({
    'a.md':
      '---\ntitle: Weaver Moe goes on trial in Orsa\ndate: 2021-09-07\nsource: One\n---\n\nThe trial of the weaver Astrid Moe began on Monday. She is accused of burning looms.\n',
    'b.md':
      '---\ntitle: Jury finds Moe guilty of burning looms\ndate: 2021-10-08\nsource: Two\n---\n\nA jury found the weaver Astrid Moe guilty on Thursday. The jurors had retired on 4 October.\n',
    'c.md':
      '---\ntitle: Moe sings\ndate: 2021-10-09\nsource: Two\n---\n\nThe tenor Bram Moe sang in Lunden on Friday.\n',
  })
  const answer = await sample.briefing('/timeline Moe trial')
  expect(answer.sections.flatMap(({ statements }) => statements.map(({ when }) => when))).toEqual([
    '6 Sep 2021',
    '4 Oct 2021',
    '7 Oct 2021',
  ])
})
