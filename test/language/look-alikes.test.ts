import { expect, it } from 'vitest'
import { looksOf } from '../../src/language/look-alikes.ts'

const areOne = (one: string, other: string): boolean => {
  const looks = new Set(looksOf(one))
  return looksOf(other).some((look) => looks.has(look))
}

it.each([
  'reuters',
  'REUTERS.',
  'R\u0435uters',
  '\uff32\uff45\uff55\uff54\uff45\uff52\uff53',
  'Reu\u200bters',
  'R\u00e9uters',
  ' Reuters ',
  'R\u0435ut\u0435\u0433s',
  'Reute\u1d26s',
  'Reuter\ua731',
  '\ua4e3euters',
  '\u024ceuters',
  '\u13d2euters',
])('“%s” looks like Reuters', (name) => {
  expect(areOne(name, 'Reuters')).toBe(true)
})

it.each([
  ['Al Jazeera', 'AI Jazeera'],
  ['Bloomberg', 'BIoomberg'],
  ['Bloomberg', 'Bl00mberg'],
  ['Bloomberg', 'B|oomberg'],
  ['Bloomberg', 'Bloornberg'],
  ['Financial Times', 'Financlal Times'],
  ['Financial Times', 'FINANCIAL TIMES'],
  ['Financial Times', 'financial times'],
  ['Financial Times', 'Financia\u04c0 Times'],
  ['CNN', '\u0421\u039d\u039d'],
  ['Harbour Echo', '\u0397arbour Echo'],
  ['Zeit', '\u0396eit'],
  ['Yorkshire Post', '\u03a5orkshire Post'],
  ['Associated Press', 'Ass\u0585ciated Press'],
  ['Moscow Times', '\u041c\u043es\u0441ow \u0422im\u0435s'],
  ['Bay Wire', 'Bay \u1d21ire'],
  ['Wall Street Journal', 'vvall Street Journal'],
  ['Газета', 'ГАЗЕТА'],
])('%s and %s look like one', (one, other) => {
  expect(areOne(one, other)).toBe(true)
  expect(areOne(other, one)).toBe(true)
})

it.each([
  ['RTL', 'RTI'],
  ['LBC', 'IBC'],
  ['TVI', 'TVL'],
  ['Daily Mail', 'Daily Mali'],
  ['Mail News', 'Mali News'],
  ['The Hill', 'The Hall'],
  ['Radio 1', 'Radio 2'],
  ['Channel 4', 'Channel 5'],
  ['Sun', 'Son'],
  ['Bild', 'Build'],
  ['The Times', 'The Tunes'],
  ['The Local', 'The Locale'],
  ['Tribune', 'La Tribune'],
  ['Die Zeit', 'Die Welt'],
  ['The National', 'The Nation'],
  ['Evening Post', 'Morning Post'],
  ['Известия', 'Новости'],
  ['Вести', 'Новости'],
  ['Τα Νέα', 'Το Βήμα'],
])('%s and %s are two', (one, other) => {
  expect(areOne(one, other)).toBe(false)
})

it('Names that look different stay different, in any script', () => {
  const names = ['Reuters', 'Neuters', 'Новости', 'Новая газета', '新华社', '人民日报', '!!!', '???']
  const looks = names.flatMap((name) => looksOf(name))
  expect(new Set(looks).size).toBe(looks.length)
})
