import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { usualPatience } from '../../fakes/discord/interactions.ts'
import { type Newsroom, newsroom, openNewsroom, registered } from './newsroom.ts'

let room: Newsroom
let discord: Newsroom['discord']
beforeAll(async () => {
  room = await openNewsroom({}, ({ gateway }) => {
    gateway.options.heartbeat = 200
  })
  ;({ discord } = room)
  await registered(room)
})
afterEach(() => {
  discord.clearFaults()
  Object.assign(discord.patience, usualPatience)
})
afterAll(() => room.close())

const direct = (user: ReturnType<Newsroom['seat']>['user']) => ({
  user,
  channel: discord.direct(user),
})
const original = /^PATCH .*%40original$|^PATCH .*@original$/
const posting = /^POST \/channels\/\d+\/messages$/

describe('An answer that cannot go its usual way', () => {
  it('comes by direct message when the interaction has run out, or as a button where those are closed', async () => {
    const by = room.seat()
    discord.patience.first = 0
    discord.command('who', { name: 'Shringla' }, by)
    const late = await discord.sees(direct(by.user))
    expect(late.text).toContain('Foreign Secretary')

    const closed = room.seat()
    discord.trouble(discord.direct(closed.user), 'closedDirectMessages')
    discord.command('who', { name: 'Shringla' }, closed)
    const offer = await discord.sees(closed)
    expect(offer.text).not.toContain('Foreign Secretary')
    discord.patience.first = usualPatience.first
    expect(await discord.click(offer, 'Show me the answer', closed).answer()).toMatchObject({
      ephemeral: true,
    })
    const other = await discord
      .click(offer, 'Show me the answer', { ...closed, user: discord.user('bo') })
      .answer()
    expect(other.text).toContain('somebody else')

    discord.patience.first = 0
    const open = room.seat()
    discord.command('who', { name: 'Shringla', public: true }, open)
    expect((await discord.sees(open)).text).toContain('Foreign Secretary')
    expect(discord.messages(discord.direct(open.user))).toEqual([])
  })

  it('comes after all when it took longer than fifteen minutes: to the user, or where all may see it to the channel or thread', async () => {
    const by = room.seat()
    // The token runs out between the acknowledgement and the answer.
    discord.patience.token = 0
    discord.command('who', { name: 'Shringla' }, by)
    const late = await discord.sees(direct(by.user))
    expect(late.text).toContain('Foreign Secretary')
    expect(late.text).toContain(`You asked in <#${by.channel.id}>`)

    for (const channel of [by.channel, discord.thread('talk', by.channel)]) {
      discord.command('who', { name: 'Shringla', public: true }, { ...by, channel })
      const open = await discord.sees({ user: discord.user('bo'), channel }, ({ ephemeral }) => !ephemeral)
      expect(open.text).toContain('Foreign Secretary')
      expect(open.text).toContain(`<@${by.user.id}> asked`)
    }
  })

  it.each(['missingPermissions', 'missingAccess', 'unknownChannel'] as const)(
    'goes to the user where the channel says %s',
    async (trouble) => {
      const by = room.seat()
      discord.trouble(by.channel, trouble)
      discord.mention(by.user, by.channel, 'Who is Shringla?')
      const { text } = await discord.sees(direct(by.user))
      expect(text).toContain('Foreign Secretary')
      expect(text).toContain(`I could not write in <#${by.channel.id}>`)
    },
  )

  it('is logged where nobody can be reached, and the next one is answered', async () => {
    const { logged } = room
    const by = room.seat()
    const dm = direct(by.user)
    discord.trouble(dm.channel, 'closedDirectMessages')
    discord.directMessage(by.user, 'Who is Shringla?')
    await discord.until(() => logged.find((line) => line.includes('to anybody')), 'a line in the log')
    discord.trouble(dm.channel)
    discord.directMessage(by.user, 'Who is Shringla?')
    expect((await discord.sees(dm)).text).toContain('Foreign Secretary')
  })

  it('goes as an embed with the same citations where Discord does not take its components', async () => {
    const by = room.seat()
    discord.fault(original, { status: 400, code: 50_035, message: 'Invalid Form Body' })
    const answer = await discord.command('who', { name: 'Shringla' }, by).answer()
    expect(answer.body.embeds).toHaveLength(1)
    expect(answer.text).toContain('[1]')
    expect(answer.buttons.map(({ label }) => label)).toContain('Sources')
  })
})

describe('An answer that cannot be given', () => {
  const reference = /Something went wrong on our side.*reference: ([0-9a-f]{8})/

  it('in any form that Discord takes ends in a sentence with a reference', async () => {
    const by = room.seat()
    discord.fault(original, { status: 400, code: 50_035, message: 'Invalid Form Body' }, 2)
    const { text } = await discord.command('who', { name: 'Shringla' }, by).answer()
    const [, id = 'none'] = reference.exec(text) ?? []
    expect(room.logged.filter((line) => line.includes(id))).toHaveLength(1)
    expect(discord.messages(discord.direct(by.user))).toEqual([])
  })

  it('after three tries ends in a sentence with a reference, once, where it was asked for', async () => {
    const full = () => Promise.reject(new Error('the disk is full'))
    const one = await newsroom({}, undefined, {
      lease: 20,
      parts: ({ answers }) => ({ answers: { ...answers, of: full } }),
    })
    await registered(one)
    const by = one.seat()
    const mention = one.discord.mention(by.user, by.channel, 'Who is Shringla?')
    const dm = one.discord.directMessage(by.user, 'Who is Shringla?')
    const told = [
      (await one.discord.command('who', { name: 'Shringla' }, by).answer()).text,
      (await one.discord.sees(by, ({ replyTo }) => replyTo === mention.id)).text,
      (await one.discord.sees({ ...by, channel: dm.channel }, ({ replyTo }) => replyTo === dm.id)).text,
    ]
    for (const text of told) {
      const [, id = 'none'] = reference.exec(text) ?? []
      expect(one.logged.filter((line) => line.includes(id))).toHaveLength(1)
      expect(text).not.toContain('disk')
    }
    expect(one.logged.filter((line) => line.includes('the disk is full'))).toHaveLength(9)
  })
})

describe('Requests that fail', () => {
  it('because they were acknowledged before are taken for acknowledged', async () => {
    const by = room.seat()
    discord.fault(/^POST .*callback$/, 'lost reply')
    const before = discord.asked.length
    expect((await discord.command('who', { name: 'Shringla' }, by).answer()).text).toContain('Foreign')
    const tries = discord.asked.slice(before).filter(({ path }) => /callback$/.test(path))
    // The second is refused with 40060.
    expect(tries.map(({ status }) => status)).toEqual([204, 400])
    expect(own(by)).toHaveLength(1)
  })

  it('wait as long as a limit says, in its headers or in its body alone', async () => {
    for (const told of ['headers', 'body', 'both'] as const) {
      const by = room.seat()
      discord.fault(/^POST .*callback$/, { retryAfter: 0.2, told })
      discord.fault(original, { retryAfter: 0.2, told }, 2)
      const before = discord.asked.length
      expect((await discord.command('who', { name: 'Shringla' }, by).answer()).text).toContain('Foreign')
      const tries = discord.asked.slice(before).filter(({ path }) => /original$/.test(path))
      expect(tries.map(({ status }) => status)).toEqual([429, 429, 200])
    }
  })

  it('hold up no other channel', async () => {
    const [slow, quick] = [room.seat(), room.seat()]
    const limit = { retryAfter: 0.2 }
    discord.fault(new RegExp(`^POST /channels/${slow.channel.id}/messages$`), limit, Number.POSITIVE_INFINITY)
    const first = discord.mention(slow.user, slow.channel, 'Who is Shringla?')
    for (let at = 0; at < 6; at++) discord.mention(slow.user, slow.channel, 'help')
    discord.mention(quick.user, quick.channel, 'Who is Shringla?')
    await discord.sees(quick)
    expect(own(slow)).toEqual([])
    discord.clearFaults()
    await discord.sees(slow, ({ replyTo }) => replyTo === first.id)
  })

  it.each([
    ['a lost reply', 'lost reply'],
    ['a connection that was reset', 'reset'],
    ['an error of Discord', { status: 500 }],
    ['an overload of Discord', { status: 503 }],
  ] as const)('end in one message after %s', async (_, fault) => {
    const by = room.seat()
    const dm = direct(by.user)
    discord.fault(posting, fault)
    discord.fault(original, fault)
    discord.fault(/^POST .*callback$/, fault)
    discord.directMessage(by.user, 'Who is Shringla?')
    const act = discord.command('who', { name: 'Shringla' }, by)
    expect((await act.answer()).text).toContain('Foreign Secretary')
    await discord.sees(dm)
    await discord.until(
      () => (room.logged.some((line) => line.includes('lost')) ? true : undefined),
      'the log',
    )
    expect(own(dm)).toHaveLength(1)
    expect(own(by)).toHaveLength(1)
  })

  it('do not make the bot forget its token', async () => {
    const by = room.seat()
    discord.fault(/^POST .*typing$/, { status: 401, message: '401: Unauthorized' })
    discord.mention(by.user, by.channel, 'Who is Shringla?')
    await discord.sees(by)
    const again = room.seat()
    discord.mention(again.user, again.channel, 'Who is Shringla?')
    await discord.sees(again)
  })
})

/** What the bot has said to somebody in a place. */
const own = ({ channel, user }: ReturnType<Newsroom['seat']>) =>
  discord.messages(channel, user).filter(({ author }) => author.id === discord.bot.id)

describe('The gateway', () => {
  it('may drop, ask to reconnect, go dead or forget the session: each event is answered once', async () => {
    const { gateway } = discord
    const losses = [
      () => gateway.drop(),
      () => gateway.reconnect(),
      () => gateway.deaf(),
      () => gateway.invalidate(true),
    ]
    const seats = losses.map(() => room.seat())
    for (const [at, lose] of losses.entries()) {
      const by = seats[at] ?? room.seat()
      lose()
      // While it connects again; the last events that it has seen come once more.
      gateway.replayAgain(3)
      discord.mention(by.user, by.channel, 'Who is Shringla?')
      const act = discord.command('who', { name: 'Shringla' }, by)
      expect((await act.answer()).text).toContain('Foreign Secretary')
      await discord.sees(by, ({ ephemeral }) => !ephemeral)
    }
    gateway.replayAgain(0)
    for (const by of seats) expect(own(by)).toHaveLength(2)
    expect(gateway.counts.identified).toBe(1)
    // A session that is lost for good is not replayed: what is asked in the new one is answered.
    gateway.invalidate(false)
    await discord.until(() => (gateway.counts.identified === 2 ? true : undefined), 'a new session')
    const again = room.seat()
    expect((await discord.command('who', { name: 'Shringla' }, again).answer()).text).toContain('Foreign')
    expect(own(again)).toHaveLength(1)
  })

  it('answers each event once where two processes hear it', async () => {
    await room.another()
    await discord.ready(2)
    const seats = Array.from({ length: 5 }, () => room.seat())
    const acts = seats.map((by) => discord.command('who', { name: 'Shringla' }, by))
    for (const by of seats) discord.mention(by.user, by.channel, 'Who is Shringla?')
    for (const act of acts) await act.answer()
    for (const by of seats) await discord.sees(by, ({ ephemeral }) => !ephemeral)
    for (const by of seats) expect(own(by)).toHaveLength(2)
  })
})
