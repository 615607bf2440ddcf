import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefingAnswer } from '../../src/model/answer.ts'
import {
  beginningsOf,
  type Cites,
  type Line,
  type Part,
  partAt,
  shapeOf,
  unfolded,
} from '../../src/model/shape.ts'
import { briefingAnswer } from '../briefings.ts'

const citesOf = (line: Line): readonly Cites[] => {
  if (line.kind === 'statement') return [line.cites]
  if (line.kind === 'together') return line.each.map(({ cites }) => cites)
  return line.kind === 'difference' ? line.values.map(({ cites }) => cites) : []
}

/** Words and the excerpts that they stand on, of the whole answer. */
const statementsOf = ({ sections }: BriefingAnswer) => sections.flatMap(({ statements }) => statements)

/** Whether words are the others, or begin as they do up to the mark of the cut. */
const isCutOf = (shown: string, text: string): boolean => {
  const [before = '', after = ''] = shown.split('…', 2)
  return shown === text || (text.startsWith(before.trimEnd()) && text.endsWith(after))
}

const textsOf = (line: Line): readonly string[] => {
  if (line.kind === 'statement') return [line.text]
  return line.kind === 'together' ? line.each.map(({ text }) => text) : []
}

/** The parts of an answer, one message after the other, so many lines on each. */
function partsOf(answer: BriefingAnswer, most: number): readonly Part[] {
  const shape = shapeOf(answer)
  const parts: Part[] = []
  for (let from: number | undefined = 0; from !== undefined; ) {
    const part: Part = partAt(shape, from, ({ lines }) => lines.length <= most)
    parts.push(part)
    from = part.next
  }
  return parts
}

const some = fc.integer({ min: 1, max: 12 })

describe('The first message of any briefing', () => {
  it('has every verdict, standing and value, every difference with all its sides, and every silence', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        const { lines } = shapeOf(answer).first
        const said = lines.flatMap(textsOf)
        for (const { essential, statements } of answer.sections)
          if (essential)
            for (const { text } of statements) expect(said.some((shown) => isCutOf(shown, text))).toBe(true)
        const differences = lines.flatMap((line) => (line.kind === 'difference' ? line : []))
        expect(differences.map(({ values }) => values.length)).toEqual(
          answer.conflicts.map(({ values }) => values.length),
        )
        for (const [at, { values }] of answer.conflicts.entries())
          for (const [side, { value }] of values.entries())
            expect(isCutOf(differences[at]?.values[side]?.value ?? 'nothing', value)).toBe(true)
        const silent = lines.flatMap((line) => (line.kind === 'silent' ? line.claim : []))
        expect(silent).toHaveLength(answer.silent?.length ?? 0)
        for (const [at, claim] of (answer.silent ?? []).entries())
          expect(isCutOf(silent[at] ?? 'nothing', claim)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('has a source beside everything that it says, and no more than four statements that no verdict needs', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        const { lines } = shapeOf(answer).first
        for (const cites of lines.flatMap(citesOf)) expect(cites.numbers.length).toBeGreaterThan(0)
        const needed = new Set(
          answer.sections.flatMap(({ essential, heading }) => (essential ? [heading] : [])),
        )
        const free = lines.filter((line) => line.kind === 'statement' && !needed.has(line.heading))
        expect(free.length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 60 },
    )
  })
})

describe('The parts of any briefing', () => {
  it('hold every statement and difference whole, with all its sources', () => {
    fc.assert(
      fc.property(briefingAnswer, some, (answer, most) => {
        const lines = partsOf(answer, most).flatMap((part) => part.lines)
        const whole = new Set(
          lines.flatMap((line) => {
            if (line.kind === 'statement') return [`${line.text} ${line.cites.numbers.length}`]
            if (line.kind === 'together')
              return line.each.map(({ text, cites }) => `${text} ${cites.numbers.length}`)
            return line.kind === 'difference'
              ? line.values.map(({ value, cites }) => `${line.about} ${value} ${cites.numbers.length}`)
              : []
          }),
        )
        const articles = (cites: readonly number[]): number =>
          new Set(answer.excerpts.flatMap(({ n, article }) => (cites.includes(n) ? article : []))).size
        for (const { text, cites } of statementsOf(answer))
          expect(whole).toContain(`${text} ${articles(cites)}`)
        for (const { about, values } of answer.conflicts)
          for (const { value, cites } of values)
            expect(whole).toContain(`${about} ${value} ${articles(cites)}`)
      }),
      { numRuns: 60 },
    )
  })

  it('number the sources from 1 in the order in which they are shown, each once, and ascending within a cell', () => {
    fc.assert(
      fc.property(briefingAnswer, some, (answer, most) => {
        let highest = 0
        for (const { lines, sources } of partsOf(answer, most)) {
          const cells = lines.flatMap(citesOf)
          for (const { numbers } of cells) expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
          const shown = new Set(cells.flatMap(({ numbers }) => numbers))
          expect(sources.map(({ n }) => n)).toEqual([...shown].sort((a, b) => a - b))
          for (const { numbers } of cells)
            for (const n of numbers) {
              expect(n).toBeLessThanOrEqual(highest + 1)
              highest = Math.max(highest, n)
            }
        }
        const { sources } = shapeOf(answer)
        expect(new Set(sources.map(({ excerpts: [first] }) => first.article)).size).toBe(sources.length)
      }),
      { numRuns: 60 },
    )
  })

  it('show as a span only words of an excerpt that the statement cites', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        for (const line of shapeOf(answer).rest)
          if (line.kind === 'statement' && line.span !== undefined) {
            const { span } = line
            expect(answer.excerpts.some(({ quote }) => quote.includes(span))).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('are all lines in their order where nothing can be pressed', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        const part = partAt(unfolded(answer), 0, () => true)
        expect(part.left).toBe(0)
        expect(part.lines.flatMap(textsOf)).toEqual(statementsOf(answer).map(({ text }) => text))
      }),
      { numRuns: 60 },
    )
  })
})

const quote = 'The council, which met on Friday, imposed a curfew on Lowick in March 2019 after the riots.'
const excerpt = (n: number, words = quote): BriefingAnswer['excerpts'][number] => ({
  n,
  article: `a${n}`,
  file: `${n}.txt`,
  title: 'Curfew',
  source: 'Bay Courier',
  published: '2021-12-06',
  url: null,
  quote: words,
  start: 0,
  end: words.length,
  hash: '0',
})
const briefing = (given: Partial<BriefingAnswer>): BriefingAnswer => ({
  kind: 'briefing',
  title: 'Curfews',
  sections: [],
  conflicts: [],
  excerpts: [1, 2, 3, 4].map((n) => excerpt(n)),
  articles: 4,
  sources: 1,
  writer: 'extractive',
  ms: 1,
  ...given,
})

describe('An answer in parts', () => {
  it('is led by its first statement, then the differences, then the others', () => {
    const statements = ['One.', 'Two.', 'Three.'].map((text) => ({ text, cites: [1] }))
    const conflicts = [
      { about: 'year', values: ['2018', '2019'].map((value, at) => ({ value, cites: [at + 2] })) },
    ]
    const { first } = shapeOf(briefing({ sections: [{ heading: 'Answer', statements }], conflicts }))
    expect(first.lines.map(({ kind }) => kind)).toEqual(['statement', 'difference', 'statement', 'statement'])
    expect(first.next).toBeUndefined()
  })

  it('shows of a difference with many values those that most give, and counts the others', () => {
    const values = ['2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018'].map((value, at) => ({
      value,
      cites: [(at % 4) + 1],
    }))
    const [line] = unfolded(briefing({ conflicts: [{ about: 'year', values }] })).rest
    const shown = line?.kind === 'difference' ? line.values : []
    expect(shown.map(({ value }) => value)).toEqual([
      ...['2011', '2012', '2013', '2014', '2015'],
      'and 3 more values',
    ])
    expect(shown.at(-1)?.cites.numbers).toEqual([2, 3, 4])
  })

  it('tells short verdicts of one kind in one line, and a long one apart, its claim cut and not what is said of it', () => {
    const claim = `“${'The curfew of the harbour town was lifted by the council. '.repeat(20)}” The sources say otherwise: 2019`
    const { first } = shapeOf(
      briefing({
        sections: [
          {
            heading: 'Supported',
            essential: true,
            statements: ['Lowick', 'Marsh'].map((text) => ({ text, cites: [1] })),
          },
          { heading: 'Contradicted', essential: true, statements: [{ text: claim, cites: [2] }] },
        ],
      }),
    )
    expect(first.lines[0]).toMatchObject({ kind: 'together', heading: 'Supported', each: [{}, {}] })
    const [, contradicted] = first.lines
    expect(contradicted?.kind === 'statement' ? contradicted.text : '').toMatch(
      /^“The curfew .*…” The sources say otherwise: 2019$/,
    )
    expect(first.left).toBe(1)
  })

  it('shows beside a statement of its own words the shortest that bear it out', () => {
    const sections = [{ heading: 'Imposed', statements: [{ text: 'On Lowick, 2019', cites: [1] }] }]
    const [line] = shapeOf(briefing({ sections })).first.lines
    expect(line).toMatchObject({
      quoted: false,
      span: 'imposed a curfew on Lowick in March 2019 after the riots',
    })
    const told = [{ heading: 'Imposed', statements: [{ text: quote, cites: [1] }] }]
    expect(shapeOf(briefing({ sections: told })).first.lines[0]).toMatchObject({ quoted: true })
    expect(shapeOf(briefing({ sections: told })).first.lines[0]).not.toHaveProperty('span')
  })

  it('quotes a clause of a day, and not a name or a role, however long', () => {
    const clause = 'imposed a curfew on Lowick in March 2019'
    const quotedIn = (statement: { text: string; cites: number[]; when?: string }): unknown =>
      shapeOf(briefing({ sections: [{ heading: 'Any', statements: [statement] }] })).first.lines[0]
    expect(quotedIn({ text: clause, cites: [1], when: 'Mar 2019' })).toMatchObject({ quoted: true })
    expect(quotedIn({ text: clause, cites: [1] })).toMatchObject({ quoted: false })
  })

  it('shows of many sources two, those that stand on the message already, and says how many more there are', () => {
    const statements = [
      { text: 'One.', cites: [3] },
      { text: 'Two.', cites: [1, 2, 3, 4] },
    ]
    const { first } = shapeOf(briefing({ sections: [{ heading: 'Answer', statements }] }))
    expect(first.lines.flatMap(citesOf)).toEqual([
      { numbers: [1], more: 0 },
      { numbers: [1, 2], more: 2 },
    ])
  })

  it('says where its later sections begin', () => {
    const statements = Array.from({ length: 9 }, (_, at) => ({
      text: `Statement ${at} `.repeat(20),
      cites: [1],
    }))
    const shape = shapeOf(
      briefing({
        sections: [
          { heading: 'Said', statements },
          { heading: 'Said of them', statements },
        ],
      }),
    )
    const places = beginningsOf(shape)
    expect(places.map(({ heading }) => heading)).toEqual(['Curfews', 'Said', 'Said of them'])
    for (const { heading, from } of places.slice(1)) expect(shape.rest[from - 1]?.heading).toBe(heading)
  })
})
