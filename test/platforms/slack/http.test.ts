import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FakeSlack } from '../../fakes/slack.ts'
import { useDesk } from './desk.ts'

const desk = useDesk()
const anna = { user: 'ANNA', channel: 'C1' }
const command = ({ world, apiUrl }: FakeSlack) => ({
  kind: 'slash_commands' as const,
  payload: {
    command: '/dateline',
    text: 'help',
    team_id: 'T1',
    user_id: 'BORIS',
    channel_id: 'C1',
    trigger_id: world.id('t'),
    response_url: apiUrl.replace('/api/', '/response/spent'),
  },
})

/** Posts a body as Slack signs it; the status that comes back. */
async function signed(
  url: string,
  { signingSecret }: FakeSlack,
  body: string,
  type = 'application/json',
): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  }
  return (await fetch(`${url}/slack/events`, { method: 'POST', headers, body })).status
}

describe('A request to /slack/events', () => {
  it.each([
    ['of another secret', { secret: 'x'.repeat(32) }],
    ['changed on its way', { body: 'command=%2Fdateline&text=help' }],
    ['older than five minutes', { skew: -301 }],
    ['of the future', { skew: 302 }],
  ])('%s is refused', async (_, forgery) => {
    const { slack } = await desk.start({ mode: 'http' })
    expect(await slack.http.forge(command(slack), forgery)).toBe(401)
  })

  it('within five minutes either way is taken, and a replay of it changes nothing', async () => {
    const { slack } = await desk.start({ mode: 'http' })
    for (const skew of [-290, 0, 290]) expect(await slack.http.forge(command(slack), { skew })).toBe(200)
    const step = await slack.command('/dateline help', anna)
    await step.visible()
    for (let n = 0; n < 5; n++) expect((await step.again()).status).toBe(200)
    expect(step.seen()).toHaveLength(1)
  })

  it('with a body larger than Slack sends is refused', async () => {
    const { url, slack } = await desk.start({ mode: 'http' })
    const body = JSON.stringify({ type: 'event_callback', padding: 'x'.repeat(2_000_000) })
    expect(await signed(url, slack, body)).toBe(413)
  })

  it.each([
    ['application/json', 'null'],
    ['application/x-www-form-urlencoded', 'payload=null'],
    ['application/json', '12'],
    ['application/x-www-form-urlencoded', 'payload=%22words%22'],
  ])(
    'of %s that is %s is refused, also with the right signature, and the desk goes on',
    async (type, body) => {
      const { url, slack } = await desk.start({ mode: 'http' })
      expect(await signed(url, slack, body, type)).toBe(400)
      await (await slack.command('/dateline help', anna)).visible()
    },
  )

  it('without a timestamp, a signature or sense is refused, and the desk goes on', async () => {
    const { url, slack } = await desk.start({ mode: 'http' })
    for (const headers of [
      {},
      { 'x-slack-request-timestamp': 'now' },
      { 'x-slack-request-timestamp': `${Date.now() / 1000}` },
    ])
      expect((await fetch(`${url}/slack/events`, { method: 'POST', headers, body: '{' })).status).toBe(401)
    await (await slack.command('/dateline help', anna)).visible()
  })

  it('of a kind that we do not know is acknowledged and left alone', async () => {
    const { slack } = await desk.start({ mode: 'http' })
    for (const payload of [
      { type: 'event_callback', event_id: 'E', team_id: 'T1', event: { type: 'poem' } },
      { type: 'block_suggestion' },
    ])
      expect(await slack.http.forge({ kind: 'events_api', payload }, {})).toBe(200)
  })

  it('for the address check is answered with its challenge', async () => {
    const { slack } = await desk.start({ mode: 'http' })
    const receipt = await slack.http.deliver({
      kind: 'events_api',
      payload: { type: 'url_verification', challenge: 'abc' },
    })
    expect(receipt.response).toEqual({ challenge: 'abc' })
  })
})
