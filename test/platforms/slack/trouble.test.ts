import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../../src/durable/answers.ts'
import { read } from '../../fakes/slack.ts'
import { eventually } from '../../time.ts'
import { failures, newSlack, useDesk } from './desk.ts'

const hostile = [
  'Title: Harbour strike <!channel> *ends* <https://evil.example|here>',
  '',
  'HARBOUR TOWN, March 3, 2024 - The harbour strike *ended* on Sunday after nine days. ' +
    'The leaflet of the harbour strike stands at https://evil.example/x for everybody to read. ' +
    'Mayor Dora Quill told <@ANNA> that the harbour strike "cost 4 million euros" & more.',
  '',
  '12 articles, 9 independent sources, 1 Jan 2020',
].join('\n')

const desk = useDesk(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-hostile-'))
  await writeFile(join(folder, 'strike.txt'), hostile)
  return folder
})
const anna = { user: 'ANNA', channel: 'C1' }
const ask = '/dateline summary harbour strike'

describe('Text from outside', () => {
  it('pings nobody, links nothing, formats nothing, on any message', async () => {
    const { slack } = await desk.start({ mode: 'http' })
    const answer = await (await slack.command(`${ask} public`, anna)).visible(/strike/)
    expect(read(answer)).toMatch(/strike \*ended\* on Sunday[\s\S]*<@ANNA>/)
    expect(read(await (await slack.click(answer, 'sources', anna)).visible())).toContain('<!channel>')
    await (await slack.command('/dateline who <!channel> *Quill*', anna)).visible()
    await slack.openMessages('ANNA')
    await (await slack.directMessage('&lt;!channel&gt; https://evil.example', { user: 'ANNA' })).visible()
    slack.faults.add('response_url', { error: 'invalid_blocks' }, { times: 3 })
    const plain = await (await slack.command(ask, anna)).visible(({ blocks }) => blocks.length === 0)
    expect(read(plain)).toContain('<@ANNA>')
    const shown = slack.world.history.filter(({ bot }) => bot)
    expect(shown.length).toBeGreaterThan(4)
    for (const message of shown) expect(message).toMatchObject({ pings: [], links: [], unfurls: false })
    // Formatting would come with mrkdwn alone; what an article says stands in rich or plain text.
    expect(JSON.stringify(shown.map(({ blocks }) => blocks))).not.toContain('mrkdwn')
  })
})

describe('A message that Slack will not take', () => {
  it('for its newer blocks is shown in older ones, with all its buttons', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { error: 'invalid_blocks' }, { times: 2 })
    const message = await (await slack.command(ask, anna)).visible()
    const types = message.blocks.map(({ type }) => type)
    expect(types).toContain('rich_text')
    expect(types).not.toContain('context_actions')
    await (await slack.click(message, 'rate', anna)).visible(/Noted as useful/)
  })

  it('for its newest blocks is shown without them, and so is every later one there', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { error: 'invalid_blocks' })
    for (const _ of [1, 2]) {
      const message = await (await slack.command(ask, anna)).visible()
      const types = message.blocks.map(({ type }) => type)
      expect(types).toContain('context_actions')
      expect(types).not.toContain('container')
    }
  })

  it('for any of its blocks is shown in words, with the same citations', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { error: 'invalid_blocks' }, { times: 3 })
    const message = await (await slack.command(ask, anna)).visible()
    expect(message.blocks).toEqual([])
    expect(read(message)).toMatch(/\[1\][\s\S]*^\[1\].*3 Mar 2024/m)
  })

  it('for its blocks, said in a bare word with status 400, is shown in others', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { status: 400, body: 'invalid_blocks' }, { times: 2 })
    const message = await (await slack.command(ask, anna)).visible()
    expect(message).toMatchObject({ via: 'response_url', only: 'ANNA' })
    expect(message.blocks.map(({ type }) => type)).not.toContain('context_actions')
  })

  it.each([401, 404])(
    'because its response_url is refused (%i) is shown in the channel to the asker',
    async (status) => {
      const { slack } = await desk.start({ mode: 'socket' })
      slack.faults.add('response_url', { status, body: 'invalid_auth' })
      expect(await (await slack.command(ask, anna)).visible()).toMatchObject({
        via: 'chat.postEphemeral',
        only: 'ANNA',
      })
    },
  )

  it('because its response_url is spent is shown in the channel to the asker', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { error: 'expired_url' })
    expect(await (await slack.command(ask, anna)).visible()).toMatchObject({
      via: 'chat.postEphemeral',
      only: 'ANNA',
    })
  })

  it.each([
    ['not_in_channel', /not a member there\. Type \/invite @Dateline/],
    ['channel_not_found', /cannot see it\. If it is private, type \/invite @Dateline/],
    ['is_archived', /It is archived/],
    ['restricted_action', /Slack does not take my message there \(restricted_action\)/],
  ])('(%s) comes by direct message, which says what to do', async (error, remedy) => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('chat.postMessage', { error }, { channel: 'C1' })
    const step = await slack.command(`${ask} public`, anna)
    const why = await step.visible(/I could not answer in/)
    expect(why.channel).toBe(slack.conversation('ANNA'))
    expect(read(why)).toMatch(remedy)
    expect((await step.visible(/\[1\]/)).channel).toBe(slack.conversation('ANNA'))
  })

  it('as its thread is gone (thread_not_found) stands in the conversation itself', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('chat.postMessage', { error: 'thread_not_found' })
    const step = await slack.directMessage('What ended after nine days?', { user: 'ANNA' })
    expect((await step.visible(/\[1\]/)).thread).toBeUndefined()
  })

  it('as the asker is no member (user_not_in_channel) comes by direct message', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', { error: 'expired_url' })
    slack.faults.add('chat.postEphemeral', { error: 'user_not_in_channel' })
    const step = await slack.command(ask, anna)
    expect(read(await step.visible(/I could not/))).toMatch(/You are not a member there/)
    await step.visible(/\[1\]/)
  })
})

describe('A slow or broken Slack', () => {
  it('limits one channel (429) and holds up no other', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.addChannel('C3', ['BORIS'])
    slack.faults.add('chat.postMessage', { limited: 1 }, { channel: 'C1', times: Number.POSITIVE_INFINITY })
    const limited = await slack.command(`${ask} public`, anna)
    const free = await slack.command(`${ask} public`, { user: 'BORIS', channel: 'C3' })
    await free.visible(/\[1\]/)
    expect(limited.seen()).toEqual([])
    slack.faults.clear()
    await limited.visible(/\[1\]/)
    expect(slack.visibleTo('ANNA', 'C1')).toHaveLength(1)
  })

  it.each(['lost', { status: 500 }] as const)(
    'loses a reply (%o): the post is looked up, and is there once',
    async (trouble) => {
      const { slack } = await desk.start({ mode: 'socket' })
      slack.faults.add('chat.postMessage', trouble, { channel: 'C1' })
      const step = await slack.command(`${ask} public`, anna)
      await step.visible(/\[1\]/)
      await slack.world.until(
        () => slack.calls.find(({ method }) => method === 'conversations.history'),
        'a look-up',
      )
      expect(slack.visibleTo('ANNA', 'C1')).toHaveLength(1)
    },
  )

  it('loses a reply that cannot be looked up: shown again rather than never', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('response_url', 'cut')
    await (await slack.command(ask, anna)).visible(/\[1\]/)
  })

  it.each(['socket', 'http'] as const)(
    'is away at the start (%s): the platform lives, says so, and answers when Slack is back',
    async (mode) => {
      const started = await desk.start({ mode, away: true })
      const { slack, running } = started
      await eventually(() => expect(running.health().state).toBe('retrying'))
      slack.comeBack()
      if (mode === 'socket') await slack.socket.connected(2)
      await (await slack.command(ask, anna)).visible(/\[1\]/)
      await eventually(() => expect(running.health().state).toBe('connected'))
      expect(started.logged.join('')).toMatch(/no connection to Slack; tried again|Slack does not answer/)
      expect(failures(started)).toEqual([])
    },
  )

  it('goes away for a while: what was heard is answered when it is back', async () => {
    const { slack, running } = await desk.start({ mode: 'http' })
    slack.leave()
    const step = await slack.directMessage('What ended after nine days?', { user: 'ANNA' })
    expect(step.acknowledged).toBe(true)
    slack.comeBack()
    await step.visible(/\[1\]/)
    await eventually(() => expect(running.health().state).toBe('connected'))
  })

  it('fails at one response_url, which is no trouble of the platform', async () => {
    const { slack, running } = await desk.start({ mode: 'socket' })
    await eventually(() => expect(running.health().state).toBe('connected'))
    slack.faults.add('response_url', 'cut', { times: 5 })
    await (await slack.command(ask, anna)).visible(/\[1\]/)
    expect(running.health().state).toBe('connected')
  })

  it('refuses the token for a while (invalid_auth): the platform lives and recovers by itself', async () => {
    const slack = await newSlack('socket')
    slack.faults.add('apps.connections.open', { error: 'invalid_auth' }, { times: 3 })
    const started = await desk.start({ mode: 'socket', slack })
    expect(started.logged.join('')).toContain('invalid_auth')
    await (await slack.command(ask, anna)).visible(/\[1\]/)
    await started.stop()
    await slack.close()
  })
})

describe('A failure of ours', () => {
  it('is never silence: the asker gets one sentence, and the reference is in the log', async () => {
    const { store, bot } = desk.opened()
    const broken = { ...bot, understand: () => Promise.reject(new Error('secret of the machine')) }
    const started = await desk.start({
      mode: 'socket',
      parts: { answers: createAnswers({ store, bot: broken }) },
    })
    const sorry = await (await started.slack.command(ask, anna)).visible()
    expect(read(sorry)).toMatch(/^Something went wrong on our side.*reference: ([0-9a-f]{8})\.$/)
    const reference = /reference: ([0-9a-f]{8})/.exec(read(sorry))?.[1] ?? '-'
    expect(started.logged.join('')).toContain(reference)
    expect(read(sorry)).not.toContain('secret')
  })
})
