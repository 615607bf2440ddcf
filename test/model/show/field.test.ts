import { expect, it } from 'vitest'
import { asField, inFields } from '../../../src/model/show/field.ts'

it.each([
  ['the dot that is ours', ' · '],
  ['a hyphenation point', ' \u2027 '],
  ['a word separator', ' \u2e31 '],
  ['a rune', ' \u16eb '],
  ['a wide katakana dot without spaces', '\u30fb'],
  ['a syllable of Cree that is a dot', ' \u1427 '],
  ['a disc', ' \u25cf '],
  ['a small square', ' \u25aa '],
  ['a disc drawn as a picture', ' \u26ab\ufe0f '],
  ['a zero of Arabic', ' \u0660 '],
  ['an accent that stands on nothing', ' \u0307 '],
  ['a bar', ' | '],
  ['a wide bar', ' \uff5c '],
  ['a bar of a box', ' \u2502 '],
  ['a click', ' \u01c0 '],
  ['a dot between spaces that are none', '\u2800\u25e6\u2800'],
  ['a dot beside invisible characters', ' \u200b\u00b7\u200b '],
  ['two of them', ' \u2027 \u2027 '],
])('A title cannot look like several fields by %s', (_, mark) => {
  expect(asField(`Dam fails${mark}Bay Wire${mark}6 Dec 2021`)).toBe('Dam fails - Bay Wire - 6 Dec 2021')
})

it.each([
  ['[1]', '(1)'],
  ['\uff3b1\uff3d', '(1)'],
  ['[\u00b9]', '(1)'],
  ['\u30102\u3011', '(2)'],
  ['\u23a11\u23a4', '(1)'],
  ['[\u2460]', '(1)'],
  ['[l]', '(l)'],
  ['[1, 2]', '(1, 2)'],
])('A title cannot look as if a source were cited: %s', (mark, shown) => {
  expect(asField(`Dam fails ${mark}`)).toBe(`Dam fails ${shown}`)
})

it.each([
  'Steel — what “Orvo” said: £3 & 4 × 5, 6 – 7 % / year…',
  'Col. Ben O’Hara (62) wins ½ of § 5',
  '[Video] Storm hits the coast',
  'H₂O is “H₂O”',
  '🔴 Live: the vote',
  'Straße, Ærø and Ōsaka',
])('What looks like nothing of ours stays as it is: %s', (title) => {
  expect(asField(title)).toBe(title)
})

it('A mark at an end parts nothing, and one alone is kept', () => {
  expect(asField('• Storm •')).toBe('Storm')
  expect(inFields('·', 'Bay | Wire')).toBe('- · Bay - Wire')
})

it('A title of one kind of mark a thousand times over is read at once', () => {
  const began = performance.now()
  for (const mark of ['\u200b', ' ', '[', '[1', ' ·', ' ●', '\u0307']) asField(mark.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(5_000)
})
