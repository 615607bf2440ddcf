import { describe, expect, it } from 'vitest'
import { copying, fails, type Script, type Sentence } from '../fakes/model.ts'
import { asker, question, useStage } from './desk-with.ts'

const stage = useStage()

const resigned: Sentence = { text: 'Lavrov resigned on Monday.', quotes: [{ passage: 1, words: 'Lavrov' }] }

/** What the passages say, and one thing that nobody said. */
const embellishing: Script = (asked, response) => {
  const made = copying(asked, response)
  return Array.isArray(made) ? [...made, resigned] : made
}

describe('A model that answers', () => {
  it('is asked with the question and passages alone, and what it wrote is shown with its name', async () => {
    const { ask, model, reports } = await stage(copying)
    const answer = await ask()
    expect(answer.writer).toBe('scripted')
    expect(answer.remarks?.join()).toContain('Written by the model scripted')
    expect(answer.excerpts.length).toBeGreaterThan(0)
    expect(model.bodies[0]).not.toMatch(/U1|T1|C1|\.html|\.txt|https?:|sk-secret/)
    expect(model.heard).toMatchObject([{ question, format: 'json_schema', model: 'scripted' }])
    expect(reports).toMatchObject([
      { outcome: 'planned', tokens: 120 },
      { outcome: 'written', tokens: 120, dropped: {} },
    ])
  })

  it('is not asked the same twice', async () => {
    const { ask, model } = await stage(copying)
    const [first, second] = [await ask(), await ask()]
    expect(model.heard).toHaveLength(1)
    expect(second.sections).toEqual(first.sections)
  })

  it('has what it made up dropped, and the reasons told', async () => {
    const { ask } = await stage(embellishing)
    const answer = await ask()
    expect(answer.remarks?.join()).toContain('1 not borne out word by word')
    expect(JSON.stringify(answer.sections)).not.toContain('resigned')
  })

  it('gives way to the articles’ own words where most of what it wrote is not borne out', async () => {
    const { ask } = await stage(() => [resigned])
    const answer = await ask()
    expect(answer.writer).toBe('extractive')
    expect(answer.remarks?.join()).toContain('wrote too little that its sources bear out')
    expect(answer.excerpts.length).toBeGreaterThan(0)
  })

  it('is not asked for a workspace that has not turned it on', async () => {
    const { ask, model } = await stage(copying)
    const answer = await ask(question, { ...asker, team: 'T2' })
    expect(model.heard).toHaveLength(0)
    expect(answer.remarks ?? []).toEqual([])
  })

  it('is not asked beyond the day’s tokens', async () => {
    const { ask, model } = await stage(copying, { tokens: 900 })
    const answer = await ask()
    expect(model.heard).toHaveLength(0)
    expect(answer.remarks?.join()).toContain('used up what it may cost today')
  })

  it('has both values set beside its sentences where sources differ', async () => {
    const { ask, desk } = await stage(copying)
    const text = '/summary S-400 deal'
    const answer = await ask(text)
    const plain = await desk.bot.answer({ text, asker: { ...asker, team: 'T2' } })
    expect(answer.writer).toBe('scripted')
    const valuesOf = ({ conflicts }: Pick<typeof answer, 'conflicts'>) =>
      conflicts.map(({ values }) => values.map(({ value }) => value))
    expect(valuesOf(answer)).toContainEqual(['$5.4 billion', '$5.5 billion'])
    expect(plain.kind === 'briefing' && valuesOf(plain)).toEqual(valuesOf(answer))
  })

  it('writes what is said of somebody, and leaves what they said as it was said', async () => {
    const { ask, model, desk } = await stage(copying)
    const answer = await ask('/who Shoigu')
    const plain = await desk.bot.answer({ text: '/who Shoigu', asker: { ...asker, team: 'T2' } })
    expect(model.heard).toMatchObject([{ question: 'Sergei Shoigu' }])
    expect(answer.remarks?.join()).toContain('Written by the model scripted')
    const said = ({ sections }: typeof answer) => sections.filter(({ heading }) => heading !== 'Said of them')
    expect(plain.kind === 'briefing' && said(plain)).toEqual(said(answer))
  })

  it('writes the stories of a digest for the workspaces that have it', async () => {
    const { model, desk } = await stage(embellishing)
    const previewFor = async (team: string) =>
      (await desk.schedule.digests.preview({ ...asker, team }, { what: 'everything', when: 'daily at 9:00' }))
        .digest
    const plain = await previewFor('T2')
    expect(model.heard).toEqual([])
    expect(JSON.stringify(plain)).not.toContain('scripted')
    const digest = await previewFor('T1')
    expect(model.heard.length).toBe(digest?.stories.length)
    expect(digest?.lead).toMatchObject({ writer: 'scripted' })
    expect(JSON.stringify(digest?.lead)).toMatch(/[1-9] of \d+ dropped/)
    for (const { answer } of digest?.stories ?? []) expect(answer).toMatchObject({ writer: 'scripted' })
    expect(JSON.stringify(digest)).not.toContain('resigned')
  })

  it('leaves a digest in the articles’ own words where it does not answer', async () => {
    const { desk } = await stage((_, response) => fails(response, 500))
    const { digest } = await desk.schedule.digests.preview(asker, {
      what: 'everything',
      when: 'daily at 9:00',
    })
    expect(digest?.lead).toMatchObject({ writer: 'extractive' })
    expect(JSON.stringify(digest?.lead)).toContain('did not answer')
  })
})
