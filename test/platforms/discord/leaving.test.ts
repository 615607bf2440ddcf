import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eventually } from '../../time.ts'
import { type Newsroom, newsroom, registered } from './newsroom.ts'

const kept = [
  'answers',
  'answers by asker',
  'ratings',
  'memory conversations',
  'inbox discord',
  'digests discord',
  'discord bulletins',
  'discord drafts',
  'digest told',
  'digest runs',
  'digests forbidden',
  'dismissed matches',
  'discord servers',
]

/** All that the store holds of people and places. */
async function rowsOf({ opened }: Newsroom): Promise<readonly string[]> {
  const rows: string[] = []
  for (const name of kept)
    for await (const row of opened().store.collection(name, z.unknown()).all())
      rows.push(`${name}: ${JSON.stringify(row)}`)
  return rows
}

describe('A server that takes the bot out', () => {
  it('leaves nothing of what was said and set there, and what was said elsewhere stays', async () => {
    let hall = ''
    const one = await newsroom(
      () => ({ DISCORD_NOTICES: hall }),
      (discord) => {
        hall = discord.channel('operators', discord.guild('Ours')).id
      },
    )
    await registered(one)
    const { discord } = one
    const user = discord.user('ada')
    const left = discord.guild('Leaving')
    const there = { user, channel: discord.channel('desk', left) }
    const here = { user, channel: discord.channel('stay', one.guild) }
    const answers = [
      await discord.command('who', { name: 'Shringla' }, there).answer(),
      await discord.command('who', { name: 'Shringla' }, here).answer(),
    ]
    for (const [at, answer] of answers.entries())
      await discord.click(answer, 'Useful', at === 0 ? there : here).answer()
    await discord.command('digest', { what: 'everything', when: 'daily 9:00', zone: 'UTC' }, there).answer()
    const asker = { platform: 'discord', team: left.id, user: user.id, place: there.channel.id }
    const { digests } = one.opened().schedule
    await digests.create(
      { ...asker, admin: true, mayPost: true },
      { what: 'everything', when: 'daily 9:00', zone: 'UTC' },
    )
    const theirs = new RegExp(`${left.id}|${there.channel.id}`)
    const before = await rowsOf(one)
    expect(before.filter((row) => theirs.test(row)).length).toBeGreaterThan(3)

    discord.remove(left, true)
    await discord.command('who', { name: 'Lavrov' }, here).answer()
    expect((await rowsOf(one)).filter((row) => theirs.test(row)).length).toBeGreaterThan(3)

    discord.remove(left)
    await eventually(() => expect(one.logged.join('')).toContain('what was kept of it is gone'))
    const operators = discord.channelOf(hall)
    if (!operators) throw new Error('no channel')
    const note = await discord.sees({ user, channel: operators }, ({ text }) => text.includes('removed'))
    expect(note.text).toBe(`I was removed from the server ${left.id}; what was kept of it is deleted.`)
    const after = await rowsOf(one)
    expect(after.filter((row) => theirs.test(row))).toEqual([])
    const { answers: stored } = one.opened()
    expect(await stored.recent(`discord/${user.id}`, 9)).toHaveLength(2)
    expect(await stored.ratings()).toHaveLength(1)
  })

  it('leaves nothing either where it did so while the bot was down', async () => {
    const one = await newsroom()
    await registered(one)
    const { discord } = one
    const user = discord.user('ada')
    const left = discord.guild('Leaving')
    const there = { user, channel: discord.channel('desk', left) }
    await discord.command('who', { name: 'Shringla' }, there).answer()
    const theirs = new RegExp(`${left.id}|${there.channel.id}`)
    await eventually(async () =>
      expect((await rowsOf(one)).filter((row) => theirs.test(row)).length).toBeGreaterThan(1),
    )
    await one.restart(() => {
      // Nobody hears of it later.
      discord.gateway.invalidate(false)
      discord.remove(left)
    })
    await eventually(async () => expect((await rowsOf(one)).filter((row) => theirs.test(row))).toEqual([]))
    // Where it stayed, everything stays.
    await one.restart()
    await registered(one)
    expect(one.logged.filter((line) => line.includes('what was kept of it is gone'))).toHaveLength(1)
  })
})
