import { expect, it } from 'vitest'
import { read } from '../../fakes/slack.ts'
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
