import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../../src/durable/answers.ts'
import { isInterim } from '../../fakes/slack/driver.ts'
import { type Message, read } from '../../fakes/slack.ts'
import { eventually, standStill } from '../../time.ts'
import { type Desk, failures, useDesk } from './desk.ts'

const desk = useDesk()
const anna = { user: 'ANNA', channel: 'C1' }

/** The private copy of what was shared has given way to a line that says so. */
async function givenWay({ slack, running }: Desk): Promise<void> {
  const line = 'You shared this answer with the channel.'
  await slack.world.until(() => slack.visibleTo('ANNA').some((m) => read(m) === line), line)
  await eventually(() => expect(running.waiting?.()).toBe(0))
}

describe.each(['socket', 'http'] as const)('In Slack, mode %s,', (mode) => {
  it('a command is answered to its asker alone, with every citation and its source', async () => {
    const { slack } = await desk.start({ mode })
    const step = await slack.command('/who Lavrov', anna)
    expect(step.acknowledged).toBe(true)
    const message = await step.visible(/Sergei Lavrov/)
    expect(message.only).toBe('ANNA')
    expect(message.blocks[0]).toMatchObject({ type: 'header', text: { text: 'Sergei Lavrov' } })
    expect(read(message)).toMatch(/Russian Foreign Minister \[1\]/)
    expect(read(message)).toMatch(/^\[1\] .*, 7 Dec 2021$/m)
    // The whole of it for notifications and screen readers, too.
    expect(message.text).toMatch(/Russian Foreign Minister \[1\][\s\S]*^\[1\] .*, 7 Dec 2021$/m)
    expect(message).toMatchObject({ pings: [], unfurls: false })
    // A source leads to where its article says that it stands.
    expect(message.links).toEqual(['https://eastern-ledger.example/two-plus-two'])
    expect(slack.visibleTo('BORIS')).toEqual([])
  })

  it('the umbrella takes every command, a bare question, and nothing at all', async () => {
    const { slack } = await desk.start({ mode })
    const shown = async (text: string): Promise<string> =>
      read(await (await slack.command(text, anna)).visible())
    expect(await shown('/dateline who Lavrov')).toMatch(/^Sergei Lavrov/)
    expect(await shown('/dateline What is CAATSA?')).toMatch(/^What is CAATSA\?/)
    // Slack has a /who of its own, so sentences name the command that works.
    expect(await shown('/dateline')).toContain('/dateline who [name]')
  })

  it('a prefix before the commands is understood and named', async () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxb-T1-first', SLACK_COMMAND_PREFIX: 'desk-' }
    const { slack } = await desk.start({ mode, environment })
    expect(read(await (await slack.command('/desk-who Lavrov', anna)).visible())).toMatch(/^Sergei Lavrov/)
    expect(read(await (await slack.command('/desk-help', anna)).visible())).toContain('/desk-who [name]')
  })

  it('"public" at the end answers before the channel', async () => {
    const { slack } = await desk.start({ mode })
    const step = await slack.command('/who Lavrov public', anna)
    const message = await step.visible(/Sergei Lavrov/)
    expect(message).toMatchObject({ only: undefined, channel: 'C1', via: 'chat.postMessage' })
    expect(slack.visibleTo('BORIS')).toHaveLength(1)
  })

  it('an answer is shared once, and the sharer is named', async () => {
    const started = await desk.start({ mode })
    const { slack } = started
    const answer = await (await slack.command('/who Lavrov', anna)).visible()
    const shared = await (await slack.click(answer, 'share', anna)).visible((m) => m.only === undefined)
    expect(read(shared)).toMatch(/Shared by @ANNA/)
    expect(shared.channel).toBe('C1')
    expect(slack.visibleTo('BORIS')).toHaveLength(1)
    await givenWay(started)
    expect(slack.visibleTo('ANNA').filter((m) => read(m).includes('Roles'))).toEqual([shared])
    await expect(slack.click(answer, 'share', anna)).rejects.toThrow(/can be clicked/)
    // What stands before the channel has no button to share it once more.
    await expect(slack.click(shared, 'share', { user: 'BORIS' })).rejects.toThrow(/can be clicked/)
  })

  it('what is shared holds every verdict, also of a claim whose sources differ', async () => {
    const started = await desk.start({ mode })
    const { slack } = started
    const text = '/check The pact was extended until 2035. India paid $5.5 billion for the S-400.'
    const answer = await (await slack.command(text, anna)).visible()
    const shared = await (await slack.click(answer, 'share', anna)).visible((m) => m.only === undefined)
    await givenWay(started)
    expect(read(shared)).toMatch(/1 contradicted, 1 supported/)
    expect(read(shared)).toMatch(/Contradicted: “The pact was extended until 2035\.”/)
    expect(read(shared)).toMatch(/Sources differ: [\s\S]*\$5\.4 billion/)
  })

  it('who may not write in a channel is offered no Share, and gets a public answer alone', async () => {
    const { slack } = await desk.start({ mode })
    slack.addChannel('C9', ['ANNA', 'BORIS', 'CARLA']).writers = ['CARLA']
    const shares = (message: Message): boolean => JSON.stringify(message.blocks).includes('"share"')
    const step = await slack.command('/who Lavrov public', { user: 'ANNA', channel: 'C9' })
    await step.visible(/You may not write in this channel/)
    const answer = await step.visible(/Sergei Lavrov/)
    expect(answer.only).toBe('ANNA')
    expect(shares(answer)).toBe(false)
    const carla = await (await slack.command('/who Lavrov', { user: 'CARLA', channel: 'C9' })).visible()
    expect(shares(carla)).toBe(true)
  })

  it('a long answer goes on by button, every statement whole, the numbers kept', async () => {
    const { slack } = await desk.start({ mode })
    let message: Message = await (await slack.command('/compare', anna)).visible()
    const whole = await desk.opened().bot.answer({ text: '/compare' })
    const pages = [read(message)]
    expect(pages[0]).toMatch(/\d+ more lines are left\./)
    while (JSON.stringify(message.blocks).includes('"more"')) {
      message = await (await slack.click(message, 'more', anna)).visible()
      pages.push(read(message))
    }
    expect(pages[1]).toMatch(/^Newest articles \(continued\)/)
    // A statement that is its excerpt's own words stands between quotation marks.
    for (const { text } of whole.kind === 'briefing' ? whole.sections.flatMap((s) => s.statements) : [])
      expect(pages.join('\n').replace(/[“”]/g, '')).toContain(`• ${text.replace(/[“”]/g, '')} `)
    const numbers = pages.flatMap((page) => [...page.matchAll(/^\[(\d+)\] (.*)$/gm)])
    const names = new Map(numbers.map(([, n, source]) => [n, source]))
    expect(new Set(numbers.map(([line]) => line)).size).toBe(names.size)
  })

  it('a quote opens its paragraph, and the sources their list with links of our own making', async () => {
    const { slack } = await desk.start({ mode })
    const answer = await (await slack.command('/who Lavrov', anna)).visible()
    const menu = answer.blocks.find((block) => block.type === 'actions')
    expect(JSON.stringify(menu)).toContain('[2] External Affairs Minister')
    const value = /"value":"([0-9a-f]{16}:2)"/.exec(JSON.stringify(menu))?.[1] ?? ''
    const context = await (await slack.click(answer, 'context', { ...anna, choice: value })).visible()
    expect(read(context)).toContain('received Sergei Lavrov and Sergei Shoigu')
    expect(read(context).length).toBeGreaterThan(150)
    const sources = await (await slack.click(answer, 'sources', anna)).visible()
    expect(read(sources)).toMatch(/^Sergei Lavrov: sources\n\[1\] Defence ministers carry/)
    for (const link of sources.links) expect(link).toMatch(/^https:\/\/[a-z.-]+\.example\//)
  })

  it('a "not useful" is kept, with the reason that the form asks for', async () => {
    const { slack } = await desk.start({ mode })
    const answer = await (await slack.command('/who Shoigu', anna)).visible()
    const feedback = answer.blocks.find((block) => block.type === 'context_actions')
    const choice = /"value":"([0-9a-f]{16}:0)"/.exec(JSON.stringify(feedback))?.[1] ?? ''
    const rated = await slack.click(answer, 'rate', { ...anna, choice })
    expect((await slack.modal('ANNA')).title).toBe('What was wrong?')
    await rated.visible(/Noted as not useful/)
    await slack.submitView('ANNA', { reason: 'His rank is missing.' })
    const id = choice.split(':')[0]
    const kept = async () => (await desk.opened().answers.ratings()).find(({ answer: of }) => of === id)
    const rating = { asker: 'slack/T1/ANNA', useful: false, reason: 'His rank is missing.' }
    await eventually(async () => expect(await kept()).toMatchObject(rating))
  })

  it('buttons work after a restart, out of what was stored', async () => {
    const first = await desk.start({ mode })
    const { slack } = first
    const answer = await (await slack.command('/compare', anna)).visible()
    await first.stop()
    await slack.socket.disconnected()
    const nobody = { ...desk.opened().bot, answer: () => Promise.reject(new Error('asked anew')) }
    const parts = { bot: nobody, answers: createAnswers({ store: desk.opened().store, bot: nobody }) }
    await desk.start({ mode, slack, parts })
    expect(read(await (await slack.click(answer, 'more', anna)).visible())).toMatch(/continued/)
  })

  it('a direct message is a question, answered in its thread, where follow-ups are understood', async () => {
    const { slack } = await desk.start({ mode })
    const asked = await slack.directMessage('Who is Sergei Lavrov?', { user: 'ANNA' })
    const answer = await asked.visible(/\[1\]/)
    expect(answer.thread).toBe(asked.ts)
    expect(slack.world.statuses).toMatchObject([{ thread: asked.ts, status: 'is reading the articles…' }])
    const then = await slack.directMessage('what did he say?', { user: 'ANNA', thread: asked.ts })
    expect(read(await then.visible(/\[1\]/))).toMatch(/Lavrov/)
    expect((await then.visible()).thread).toBe(asked.ts)
  })

  it('a mention is answered in its thread, before everybody', async () => {
    const { slack } = await desk.start({ mode })
    const asked = await slack.mention('What is CAATSA?', anna)
    const answer = await asked.visible(/What is CAATSA/)
    expect(answer).toMatchObject({ thread: asked.ts, only: undefined, channel: 'C1' })
    // What one of them clicks is shown to that one alone.
    const sources = await (await slack.click(answer, 'sources', { user: 'BORIS' })).visible()
    expect(sources).toMatchObject({ only: 'BORIS', thread: asked.ts })
  })

  it('any message is checked against the sources by its shortcut, and the result can be shared', async () => {
    const started = await desk.start({ mode })
    const { slack } = started
    const said = slack.say(
      'India ordered the S-400 for $5.5 billion. The cat of the minister is called Tom.',
      {
        user: 'BORIS',
        channel: 'C1',
      },
    )
    const checked = await (await slack.shortcut('check', said, 'ANNA')).visible()
    expect(checked.only).toBe('ANNA')
    expect(read(checked)).toMatch(/Checked against the sources/)
    const shared = await (await slack.click(checked, 'share', anna)).visible((m) => m.only === undefined)
    await givenWay(started)
    expect(read(shared)).toMatch(/Shared by @ANNA/)
  })

  it('who opens the conversation is greeted once, with prompts out of the corpus each time', async () => {
    const { slack } = await desk.start({ mode })
    const user = slack.addUser(slack.world.id('U'))
    const prompts = () => slack.world.prompts.get(slack.conversation(user))
    const opened = await slack.openMessages(user)
    await opened.visible(/^Hello\./)
    expect(prompts()?.length).toBeGreaterThan(0)
    const asked = await slack.directMessage(prompts()?.[0]?.message ?? '', { user })
    expect(read(await asked.visible())).toMatch(/\[1\]/)
    slack.world.prompts.clear()
    const again = await slack.openMessages(user)
    await slack.world.until(prompts, 'prompts')
    expect(again.seen()).toEqual([])
  })

  it('the App Home tells what the corpus holds and shows the last answers again; refused files are for admins', async () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxb-T1-first', ADMINS: 'BORIS' }
    const { slack } = await desk.start({ mode, environment })
    const user = slack.addUser(slack.world.id('U'))
    await (await slack.command('/who Lavrov', { user, channel: slack.conversation(user) })).visible()
    await slack.openHome(user)
    const home = read({ text: '', blocks: (await slack.home(user)).blocks })
    expect(home).toMatch(/12 articles from \d+ sources/)
    expect(home).toMatch(/\/dateline who Lavrov/)
    expect(home).toMatch(/\/dateline timeline/)
    const shown = await (await slack.clickHome(user, 'show')).visible()
    expect(read(shown)).toMatch(/^Sergei Lavrov/)
    expect(shown.channel).toBe(slack.conversation(user))
  })

  it('whatever comes twice has one visible effect: events, commands and clicks in new envelopes', async () => {
    const { slack } = await desk.start({ mode })
    const command = await slack.command('/who Putin', anna)
    const answer = await command.visible()
    const question = await slack.directMessage('What is CAATSA?', { user: 'ANNA' })
    await question.visible()
    const click = await slack.click(answer, 'sources', anna)
    await click.visible()
    for (const step of [command, question, click])
      for (let n = 0; n < 3; n++) expect((await step.again()).acknowledged).toBe(true)
    // An event under a new id that tells of the same message is no second question.
    const { ts } = question
    await slack.event({
      type: 'message',
      channel: slack.conversation('ANNA'),
      channel_type: 'im',
      user: 'ANNA',
      text: 'What is CAATSA?',
      ts,
    })
    await setTimeout(150)
    const seen = (step: typeof command) => step.seen().filter((message) => !isInterim(message))
    expect([command, question, click].map((step) => seen(step).length)).toEqual([3, 2, 1])
  })

  it('two processes on one data folder answer once, whichever of them hears', async () => {
    const first = await desk.start({ mode })
    const { slack } = first
    await desk.start({ mode, slack })
    if (mode === 'socket') await slack.socket.connected(4)
    const command = await slack.command('/who Shoigu', anna)
    const question = await slack.directMessage('What is CAATSA?', { user: 'ANNA' })
    for (const step of [command, question])
      await Promise.all(
        Array.from({ length: 6 }, async () => expect((await step.again()).acknowledged).toBe(true)),
      )
    await command.visible(/Shoigu/)
    await question.visible(/CAATSA/)
    await setTimeout(300)
    expect(slack.world.history.filter((message) => message.bot && !isInterim(message))).toHaveLength(2)
  })

  it('own messages, other bots, edits, deletions and joins are left alone', async () => {
    const started = await desk.start({ mode })
    const { slack } = started
    const channel = slack.conversation('ANNA')
    const message = { type: 'message', channel, channel_type: 'im', user: 'ANNA', text: 'What is CAATSA?' }
    const ts = () => slack.world.timestamp()
    const others = [
      { ...message, ts: ts(), bot_id: 'B9' },
      { ...message, ts: ts(), subtype: 'bot_message', bot_id: 'B9' },
      { type: 'message', subtype: 'message_changed', channel, channel_type: 'im', ts: ts(), message },
      {
        type: 'message',
        subtype: 'message_deleted',
        channel,
        channel_type: 'im',
        ts: ts(),
        deleted_ts: '1.1',
      },
      { type: 'message', subtype: 'channel_join', channel: 'C1', user: 'ANNA', text: 'joined', ts: ts() },
      { ...message, ts: ts(), type: 'app_mention', channel: 'C1', channel_type: 'channel', bot_id: 'B1' },
      {
        ...message,
        ts: ts(),
        type: 'app_mention',
        channel: 'C1',
        channel_type: 'channel',
        edited: { user: 'ANNA' },
      },
      { ...message, ts: ts(), channel: 'C1', channel_type: 'channel' },
      { type: 'reaction_added', user: 'ANNA' },
    ]
    for (const event of others) expect((await slack.event(event)).acknowledged).toBe(true)
    await (await slack.directMessage('What is CAATSA?', { user: 'ANNA' })).visible()
    await setTimeout(100)
    expect(slack.world.history.filter((message) => message.bot && !isInterim(message))).toHaveLength(1)
    expect(failures(started)).toEqual([])
  })

  it('more answers than a person may have in a minute are declined politely', async () => {
    standStill()
    const environment = { SLACK_BOT_TOKEN: 'xoxb-T1-first', ANSWERS_PER_MINUTE: '2' }
    const { slack } = await desk.start({ mode, environment })
    for (let n = 0; n < 2; n++) await (await slack.command('/who Lavrov', anna)).visible(/Lavrov/)
    const third = await (await slack.command('/who Lavrov', anna)).visible()
    expect(read(third)).toMatch(/^You have had 2 answers within a minute\. .*ask again in a moment\.$/)
    await (await slack.command('/who Lavrov', { user: 'BORIS', channel: 'C1' })).visible(/Lavrov/)
  })

  it('who waits for longer than a second is told that work goes on', async () => {
    const { store, bot } = desk.opened()
    const told = Promise.withResolvers<void>()
    const slow = {
      ...bot,
      async answer(event: Parameters<typeof bot.answer>[0]) {
        await told.promise
        return bot.answer(event)
      },
    }
    const { slack } = await desk.start({ mode, parts: { answers: createAnswers({ store, bot: slow }) } })
    const step = await slack.command('/who Lavrov', anna)
    expect(read(await step.visible(/Still reading/))).toBe('Still reading the articles; the answer follows.')
    told.resolve()
    await step.visible(/Lavrov/)
  })
})
