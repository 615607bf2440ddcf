import { expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readSanctions } from '../../../src/reading/sanctions.ts'

const laws = (text: string) =>
  readSanctions(text, sentences(text), []).flatMap(({ standing, law }) =>
    standing === 'law' ? law.text : [],
  )

it.each([
  ['The Orvan Sanctions Act lets the president bar banks of Orvan.', 'The Orvan Sanctions Act'],
  ['The Fair Harbours Act requires sanctions on whoever ships arms to Sudan.', 'The Fair Harbours Act'],
  ['CAATSA names Russia, Iran and North Korea.', 'CAATSA'],
])('“%s” tells a law on sanctions', (text, law) => expect(laws(text)).toEqual([law]))

it.each([
  'Sanctions on China go on. The Clean Networks Act requires the Chinese owner to sell the app.',
  'The Campus Safety Act requires colleges to list crimes, and bars nobody.',
  'The Machines Act allows fines, and sanctions of 3% could be imposed for infringements.',
])('“%s” tells of a law on something else', (text) => expect(laws(text)).toEqual([]))
