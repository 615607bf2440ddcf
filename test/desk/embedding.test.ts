import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packed } from '../../src/desk/embedding/pack.ts'
import { collectionOf } from '../../src/desk/ledger.ts'
import { quoteFrom } from '../../src/model/briefing.ts'
import { copying, counting, fails, type VectorScript } from '../fakes/model.ts'
import { asker, question, type Staged, useStage } from './desk-with.ts'

const stage = useStage()

/** All articles' vectors, as they are made in the background. */
const pass = async ({ desk }: Staged): Promise<string | undefined> => desk.embedding?.pass()

const textsOf = ({ model }: Staged): number => model.embedded.flat().length

describe('Vectors of the articles', () => {
  it('are made once, with progress, and kept beside the index for the next start', async () => {
    const first = await stage(copying, { embedding: 'vectors' })
    await pass(first)
    const { total = 0 } = first.embedded.at(-1) ?? {}
    expect(total).toBe(await first.desk.corpus.engine.count())
    expect(first.embedded.at(-1)).toEqual({ done: total, total })
    expect(textsOf(first)).toBeGreaterThan(total)
    expect(Math.max(...first.model.embedded.map(({ length }) => length))).toBeLessThanOrEqual(32)
    const second = await stage(copying, { embedding: 'vectors' })
    await pass(second)
    expect(textsOf(second)).toBe(0)
  })

  it('are dropped and made anew where another model makes them', async () => {
    const first = await stage(copying, { embedding: 'vectors' })
    await pass(first)
    await first.desk.embedding?.close()
    const second = await stage(copying, { embedding: 'other' })
    await pass(second)
    expect(textsOf(second)).toBe(textsOf(first))
  })

  it('are made anew where their file is damaged', async () => {
    const first = await stage(copying, { embedding: 'vectors' })
    await pass(first)
    await first.desk.embedding?.close()
    const file = join(first.data, 'embeddings.db')
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(7, 0, 4_096))
    const second = await stage(copying, { embedding: 'vectors' })
    await pass(second)
    expect(textsOf(second)).toBe(textsOf(first))
  })

  it('are made as far as the server goes, and the rest the next time', async () => {
    let asked = 0
    const failing: VectorScript = (texts, response) => (asked++ < 1 ? counting(texts) : fails(response, 400))
    const first = await stage(copying, { embedding: 'vectors', vectors: failing })
    await expect(pass(first)).rejects.toThrow('400')
    await first.desk.embedding?.close()
    const second = await stage(copying, { embedding: 'vectors' })
    await pass(second)
    const [made = []] = first.model.embedded
    const all = new Set([...made, ...second.model.embedded.flat()])
    expect(made.length).toBeGreaterThan(0)
    expect(all.size).toBe(made.length + textsOf(second))
  })

  it('are counted in tokens, of nobody’s workspace', async () => {
    const staged = await stage(copying, { embedding: 'vectors' })
    await pass(staged)
    const rows = await collectionOf(staged.desk.store).list({ limit: 10 })
    expect(rows.map(({ key, value }) => [key.slice(11), value.tokens])).toEqual([
      ['embeddings', 10 * textsOf(staged)],
    ])
  })

  it('move a passage a little: one that is nearer passes one that scores nearly as much, and no other', async () => {
    const staged = await stage(copying, { embedding: 'vectors' })
    await pass(staged)
    const articles = await staged.desk.corpus.engine.articles({ limit: 12 })
    const found = articles.map((article, at) => ({
      excerpt: quoteFrom(article, 0, 120),
      score: at === 0 ? 2 : 1 - at / 1_000,
    }))
    const near = found.at(-1)
    if (!near) throw new Error('no articles')
    const [vector = []] = counting([near.excerpt.article.text.slice(0, 700)])
    const asked = packed(vector)
    const ranked = staged.desk.embedding?.rank(asked, found).map(({ excerpt }) => excerpt.article.id)
    expect(ranked?.[0]).toBe(found[0]?.excerpt.article.id)
    expect(ranked?.[1]).toBe(near.excerpt.article.id)
  })

  it('are asked for a question only where the workspace has a model', async () => {
    const staged = await stage(copying, { embedding: 'vectors' })
    await staged.desk.bot.answer({ text: question, asker: { ...asker, team: 'T2' } })
    expect(textsOf(staged)).toBe(0)
    await staged.ask()
    expect(staged.model.embedded).toEqual([[question]])
  })

  it.each<readonly [string, VectorScript]>([
    ['do not come', () => undefined],
    ['are refused', (_, response) => fails(response, 404)],
    ['fail', (_, response) => fails(response, 500)],
    ['are text', () => 'no vectors here'],
    ['are too few', (texts) => counting(texts.slice(1))],
    ['are of two lengths', (texts) => texts.map((_, at) => Array.from({ length: 8 + at }, () => 1))],
    ['are no numbers', (texts) => texts.map(() => ['a', 'b', 'c'])],
    ['are all nought', (texts) => texts.map(() => [0, 0, 0, 0])],
    [
      'go on without end',
      (_, response) => {
        const more = (): void => {
          if (!response.destroyed) response.write('1,'.repeat(65_536), more)
        }
        response.writeHead(200, { 'content-type': 'application/json' })
        more()
        return undefined
      },
    ],
  ])('that %s cost an answer nothing', async (_, vectors) => {
    const plain = await (await stage(copying)).ask()
    const { ask, logged } = await stage(copying, { embedding: 'vectors', vectors, modelMs: 6_000 })
    const answer = await ask()
    expect(answer).toMatchObject({ writer: 'scripted', sections: plain.sections })
    expect(logged.join()).not.toMatch(/sk-secret|Lavrov/)
  })

  it('that always fail do not keep the model from writing', async () => {
    const { ask, reports } = await stage(copying, {
      embedding: 'vectors',
      vectors: (_, response) => fails(response, 404),
    })
    for (const text of ['What did Singh say?', 'What did Modi say?', 'What did Putin say?', question])
      await ask(text)
    expect((await ask()).writer).toBe('scripted')
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(['ready']))
  })
})
