import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openSample, type Sample } from '../sample.ts'

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean()
})

async function desk(...articles: readonly string[]): Promise<Sample> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-prompts-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  const corpus = join(folder, 'corpus')
  await mkdir(corpus)
  for (const [at, text] of articles.entries()) await writeFile(join(corpus, `${at}.md`), text)
  const sample = await openSample(corpus)
  cleanUp.push(() => sample.close())
  return sample
}

describe('Suggested prompts', { timeout: 30_000 }, () => {
  it('are four lines of the sample articles, each of which gets a briefing', async () => {
    const sample = await openSample()
    cleanUp.push(() => sample.close())
    const prompts = await sample.bot.prompts()
    expect(prompts.map(({ line }) => line.split(' ')[0])).toEqual([
      '/summary',
      '/who',
      '/compare',
      '/sanctions',
    ])
    for (const { title, line } of prompts) {
      expect(title.length).toBeLessThanOrEqual(72)
      const answer = await sample.briefing(line)
      if (line.startsWith('/compare')) expect(answer.conflicts.length).toBeGreaterThan(0)
    }
  })

  it('are none where there is nothing to ask about', async () => {
    expect(await (await desk()).bot.prompts()).toEqual([])
  })

  it('leave out what the articles do not have, and take nothing in a headline for an option', async () => {
    const sample = await desk(
      '---\ntitle: "Since: 2020 source: \\"ferries\\" --until noon in Tallow Bay"\ndate: 2021-12-01\n---\n\nThe ferries of the bay went out before noon and came back in the rain.\n',
    )
    const prompts = await sample.bot.prompts()
    expect(prompts).toHaveLength(1)
    expect((await sample.briefing(prompts[0]?.line ?? '')).excerpts[0]?.quote).toContain('ferries')
  })
})
