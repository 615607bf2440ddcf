import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { checkBlocks } from './slack/blocks.ts'
import { createFakeSlack, type FakeSlack, read } from './slack.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The real Bolt, unchanged but for the address of Slack, with the few listeners that these tests click through. */
async function start(mode: 'socket' | 'http', retries: readonly number[] = []) {
  const slack = await createFakeSlack({ mode, retries })
  closing.push(() => slack.close())
  slack.addUser('U1')
  slack.addUser('U2')
  slack.addChannel('C1', ['U1', 'U2'])
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 2_000,
    rejectRateLimitedCalls: true,
  }
  const logLevel = LogLevel.ERROR
  const receiver =
    mode === 'http'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logLevel,
          clientPingTimeout: 5_000,
          installerOptions: { clientOptions },
        })
  const app = new App({
    token: slack.botToken,
    tokenVerificationEnabled: false,
    clientOptions,
    logLevel,
    receiver,
  })
  const errors: string[] = []
  app.error(async (error) => void errors.push(String(error.message)))
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack()
    await respond({ text: command.text, blocks: buttons(command.text) })
  })
  app.command('/say', async ({ command, ack, client }) => {
    await ack()
    await client.chat.postMessage({ channel: command.channel_id, text: command.text })
  })
  app.command('/form', async ({ command, ack, client }) => {
    await ack()
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'Form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'why',
            label: { type: 'plain_text', text: 'Why?' },
            element: { type: 'plain_text_input', action_id: 'reason' },
          },
        ],
      },
    })
  })
  app.view('form', async ({ ack, view, client, body }) => {
    const why = view.state.values.why?.reason?.value
    if (!why) return void (await ack({ response_action: 'errors', errors: { why: 'Say why.' } }))
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: `Because ${why}` })
  })
  app.action('share', async ({ ack, respond }) => {
    await ack()
    await respond({ replace_original: true, text: 'shared' })
  })
  app.shortcut('check', async ({ ack, shortcut, client }) => {
    await ack()
    if (shortcut.type === 'message_action')
      await client.chat.postEphemeral({
        channel: shortcut.channel.id,
        user: shortcut.user.id,
        text: `Checked: ${shortcut.message.text}`,
      })
  })
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here' })
  })
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined || message.channel_type !== 'im') return
    await client.assistant.threads.setStatus({
      channel_id: message.channel,
      thread_ts: message.ts,
      status: 'reads',
    })
    await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: 'Read' })
  })
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home')
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      })
    else
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        prompts: [{ title: 'Who?', message: 'Who is it?' }],
      })
  })
  if (mode === 'http') {
    const server = await app.start({ port: 0, host: '127.0.0.1' })
    const address = server && 'address' in server ? server.address() : null
    slack.deliverTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`)
  } else {
    await app.start()
    await slack.socket.connected()
  }
  closing.push(async () => app.stop())
  return { slack, app, errors }
}

const buttons = (value: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: value, verbatim: true } },
  {
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: 'share',
        value,
        text: { type: 'plain_text' as const, text: 'Share' },
      },
    ],
  },
]

describe.each(['socket', 'http'] as const)('Bolt against the fake Slack, mode %s', (mode) => {
  it('answers a command to its asker alone, and a click takes the place of the message', async () => {
    const { slack } = await start(mode)
    const asked = await slack.command('/echo hello', { user: 'U1', channel: 'C1' })
    expect(asked.acknowledged).toBe(true)
    const message = await asked.visible(/hello/)
    expect(message.only).toBe('U1')
    expect(slack.visibleTo('U2')).toEqual([])
    const done = await slack.click(message, 'share', { user: 'U1' })
    expect(read(await done.visible(/shared/))).toBe('shared')
    expect(slack.visibleTo('U1').map(read)).toEqual(['shared'])
    await expect(slack.click(message, 'share', { user: 'U1' })).rejects.toThrow(/can be clicked/)
  })

  it('opens a form while its trigger lives, shows its errors, and takes what was filled in', async () => {
    const { slack } = await start(mode)
    await slack.command('/form', { user: 'U1', channel: 'C1' })
    expect((await slack.modal('U1')).title).toBe('Form')
    expect((await slack.submitView('U1')).errors).toEqual({ why: 'Say why.' })
    const sent = await slack.submitView('U1', { reason: 'of rain' })
    expect(read(await sent.visible())).toBe('Because of rain')
    expect(slack.world.modals.size).toBe(0)
  })

  it('carries mentions, direct messages, shortcuts and both tabs of the home', async () => {
    const { slack } = await start(mode)
    const mention = await slack.mention('who?', { user: 'U1', channel: 'C1' })
    expect((await mention.visible()).thread).toBe(mention.ts)
    const direct = await slack.directMessage('who?', { user: 'U1' })
    expect((await direct.visible(/Read/)).thread).toBe(direct.ts)
    expect(slack.world.statuses).toMatchObject([{ status: 'reads' }])
    const said = slack.say('It rains.', { user: 'U2', channel: 'C1' })
    expect(read(await (await slack.shortcut('check', said, 'U1')).visible(/Checked/))).toBe(
      'Checked: It rains.',
    )
    await slack.openMessages('U1')
    await slack.world.until(() => slack.world.prompts.get(slack.conversation('U1')), 'prompts')
    await slack.openHome('U1')
    expect((await slack.home('U1')).blocks).toHaveLength(1)
  })

  it('sends an event again that was not acknowledged', async () => {
    const { slack } = await start(mode, [10])
    const step = await slack.event({ type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', text: 'x' })
    expect(step.acknowledged).toBe(true)
    expect((await step.again()).acknowledged).toBe(true)
  })

  it('uploads a file in three steps', async () => {
    const { slack, app } = await start(mode)
    await app.client.filesUploadV2({
      channel_id: 'C1',
      filename: 'a.png',
      alt_text: 'a chart',
      file: Buffer.from('picture'),
      initial_comment: 'Chart',
    })
    const [message] = slack.visibleTo('U2')
    // Slack's own name of the words is `alt_txt`; it takes no notice of the library's `alt_text`.
    expect(message?.files.map(({ name, altText, bytes }) => [name, altText, bytes.toString()])).toEqual([
      ['a.png', undefined, 'picture'],
    ])
  })
})

describe('Trouble on demand', () => {
  it('refuses with a 429 and its wait, an error of Slack, a status, or nothing at all', async () => {
    const { slack, app } = await start('socket')
    const say = () => app.client.chat.postMessage({ channel: 'C1', text: 'x' })
    slack.faults.add('chat.postMessage', { limited: 7 })
    await expect(say()).rejects.toMatchObject({ retryAfter: 7 })
    slack.faults.add('chat.postMessage', { error: 'is_archived' })
    await expect(say()).rejects.toMatchObject({ data: { error: 'is_archived' } })
    slack.faults.add('chat.postMessage', { status: 500 })
    await expect(say()).rejects.toMatchObject({ statusCode: 500 })
    slack.faults.add('chat.postMessage', 'hang')
    await expect(say()).rejects.toThrow()
    expect(slack.visibleTo('U1')).toEqual([])
    slack.faults.add('chat.postMessage', 'lost')
    await expect(say()).rejects.toThrow()
    expect(slack.visibleTo('U1')).toHaveLength(1)
    slack.faults.add('chat.postMessage', 'cut', { channel: 'C2' })
    await say()
    expect(slack.visibleTo('U1')).toHaveLength(2)
  })

  it('knows who may post where', async () => {
    const { slack, app } = await start('socket')
    slack.addChannel('C2', ['U2'], { bot: false })
    slack.addChannel('C3', ['U2'])
    const refused = async (call: Promise<unknown>) =>
      call.then(
        () => 'done',
        (error: { data: { error: string } }) => error.data.error,
      )
    const { chat } = app.client
    expect(await refused(chat.postMessage({ channel: 'C2', text: 'x' }))).toBe('not_in_channel')
    expect(await refused(chat.postEphemeral({ channel: 'C3', user: 'U1', text: 'x' }))).toBe(
      'user_not_in_channel',
    )
    expect(await refused(chat.postMessage({ channel: 'C9', text: 'x' }))).toBe('channel_not_found')
    expect(await refused(chat.postMessage({ channel: 'C1', text: 'x'.repeat(40_001) }))).toBe('msg_too_long')
    expect(await refused(chat.postMessage({ token: 'xoxb-other', channel: 'C1', text: 'x' }))).toBe(
      'invalid_auth',
    )
  })

  it('lets a response_url be used five times in thirty minutes', async () => {
    const { slack } = await start('socket')
    const use = async (url: string) =>
      (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"text":"x"}',
        })
      ).status
    const { newResponseUrl } = await import('./slack/payloads.ts')
    const origin = slack.apiUrl.replace('/api/', '')
    const url = newResponseUrl(slack.world, origin, { team: 'T1', channel: 'C1', user: 'U1' })
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push(await use(url))
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    const late = newResponseUrl(slack.world, origin, { team: 'T1', channel: 'C1', user: 'U1' })
    slack.world.advance(31 * 60_000)
    expect(await use(late)).toBe(404)
  })

  it('refuses a trigger whose time is over', async () => {
    const { slack, app } = await start('socket')
    slack.world.triggers.set('t', { until: slack.world.now() - 1, user: 'U1', used: false })
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'x' }, blocks: [] }
    await expect(app.client.views.open({ trigger_id: 't', view })).rejects.toMatchObject({
      data: { error: 'expired_trigger_id' },
    })
  })

  it('hands the app a new connection when it asks for one, and delivers over it', async () => {
    const { slack } = await start('socket')
    slack.socket.refresh()
    await slack.socket.connected()
    const asked = await slack.command('/echo again', { user: 'U1', channel: 'C1' })
    expect(asked.acknowledged).toBe(true)
    await asked.visible(/again/)
  })

  it('signs its requests: a forged one, a changed one and a stale one are refused by Bolt', async () => {
    const { slack } = await start('http')
    const envelope = {
      kind: 'slash_commands' as const,
      payload: { command: '/echo', text: 'x', team_id: 'T1', user_id: 'U1' },
    }
    expect(await slack.http.forge(envelope, { secret: 'other' })).toBe(401)
    expect(await slack.http.forge(envelope, { body: 'command=/say' })).toBe(401)
    expect(await slack.http.forge(envelope, { skew: -400 })).toBe(401)
  })

  it('is away and comes back', async () => {
    const { slack, app } = await start('http')
    slack.leave()
    await expect(app.client.auth.test()).rejects.toThrow()
    slack.comeBack()
    expect((await app.client.auth.test()).ok).toBe(true)
  })
})

describe('Blocks', () => {
  const plain = (text: string) => ({ type: 'plain_text', text })
  const section = (text: string, more = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more })
  const button = (more = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more })
  const row = [{ type: 'raw_text', text: 'x' }]
  const table = { type: 'table', rows: [row] }
  it.each<[string, unknown]>([
    ['a header over 150', [{ type: 'header', text: plain('x'.repeat(151)) }]],
    ['a section over 3,000', [section('x'.repeat(3001))]],
    ['an empty section', [section('')]],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a button value over 2,000', [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }]],
    ['a button text over 75', [{ type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] }]],
    ['one action_id twice in a block', [{ type: 'actions', elements: [button(), button()] }]],
    ['a block_id twice', [section('x', { block_id: 'b' }), section('y', { block_id: 'b' })]],
    ['a block_id over 255', [section('x', { block_id: 'b'.repeat(256) })]],
    ['11 fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]],
    ['a field over 2,000', [{ type: 'section', fields: [plain('x'.repeat(2001))] }]],
    ['a markdown block over 12,000', [{ type: 'markdown', text: 'x'.repeat(12_001) }]],
    ['two tables', [table, table]],
    ['101 rows', [{ type: 'table', rows: Array.from({ length: 101 }, () => row) }]],
    ['an unknown field', [section('x', { colour: 'red' })]],
    ['an unknown block', [{ type: 'poem' }]],
    ['half an emoji', [section('🛰️'.slice(0, 1))]],
    ['13,300 characters', Array.from({ length: 7 }, () => section('x'.repeat(1900)))],
  ])('are refused with %s', (_, blocks) => {
    expect(checkBlocks(blocks, 'message').ok).toBe(false)
  })

  it('name msg_blocks_too_long for the whole text', () => {
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700)))
    expect(checkBlocks(blocks, 'message')).toMatchObject({ error: 'msg_blocks_too_long' })
  })

  it('show whom a text would notify and what it links, unless it is escaped', async () => {
    const { slack, app } = await start('http')
    const text = 'Hear <!channel> and <@U2>: https://evil.example <https://x.example|x>'
    const posted = async (body: string): Promise<FakeSlack['world']['history'][number] | undefined> => {
      await app.client.chat.postMessage({ channel: 'C1', text: body })
      return slack.visibleTo('U1').at(-1)
    }
    expect(await posted(text)).toMatchObject({
      pings: ['!channel', '@U2'],
      links: ['https://x.example', 'https://evil.example'],
    })
    expect(await posted('Hear &lt;!channel&gt;')).toMatchObject({ pings: [], links: [] })
  })
})
