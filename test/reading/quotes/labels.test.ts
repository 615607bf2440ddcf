import { expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const [ran, hurt, paid] = [
  'The ferry ran aground on Monday with 60 people on board.',
  'Nobody was hurt in the accident on the quay.',
  'And the owner will pay for all of it by June.',
]

/** Who says what in a talk, by its quotes. */
const saidIn = (...paragraphs: readonly string[]): readonly (readonly [string, string])[] => {
  const text = paragraphs.join('\n\n')
  return readFindings(text, 'A hearing on the ferry', undefined).quotes.map(({ speaker, content }) => [
    speaker ?? '',
    content.map(({ start, end }) => text.slice(start, end)).join(' '),
  ])
}

it.each([
  ['an office behind the name', `TOM HALD, MAYOR: ${hurt}`],
  ['an office in brackets', `TOM HALD (MAYOR OF ORM): ${hurt}`],
  ['a party and a town', `REP. IDA QUIST (D-ORM): ${hurt}`],
  ['an office in small letters', `Tom Hald, the mayor: ${hurt}`],
  ['a number', `SPEAKER 2: ${hurt}`],
  ['words of a list', `UNIDENTIFIED MALE: ${hurt}`],
  ['a dash', `– ${hurt}`],
  ['a letter', `A: ${hurt}`],
])('What stands behind another’s label is not said by whoever spoke before: %s', (_, other) => {
  expect(saidIn(`JO MARSH: ${ran}`, other, `JO MARSH: ${paid}`)).toEqual([
    ['JO MARSH', ran],
    ['JO MARSH', paid],
  ])
})

it('A label in capitals inside of a paragraph begins what another says', () => {
  expect(saidIn(`JO MARSH: ${ran} TOM HALD, MAYOR: ${hurt}`, `JO MARSH: ${paid}`)).toEqual([
    ['JO MARSH', ran],
    ['JO MARSH', paid],
  ])
})

it('A turn runs over paragraphs that have no label', () => {
  expect(saidIn(`JO MARSH: ${ran}`, hurt, `TOM HALD: ${hurt}`, `JO MARSH: ${paid}`)[0]).toEqual([
    'JO MARSH',
    `${ran} ${hurt}`,
  ])
})

it('In a subtitle or a chat each says what stands behind the time and the name, with an office or without', () => {
  expect(
    saidIn(`[0:00:01] JO: ${ran}`, `[0:00:09] TOM HALD, MAYOR: ${hurt}`, `[0:00:15] Ida Quist: ${paid}`),
  ).toEqual([
    ['JO', ran],
    ['TOM HALD', hurt],
    ['Ida Quist', paid],
  ])
})

it('What a message of a chat quotes is its writer’s, and a writer without a name has none', () => {
  expect(
    saidIn(
      `[7:58] Jo Marsh: ${ran}\nTom Hald: ${hurt}`,
      `[7:59] ~tom: ${hurt}`,
      `[8:00] +99 900 00: ${hurt}`,
      `[8:01] – ${hurt}`,
      `[8:02] Ida Quist: ${paid}`,
    ),
  ).toEqual([
    ['Jo Marsh', `${ran} Tom Hald: ${hurt}`],
    ['Ida Quist', paid],
  ])
})
