import { expect, it } from 'vitest'
import { asClaimed } from '../../../src/reading/question/claimed.ts'

it.each([
  ['that the mill is shut', '', 'the mill is shut'],
  ['a sharp rise in the rent of the stalls?', '', 'the rent of the stalls rose?'],
  ['a drop in the catch of herring', '', 'the catch of herring fell'],
  ['a cut in the fare to Lys', '', 'the fare to Lys was cut'],
  ['a narrow win for Halden over Ristow', '', 'Halden beat Ristow'],
  ['a defeat for Halden against Ristow?', '', 'Ristow beat Halden?'],
  ['she left the board?', 'Ida Holm sold the rope yard', 'Ida Holm left the board?'],
])('What a report is said to tell is a sentence: “%s”', (part, before, told) => {
  expect(asClaimed(part, before)).toBe(told)
})

it.each([
  ['the fall of the tower killed two', ''],
  ['a rise in the floor tripped the mayor', 'It rained'],
  ['they struck again?', ''],
  ['the ferry sank', 'Ida Holm sold the rope yard'],
])('and is left as it is where it is one already: “%s”', (part, before) => {
  expect(asClaimed(part, before)).toBe(part)
})
