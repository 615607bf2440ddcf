import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { harmless } from '../../../src/platforms/shared/text.ts'
import { renderAnswer } from '../../../src/platforms/terminal/render.ts'
import { wrap } from '../../../src/platforms/terminal/text.ts'

const plain = (_: string, text: string): string => text
const excerpt = (n: number, quote: string, title = 'Storm') => ({
  n,
  article: 'a',
  file: 'a.txt',
  title,
  source: 'Bay Courier',
  published: '2021-12-06',
  url: null,
  quote,
  start: 0,
  end: quote.length,
  hash: '0',
})
const briefing = (text: string, quote: string): Answer => ({
  kind: 'briefing',
  title: 'Ships',
  sections: [{ heading: 'Answer', statements: [{ text, cites: [1], hedge: 'may', when: '2018' }] }],
  conflicts: [
    {
      about: 'number of ships',
      values: [
        { value: '9', cites: [1] },
        { value: '10', cites: [1] },
      ],
    },
  ],
  excerpts: [excerpt(1, quote)],
  articles: 1,
  sources: 1,
  writer: 'extractive',
  remarks: ['Still reading.'],
  ms: 1,
})

describe('An answer on a terminal', () => {
  it('shows statements, hedges, differences and sources, citations at the right end', () => {
    expect(renderAnswer(briefing('Nine ships sank', 'Nine ships sank in the storm.'), 60, plain)).toBe(
      [
        ' Ships',
        '',
        ' Answer',
        '   2018: Nine ships sank                                 [1]',
        '     hedged: may',
        '',
        ' Reports differ',
        '   number of ships',
        '     9 · 6 Dec 2021                                      [1]',
        '     10 · 6 Dec 2021                                     [1]',
        '',
        ' 1 article, 1 independent source, 6 Dec 2021',
        ' [1] Storm · Bay Courier · 6 Dec 2021',
        '     “Nine ships sank in the storm.”',
        ' Still reading.',
        '',
      ].join('\n'),
    )
  })

  it('shows what is not decided before the differences and the sources', () => {
    const answer = briefing('Nine ships sank', 'Nine ships sank in the storm.')
    const shown = renderAnswer(
      answer.kind === 'briefing' ? { ...answer, silent: ['The\u001b port burned.'] } : answer,
      60,
      plain,
    )
    expect(shown).toMatch(/\n Not decided\n {3}“The port burned\.”\n\n Reports differ\n/)
  })

  it('shows words that are their own statement once, as a quotation', () => {
    const shown = renderAnswer(briefing('Nine ships sank.', 'Nine ships sank.'), 80, plain)
    expect(shown.match(/Nine ships sank/g)).toHaveLength(1)
    expect(shown).toContain('“Nine ships sank.”')
  })

  it('keeps within a narrow window, wide characters and emoji counted as they are shown', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('船が沈んだ', '🚢🚢', 'Wirtschaftsprüfungsgesellschaft'),
          ),
        ),
        fc.integer({ min: 24, max: 90 }),
        (words, width) => {
          const shown = renderAnswer(briefing(words.join(' '), words.join(' ') || 'x'), width, plain)
          for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('prints under a passage that is near what is said of it', () => {
    const near = { ...excerpt(1, 'Nine ships sank.'), remarks: ['It has “ships”.'] }
    const shown = renderAnswer({ kind: 'notice', text: 'Open.', nearest: [near], ms: 0 }, 60, plain)
    expect(shown).toContain('     “Nine ships sank.”\n     It has “ships”.\n')
  })

  it('lets no article, title or typed word steer the terminal', () => {
    const hostile = 'Nine\u001b]0;owned\u0007 ships\u001b[2J\u202e sank\r\n\u009b31m'
    const answer = briefing(hostile, hostile)
    for (const shown of [
      renderAnswer(answer, 80, plain),
      renderAnswer(
        {
          kind: 'notice',
          text: hostile,
          nearest: [{ ...excerpt(1, hostile, hostile), remarks: [hostile] }],
          ms: 0,
        },
        80,
        plain,
      ),
    ])
      expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
  })
})

describe('Text for a terminal', () => {
  it('keeps the joined emoji of a family whole', () => {
    expect(harmless('👩‍👩‍👧 ok')).toBe('👩‍👩‍👧 ok')
  })

  it('breaks at spaces, and inside a word only where it is wider than the line', () => {
    expect(wrap('aaa bbb ccc', 16, '  ', '    ')).toEqual(['  aaa bbb ccc'])
    expect(wrap('a'.repeat(30), 16, '  ').every((line) => line.length <= 16)).toBe(true)
  })
})
