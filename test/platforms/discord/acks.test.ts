import { expect, it } from 'vitest'
import { newsroom, registered } from './newsroom.ts'

it('Fifty commands at once are all taken on in time, and completions come with every key', async () => {
  const room = await newsroom()
  await registered(room)
  const { discord } = room
  const seats = Array.from({ length: 50 }, () => room.seat())
  const acts = seats.map((by) => discord.command('who', { name: 'Shringla' }, by))
  const typed = seats.slice(0, 10).map((by) => discord.autocomplete('who', { name: 'la' }, 'name', by))
  const deferred = (await Promise.all(acts.map((act) => act.acknowledged()))).map(({ after }) => after)
  for (const act of acts) expect((await act.answer()).text).toContain('[1]')
  for (const act of typed) expect(await act.choices()).not.toEqual([])
  const completed = (await Promise.all(typed.map((act) => act.acknowledged()))).map(({ after }) => after)
  const worst = (list: readonly number[]): string => `${Math.round(Math.max(...list))} ms`
  // Measured, not asserted: a slow machine is no fault of the product's.
  if (process.env.MEASURE)
    process.stdout.write(
      `deferred after at most ${worst(deferred)}, completed after at most ${worst(completed)}\n`,
    )
}, 60_000)
