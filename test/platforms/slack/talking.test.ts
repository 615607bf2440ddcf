import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../../src/contracts/store.ts'
import { read } from '../../fakes/slack.ts'
import { eventually } from '../../time.ts'
import { type Desk, useDesk } from './desk.ts'

const desk = useDesk()
const anna = { user: 'ANNA', channel: 'C1' }
const following = { SLACK_BOT_TOKEN: 'xoxb-T1-first', SLACK_FOLLOW_THREADS: 'on' }

const hourInParis = (): string =>
  new Date().toLocaleString('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit' })

/** Everything that is kept of what was heard. */
async function heard(): Promise<string> {
  const rows: unknown[] = []
  for (const name of ['inbox slack', 'answers', 'memory conversations'])
    for await (const row of desk.opened().store.collection(name, z.unknown()).all()) rows.push(row.value)
  return JSON.stringify(rows)
}

/** The store, in which nothing that is received can be written as long as `isAway` says so; what was tried and failed. */
function storeAway(
  store: Store,
  isAway: () => boolean,
): { readonly store: Store; readonly failed: string[] } {
  const failed: string[] = []
  return {
    failed,
    store: {
      ...store,
      collection(name, schema) {
        const rows = store.collection(name, schema)
        return {
          ...rows,
          async insert(key, ...given) {
            if (name !== 'inbox slack' || !isAway()) return rows.insert(key, ...given)
            failed.push(key)
            throw new Error('the store is away')
          },
        }
      },
    },
  }
}

describe('A thread in Slack', () => {
  it('is heard on while the store is away: what was said then is acknowledged, waits, and is answered once', async () => {
    let isAway = false
    const { store, failed } = storeAway(desk.opened().store, () => isAway && failed.length < 2)
    const { slack, running } = await desk.start({ mode: 'socket', environment: following, parts: { store } })
    const first = await slack.mention('Who is Shringla?', anna)
    await first.visible(/Foreign Secretary/)
    isAway = true
    const more = await slack.overhear('Who is Lavrov?', { user: 'BORIS', channel: 'C1', thread: first.ts })
    expect(more.acknowledged).toBe(true)
    await eventually(() => expect(running.unanswered?.()).toBe(1), 1)
    await more.visible(/Lavrov/)
    expect(failed).toHaveLength(2)
    expect(new Set(failed).size).toBe(1)
    const answers = slack
      .visibleTo('ANNA', 'C1')
      .filter((message) => message.bot && /Lavrov/.test(read(message)))
    expect(answers).toHaveLength(1)
    await eventually(() => expect(running.unanswered?.()).toBe(0), 1)
  })

  it('that named Dateline goes on without a new mention, and what is not for the desk is not kept', async () => {
    const { slack } = await desk.start({ mode: 'socket', environment: following })
    const first = await slack.mention('Who is Shringla?', anna)
    await first.visible(/Foreign Secretary/)
    const thread = first.ts
    const more = await slack.overhear('What did he say?', { user: 'BORIS', channel: 'C1', thread })
    expect(read(await more.visible(/Shringla/))).toMatch(/\[1\]/)
    const quiet = [
      'Lunch at the marigold canteen anyone?',
      'I think marigold India pays too much for the S-400.',
      'thanks',
      '<@BORIS> who is Lavrov, by the marigold way?',
    ]
    for (const text of quiet) await slack.overhear(text, { user: 'BORIS', channel: 'C1', thread })
    await (await slack.overhear('And who is Lavrov?', { ...anna, thread })).visible(/Lavrov/)
    const own = slack.visibleTo('ANNA', 'C1').filter(({ bot }) => bot)
    expect(own.every((message) => /Shringla|Lavrov/.test(read(message)))).toBe(true)
    expect(own).toHaveLength(3)
    expect(await heard()).not.toContain('marigold')
  })

  it('that Dateline began is followed too; others are not, and none without the setting', async () => {
    const { slack } = await desk.start({ mode: 'socket', environment: following })
    const shared = await (await slack.command('/dateline who Lavrov public', anna)).visible(/Lavrov/)
    const beneath = { user: 'BORIS', channel: 'C1', thread: shared.ts }
    await (await slack.overhear('Who is Shringla?', beneath)).visible(/Foreign Secretary/)
    const foreign = slack.say('Look at this', anna)
    const elsewhere = await slack.overhear('Who is Shoigu?', { ...anna, thread: foreign.ts })
    await (await slack.directMessage('Who is Shoigu?', { user: 'ANNA' })).visible(/Shoigu/)
    expect(elsewhere.seen().filter(({ channel }) => channel === 'C1')).toEqual([])
  })

  it('is not followed unless the operator turned it on', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    const first = await slack.mention('Who is Shringla?', anna)
    await first.visible(/Foreign Secretary/)
    const more = await slack.overhear('Who is Putin?', { ...anna, thread: first.ts })
    await (await slack.directMessage('Who is Shoigu?', { user: 'ANNA' })).visible(/Shoigu/)
    expect(more.seen().filter(({ channel }) => channel === 'C1')).toEqual([])
  })
})

describe('A question in Slack', () => {
  it('has names in place of ids', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    const step = await slack.mention('Who is <@BORIS> of <#C1>?', anna)
    await step.visible()
    const [asked] = await desk.opened().answers.recent('slack/T1/ANNA', 1)
    expect(asked?.line).toBe('Who is boris of #c1?')
  })

  it('gives a new conversation its title', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    const step = await slack.directMessage('who is lavrov', { user: 'ANNA' })
    await step.visible(/Lavrov/)
    await slack.world.until(
      () => slack.world.titles.get(`${slack.conversation('ANNA')}:${step.ts}`),
      'a title',
    )
    expect(slack.world.titles.get(`${slack.conversation('ANNA')}:${step.ts}`)).toBe('Sergei Lavrov')
  })

  it('is asked in a form on the App Home too, whose times are those of the reader', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    const before = hourInParis()
    await (await slack.command('/dateline who Lavrov', anna)).visible()
    await slack.openHome('ANNA')
    const home = read({ text: '', blocks: (await slack.home('ANNA')).blocks })
    // The fake's people live in Paris.
    const [, shown = ''] = /(\d{1,2} \w+ \d{4}, \d\d:\d\d)$/m.exec(home) ?? []
    expect([before, hourInParis()].some((hour) => shown.includes(` ${hour}:`))).toBe(true)
    await slack.clickHome('ANNA', 'ask')
    await slack.modal('ANNA')
    const sent = await slack.submitView('ANNA', { question: 'Who is Shringla?' })
    const answer = await sent.visible(/Foreign Secretary/)
    expect(answer.channel).toBe(slack.conversation('ANNA'))
    expect(slack.world.modals.get('ANNA')?.title).toBe('Ask the desk')
  })
})

describe('A form in Slack', () => {
  /** Waits until no post is on its way. */
  const quiet = ({ running }: Desk) => eventually(() => expect(running.waiting?.()).toBe(0))

  it('is opened at the next try where Slack was busy or its reply was lost', async () => {
    const started = await desk.start({ mode: 'socket' })
    const { slack } = started
    for (const trouble of [{ status: 500 }, 'lost'] as const) {
      slack.world.modals.clear()
      slack.faults.add('views.open', trouble)
      const step = await slack.command('/dateline digest', anna)
      expect((await slack.modal('ANNA')).title).toBe('Schedule a digest')
      await quiet(started)
      expect(step.seen()).toEqual([])
    }
  })

  it('that comes too late says so, with another way', async () => {
    const { slack } = await desk.start({ mode: 'socket' })
    slack.faults.add('views.open', { error: 'expired_trigger_id' })
    const step = await slack.command('/dateline digest', anna)
    expect(read(await step.visible())).toMatch(
      /^Slack did not let the form open in time\. .*\/dateline digest create everything/,
    )
    await slack.openHome('ANNA')
    await slack.home('ANNA')
    slack.faults.add('views.open', { error: 'expired_trigger_id' })
    await (await slack.clickHome('ANNA', 'ask')).visible(/Press Ask again/)
  })
})
