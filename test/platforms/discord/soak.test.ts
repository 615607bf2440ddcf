import { expect, it } from 'vitest'
import type { Act, By } from '../../fakes/discord/driver.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { newsroom, registered } from './newsroom.ts'

/** 10,000 by SOAK_EVENTS. */
const events = Number(process.env.SOAK_EVENTS ?? 60)
const atOnce = 20

/** The same numbers every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
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
  const kinds: readonly ((by: By) => Promise<Act | undefined>)[] = [
    async (by) => discord.command('who', { name: 'Shringla' }, by),
    async (by) => discord.command('help', {}, by),
    async (by) => discord.command('ask', { question: 'What is CAATSA?', public: true }, by),
    async ({ user, channel }) => void discord.mention(user, channel, 'Until when was the pact extended?'),
    async ({ user }) => void discord.directMessage(user, 'Who is Shringla?'),
  ]
  const answered = async (at: number): Promise<void> => {
    const by = room.seat()
    await kinds[at % kinds.length]?.(by)
    const places = [by.channel, discord.direct(by.user)]
    await discord.until(() => {
      const all = places.flatMap((channel) => discord.messages(channel, by.user))
      return all.find(({ author, loading }) => author.id === discord.bot.id && !loading)
    }, `an answer to event ${at}`)
  }
  const samples: number[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let at = next++; at < events; at = next++) {
      if (at % 50 === 25) discord.gateway.drop()
      if (at % 400 === 300) discord.gateway.deaf()
      if (at % 50 === 40) discord.gateway.reconnect()
      await answered(at)
      if (at % 1_000 === 999) samples.push(process.memoryUsage().heapUsed / 1e6)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  discord.chaos()
  await room.platform().stop()
  const own = discord.everything().filter(({ author }) => author.id === discord.bot.id)
  expect(own.filter(({ loading }) => loading)).toEqual([])
  expect(own).toHaveLength(events)
  if (samples.length > 0)
    process.stdout.write(`heap in MB, after each 1,000 events: ${samples.map(Math.round).join(' ')}\n`)
}, 3_600_000)
