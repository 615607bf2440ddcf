import { describe, expect, it } from 'vitest'
import { asks, leadsAway, leansBack } from '../../src/language/leaning.ts'

describe('A sentence that leans on the one before', () => {
  it.each([
    'It names three countries.',
    'He said that talks would go on.',
    'One covers the production of pumps.',
    'Both were taken to hospital.',
    'Their lawyers would not comment.',
    'The latter voted against it.',
    'In her first year, she mended the roof.',
    'After the match, they went home.',
    'On Wednesday, he met the guild.',
    'In June 2023, it was sold.',
    'Four of them had been turned away.',
    'Most of these were built after the war.',
  ])('is told by its first words: %s', (sentence) => expect(leansBack(sentence)).toBe(true))

  it.each([
    'It is not clear who owns the ship.',
    'One of the pumps failed on Monday.',
    'This year the harvest is poor.',
    'Both sides signed the treaty.',
    'Those who voted early waited an hour.',
    'Themba Moyo opened the fair.',
    'After Moyo spoke, he left for Durban.',
    'On Wednesday, Moyo met the guild.',
    'Holm lost badly, she admitted.',
    'The council rejected the plan.',
    'Many of those who stayed had no boats.',
    'Four of the miners were found.',
  ])('is not one that stands alone: %s', (sentence) => expect(leansBack(sentence)).toBe(false))
})

it('A question is told by its mark, inside quotation marks too', () => {
  expect(asks('When do the clocks go back?')).toBe(true)
  expect(asks('“Who pays?”')).toBe(true)
  expect(asks('He asked who pays.')).toBe(false)
})

describe('A line that leads to another story', () => {
  it.each(['Live updates:Council meets on the harbour', 'More for you:How to pack a bag\n\nThe bag is red.'])(
    'is “%s”',
    (line) => expect(leadsAway(line)).toBe(true),
  )

  it.each(['The Ferry and Ferry:The Return were made by Ida Holm.', 'The mayor said: No trams will run.'])(
    'is not “%s”',
    (line) => expect(leadsAway(line)).toBe(false),
  )
})
