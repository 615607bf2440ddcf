import { expect, it } from 'vitest'
import { fullestTitle, isLeft, isOffice, joinBare, titlesOf } from '../../src/composing/titles.ts'

const text = (title: string): string => title

it('What somebody is to somebody else is no title', () => {
  const roles = ['Indian counterpart', 'General', 'Democratic successor'].map((role) => ({
    role,
    start: 0,
    end: 1,
  }))
  expect(titlesOf({ name: 'Ida Brandvik', mentions: [], roles }, []).map(({ role }) => role)).toEqual([
    'General',
  ])
})

it('A title before a last name alone belongs to who has it by the full name, or to nobody', () => {
  const person = (name: string, role: string) => ({ name, mentions: [], roles: [{ role, start: 0, end: 1 }] })
  const bare = person('Brandvik', 'President')
  expect(titlesOf(bare, [bare, person('Ida Brandvik', 'a baker')])).toEqual([])
  expect(titlesOf(bare, [bare, person('Olav Brandvik', 'Norwegian President')])).toHaveLength(1)
  expect(titlesOf(bare, [bare])).toHaveLength(1)
})

it('The fullest title says of what country, then what most articles say', () => {
  expect(fullestTitle(['President', 'President', 'Russian President'])).toBe('Russian President')
  expect(fullestTitle(['mayor', 'Mayor', 'Mayor'])).toBe('Mayor')
  expect(fullestTitle([])).toBe('')
})

it('A title without its country goes with the only one that has it', () => {
  expect(joinBare([['President'], ['Russian President'], ['General']], text)).toEqual([
    ['President', 'Russian President'],
    ['General'],
  ])
  expect(joinBare([['President'], ['Vice President']], text)).toEqual([['President'], ['Vice President']])
})

it('An office is asked for by a word for one, and not by the name of a body', () => {
  expect(isOffice('Norwegian Foreign Minister', 'foreign minister of Norway')).toBe(true)
  expect(isOffice('Bay Fire Battalion Chief', 'Bay Fire')).toBe(false)
})

it.each([
  'the son of the foreign minister of Norway',
  'a spokesman for the foreign minister of Norway',
  'Norwegian deputy foreign minister',
])('An office is not that of somebody beside its holder: %s', (title) =>
  expect(isOffice(title, 'foreign minister of Norway')).toBe(false),
)

it.each(['former coach', 'sacked as coach of Larne', 'stepped down as rector', 'was mayor until 2023'])(
  'An office that somebody has left: %s',
  (title) => expect(isLeft(title)).toBe(true),
)

it.each(['coach', 'head of the former mint', 'a retired judge'])('One that is held: %s', (title) =>
  expect(isLeft(title)).toBe(false),
)
