import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { isCommand } from '../../src/contracts/command.ts'
import { register } from '../../src/main/register.ts'
import { commandBodies } from '../../src/platforms/discord/register/commands.ts'
import { readSettings } from '../../src/runtime/config.ts'
import { discover } from '../../src/runtime/discover.ts'
import { readCommands } from '../fakes/discord/declared.ts'
import { createFakeDiscord } from '../fakes/discord.ts'
import { standStill } from '../time.ts'
import { type Newsroom, newsroom, openNewsroom, registered } from './discord/newsroom.ts'
import { stageOf } from './discord/stage.ts'
import { steps } from './steps.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

describe('In Discord', () => {
  it.each(steps)('$title', async ({ run }) => {
    await run(stageOf(room))
  })

  it('names, sources, topics and dates are completed out of the corpus', async () => {
    const by = room.seat()
    const choices = async (name: string, option: string, typed: string) =>
      (await room.discord.autocomplete(name, { [option]: typed }, option, by).choices()).map(
        ({ value }) => value,
      )
    expect(await choices('who', 'name', 'shrin')).toContain('Harsh Vardhan Shringla')
    expect(await choices('summary', 'source', 'north')).toEqual(['Northline Wire'])
    expect(await choices('summary', 'topic', 'ind')).toContain('India')
    expect(await choices('summary', 'topic', 's-4')).toContain('S-400')
    expect(await choices('summary', 'topic', 'caat')).toContain('CAATSA')
    for (const typed of ['rifle', 'summit', 'sanction'])
      expect((await choices('timeline', 'topic', typed)).join()).toContain(typed)
    expect(await choices('who', 'name', 'lavrov')).toEqual(['Sergei Lavrov'])
    expect((await choices('summary', 'since', '2021-11')).slice(0, 3)).toEqual([
      '2021-11',
      '2021-11-17',
      '2021-11-14',
    ])
    expect((await choices('summary', 'until', '')).slice(0, 2)).toEqual(['2021-12', '2021-11'])
    expect(await choices('ask', 'question', 'Who is')).toContain('Who is')
    expect((await choices('ask', 'question', '')).length).toBeGreaterThan(0)
    expect(await choices('help', 'command', 'ti')).toEqual(['timeline'])
    expect(await choices('who', 'name', 'zzzz')).toEqual([])
  })

  it('commands and the menu are offered in servers, direct messages and groups, also where only the user brought it', async () => {
    const { discord } = room
    const user = discord.user('ada')
    const places = [
      room.seat().channel,
      discord.direct(user),
      discord.group(user, discord.user('bo')),
      discord.channel('far', discord.guild('Elsewhere', { member: false })),
    ]
    for (const channel of places) {
      const answer = await discord.command('who', { name: 'Shringla' }, { user, channel }).answer()
      expect(answer.text).toContain('Foreign Secretary')
      const said = discord.say(user, channel, 'India paid $9.9 billion for the S-400.')
      const check = discord.contextMenu('Check against the sources', said, { user, channel })
      expect((await check.answer()).text).toMatch(/\$5\.[45] billion/)
    }
  })

  it('the sections of a long answer are a menu away, in the same message', async () => {
    const by = room.seat()
    const answer = await room.discord.command('sanctions', {}, by).answer()
    const [menu] = answer.menus
    expect(menu?.options.length).toBeGreaterThan(2)
    const last = menu?.options.at(-1)?.label ?? ''
    room.discord.select(answer, last, by)
    const changed = await room.discord.sees(by, ({ text }) => text !== answer.text && text.includes(last))
    expect(changed.id).toBe(answer.id)
    room.discord.click(changed, 'From the start', by)
    const first = await room.discord.sees(by, ({ text }) => text === answer.text)
    expect(first.id).toBe(answer.id)
    expect(room.discord.messages(by.channel, by.user)).toHaveLength(1)
  })

  it('an answer is shared in a place once, however often and by whom it is asked for', async () => {
    const by = room.seat()
    const answer = await room.discord.command('who', { name: 'Shringla' }, by).answer()
    await room.discord.click(answer, 'Share', by).answer()
    const again = await room.discord.click(answer, 'Share', by).answer()
    expect(again).toMatchObject({ ephemeral: true, text: 'It is shared here already.' })
    const everybody = room.discord.messages(by.channel, room.discord.user('bo'))
    expect(everybody).toHaveLength(1)
    expect(everybody[0]?.text).toContain(`Shared by <@${by.user.id}>`)
    expect(everybody[0]?.buttons.map(({ label }) => label)).not.toContain('Share')
  })

  it('what readers thought is kept with the answer, with a reason where it was of no use', async () => {
    const by = room.seat()
    const { discord } = room
    const answer = await discord.command('who', { name: 'Shringla' }, by).answer()
    expect((await discord.click(answer, 'Useful', by).answer()).text).toContain('thanks')
    const form = discord.click(answer, 'Not useful', by)
    const sent = await discord.submit(form, { reason: 'the wrong person' }, by)
    expect(await sent.answer()).toMatchObject({ ephemeral: true, text: 'Noted, with thanks.' })
    const ratings = await room.opened().answers.ratings()
    const asker = `discord/${by.user.id}`
    expect(ratings.filter((rating) => rating.asker === asker)).toMatchObject([
      { useful: false, reason: 'the wrong person' },
    ])
  })

  it('answers stay in the thread or the forum’s post, where all share one conversation', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const forum = discord.channel('questions', room.guild, 15)
    for (const thread of [discord.thread('talk', channel), discord.thread('a post', forum)]) {
      const question = discord.mention(user, thread, 'Who is Shringla?')
      const answer = await discord.sees({ user, channel: thread }, (one) => one.replyTo === question.id)
      expect(answer.channel).toBe(thread)
      const bo = discord.user('bo')
      const next = discord.mention(bo, thread, 'What did he say?')
      const more = await discord.sees({ user: bo, channel: thread }, (one) => one.replyTo === next.id)
      expect(more.text).toContain('Shringla')
      const open = discord.command('who', { name: 'Lavrov', public: true }, { user, channel: thread })
      expect((await open.answer()).channel).toBe(thread)
      const third = discord.mention(bo, thread, 'What did he say?')
      const said = await discord.sees({ user: bo, channel: thread }, (one) => one.replyTo === third.id)
      expect(said.text).toContain('Lavrov')
      const quiet = discord.command('who', { name: 'Lavrov' }, { user, channel: thread })
      expect(await quiet.answer()).toMatchObject({ channel: thread, ephemeral: true })
    }
    expect(discord.messages(channel).filter(({ author }) => author.bot)).toEqual([])
  })

  it('a question in a channel shows at once that it is worked on; the sign holds up no answer', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    discord.fault(/^POST .*typing$/, 'hang')
    const before = discord.asked.length
    const question = discord.mention(user, channel, 'Who is Shringla?')
    await discord.sees({ user, channel }, ({ replyTo }) => replyTo === question.id)
    const paths = discord.asked.slice(before).map(({ path }) => path)
    expect(paths).toEqual([`/channels/${channel.id}/typing`, `/channels/${channel.id}/messages`])
  })

  it('a mention without words is told what can be asked; other bots, joins and talk are left alone', async () => {
    const { discord } = room
    const { user, channel } = room.seat()
    const robot = { ...discord.user('robot'), bot: true }
    discord.say(user, channel, 'nothing for the desk')
    discord.mention(robot, channel, 'Who is Shringla?')
    const asked = discord.mention(user, channel, '')
    const answer = await discord.sees({ user, channel }, () => true)
    expect(answer.replyTo).toBe(asked.id)
    expect(answer.text).toContain('/who')
    await room.discord.command('who', { name: 'Shringla' }, { user, channel }).answer()
    expect(discord.messages(channel).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(1)
  })

  it('an image to be checked is told to hold no words', async () => {
    const { discord } = room
    const by = room.seat()
    const picture = discord.say(by.user, by.channel, '\u200b')
    const { text } = await discord.contextMenu('Check against the sources', picture, by).answer()
    expect(text).toMatch(/needs|nothing/i)
  })
})

describe('Words from outside', () => {
  it('format nothing, ping nobody and link nowhere in Discord', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-hostile-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const hostile =
      '@everyone <@123> **bold** [click](https://evil.example/x) ||x|| `code` <:boo:1> discord://evil'
    const article = { title: `Zeppelin ${hostile}`, publisher: hostile, url: 'https://news.example/a)(b|c' }
    await writeFile(
      join(folder, 'a.json'),
      JSON.stringify({
        ...article,
        date: '2021-12-06',
        text: `The zeppelin Marigold landed in Tallow Bay on Monday ${hostile}.\n\n# 12 zeppelins followed, said Ida Brandvik, and -# 9 articles, 9 independent sources were read.`,
      }),
    )
    const one = await newsroom({ CORPUS: folder })
    await registered(one)
    const by = one.seat()
    const answer = await one.discord
      .command('ask', { question: 'Where did the zeppelin Marigold land?' }, by)
      .answer()
    const sources = await one.discord.click(answer, 'Sources', by).answer()
    const context = await one.discord.click(answer, 'Context', by).answer()
    const unknown = await one.discord.command('who', { name: hostile }, by).answer()
    const address = '](<https://news.example/a%29%28b%7Cc>)'
    expect(answer.text).toContain(address)
    expect(context.buttons.map(({ url }) => url)).toContain('https://news.example/a)(b|c')
    expect(answer.text).toContain('\\@everyone \\<\\@123> \\*\\*bold')
    for (const { text } of [answer, sources, context, unknown])
      expect(text.replaceAll(address, '').replaceAll(/\\./g, '')).not.toMatch(
        /@everyone|<@|\*\*bold|\[click|:\/\/|\|\||`|<:|^# |^-# \d+ articles, 9/m,
      )
  })
})

describe('Commands', () => {
  it('are registered once, by one of several processes, and again only when they change', async () => {
    let left: (name: string) => boolean = () => true
    const one = await newsroom({}, undefined, {
      parts: ({ bot }) => ({
        bot: { ...bot, commands: new Map([...bot.commands].filter(([name]) => left(name))) },
      }),
    })
    await registered(one)
    const { discord } = one
    const puts = () => discord.asked.filter(({ method }) => method === 'PUT').length
    await one.another()
    await discord.command('help', {}, one.seat()).answer()
    await one.restart()
    await discord.command('help', {}, one.seat()).answer()
    expect(puts()).toBe(1)
    left = (name) => name !== 'timeline'
    await one.restart()
    await discord.until(() => (puts() === 2 ? true : undefined), 'the changed commands')
    await discord.command('help', {}, one.seat()).answer()
    expect(() => discord.command('timeline', {}, one.seat())).toThrow('no command')
  })

  it('come after all where Discord does not take them at first', async () => {
    const one = await newsroom({}, (discord) => discord.fault(/^PUT /, { status: 503 }))
    expect(one.discord.registered.size).toBe(0)
    await registered(one)
  })

  it('more than so many in a minute are put off politely', async () => {
    standStill()
    const one = await newsroom({ ANSWERS_PER_MINUTE: '2' })
    await registered(one)
    const by = one.seat()
    const texts: string[] = []
    for (let at = 0; at < 3; at++)
      texts.push((await one.discord.command('who', { name: 'Shringla' }, by).answer()).text)
    expect(texts.map((text) => text.includes('Foreign Secretary'))).toEqual([true, true, false])
    expect(texts[2]).toContain('Wait a moment')
  })

  it('of one server go to that server alone', async () => {
    // Discord's ids here: the server's id is known before the settings are read.
    const discord = await createFakeDiscord()
    onTestFinished(() => discord.close())
    const guild = discord.guild('Only here')
    const settings = readSettings({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATA: await mkdtemp(join(tmpdir(), 'dateline-register-')),
    })
    await register({ ...settings, DISCORD_GUILD: guild.id })
    expect([...discord.registered.keys()]).toEqual([guild.id])
    await register(settings)
    expect([...discord.registered.keys()]).toEqual([guild.id, ''])
    await expect(register(settings, '123456789012345678')).rejects.toThrow('Is the bot in the server')
    await rm(settings.DATA, { recursive: true })
  })

  it('offer /digest to those who may manage a server, and nothing else; the operator can offer it to all', async () => {
    const commands = await discover(
      join(import.meta.dirname, '..', '..', 'commands'),
      'defineCommand',
      isCommand,
    )
    const narrowed = (digestsFor?: 'managers' | 'members') =>
      readCommands(commandBodies(commands, digestsFor)).flatMap((one) =>
        one.default_member_permissions ? [`${one.name} ${one.default_member_permissions}`] : [],
      )
    expect(narrowed()).toEqual(['digest 32'])
    expect(narrowed('members')).toEqual([])
  })

  it('have names and descriptions of their own in other languages, as their options have, no two names alike', async () => {
    const commands = await discover(
      join(import.meta.dirname, '..', '..', 'commands'),
      'defineCommand',
      isCommand,
    )
    const bodies = readCommands(commandBodies(commands))
    type Described = {
      readonly description_localizations?: Partial<Record<string, string>> | null | undefined
    }
    type Named = Pick<(typeof bodies)[number], 'name' | 'name_localizations' | 'description'> & Described
    const inside = bodies.map((body) => ('options' in body ? (body.options ?? []) : []))
    for (const locale of ['de', 'fr', 'es-ES', 'es-419', 'pt-BR', 'it', 'nl'])
      for (const named of [bodies, ...inside] satisfies (readonly Named[])[]) {
        const names = named.map((one) => one.name_localizations?.[locale] ?? one.name)
        expect(new Set(names).size).toBe(names.length)
        const english = named.filter((one) => !one.name_localizations?.[locale]).map(({ name }) => name)
        expect(english.filter((name) => name !== 'id')).toEqual([])
        const untold = named.filter(
          (one) =>
            one.description &&
            !('description_localizations' in one && one.description_localizations?.[locale]),
        )
        expect(untold.map(({ name, description }) => `${locale} ${name}: ${description}`)).toEqual([])
      }
  })
})
