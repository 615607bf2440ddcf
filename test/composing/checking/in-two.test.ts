import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

const told: readonly (readonly [claim: string, text: string])[] = [
  [
    'The ferry Corran carried 41,200 passengers in July, a 3% rise over June.',
    'The ferry Corran carried 41,200 passengers in July, the port of Sund said. That was a 3% rise over June.',
  ],
  [
    'The Hollin Institute has received a gift of $12 million from former students.',
    'The Hollin Institute has received a gift of $12 million, its largest ever. The money comes from former students and will be paid over six years.',
  ],
  [
    'The council of Tarn approved the tram line in a 31-30 vote.',
    'The council of Tarn approved the tram line after a night of talks. The chamber voted 31-30, and two members left the hall.',
  ],
  [
    'Karlow Bank closed 14 branches, the most in ten years.',
    'Karlow Bank closed 14 branches last year. That is the most in ten years.',
  ],
]

describe('A claim whose parts stand in two neighbouring sentences', () => {
  it.each(told)('is borne out by both: %s', (claim, text) => {
    const { kind, excerpts } = verdict(claim, text)
    expect(kind).toBe('supported')
    expect(excerpts?.[0].quote).toBe(text)
  })

  it.each([
    ['$9 million for $12 million', told[1]?.[0].replace('12', '9') ?? '', told[1]?.[1] ?? '', '$12 million'],
    ['a 5% rise for 3%', told[0]?.[0].replace('3%', '5%') ?? '', told[0]?.[1] ?? '', '3%'],
  ])('is contradicted where one has another value: %s', (_, claim, text, instead) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
  })

  it.each([
    [
      'the next sentence denies it',
      'The Hollin Institute has received a gift of $12 million from former students.',
      'The Hollin Institute has received a gift of $12 million. The money is not from former students.',
    ],
    [
      'the next sentence speaks of what others did',
      'Police arrested two men in Tarn.',
      'Police arrested two men on Monday. They had been seen in Tarn a year before.',
    ],
    [
      'the next sentence only supposes it',
      'The Hollin Institute has received a gift of $12 million from former students.',
      'The Hollin Institute has received a gift of $12 million. The money may be from former students.',
    ],
    [
      'it is of only some',
      'Karlow Bank closed only 14 branches, the most in ten years.',
      'Karlow Bank closed 14 branches last year. That is the most in ten years.',
    ],
  ])('is left open where %s', (_, claim, text) => {
    expect(verdict(claim, text).kind).toBe('silent')
  })

  it('is told which part is borne out, and which is not', () => {
    expect(
      verdict(
        'The Hollin Institute has received a gift of $12 million from a shipowner.',
        'The Hollin Institute has received a gift of $12 million. It was founded in 1911.',
      ),
    ).toMatchObject({
      kind: 'silent',
      inPart: { head: 'The Hollin Institute has received a gift of $12 million', rest: 'from a shipowner' },
    })
  })
})
