import { expect, it } from 'vitest'
import type { Declaration } from '../../../src/model/declaration.ts'
import { registerCommands } from '../../../src/platforms/discord/register.ts'
import { useStore } from '../../folder.ts'

const { open } = useStore()
const registration = { application: '1', guild: undefined }
const minute = 60_000

const commands = (summary: string): ReadonlyMap<string, Declaration> =>
  new Map([['who', { summary, filters: false, examples: ['Lavrov'] }]])

it('Commands that a process died over are registered by the next one, after a minute', async () => {
  let now = 0
  const asked: string[] = []
  const dead = () => new Promise<never>(() => undefined)
  const alive = async (method: string) => void asked.push(method)
  const store = await open()
  const register = (ask: typeof dead | typeof alive, about = 'Tell who') =>
    registerCommands(ask, store, commands(about), registration, false, () => now)
  void register(dead)
  expect(await register(alive)).toBeUndefined()
  now = 2 * minute
  expect(await register(alive)).toBe(1)
  now = 4 * minute
  expect(await register(alive)).toBeUndefined()
  expect(await register(alive, 'Tell who somebody is')).toBe(1)
  expect(asked).toEqual(['PUT', 'PUT'])
})

it('Commands that Discord does not take are tried again at once', async () => {
  const store = await open()
  const refusing = () => Promise.reject(new Error('503'))
  const register = (ask: () => Promise<unknown>) =>
    registerCommands(ask, store, commands('Tell who'), registration)
  await expect(register(refusing)).rejects.toThrow('503')
  expect(await register(async () => undefined)).toBe(1)
})

it('Commands that were registered for one server are taken back there when they are registered everywhere', async () => {
  const store = await open()
  const offered = new Map<string, number>()
  const ask = async (_: string, route: string, more?: { body?: unknown }) =>
    void offered.set(route, Array.isArray(more?.body) ? more.body.length : -1)
  const register = (guild: string | undefined) =>
    registerCommands(ask, store, commands('Tell who'), { application: '1', guild })
  const [everywhere, one, other] = [
    '/applications/1/commands',
    '/applications/1/guilds/7/commands',
    '/applications/1/guilds/8/commands',
  ]
  await register('7')
  await register(undefined)
  expect(Object.fromEntries(offered)).toEqual({ [one]: 0, [everywhere]: 1 })
  await register('8')
  expect(Object.fromEntries(offered)).toEqual({ [one]: 0, [everywhere]: 0, [other]: 1 })
  await register('7')
  expect(Object.fromEntries(offered)).toEqual({ [one]: 1, [everywhere]: 0, [other]: 0 })
})
