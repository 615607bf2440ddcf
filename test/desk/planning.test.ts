import { describe, expect, it } from 'vitest'
import { copying, fails, type PlanScript } from '../fakes/model.ts'
import { asker, useStage } from './desk-with.ts'

const stage = useStage()

/** The articles say "payments", "roubles" and "rupees", and nothing of a transfer. */
const question = 'What slows the transfer of money between the two countries?'
const slow = 'Payments in roubles and rupees are slow'

const plan: PlanScript = () => ({
  searches: ['payments in roubles and rupees are slow', 'banks fear American sanctions'],
  kind: 'reason',
})

describe('A question with a model', () => {
  it('is looked up in other words too, of which none is shown', async () => {
    const { ask, model, desk } = await stage(copying, {
      plan: () => ({ searches: ['zanzibar payments roubles rupees slow'], person: '', since: 'yesterday' }),
    })
    const without = await desk.bot.answer({ text: question, asker: { ...asker, team: 'T2' } })
    expect(without.kind).toBe('notice')
    const answer = await ask(question)
    expect(answer.excerpts.map(({ quote }) => quote).join()).toContain(slow)
    expect(JSON.stringify(answer)).not.toMatch(/zanzibar|yesterday/)
    expect(model.planned).toEqual([{ question }])
  })

  it('has one plan, made once a day, which tells the writer what kind of answer is wanted', async () => {
    const { ask, model, reports } = await stage(copying, { plan })
    await ask(question)
    await ask(question)
    expect(model.planned).toHaveLength(1)
    expect(model.heard).toMatchObject([{ kind: 'reason' }])
    expect(reports.map(({ outcome, tokens }) => [outcome, tokens])).toEqual([
      ['planned', 120],
      ['written', 120],
    ])
  })

  it('is planned with the line before it in the conversation, and with nobody’s name', async () => {
    const { desk, model } = await stage(copying)
    const say = (text: string) => desk.bot.answer({ text, asker, conversation: 'C1/1' })
    await say('What did Lavrov say?')
    await say('When was the pact extended?')
    expect(model.planned.map(({ before }) => before)).toEqual([undefined, 'What did Lavrov say?'])
    expect(model.bodies.join()).not.toMatch(/U1|T1|C1/)
  })

  it('is looked up only within what the asker limits it to', async () => {
    const { desk } = await stage(copying, { plan: () => ({ searches: [slow], outlet: 'Steppe & Sea' }) })
    const answer = await desk.bot.answer({ text: `${question} source:Northline`, asker })
    const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
    expect(excerpts.map(({ source }) => source)).not.toContain('Steppe & Sea')
  })

  it.each<readonly [string, PlanScript]>([
    ['does not come', () => undefined],
    ['fails', (_, response) => fails(response, 500)],
    ['is no JSON', () => 'I would look for Lavrov.'],
    ['has another form', () => ({ search: 'Lavrov' })],
    ['is a list of orders', () => ({ searches: [{ run: 'Lavrov' }] })],
    [
      'names what nobody has',
      () => ({ searches: ['Lavrov'], outlet: 'No Such Paper', person: 'Nobody At All' }),
    ],
  ])('whose plan %s is answered and written without it', async (why, script) => {
    // The plan that never comes is waited for.
    const { ask } = await stage(copying, {
      plan: script,
      ...(why === 'does not come' ? { modelMs: 6_000 } : {}),
    })
    const answer = await ask('How did Lavrov accuse Washington?')
    expect(answer.writer).toBe('scripted')
    expect(answer.remarks?.join()).not.toContain('did not answer')
  })

  it('is explained before it is asked: all that would be sent, and nothing is', async () => {
    const explained: string[] = []
    const explain = (request: unknown) => void explained.push(JSON.stringify(request))
    const { desk, model } = await stage(copying, { embedding: 'vectors', explain })
    await desk.bot.answer({ text: 'How did Lavrov accuse Washington?' })
    expect(model.bodies).toEqual([])
    const [plan, vector, write, ...more] = explained
    expect(plan).toMatch(/searches.*How did Lavrov accuse Washington/)
    expect(vector).toMatch(/"input":\["How did Lavrov accuse Washington/)
    expect(write).toMatch(/passages.*trying to stop the sale/)
    expect(more).toEqual([])
    expect(explained.join()).not.toContain('sk-secret')
  })
})
