import { expect, it } from 'vitest'
import { definitionIn } from '../../src/reading/definition.ts'

it.each([
  ['A law, called the Clean Rivers Act, was passed.', 'Clean Rivers Act', 1],
  ['The Clean Rivers Act is a law of 2019.', 'Clean Rivers Act', 1],
  ['The small red Sula is a ferry of 1962.', 'Sula', 1],
  ['They voted for the CRA, which bans oil.', 'CRA', 0.7],
  ['Under its long name (CRA) it passed.', 'CRA', 0.5],
  ['Sula (a ferry) sank.', 'Sula', 0.5],
  ['He spoke of the CRA.', 'CRA', 0],
])('“%s” tells what %s is as well as %f', (words, subject, share) => {
  expect(definitionIn(words, subject)).toBe(share)
})
