import { describe, expect, it } from 'vitest'
import { areNearCopies, bands, readSketch, sketch, writeSketch } from '../../src/corpus/sketch.ts'
import { story } from './folder.ts'

const text = `${story(1)} ${story(2)} ${story(3)}`
const of = (text: string, title = ''): ReturnType<typeof sketch> => sketch({ title, text })

describe('A sketch', () => {
  it('is the same for a text with other white space and capitals', () => {
    expect(of(text.toUpperCase().replaceAll(' ', '\n '))).toEqual(of(text))
  })

  it('survives being written', () => {
    expect(readSketch(writeSketch(of(text)))).toEqual(of(text))
    expect(readSketch('')).toBeUndefined()
    expect(readSketch('what is this')).toBeUndefined()
  })

  it.each([
    ['a word', text.replace('captain', 'skipper')],
    ['a sentence at the end', `${text} The agency told it first.`],
    ['a dateline at the head', `TALLOW BAY, March 3 (Bay Agency) - ${text}`],
    ['the last quarter', text.slice(0, text.length * 0.75)],
  ])('knows the text again when somebody edited %s', (_, edited) => {
    expect(of(edited).digest).not.toBe(of(text).digest)
    expect(areNearCopies(of(edited), of(text))).toBe(true)
    expect(bands(of(edited)).some((band) => bands(of(text)).includes(band))).toBe(true)
  })

  it('parts stories that tell of the same kind of thing', () => {
    for (let number = 2; number < 40; number++)
      expect(areNearCopies(of(story(1)), of(story(number)))).toBe(false)
  })

  it('parts short notices by their headlines', () => {
    const notice = 'The quarterly dividend is 10 cents, as it was before.'
    expect(of(notice, 'Bay Bank').digest).not.toBe(of(notice, 'Harbour Bank').digest)
    expect(areNearCopies(of(notice, 'Bay Bank'), of(notice, 'Harbour Bank'))).toBe(false)
  })
})
