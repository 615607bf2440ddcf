import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { shapeOf } from '../../../src/model/shape.ts'
import { readControl } from '../../../src/platforms/discord/controls.ts'
import { cut, label, link, words } from '../../../src/platforms/discord/show/markdown.ts'
import { inComponents, inEmbed, type Page } from '../../../src/platforms/discord/show/page.ts'
import { contextPage, sourcePage, sourcePages } from '../../../src/platforms/discord/show/views.ts'
import { pagesOf } from '../../../src/platforms/discord/show.ts'
import { briefingAnswer, remarked } from '../../briefings.ts'
import { flag, partsOf, readMessage, textOf } from '../../fakes/discord/body.ts'

/** 100,000 by PROPERTY_RUNS; enough in the suite to meet every kind of trouble. */
const runs = Number(process.env.PROPERTY_RUNS ?? 100)

const id = '0123456789abcdef'
const view = (answer: Answer, from = 0) => ({ id, answer, from, shareable: true })

/** What Discord makes of a page; it throws where Discord would refuse it. */
function taken(page: Page): { text: string; customIds: readonly string[] } {
  const body = readMessage({ ...inComponents(page), allowed_mentions: { parse: [] } })
  expect(body.flags).toBe(flag.componentsV2 | flag.suppressEmbeds)
  const embed = readMessage({ ...inEmbed(page), allowed_mentions: { parse: [] } })
  JSON.stringify([body, embed], (_, value: unknown) => {
    if (typeof value === 'string') expect(value.isWellFormed()).toBe(true)
    return value
  })
  const customIds = partsOf(body).flatMap((part) =>
    'custom_id' in part && part.custom_id ? [part.custom_id] : [],
  )
  return { text: textOf(body), customIds }
}

/** The text without what Discord shows as it is. */
const live = (text: string): string => text.replaceAll(/\\[^0-9A-Za-z\s]/g, 'x')

describe('Any answer', () => {
  it(
    'fits Discord page by page, every statement with its citations and their sources beside it',
    () => {
      fc.assert(
        fc.property(briefingAnswer, (answer) => {
          let from: number | undefined = 0
          let pages = 0
          const seen = new Set<number>()
          while (from !== undefined) {
            const [page, ...others] = pagesOf(view(answer, from))
            expect(others).toEqual([])
            const { text: whole, customIds } = taken(page)
            // Sources lead to their articles.
            const text = whole.replaceAll(/\]\(<https?:[^>\s]*>\)/g, ']')
            const cited = [...live(text).matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n))
            // A number that a line bears is the number of a source on the same message.
            const listed = new Set([...text.matchAll(/^-# \*\*\[(\d+)\]\*\*/gm)].map(([, n]) => Number(n)))
            if (!text.includes('the rest is under Sources'))
              for (const n of cited) {
                expect(listed).toContain(n)
                seen.add(n)
              }
            expect(live(text)).not.toMatch(/@everyone|@here|<@|<!|https?:\/\/|\|\||(?<!\*)\*\*bold|`|\u202e/)
            const more: string | undefined = customIds.find((customId) => customId.startsWith('more:'))
            from = more === undefined ? undefined : readControl(more)?.from
            pages += 1
            expect(pages).toBeLessThan(300)
          }
          const wanted = shapeOf(answer).sources.map(({ n }) => n)
          if (pages > 0 && seen.size > 0) expect([...seen].sort()).toEqual(wanted.sort())
        }),
        { numRuns: runs },
      )
    },
    4 * 3_600_000,
  )

  it('with more sections than a message has components fits', () => {
    const statements = [{ text: 'Nine ships sank.', cites: [1] }]
    const sections = Array.from({ length: 90 }, (_, at) => ({ heading: `Story ${at}`, statements }))
    const excerpt = {
      n: 1,
      article: 'a',
      file: 'a.txt',
      title: 'Storm',
      source: 'Bay Courier',
      published: null,
      url: null,
    }
    const excerpts = [{ ...excerpt, quote: 'Nine ships sank.', start: 0, end: 16, hash: '0' }]
    const counts = { articles: 1, sources: 1, writer: 'extractive', ms: 1 }
    const answer: Answer = { kind: 'briefing', title: 'Ships', sections, conflicts: [], excerpts, ...counts }
    for (const from of [0, 30, 80]) for (const page of pagesOf(view(answer, from))) taken(page)
  })

  it(
    'has sources and contexts that fit too',
    async () => {
      const around = async () => ({
        before: 'x'.repeat(900),
        quote: '*'.repeat(1_000),
        after: '_'.repeat(900),
      })
      await fc.assert(
        fc.asyncProperty(briefingAnswer, fc.nat(40), async (answer, chosen) => {
          for (const page of sourcePages(answer, id)) taken(page)
          taken(sourcePage(answer, id, chosen))
          taken(await contextPage({ around }, view(answer), chosen))
        }),
        { numRuns: Math.ceil(runs / 5) },
      )
    },
    4 * 3_600_000,
  )

  it(
    'that is a notice fits, in as many messages as it takes',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.string({ unit: 'grapheme', maxLength: 3_000 }), { maxLength: 30 }),
          briefingAnswer,
          (lines, { excerpts }) => {
            for (const page of pagesOf(
              view({ kind: 'notice', text: lines.join('\n'), nearest: remarked(excerpts, lines), ms: 1 }),
            ))
              taken(page)
          },
        ),
        { numRuns: Math.ceil(runs / 5) },
      )
    },
    4 * 3_600_000,
  )
})

describe('Words on Discord', () => {
  it('are cut between whole characters as a reader sees them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const short = cut(text, most)
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1))
        const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
        const kept = short.replace(/…$/, '')
        if (short !== text) expect(letters.join('').startsWith(kept)).toBe(true)
        let whole = ''
        for (const letter of letters) {
          if (whole.length >= kept.length) break
          whole += letter
        }
        expect(whole.trimEnd()).toBe(kept.trimEnd())
      }),
    )
  })

  it('show as they are', () => {
    expect(words('*a* _b_ `c` ~~d~~ ||e|| [f](g) <@1> @here')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\|\\|e\\|\\| \\[f\\](g) \\<\\@1> \\@here',
    )
    expect(words('# big')).toBe('\\# big')
    expect(words('-# 3 articles')).toBe('\\-# 3 articles')
    expect(words('1. first')).toBe('1\\. first')
    expect(words('https://evil.example')).toBe('https\\://evil.example')
    expect(words('a\u202eb\u0000c\nd')).toBe('abc d')
    expect(label('S-400 *deal*', 100)).toBe('S-400 *deal*')
  })

  it('link only to the web, and show where', () => {
    expect(link('https://news.example/a b(c)')).toBe('[news.example](<https://news.example/a%20b%28c%29>)')
    expect(link('javascript:alert(1)')).toBeUndefined()
    expect(link('no address')).toBeUndefined()
    expect(link(null)).toBeUndefined()
  })
})
