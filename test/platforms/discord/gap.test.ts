import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Seen } from '../../fakes/discord/driver.ts'
import { type Newsroom, newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

const repliesTo = ({ discord }: Newsroom, question: Seen | undefined, by: ReturnType<Newsroom['seat']>) =>
  discord.messages(by.channel, by.user).filter(({ replyTo }) => replyTo === question?.id)

describe('What is said while nobody listens', () => {
  it('is answered by the next process, once, and what was answered before is not answered again', async () => {
    const { discord } = room
    const by = room.seat()
    const before = discord.mention(by.user, by.channel, 'Who is Lavrov?')
    await discord.sees(by, ({ replyTo }) => replyTo === before.id)
    let missed: Seen | undefined
    await room.restart(() => {
      missed = discord.mention(by.user, by.channel, 'Who is Shringla?')
    })
    const answer = await discord.sees(by, ({ replyTo }) => replyTo === missed?.id)
    expect(answer.text).toContain('Foreign Secretary')
    // One more round, so that whatever came twice would be there.
    await room.restart()
    await discord.command('help', {}, by).answer()
    expect(repliesTo(room, before, by)).toHaveLength(1)
    expect(repliesTo(room, missed, by)).toHaveLength(1)
  })

  it('is lost where Discord has forgotten the session, which is not begun anew for it', async () => {
    const { discord } = room
    const by = room.seat()
    const identified = discord.gateway.counts.identified
    await room.restart(() => {
      discord.gateway.invalidate(false)
      discord.mention(by.user, by.channel, 'Who is Shringla?')
    })
    await discord.command('who', { name: 'Lavrov' }, by).answer()
    await discord.until(
      () => (room.logged.some((line) => line.includes('"heard":0')) ? true : undefined),
      'the end of the old session',
    )
    expect(discord.gateway.counts.identified).toBe(identified + 1)
    expect(discord.messages(by.channel).filter(({ author }) => author.id === discord.bot.id)).toEqual([])
  })

  it('is left to a process that still lives', async () => {
    const one = await newsroom()
    await registered(one)
    const resumed = one.discord.gateway.counts.resumed
    await one.another()
    const by = one.seat()
    await one.discord.command('who', { name: 'Lavrov' }, by).answer()
    expect(one.discord.gateway.counts.resumed).toBe(resumed)
    const kept = one.opened().store.collection('discord sessions', z.unknown())
    expect((await kept.list({ limit: 9 })).length).toBeGreaterThan(0)
  })
})

describe('A thread in Discord', () => {
  const open = (discord: Newsroom['discord']) => {
    discord.gateway.options.messageContent = true
  }

  it('that named Dateline goes on without a new mention where the operator wants it; talk is not kept', async () => {
    const one = await newsroom({ DISCORD_READ_MESSAGES: 'on' }, open)
    await registered(one)
    const { discord } = one
    const { user, channel } = one.seat()
    const bo = discord.user('bo')
    const thread = discord.thread('talk', channel)
    const first = discord.mention(user, thread, 'Who is Shringla?')
    await discord.sees({ user, channel: thread }, ({ replyTo }) => replyTo === first.id)
    discord.say(bo, thread, 'Lunch at the marigold canteen anyone?')
    discord.say(bo, thread, 'I think marigold India pays too much for the S-400.')
    const next = discord.say(bo, thread, 'What did he say?')
    const answer = await discord.sees({ user: bo, channel: thread }, ({ replyTo }) => replyTo === next.id)
    expect(answer.text).toContain('Shringla')
    discord.say(bo, channel, 'Who is Lavrov, marigold?')
    await discord.command('help', {}, { user, channel }).answer()
    expect(discord.messages(thread).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(2)
    for (const name of ['inbox discord', 'answers', 'memory conversations'])
      for await (const row of one.opened().store.collection(name, z.unknown()).all())
        expect(JSON.stringify(row)).not.toContain('marigold')
  })

  it('is not followed without the setting', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const thread = discord.thread('quiet', channel)
    const first = discord.mention(user, thread, 'Who is Shringla?')
    await discord.sees({ user, channel: thread }, ({ replyTo }) => replyTo === first.id)
    discord.say(user, thread, 'What did he say?')
    await discord.command('help', {}, { user, channel }).answer()
    expect(discord.messages(thread).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(1)
  })
})
