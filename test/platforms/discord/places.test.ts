import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waysOf } from '../../../src/platforms/discord/answer/ways.ts'
import { readInteraction } from '../../../src/platforms/discord/hear.ts'
import { sentence } from '../../../src/platforms/discord/show/views.ts'
import type { By } from '../../fakes/discord/driver.ts'
import { type Newsroom, newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

const nothingKnown = {
  isThread: () => false,
  isOurs: () => false,
  channel: () => undefined,
  role: () => undefined,
  obstacle: () => undefined,
}
const viewOnly = 1n << 10n
const labels = (seen: { readonly buttons: readonly { readonly label: string }[] }): readonly string[] =>
  seen.buttons.map(({ label }) => label)

describe('Between two people', () => {
  it('a private answer stays private on every page, and can be shared', async () => {
    const { discord } = room
    const user = discord.user('ada')
    const by = { user, channel: discord.friends(user, discord.user('bo')) }
    const help = discord.command('help', {}, by)
    expect(await help.answer()).toMatchObject({ ephemeral: true })
    const answer = await discord.command('timeline', {}, by).answer()
    expect(labels(answer)).toContain('Share')
    const more = await discord.click(answer, labels(answer)[0] ?? '', by).answer()
    expect(more.ephemeral).toBe(true)
    // A second message of the same answer.
    const event = readInteraction(
      {
        ...{
          id: '1',
          application_id: '2',
          token: 't',
          type: 2,
          channel: { id: '3', type: 1 },
          user: { id: '4' },
        },
        ...{ context: 2, authorizing_integration_owners: { 1: '4' }, data: { type: 1, name: 'help' } },
      },
      { commands: room.opened().bot.commands, admins: [], known: nothingKnown },
    )
    if (event?.kind !== 'command') throw new Error('not a command')
    const [response] = waysOf(event, [sentence('one'), sentence('two')], undefined)
    expect(response?.posts[1]).toMatchObject({ to: 'follow-up', quiet: true })
  })
})

describe('A digest', () => {
  const places: readonly (readonly [string, string, () => By])[] = [
    [
      'a group',
      'a conversation between people',
      () => {
        const user = room.discord.user('ada')
        return { user, channel: room.discord.group(user, room.discord.user('bo')) }
      },
    ],
    [
      'the direct messages of two people',
      'a conversation between people',
      () => {
        const user = room.discord.user('ada')
        return { user, channel: room.discord.friends(user, room.discord.user('bo')) }
      },
    ],
    [
      'a server that the bot is not in',
      'not a member of this server',
      () => ({
        user: room.discord.user('ada'),
        channel: room.discord.channel('far', room.discord.guild('Elsewhere', { member: false })),
      }),
    ],
    [
      'a channel in which the bot may only read',
      'Send Messages, Attach Files',
      () => {
        const guild = room.discord.guild('Quiet')
        guild.may = viewOnly
        return { user: room.discord.user('ada'), channel: room.discord.channel('hall', guild) }
      },
    ],
  ]
  it.each(places)('is refused at once for %s, and offered by direct message', async (_, why, place) => {
    const by = place()
    const options = { what: 'everything', when: 'daily 9:00' }
    const refused = await room.discord.command('digest', options, by).answer()
    expect(refused.text).toContain(why)
    expect(refused.text).toContain('by direct message')
    expect(labels(refused)).toEqual(['Change'])
    const mine = await room.discord.command('digest', { ...options, where: 'me' }, by).answer()
    expect(labels(mine)).toContain('Schedule it')
  })
})

describe('Somebody who may not write in a channel', () => {
  it('does not write there through the bot', async () => {
    const { discord } = room
    const by = { ...room.seat(), may: viewOnly }
    const answer = await discord.command('who', { name: 'Shringla', public: true }, by).answer()
    expect(answer.ephemeral).toBe(true)
    expect(labels(answer)).not.toContain('Share')
    const said = discord.say(discord.user('bo'), by.channel, 'India paid $9.9 billion for the S-400.')
    const check = await discord.contextMenu('Check against the sources', said, by).answer()
    expect(labels(check)).not.toContain('Share')
    // A button from before the permission was taken away.
    const { may: _, ...before } = by
    const old = await discord.command('who', { name: 'Shringla' }, before).answer()
    const refused = await discord.click(old, 'Share', by).answer()
    expect(refused).toMatchObject({ ephemeral: true, text: expect.stringContaining('may not post here') })
    expect(discord.messages(by.channel).filter(({ author }) => author.bot)).toEqual([])
  })
})

describe('A digest that a member asks for in a mention', () => {
  const asked = async ({ discord, seat }: Newsroom, words: string): Promise<string> => {
    const { user, channel } = seat()
    const { id } = discord.mention(user, channel, words)
    return (await discord.sees({ user, channel }, ({ replyTo }) => replyTo === id)).text
  }
  const words = 'digest create everything when:"daily 9:00" zone:UTC'

  it('is for those who may manage the server, unless it comes to the member alone', async () => {
    expect(await asked(room, words)).toContain(
      'those who may manage this server can set digests here, with /digest',
    )
    expect(await asked(room, `${words} where:me`)).toContain('is set')
  })

  it('is set where the operator lets all members do so', async () => {
    const open = await newsroom({ DISCORD_DIGESTS: 'members' })
    expect(await asked(open, words)).toContain('is set')
  })
})
