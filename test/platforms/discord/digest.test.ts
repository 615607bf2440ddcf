import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { By, Seen } from '../../fakes/discord/driver.ts'
import type { FakeDiscord } from '../../fakes/discord.ts'
import type { Week } from '../digest-week.ts'
import { type Desk, openDesk } from './digest-desk.ts'

let desk: Desk
let week: Week
let discord: FakeDiscord
let anna: By

beforeAll(async () => {
  desk = await openDesk('2026-03-02T07:00Z')
  week = desk.week
  discord = desk.discord
  anna = desk.seat()
})
afterAll(() => desk.close())

/** The digests that everybody in the channel sees. */
const posted = (): readonly Seen[] =>
  discord.messages(anna.channel).filter(({ author, ephemeral }) => author.id === discord.bot.id && !ephemeral)

const seconds = (time: string): number => Date.parse(time) / 1_000

/** The steps build on each other: they are the days of one week. */
describe('A week of digests in a Discord channel', () => {
  it('begins with a form, is complained of where a time is none, previewed and confirmed once', async () => {
    await week.publish('2026-03-02')
    const opened = discord.command('digest', {}, anna)
    const wrong = await (
      await discord.submit(opened, { what: 'everything', when: 'daily at 25:00' }, anna)
    ).answer()
    expect(wrong.text).toContain('is not understood')
    const again = discord.click(wrong, 'Change', anna)
    const values = { what: 'everything', when: 'daily 9:00', zone: 'Europe/Berlin', place: 'here line' }
    const preview = await (await discord.submit(again, values, anna)).answer()
    expect(preview.ephemeral).toBe(true)
    expect(preview.text).toContain('Tellin bridge to cost 5.4 billion dollars')
    const [next, ...later] = ['2026-03-02T08:00Z', '2026-03-03T08:00Z', '2026-03-04T08:00Z'].map(seconds)
    const times = [`<t:${next}:f> (<t:${next}:R>)`, ...later.map((time) => `<t:${time}:f>`)]
    expect(preview.text).toContain(`Next: ${times.join(', ')}`)
    const presses = [discord.click(preview, 'Schedule it', anna), discord.click(preview, 'Schedule it', anna)]
    await discord.until(
      () => discord.messages(anna.channel, anna.user).find(({ text }) => text.includes('This digest is set')),
      'the digest',
    )
    for (const press of presses) expect((await press.answer()).id).toBe(preview.id)
    const set = await discord.sees(anna, ({ id }) => id === preview.id)
    expect(set.buttons.map(({ label }) => label)).toEqual(['Pause', 'Send now', 'Why', 'Edit', 'Remove'])
    const list = await discord.command('digest', { action: 'list' }, anna).answer()
    expect(list.text.match(/every day at 9:00 \(Europe\/Berlin\)/g)).toHaveLength(1)
  })

  it('tells on Monday what the folder holds in one message, each story behind its button', async () => {
    await week.at('2026-03-02T08:00:10Z')
    const [digest, ...others] = posted()
    if (!digest) throw new Error('no digest')
    expect(others).toEqual([])
    expect(digest.text).toContain('New · Tellin bridge to cost 5.4 billion dollars')
    expect(digest.files).toEqual(['chart.png'])
    const story = await discord
      .click(digest, 'New · Ferry runs aground off Quell, 12 passengers hurt', anna)
      .answer()
    expect(story.ephemeral).toBe(true)
    expect(story.text).toContain('Captain Idris Vahl said that the radar of the Linnet had failed.')
  })

  it('sets on Wednesday the new value beside the one that was told on Monday', async () => {
    await week.publish('2026-03-03')
    await week.at('2026-03-03T08:00:10Z')
    await week.publish('2026-03-04')
    await week.at('2026-03-04T08:00:10Z')
    expect(posted()).toHaveLength(3)
    expect(posted().at(1)?.text).toContain('Updated · Quell ferry: 15 passengers hurt')
    expect(posted().at(2)?.text).toContain('Contradicts what was said on Monday')
    expect(posted().at(2)?.text).toContain('5.5 billion')
  })

  it('catches up on Saturday with what Friday missed, and why is told for it', async () => {
    await week.at('2026-03-05T08:00:10Z')
    await week.publish('2026-03-06')
    await week.publish('2026-03-07')
    await week.at('2026-03-07T08:00:10Z')
    const all = posted().map(({ text }) => text)
    expect(all).toHaveLength(5)
    expect(all[3]).toContain('Nothing new since the last digest.')
    expect(all[4]).toContain('1 earlier digest could not be sent in time')
    const why = await discord.command('digest', { action: 'why' }, anna).answer()
    expect(why.text).toContain('Sat 7 Mar 2026, 9:00: sent')
    expect(posted().flatMap(({ pings }) => pings)).toEqual([])
  })

  it('is completed as it is typed: what, when, in which zone, and which of those that are set', async () => {
    const choices = async (option: string, typed: string, by = anna) =>
      (await discord.autocomplete('digest', { [option]: typed }, option, by).choices()).map(
        ({ value }) => value,
      )
    expect(await choices('what', 'mar')).toContain('person: Ilse Marek')
    expect(await choices('what', 'person: mar')).toEqual(['person: Ilse Marek'])
    expect(await choices('what', 'sanc')).toContain('sanctions')
    expect(await choices('when', '')).toContain('every weekday at 9:00')
    expect(await choices('when', 'monday')).toEqual(['Mondays 8:30', 'monday'])
    expect(await choices('when', 'every 2 hours')).toEqual(['every 2 hours'])
    expect(await choices('until', '3')).toEqual(['3 months', '3'])
    expect(await choices('what', 'topic')).toContain('topic: Tellin')
    expect(await choices('zone', 'berl')).toEqual(['Europe/Berlin'])
    expect(await choices('zone', 'new york')).toEqual(['America/New_York'])
    expect(await choices('zone', 'zzzz')).toEqual([])

    const all = await discord.autocomplete('digest', { digest: '' }, 'digest', anna).choices()
    expect(all).toHaveLength(1)
    expect(all[0]?.name).toContain('everything, every day at 9:00 (Europe/Berlin)')
    expect(await choices('digest', 'every day')).toEqual(all.map(({ value }) => value))
    expect(await choices('digest', 'something else')).toEqual([])
    const elsewhere = discord.channel('another desk', discord.guild('Elsewhere'))
    expect(await choices('digest', '', { user: discord.user('bo'), channel: elsewhere })).toEqual([])
  })

  it('takes every time that completion offers', async () => {
    for (const { value } of await discord.autocomplete('digest', { when: '' }, 'when', anna).choices()) {
      const options = { what: 'everything', when: String(value), zone: 'America/New_York' }
      expect((await discord.command('digest', options, anna).answer()).text).toMatch(
        /\(America\/New\\_York\)/,
      )
    }
  })
})
