import { SocketModeReceiver } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { clientOptions } from '../../../src/platforms/slack/connect/api.ts'
import { keepLinks, type Links } from '../../../src/platforms/slack/connect/links.ts'
import { createLogger } from '../../../src/platforms/slack/connect/logger.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { createFakeSlack } from '../../fakes/slack.ts'
import { eventually } from '../../time.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The real connections. @param patience milliseconds until one that answers no ping is left behind */
async function start(patience = 60_000) {
  const slack = await createFakeSlack({ mode: 'socket' })
  slack.addUser('ANNA')
  const logged: string[] = []
  const log = createLog('info', [], (line) => logged.push(line))
  const logger = createLogger(log)
  const links: Links = keepLinks(
    () =>
      new SocketModeReceiver({
        appToken: slack.appToken,
        logger,
        autoReconnectEnabled: false,
        clientPingTimeout: patience,
        installerOptions: { clientOptions: clientOptions(slack.apiUrl, logger) },
      }),
    log,
    100,
  )
  closing.push(
    () => slack.close(),
    () => links.stop(),
  )
  await eventually(() => expect(links.connected()).toBe(2))
  return { slack, links, logged }
}

describe('The connections to Slack', () => {
  it('are two, so that one hears while Slack renews the other', async () => {
    const { slack, links } = await start()
    const before = slack.calls.length
    slack.socket.refresh()
    expect(slack.socket.connections()).toHaveLength(1)
    await slack.socket.connected(2)
    expect(slack.calls.slice(before).map(({ method }) => method)).toEqual(['apps.connections.open'])
    await eventually(() => expect(links.connected()).toBe(2))
  })

  it('come back at once when they are dropped, again and again', async () => {
    const { slack, links } = await start()
    for (let n = 0; n < 3; n++) {
      slack.socket.dropAll()
      await slack.socket.connected(2)
      await eventually(() => expect(links.connected()).toBe(2))
    }
    expect(links.trouble()).toBeUndefined()
  })

  it('are left behind when they only look alive', async () => {
    const { slack, links } = await start(300)
    const dead = slack.socket.connections()
    for (const connection of [...dead]) connection.silence()
    const before = slack.calls.length
    await eventually(() => expect(slack.calls.length).toBeGreaterThanOrEqual(before + 2))
    await eventually(() => expect(links.connected()).toBe(2))
  })

  it('live through an envelope without an event, and through what is no JSON', async () => {
    const { slack, links, logged } = await start()
    slack.socket.raw({
      type: 'events_api',
      envelope_id: 'x',
      payload: { type: 'app_rate_limited', minute_rate_limited: 1 },
    })
    slack.socket.raw({ type: 'events_api', envelope_id: 'y' })
    for (const connection of slack.socket.connections()) connection.send('{')
    await eventually(() => expect(logged.join('')).toContain('could not be read'))
    expect(links.connected()).toBe(2)
  })

  it('are tried again where Slack refuses the token, cannot be reached, or says no hello', async () => {
    const { slack, links, logged } = await start()
    slack.faults.add('apps.connections.open', { error: 'invalid_auth' })
    slack.faults.add('apps.connections.open', 'cut')
    slack.faults.add('apps.connections.open', { limited: 1 })
    slack.socket.dropAll()
    await eventually(() => expect(logged.join('')).toContain('invalid_auth'))
    await eventually(() => expect(links.connected()).toBe(2))
  })

  it('stay closed after a stop', async () => {
    const { slack, links } = await start()
    await links.stop()
    await eventually(() => expect(slack.socket.connections()).toEqual([]))
    expect(links.connected()).toBe(0)
  })
})
