import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Courier, Delivery } from '../../../src/digest.ts'
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

describe('A digest in Discord', { timeout: 20_000 }, () => {
  it('is one message with its chart, and each story behind a menu, for the reader alone', async () => {
    const { user, channel } = room.seat()
    const sent = await courier().deliver(await digest('d1', channel.id))
    const [lead, ...others] = room.discord.messages(channel)
    expect(others).toEqual([])
    expect(sent).toEqual({ state: 'sent', id: lead?.id })
    expect(lead).toMatchObject({ files: ['chart.png'], ephemeral: false })
    expect(JSON.stringify(lead?.body)).toContain('Articles a day: 3, 4, 5')
    expect(lead?.menus[0]?.options.map(({ label }) => label)).toEqual([
      'New · About S-400',
      'New · About rifles',
      'New · About CAATSA',
    ])
    expect(lead?.menus[0]?.options[0]?.description).toMatch(/\d articles?, \d independent sources?/)
    if (!lead) throw new Error('no digest')
    const story = await room.discord.select(lead, 'New · About S-400', { user, channel }).answer()
    expect(story).toMatchObject({ ephemeral: true, text: expect.stringContaining('S-400') })
    const more = await room.discord.click(story, story.buttons[0]?.label ?? '', { user, channel }).answer()
    expect(more.text).toContain('S-400')
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
    expect(first?.menus.map(({ placeholder }) => placeholder)).toContain('Read a story')
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
})
