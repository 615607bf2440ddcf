import fc from 'fast-check'
import type { BriefingAnswer, CitedExcerpt, CitedNearest } from '../src/model/answer.ts'

/** Words that renderers stumble over: markup of every platform, pings, wide characters, emoji that one may cut in two. */
const word = fc.oneof(
  { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 14 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<!channel>',
      '<@U1>',
      '@everyone',
      '@here',
      '<https://evil.example|click>',
      '[click](https://evil.example)',
      '**bold**',
      '_x_',
      '`code`',
      '```',
      '~s~',
      '||spoiler||',
      '> quote',
      '# heading',
      '&amp;',
      '&lt;',
      '\u202eright to left',
      '👩‍👩‍👧‍👦',
      '🏳️‍🌈',
      '国务院办公厅',
      'e\u0301'.repeat(9),
      'x'.repeat(300),
      '',
    ),
  },
)

const text = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(' '))

const excerpt = (n: number): fc.Arbitrary<CitedExcerpt> =>
  fc.record({
    n: fc.constant(n),
    // Several excerpts of one article, as most answers have.
    article: fc.nat({ max: 2 }).map((by) => `a${Math.max(1, n - by)}`),
    file: text(3),
    title: fc.oneof({ weight: 4, arbitrary: text(10) }, { weight: 1, arbitrary: text(80) }),
    source: text(4),
    published: fc.constantFrom(null, '2021', '2021-12', '2021-12-06', '2021-12-06T09:30:00Z'),
    url: fc.constantFrom(null, 'https://news.example/a', 'javascript:alert(1)', 'https://news.example/<x>|y'),
    quote: fc.oneof({ weight: 5, arbitrary: text(30) }, { weight: 1, arbitrary: text(400) }),
    start: fc.nat(),
    end: fc.nat(),
    hash: fc.constant('0123456789abcdef'),
  })

/** Answers of every size and with every kind of text, whose citations all exist. */
export const briefingAnswer: fc.Arbitrary<BriefingAnswer> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 6 }), fc.nat({ max: 4 }))
  .chain(([count, sectionCount, conflictCount]) => {
    const cites = fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1, maxLength: 12 })
    const statement = fc.record(
      {
        text: fc.oneof({ weight: 6, arbitrary: text(25) }, { weight: 1, arbitrary: text(300) }),
        cites,
        hedge: text(3),
        when: text(2),
      },
      { requiredKeys: ['text', 'cites'] },
    )
    const section = fc.record(
      {
        heading: text(8),
        essential: fc.constant(true as const),
        statements: fc.array(statement, { minLength: 1, maxLength: 15 }),
      },
      { requiredKeys: ['heading', 'statements'] },
    )
    const conflict = fc.record({
      about: text(6),
      values: fc.array(fc.record({ value: text(4), cites }), { minLength: 2, maxLength: 6 }),
    })
    return fc.record(
      {
        kind: fc.constant('briefing' as const),
        title: text(12),
        lead: text(8),
        sections: fc.array(section, { minLength: sectionCount, maxLength: sectionCount }),
        conflicts: fc.array(conflict, { minLength: conflictCount, maxLength: conflictCount }),
        excerpts: fc.tuple(...Array.from({ length: count }, (_, at) => excerpt(at + 1))),
        articles: fc.nat({ max: 99 }),
        sources: fc.nat({ max: 99 }),
        writer: fc.constant('extractive'),
        remarks: fc.array(text(20), { maxLength: 3 }),
        silent: fc.array(text(30), { maxLength: 4 }),
        ms: fc.nat(),
      },
      {
        requiredKeys: [
          'kind',
          'title',
          'sections',
          'conflicts',
          'excerpts',
          'articles',
          'sources',
          'writer',
          'ms',
        ],
      },
    )
  })

/** Excerpts as passages that are only near, each with lines that are said of it. */
export const remarked = (excerpts: readonly CitedExcerpt[], remarks: readonly string[]): CitedNearest[] =>
  excerpts.map((excerpt) => ({ ...excerpt, remarks: [...remarks] }))
