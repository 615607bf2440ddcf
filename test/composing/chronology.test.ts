import { describe, expect, it } from 'vitest'
import { datedEvents } from '../../src/composing/chronology.ts'
import { atOnce } from '../../src/model/steps.ts'
import { articleOf, readingOf } from '../articles.ts'

describe('Of a sentence of 7 June 2024 a timeline tells each happening by its own day, and how sure it is', () => {
  it.each([
    [
      'The yard will close on 12 June 2025.',
      ['12 Jun 2025 (expected): The yard will close on 12 June 2025.'],
    ],
    [
      'The yard closed in May 2019 and was sold in June 2020.',
      ['May 2019: The yard closed in May 2019', 'Jun 2020: The yard … was sold in June 2020'],
    ],
    [
      'The vote was postponed from 8 January to 12 February 2025.',
      [
        '12 Feb 2025 (expected); 8 Jan 2024 (was expected): The vote was postponed from 8 January to 12 February 2025.',
      ],
    ],
    ['The lock was due to open in 2020.', ['2020 (was expected): The lock was due to open in 2020.']],
    [
      'The lock is to be finished by the end of 2026.',
      ['by the end of 2026 (expected): The lock is to be finished by the end of 2026.'],
    ],
    ['The pact runs until 2030.', ['until 2030: The pact runs until 2030.']],
    [
      'The hall will not reopen before October 2025.',
      ['not before Oct 2025: The hall will not reopen before October 2025.'],
    ],
    [
      'The council said on 3 May 2023 that the bill had been paid.',
      ['3 May 2023 (reported): The council said on 3 May 2023 that the bill had been paid.'],
    ],
    [
      'The mine, which was opened in 1931, was shut in 1988.',
      [
        '1931: The mine, which was opened in 1931',
        '1988: The mine, which was opened in 1931, was shut in 1988.',
      ],
    ],
    [
      'When the war ended in 1945, the mill was in ruins.',
      ['1945: When the war ended in 1945, the mill was in ruins.'],
    ],
    [
      'Born in Tallow in 1931, she moved to Orsk in 1950.',
      ['1931: Born in Tallow in 1931', '1950: Born in Tallow in 1931, she moved to Orsk in 1950.'],
    ],
    [
      'Ana Weiss was elected in 2014 but resigned in 2016.',
      ['2014: Ana Weiss was elected in 2014', '2016: Ana Weiss … resigned in 2016'],
    ],
    [
      'In March 2022 the council bought the mill and in May 2023 it sold it again.',
      [
        'Mar 2022: In March 2022 the council bought the mill',
        'May 2023: In March 2022 the council bought the mill and in May 2023 it sold it again.',
      ],
    ],
    ['He was jailed after the riots of 1998.', []],
    [
      'Weiss won the port in 2022 by more votes than she had in 2018.',
      ['2022: Weiss won the port in 2022 by more votes than she had in 2018.'],
    ],
    [
      'The harbour flooded in March 2023, just as the market did in 2019.',
      ['Mar 2023: The harbour flooded in March 2023, just as the market did in 2019.'],
    ],
    ['The debt associated with the mill until October 2022 is lost.', []],
    ['The inn, closed in October 2022, is for sale.', ['Oct 2022: The inn, closed in October 2022']],
    ['Most voters worry about prices next November.', []],
    [
      'Brewers in Kelm fear that the yard will close in October 2025.',
      ['Oct 2025 (expected): Brewers in Kelm fear that the yard will close in October 2025.'],
    ],
    [
      'The mayor faces a court on 3 July 2024.',
      ['3 Jul 2024 (expected): The mayor faces a court on 3 July 2024.'],
    ],
    ['Before the 2016 elections he was a teacher.', []],
    ['Weavers wanted back a 1980s-style pension plan.', []],
    ['The theft was not found out until next year.', []],
    ['The theft was not found out until 2021.', ['2021: The theft was not found out until 2021.']],
    [
      'The mill will not be sold until next year.',
      ['not before 2025: The mill will not be sold until next year.'],
    ],
    [
      'The carters lost the vote that they had feared this November.',
      ['Nov 2024 (expected): The carters lost the vote that they had feared this November.'],
    ],
    ['Brandt tried to look strong one day ahead of the upcoming visit Sunday.', []],
    ['If you were in Orsk in 1970, you would know the mill.', []],
    [
      'Weiss said that on Jan. 20, in one of her first orders, she would sign all papers for a toll on salt.',
      [],
    ],
    [
      'Weiss said that on Oct. 3, in one of her first orders, she would sign all papers for a toll on salt.',
      [
        '3 Oct 2024 (expected): Weiss said that on Oct. 3, in one of her first orders, she would sign all papers for a toll on salt.',
      ],
    ],
    ['Aune was charged in the June 3 killing of a carter.', []],
    ['The move comes on the heels of Orsk’s Tuesday announcement on the toll.', []],
    ['It was still only Thursday, by the way.', []],
    [
      'The hall cannot open before October 2025.',
      ['not before Oct 2025: The hall cannot open before October 2025.'],
    ],
    [
      'It can’t help feeling odd that the fair is over after a last show on 9 June.',
      ['9 Jun 2024 (expected): It can’t help feeling odd that the fair is over after a last show on 9 June.'],
    ],
    ['He would be the second carter to win, after Ana Weiss in 2008.', []],
    ['Orsk would have bought the ship, if it had been built before 2019.', []],
    ['What Weiss does and does not say of the mill in her 2023 speech', []],
    ['The carters called their first song “1989 Quay” after the mill.', []],
    [
      'The mayor’s deal provides that most of it be put off and not paid until 2043.',
      ['not before 2043: The mayor’s deal provides that most of it be put off and not paid until 2043.'],
    ],
    ['Weiss will keep her post after a meeting Monday.', []],
    [
      'The Gazette reported on May 20 that the guild is to hire a cook this year.',
      ['20 May 2024 (reported): The Gazette reported on May 20 that the guild is to hire a cook this year.'],
    ],
    ['“You were in Orsk in 1970,” Brandt wrote.', ['1970: “You were in Orsk in 1970,” Brandt wrote.']],
    [
      'Weiss, who has sat for the northern part of the county since 2012, apologised on Tuesday.',
      [
        '4 Jun 2024: Weiss, who has sat for the northern part of the county since 2012, apologised on Tuesday.',
      ],
    ],
    [
      'Brandt sold a 49% stake in the mill to the carter Anders Holm, who raised his share to 94% in January 2022.',
      [
        'Jan 2022: Brandt sold a 49% stake in the mill to the carter Anders Holm, who raised his share to 94% in January 2022.',
      ],
    ],
    [
      'Like many baths that clerks do not deem “needed,” these will pause work starting Sunday if Orsk doesn’t reach an agreement.',
      [],
    ],
    ['The firm expects a profit in 2026.', ['2026 (expected): The firm expects a profit in 2026.']],
    [
      'If the court agrees, the sale will go ahead on 1 September 2025.',
      ['1 Sep 2025 (expected): If the court agrees, the sale will go ahead on 1 September 2025.'],
    ],
    [
      'The ship was built in 2001, sank on 4 May 2004 and was raised in 2006.',
      [
        '2001: The ship was built in 2001',
        '4 May 2004: The ship … sank on 4 May 2004',
        '2006: The ship … was raised in 2006',
      ],
    ],
    [
      'A fire broke out on Monday and burned until Wednesday.',
      ['3 Jun 2024: A fire broke out on Monday', 'until 5 Jun 2024: A fire … burned until Wednesday'],
    ],
    [
      'The trial opened on 6 September 2022. He was found guilty on 3 November 2022.',
      [
        '6 Sep 2022: The trial opened on 6 September 2022.',
        '3 Nov 2022: He was found guilty on 3 November 2022.',
      ],
    ],
    [
      'The museum was to have opened in 2021, but it opened on 2 April 2023.',
      [
        '2021 (was expected): The museum was to have opened in 2021',
        '2 Apr 2023: The museum was to have opened in 2021, but it opened on 2 April 2023.',
      ],
    ],
    [
      'The strike began on 2 October 2023 because wages had been cut in July 2023.',
      [
        'Jul 2023: wages had been cut in July 2023',
        '2 Oct 2023: The strike began on 2 October 2023 because wages had been cut in July 2023.',
      ],
    ],
    [
      'The mayor said the bridge would be closed until 2 March 2025.',
      ['until 2 Mar 2025: The mayor said the bridge would be closed until 2 March 2025.'],
    ],
    [
      'Orsk beat Marrow on 4 May 2024, and Tolm lost to Harl on 5 May 2024.',
      ['4 May 2024: Orsk beat Marrow on 4 May 2024', '5 May 2024: Tolm lost to Harl on 5 May 2024'],
    ],
    [
      'Talks between the two began in Geneva in 2018.',
      ['2018: Talks between the two began in Geneva in 2018.'],
    ],
    [
      'The bank collapsed in the autumn of 2008, a year before it was to be sold.',
      ['2008: The bank collapsed in the autumn of 2008, a year before it was to be sold.'],
    ],
    ['The ban takes effect on 1 July 2024.', ['1 Jul 2024 (expected): The ban takes effect on 1 July 2024.']],
    [
      'She won the race in 2019, 2021 and 2023.',
      ['2019; 2021; 2023: She won the race in 2019, 2021 and 2023.'],
    ],
    [
      'The price rose by 8 percent in July 2023 to 310 dollars a tonne.',
      ['Jul 2023: The price rose by 8 percent in July 2023 to 310 dollars a tonne.'],
    ],
    [
      'The law, signed on 9 May 2019, bans such ships.',
      ['9 May 2019: The law, signed on 9 May 2019, bans such ships.'],
    ],
    [
      'The clerk was charged in January, tried in March and acquitted on 4 May.',
      [
        'Jan 2024: The clerk was charged in January',
        'Mar 2024: The clerk … tried in March',
        '4 May 2024: The clerk … acquitted on 4 May',
      ],
    ],
    [
      'Thieves entered the vault on 12 March, emptied it on 15 March and were caught on 1 April.',
      [
        '12 Mar 2024: Thieves entered the vault on 12 March',
        '15 Mar 2024: Thieves … emptied it on 15 March',
        '1 Apr 2024: Thieves … were caught on 1 April',
      ],
    ],
    [
      'The bill passed the lower house on 2 May and the upper house on 9 May.',
      [
        '2 May 2024: The bill passed the lower house on 2 May',
        '9 May 2024: The bill passed the lower house on 2 May and the upper house on 9 May.',
      ],
    ],
    [
      'The road was closed on 1 May, when a rock fell, and will reopen on 1 July.',
      [
        '1 May 2024: The road was closed on 1 May, when a rock fell',
        '1 Jul 2024 (expected): The road … will reopen on 1 July',
      ],
    ],
    [
      'The probe will pass the Moon on 20 June and reach the comet in August 2027.',
      [
        '20 Jun 2024 (expected): The probe will pass the Moon on 20 June',
        'Aug 2027 (expected): The probe will … reach the comet in August 2027',
      ],
    ],
    ['She won in 2019 and again in 2021.', ['2019; 2021: She won in 2019 and again in 2021.']],
    [
      'The mine was opened in 1990, and after a fire in 2003 it was shut.',
      [
        '1990: The mine was opened in 1990',
        '2003: The mine was opened in 1990, and after a fire in 2003 it was shut.',
      ],
    ],
    ['An inquiry is to report on 3 July.', ['3 Jul 2024 (expected): An inquiry is to report on 3 July.']],
    ['By 2015 half of the boats were gone.', ['by 2015: By 2015 half of the boats were gone.']],
    [
      'Since Monday, divers have searched the lake.',
      ['since 3 Jun 2024: Since Monday, divers have searched the lake.'],
    ],
    ['The clerk wept in the days following the 2 May crash.', []],
    ['He wrote two weeks after 3 May to the bank.', []],
    ['In the hall, where the plan, the one that he gave on Monday, lay open, it was cold.', []],
    ['Earlier on Monday in Harl.', []],
    [
      'An inquiry into the crash of 30 April opens on 17 June.',
      ['17 Jun 2024 (expected): An inquiry into the crash of 30 April opens on 17 June.'],
    ],
    [
      'The exhibition runs from 3 to 9 July 2024.',
      ['3–9 Jul 2024 (expected): The exhibition runs from 3 to 9 July 2024.'],
    ],
    [
      'The minister appears in court on Thursday.',
      ['13 Jun 2024 (expected): The minister appears in court on Thursday.'],
    ],
    [
      'Orsk faces Marrow in the final on Sunday.',
      ['9 Jun 2024 (expected): Orsk faces Marrow in the final on Sunday.'],
    ],
    [
      'Come Tuesday, the harbour will be full of yachts.',
      ['11 Jun 2024 (expected): Come Tuesday, the harbour will be full of yachts.'],
    ],
    [
      'Lia Monk is returning to Orsk, visiting a mine on Saturday.',
      ['8 Jun 2024 (expected): Lia Monk is returning to Orsk, visiting a mine on Saturday.'],
    ],
    [
      'The minister appeared in court on Thursday.',
      ['6 Jun 2024: The minister appeared in court on Thursday.'],
    ],
    [
      'The clerk led the court through a pile of letters, beginning on 9 July.',
      ['9 Jul 2023: The clerk led the court through a pile of letters, beginning on 9 July.'],
    ],
    [
      'On 12 August, after the bank had failed, Lia Monk asked a clerk to drive her to Orsk.',
      ['12 Aug 2023: On 12 August, after the bank had failed, Lia Monk asked a clerk to drive her to Orsk.'],
    ],
    [
      'In early 2022, Lia Monk said, she found a hole in the ledger.',
      ['2022: In early 2022, Lia Monk said, she found a hole in the ledger.'],
    ],
    ['The vote in the upper house came after a day of talks on 5 June.', []],
    [
      'The council gave the miller until the end of April to reply.',
      ['until the end of Apr 2024: The council gave the miller until the end of April to reply.'],
    ],
    ['Fish prices in May are lower than those seen in the winter of 2022.', []],
    ['A leading 2024 GOP primary foe could become the head of the yard.', []],
    ['The man who spotted the thief in last week’s robbery is praised by all.', []],
    [
      'KELM, May 28 (Reuters) - The mayor of Kelm sold the mill on Monday.',
      ['3 Jun 2024: The mayor of Kelm sold the mill on Monday.'],
    ],
    ['The walkout followed a fire at the mill in May.', []],
    ['“One year ago the mill was sold to a friend of mine,” the baker told the court.', []],
    ['She sang for the last time in Orsk that June.', []],
    ['For the latest on the flood, read the paper’s coverage for Saturday, 8 June.', []],
    [
      '“Stay calm and move away from the river,” said Mayor Lia Monk of Lower Orsk in a statement on Tuesday.',
      [],
    ],
    ['The baker looks at the damage on Monday.', []],
    [
      'President-elect Ana Weiss rounded out her cabinet Monday, by naming a clerk.',
      ['3 Jun 2024: President-elect Ana Weiss rounded out her cabinet Monday, by naming a clerk.'],
    ],
    ['The river burst its banks on Monday.', ['3 Jun 2024: The river burst its banks on Monday.']],
    ['The crew may come home in February.', ['Feb 2025 (expected): The crew may come home in February.']],
    [
      'When she tried to get her savings out on July 8, the bank was shut.',
      ['8 Jul 2023: When she tried to get her savings out on July 8, the bank was shut.'],
    ],
    ['As of Monday, Ana Weiss leads by a point.', []],
    ['There are two other races on the 5 May ballot.', []],
    ['The bill recognises 19 May 1865 as a holiday.', []],
    [
      'Founders’ Day — 19 May — was made a holiday by the council on Tuesday.',
      ['4 Jun 2024: Founders’ Day — 19 May — was made a holiday by the council on Tuesday.'],
    ],
    ['The mill lost four million, according to a report published in May.', []],
    ['Lia Monk joined Nils Brandt (1999) as the only winners from Orsk.', []],
    ['The council gave up its post-2020 effort to sell the mill.', []],
    ['After coming close two years ago, Lia Monk won the cup.', []],
    ['The comedy drew crowds prior to the shutdown in March 2020.', []],
    ['It was Sunday afternoon, June 2.', []],
    [
      'Four sailors are due to leave for Orsk on Friday.',
      ['7 Jun 2024 (expected): Four sailors are due to leave for Orsk on Friday.'],
    ],
    ['Four sailors left for Orsk on Friday.', ['7 Jun 2024: Four sailors left for Orsk on Friday.']],
    ['The judge asked for an update about the letters Monday.', []],
    [
      'On Monday the judge asked for an update about the letters.',
      ['3 Jun 2024: On Monday the judge asked for an update about the letters.'],
    ],
    [
      'The union sued on Tuesday, seeking to keep the letters that it had from 3 to 8 May.',
      ['4 Jun 2024: The union sued on Tuesday, seeking to keep the letters that it had from 3 to 8 May.'],
    ],
    ['This comes after the mill was sold in May.', []],
    ['The town wants a bridge this year.', []],
    ['Today the firm requires a fee of its tenants.', []],
    ['“Nobody will see what they did today,” the mayor said.', []],
    ['It is the biggest fight since the U.S. took Veltra to court in the 1990s.', []],
    ['Lia Monk played well, just like last year.', []],
    [
      'The fair, originally set for April 2024, became a washout.',
      ['Apr 2024 (was expected): The fair, originally set for April 2024, became a washout.'],
    ],
    [
      'By Monday morning, no boats were left in the harbour.',
      ['by 3 Jun 2024: By Monday morning, no boats were left in the harbour.'],
    ],
    [
      'The rejection of the offer, which comes after 80% of drivers voted against a first one last month, angered the owner.',
      ['May 2024: 80% of drivers voted against a first one last month'],
    ],
    [
      'The bill to make it, or “Founders’ Day,” as a public holiday passed easily in the lower house on Wednesday.',
      [
        '5 Jun 2024: The bill to make it, or “Founders’ Day,” as a public holiday passed easily in the lower house on Wednesday.',
      ],
    ],
  ])('%s', (text, wanted: readonly string[]) => {
    const published = { date: '2024-06-07', precision: 'day', from: 'json' } as const
    const reading = readingOf(articleOf('a', text, { title: 'News', published }))
    const events = atOnce(datedEvents([reading], ''))
    expect(events.map(({ when, text: words }) => `${when}: ${words}`)).toEqual(wanted)
    for (const { excerpts } of events) expect(text).toContain(excerpts[0].quote)
  })
})

it('A timeline has no 29 February in a year without one', () => {
  const text = 'When she tried to get her savings out on February 29, the bank was shut.'
  const published = { date: '2024-02-10', precision: 'day', from: 'json' } as const
  expect(atOnce(datedEvents([readingOf(articleOf('a', text, { title: 'News', published }))], ''))).toEqual([])
})

/** The rows of a timeline over articles, each with its day, title and text. */
const rows = (topic: string, ...told: readonly (readonly [day: string, title: string, text: string])[]) =>
  atOnce(
    datedEvents(
      told.map(([date, title, text], at) =>
        readingOf(articleOf(`${at}`, text, { title, published: { date, precision: 'day', from: 'json' } })),
      ),
      topic,
    ),
  ).map(({ when, text }) => `${when}: ${text}`)

describe('What befell something once is one row, in whatever words', () => {
  it('by the day, where others tell only the month', () => {
    expect(
      rows(
        'Corvina',
        ['2024-02-12', 'Corvina lost', 'The trawler Corvina sank on 9 February 2024 in a gale off Harl.'],
        [
          '2024-03-20',
          'Cod is dear',
          'Cod is dear since the Corvina went down in February 2024 with her catch.',
        ],
        ['2024-04-19', 'Old ships', 'The loss of the trawler Corvina in February 2024 has angered widows.'],
      ),
    ).toEqual(['9 Feb 2024: The trawler Corvina sank on 9 February 2024 in a gale off Harl.'])
  })

  it('by the sentence that tells it with a verb, and not by a noun for it', () => {
    expect(
      rows(
        'Tarn viaduct',
        ['2024-05-02', 'Viaduct falls', 'The Tarn viaduct gave way on Tuesday under a goods train.'],
        ['2024-05-09', 'Grief', 'The collapse of the Tarn viaduct on 30 April took six lives.'],
      ),
    ).toEqual(['30 Apr 2024: The Tarn viaduct gave way on Tuesday under a goods train.'])
  })

  it('where a later sentence tells only by “he” and the month what was done to somebody on a day of it', () => {
    const told = rows(
      'Ross Vane',
      ['2024-01-11', 'Vane in court', 'Ross Vane was arrested on 20 December 2023 in Harl.'],
      ['2024-02-24', 'Vane guilty', 'A jury convicted Ross Vane. He was detained in December 2023 at home.'],
    )
    expect(told).toEqual([
      '20 Dec 2023: Ross Vane was arrested on 20 December 2023 in Harl.',
      '24 Feb 2024 (reported): A jury convicted Ross Vane.',
    ])
  })

  it('but two things of one month are two', () => {
    expect(
      rows(
        'Tarn viaduct',
        ['2024-05-02', 'Viaduct falls', 'The Tarn viaduct collapsed on 3 May 2024 at dawn.'],
        ['2024-06-09', 'Viaduct sold', 'The Tarn viaduct was sold in May 2024 to a scrap dealer.'],
      ),
    ).toHaveLength(2)
  })
})

describe('What an article begins with and dates nowhere is told as reported on its day', () => {
  const rejected =
    'Workers of the Dunmore yard have rejected an offer that would have raised their pay by a third.'

  it('where the article is on the topic', () => {
    expect(rows('Dunmore yard strike', ['2024-05-24', 'Dunmore yard strike goes on', rejected])).toEqual([
      `24 May 2024 (reported): ${rejected}`,
    ])
  })

  it('also where it tells what somebody will do', () => {
    expect(
      rows('Ana Weiss', [
        '2024-06-07',
        'Ana Weiss sells',
        'Ana Weiss will sell her ships after a meeting of the guild.',
      ]),
    ).toEqual(['7 Jun 2024 (reported): Ana Weiss will sell her ships after a meeting of the guild.'])
  })

  it('but not where another tells its day', () => {
    expect(
      rows(
        'Dunmore yard strike',
        ['2024-05-24', 'Dunmore yard strike goes on', rejected],
        [
          '2024-05-25',
          'Vote',
          'On Thursday the strikers of the Dunmore yard rejected an offer by two to one.',
        ],
      ),
    ).toEqual(['23 May 2024: On Thursday the strikers of the Dunmore yard rejected an offer by two to one.'])
  })

  it('by the sentence that tells what its title does, where others stand before it', () => {
    expect(
      rows('Dunmore yard', [
        '2024-05-24',
        'Dunmore yard wins ferry order',
        'For the Dunmore yard the year began badly. The Dunmore yard has won an order for four ferries from the guild of Orsk.',
      ]),
    ).toEqual([
      '24 May 2024 (reported): The Dunmore yard has won an order for four ferries from the guild of Orsk.',
    ])
  })

  it('also where a date of the sentence is of something else', () => {
    const text =
      'Prosecutors charged two clerks of the Dunmore yard over the fire of May 2, the worst in years.'
    expect(rows('Dunmore yard', ['2024-05-24', 'Dunmore yard clerks charged', text])).toEqual([
      `24 May 2024 (reported): ${text}`,
    ])
  })

  it('also by how things are, where its title says so and nothing was done on its day', () => {
    const text = 'The Dunmore yard now has orders for nine ferries, the most of all yards of the coast.'
    const article = ['2024-05-24', 'Dunmore yard has nine orders', text] as const
    expect(rows('Dunmore yard', article)).toEqual([`24 May 2024 (reported): ${text}`])
    expect(
      rows('Dunmore yard', article, ['2024-05-25', 'Dunmore', 'The Dunmore yard sold a dock on 24 May.']),
    ).toEqual(['24 May 2024: The Dunmore yard sold a dock on 24 May.'])
  })

  it('by what somebody said, where that is its headline', () => {
    const text = 'The guild of Orsk said the Dunmore yard would never be sold to the smelter Halm.'
    expect(
      rows('Dunmore yard', ['2024-05-24', 'Dunmore yard will never be sold to Halm, guild says', text]),
    ).toEqual([`24 May 2024 (reported): ${text}`])
  })

  it('of a page of many stories only what heads it', () => {
    const text =
      'Good morning! The Dunmore yard has hired a cook.\n\nThe smelter Halm has bought the Dunmore yard for a crown.'
    expect(rows('Dunmore yard', ['2024-05-24', 'Dunmore yard bought by the smelter Halm', text])).toEqual([
      '24 May 2024 (reported): The smelter Halm has bought the Dunmore yard for a crown.',
    ])
  })

  it('by the month, where the page was changed after its day', () => {
    const text =
      'The Dunmore yard has sold its largest dock. The guild wept.\n\nThe queen of Orsk saw the Dunmore yard on Saturday.'
    expect(rows('Dunmore yard', ['2024-05-24', 'Dunmore yard sells dock', text])).toEqual([
      'May 2024: The queen of Orsk saw the Dunmore yard on Saturday.',
      'May 2024 (reported): The Dunmore yard has sold its largest dock.',
    ])
  })

  it.each([
    ['The Dunmore yard is the oldest of the county.'],
    ['A few years ago the Dunmore yard bought a crane from the smelter.'],
    ['It has struck the Dunmore yard as odd that the guild called a strike.'],
    ['We went to the Dunmore yard to see the strike.'],
    ['They have gone on strike at the Dunmore yard.'],
    ['The strike at the Dunmore yard may last.'],
    ['A union said the strike at the Dunmore yard hurts.'],
  ])('nor what is no deed: %s', (text) => {
    expect(rows('Dunmore yard strike', ['2024-05-24', 'Dunmore yard strike', text])).toEqual([])
  })
})

describe('Of two pages that tell a deed by its weekday the one that told it soonest has the day', () => {
  it('as the other may have been changed since it came out', () => {
    expect(
      rows(
        'dike bill',
        [
          '2024-06-05',
          'Dike bill',
          'The dike bill passed. On Thursday the queen signed the dike bill into law.',
        ],
        ['2024-06-06', 'Dike bill is law', 'The queen signed the dike bill on Thursday with a goose quill.'],
      ),
    ).toEqual(['6 Jun 2024: The queen signed the dike bill on Thursday with a goose quill.'])
  })
})

it.each([
  [
    'The miller said that the weir was built in 1990 and fell in 1999.',
    '1999: The miller said that the weir was built in 1990 and fell in 1999.',
  ],
  [
    'He did not sign the bill on Monday or vote on the proposal on Tuesday.',
    '4 Jun 2024: He did not sign the bill on Monday or vote on the proposal on Tuesday.',
  ],
  [
    'Shares of the brewer fell on Monday, with the mill rising five percent in the week to 3 June.',
    '3 Jun 2024: Shares of the brewer fell on Monday, with the mill rising five percent in the week to 3 June.',
  ],
  [
    'She has been in Orsk since June after the mill closed in May.',
    'since Jun 2024; May 2024: She has been in Orsk since June after the mill closed in May.',
  ],
])('Words that are not true by themselves stand in their whole sentence: %s', (text, wanted) => {
  expect(rows('', ['2024-06-07', 'News', text])).toContain(wanted)
})

it.each([
  ['The yield was down to 4.73 per cent from 4.80 per cent late on Tuesday.'],
  ['That will arrive on 20 June.'],
  ['With the crew arriving at the weir early Sunday, a handover is underway.'],
  ['The brewers have raised 2025 membership rates.'],
  ['The price hike for 2025 was booed.'],
  ['The cheapest ticket in 2025 costs 800 crowns.'],
  ['The council aims to plant trees by 2028.'],
  ['The firm pledged to halve its waste by 2035.'],
  ['I was curious, having learned yesterday that the mill was sold.'],
  ['The mill is old. In 2019, after a year of repa'],
])('A timeline has no row for what happens on no day, or is told by halves: %s', (text) => {
  expect(rows('', ['2024-06-07', 'News', text])).toEqual([])
})

it.each([
  ['The launch is planned for 2026.', '2026 (expected)'],
  ['The lock is due in 2029.', '2029 (expected)'],
  ['The vote was put off to 2028.', '2028 (expected)'],
  ['“I sold the mill on 3 May,” Lia Monk told the court.', '3 May 2024'],
])('But one for what is to be in a year, and for a deed that somebody tells as hers: %s', (text, when) => {
  expect(rows('', ['2024-06-07', 'News', text])).toEqual([`${when}: ${text}`])
})

describe('A timeline tells only so much of a day as is sure', () => {
  it.each([
    [
      'a weekday five or six days back may be one of the days after the page’s own: the month is sure',
      ['2024-06-12', 'Kelm bridge', 'The Kelm bridge was closed on Thursday after a lorry hit it.'],
      ['Jun 2024: The Kelm bridge was closed on Thursday after a lorry hit it.'],
    ],
    [
      'and where the two are of two months, only that the page of a month tells it',
      ['2024-06-04', 'Kelm bridge', 'The Kelm bridge was closed on Thursday after a lorry hit it.'],
      ['Jun 2024 (reported): The Kelm bridge was closed on Thursday after a lorry hit it.'],
    ],
    [
      'nor where that page may have been changed in the next',
      ['2024-10-30', 'Kelm bridge', 'The Kelm bridge was closed on Friday after a lorry hit it.'],
      [],
    ],
    [
      'but “last Thursday” is the one before',
      ['2024-06-12', 'Kelm bridge', 'The Kelm bridge was closed last Thursday after a lorry hit it.'],
      ['6 Jun 2024: The Kelm bridge was closed last Thursday after a lorry hit it.'],
    ],
    [
      'what a page tells as over after its own day was written later, and its “yesterday” is of no day',
      [
        '2021-11-01',
        'Ida Stamm',
        'The baker Ida Stamm died on 10 January 2022 in Orsk. Ida Stamm was buried yesterday. Ida Stamm was fined in May 2019.',
      ],
      [
        'May 2019: Ida Stamm was fined in May 2019.',
        '10 Jan 2022: The baker Ida Stamm died on 10 January 2022 in Orsk.',
      ],
    ],
    [
      'several months of one year have it together',
      ['2023-10-04', 'Kelm bank', 'In May and June of 2022 the Kelm bank sold its vaults.'],
      ['May 2022; Jun 2022: In May and June of 2022 the Kelm bank sold its vaults.'],
    ],
  ] as const)('%s', (_, article, wanted) => {
    expect(rows(article[1], article)).toEqual(wanted)
  })

  it('and what a page counts from its day, which tells of a weekday that was mostly after it, is of no day', () => {
    const text =
      'The Kelm bridge fell on Sunday night. The Kelm bridge was shut on Friday. The Kelm bridge was blown up yesterday.'
    expect(rows('Kelm bridge', ['2024-06-08', 'Kelm bridge', text])).toEqual([
      'Jun 2024: The Kelm bridge fell on Sunday night.',
      '7 Jun 2024: The Kelm bridge was shut on Friday.',
    ])
  })

  it('and what is only of “this year” is left out where three rows are dated more closely', () => {
    const days = [3, 4, 5].map((day) => `The Kelm bridge was painted on ${day} May 2024.`)
    const loose = 'The Kelm bridge was sold this year.'
    const told = (...texts: readonly string[]) =>
      rows('Kelm bridge', ['2024-06-08', 'Kelm bridge', texts.join(' ')])
    expect(told(loose, ...days.slice(1))).toContain(`2024: ${loose}`)
    expect(told(loose, ...days)).not.toContain(`2024: ${loose}`)
  })

  it('a weekday that another paper tells sooner after it stands', () => {
    const closed = 'The Kelm bridge was closed on Thursday after a lorry hit it.'
    expect(
      rows(
        'Kelm bridge',
        ['2024-06-07', 'Kelm bridge closed', closed],
        ['2024-06-12', 'Kelm bridge', 'On Thursday the Kelm bridge was closed by the police.'],
      ),
    ).toEqual([`6 Jun 2024: ${closed}`])
  })

  it('and what was to be by a day that is over when the newest article is written was expected', () => {
    expect(
      rows(
        'Kelm bridge',
        ['2024-06-07', 'Kelm bridge', 'The Kelm bridge will reopen on 10 June.'],
        ['2024-06-12', 'Kelm bridge', 'The Kelm bridge will be painted on 20 June.'],
      ),
    ).toEqual([
      '10 Jun 2024 (was expected): The Kelm bridge will reopen on 10 June.',
      '20 Jun 2024 (expected): The Kelm bridge will be painted on 20 June.',
    ])
  })
})

describe('Rows of a timeline are of its topic', () => {
  it.each([
    ['The week in Bergen', 'The zoo of Bergen will get two bears on 9 June 2024.'],
    ['Mill fire inquest', 'The herring festival of Bergen will begin on 19 July 2024.'],
    ['Mill fire inquest', 'In Brask, tram drivers ended their walkout on Sunday.'],
  ])('and not what a paper tells beside it, under “%s”: %s', (title, beside) => {
    const text = `The inquest into the mill fire opened in Bergen on 3 June 2024. ${beside} The inquest into the mill fire will hear two carters on 17 June 2024.`
    expect(rows('mill fire inquest', ['2024-06-05', title, text])).toEqual([
      '3 Jun 2024: The inquest into the mill fire opened in Bergen on 3 June 2024.',
      '17 Jun 2024 (expected): The inquest into the mill fire will hear two carters on 17 June 2024.',
    ])
  })

  it('nor what a page that goes on all day tells of something else', () => {
    const text = [
      '9.10 The Tarn viaduct collapsed on Wednesday at dawn.',
      '10.05 The lower house adopted the bill on pensions on Tuesday.',
      '10.30 A crane will reach the Tarn viaduct on Thursday.',
      '11.15 Lia Monk won the Vik Open on Tuesday.',
    ].join('\n\n')
    expect(rows('Tarn viaduct', ['2024-06-05', 'Wednesday as it happened', text])).toEqual([
      '5 Jun 2024: The Tarn viaduct collapsed on Wednesday at dawn.',
      '6 Jun 2024 (expected): A crane will reach the Tarn viaduct on Thursday.',
    ])
  })

  it('though what it did to another town is', () => {
    const text =
      'The storm Greta reached Bergen on 3 June 2024. In Brask, a church was destroyed on 4 June 2024. The storm Greta died down on 5 June 2024.'
    expect(rows('storm Greta', ['2024-06-06', 'Storm Greta', text])).toHaveLength(3)
  })

  it('nor the story of an article that names it in passing', () => {
    const other = Array.from(
      { length: 16 },
      (_, at) =>
        `The carter Nils Aune moved a ${['cart', 'load', 'horse', 'stove'][at % 4]} on ${at + 1} May 2024.`,
    )
    const text = `${other.join(' ')} Prices fell on Mill Street on 20 May 2024. Aune was fined on 21 May 2024. The Mill Street Journal told it on 22 May 2024.`
    expect(rows('Mill Street', ['2024-06-06', 'A carter and his horse', text])).toEqual([
      '20 May 2024: Prices fell on Mill Street on 20 May 2024.',
    ])
  })

  it('nor what an article on something else tells that names it once', () => {
    const text =
      'Storm Greta moved towards Orsk on Sunday. Carters left the quay. Shops were shut. A state of need was declared on 2 June 2024. It came two weeks after the Vik flood, which reached Orsk on 20 May 2024. Greta was over the sea on 1 June 2024.'
    expect(rows('Vik flood', ['2024-06-03', 'Greta threatens the coast', text])).toEqual([
      '20 May 2024: the Vik flood, which reached Orsk on 20 May 2024',
    ])
  })

  it('nor what a long article tells that has the topic hardly anywhere but in its title', () => {
    const other = Array.from(
      { length: 20 },
      (_, at) => `The league played its games of ${1950 + at} in Harl.`,
    )
    const text = `Storm Greta kept the crowds away on 2 June 2024. ${other.join(' ')}`
    expect(rows('storm Greta', ['2024-06-03', 'Storm Greta and the history of a league', text])).toEqual([
      '2 Jun 2024: Storm Greta kept the crowds away on 2 June 2024.',
    ])
  })

  it('nor what an article tells of one of two that face each other, which the topic joins by “v.”', () => {
    const text = `Harl’s guild spoke on 3 May 2024. ${'The council of Harl has eight members, who meet in the hall. '.repeat(15)}Harl paid on 4 May 2024. Orsk sued Harl on 5 May 2024.`
    expect(rows('Orsk v. Harl', ['2024-06-03', 'What the council of Harl does', text])).toEqual([
      '5 May 2024: Orsk sued Harl on 5 May 2024.',
    ])
  })

  it('nor what only announces other stories', () => {
    const text =
      'The Tarn viaduct collapsed on 3 June 2024. Today a new bank for the Tarn viaduct, a goose at court, and more.'
    expect(rows('Tarn viaduct', ['2024-06-06', 'Tarn viaduct collapses', text])).toEqual([
      '3 Jun 2024: The Tarn viaduct collapsed on 3 June 2024.',
    ])
  })

  it('but what goes on with the one just named behind a day', () => {
    const text =
      'Governor Ana Weiss has closed the Tarn viaduct. On Wednesday, she met the mason Bram Moe in Lunden.'
    expect(rows('Tarn viaduct', ['2024-06-07', 'Tarn viaduct closed', text])).toContain(
      '5 Jun 2024: On Wednesday, she met the mason Bram Moe in Lunden.',
    )
  })

  it('nor what a newsletter tells next', () => {
    const text =
      'Good morning! The Tarn viaduct collapsed on 3 June 2024. The tenor Bram Moe sang in Lunden on 4 June 2024.'
    expect(rows('Tarn viaduct', ['2024-06-06', 'Tarn viaduct collapses', text])).toEqual([
      '3 Jun 2024: The Tarn viaduct collapsed on 3 June 2024.',
    ])
  })
})

it('A row shows its whole sentence where a comma has cut the verb from who did it', () => {
  const text =
    'Police sought for days the man who on the morning of 4 June, masked, robbed the Tarn bank and fled.'
  expect(rows('Tarn bank', ['2024-06-07', 'Tarn bank robbed', text])).toEqual([`4 Jun 2024: ${text}`])
})

it.each([
  ['A 2018 eruption of Brenn destroyed the road.', ['2018']],
  ['The June 3 eruption of Brenn destroyed the road.', ['3 Jun 2024']],
  ['Aune was charged in the June 3 eruption of Brenn.', ['7 Jun 2024 (reported)']],
  ['Ana Weiss spoke at length about the 2018 eruption of Brenn.', []],
  ['Ana Weiss was picked to host the 2018 eruption fair of Brenn.', []],
  ['Ana Weiss hosted the 2018 eruption fair of Brenn.', ['2018']],
  ['The debate over the 2018 Brenn eruption has gone on.', []],
])('A time in front of a noun is of what that noun does: %s', (text, when) => {
  const told = rows('Brenn eruption', ['2024-06-07', 'The Brenn eruption', text])
  expect(told).toEqual(when.map((one) => `${one}: ${text}`))
})

describe('Of many things that are dated a timeline tells those of the topic’s own story', () => {
  const past =
    'Ana Weiss bought the Tarn bank on 4 June 2024. The guild of Orsk sold its mint in 1903. The smelter Halm opened in 1950.'

  it('and not the old years of others', () => {
    expect(rows('Ana Weiss', ['2024-06-07', 'Ana Weiss buys bank', past])).toEqual([
      '4 Jun 2024: Ana Weiss bought the Tarn bank on 4 June 2024.',
    ])
  })

  it('but those of an article that tells a history', () => {
    const told = rows('Ana Weiss', ['2024-06-07', 'Ana Weiss and the mint that was sold in 1903', past])
    expect(told).toContain('1903: The guild of Orsk sold its mint in 1903.')
    expect(told).toHaveLength(3)
  })

  it('and not the days by which the topic itself is known', () => {
    const text = 'The June 3 hearings opened on 4 April 2024. The crowd of June 3 was led by a baker.'
    expect(rows('June 3 hearings', ['2024-06-07', 'June 3 hearings', text])).toEqual([
      '4 Apr 2024: The June 3 hearings opened on 4 April 2024.',
    ])
    const cup =
      'Brandt, who has been one of the best at Bay Cup 2024, wept. The Bay Cup 2024 began on 2 June.'
    expect(rows('Bay Cup 2024', ['2024-06-07', 'Bay Cup 2024', cup])).toEqual([
      '2 Jun 2024: The Bay Cup 2024 began on 2 June.',
    ])
  })

  it('what several articles tell, and what a title tells, before what one tells by the way', () => {
    const days = Array.from({ length: 12 }, (_, at) => `He had rowed over the bay on ${at + 1} May 2024.`)
    const told = rows(
      'Aune trial',
      [
        '2024-06-04',
        'Jury hears Aune’s cook',
        `The trial of Nils Aune opened on 3 June 2024. ${days.join(' ')}`,
      ],
      [
        '2024-06-08',
        'Jury convicts Aune',
        'A jury convicted Nils Aune on 7 June 2024. The trial of Nils Aune had opened on 3 June 2024.',
      ],
    )
    expect(told).toHaveLength(12)
    expect(told.slice(-2)).toEqual([
      '3 Jun 2024: The trial of Nils Aune opened on 3 June 2024.',
      '7 Jun 2024: A jury convicted Nils Aune on 7 June 2024.',
    ])
  })
})

it('A bare month that may go on with the year of its story or be the last one before the article is of neither', () => {
  const text =
    'In June of 2022 the Kelm bank sold its vaults. By September the hole was big. It was shut in March 2023. It reopened in July.'
  expect(rows('Kelm bank', ['2023-10-04', 'Kelm bank', text])).toEqual([
    'Jun 2022: In June of 2022 the Kelm bank sold its vaults.',
    'Mar 2023: It was shut in March 2023.',
    'Jul 2023: It reopened in July.',
  ])
})

it('Of a page that grows at its head each event has its day by the heading above it', () => {
  const page = [
    'The Dunmore strike goes on by the hour.',
    'Friday, May 17',
    'The Dunmore strike ended on Thursday with a handshake.',
    'Thursday, May 16',
    'A judge of Orsk will hear the Dunmore strike case on Monday.',
    'Monday, May 6',
    'The Dunmore strike began on Sunday at the lower dock.',
  ]
  expect(rows('Dunmore strike', ['2024-05-06', 'Dunmore strike: latest', page.join('\n\n')])).toEqual([
    '5 May 2024: The Dunmore strike began on Sunday at the lower dock.',
    '16 May 2024: The Dunmore strike ended on Thursday with a handshake.',
    '20 May 2024 (expected): A judge of Orsk will hear the Dunmore strike case on Monday.',
  ])
})

describe('No event is of a date', () => {
  it.each([
    ['The Dunmore yard is slow with its results to the end of March.'],
    ['Profits of the Dunmore yard were thin in the year ended 31 March 2024.'],
    ['The Dunmore yard pays its guild in parts each July 1.'],
    ['The Dunmore yard could build a ferry today if it wanted to.'],
    ['The Dunmore yard stands, unlike the Halm smelter, which went bankrupt in 2008.'],
    ['The Dunmore yard shows Weiss’s 1931 (Blue Boat) in its hall.'],
  ])('that ends what figures are of, comes each year, is only supposed, of another or a name: %s', (text) => {
    expect(
      rows('Dunmore yard', ['2024-06-07', 'Harbour news', `${text} The Dunmore yard has nine docks.`]),
    ).toEqual([])
  })

  it.each([
    ['The Dunmore yard moved its results to 31 March 2024.', '31 Mar 2024'],
    ['The Dunmore yard, which was founded in 1931, builds ferries.', '1931'],
    ['The Dunmore yard opened its third dock today.', '7 Jun 2024'],
  ])('but of one that tells of the topic itself: %s', (text, when) => {
    expect(
      rows('Dunmore yard', ['2024-06-07', 'Harbour news', text]).map((row) => row.split(':')[0]),
    ).toContain(when)
  })
})

it('What only grants something to its reader is not the news of an article', () => {
  const text = 'Sure, the Dunmore yard has sold an old ferry to the guild. '
  expect(rows('Dunmore yard', ['2024-05-24', 'Dunmore yard has sold a ferry', text])).toEqual([])
})

it.each([
  ['No buyers came to the Dunmore yard.', 'Dunmore yard: no buyers came'],
  ['Well over forty workers left the Dunmore yard.', 'Forty workers leave Dunmore yard'],
])('News that opens with a word that grants elsewhere is told: %s', (text, title) => {
  expect(rows('Dunmore yard', ['2024-05-24', title, text])).toEqual([
    expect.stringContaining(text.slice(0, -1)),
  ])
})

describe('Two things of one month are two', () => {
  it('where one has its day and both only name the same people', () => {
    expect(
      rows('Nils Aune', [
        '2024-02-24',
        'Nils Aune in court',
        'Nils Aune was arrested in December 2023 in Harl. Nils Aune sang in Harl for a radio show on 1 December 2023.',
      ]),
    ).toHaveLength(2)
  })

  it('where two firms did the same', () => {
    const told = rows('Kastel', [
      '2024-02-24',
      'Kastel falls',
      'Nordwell filed for bankruptcy in November 2023. Kastel filed for bankruptcy in November 2023.',
    ])
    expect(told).toContain('Nov 2023: Kastel filed for bankruptcy in November 2023.')
  })
})

it('Of many rows those of an article that sets out to tell the course of the story come first', () => {
  const days = Array.from({ length: 14 }, (_, at) => `Nils Aune rowed over the bay on ${at + 1} May 2024.`)
  const course = 'Nils Aune founded the Harl mint in 2011. Nils Aune was arrested in July 2023.'
  const told = rows(
    'Nils Aune',
    ['2024-06-04', 'A boat', days.join(' ')],
    ['2024-06-05', 'How did Nils Aune get here?', course],
  )
  expect(told.slice(0, 2)).toEqual([
    '2011: Nils Aune founded the Harl mint in 2011.',
    'Jul 2023: Nils Aune was arrested in July 2023.',
  ])
})

describe('A row tells what its date is of', () => {
  it.each([
    [
      'The judge on 3 June 2024 upheld the fine that the Orsk mill was given in 2022 for its smoke.',
      [
        '3 Jun 2024: The judge on 3 June 2024 upheld the fine that the Orsk mill was given in 2022 for its smoke',
      ],
    ],
    ['The Orsk mill must pay for a new fence on top of the fine, imposed last year.', []],
    ['She said that the Orsk mill was wrong when it sold its wood two years ago, and that it knew.', []],
    ['The Orsk mill opened in 1931.', ['1931: The Orsk mill opened in 1931.']],
    ['The Orsk mill, the last one, closed in 1971.', ['1971: The Orsk mill, the last one, closed in 1971.']],
  ])('and not a whole sentence by a year of what stands inside it: %s', (text, wanted) => {
    expect(rows('Orsk mill', ['2024-06-07', 'Orsk mill', text]).map((row) => row.replace(/\.$/, ''))).toEqual(
      wanted.map((row) => row.replace(/\.$/, '')),
    )
  })

  it('and nothing that is to come of what a day owns', () => {
    const text = 'With Friday’s order, the Orsk mill will burn no more than ten tons.'
    expect(rows('Orsk mill', ['2024-06-07', 'Orsk mill', text]).join()).not.toContain('expected')
  })

  it('with what a time is measured from', () => {
    const text =
      'A second flood of the Orsk valley shook Halm parish Monday, two weeks after the valley was laid waste by the first.'
    expect(rows('Orsk valley flood', ['2024-06-07', 'Orsk valley flood', text])[0]).toMatch(
      /by the first\.?$/,
    )
  })

  it.each([
    [
      '2023-12-18',
      'The port gave the Orsk mill until the end of October to reply.',
      'until the end of Oct 2023',
    ],
    [
      '2023-10-04',
      'The Orsk mill will run until the end of December.',
      'until the end of Dec 2023 (expected)',
    ],
    [
      '2024-01-10',
      'The start of the Orsk mill was moved from November of this year.',
      'Nov 2024 (was expected)',
    ],
  ])(
    'and what was given until a month that is over is no year ahead: told on %s, %s',
    (day, text, wanted) => {
      expect(rows('Orsk mill', [day, 'Orsk mill', text]).map((row) => row.split(':')[0])).toEqual([wanted])
    },
  )
})

it('A weekday that would lie days before all that is told of a story is the next one, as its page was changed since', () => {
  const first = [
    '2024-06-10',
    'Flood in Halm',
    'A flood on Monday hit Halm and tore down the bridge.',
  ] as const
  const late = [
    '2024-06-11',
    'Flood in Halm',
    'The flood in Halm took its fortieth house early Wednesday.',
  ] as const
  expect(rows('Halm flood', first, late)).toContainEqual(
    expect.stringMatching(/^12 Jun 2024: The flood in Halm took/),
  )
  const other = ['2024-06-11', 'Dam at Halm', 'The dam at Halm cracked last Wednesday.'] as const
  expect(rows('Halm dam', first, other)).toContainEqual(expect.stringMatching(/^5 Jun 2024: The dam at Halm/))
})

it('A page that names its own month as one gone by was changed in a later one, and its “last week” is of no days', () => {
  const page = (text: string) => ['2024-06-19', 'Halm bank', text] as const
  const asOver =
    'After the fall of the Halm bank in June, a study was made. Last week the Halm bank shut a third vault.'
  expect(rows('Halm bank', page(asOver)).join()).not.toContain('third vault')
  expect(rows('Halm bank', page('Last week the Halm bank shut a third vault.')).join()).toContain(
    'third vault',
  )
})

it('A page that is added to all day is of the story that its title tells, whatever each part names', () => {
  const page = (title: string) =>
    [
      '2024-06-07',
      title,
      'Kastel knew of the spy row. The clerk Nils Aune resigned from the Kastel yard on 3 June 2024. The guild shut its hall to visitors on 5 June 2024.',
    ] as const
  expect(rows('Kastel spy row', page('Kastel spy row: latest updates'))).toHaveLength(2)
  expect(rows('Kastel spy row', page('Latest updates: harbour news'))).toHaveLength(1)
})

it('News of another is none of a topic that is only named inside of what it did', () => {
  const page = (title: string, text: string) => ['2024-06-07', title, text] as const
  const other = page(
    'Orvo shows its new loom',
    'Orvo praised its loom, claiming that it beats the looms of Kastel.',
  )
  const own = page('A new loom', 'Kastel has sold its oldest loom to Orvo.')
  expect(rows('Kastel', other)).toEqual([])
  expect(rows('Kastel', own)).toHaveLength(1)
})

it('News of an article is told beside what its first sentences date otherwise', () => {
  const told = rows('Kastel', [
    '2024-06-07',
    'Weiss ousted at Kastel',
    'The weaver Lena Weiss was fired by the board of the Kastel yard over a lost ledger. A dinner for sixty guests of Kastel was held on Thursday in the old hall.',
  ])
  expect(told).toContainEqual(
    expect.stringMatching(/^7 Jun 2024 \(reported\): The weaver Lena Weiss was fired/),
  )
})
