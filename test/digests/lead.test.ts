import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefingAnswer, CitedExcerpt } from '../../src/model/answer.ts'
import { pagesOf } from '../../src/platforms/discord/show.ts'
import { leadMessages } from '../../src/platforms/slack/show/digest.ts'

const sentence = fc
  .array(fc.constantFrom('ferry', 'harbour', 'quarrel', 'minister', 'ledger', 'billion', 'strike'), {
    minLength: 3,
    maxLength: 90,
  })
  .map((words) => words.join(' '))

/** A digest's lead of up to eight stories, some with values that changed or sources that differ. */
const lead: fc.Arbitrary<BriefingAnswer> = fc
  .array(fc.record({ said: sentence, disputes: fc.array(sentence, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((stories) => {
    const texts = stories.flatMap(({ said, disputes }) => [said, ...disputes])
    let next = 0
    const statement = (text: string, mark: string) => ({ text: `${mark} ${text}`, cites: [++next] })
    return {
      kind: 'briefing',
      title: 'Digest: everything',
      sections: stories.map(({ said, disputes }, at) => ({
        heading: `New · story ${at}`,
        ...(disputes.length > 0 ? { essential: true as const } : {}),
        statements: [
          statement(said, `told${at}`),
          ...disputes.map((text, side) => statement(text, `differs${at}x${side}`)),
        ],
      })),
      conflicts: [],
      excerpts: texts.map(excerptOf),
      articles: texts.length,
      sources: texts.length,
      writer: 'extractive',
      ms: 0,
    }
  })

function excerptOf(quote: string, at: number): CitedExcerpt {
  const named = { article: `a${at}`, file: `a${at}.txt`, title: `Story ${at}`, source: `Paper ${at}` }
  return {
    ...named,
    n: at + 1,
    published: '2024-03-04',
    url: null,
    quote,
    start: 0,
    end: quote.length,
    hash: '0',
  }
}

const marksOf = ({ sections }: BriefingAnswer): readonly string[] =>
  sections.flatMap(({ essential, statements }) =>
    essential ? statements.map(({ text }) => text.split(' ')[0] ?? '') : [],
  )

describe('The first message of any digest', () => {
  it('has everything that changed and all that sources differ in, on Slack and on Discord', () => {
    fc.assert(
      fc.property(lead, (answer) => {
        const [page] = pagesOf({ id: '', answer, from: 0, shareable: false, whole: true })
        const [message] = leadMessages(
          { title: answer.title, lead: answer, stories: [], coverage: [] },
          (text) => text,
        )
        for (const mark of marksOf(answer)) {
          expect(page.blocks.join('\n')).toContain(mark)
          expect(message.text).toContain(mark)
        }
      }),
      { numRuns: 150 },
    )
  })
})
