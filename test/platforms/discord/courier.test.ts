import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Courier, Delivery } from '../../../src/model/digest.ts'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

function courier(): Courier {
  const { courier: one } = room.platform()
  if (!one) throw new Error('Discord has no courier')
  return one
}

/** A digest of three stories, made of answers on the sample articles. */
async function digest(key: string, place: string, direct = false): Promise<Delivery> {
  const { bot } = room.opened()
  const lead = await bot.answer({ text: '/summary' })
  const stories = ['S-400', 'rifles', 'CAATSA'].map(async (topic) => ({
    novelty: 'new' as const,
    label: 'New',
    headline: `About ${topic}`,
    answer: await bot.answer({ text: `/timeline ${topic}` }),
  }))
  return {
    key,
    to: { platform: 'discord', team: room.guild.id, place, direct },
    digest: { title: 'Monday', lead, stories: await Promise.all(stories), coverage: [] },
    chart: { png: new Uint8Array([137, 80, 78, 71]), alt: 'Articles a day: 3, 4, 5' },
  }
}

describe('A digest in Discord', () => {
  it('is one message with its chart, and each story behind a button, for the reader alone', async () => {
    const { user, channel } = room.seat()
    const sent = await courier().deliver(await digest('d1', channel.id))
    const [lead, ...others] = room.discord.messages(channel)
    expect(others).toEqual([])
    expect(sent).toEqual({ state: 'sent', id: lead?.id })
    expect(lead).toMatchObject({ files: ['chart.png'], ephemeral: false })
    expect(JSON.stringify(lead?.body)).toContain('Articles a day: 3, 4, 5')
    expect(lead?.buttons.map(({ label }) => label).slice(0, 3)).toEqual([
      'New · About S-400',
      'New · About rifles',
      'New · About CAATSA',
    ])
    if (!lead) throw new Error('no digest')
    const other = await room.discord.click(lead, 'New · About rifles', { user, channel }).answer()
    expect(other).toMatchObject({ ephemeral: true, text: expect.stringContaining('rifles') })
    const story = await room.discord.click(lead, 'New · About S-400', { user, channel }).answer()
    expect(story).toMatchObject({ ephemeral: true, text: expect.stringContaining('S-400') })
    const more = await room.discord.click(story, story.buttons[0]?.label ?? '', { user, channel }).answer()
    expect(more.text).toContain('S-400')
  })

  it('of eight long stories is one message that Discord takes as it is', async () => {
    const { channel } = room.seat()
    const { digest: given, ...rest } = await digest('d8', channel.id)
    const [story] = given.stories
    if (!story || given.lead.kind !== 'briefing') throw new Error('no story')
    const [section] = given.lead.sections
    const eight = Array.from({ length: 8 }, (_, at) => ({
      ...story,
      headline: `Story ${at} ${'x'.repeat(200)}`,
    }))
    const sections = eight.map(({ headline }) => ({
      heading: headline,
      statements: (section?.statements ?? []).slice(0, 1),
    }))
    const lead = { ...given.lead, sections, remarks: ['1', '2', '3'] }
    await courier().deliver({ ...rest, digest: { ...given, lead, stories: eight } })
    const [message] = room.discord.messages(channel)
    expect(message?.buttons.filter(({ label }) => label?.startsWith('New · Story'))).toHaveLength(8)
    expect(message?.body).not.toHaveProperty('embeds')
  })

  it('is posted once, however often it is handed over, and through lost replies', async () => {
    const { channel } = room.seat()
    const { discord } = room
    const delivery = await digest('d2', channel.id)
    discord.fault(new RegExp(`^POST /channels/${channel.id}/messages$`), 'lost reply')
    expect(await courier().deliver(delivery)).toMatchObject({ state: 'sent' })
    expect(await courier().deliver(delivery)).toMatchObject({ state: 'sent' })
    await room.restart()
    expect(await courier().deliver(delivery)).toMatchObject({ state: 'sent' })
    expect(discord.messages(channel)).toHaveLength(1)
  })

  it('goes to a user, as notes do', async () => {
    const { user } = room.seat()
    await courier().deliver(await digest('d3', user.id, true))
    await courier().notify({ key: 'n1', team: '', user: user.id, text: 'A digest of yours is paused.' })
    const [first, second] = room.discord.messages(room.discord.direct(user))
    expect(first?.buttons.map(({ label }) => label)).toContain('New · About CAATSA')
    expect(second?.text).toBe('A digest of yours is paused.')
  })

  it.each([
    ['unknownChannel', 'the channel is gone'],
    ['missingPermissions', 'the bot may not write in the channel'],
    ['missingAccess', 'the bot may not see the channel'],
  ] as const)('says that nobody can be reached where the channel says %s', async (trouble, why) => {
    const { channel } = room.seat()
    room.discord.trouble(channel, trouble)
    expect(await courier().deliver(await digest(`d-${trouble}`, channel.id))).toEqual({ state: 'gone', why })
  })

  it.each([401, 403])(
    'is tried again where Discord refuses the token for a while (%i), and /health says so',
    async (status) => {
      const { channel } = room.seat()
      room.discord.fault(/^POST .*messages$/, { status, ...(status === 401 ? {} : { code: 50_014 }) })
      const delivery = await digest(`d-token-${status}`, channel.id)
      const why = 'Discord does not take the bot’s token now'
      expect(await courier().deliver(delivery)).toEqual({ state: 'refused', why })
      if (status === 401) expect(room.platform().health().detail).toContain('DISCORD_TOKEN')
      expect(await courier().deliver({ ...delivery, key: `${delivery.key}~1` })).toMatchObject({
        state: 'sent',
      })
      expect(room.platform().health().state).toBe('connected')
    },
  )

  it('says so too where a user’s direct messages are closed', async () => {
    const { user } = room.seat()
    room.discord.trouble(room.discord.direct(user), 'closedDirectMessages')
    const closed = { state: 'gone', why: 'direct messages are closed' }
    expect(await courier().deliver(await digest('d-closed', user.id, true))).toEqual(closed)
    const note = { key: 'n-closed', team: '', user: user.id, text: 'A digest of yours is paused.' }
    expect(await courier().notify(note)).toEqual(closed)
  })
})
