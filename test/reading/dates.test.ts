import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showDate } from '../../src/language/show-date.ts'
import type { Published } from '../../src/model/article.ts'
import { readDates } from '../../src/reading/dates.ts'

/** A Tuesday. */
const tuesday: Published = { date: '2021-12-07', precision: 'day', from: 'meta' }
const told = (text: string, published: Published | 'unknown' = tuesday) =>
  readDates(text, published === 'unknown' ? undefined : published).map((date) => [
    text.slice(date.start, date.end),
    showDate(date),
    date.precision,
  ])

it('A day on which something was done is over, however long ago', () => {
  expect(told('The dockers walked out on 20 January.')).toEqual([['20 January', '20 Jan 2021', 'day']])
  expect(told('The hall is to be opened on 20 January.')).toEqual([['20 January', '20 Jan 2022', 'day']])
})

it('A weekday beside a day tells its year, be another one nearer', () => {
  const december: Published = { date: '2022-12-20', precision: 'day', from: 'meta' }
  expect(told('The hall burned on Monday, December 6.', december)).toEqual([
    ['Monday, December 6', '6 Dec 2021', 'day'],
  ])
  expect(told('The hall burned on December 6.', december)).toEqual([['December 6', '6 Dec 2022', 'day']])
})

describe('A page that grows at its head', () => {
  const begun: Published = { date: '2021-12-07', precision: 'day', from: 'meta' }
  const page = [
    'The mill was shut on Friday.',
    'Friday, Dec. 17',
    'The dockers ended their strike on Thursday.',
    'Thursday, Dec. 16',
    'The talks broke down today and go on Monday.',
    'Tuesday, Dec. 7',
    'The dockers walked out on Monday.',
  ]
  const days = (lines: readonly string[]): readonly (string | undefined)[] =>
    readDates(lines.join('\n\n'), begun).map(({ from, asOf }) =>
      asOf === undefined ? from : `${from} (${asOf})`,
    )

  it('has its weekdays counted from the day above them, and none above the first', () => {
    expect(days(page)).toEqual([
      '2021-12-17 (2021-12-17)',
      '2021-12-16 (2021-12-17)',
      '2021-12-16 (2021-12-16)',
      '2021-12-16 (2021-12-16)',
      '2021-12-13 (2021-12-16)',
      '2021-12-07 (2021-12-07)',
      '2021-12-06 (2021-12-07)',
    ])
  })

  it('and not one whose days rise, which may be days to come, nor one of fewer days', () => {
    const rising = [...page.slice(5), ...page.slice(3, 5), ...page.slice(1, 3)]
    expect(days(rising).filter((day) => day?.includes('('))).toEqual([])
    expect(days(page.slice(3)).filter((day) => day?.includes('('))).toEqual([])
  })
})

it('A day of each year is none of one year', () => {
  expect(told('The rent falls due each July 1 and is paid every 3 May.')).toEqual([])
})

describe('Dates in one paragraph', () => {
  it.each([
    [
      'The trial of the banker opened on 4 March. He was found guilty on 9 May. She left.',
      ['4 March', '9 May'],
    ],
    [
      'The strike began on 2 October. Talks broke down on 28 October. Work goes on.',
      ['2 October', '28 October'],
    ],
    ['It sank on 30 January and was raised by divers on 17 June from the sea.', ['30 January', '17 June']],
  ])('are each found with the day before the month: %s', (text, words) => {
    expect(told(text).map(([found]) => found)).toEqual(words)
  })
})

it.each([
  ['The firm sold its vaults in May and June of 2019.', ['May 2019', 'Jun 2019']],
  ['Fires in November, December and January 2020 were the worst.', ['Nov 2019', 'Dec 2019', 'Jan 2020']],
  ['It met on 3 May and 4 June 2019.', ['3 May 2019', '4 Jun 2019']],
  ['It rained in May, and a bridge fell in June 2019.', ['May 2021', 'Jun 2019']],
])('Months in a row have the year that is told behind the last of them: %s', (text, shown) => {
  expect(told(text).map(([, day]) => day)).toEqual(shown)
})

describe('A date told in full', () => {
  it.each([
    ['Signed on December 6, 2021, in Delhi', 'December 6, 2021', '6 Dec 2021', 'day'],
    ['in Goa on Oct. 15, 2016)', 'Oct. 15, 2016', '15 Oct 2016', 'day'],
    ['6th of December 2021', '6th of December 2021', '6 Dec 2021', 'day'],
    ['12/7/2021', '12/7/2021', '7 Dec 2021', 'day'],
    ['27/12/2021', '27/12/2021', '27 Dec 2021', 'day'],
    ['2021-12-06', '2021-12-06', '6 Dec 2021', 'day'],
    ['since December 2021', 'December 2021', 'Dec 2021', 'month'],
    ['January to March 2021', 'January to March 2021', 'Jan–Mar 2021', 'month'],
    ['December 6 to 8, 2021', 'December 6 to 8, 2021', '6–8 Dec 2021', 'day'],
    ['signed on May. 9, 2019', 'May. 9, 2019', '9 May 2019', 'day'],
    ['a deal of 2018', '2018', '2018', 'year'],
    ['A 2017 U.S. law', '2017', '2017', 'year'],
    ['before the U.S. 2016 elections', '2016', '2016', 'year'],
    ['by the end of January 2022', 'January 2022', 'Jan 2022', 'month'],
    ['by the end of 2025', '2025', '2025', 'year'],
    ['pre-2018', '2018', '2018', 'year'],
    ['2018-2021', '2018-2021', '2018–2021', 'year'],
    ['the 2018-19 season', '2018-19', '2018–2019', 'year'],
    ['the 1990s', '1990s', '1990s', 'year'],
    ['the ’90s', '’90s', '1990s', 'year'],
    ['the 1800s', '1800s', '1800s', 'year'],
  ])('%s', (text, words, shown, precision) => {
    expect(told(text, 'unknown')).toEqual([[words, shown, precision]])
  })

  it('is read day first in a text that writes days first', () => {
    expect(told('On 6 December 2021 and on 4/5/2021').at(-1)?.[1]).toBe('4 May 2021')
  })

  it('is two dates where words join two years', () => {
    expect(told('between 2018 and 2021').map(([words]) => words)).toEqual(['2018', '2021'])
  })
})

describe('A date counted from the article’s own', () => {
  it.each([
    ['It said so on Monday.', 'Monday', '6 Dec 2021'],
    ['On Tuesday it began.', 'Tuesday', '7 Dec 2021'],
    ['It was signed on Thursday.', 'Thursday', '2 Dec 2021'],
    ['They will meet on Thursday.', 'Thursday', '9 Dec 2021'],
    ['He said on Thursday that it will begin.', 'Thursday', '2 Dec 2021'],
    // What is told in the present of a day is appointed; market reports and nouns that look so tell what was.
    ['Schools open again on Thursday.', 'Thursday', '9 Dec 2021'],
    ['The council votes on Thursday on the plan.', 'Thursday', '9 Dec 2021'],
    ['Voters go to the polls on Thursday.', 'Thursday', '9 Dec 2021'],
    ['Stocks close higher on Thursday.', 'Thursday', '2 Dec 2021'],
    ['After two votes on Thursday he left.', 'Thursday', '2 Dec 2021'],
    ['The shops did not open on Thursday.', 'Thursday', '2 Dec 2021'],
    ['last Friday', 'last Friday', '3 Dec 2021'],
    ['next Friday', 'next Friday', '10 Dec 2021'],
    ['on Monday, December 6', 'Monday, December 6', '6 Dec 2021'],
    ['The visit might be on January 6.', 'January 6', '6 Jan 2022'],
    ['the May 3 talks', 'May 3', '3 May 2021'],
    ['November 20 to January 5', 'November 20 to January 5', '20 Nov 2021 – 5 Jan 2022'],
    ['In July, he travelled.', 'July', 'Jul 2021'],
    ['expected to come in March', 'March', 'Mar 2022'],
    ['since June', 'June', 'Jun 2021'],
    ['It began last month.', 'last month', 'Nov 2021'],
    ['Deliveries began this month.', 'this month', 'Dec 2021'],
    ['next month', 'next month', 'Jan 2022'],
    ['Last year it was 5.', 'Last year', '2020'],
    ['for the next decade', 'next decade', '2022–2031'],
    ['three years ago', 'three years ago', '2018'],
    ['three weeks ago', 'three weeks ago', '15–21 Nov 2021'],
    ['earlier this week', 'this week', '6–12 Dec 2021'],
    ['two months ago', 'two months ago', 'Oct 2021'],
    ['yesterday', 'yesterday', '6 Dec 2021'],
    ['before the end of the year', 'end of the year', '2021'],
    ['down from June last year', 'June', 'Jun 2020'],
  ])('%s', (text, words, shown) => {
    expect(told(text).map(([found, date]) => [found, date])).toContainEqual([words, shown])
  })

  it.each(['on Monday', 'last year', 'December 6', 'in July', 'three weeks ago', 'today'])(
    '%s is left out where that is unknown, or only the file’s time',
    (text) => {
      expect(told(text, 'unknown')).toEqual([])
      expect(told(text, { date: '2026-01-01', precision: 'day', from: 'file time' })).toEqual([])
    },
  )

  it('goes no further than that date is known', () => {
    const year: Published = { date: '2021', precision: 'year', from: 'meta' }
    expect(told('on Monday, last month, last year', year).map(([words]) => words)).toEqual(['last year'])
  })
})

describe('No date', () => {
  it.each([
    '31 February 2021',
    'Feb 31, 2021',
    '2021-02-31',
    '5.4 and 2,000 and $2025 and S-400',
    '2018 rifles were made',
    'over 2000 people, 1500 metres, at 2000 hours',
    'for 10 years',
    'You may march on',
    'Theresa May told the Sun',
    'a second later',
    'USA Today of Black Friday, the Sunday Times',
    'open Monday to Friday',
    'every Sunday, the fourth Thursday of each month',
    '9/11, 24/7, 1-1-1-1',
    'over the last year',
    'Dec. 5 that year',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('Reading dates', () => {
  const words = fc.constantFrom(
    ...'December Monday 6 2021 2018 last next year month May Dec. , to - 12/7/2021 2021-12-06 1990s ’90s ago two weeks on in the will said \n today 31 Feb'.split(
      ' ',
    ),
  )
  it('keeps to the text, in order and apart, from before to', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, from, to } of readDates(text, tuesday)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(from <= to).toBe(true)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['1', '1-', '2018 ', 'Dec ', 'Monday, ', 'December 6 ', '2021-12-06 ', '1/1/2021/', 'last '])(
    'reads 100 kB of "%s" in no time',
    (part) => {
      // What grows with the square of the text outlives the time that a test has.
      const text = part.repeat(100_000 / part.length)
      expect(readDates(text, tuesday).every(({ end }) => end <= text.length)).toBe(true)
    },
  )
})

describe('A month that is a name', () => {
  it.each([
    'April Moss won the race in the town of March.',
    'A letter from April Moss, of the village of May.',
  ])('is no date: %s', (text) => expect(told(text)).toEqual([]))
})

it('A month of this year, or of the next, is of that year', () => {
  expect(told('moved from November of this year')[0]?.slice(1)).toEqual(['Nov 2021', 'month'])
  expect(told('moved to March of next year')[0]?.slice(1)).toEqual(['Mar 2022', 'month'])
})

describe('What is told of these times, or of times to come, is no date', () => {
  it.each([
    'The chain today has a tenth of the trade.',
    'One of our misfortunes today comes from noise.',
    'They spoke of where the firm is today.',
    'People hope for a better tomorrow.',
  ])('%s', (text) => expect(told(text)).toEqual([]))

  it.each(['The vote is today.', 'The council today is to vote.', 'The bank opens tomorrow.'])(
    'but a day of news is: %s',
    (text) => expect(told(text)).toHaveLength(1),
  )
})

describe('A weekday of something to come lies ahead', () => {
  it.each([
    ['The governor has declared Saturday a day of prayer.', '11 Dec 2021'],
    ['Friday has been declared a public holiday.', '10 Dec 2021'],
    ['The mayor, who died on Friday, will be buried on Thursday.', '9 Dec 2021'],
    ['The cup final will be played Saturday.', '11 Dec 2021'],
    ['She is to be sworn in as treasurer on Monday.', '13 Dec 2021'],
    ['Drivers threatened to walk out on Friday.', '10 Dec 2021'],
    ['The bishop called on farmers to pray for rain on Sunday.', '12 Dec 2021'],
    ['The union called a strike for Friday.', '10 Dec 2021'],
    ['The captain stands trial on Monday.', '13 Dec 2021'],
    ['The new warden takes office on Wednesday.', '8 Dec 2021'],
    ['The report came on Monday, days before the hearing on Thursday.', '9 Dec 2021'],
    ['He resigned Tuesday, less than a week before his heir was sworn in on Monday.', '13 Dec 2021'],
  ])('%s', (text, shown) => expect(told(text).at(-1)?.[1]).toBe(shown))

  it.each([
    ['The town, which will be sold, flew its flags on Friday.', '3 Dec 2021'],
    ['The mayor declared on Saturday a day of prayer.', '4 Dec 2021'],
    ['Monday was the hottest day of the year.', '6 Dec 2021'],
    ['The hill had to be cleared on Sunday.', '5 Dec 2021'],
    ['He called the strike off on Friday.', '3 Dec 2021'],
    ['The verdict sent a shock through the town on Friday.', '3 Dec 2021'],
    ['They want to stay in the league, the captain said on Sunday.', '5 Dec 2021'],
    ['Owners will be paid more than on Friday.', '3 Dec 2021'],
  ])('but not what was done: %s', (text, shown) => expect(told(text).at(-1)?.[1]).toBe(shown))
})

it('A weekday’s afternoon and its date are one day', () => {
  expect(told('It was Sunday afternoon, November 21.').map(([, shown]) => shown)).toEqual(['21 Nov 2021'])
})

it('A weekday that “come” stands before lies ahead', () => {
  expect(told('Come Friday, the mill will be shut.').map(([, shown]) => shown)).toEqual(['10 Dec 2021'])
})

it('Two days with a dash between their months are one span, and no year', () => {
  expect(told('It bought wheat for shipment Nov 20-Dec 10.')[0]?.slice(1)).toEqual([
    '20 Nov – 10 Dec 2021',
    'day',
  ])
  expect(told('The hall is shut Dec 20/Jan 10 for repairs.')[0]?.slice(1)).toEqual([
    '20 Dec 2021 – 10 Jan 2022',
    'day',
  ])
})

describe('A day by which something was so is past', () => {
  it.each([
    ['The fire was under control by Friday noon.', '3 Dec 2021'],
    ['The work was due by Friday.', '10 Dec 2021'],
    ['It fell ten years ago this week.', '2011'],
  ])('%s', (text, shown) => expect(told(text).map(([, day]) => day)).toEqual([shown]))
})

it('The day of September that has a name of its own is none of this year', () => {
  expect(told('They failed to see the threat before Sept. 11.')).toEqual([])
  expect(told('It was signed on Sept. 12.')).toHaveLength(1)
})

it('Up until a day is up to one that is past, where nothing is still to be', () => {
  expect(told('a town he called a paradise up until Oct. 7')[0]?.slice(1)).toEqual(['7 Oct 2021', 'day'])
})

it('A day that something is measured by is past, whatever is said to come', () => {
  const held = told('Holders will get 31% more than Monday’s price. Fares will be dearer than in May.')
  expect(held.map(([, shown]) => shown)).toEqual(['6 Dec 2021', 'May 2021'])
})

describe('“Last Friday” is that of the week before', () => {
  it.each([
    ['2021-12-04', '26 Nov 2021'],
    ['2021-12-05', '3 Dec 2021'],
    ['2021-12-06', '3 Dec 2021'],
    ['2021-12-10', '3 Dec 2021'],
  ])('on %s', (date, shown) => {
    const [found] = told('The mill burned last Friday.', { date, precision: 'day', from: 'meta' })
    expect(found?.[1]).toBe(shown)
  })
})

it.each([
  ['2021-12-09', '5 Dec 2021'],
  ['2021-12-11', '5 Dec 2021'],
  ['2021-12-05', '28 Nov 2021'],
])('“Last Sunday” is the one just gone: on %s', (date, shown) => {
  const [found] = told('The mill burned last Sunday.', { date, precision: 'day', from: 'meta' })
  expect(found?.[1]).toBe(shown)
})

describe('A day behind a year long gone is of its story, or of nobody knows which year', () => {
  it.each([
    ['In 1981 four weavers left Tallow. On 27 August they came to Orsk.', ['1981']],
    [
      'The lock was opened in May 1962.\n\nOn August 3 the first barge came. Two days later it sank.',
      ['May 1962'],
    ],
    // Days just gone, days to come, and those of a year ago are not.
    ['The lock was opened in 1962. On December 3 the council shut it.', ['1962', '3 Dec 2021']],
    ['The lock was opened in 1962. It will be shut on March 3.', ['1962', '3 Mar 2022']],
    ['In 2020 the lock was shut. On 27 August it was opened.', ['2020', '27 Aug 2021']],
    ['The Mill Act of 1962 fell. On 27 August, it was burned.', ['1962']],
  ])('%s', (text, shown) => expect(told(text).map(([, one]) => one)).toEqual(shown))
})

describe('An entry of a chronicle is of the year that heads it, and over', () => {
  it.each([
    ['2020: A dry year\n\nDec. 23: The gate is opened, and the town cheers.', '23 Dec 2020'],
    ['2019\n\nMay 3: A barge sinks.\n\n2020\n\nMay 4: It is raised.', '4 May 2020'],
    ['Dec. 23: The gate is opened, and the town cheers.', '23 Dec 2020'],
    ['Dec. 23: The gate will be opened.', '23 Dec 2021'],
    ['They will meet on\nDec. 23 at noon.', '23 Dec 2021'],
  ])('%s', (text, shown) => expect(told(text).at(-1)?.[1]).toBe(shown))
})

describe('Of a sentence every day is read and nothing else', () => {
  it.each([
    [
      'The law was passed in the spring of 2019 and took effect in January 2020.',
      ['2019: 2019', 'January 2020: Jan 2020'],
    ],
    [
      'She was born on 3 March 1971 and died last Thursday.',
      ['3 March 1971: 3 Mar 1971', 'last Thursday: 2 Dec 2021'],
    ],
    ['He will be tried next March.', ['March: Mar 2022']],
    ['It closes at the end of the month.', []],
    [
      'It opened with a stand on Friday and Saturday, March 17-18, 2023.',
      ['Saturday, March 17-18, 2023: 17–18 Mar 2023'],
    ],
    ['Two girls were born on Sept. 29 in the house.', []],
    ['Two girls were born on December 3 in the house.', ['December 3: 3 Dec 2021']],
    [
      'The shop opened two years ago and closed three months ago.',
      ['two years ago: 2019', 'three months ago: Sep 2021'],
    ],
    ['The fair runs from 3 to 9 July.', ['3 to 9 July: 3–9 Jul 2021']],
    ['The fair runs from June 28 to July 2.', ['June 28 to July 2: 28 Jun – 2 Jul 2021']],
    [
      'The vote was put off from 8 January to 12 February.',
      ['8 January: 8 Jan 2022', '12 February: 12 Feb 2022'],
    ],
    [
      'The rooms are taken from May 27 to June 4, then July 8 to 16.',
      ['May 27 to June 4: 27 May – 4 Jun 2021', 'July 8 to 16: 8–16 Jul 2021'],
    ],
    [
      'The rooms will be taken from March 27 to April 4, then July 8 to 16.',
      ['March 27 to April 4: 27 Mar – 4 Apr 2022', 'July 8 to 16: 8–16 Jul 2022'],
    ],
    ['The vote was postponed until 14 January.', ['14 January: 14 Jan 2022']],
    ['It rained on the first Sunday of May.', []],
    ['Every Friday the market is closed.', []],
    ['The riots of 1968 and the floods of the 1950s are in the book.', ['1968: 1968', '1950s: 1950s']],
    ['The firm made 2,000 cars in 2018 and 2019.', ['2018: 2018', '2019: 2019']],
    ['It was called off on Good Friday.', []],
    ['The Sunday Times said so on Tuesday.', ['Tuesday: 7 Dec 2021']],
    ['He arrived today and leaves tomorrow.', ['today: 7 Dec 2021', 'tomorrow: 8 Dec 2021']],
    ['The USA Today poll came out yesterday.', ['yesterday: 6 Dec 2021']],
    ['Today’s children read less than those of yesterday.', ['yesterday: 6 Dec 2021']],
    ['This year is drier than last year.', ['This year: 2021']],
    ['It grew from a stall in 1920 to the market that it is today.', ['1920: 1920']],
    ['In the next decade the town will double.', ['next decade: 2022–2031']],
    ['The pact runs until 2030.', ['2030: 2030']],
    ['Since September no ship has come.', ['September: Sep 2021']],
    ['It was on 9/11 that she left.', []],
    ['The store is open 24/7, Monday to Friday.', []],
    ['He died on 31 February 2021.', []],
    ['The paper of 12/25/2020 says so.', ['12/25/2020: 25 Dec 2020']],
    ['The meeting of Dec. 5 that year was short.', []],
    ['In May last year the mill burned.', ['May: May 2020', 'last year: 2020']],
    ['In June this year it reopened.', ['June: Jun 2021', 'this year: 2021']],
    ['On 4 July next year it will be sold.', ['4 July: 4 Jul 2022', 'next year: 2022']],
    ['The sun rose; the Sun reported it on Saturday.', ['Saturday: 4 Dec 2021']],
    [
      'It began late on Thursday and ended early on Saturday morning.',
      ['Thursday: 2 Dec 2021', 'Saturday: 4 Dec 2021'],
    ],
    ['A week ago the dam broke. The next day the town was empty.', ['A week ago: 29 Nov – 5 Dec 2021']],
    ['The rules come into force on 1 April.', ['1 April: 1 Apr 2022']],
    ['The vote is due on Wednesday.', ['Wednesday: 8 Dec 2021']],
    [
      'The ministers met on Wednesday and will meet again on Thursday.',
      ['Wednesday: 1 Dec 2021', 'Thursday: 9 Dec 2021'],
    ],
    ['On Friday the two will meet in Orsk.', ['Friday: 10 Dec 2021']],
    ['On Friday, she said that she will go.', ['Friday: 3 Dec 2021']],
    [
      'Whoever won the 2.5 million crowns of the harbour draw Friday will have to come to Orsk.',
      ['Friday: 3 Dec 2021'],
    ],
    ['The guard who opened the vault of the old bank Friday is due in court.', ['Friday: 3 Dec 2021']],
    ['By February most of the harvest was in.', ['February: Feb 2021']],
    ['The hall is to be finished by February.', ['February: Feb 2022']],
    ['If they win in May, they will rule alone.', ['May: May 2022']],
    ['The museum reopens on Saturday.', ['Saturday: 11 Dec 2021']],
    ['Nearly 20 years ago the mine shut.', []],
    ['The 2016-17 season and the years 2011–2014 were poor.', ['2016-17: 2016–2017', '2011–2014: 2011–2014']],
    ['Room 2019 and Flight 1985 are no years.', []],
    ['In December ’21 it snowed.', ['December: Dec 2021']],
    ['The ’60s and the 1960s are one.', ['’60s: 1960s', '1960s: 1960s']],
    ['The following year she sold it. She had bought it in 2014.', ['2014: 2014']],
    ['He was freed in January 2019. Ten months later he fled.', ['January 2019: Jan 2019']],
    [
      'He was freed on 3 May 2019. Five months later he fled.',
      ['3 May 2019: 3 May 2019', 'Five months later: Oct 2019'],
    ],
  ])('%s', (text, wanted: readonly string[]) => {
    expect(told(text).map(([words, shown]) => `${words}: ${shown}`)).toEqual(wanted)
  })
})

it('What went on until a day is over', () => {
  const burned = told(
    'The fire burned until Sunday. The talks went on until late Saturday. The shop is shut until Sunday.',
  )
  expect(burned.map(([, shown]) => shown)).toEqual(['5 Dec 2021', '4 Dec 2021', '12 Dec 2021'])
})

describe('A year', () => {
  it.each([
    ['He moved to Orsk in the ’90s.', ['1990s']],
    ['The mid-1990s hall was sold.', ['1990s']],
    ['The post-2015 rules ended.', ['2015']],
    ['Built in 1850, the mill still stands.', ['1850']],
    ['The fire of 1850 took the mill.', ['1850']],
    ['The chapel was built in 1642 and burned between 1647 and 1651.', ['1642', '1647', '1651']],
    ['The 1620 landing is marked by a stone.', ['1620']],
    ['The war from 1650 to 1655 took the mill.', ['1650', '1655']],
    ['They marched in the 2011 Wall Street protests.', ['2011']],
    ['In 2020 Main Street was closed to cars.', ['2020']],
    ['Rents are back at 2019 levels.', ['2019']],
    ['The Harbour Expo 2022 drew a crowd.', ['2022']],
    ['It wants no coal by 2050. Since 2000 it has shut nine pits.', ['2050', '2000']],
    ['They wed in August 2000.', ['Aug 2000']],
  ])('is read: %s', (text, years) => expect(told(text).map(([, shown]) => shown)).toEqual(years))

  it.each([
    '1850 people lived in Orsk.',
    'The A’90s song is forgotten.',
    'The Orsk-2019 cup went to Lys.',
    'It fell by -2019 points.',
    'The fair had 1,2019 visitors.',
    'They marched to 1600 Alder Grove Avenue.',
    'The occupant of 1980 Kelm Street waved.',
    'The café at 2019 N. Harbour Rd is shut.',
    'The index closed at 1987, a point lower.',
    'The ferry carries 900 cars and 1680 in the summer.',
    'They cut the quota to 1640 and left.',
    'It scored 142 alone and 1693 with the others.',
    'The makers of Astral 2077 added a sequel, as did those of Spider-Ace 2099.',
    'The Dracon 2000 fell behind.',
    'The bill names birds in section 2062 and on page 1999.',
  ])('is none that is a part of something else, or that counts: %s', (text) => expect(told(text)).toEqual([]))
})

describe('A month without a year', () => {
  it.each([
    ['The pier will open this March.', 'Mar 2021'],
    ['The pier was due to open in November.', 'Nov 2021'],
    ['The pier was due to open in January.', 'Jan 2022'],
    ['The vote is next early March.', 'Mar 2022'],
    ['The talks are planned for the coming late January.', 'Jan 2022'],
  ])('is the nearest that can be meant on 7 December 2021: %s', (text, shown) =>
    expect(told(text).map(([, month]) => month)).toEqual([shown]),
  )

  it.each([
    ['The market is open from November 20 to January 5.', '20 Nov 2021 – 5 Jan 2022'],
    ['The fair runs from 20 December to 3 January.', '20 Dec 2021 – 3 Jan 2022'],
    ['The fair runs from 20 December to 23 December.', '20–23 Dec 2021'],
  ])('ends in the next year where it would end before it begins: %s', (text, shown) =>
    expect(told(text).map(([, days]) => days)).toEqual([shown]),
  )
})

describe('A decade', () => {
  it.each([
    ['The next decade will be dry.', '2022–2031'],
    ['The coming decade will be dry.', '2022–2031'],
    ['The last decade was dry.', '2011–2020'],
    ['The past decade was wet.', '2011–2020'],
    ['This decade is dry.', '2020s'],
  ])('%s', (text, shown) => expect(told(text).map(([, years]) => years)).toEqual([shown]))
})
