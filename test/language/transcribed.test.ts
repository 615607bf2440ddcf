import { expect, it } from 'vitest'
import { isTranscribed, otherEndings } from '../../src/language/transcribed.ts'

it.each([
  ['Horlatsky', 'Oleksiy Horlatskyy'],
  ['Oleksii Horlatsky', 'Oleksiy Horlatskyy'],
  ['Zemlinsky', 'Andriy Zemlinskyi'],
  ['Stankevich', 'Yevhen Stankevych'],
  ['Golovenco', 'Dmitri Yurevich Golovenko'],
  ['Alkharibi', 'Mohammed Al Kharibi'],
  ['Wiznewski', 'Marek Wiznewskij'],
  ['Tchaikin', 'Ilya Chaykin'],
])('%s may be how somebody writes %s', (typed, name) => expect(isTranscribed(typed, name)).toBe(true))

it.each([
  ['Johnson', 'Ida Johnston'],
  ['Hansen', 'Olaf Hanson'],
  ['Ida Marken', 'Olga Marken'],
  ['Lee', 'Ann Li'],
])('%s is another than %s', (typed, name) => expect(isTranscribed(typed, name)).toBe(false))

it('A name of a Slavic ending may have the others', () => {
  expect(otherEndings('Rimsky')).toContain('Rimskii')
  expect(otherEndings('Ann Rimskiy')).toContain('Ann Rimsky')
  expect(otherEndings('Rao')).toEqual([])
})
