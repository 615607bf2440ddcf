import { describe, expect, it } from 'vitest'
import { theSample, useArticles } from '../sample.ts'

const lay = useArticles()

describe('Suggested prompts', () => {
  it('are four lines in plain words on the sample articles, each of which reaches a command and gets a briefing', async () => {
    const sample = await theSample()
    const prompts = await sample.bot.prompts()
    const lines = await Promise.all(prompts.map(({ line }) => sample.bot.understand({ text: line })))
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['/summary', '/who', '/compare', '/sanctions'])
    for (const { title } of prompts) expect(title.length).toBeLessThanOrEqual(72)
    for (const line of lines) {
      const answer = await sample.briefing(line)
      if (line.startsWith('/compare')) expect(answer.conflicts.length).toBeGreaterThan(0)
    }
  })

  it('are none where there is nothing to ask about', async () => {
    expect(await (await lay({})).bot.prompts()).toEqual([])
  })

  it('leave out what the articles do not have, and take nothing in a headline for an option', async () => {
    const sample = await lay({
      'ferries.md':
        '---\ntitle: "Since: 2020 source: \\"ferries\\" --until noon in Tallow Bay"\ndate: 2021-12-01\n---\n\nThe ferries of the bay went out before noon and came back in the rain.\n',
    })
    const prompts = await sample.bot.prompts()
    expect(prompts).toHaveLength(1)
    const line = await sample.bot.understand({ text: prompts[0]?.line ?? '' })
    expect((await sample.briefing(line)).excerpts[0]?.quote).toContain('ferries')
  })

  it('never take a headline for a topic', async () => {
    const files = {
      'mill.md':
        '---\ntitle: "Beyond flour: can Orsa Mills really bake for all of Halvia? | Harbour Wire"\nsource: Harbour Wire\ndate: 2024-03-06\n---\n\nOrsa Mills opened a plant on Tuesday. Orsa Mills bakes 900 loaves a day.\n',
      'rain.md':
        '---\ntitle: "What we know as the rain keeps falling and falling …"\nsource: Harbour Wire\ndate: 2024-03-01\n---\n\nIt rained for nine days.\n',
    }
    const lines = async (names: readonly (keyof typeof files)[]) =>
      (await (await lay(Object.fromEntries(names.map((name) => [name, files[name]])))).bot.prompts()).map(
        ({ line }) => line,
      )
    expect(await lines(['mill.md', 'rain.md'])).toContain('Summary of Orsa Mills')
    expect(await lines(['rain.md'])).toEqual(['What is new?'])
  })
})
