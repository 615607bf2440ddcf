import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seen } from '../../fakes/discord/driver.ts'
import type { Channel, User } from '../../fakes/discord/world.ts'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

const claim = 'India paid $9.9 billion for the S-400.'
const verdict = /\$5\.[45] billion/

const answerTo = (question: Seen, user: User, channel: Channel): Promise<Seen> =>
  room.discord.sees({ user, channel }, ({ replyTo }) => replyTo === question.id)

describe('A question in Discord', () => {
  it('is asked without those who are addressed beside the bot', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const carol = discord.user('carol')
    const question = discord.say(user, channel, `what is CAATSA <@${discord.bot.id}> <@${carol.id}>`)
    const { text } = await answerTo(question, user, channel)
    expect(text).toContain('CAATSA')
    expect(text).not.toMatch(/No (?:article|passage)|carol|\d{17}/)
  })

  it('names people, roles and channels instead of their ids', async () => {
    const { discord, guild } = room
    const { user, channel } = room.seat()
    const lavrov = discord.user('sergey')
    lavrov.nick = 'Lavrov'
    guild.roles.push({ id: '4711', name: 'Shringla', mentionable: true })
    discord.gateway.dispatch('GUILD_ROLE_CREATE', { kind: 'guild', guild: guild.id }, () => ({
      guild_id: guild.id,
      role: { id: '4711', name: 'Shringla', permissions: '0', position: 1, color: 0 },
    }))
    const lobby = discord.channel('lavrov', guild)
    const asked = [
      [`who is <@${lavrov.id}> <:thinking:123456789012345678>?`, 'Sergei Lavrov'],
      ['who is <@&4711>?', 'Harsh Vardhan Shringla'],
      [`who is <#${lobby.id}>?`, 'Sergei Lavrov'],
    ] as const
    for (const [words, named] of asked) {
      const question = discord.mention(user, channel, words)
      const { text } = await answerTo(question, user, channel)
      expect(text).toContain(named)
      expect(text).not.toMatch(/No (?:article|passage)/)
    }
  })

  it('is read without the formatting', async () => {
    const { user, channel } = room.seat()
    const question = room.discord.mention(user, channel, '**Who is Shringla?**')
    const { text } = await answerTo(question, user, channel)
    expect(text).not.toContain('*who')
    expect(text).toContain('Foreign Secretary')
  })
})

describe('A message that somebody else wrote', () => {
  it('is checked for whoever replies to it, where Discord lets the bot read it', async () => {
    const { discord } = room
    const user = discord.user('ada')
    const dm = discord.direct(user)
    const said = discord.say(user, dm, claim)
    await answerTo(said, user, dm)
    const question = discord.say(user, dm, 'is this true?', said)
    expect((await answerTo(question, user, dm)).text).toMatch(verdict)
  })

  it('that cannot be read is told to be one, with the way, and no other answer is given', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const first = discord.mention(user, channel, 'What did Turkey buy?')
    await answerTo(first, user, channel)
    const said = discord.say(discord.user('carol'), channel, claim)
    const question = discord.say(user, channel, `<@${discord.bot.id}> is this true?`, said)
    const { text, buttons } = await answerTo(question, user, channel)
    expect(text).toContain('I cannot read the message that you mean')
    expect(text).toContain('Check against the sources')
    expect(buttons).toEqual([])
  })

  it('is left aside where the reply has a question of its own', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const said = discord.say(discord.user('carol'), channel, claim)
    const question = discord.say(user, channel, `<@${discord.bot.id}> who is Shringla?`, said)
    expect((await answerTo(question, user, channel)).text).toContain('Foreign Secretary')
  })

  it('is checked where it is passed on to the bot', async () => {
    const { discord } = room
    const user = discord.user('ada')
    const dm = discord.direct(user)
    const { channel } = room.seat()
    const passed = discord.forward(user, dm, discord.say(discord.user('carol'), channel, claim))
    expect((await answerTo(passed, user, dm)).text).toMatch(verdict)
  })

  it('is checked by the menu with what it forwards, embeds or asks in a poll', async () => {
    const { discord } = room
    const by = room.seat()
    const carol = discord.user('carol')
    const robot = { ...discord.user('feed'), bot: true }
    const messages = [
      discord.forward(carol, by.channel, discord.say(carol, room.seat().channel, claim)),
      discord.post(robot, by.channel, { embeds: [{ fields: [{ name: 'Breaking', value: claim }] }] }),
      discord.post(carol, by.channel, {
        content: 'Vote!',
        poll: { question: { text: claim }, answers: [{ answer_id: 1, poll_media: { text: 'Yes' } }] },
      }),
    ]
    for (const message of messages) {
      const { text } = await discord.contextMenu('Check against the sources', message, by).answer()
      expect(text).toMatch(verdict)
    }
  })
})
