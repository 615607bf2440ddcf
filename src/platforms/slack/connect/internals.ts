import type { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'

/**
 * All that we reach of Bolt and its socket client beside what they promise, in one file; its test fails where a release
 * moves it.
 */

const message = 'ws_message'

/**
 * Takes events in the place of Bolt's listeners: it acknowledges an event before any of them runs, and what was heard
 * must be on the disk before that. Every receiver hands events to the app under this name.
 */
export function takeEvents(app: App, take: App['processEvent']): void {
  if (typeof Reflect.get(app, 'processEvent') !== 'function') throw moved('has', 'processEvent')
  Reflect.set(app, 'processEvent', take)
}

/**
 * Slack sends envelopes without an inner event (`app_rate_limited`); the library throws on them where nobody catches
 * it, and the process would end. Such a message is dropped.
 */
export function guardMessages(
  client: SocketModeReceiver['client'],
  dropped: (thrown: unknown) => void,
): void {
  const [hear] = client.listeners(message)
  if (!hear) throw moved('hears', message)
  client.removeAllListeners(message)
  client.on(message, async (...heard: unknown[]) => {
    try {
      await hear.apply(client, heard)
    } catch (thrown) {
      dropped(thrown)
    }
  })
}

/**
 * Gives the receiver a request whose body is read already. Bolt looks for a key in it before it looks whether it is an
 * object, in a promise that nobody awaits: a signed `null` would end the process.
 */
export function handOn(
  receiver: HTTPReceiver,
  request: Parameters<HTTPReceiver['requestListener']>[0],
  response: Parameters<HTTPReceiver['requestListener']>[1],
  rawBody: Buffer,
): void {
  // Bolt verifies and parses `rawBody` where a request has one, as those of some hosts do.
  receiver.requestListener(Object.assign(request, { rawBody }), response)
}

const moved = (does: string, name: string): Error =>
  new Error(`Bolt no longer ${does} “${name}”; src/platforms/slack/connect/internals.ts must be changed`)
