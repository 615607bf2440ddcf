import { expect, it } from 'vitest'
import {
  bearerOf,
  formsOf,
  inARow,
  isTitled,
  nameAsked,
  nearNames,
  together,
} from '../../src/composing/people.ts'

it.each([
  ['who is the head of the Grain Board?', 'head of the Grain Board'],
  ["who's Nora Finch", 'Nora Finch'],
  ['is Nora Finch', 'Nora Finch'],
  ['is', 'is'],
  ['Nora Finch', 'Nora Finch'],
  ['tell me about Pavel Orlov.', 'Pavel Orlov'],
  ['Who is Asha Rao?', 'Asha Rao'],
  ['so who was Asha Rao', 'Asha Rao'],
  ['please tell me about Asha Rao', 'Asha Rao'],
  ['what about Asha Rao', 'Asha Rao'],
  ['about Asha Rao', 'Asha Rao'],
  ['about', 'about'],
  ['The Who is', 'The Who is'],
  ['who asha rao is', 'asha rao'],
  ['was Asha Rao', 'Asha Rao'],
  ['who are the Finches', 'the Finches'],
  ['  Asha Rao.  ', 'Asha Rao'],
])('“%s” asks for %s', (text, name) => expect(nameAsked(text)).toBe(name))

it('offers for a mistyped name whose last name is near, each person once', () => {
  expect(nearNames('Nora Finhc', ['Nora A. Finch', 'Nora Finch', 'Nora Brandvik', 'Nora'])).toEqual([
    'Nora A. Finch',
  ])
  expect(nearNames('the head of Hasbro', ['Theodore Lunde'])).toEqual([])
})

it('means by a last name who has it, and else who has it mostly', () => {
  const people = together(['Ida Finch', 'Finch Berg'])
  expect(bearerOf('Finch', people, () => 1)).toEqual(['Ida Finch'])
  const two = together(['Ida Finch', 'Olga Finch'])
  expect(bearerOf('Finch', two, () => 1)).toBeUndefined()
  expect(bearerOf('Finch', two, ([name]) => (name === 'Ida Finch' ? 3 : 1))).toEqual(['Ida Finch'])
  expect(bearerOf('Finch', two, ([name]) => (name === 'Ida Finch' ? 29 : 10))).toBeUndefined()
  // Of somebody whom no article names nobody knows how often.
  expect(bearerOf('Finch', two, ([name]) => (name === 'Ida Finch' ? 3 : 0))).toBeUndefined()
})

it('puts the forms of one name together, the fullest first, and a last name that two bear to neither', () => {
  expect(together(['Finch', 'Nora Finch', 'Nora A. Finch'])).toEqual([
    ['Nora A. Finch', 'Nora Finch', 'Finch'],
  ])
  expect(together(['Ida Finch', 'Olga Finch', 'Finch'])).toEqual([['Ida Finch'], ['Olga Finch']])
})

it('offers at most five names, and none that has too many slips for its length', () => {
  const many = ['Ida', 'Olga', 'Vera', 'Nils', 'Arno', 'Pavel'].map((name) => `${name} Finch`)
  expect(nearNames('Nora Fynch', many)).toHaveLength(5)
  expect(nearNames('Nora Fynch', ['finch', 'Nora Fantz'])).toEqual([])
  expect(nearNames('Brandvig', ['Nora Brandvik', 'Nora Brondvak'])).toEqual(['Nora Brandvik'])
})

it.each([
  ['Gov. Roy A. Cooper', ['Gov. Roy A. Cooper', 'Roy A. Cooper', 'Roy Cooper']],
  ['Roy Cooper', ['Roy Cooper']],
  ['Mayor Rao', ['Mayor Rao', 'Rao']],
  ['Queen', ['Queen']],
  ['A. Rao', ['A. Rao', 'Rao']],
  ['Asha B Rao', ['Asha B Rao', 'Asha Rao']],
  ['Rao Mayor', ['Rao Mayor']],
])('looks for “%s” as it is, without a title, and without single letters', (typed, forms) => {
  expect(formsOf(typed)).toEqual(forms)
})

it('finds words in a row alone', () => {
  expect(inARow(['the', 'grain', 'board'], ['grain', 'board'])).toBe(true)
  expect(inARow(['grain', 'and', 'board'], ['grain', 'board'])).toBe(false)
})

it.each([
  ['Mayor Rao', true],
  ['Dr. Rao', true],
  ['Rao', false],
  ['Asha Rao', false],
  ['Queen', false],
  ['Asha Mayor', false],
])('Whether “%s” has a title before a name: %s', (typed, isIt) => expect(isTitled(typed)).toBe(isIt))

it('puts each name to the one person whom it fits, and whom more articles name first', () => {
  expect(together(['Asha Rao', 'A. Rao', 'Karl Rao'])).toEqual([['Asha Rao', 'A. Rao'], ['Karl Rao']])
  expect(together(['Karl Rao', 'Asha Rao', 'Asha B. Rao'])).toEqual([
    ['Karl Rao'],
    ['Asha B. Rao', 'Asha Rao'],
  ])
})
