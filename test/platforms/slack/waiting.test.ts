import { describe, expect, it, onTestFinished } from 'vitest'
import { createSender } from '../../../src/durable/sender.ts'
import { createApi } from '../../../src/platforms/slack/connect/api.ts'
import { createLogger } from '../../../src/platforms/slack/connect/logger.ts'
import { createTell } from '../../../src/platforms/slack/post/outgoing.ts'
import { createTransport } from '../../../src/platforms/slack/post.ts'
import { sentence } from '../../../src/platforms/slack/show.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { read } from '../../fakes/slack.ts'
import { useStore } from '../../folder.ts'
import { newSlack } from './desk.ts'

const { open } = useStore()
const log = createLog('error', [], () => {})

describe('What was asked while Slack took our token for none', () => {
  it('is answered when it takes it again, once, however long the sender waits each time', async () => {
    const slack = await newSlack('socket')
    onTestFinished(() => slack.close())
    const api = createApi({ token: async () => slack.botToken, url: slack.apiUrl, logger: createLogger(log) })
    const transport = createTransport(
      api,
      () => false,
      () => {},
    )
    const sender = createSender({ store: await open(), name: 'slack', transport, pace: 0, log, patience: 0 })
    slack.faults.add('chat.postMessage', { error: 'token_revoked' }, { times: 3 })
    await createTell(
      sender,
      log,
    )({
      key: 'asked',
      team: 'T1',
      user: 'ANNA',
      channel: 'C1',
      target: { to: 'channel', channel: 'C1' },
      message: sentence('The pact was extended until 2030.'),
      since: Date.now(),
    })
    expect(slack.visibleTo('ANNA', 'C1').map(read)).toEqual(['The pact was extended until 2030.'])
  })
})
