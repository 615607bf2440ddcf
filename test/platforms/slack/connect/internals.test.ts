import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guardMessages, handOn, takeEvents } from '../../../../src/platforms/slack/connect/internals.ts'

const moved = 'internals.ts must be changed'
const newClient = () => new SocketModeReceiver({ appToken: 'xapp-1' }).client

describe('What hears messages of a socket', () => {
  it('is still where Bolt has it, and a message on which it throws is dropped', async () => {
    const client = newClient()
    const dropped: unknown[] = []
    guardMessages(client, (thrown) => dropped.push(thrown))
    // An envelope without an inner event, as `app_rate_limited` comes.
    for (const hear of client.listeners('ws_message')) await hear.call(client, '{"type":"events_api"}', false)
    expect(dropped).toEqual([expect.any(TypeError)])
  })

  it('that was moved by a release is said at the start, with the file that must be changed', () => {
    const client = newClient()
    client.removeAllListeners('ws_message')
    expect(() => guardMessages(client, () => undefined)).toThrow(moved)
  })
})

describe('Events', () => {
  /** An app that takes events in the place of Bolt's listeners, and the commands that it has taken. */
  const taking = () => {
    const app = new App({
      receiver: { init() {}, start: async () => undefined, stop: async () => undefined },
      authorize: async () => ({}),
    })
    const taken: unknown[] = []
    takeEvents(app, async ({ body, ack }) => {
      taken.push(body.command)
      await ack()
    })
    return { app, taken }
  }

  it('of a socket still go to the app under the name that we take', async () => {
    const { app, taken } = taking()
    const receiver = new SocketModeReceiver({ appToken: 'xapp-1' })
    receiver.init(app)
    const message = { type: 'slash_commands', envelope_id: 'e1', payload: { command: '/dateline' } }
    for (const hear of receiver.client.listeners('ws_message'))
      await hear.call(receiver.client, JSON.stringify(message), false)
    expect(taken).toEqual(['/dateline'])
  })

  it('of a request whose body was read already do, too, and its acknowledgement is the reply', async () => {
    const { app, taken } = taking()
    const signingSecret = 'a secret of the test'
    const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'] })
    receiver.init(app)
    const server = createServer(async (request, response) =>
      handOn(receiver, request, response, await buffer(request)),
    ).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const at = server.address()
    const body = 'command=%2Fdateline&text=help'
    const time = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex')
    const { status } = await fetch(
      `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/slack/events`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': time,
          'x-slack-signature': `v0=${signature}`,
        },
        body,
      },
    )
    expect(status).toBe(200)
    expect(taken).toEqual(['/dateline'])
  })

  it('that a release hands on under another name are said at the start, with the file that must be changed', () => {
    const { app } = taking()
    Reflect.set(app, 'processEvent', undefined)
    expect(() => takeEvents(app, async () => undefined)).toThrow(moved)
  })
})
