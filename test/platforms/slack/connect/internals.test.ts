import { SocketModeReceiver } from '@slack/bolt'
import { expect, it } from 'vitest'
import { guardMessages } from '../../../../src/platforms/slack/connect/internals.ts'

const newClient = () => new SocketModeReceiver({ appToken: 'xapp-1' }).client

it('Bolt still has what we reach of it, and a message on which it throws is dropped', async () => {
  const client = newClient()
  const dropped: unknown[] = []
  guardMessages(client, (thrown) => dropped.push(thrown))
  // An envelope without an inner event, as `app_rate_limited` comes.
  for (const hear of client.listeners('ws_message')) await hear.call(client, '{"type":"events_api"}', false)
  expect(dropped).toEqual([expect.any(TypeError)])
})

it('Where a release has moved it, the start says which file must be changed', () => {
  const client = newClient()
  client.removeAllListeners('ws_message')
  expect(() => guardMessages(client, () => undefined)).toThrow('internals.ts must be changed')
})
