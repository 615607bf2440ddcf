import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/language/sentences.ts'
import { readDates } from '../../src/reading/dates.ts'
import { readSanctions } from '../../src/reading/sanctions.ts'

function read(text: string) {
  const published = { date: '2024-06-07', precision: 'day', from: 'json' } as const
  return readSanctions(text, sentences(text), readDates(text, published))
}
const told = (text: string) =>
  read(text).map(({ standing, imposer, target }) => [standing, imposer.text, target.text].join(' | '))

describe('Sanctions are read by who does what to whom', () => {
  it.each([
    ['Japan imposed sanctions on Syria in May.', 'imposed | Japan | Syria'],
    ['The Dravin Bank was blacklisted by the United States.', 'imposed | United States | Dravin Bank'],
    [
      'The European Union put the Dravin Bank on its sanctions list on Tuesday.',
      'imposed | European Union | Dravin Bank',
    ],
    ['OFAC removed Pavel Dorn from its SDN list on Monday.', 'lifted | United States | Pavel Dorn'],
    [
      'The United Kingdom, Canada and Japan announced fresh sanctions on Marnic Steel.',
      'imposed | United Kingdom, Canada, Japan | Marnic Steel',
    ],
    [
      'The Security Council on Friday renewed its arms embargo on Somalia for a year.',
      'extended | United Nations | Somalia',
    ],
    ['India may face US sanctions over the deal.', 'threatened | United States | India'],
    ['The purchase puts Kestrel Air at risk of sanctions.', 'threatened |  | Kestrel Air'],
    ['New sanctions against Belarus are being prepared, a diplomat said.', 'planned |  | Belarus'],
    ['The party leader Ruben Aalto called for sanctions on Marnic on Friday.', 'called for |  | Marnic'],
    [
      'The United States and Britain vetoed a resolution to impose mandatory sanctions against South Africa.',
      'rejected | United States, United Kingdom | South Africa',
    ],
    ['Washington waived sanctions on Oman last year.', 'waived | United States | Oman'],
    ['The airline Meridar Air, a sanctioned Iranian airline, sold the plane.', 'in force |  | Meridar Air'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it('keeps the imposer of a denial, which is none', () => {
    expect(told('The United States never imposed sanctions on Oman.')).toEqual([
      'rejected | United States | Oman',
    ])
  })

  it('takes offered relief for no relief', () => {
    const [found] = read(
      'The European Union would lift its sanctions on Belarus if the prisoners were freed.',
    )
    expect([found?.standing, found?.relief, found?.deed.text]).toEqual(['in force', true, 'lift'])
  })

  it('goes back to the sanctions of the sentence before', () => {
    const found = read(
      'New sanctions against Russia are being prepared. Those of 2014, which the European Union adopted, remain in force until the end of January 2025.',
    )
    expect(
      found.map(({ standing, imposer, target, date, until }) => [
        standing,
        imposer.text,
        target.text,
        date.text,
        until.text,
      ]),
    ).toContainEqual(['in force', 'European Union', 'Russia', '2014', 'the end of January 2025'])
  })

  it('reads each entry of a notice', () => {
    const notice =
      "The following deletions have been made to OFAC's SDN List: TARN, Oleg; DOB 11 Jan 1960 (individual) [CYBER2]. VELM SHIPPING (vessel owner) [IRAN]."
    expect(told(notice)).toEqual([
      'lifted | United States | Oleg Tarn',
      'lifted | United States | VELM SHIPPING',
    ])
  })

  it('gives every field words of its own sentence', () => {
    const text =
      'In 2018 the United States imposed sanctions on Velm Shipping for selling oil. They remain in force.'
    for (const { start, end, ...fields } of read(text))
      for (const field of [fields.imposer, fields.target, fields.date, fields.purpose, fields.hedge])
        if (field.text !== '')
          expect(field.spans.every((span) => span.start >= start && span.end <= end)).toBe(true)
  })
})

describe('What is no sanction is not read as one', () => {
  it.each([
    'The farm ministers sanctioned an increase in prices.',
    'He drove in a league-sanctioned race on Sunday.',
    'The club faces disciplinary sanctions after the match.',
    'The general sanctioned the murder of a rival, the court heard.',
    'MOSCOW, Dec 8 - The mayor opened a bridge over the river.',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})
