import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  Routes,
} from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { readMessage } from './discord/body.ts'
import { readCommands } from './discord/declared.ts'
import { createFakeDiscord, type FakeDiscord } from './discord.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function fake(): Promise<FakeDiscord> {
  const discord = await createFakeDiscord()
  closing.push(() => discord.close())
  return discord
}

/** The real discord.js, with nothing changed but the address. */
async function connect(
  { api, token }: FakeDiscord,
  heard: { interaction?: (one: Interaction) => Promise<void>; message?: (text: string) => void } = {},
  more: readonly GatewayIntentBits[] = [],
): Promise<Client<true>> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...more,
    ],
    partials: [Partials.Channel],
    rest: { api, version: '10' },
  })
  client.on(Events.Error, () => undefined)
  client.on(Events.InteractionCreate, async (one) => heard.interaction?.(one))
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.message?.(message.content)
  })
  closing.push(() => client.destroy())
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  return ready
}

const who = {
  name: 'who',
  description: 'Tell who somebody is',
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'name',
      description: 'a name',
      autocomplete: true,
      required: true,
    },
  ],
}
const menu = { name: 'Look at it', type: ApplicationCommandType.Message }

async function register(client: Client<true>): Promise<void> {
  await client.rest.put(Routes.applicationCommands(client.application.id), { body: [who, menu] })
}

function newsroom(discord: FakeDiscord) {
  const user = discord.user('ada')
  const channel = discord.channel('desk', discord.guild('Newsroom'))
  return { user, channel }
}

/** The code of Discord's refusal. */
async function code(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
    return 'accepted'
  } catch (thrown) {
    return thrown instanceof DiscordAPIError ? thrown.code : String(thrown)
  }
}

describe('The fake Discord, to the real discord.js', () => {
  it('carries a command from its registration over a deferred answer to buttons and follow-ups', async () => {
    const discord = await fake()
    const by = newsroom(discord)
    const client = await connect(discord, {
      async interaction(one) {
        if (one.isChatInputCommand()) {
          await one.deferReply({ flags: MessageFlags.Ephemeral })
          const button = { type: 2, style: 1, label: 'More', custom_id: 'more' } as const
          await one.editReply({
            content: `About ${one.options.getString('name', true)}`,
            components: [{ type: 1, components: [button] }],
          })
          await one.followUp('Besides')
        }
        if (one.isButton()) await one.update({ content: 'Changed', components: [] })
      },
    })
    await register(client)
    const asked = discord.command('who', { name: 'Lindqvist' }, by)
    const answer = await asked.answer()
    expect(answer).toMatchObject({ text: 'About Lindqvist', ephemeral: true })
    expect(await asked.followUp()).toMatchObject({ text: 'Besides', ephemeral: false })
    expect(discord.messages(by.channel, discord.user('bo')).map(({ text }) => text)).toEqual(['Besides'])
    const clicked = discord.click(answer, 'More', by)
    expect((await clicked.answer()).text).toBe('Changed')
    expect(() => discord.click(answer, 'More', by)).toThrow('no button “More”')
    expect((await asked.acknowledged()).type).toBe(5)
  })

  it('offers completions, and opens and takes a form', async () => {
    const discord = await fake()
    const by = newsroom(discord)
    const client = await connect(discord, {
      async interaction(one) {
        if (one.isAutocomplete())
          await one.respond([{ name: `${one.options.getFocused()}…`, value: 'Lindqvist' }])
        if (one.isChatInputCommand())
          await one.showModal({
            customId: 'reason',
            title: 'Why?',
            components: [{ type: 1, components: [{ type: 4, customId: 'why', label: 'Reason', style: 2 }] }],
          })
        if (one.isModalSubmit())
          await one.reply({ content: `Thanks: ${one.fields.getTextInputValue('why')}` })
      },
    })
    await register(client)
    expect(await discord.autocomplete('who', { name: 'Lin' }, 'name', by).choices()).toEqual([
      { name: 'Lin…', value: 'Lindqvist' },
    ])
    const opened = discord.command('who', { name: 'x' }, by)
    const sent = await discord.submit(opened, { why: 'wrong person' }, by)
    expect((await sent.answer()).text).toBe('Thanks: wrong person')
  })

  it('brings direct messages and mentions with their words, and others without', async () => {
    const discord = await fake()
    const { user, channel } = newsroom(discord)
    const heard: string[] = []
    await connect(discord, { message: (text) => heard.push(text) })
    discord.directMessage(user, 'a question')
    discord.mention(user, channel, 'another')
    discord.say(user, channel, 'not for the bot')
    await discord.until(() => (heard.length === 3 ? true : undefined), 'three messages')
    expect(heard).toEqual(['a question', `<@${discord.bot.id}> another`, ''])
  })

  it('hands a message on to a context menu whole, and replies into threads', async () => {
    const discord = await fake()
    const { user, channel } = newsroom(discord)
    const thread = discord.thread('talk', channel)
    const client = await connect(discord, {
      async interaction(one) {
        if (one.isMessageContextMenuCommand()) await one.reply(`It says: ${one.targetMessage.content}`)
      },
    })
    await register(client)
    const said = discord.say(user, thread, 'Nine ships sank')
    const act = discord.contextMenu('Look at it', said, { user, channel: thread })
    expect(await act.answer()).toMatchObject({ text: 'It says: Nine ships sank', channel: thread })
  })

  it('refuses what comes late or twice, and every channel with a trouble', async () => {
    const discord = await fake()
    const by = newsroom(discord)
    const interactions: Interaction[] = []
    const client = await connect(discord, {
      async interaction(one) {
        interactions.push(one)
      },
    })
    await register(client)
    const respond = (at: number) => {
      const { id, token } = interactions[at] ?? { id: '', token: '' }
      return code(client.rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type: 5 } }))
    }
    const edit = (at: number) =>
      code(
        client.rest.patch(Routes.webhookMessage(client.application.id, interactions[at]?.token ?? ''), {
          auth: false,
          body: { content: 'late' },
        }),
      )
    discord.command('who', { name: 'a' }, by)
    await discord.until(() => interactions[0], 'the command')
    expect([await respond(0), await respond(0)]).toEqual(['accepted', 40060])
    discord.patience.first = 0
    const late = discord.command('who', { name: 'b' }, by)
    await discord.until(() => interactions[1], 'the command')
    expect(await respond(1)).toBe(10062)
    await expect(late.answer()).rejects.toThrow('did not respond')
    discord.patience.token = 0
    expect(await edit(0)).toBe(50027)

    const post = (id: string) =>
      code(client.rest.post(Routes.channelMessages(id), { body: { content: 'x' } }))
    const direct = discord.direct(by.user)
    discord.trouble(direct, 'closedDirectMessages')
    expect(await post(direct.id)).toBe(50007)
    discord.trouble(by.channel, 'missingPermissions')
    expect(await post(by.channel.id)).toBe(50013)
    discord.trouble(by.channel, 'unknownChannel')
    expect(await post(by.channel.id)).toBe(10003)
    const elsewhere = discord.channel('far', discord.guild('Elsewhere', { member: false }))
    expect(await post(elsewhere.id)).toBe(50001)
  })

  it('waits out a limit told in headers, and takes a repeated nonce for the same message', async () => {
    const discord = await fake()
    const { channel } = newsroom(discord)
    const client = await connect(discord)
    discord.fault(/^POST .*messages$/, { retryAfter: 0.05 })
    discord.fault(/^POST .*messages$/, 'lost reply')
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true }
    const post = () => client.rest.post(Routes.channelMessages(channel.id), { body })
    await expect(post()).rejects.toThrow('other side closed')
    await post()
    expect(discord.messages(channel).map(({ text }) => text)).toEqual(['once'])
    expect(discord.asked.filter(({ path }) => path.endsWith('messages')).map(({ status }) => status)).toEqual(
      [429, 200, 200],
    )
  })

  it('keeps every body that might ping somebody, and no other', async () => {
    const discord = await fake()
    const by = newsroom(discord)
    const quiet = { allowedMentions: { parse: [] } }
    const client = await connect(discord, {
      async interaction(one) {
        if (!one.isChatInputCommand()) return
        await one.reply({ content: 'loud reply' })
        await one.editReply({ content: 'loud change' })
        await one.followUp({ content: 'loud follow-up' })
        await one.followUp({ content: 'quiet follow-up', ...quiet })
      },
    })
    await register(client)
    await discord.command('who', { name: 'x' }, by).followUp(1)
    const channel = Routes.channelMessages(by.channel.id)
    await client.rest.post(channel, { body: { content: 'loud', allowed_mentions: { parse: ['users'] } } })
    await client.rest.post(channel, { body: { content: 'quiet', allowed_mentions: { parse: [] } } })
    expect(JSON.stringify(discord.loud).match(/(?:loud|quiet)[^"]*/g)).toEqual([
      'loud reply',
      'loud change',
      'loud follow-up',
      'loud',
    ])
  })

  it('resumes after a cut, a request to reconnect and a zombie connection, with what was missed', async () => {
    const discord = await fake()
    const { user, channel } = newsroom(discord)
    discord.gateway.options.heartbeat = 60
    const heard: string[] = []
    await connect(discord, { message: (text) => heard.push(text.split(' ')[1] ?? '') })
    const losses = [
      () => discord.gateway.drop(),
      () => discord.gateway.reconnect(),
      () => discord.gateway.deaf(),
    ]
    for (const [at, lose] of losses.entries()) {
      const { connected } = discord.gateway.counts
      lose()
      discord.mention(user, channel, `missed-${at}`)
      await discord.until(() => discord.gateway.counts.connected > connected || undefined, 'a new connection')
      await discord.until(() => heard.includes(`missed-${at}`) || undefined, `message ${at}`)
    }
    expect(heard).toEqual(['missed-0', 'missed-1', 'missed-2'])
    expect(discord.gateway.counts.identified).toBe(1)
    expect(discord.gateway.counts.heartbeats).toBeGreaterThan(0)
  })

  it('stops at an intent that is not granted', async () => {
    const discord = await fake()
    const closed = new Promise<number>((resolve) => {
      const client = new Client({
        intents: [GatewayIntentBits.MessageContent],
        rest: { api: discord.api, version: '10' },
      })
      closing.push(() => client.destroy())
      client.on(Events.Error, () => undefined)
      client.on(Events.ShardError, () => undefined)
      client.on(Events.ShardDisconnect, ({ code: number }) => resolve(number))
      client.login(discord.token).catch(() => undefined)
    })
    expect(await closed).toBe(4014)
  })

  it('serves several shards, each with its own guilds', async () => {
    const discord = await fake()
    discord.gateway.options.shards = 2
    const { user, channel } = newsroom(discord)
    const heard: string[] = []
    const client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
      shards: 'auto',
      rest: { api: discord.api, version: '10' },
    })
    closing.push(() => client.destroy())
    client.on(Events.MessageCreate, ({ content }) => heard.push(content))
    await client.login(discord.token)
    await discord.ready(2)
    discord.mention(user, channel, 'hello')
    await discord.until(() => heard[0], 'the message')
    expect(heard).toHaveLength(1)
  })

  it('refuses commands past two hundred creations a day', async () => {
    const discord = await fake()
    const client = await connect(discord)
    discord.creates.left = 2
    await register(client)
    await register(client)
    const other = { ...who, name: 'other' }
    const rest = { method: 'PUT', headers: { authorization: `Bot ${discord.token}` } }
    const path = `${discord.api}/v10${Routes.applicationCommands(client.application.id)}`
    expect((await fetch(path, { ...rest, body: JSON.stringify([other]) })).status).toBe(429)
  })
})

describe('The fake Discord’s validation', () => {
  const text = (content: string) => ({ type: 10, content })
  const v2 = { flags: MessageFlags.IsComponentsV2 }
  const button = { type: 2, style: 1, label: 'x', custom_id: 'x' }
  const embed = (description: string) => ({ description })

  it.each<[string, unknown]>([
    ['content over 2,000', { content: 'x'.repeat(2001) }],
    ['blanks alone', { content: '  ' }],
    ['an unknown field', { content: 'x', mentions: [] }],
    [
      'over 4,000 characters of components',
      { ...v2, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] },
    ],
    ['over 40 components', { ...v2, components: Array.from({ length: 41 }, () => text('x')) }],
    ['components V2 without their flag', { components: [text('x')] }],
    ['content beside components V2', { ...v2, content: 'x', components: [text('x')] }],
    ['an embed over 4,096', { embeds: [embed('x'.repeat(4097))] }],
    ['embeds over 6,000', { embeds: [embed('x'.repeat(4000)), embed('x'.repeat(2001))] }],
    [
      'over 25 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] },
    ],
    [
      'a custom id over 100',
      { content: 'x', components: [{ type: 1, components: [{ ...button, custom_id: 'x'.repeat(101) }] }] },
    ],
    ['one custom id twice', { content: 'x', components: [{ type: 1, components: [button, button] }] }],
    [
      'six buttons in a row',
      {
        content: 'x',
        components: [
          { type: 1, components: Array.from({ length: 6 }, (_, at) => ({ ...button, custom_id: `${at}` })) },
        ],
      },
    ],
    [
      '26 options',
      {
        content: 'x',
        components: [
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: 's',
                options: Array.from({ length: 26 }, (_, at) => ({ label: 'x', value: `${at}` })),
              },
            ],
          },
        ],
      },
    ],
  ])('refuses %s', (_, body) => {
    expect(() => readMessage(body)).toThrow(/Invalid Form Body|empty message/)
  })

  it('takes what is just inside', () => {
    readMessage({ content: 'x'.repeat(2000), embeds: [embed('x'.repeat(4096))] })
    readMessage({
      ...v2,
      components: [{ type: 17, components: Array.from({ length: 39 }, () => text('x'.repeat(100))) }],
    })
  })

  it.each<[string, unknown]>([
    ['a name in capitals', { name: 'Who', description: 'x' }],
    ['no description', { name: 'who', description: '' }],
    [
      'a required option after an optional one',
      {
        ...who,
        options: [
          { type: 3, name: 'a', description: 'x' },
          { type: 3, name: 'b', description: 'x', required: true },
        ],
      },
    ],
    [
      'texts over 8,000',
      {
        ...who,
        options: Array.from({ length: 25 }, (_, at) => ({
          type: 3,
          name: `o${at}`,
          description: 'x',
          choices: Array.from({ length: 25 }, (_, n) => ({ name: `${n}`.repeat(8), value: `${n}` })),
        })),
      },
    ],
  ])('refuses a command with %s', (_, command) => {
    expect(() => readCommands([command])).toThrow('Invalid Form Body')
  })
})
