import { expect, it } from 'vitest'
import { sentences } from '../../src/language/sentences.ts'

const parts = (text: string): readonly string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end))

it.each([
  'A hiker was carried from Mt. Orrin to St. Maren’s clinic on Friday.',
  'Sgt. Ida Kerr and Rev. Tom Ash met Cllr. Ney at the pier.',
  'The barracks at Ft. Dale are closed.',
  'Det. Supt. Una Vale leads the inquiry.',
  'Messrs. Kamp and Lind wrote to Atty. Gen. Roe.',
  'The mill stands at 42 Alder Ave. North of the canal.',
  'Orlan Corp. Chief Executive Bea Moss resigned.',
  'She chose No. 7 and he No. 12 of the old series, Vol. II of it.',
  'The case of Moe vs. Larkfield ended.',
  'It opens at 9 p.m. Tuesday and at 10 a.m. EST in town.',
  'Doors open at 7 p.m. London time.',
  'J. R. Holt and the U.S. Senate agreed.',
  'They met on Sept. 4 and on Oct. 12.',
])('“%s” is one sentence', (text) => expect(parts(text)).toEqual([text]))

it.each([
  ['He lives on Main St.', 'The shop is closed.'],
  ['She moved to Elm Dr.', 'Her sister stayed.'],
  ['The parade goes down 42nd St.', 'It ends at noon.'],
  ['The plant belongs to Orlan Corp.', 'Its workers are on strike.'],
  ['The will was read by Paul Reed Jr.', 'He wept.'],
  ['The march began at 7 p.m.', 'Police closed two roads.'],
  ['They came from the U.S.', 'After a week they left.'],
  ['It is rich in vitamin C.', 'The peel has more.'],
  ['Was it sold? No.', 'Larkfield still owns it.'],
  ['They sold pens, paper, etc.', 'Larkfield bought them all.'],
])('“%s” ends before “%s”', (one, other) => {
  const found = parts(`${one} ${other}`)
  expect(found.slice(-2).join(' ')).toContain(other)
  expect(found.at(-1)).toBe(other)
})
