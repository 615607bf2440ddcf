import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Running } from '../../../src/contracts/platform.ts'
import { start } from '../../../src/platforms/slack/start.ts'
import { readSettings } from '../../../src/runtime/config.ts'
import { askerOf } from '../../asker.ts'
import { createFakeSlack, type FakeSlack, type Message, read } from '../../fakes/slack.ts'
import { openWeek, type Week } from '../digest-week.ts'

let week: Week
let slack: FakeSlack
let running: Running

beforeAll(async () => {
  week = await openWeek('2026-03-02T07:00Z')
  slack = await createFakeSlack({ mode: 'socket' })
  for (const user of ['ANNA', 'BORIS']) slack.addUser(user)
  slack.addChannel('C1', ['ANNA', 'BORIS'])
  const settings = readSettings({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  })
  const { opened, log } = week
  const digests = opened.schedule.digests
  const progress = () => opened.corpus.status()
  running = await start({ ...opened, digests, web: undefined, settings, log, progress }, undefined, 20)
  await slack.socket.connected(2)
  if (running.courier) opened.schedule.serve('slack', running.courier)
})
afterAll(async () => {
  await running.stop()
  await slack.close()
  await week.close()
})

/** Submits the form that stands open; where that came too late Slack says so, and one presses again. */
async function pressed(user: string, values?: Readonly<Record<string, string>>) {
  for (;;) {
    const step = await slack.submitView(user, values)
    if (step.acknowledged) return step
  }
}

const asker = askerOf({ user: 'ANNA' })

/** What has become visible since the last look. */
function newsOf(): () => readonly Message[] {
  let seen = slack.world.history.length
  return () => {
    const fresh = slack.world.history.slice(seen)
    seen = slack.world.history.length
    return fresh
  }
}
const leads = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(({ thread, only }) => thread === undefined && only === undefined)
const threaded = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(({ thread }) => thread !== undefined)

/** The steps build on each other: they are the days of one week. */
describe('A week of digests in a channel', () => {
  it('begins with a form that says what is wrong at its field, and shows what the digest would say', async () => {
    await week.publish('2026-03-02')
    await slack.command('/digest', { user: 'ANNA', channel: 'C1' })
    await slack.modal('ANNA')
    const wrong = await pressed('ANNA', { when: 'daily at 25:00' })
    expect(wrong.errors).toHaveProperty(
      'when',
      expect.stringContaining('“25:00” in “daily at 25:00” is not understood'),
    )
    await pressed('ANNA', { when: 'daily 9:00', zone: 'Europe/Berlin', quiet: 'line' })
    /** Composed after the form was taken: on a slow machine something else stands there first. */
    const previewed = (): Promise<string> =>
      slack.world.until(() => {
        const form = JSON.stringify(slack.world.modals.get('ANNA'))
        return form.includes('Next: ') ? form : undefined
      }, 'what the digest would say')
    const preview = await previewed()
    expect(preview).toContain('Tellin bridge to cost 5.4 billion dollars')
    expect(preview).toContain('Next: Mon 2 Mar 2026, 9:00; Tue 3 Mar 2026, 9:00; Wed 4 Mar 2026, 9:00.')
    // What was said stands in the form again, and nothing is set before it is confirmed.
    await slack.clickModal('ANNA', 'digest-change')
    await slack.world.until(
      () =>
        JSON.stringify(slack.world.modals.get('ANNA')).includes('"initial_value":"daily 9:00"')
          ? true
          : undefined,
      'the form',
    )
    await pressed('ANNA')
    expect(await week.opened.schedule.digests.list(asker)).toEqual([])
    const news = newsOf()
    await previewed()
    await pressed('ANNA')
    const told = await slack.world.until(
      () => news().find(({ only }) => only === 'ANNA'),
      'the word that it is set',
    )
    expect(read(told)).toContain('everything, every day at 9:00 (Europe/Berlin), in this place')
  })

  it('tells on Monday what the folder holds: a short lead, and the chart and each story in its thread', async () => {
    const news = newsOf()
    await week.at('2026-03-02T08:00:10Z')
    const all = news()
    const [lead, ...others] = leads(all)
    if (!lead) throw new Error('no digest')
    expect(others).toEqual([])
    expect(read(lead)).toContain('New · Tellin bridge to cost 5.4 billion dollars')
    expect(read(lead)).toContain('5 articles of 4 independent sources · 4 stories')
    const [chart, bridge, ...rest] = threaded(all)
    expect(chart?.files[0]?.altText).toContain('5 articles of 4 sources')
    expect(bridge && read(bridge)).toContain(
      '“The bridge is to open in 2033 and will carry four lanes and a railway.”',
    )
    expect(rest).toHaveLength(3)
  })

  it('tells on Tuesday what has gone on, and what is new', async () => {
    await week.publish('2026-03-03')
    const news = newsOf()
    await week.at('2026-03-03T08:00:10Z')
    const [lead] = leads(news())
    expect(lead && read(lead)).toMatch(
      /Updated · Quell ferry: 15 passengers hurt[\s\S]*New · Kest and Norvale open talks/,
    )
    expect(lead && read(lead)).not.toContain('Tellin')
  })

  it('sets on Wednesday the new value beside the one that was told on Monday; a copy tells nothing new', async () => {
    await week.publish('2026-03-04')
    const news = newsOf()
    await week.at('2026-03-04T08:00:10Z')
    const [lead] = leads(news())
    expect(lead && read(lead)).toContain(
      'Contradicts what was said on Monday · Auditors: Tellin bridge will cost 5.5',
    )
    expect(lead && read(lead)).toContain('was $5.4 billion, now $5.5 billion')
    expect(lead && read(lead)).toContain('1 article of 1 independent source · 1 story')
  })

  it('has one line on Thursday, when nothing is new', async () => {
    const news = newsOf()
    await week.at('2026-03-05T08:00:10Z')
    expect(news().map((message) => read(message).trim())).toEqual(['Nothing new since the last digest.'])
  })

  it('misses Friday, and tells on Saturday what Friday would have told, and says so', async () => {
    await week.publish('2026-03-06')
    await week.publish('2026-03-07')
    const news = newsOf()
    await week.at('2026-03-07T08:00:10Z')
    const [lead, ...others] = leads(news())
    expect(others).toEqual([])
    expect(lead && read(lead)).toContain('Norvale and Kest agree on a wheat duty of 7 percent')
    expect(lead && read(lead)).toContain(
      '1 earlier digest could not be sent in time; what it would have told is told here.',
    )
  })

  it('says on Sunday afternoon that it is late, and nothing twice', async () => {
    const news = newsOf()
    await week.at('2026-03-08T14:00:10Z')
    await week.at('2026-03-08T14:00:40Z')
    const [late, ...others] = leads(news())
    expect(others).toEqual([])
    expect(late && read(late)).toContain('This digest was due on Sun 8 Mar 2026, 9:00.')
  })

  it('can be asked why, and listed with what was missed', async () => {
    const why = await (await slack.command('/digest why', { user: 'ANNA', channel: 'C1' })).visible()
    expect(read(why)).toMatch(
      /Sat 7 Mar 2026, 9:00: sent \(articles: 4 told\)[\s\S]*Tue 3 Mar 2026, 9:00: sent/,
    )
    expect(read(why)).toContain(
      'told: Storm closes the port of Tellin (Norvale Wire): cited in “Port of Tellin',
    )
    const list = await (await slack.command('/digest list', { user: 'ANNA', channel: 'C1' })).visible()
    expect(read(list)).toContain('1 digest missed')
    await slack.openHome('ANNA')
    expect(JSON.stringify(await slack.home('ANNA'))).toContain('every day at 9:00 (Europe/Berlin)')
  })

  it('is paused, resumed and sent from the App Home', async () => {
    const without = (shown: string) =>
      slack.world.until(
        () => (JSON.stringify(slack.world.homes.get('ANNA')).includes(shown) ? undefined : true),
        `no ${shown}`,
      )
    await slack.clickHome('ANNA', 'digest-pause')
    await without('digest-pause')
    await slack.clickHome('ANNA', 'digest-resume')
    await without('digest-resume')
    const step = await slack.clickHome('ANNA', 'digest-now')
    expect(read(await step.visible(({ channel }) => channel !== 'C1'))).toBe('Sent: Nothing new: everything.')
  })

  it('goes to a person as well, is looked up where its reply is lost, and stands there once', async () => {
    const { digests } = week.opened.schedule
    const { card } = await digests.create(asker, { what: 'everything', when: 'daily 9:00', where: 'me' })
    const news = newsOf()
    slack.faults.add('chat.postMessage', 'lost')
    expect(await digests.now(asker, card.id)).toBeDefined()
    expect(leads(news()).map(({ channel }) => channel)).toEqual([slack.conversation('ANNA')])
    expect((await digests.why(asker, card.id))[0]?.outcome).toBe('sent')
    await digests.remove(asker, card.id)
  })

  it('is paused where the channel is gone, and its owner is told once', async () => {
    const news = newsOf()
    slack.faults.add('chat.postMessage', { error: 'is_archived' }, { channel: 'C1', times: 99 })
    await week.at('2026-03-09T08:00:10Z')
    await week.at('2026-03-10T08:00:10Z')
    const notes = news().filter(({ channel: where }) => where !== 'C1')
    expect(notes).toHaveLength(1)
    expect(notes[0] && read(notes[0])).toMatch(/paused/)
  })
})
