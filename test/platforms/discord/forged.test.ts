import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'

const gone = 'That answer is no longer kept. Ask again.'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await registered(room)
})
afterAll(() => room.close())

it('An answer that is for its asker alone is shown to nobody else in Discord by its id, until it is shared', async () => {
  const { discord } = room
  const by = room.seat()
  const bo = { ...by, user: discord.user('bo') }
  const elsewhere = { user: bo.user, channel: discord.direct(bo.user) }
  const answer = await discord.command('who', { name: 'Lavrov' }, by).answer()
  expect(answer.ephemeral).toBe(true)
  const controls = answer.buttons.filter(({ url, label }) => url === undefined && !label.startsWith('Ask'))
  expect(controls.map(({ label }) => label)).toContain('Sources')
  for (const other of [bo, elsewhere])
    for (const { customId, label } of controls) {
      const shown = await discord.click(answer, customId, other).answer()
      expect([label, shown.text]).toEqual([label, gone])
    }
  expect(await room.opened().answers.ratings()).toEqual([])

  const shared = await discord.click(answer, 'Share', by).answer()
  expect((await discord.click(shared, 'Sources', bo).answer()).text).toMatch(/^\W*\[1\]/m)
  // A menu changes its message in place.
  discord.select(answer, answer.menus[0]?.options[0]?.value ?? '', elsewhere)
  await discord.sees(by, ({ id, text }) => id === answer.id && text === gone)
})
