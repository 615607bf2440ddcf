import { describe, expect, it } from 'vitest'
import { isInRow } from '../../../src/composing/chronology/rows.ts'

const day = '10 May 2024'
const inRow = (line: string, below = '\nThe harbour of Orsk was busy.'): boolean => {
  const text = `The season of Orsk began in spring.\n${line}${below}`
  const start = text.indexOf(day)
  return isInRow(text, { start, end: start + day.length })
}

describe('A day in a row of a table', () => {
  it.each([
    ['a fixture', `Kelm Town v Ostmark ${day}`],
    ['a result', `Kelm Town 0-3 Ostmark, played at home on ${day}`],
    ['a figure', `${day}: 7`],
    ['a kick-off', `${day} Lys (H) away 15:00`],
  ])('tells nothing by itself: %s', (_, line) => {
    expect(inRow(line)).toBe(true)
    expect(inRow(line, '')).toBe(true)
  })

  it.each([
    ['a sentence', `Kelm Town beat Ostmark 3-0 on ${day}.`],
    ['a sentence in quotation marks', `“We sold the mill on ${day}!”`],
    ['an item of a list', `${day}: the mill of Orsk is sold`],
    ['an item of few words', `${day}: mill burns down`],
    ['a text without lines', `${'Kelm Town 0-3 Ostmark '.repeat(40)}${day} ${'LYS 4-1 ORSK '.repeat(40)}`],
  ])('is none where it stands in %s', (_, line) => expect(inRow(line)).toBe(false))
})
