import { expect, it } from 'vitest'
import { looksLike } from '../../src/language/look-alikes.ts'

it.each([
  'reuters',
  'REUTERS.',
  'R\u0435uters',
  '\uff32\uff45\uff55\uff54\uff45\uff52\uff53',
  'Reu\u200bters',
  'R\u00e9uters',
  ' Reuters ',
])('“%s” looks like Reuters', (name) => {
  expect(looksLike(name)).toBe(looksLike('Reuters'))
})

it('Names that look different stay different, in any script', () => {
  const names = ['Reuters', 'Neuters', 'Новости', 'Новая газета', '新华社', '人民日报', '!!!', '???']
  expect(new Set(names.map(looksLike)).size).toBe(names.length)
})
