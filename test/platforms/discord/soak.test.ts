import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { By, Seen } from '../../fakes/discord/driver.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { newsroom, registered } from './newsroom.ts'

/** 10,000 by SOAK_EVENTS. */
const events = Number(process.env.SOAK_EVENTS ?? 30)
const atOnce = 20

/** The same numbers every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function heapInUse(): number {
  setFlagsFromString('--expose_gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

it('Thousands of events with faults are each answered once, and nothing is left over', async () => {
  const roll = dice(42)
  const room = await newsroom({}, ({ gateway }) => {
    gateway.options.heartbeat = 500
  })
  const { discord } = room
  await registered(room)
  const mishaps: readonly Fault[] = [
    { status: 500 },
    { status: 502 },
    { retryAfter: 0.05 },
    { retryAfter: 0.05, told: 'body' },
    'reset',
    'lost reply',
  ]
  discord.chaos(() => (roll() < 0.06 ? mishaps[Math.floor(roll() * mishaps.length)] : undefined))
  const command = (name: string, options: Readonly<Record<string, string | boolean>>) => (by: By) => {
    const { interaction } = discord.command(name, options, by)
    return interaction.id
  }
  const kinds: readonly ((by: By) => string)[] = [
    command('who', { name: 'Shringla' }),
    command('help', {}),
    command('ask', { question: 'What is CAATSA?', public: true }),
    ({ user, channel }) => discord.mention(user, channel, 'Until when was the pact extended?').id,
    ({ user }) => discord.directMessage(user, 'Who is Shringla?').id,
  ]
  /** What somebody at a seat was answered since an event; there is one event at a seat at a time. */
  const answers = ({ user, channel }: By, since: string): readonly Seen[] =>
    [channel, discord.direct(user)]
      .flatMap((place) => discord.messages(place, user))
      .filter(
        ({ author, id, loading }) => author.id === discord.bot.id && !loading && BigInt(id) > BigInt(since),
      )
  const heap: number[] = [heapInUse()]
  let next = 0
  const wrong: (readonly string[])[] = []
  const given = new Set<string>()
  const reader = async (by: By, last: number): Promise<void> => {
    while (next < last) {
      const at = next++
      if (at % 50 === 25) discord.gateway.drop()
      if (at % 50 === 40) discord.gateway.reconnect()
      if (at % 400 === 300) discord.gateway.deaf()
      const id = kinds[at % kinds.length]?.(by) ?? ''
      await discord.until(() => answers(by, id)[0], `an answer to event ${at}`)
      const given = answers(by, id)
      if (given.length !== 1)
        wrong.push([`event ${at}`, ...given.map(({ channel: { name }, text }) => `${name}: ${text}`)])
    }
  }
  const seats = Array.from({ length: atOnce }, () => room.seat())
  while (next < events) {
    const last = Math.min(events, next + 1_000)
    await Promise.all(seats.map((by) => reader(by, last)))
    for (const { author, id } of discord.everything()) if (author.id === discord.bot.id) given.add(id)
    expect(discord.everything().filter(({ loading }) => loading)).toEqual([])
    discord.forget()
    heap.push(heapInUse())
  }
  discord.chaos()
  await room.platform().stop()
  for (const { author, id } of discord.everything()) if (author.id === discord.bot.id) given.add(id)
  const told = `${given.size} messages on ${next} events; heap in MB before, and after each 1,000: ${heap.join(' ')}\n`
  if (events > 1_000) process.stdout.write(told)
  expect(wrong).toEqual([])
  expect(given.size).toBe(events)
}, 3_600_000)
