import { expect, it } from 'vitest'
import { read } from '../../fakes/slack.ts'
import { eventually } from '../../time.ts'
import { useDesk } from './desk.ts'

const desk = useDesk()
const controls = ['share', 'more', 'context', 'sources', 'listed', 'show', 'rate']

it('An answer that is for its asker alone is shown to nobody else in Slack by its id, until it is shared', async () => {
  const { slack } = await desk.start({ mode: 'socket' })
  const answer = await (await slack.command('/who Lavrov', { user: 'ANNA', channel: 'C1' })).visible(/Lavrov/)
  const id = /"value":"([0-9a-f]{16}):/.exec(JSON.stringify(answer.blocks))?.[1]
  expect(id).toBeDefined()
  for (const control of controls)
    for (const channel of ['C1', slack.conversation('BORIS')]) {
      const text = { type: 'plain_text' as const, text: control }
      const element = { type: 'button' as const, action_id: control, text, value: `${id}:1` }
      const blocks = [{ type: 'actions' as const, elements: [element] }]
      const forged = { ...answer, ts: '1.000001', channel, blocks }
      const shown = await (await slack.click(forged, control, { user: 'BORIS' })).visible()
      expect([control, read(shown)]).toEqual([control, 'This answer is no longer kept. Ask again.'])
    }
  expect(await desk.opened().answers.ratings()).toEqual([])

  const shared = await (await slack.click(answer, 'share', { user: 'ANNA' })).visible(/Shared by/)
  const sources = await (await slack.click(shared, 'sources', { user: 'BORIS' })).visible()
  expect(read(sources)).toContain('Sergei Lavrov: sources')
})

it('A reason in a form of Slack is kept from whoever may read the answer, and from nobody who names another’s', async () => {
  const { slack } = await desk.start({ mode: 'socket' })
  const mine = { user: 'ANNA', channel: 'C1' }
  const theirs = { user: 'BORIS', channel: 'C1' }
  const [answer, other] = [
    await (await slack.command('/who Lavrov', mine)).visible(/Lavrov/),
    await (await slack.command('/who Shoigu', theirs)).visible(/Shoigu/),
  ]
  const notUseful = async (of: typeof answer, by: typeof mine): Promise<string> => {
    const choice = /"value":"([0-9a-f]{16}:0)"/.exec(JSON.stringify(of.blocks))?.[1] ?? ''
    await (await slack.click(of, 'rate', { ...by, choice })).visible(/Noted as not useful/)
    return (await slack.modal(by.user)).metadata
  }
  const metadata = await notUseful(answer, mine)
  await notUseful(other, theirs)
  await slack.submitView('BORIS', { reason: 'Planted.' }, metadata)
  await slack.submitView('ANNA', { reason: 'His rank is missing.' })
  await eventually(async () => {
    const reasons = (await desk.opened().answers.ratings()).map(({ asker, reason }) => [asker, reason])
    expect(reasons.toSorted()).toEqual([
      ['slack/T1/ANNA', 'His rank is missing.'],
      ['slack/T1/BORIS', undefined],
    ])
  })
})
