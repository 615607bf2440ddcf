import { expect, it } from 'vitest'
import { bearerOf, nameAsked, nearNames, together } from '../../src/composing/people.ts'

it.each([
  ['who is the head of the Grain Board?', 'head of the Grain Board'],
  ["who's Nora Finch", 'Nora Finch'],
  ['is Nora Finch', 'Nora Finch'],
  ['is', 'is'],
  ['Nora Finch', 'Nora Finch'],
  ['tell me about Pavel Orlov.', 'Pavel Orlov'],
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
})
