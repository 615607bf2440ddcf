import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOf } from '../../src/model/paging.ts'
import { briefingAnswer } from '../briefings.ts'

/** The parts of an answer, one message after the other. */
function parts(answer: Parameters<typeof partOf>[0], most: number) {
  const size = (part: ReturnType<typeof partOf>): number =>
    part.answer.sections.reduce((sum, { statements }) => sum + statements.length, 0) +
    part.answer.conflicts.length
  const found = [partOf(answer, 0, (part) => size(part) <= most)]
  for (let next = found[0]?.next; next !== undefined; next = found.at(-1)?.next)
    found.push(partOf(answer, next, (part) => size(part) <= most))
  return found
}

describe('An answer in parts', () => {
  it('holds every statement and every difference once, each with its citations', () => {
    fc.assert(
      fc.property(briefingAnswer, fc.integer({ min: 1, max: 12 }), (answer, most) => {
        const all = parts(answer, most)
        const statements = all.flatMap(({ answer: part }) => part.sections.flatMap((s) => s.statements))
        const conflicts = all.flatMap(({ answer: part }) => part.conflicts)
        expect(statements).toHaveLength(answer.sections.flatMap((s) => s.statements).length)
        expect(new Set(statements)).toEqual(new Set(answer.sections.flatMap((s) => s.statements)))
        expect(conflicts).toEqual(answer.conflicts)
        for (const { answer: part } of all) {
          const cited = [
            ...part.sections.flatMap((s) => s.statements.flatMap(({ cites }) => cites)),
            ...part.conflicts.flatMap((c) => c.values.flatMap(({ cites }) => cites)),
          ]
          expect(new Set(part.excerpts.map(({ n }) => n))).toEqual(new Set(cited))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('shows the first statement, then the differences, before all the rest', () => {
    const excerpts = fc.sample(briefingAnswer, { numRuns: 1, seed: 7 })[0]?.excerpts.slice(0, 1) ?? []
    const statement = (text: string) => ({ text, cites: [1] })
    const answer = {
      kind: 'briefing' as const,
      title: 'Missiles',
      sections: [{ heading: 'Answer', statements: ['a', 'b', 'c'].map(statement) }],
      conflicts: [{ about: 'price', values: [{ value: '5.4', cites: [1] }] }],
      excerpts,
      articles: 1,
      sources: 1,
      writer: 'extractive',
      ms: 1,
    }
    const [first, second] = parts(answer, 2)
    expect(first?.answer.sections[0]?.statements.map(({ text }) => text)).toEqual(['a'])
    expect(first?.answer.conflicts).toHaveLength(1)
    expect(first?.left).toBe(2)
    expect(second?.answer.sections[0]?.statements.map(({ text }) => text)).toEqual(['b', 'c'])
    expect(second?.next).toBeUndefined()
  })

  it('shows one statement where not even that fits', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        const part = partOf(answer, 0, () => false)
        const shown = part.answer.sections.flatMap((s) => s.statements).length + part.answer.conflicts.length
        const all = answer.sections.flatMap((s) => s.statements).length + answer.conflicts.length
        expect(shown).toBe(Math.min(1, all))
      }),
      { numRuns: 100 },
    )
  })
})
