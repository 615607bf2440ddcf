import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { harmless } from '../../../src/platforms/shared/text.ts'
import { buttonRow } from '../../../src/platforms/slack/controls.ts'
import { renderBriefing } from '../../../src/platforms/slack/show/briefing.ts'
import type { Message } from '../../../src/platforms/slack/show/kit.ts'
import { renderNotice } from '../../../src/platforms/slack/show/notice.ts'
import { simpler } from '../../../src/platforms/slack/show/simpler.ts'
import { briefingAnswer, remarked } from '../../briefings.ts'
import { checkBlocks, sideEffects, textOf } from '../../fakes/slack/blocks.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>

const id = '0123456789abcdef'
const page = (answer: BriefingAnswer, from: number) =>
  renderBriefing(answer, from, ({ sources, next, left }) =>
    buttonRow(
      id,
      from,
      sources.flatMap(({ n, excerpts }) => excerpts.map((excerpt) => ({ n, excerpt }))),
      { share: true, next, left },
    ),
  )

/** Every message of an answer, by pressing "More excerpts" until it is gone. */
function pages(answer: BriefingAnswer): readonly Message[] {
  const found: Message[] = []
  for (let from: number | undefined = 0; from !== undefined; ) {
    const { message, next }: ReturnType<typeof page> = page(answer, from)
    found.push(message)
    if (next !== undefined) expect(next).toBeGreaterThan(from)
    from = next
  }
  return found
}

function accepted({ text, blocks }: Message): string {
  const checked = checkBlocks(blocks, 'message')
  if (!checked.ok) throw new Error(`${checked.error}: ${checked.why}`)
  const older = simpler(blocks)
  if (older) expect(checkBlocks(older, 'message')).toMatchObject({ ok: true })
  expect(text.length).toBeLessThanOrEqual(40_000)
  expect(text.isWellFormed()).toBe(true)
  const { pings } = sideEffects(text, checked.blocks, false)
  expect(pings).toEqual([])
  return textOf(checked.blocks)
}

/** The numbers that lines of sources begin with: `[2][5] Title · Publisher · day`. */
const sourced = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(/^((?:\[\d+\])+) \S/gm)].flatMap(([, marks = '']) =>
      [...marks.matchAll(/\d+/g)].map(([n]) => Number(n)),
    ),
  )

/** So that only numbers of ours stand in brackets and can be counted. */
const withoutBrackets = (answer: BriefingAnswer): BriefingAnswer =>
  JSON.parse(JSON.stringify(answer), (_, value) =>
    typeof value === 'string' ? value.replaceAll('[', '(') : value,
  )

const cited = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))

/** 100,000 with DATELINE_RUNS=100000; enough in the suite to meet every kind of text. */
const numRuns = Number(process.env.DATELINE_RUNS ?? 200)

describe('Any briefing as Slack messages', () => {
  it('is taken by Slack, pings nobody, and has the source of every number on the same message', () => {
    fc.assert(
      fc.property(briefingAnswer.map(withoutBrackets), (answer) => {
        const numbers = new Set<number>()
        for (const message of pages(answer)) {
          const read = accepted(message)
          const sources = sourced(read)
          expect([...cited(read)].filter((n) => !sources.has(n))).toEqual([])
          for (const n of sources) numbers.add(n)
        }
        const all = [
          ...answer.sections.flatMap(({ statements }) => statements.flatMap(({ cites }) => cites)),
          ...answer.conflicts.flatMap(({ values }) => values.flatMap(({ cites }) => cites)),
        ]
        const articles = answer.excerpts.flatMap(({ n, article }) => (all.includes(n) ? article : []))
        expect([...numbers].sort((a, b) => a - b)).toEqual([...new Set(articles)].map((_, at) => at + 1))
      }),
      { numRuns },
    )
  }, 3_600_000)

  it('has every verdict, standing and difference on the first', () => {
    fc.assert(
      fc.property(briefingAnswer, (answer) => {
        const read = accepted(page(answer, 0).message)
        const said = answer.sections.flatMap(({ essential, statements }) =>
          essential ? statements.map(({ text }) => text) : [],
        )
        const values = answer.conflicts.flatMap((conflict) => conflict.values.map(({ value }) => value))
        // Cut texts begin with their first words at least.
        for (const text of [...said, ...values, ...(answer.silent ?? [])])
          expect(read).toContain(
            harmless(text)
              .slice(0, 12)
              .trimEnd()
              .replace(/\p{M}*$/u, ''),
          )
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  it('shows every statement once, on one of its messages', () => {
    const statement = (n: number) => ({ text: `Statement number ${n} of the day.`, cites: [n] })
    const excerpt = (n: number) => ({
      n,
      article: `a${n}`,
      file: `${n}.txt`,
      title: `Title ${n}`,
      source: 'Bay Courier',
      published: '2021-12-06',
      url: null,
      quote: `Words ${n} `.repeat(40),
      start: 0,
      end: 1,
      hash: '0',
    })
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1)
    const answer: BriefingAnswer = {
      kind: 'briefing',
      title: 'Long',
      sections: [{ heading: 'Answer', statements: numbers.map(statement) }],
      conflicts: [],
      excerpts: numbers.map(excerpt),
      articles: 60,
      sources: 1,
      writer: 'extractive',
      ms: 1,
    }
    const read = pages(answer).map(accepted)
    expect(read.length).toBeGreaterThan(1)
    expect(read[0]).toMatch(/56 more lines are left\./)
    for (const n of numbers)
      expect(read.filter((text) => text.includes(`Statement number ${n} of`))).toHaveLength(1)
  })
})

describe('Any notice as Slack messages', () => {
  it('is taken by Slack, whole', () => {
    fc.assert(
      fc.property(
        briefingAnswer,
        fc.string({ unit: 'grapheme', maxLength: 20_000 }),
        ({ excerpts }, words) => {
          const notice = { kind: 'notice' as const, text: words, nearest: remarked(excerpts, [words]), ms: 1 }
          const messages = renderNotice(notice, (shown) =>
            buttonRow(
              id,
              0,
              shown.map((excerpt) => ({ n: excerpt.n, excerpt })),
              { share: false },
            ),
          )
          expect(messages.length).toBeGreaterThan(0)
          for (const message of messages) accepted(message)
        },
      ),
      { numRuns: Math.ceil(numRuns / 5) },
    )
  })
})
