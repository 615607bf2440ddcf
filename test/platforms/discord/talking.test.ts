import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

const idOf = (name: string): string =>
  room.discord.registered.get('')?.find((one) => one.type === 1 && one.name === name)?.id ?? ''

describe('A follow-up', () => {
  it('is asked in a form under an answer, and goes on from it', async () => {
    const { discord } = room
    const by = room.seat()
    const answer = await discord.command('who', { name: 'Lavrov' }, by).answer()
    const form = discord.click(answer, 'Ask a follow-up', by)
    const next = await (await discord.submit(form, { reason: 'What did he say?' }, by)).answer()
    expect(next).toMatchObject({ ephemeral: true, text: expect.stringContaining('Lavrov') })
    expect(next.text).toContain('What did')
  })

  it('has to have words', async () => {
    const { discord } = room
    const by = room.seat()
    const answer = await discord.command('who', { name: 'Lavrov' }, by).answer()
    const opened = discord.click(answer, 'Ask a follow-up', by)
    await opened.acknowledged()
    expect(JSON.stringify(opened.interaction.modal)).toContain('"required":true')
  })
})

describe('What can be asked', () => {
  it('is told in /help with commands that can be pressed, and with what Discord alone has', async () => {
    const { text } = await room.discord.command('help', {}, room.seat()).answer()
    for (const name of ['who', 'summary', 'digest']) expect(text).toContain(`</${name}:${idOf(name)}>`)
    expect(text).toContain('**Share** shows it to everybody')
    expect(text).toContain('Check against the sources')
  })

  it('can be pressed after a restart too', async () => {
    await room.restart()
    const { text } = await room.discord.command('help', {}, room.seat()).answer()
    expect(text).toContain(`</who:${idOf('who')}>`)
  })

  it('is told once to a server that is new, where it greets newcomers', async () => {
    const { discord } = room
    const guild = discord.guild('New', { hall: true })
    const hall = discord.channelOf(guild.hall ?? '')
    if (!hall) throw new Error('no hall')
    const user = discord.user('ada')
    const welcome = await discord.sees({ user, channel: hall })
    expect(welcome.text).toContain(`</ask:${idOf('ask')}>`)
    expect(welcome.pings).toEqual([])
    await room.restart()
    await discord.command('help', {}, { user, channel: hall }).answer()
    expect(discord.messages(hall).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(1)
  })

  it('is not told where the bot may not post', async () => {
    const { discord, logged } = room
    const guild = discord.guild('Silent', { hall: true })
    guild.may = 0n
    discord.remove(guild, true)
    await discord.command('help', {}, room.seat()).answer()
    expect(logged.filter((line) => line.includes(`"guild":"${guild.id}","welcome":"refused"`))).toEqual([])
  })
})
