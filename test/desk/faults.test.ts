import { describe, expect, it } from 'vitest'
import { collectionOf } from '../../src/desk/ledger.ts'
import { copying, fails, type Script } from '../fakes/model.ts'
import { question, useStage } from './desk-with.ts'

const stage = useStage()

/** What a server may do instead of answering. */
const faults: readonly (readonly [string, Script])[] = [
  ['is slow', () => undefined],
  ['refuses the key', (_, response) => fails(response, 401)],
  ['is asked too often', (_, response) => fails(response, 429, { 'retry-after': '30' })],
  ['is asked too often and does not say for how long', (_, response) => fails(response, 429)],
  ['has no quota left', (_, response) => fails(response, 402)],
  ['fails', (_, response) => fails(response, 500)],
  [
    'cuts the line',
    (_, response) => {
      response.destroy()
      return undefined
    },
  ],
  [
    'cuts its answer',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' })
      response.write('{"choices": [{"mess', () => response.destroy())
      return undefined
    },
  ],
  [
    'is empty',
    (_, response) => {
      response.end()
      return undefined
    },
  ],
  ['says nothing', () => ''],
  ['writes no JSON', () => 'I think that Lavrov said something.'],
  ['writes JSON of another form', () => '{"answer": "Lavrov spoke"}'],
  [
    'writes in another language',
    () => [{ text: 'Lawrow warf Washington Druck vor.', quotes: [{ passage: 1, words: 'Lavrov' }] }],
  ],
  [
    'goes on without end',
    (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), more)
      }
      response.writeHead(200, { 'content-type': 'application/json' })
      more()
      return undefined
    },
  ],
]

describe('Where the model', () => {
  it.each(faults)('%s the answer is in the articles’ own words, with its sources', async (_, script) => {
    const { ask, logged } = await stage(script, { modelMs: 300 })
    const answer = await ask()
    expect(answer.writer).toBe('extractive')
    expect(answer.excerpts.length).toBeGreaterThan(0)
    expect(answer.remarks?.join()).toMatch(/did not answer|wrote too little/)
    expect(logged.join()).not.toMatch(/sk-secret|passages|Lavrov/)
  })

  it('is down the answer is in the articles’ own words', async () => {
    const { ask, model } = await stage(copying)
    await model.close()
    expect((await ask()).writer).toBe('extractive')
  })

  it('knows no schema it is asked for any JSON, and where it knows none for text', async () => {
    const { ask, model } = await stage((asked, response) =>
      asked.format === undefined
        ? `Here it is:\n\`\`\`json\n${JSON.stringify({ sentences: copying(asked, response) })}\n\`\`\``
        : fails(response, 400),
    )
    expect((await ask()).writer).toBe('scripted')
    expect(model.heard.map(({ format }) => format)).toEqual(['json_schema', 'json_object', undefined])
  })

  it('answers twice with what is none, both are counted', async () => {
    const { ask, reports, desk } = await stage(() => 'Well.')
    await ask()
    expect(reports.at(-1)).toMatchObject({ outcome: 'failed', tokens: 240 })
    const rows = (await collectionOf(desk.store).list({ limit: 10 })).map(({ value }) => value)
    // A plan of 120 tokens before it, in the row of the workspace and in the user's.
    const counts = { calls: 2, failed: 1, tokens: 360, held: {} }
    expect(rows).toMatchObject([counts, counts])
  })

  it.each<readonly [string, Script, string, object]>([
    [
      'refuses',
      () => 'I’m sorry, but I cannot help with that.',
      'refused to answer',
      { failed: 1, failures: { refused: 1 } },
    ],
    ['writes nothing', () => [], 'wrote nothing', { failed: 0, dropped: {} }],
    [
      'writes in another language',
      () => [{ text: 'Lawrow warf Washington neuen Druck vor.', quotes: [{ passage: 1, words: 'Lavrov' }] }],
      'wrote too little that its sources bear out',
      { failed: 0, dropped: { 'not English': 1 } },
    ],
    [
      'refuses the key',
      (_, response) => fails(response, 401),
      'did not answer',
      { failed: 1, failures: { 'status 401': 1 } },
    ],
  ])('%s that is said, and counted with its reason', async (_, script, remark, counts) => {
    const { ask, desk } = await stage(script)
    expect((await ask()).remarks?.join()).toContain(remark)
    const rows = (await collectionOf(desk.store).list({ limit: 10 })).map(({ value }) => value)
    expect(rows).toMatchObject([counts, counts])
  })

  it('refuses three times it is asked all the same, as its server is well', async () => {
    const { ask, reports } = await stage(() => 'I cannot help with that.')
    for (const text of [question, 'What did Singh say?', 'What did Modi say?']) await ask(text)
    expect(reports.at(-1)).toMatchObject({ outcome: 'refused', state: 'ready' })
  })

  it('wants to be asked later than an answer can wait, nobody waits', async () => {
    const { ask, model } = await stage((_, response) => fails(response, 429, { 'retry-after': '30' }))
    expect((await ask()).writer).toBe('extractive')
    expect(model.heard).toHaveLength(1)
  })

  it('writes no JSON at first it is asked once more', async () => {
    const { ask, reports } = await stage((asked, response) =>
      asked.before === 0 ? 'Well.' : copying(asked, response),
    )
    expect((await ask()).writer).toBe('scripted')
    expect(reports.at(-1)).toMatchObject({ outcome: 'written', tokens: 240 })
  })

  it('fails three times it is left in peace, and health can say so', async () => {
    const { ask, model, reports } = await stage((_, response) => fails(response, 401))
    for (const text of [question, 'What did Singh say?', 'What did Modi say?']) await ask(text)
    const asked = model.bodies.length
    const answer = await ask('What is CAATSA?')
    expect(model.bodies).toHaveLength(asked)
    expect(reports.at(-1)?.state).toBe('resting')
    expect(answer.remarks?.join()).toContain('left in peace')
  })
})
