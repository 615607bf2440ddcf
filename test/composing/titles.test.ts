import { expect, it } from 'vitest'
import {
  fullestTitle,
  isBareOffice,
  isLeft,
  isOffice,
  isShorter,
  joinBare,
  titlesOf,
  withCountries,
} from '../../src/composing/titles.ts'

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

it.each([
  ['owner', true],
  ['the new CEO', true],
  ['captain', true],
  ['co-owner', true],
  ['longtime team boss', true],
  ['former deputy', true],
  ['retired side captain', true],
  ['chairwoman', true],
  ['adviser', true],
  ['spokesman', true],
  ['Captain', false],
  ['Officer', false],
  ['mayor', false],
  ['judge', false],
  ['first secretary', false],
  ['owner of the mill', false],
])('Whether “%s” tells nothing without its body: %s', (title, isBare) =>
  expect(isBareOffice(title)).toBe(isBare),
)

it.each([
  ['Judge', 'District Court Judge', true],
  ['Judge', 'district judge and former baker', true],
  ['pilot', 'pilot', false],
  ['the advisor', 'bank adviser', true],
  ['President', 'Vice President', false],
  ['mayor', 'former mayor', false],
  ['mayor', 'Deputy mayor', false],
  ['may', 'mayor', false],
  ['harbour pilot', 'pilot', false],
])('Whether “%s” says in short what “%s” says: %s', (short, long, isIt) =>
  expect(isShorter(short, long)).toBe(isIt),
)

it.each([
  ['Indian Foreign Secretary', 'India Foreign Secretary'],
  ['India’s foreign secretary', 'India foreign secretary'],
  ['US senator', 'United States senator'],
  ['mayor of Orm', 'mayor of Orm'],
])('“%s” is one with “%s”', (title, words) => expect(withCountries(title)).toBe(words))

it.each([
  [['owner', 'owner', 'owner of the mill'], 'owner of the mill'],
  [['coach', 'coach of Orm FC'], 'coach of Orm FC'],
  [['President', 'former President', 'President'], 'President'],
  [['a baker', 'baker'], 'baker'],
  [['Norwegian envoy', 'envoy', 'envoy'], 'Norwegian envoy'],
  [['Mayor', 'Deputy Mayor', 'Deputy Mayor'], 'Deputy Mayor'],
  [['Sgt.', 'Staff Sgt.', 'Cpl.'], 'Staff Sgt.'],
])('Of %j “%s” tells most', (titles, best) => expect(fullestTitle(titles)).toBe(best))

it.each([
  ['mayor of Orm', 'mayor of Orm', true],
  ['Norwegian foreign minister', 'foreign minister', true],
  ['deputy mayor of Orm', 'deputy mayor of Orm', true],
  ['mayor of Orm', 'mayor', false],
  ['foreign minister', 'foreign minister of Norway', false],
  ['deputy mayor of Orm', 'mayor of Orm', false],
  ['brother of the mayor of Orm', 'mayor of Orm', false],
  ['Orm port chief', 'Orm port', false],
])('Whether “%s” is the office “%s”: %s', (title, asked, isIt) => expect(isOffice(title, asked)).toBe(isIt))

it.each([
  ['a former mayor', true],
  ['the late king', true],
  ['once mayor', true],
  ['now ex-mayor', true],
  ['was mayor until May', true],
  ['resigned as mayor', true],
  ['retired abruptly as mayor', true],
  ['ousted as the mayor', true],
  ['one-time baker', true],
  ['was mayor', false],
  ['latest mayor', false],
])('Whether “%s” is left: %s', (title, isOver) => expect(isLeft(title)).toBe(isOver))
