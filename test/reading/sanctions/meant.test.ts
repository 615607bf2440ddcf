import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const published = { date: '2024-06-07', precision: 'day', from: 'json' } as const
const told = (text: string) =>
  readFindings(text, '', published).sanctions.map(({ standing, imposer, target, date }) =>
    [standing, imposer.text, target.text, date.text.slice(0, 4)].join(' | '),
  )

describe('Whom a pronoun of the same sentence means bears the sanctions', () => {
  it.each([
    [
      'Trade with Oman was slack when, in March 2009, Norway imposed sanctions on it.',
      'imposed | Norway | Oman | 2009',
    ],
    ['Laos sold timber freely until Ottawa, in 2012, put an embargo on it.', 'imposed | Canada | Laos | '],
    ['Chad was at peace when Japan imposed sanctions on it in 2003.', 'imposed | Japan | Chad | 2003'],
    [
      'Ties with Fiji broke down in 2006, and Australia placed an arms embargo on the country.',
      'imposed | Australia | Fiji | ',
    ],
    [
      'After Gabon’s president put off the vote, Iceland imposed sanctions on him.',
      'imposed | Iceland | Gabon’s president | ',
    ],
    [
      'Lena Orsk had armed the rebels for years when Norway imposed sanctions on her.',
      'imposed | Norway | Lena Orsk | ',
    ],
    [
      'When Togo’s officers took the palace, Senegal slapped sanctions on them.',
      'imposed | Senegal | Togo’s officers | ',
    ],
    [
      'Omani President Said Harb has warned the EU of a dark winter if sanctions are imposed on his country.',
      'threatened |  | Oman | ',
    ],
    ['Pavel Ruud shipped the shells until Japan sanctioned him.', 'imposed | Japan | Pavel Ruud | '],
  ])('%s', (text, wanted) => expect(told(text)).toEqual([wanted]))

  it.each([
    ['Anders Falk ran a mine in Laos until Norway imposed sanctions on it.', 'imposed | Norway |  | '],
    ['A bank of Chad paid for the guns until Canada imposed sanctions on it.', 'imposed | Canada |  | '],
    ['Japan fell out with Chad and Niger and imposed sanctions on it.', 'imposed | Japan |  | '],
    [
      'Lena Orsk warned Canada of a dark winter if sanctions are imposed on her country.',
      'threatened |  |  | ',
    ],
    ['Lena Orsk met Pavel Ruud before Canada imposed sanctions on him.', 'imposed | Canada |  | '],
  ])('nobody is named where two may be meant, or something else: %s', (text, wanted) =>
    expect(told(text)).toEqual([wanted]),
  )
})

describe('Who imposed sanctions is told by the name beside the verb', () => {
  it.each([
    ['On Tuesday Norway imposed sanctions on Pavel Ruud, a broker.', 'imposed | Norway | Pavel Ruud | 2024'],
    ['In May Iceland imposed sanctions on Lena Orsk, a banker.', 'imposed | Iceland | Lena Orsk | '],
    [
      'Last week Britain sanctioned Pavel Ruud, who owns two tugs.',
      'imposed | United Kingdom | Pavel Ruud | 2024',
    ],
    ['Since 2014 Japan has had sanctions on Oman.', 'in force | Japan | Oman | 2014'],
  ])('whatever day stands before it: %s', (text, wanted) => expect(told(text)).toEqual([wanted]))

  it('whoever “had” sanctions on themselves gave none', () =>
    expect(told('Oman has sanctions against it that bar the sale of jets.')).toEqual([
      'in force |  | Oman | ',
    ]))

  it('“imposed it” tells who imposed what is in force, and when', () =>
    expect(told('The arms embargo on Chad dates from 1994, when Japan imposed it after a raid.')).toEqual([
      'in force |  | Chad | ',
      'imposed | Japan | Chad | 1994',
    ]))
})

describe('A sentence that goes back to the sanctions of the one before', () => {
  const fresh = 'New sanctions on Laos are being drawn up in Ottawa.'
  it.each([
    [
      'The ones that Canada brought in during 2017, after a coup, are still in place.',
      'in force | Canada | Laos | 2017',
    ],
    [
      'Those imposed by Australia in 2010, after a border war, still apply.',
      'in force | Australia | Laos | 2010',
    ],
    ['Earlier ones, brought in by Japan in 2022, have never been lifted.', 'in force | Japan | Laos | 2022'],
  ])('tells who imposed those, and when: %s', (text, wanted) =>
    expect(told(`${fresh} ${text}`)).toEqual(['planned |  | Laos | ', wanted]),
  )

  it.each(['The first was a sunny day in Ottawa.', 'They are expected in June.'])(
    'is of something else: %s',
    (text) => expect(told(`${fresh} ${text}`)).toEqual(['planned |  | Laos | ']),
  )
})

describe('Notices of authorities', () => {
  it.each([
    [
      "The following entries have been removed from OFAC's SDN List: BRACKEN MARINE LTD., Quay Road, Valletta, Malta [IRAN]. It is over.",
      ['lifted | United States | BRACKEN MARINE LTD. | '],
    ],
    [
      "The following deletions have been made to OFAC's SDN List: ORLE TRADE LLC, Dubai [SYRIA]; TARN, Oleg, Riga, Latvia; DOB 4 May 1971 [BELARUS].",
      ['lifted | United States | ORLE TRADE LLC | ', 'lifted | United States | Oleg Tarn | '],
    ],
    [
      'OFAC has removed the following vessel from the SDN List: GREY TERN (f.k.a. ASTRA); IMO 9112233 [VENEZUELA].',
      ['lifted | United States | GREY TERN | '],
    ],
    [
      'The Office of Foreign Assets Control today removed Bracken Marine from its list of specially designated nationals.',
      ['lifted | United States | Bracken Marine | '],
    ],
  ])('list firms with their addresses, people and ships: %s', (text, wanted) =>
    expect(told(text)).toEqual(wanted),
  )
})
