import { describe, expect, it } from 'vitest'
import { asDirect } from '../../../src/reading/question/direct.ts'

describe('A question behind “I want to know”', () => {
  it.each([
    ['how much money the council paid for the pier', 'how much money did the council pay for the pier'],
    ['when the dam at Tarn was opened', 'when was the dam at Tarn opened'],
    ['why the mayor of Lys resigned?', 'why did the mayor of Lys resign?'],
    ['how long the strike will last', 'how long will the strike last'],
    ['what Ida Holm said about the dam', 'what did Ida Holm say about the dam'],
    ['how many people the storm killed', 'how many people did the storm kill'],
  ])('is asked directly: “%s”', (words, direct) => {
    expect(asDirect(words)).toBe(direct)
  })

  it.each(['who stole the altarpiece', 'which firm bought the mill', 'how many ferries sank'])(
    'stays as it is where it asks for its own subject: “%s”',
    (words) => {
      expect(asDirect(words)).toBe(words)
    },
  )
})
