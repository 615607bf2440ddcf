import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../../sample.ts'

const lay = useArticles()

const article = (text: string): string =>
  `---\ntitle: From the coast\nsource: Vale Echo\ndate: 2024-03-04\n---\n\n${text}\n`

describe('A measure that is asked for', () => {
  it.each([
    [
      'How tall is the lighthouse on Skerry?',
      'The lighthouse on Skerry, built in 1899, threw its beam 22 miles out to sea.',
    ],
    [
      'How long is the ferry Ingrid?',
      'The ferry Ingrid, which makes 22 knots, takes 300 passengers to Sando in 40 minutes.',
    ],
    [
      'How deep is the lake at Orra?',
      'The lake at Orra lies 800 metres above the sea and freezes for 90 days a year.',
    ],
    ['How thick is the oak at Lindal?', 'The oak at Lindal is 400 years old and gave shade to 60 dancers.'],
  ])('is not given by another number: “%s”', async (question, text) => {
    const sample = await lay({ 'a.md': article(text) })
    expect((await sample.notice(question)).text).toContain('No passage was found')
  })

  it.each([
    [
      'How tall is the mast at Kvist?',
      'The mast at Kvist rises 118 metres, 40 miles from the border.',
      '118',
    ],
    ['How deep is the well at Sora?', 'The new well at Sora goes 60 metres down.', '60'],
    ['How high was turnout in Tarn?', 'Turnout in Tarn was 61 percent, the clerk said.', '61'],
  ])('is given where its words stand by it: “%s”', async (question, text, number) => {
    const sample = await lay({ 'a.md': article(text) })
    expect(section(await sample.briefing(question), 'Answer')[0]?.text).toContain(number)
  })
})
