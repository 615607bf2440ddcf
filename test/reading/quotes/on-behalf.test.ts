import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const speakers = (text: string) => readFindings(text, 'T', undefined).quotes.map(({ speaker }) => speaker)

describe('Words of somebody who speaks for another', () => {
  it.each([
    ['A spokesperson for District Attorney Ida Brandvik said that the office would not comment.', 'A spokes'],
    ['Ida Brandvik died on Monday. Brandvik’s family said that she went in peace.', 'Brandvik’s family'],
    ['A lawyer for Ida Brandvik said: “We will appeal the ruling soon.”', 'A lawyer'],
    [
      'Ida Brandvik, at this time last year, had a yacht and two houses, said the lawyer, Karl Benzon, slowly.',
      'the lawyer',
    ],
  ])('are not the other’s: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([expect.stringContaining(speaker)])
  })

  it.each([
    'District Attorney Ida Brandvik said that the office would not comment.',
    'Ida Brandvik, who was ill for a year, said that she was sorry for it.',
    'The harbour pays for itself, said Ida Brandvik, according to the Tallow Post.',
  ])('are hers where she speaks: %s', (text) => expect(speakers(text)).toEqual(['Ida Brandvik']))

  it('stand in an old paper and were not said now', () => {
    const text =
      'Karl Benzon showed Ida Brandvik a file. He pulled up a message of 2021 where Brandvik asked for the minutes to be burnt.'
    expect(speakers(text)).toEqual([])
  })
})
