import { describe, expect, it } from 'vitest'
import { cutAround, withNext } from '../../../src/composing/answering/cutting.ts'
import { quoteFrom } from '../../../src/model/briefing.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** A sentence of so many characters. */
const sentence = (word: string, length: number): string =>
  `${word} ${'word '.repeat(length)}`
    .slice(0, length - 1)
    .replace(/ $/, 'x')
    .concat('.')

describe('What is read of a passage', () => {
  const read = (first: string, second: string): string => {
    const reading = readingOf(articleOf('a', `${first} ${second}`))
    return withNext(reading, quoteFrom(reading.article, 0, first.length)).quote
  }

  it('is its sentence and the one behind it', () => {
    expect(read('The ferry sank.', 'Nobody was hurt.')).toBe('The ferry sank. Nobody was hurt.')
    expect(read('The ferry sank.', '')).toBe('The ferry sank.')
  })

  it('is its sentence alone where both are longer than a reader takes', () => {
    const [first, fits, over] = [sentence('Ferries', 400), sentence('Boats', 299), sentence('Boats', 300)]
    expect(read(first, fits)).toBe(`${first} ${fits}`)
    expect(read(first, over)).toBe(first)
  })
})

describe('What is shown around the words that answer', () => {
  const text =
    'Ida Holm runs the mill at Sund. The mill was built in 1902. Its owner died in May. Its roof is of slate. It burns.'
  const shown = (words: string, names: readonly string[] = []): string => {
    const reading = readingOf(articleOf('a', text))
    const start = text.indexOf(words)
    return cutAround(
      reading,
      quoteFrom(reading.article, 0, text.length),
      { start, end: start + words.length },
      names,
    ).quote
  }

  it('is their sentence', () => {
    expect(shown('1902')).toBe('The mill was built in 1902.')
  })

  it('begins a sentence earlier where it goes back to that', () => {
    expect(shown('May')).toBe('The mill was built in 1902. Its owner died in May.')
  })

  it('begins where the name stands that was asked about, two sentences before at most', () => {
    expect(shown('1902', ['Holm'])).toBe('Ida Holm runs the mill at Sund. The mill was built in 1902.')
    expect(shown('May', ['Holm'])).toBe(
      'Ida Holm runs the mill at Sund. The mill was built in 1902. Its owner died in May.',
    )
    expect(shown('slate', ['Holm'])).toBe('Its owner died in May. Its roof is of slate.')
  })
})
