import { describe, expect, it } from 'vitest'
import { isSpeech } from '../../../src/reading/quotes/speech.ts'

/** Whether what stands between the marks of a sentence is speech, of somebody named at its beginning. */
function isSaid(text: string): boolean {
  const [start, end] = [text.indexOf('“') + 1, text.indexOf('”')]
  return isSpeech(text, { start, end }, { start: 0, end: 3 })
}

describe('Words between marks behind “of the”', () => {
  it.each([
    'Ida spoke of the “Norway must help them” of the club.',
    'Ida spoke of the “Rivers rise with rain” rule.',
  ])('are speech where a word of four letters has no capital: %s', (text) => expect(isSaid(text)).toBe(true))

  it.each(['Ida spoke of the “State of the Union” show.', 'Ida spoke of the “Men at the Sea” of 1990.'])(
    'are a title where each longer word has one: %s',
    (text) => expect(isSaid(text)).toBe(false),
  )
})
