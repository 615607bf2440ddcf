import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../../fakes/discord/world.ts'
import { laidBeside, listedFolder, names, question, reasons } from '../listed.ts'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'

let home = ''
let room: Newsroom
let ada: User
beforeAll(async () => {
  const made = await listedFolder()
  home = made.home
  room = await openNewsroom(made.settings, (discord) => {
    ada = discord.user('ada')
    made.settings.ADMINS = ada.id
  })
  await laidBeside(room.opened())
  await registered(room)
})
afterAll(async () => {
  await room.close()
  await rm(home, { recursive: true })
})

const plain = (text: string): string => text.replaceAll('\\', '')

describe('An answer that names a listed party', () => {
  it('unfolds the reasons, lets an admin set the match aside with why, and says it no more', async () => {
    const { discord } = room
    const by = { user: ada, channel: room.seat().channel }
    const answer = await discord.command('ask', { question }, by).answer()
    expect(plain(answer.text)).toContain(
      'Named in this article: Anatoly Verhovin, listed on Harbour List as of Jan 2019.',
    )
    const listed = await discord.click(answer, 'Listed (1)', by).answer()
    expect(plain(listed.text)).toContain(reasons)
    const form = discord.click(listed, 'Not the same: Anatoly Verhovin', by)
    const done = await (await discord.submit(form, { reason: 'a notary' }, by)).answer()
    expect(plain(done.text)).toContain('7 is set aside for “Anatoly Verhovin”: a notary.')
    const again = await discord.command('ask', { question }, by).answer()
    expect(again.text).not.toContain('Named in')
    await discord.command('screen', { names: 'Anatoly Verhovin', restore: '7' }, by).answer()
  })

  it('shows others the reasons without the button', async () => {
    const { discord } = room
    const by = { user: discord.user('bo'), channel: discord.direct(discord.user('bo')) }
    const answer = await discord.command('ask', { question }, by).answer()
    const listed = await discord.click(answer, 'Listed (1)', by).answer()
    expect(plain(listed.text)).toContain(reasons)
    expect(JSON.stringify(listed)).not.toContain('Not the same')
  })
})

describe('A file of names', () => {
  it('is screened by /screen, and comes back as a table and as CSV', async () => {
    const { discord } = room
    const user = discord.user('bo')
    const said = discord.directMessage(user, 'screen these', [names])
    const told = await discord.sees({ user, channel: said.channel }, (one) => one.replyTo === said.id)
    expect(plain(told.text)).toContain('2 names, 1 with a match, against Harbour List as of Jan 2019.')
    expect(plain(told.text)).toMatch(/Anatoly Verhovin +match +VERHOVIN, Anatoly +7 +Harbour List +2019-01/)
    expect(told.files).toEqual(['screening.csv'])
  })
})
