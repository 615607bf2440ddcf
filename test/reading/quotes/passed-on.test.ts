import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const told = (text: string) =>
  readFindings(text, '', undefined).quotes.map(({ speaker, content, direct }) => ({
    speaker,
    words: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    direct,
  }))

describe('Whom another quotes as saying something says it', () => {
  it.each([
    '“The pier is sound,” Ida Kamm, the minister of works, was quoted as saying by the state agency.',
    'The state agency quoted Ida Kamm, the minister of works, as saying: “The pier is sound.”',
    '“The pier is sound,” the daily Horizon quoted the minister of works, Ida Kamm, as saying.',
    'The minister of works, Ida Kamm, is cited by a radio station as saying “the pier is sound”.',
    '“The pier is sound,” the minister, Ida Kamm, was reported to have said.',
  ])('between marks: %s', (text) => {
    const [quote, ...more] = told(text)
    expect(quote).toMatchObject({ speaker: 'Ida Kamm', direct: true })
    expect(quote?.words).toMatch(/pier is sound/i)
    expect(more).toEqual([])
  })

  it.each([
    'State television reported Governor Ida Kamm as saying that the pier was sound.',
    'Ida Kamm, the governor, was quoted by the agency as saying that the pier was sound.',
  ])('and in the words of the article: %s', (text) =>
    expect(told(text)).toEqual([
      { speaker: 'Ida Kamm', words: expect.stringContaining('the pier was sound'), direct: false },
    ]),
  )

  it('but not whom a quoted spokesman speaks for', () =>
    expect(
      told('The paper quoted a spokesman for Ida Kamm as saying that the pier was sound.').map(
        ({ speaker }) => speaker,
      ),
    ).not.toContain('Ida Kamm'))
})
