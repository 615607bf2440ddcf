import { expect, it } from 'vitest'
import { newsroom, registered } from './newsroom.ts'

const odd = [
  ['INTERACTION_CREATE', { id: '1', type: 2, data: null }],
  ['INTERACTION_CREATE', { id: '2', type: 2, data: { type: 2, target_id: '5', name: 'Check' }, user: {} }],
  ['MESSAGE_CREATE', { id: '3', channel_id: '4', message_snapshots: [{ message: {} }] }],
  ['GUILD_CREATE', { id: '6', channels: [{ id: '7', type: 0, permission_overwrites: [null] }] }],
  ['GUILD_CREATE', null],
  ['CHANNEL_UPDATE', null],
  ['GUILD_ROLE_CREATE', {}],
  ['A_THING_OF_NEXT_YEAR', 12],
] as const

it('A packet that the library cannot read is dropped and said, and the next command is answered', async () => {
  const room = await newsroom()
  const { discord, logged } = room
  await registered(room)
  for (const [name, data] of odd) discord.gateway.dispatch(name, { kind: 'guild' }, () => data)
  const answer = await discord.command('who', { name: 'Shringla' }, room.seat()).answer()
  expect(answer.text).toContain('Foreign Secretary')
  const dropped = logged.filter((line) => line.includes('"dropped":"discord packet"'))
  expect(dropped.length).toBeGreaterThanOrEqual(3)
  expect(dropped.some((line) => line.includes('"packet":"GUILD_CREATE"'))).toBe(true)
  expect(discord.gateway.counts.identified).toBe(1)
})

it('A server that the library cannot read does not hold up the start', async () => {
  const room = await newsroom({}, (discord) => {
    discord.guild('Odd').odd = true
  })
  await registered(room)
  const answer = await room.discord.command('who', { name: 'Shringla' }, room.seat()).answer()
  expect(answer.text).toContain('Foreign Secretary')
  expect(room.logged.some((line) => line.includes('"packet":"GUILD_CREATE"'))).toBe(true)
})
