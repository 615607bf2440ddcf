import { expect, it } from 'vitest'
import { newsroom, registered } from './newsroom.ts'

it('Fifty commands at once are all taken on in time, and completions come with every key', async () => {
  const room = await newsroom()
  await registered(room)
  const { discord } = room
  const seats = Array.from({ length: 50 }, () => room.seat())
  const acts = seats.map((by) => discord.command('who', { name: 'Shringla' }, by))
  const complete = () =>
    seats.slice(0, 10).map((by) => discord.autocomplete('who', { name: 'la' }, 'name', by))
  const typed = complete()
  const deferred = (await Promise.all(acts.map((act) => act.acknowledged()))).map(({ after }) => after)
  for (const act of acts) expect((await act.answer()).text).toContain('[1]')
  for (const act of typed) expect(await act.choices()).not.toEqual([])
  const after = async (all: typeof typed) =>
    (await Promise.all(all.map((act) => act.acknowledged()))).map((one) => one.after)
  const completed = await after(typed)
  // Measured, not asserted: a slow machine is no fault of the product's.
  if (!process.env.MEASURE) return
  const told = (list: readonly number[]): string => {
    const sorted = [...list].sort((a, b) => a - b)
    const at = (part: number): number => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
    return `median ${at(0.5)} ms, p99 ${at(0.99)} ms`
  }
  process.stdout.write(`first responses: ${told(deferred)}; completions among them: ${told(completed)}; `)
  process.stdout.write(`completions alone: ${told(await after(complete()))}\n`)
})
