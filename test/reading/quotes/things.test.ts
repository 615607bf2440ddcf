import { expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const told = (text: string) =>
  readFindings(text, '', undefined).quotes.map(
    ({ speaker, content }) =>
      `${speaker}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  )

it.each([
  ['Ida Marr wrote eleven novels about the fens.'],
  ['Prime Minister Ruben Aalto declared three days of mourning.'],
  ['The ministry has not said whether Ida Marr will stay.'],
  ['The mayor did not say that the pier would close in May.'],
])('What is made, given out or left unsaid is nobody’s speech: %s', (text) => {
  expect(told(text)).toEqual([])
})

it.each([
  ['Ida Marr wrote that the pier would close in May.', 'Ida Marr: the pier would close in May.'],
  [
    'According to the harbour master, Tor Helle, the pier was cracked in 2017.',
    'Tor Helle: the pier was cracked in 2017.',
  ],
  [
    'The yard’s manager, Ida Marr, said the ferry would cost four million crowns.',
    'Ida Marr: the ferry would cost four million crowns.',
  ],
  [
    'The manager of the yard said the ferry would sail in May.',
    'The manager of the yard: the ferry would sail in May.',
  ],
])('What somebody says is theirs: %s', (text, quote) => {
  expect(told(text)).toEqual([quote])
})

it('“He” is none of several who spoke last', () => {
  const text =
    'Ole Dahl stood trial on Monday. Prosecutors said that Dahl had sold four boats. “I have nothing to hide,” he told the court.'
  expect(told(text)).not.toContain('Prosecutors: I have nothing to hide,')
})
