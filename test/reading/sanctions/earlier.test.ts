import { expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readSanctions } from '../../../src/reading/sanctions.ts'

const last = (text: string) => readSanctions(text, sentences(text), []).at(-1)

it.each([
  ['Ida Senn had jailed two poets. Canada imposed sanctions on her on Monday.', 'Ida Senn'],
  ['Japan froze the assets of Olek Barr. Norway has barred him from its ports.', 'Olek Barr'],
  ['The United States imposed sanctions on Myanmar in 2021. Japan lifted its sanctions in March.', 'Myanmar'],
  ['The minister spoke of the shelling by Myanmar. Canada may impose sanctions, he said.', 'Myanmar'],
  ['The Security Council condemned Iran’s latest missile test and pledged to impose sanctions.', 'Iran'],
])('Of “%s” the last sentence tells on whom sanctions are by the one before: %s', (text, target) => {
  const told = last(text)
  expect(told?.target.text).toBe(target)
  // The excerpt has the name that the desk tells.
  const [named] = told?.target.spans ?? []
  expect(named && told && named.start >= told.start && named.end <= told.end).toBe(true)
})

it.each([
  'Japan held talks in Oman on Sunday. Canada lifted its sanctions in March.',
  'Ida Senn met Olek Barr. Canada imposed sanctions on him.',
  'The shelling by Myanmar went on. Sudan wants peace. Canada may impose sanctions.',
  'The raid by Iran on Oman went on. Canada may impose sanctions.',
  'Iran’s missile test failed.\n\nCanada lifted sanctions in May.',
  // Not “its” nor “those”: other ones.
  'The United States imposed sanctions on Myanmar in 2021. Japan imposed sanctions in March.',
  'The United States imposed sanctions on Myanmar in 2021. Japan eased sanctions in March.',
])('“%s” leaves open whom the last sentence means', (text) => expect(last(text)?.target.text ?? '').toBe(''))
