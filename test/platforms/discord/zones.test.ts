import { expect, it } from 'vitest'
import { readZone } from '../../../src/digests/zone.ts'
import { zonesLike } from '../../../src/platforms/discord/answer/zones.ts'

it.each([
  ['kolkata', 'Asia/Kolkata'],
  ['delhi', 'Asia/Kolkata'],
  ['kyiv', 'Europe/Kyiv'],
  ['kiev', 'Europe/Kyiv'],
  ['kathm', 'Asia/Kathmandu'],
  ['yangon', 'Asia/Yangon'],
  ['nuuk', 'America/Nuuk'],
  ['new york', 'America/New_York'],
  ['berl', 'Europe/Berlin'],
  ['IST', 'Asia/Kolkata'],
  ['gmt', 'UTC'],
  ['utc', 'UTC'],
  ['germany', 'Europe/Berlin'],
  ['köln', 'Europe/Berlin'],
  ['istanb', 'Europe/Istanbul'],
])('“%s” is offered as %s', async (typed, zone) => {
  expect((await zonesLike(typed)).slice(0, 3).map(([name]) => name)).toContain(zone)
})

it('Words that name no zone are offered none', async () => {
  expect(await zonesLike('zzzz')).toEqual([])
})

it('Every zone that is offered is taken, and told apart by its city and its distance from UTC', async () => {
  const all = await zonesLike('')
  expect(all.length).toBeGreaterThan(300)
  for (const [zone] of all) expect(() => readZone(zone)).not.toThrow()
  expect(new Set(all.map(([, line]) => line)).size).toBe(all.length)
})
