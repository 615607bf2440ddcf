import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

/** Every attribution, with the words that tell whose it is. */
const told = (text: string) =>
  readFindings(text, 'From the harbour', undefined).quotes.map(({ speaker, content, source, direct }) => ({
    speaker,
    words: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    source: text.slice(source.start, source.end),
    direct,
  }))

describe('What is told of somebody', () => {
  it.each([
    ['According to Ida Brandvik, the piers are safe.', 'Ida Brandvik'],
    ['The vote will be repeated, according to the clerk of the court.', 'clerk'],
  ])('is not given in her own words: %s', (text, name) => {
    const [quote] = told(text)
    expect(quote?.source).toContain(name)
    expect(quote?.direct).toBe(false)
  })

  it.each([
    [
      'Readers wrote to us.\n\n“The old bridge was never safe, and we all knew it.” ― Marta Ellingsen',
      'Marta Ellingsen',
    ],
    ['“We never saw the report, none of us did.”\n— Olav Moen\n\nThe ferry sailed on Monday.', 'Olav Moen'],
  ])('stands beside the name that signs it: %s', (text, name) =>
    expect(told(text)).toContainEqual(expect.objectContaining({ speaker: name, source: name, direct: true })),
  )

  it.each([
    'The clerk Olav Moen spoke.\n\n“Ida Brandvik paid the whole bill,” the clerk told the court. He added that it was high.',
    '“Tom Rask lost the key,” the guard told reporters. He said that the door had been open all night.',
  ])('is not given to whom the words before it open with: %s', (text) => {
    const last = told(text).at(-1)
    expect(last?.source).toBe('He')
    expect(text).not.toContain(`“${last?.speaker}`)
  })
})

const said = (text: string): readonly string[] =>
  told(text).map(({ speaker, words }) => `${speaker}: ${words}`)

describe('Who is told something does not say it', () => {
  it.each([
    [
      '“The piers are old,” the mayor, Ida Brandvik, told the newspaper Bay Courier.',
      ['Ida Brandvik: The piers are old,'],
    ],
    [
      'The keeper, Marta Holm, told the BBC that the lamp had failed twice.',
      ['Marta Holm: the lamp had failed twice.'],
    ],
    [
      'The piers of the old harbour are rotten, the mayor, Ida Brandvik, told the council.',
      ['the mayor: The piers of the old harbour are rotten'],
    ],
  ])('%s', (text, wanted) => {
    expect(said(text)).toEqual(wanted)
  })

  it('nor does a place become what was said there', () => {
    expect(said('Elena Rossi, the envoy, said in Brussels.')).toEqual([])
  })
})

describe('Whoever was asked is who answers', () => {
  it.each([
    [
      'Director Maria Costa asked the engineer Paul Wirth about the crack. “It will hold until spring,” he said.',
      ['Paul Wirth: It will hold until spring,'],
    ],
    [
      'Minister Olga Sand consulted the geologist Per Nyberg on Monday. “The slope is moving every day,” he said.',
      ['Per Nyberg: The slope is moving every day,'],
    ],
    [
      'Asked if he would leave the club, the keeper Davor Milic answered: “Not in this season.”',
      ['Davor Milic: Not in this season.'],
    ],
    [
      'Asked whether the bridge would open in May, mayor Rosa Lind said: “That is the plan.”',
      ['Rosa Lind: That is the plan.'],
    ],
  ])('%s', (text, wanted) => expect(said(text)).toEqual(wanted))

  it.each([
    'The lab is poor, Sam Aldman said. When Aldman and his friends refused, Eric Moll quit and built his own. “I had no choice,” he said.',
  ])('it is open whose words they are where the last sentence tells of another: %s', (text) =>
    expect(said(text).filter((one) => /no choice|did a thing/.test(one) && !one.startsWith('he: '))).toEqual(
      [],
    ),
  )

  it('but who spoke before and whom the last sentence tells of goes on', () => {
    const told = said(
      'The lab is poor, Sam Aldman said. Aldman met Eric Moll in May. “It was cold,” he said.',
    )
    expect(told).toContain('Sam Aldman: It was cold,')
  })

  it.each([
    'Trainer Otto Brack had called the vet Klaus Immel to the stable. “The tendon is torn,” he said.',
    'Captain Olaf Hale rang the pilot Sven Dahl before dawn. “The channel is full of ice,” he said.',
  ])('it is open whose words they are where one only sent for the other: %s', (text) =>
    expect(said(text).filter((one) => !one.startsWith('he: '))).toEqual([]),
  )
})
