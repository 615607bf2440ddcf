import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../../fakes/discord/world.ts'
import type { Attached } from '../../fakes/discord.ts'
import { picture, saved, table, understood } from '../dropping.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let corpus = ''
let room: Newsroom
let ada: User
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'dateline-dropping-'))
  const given: Record<string, string> = { CORPUS: corpus }
  room = await openNewsroom(given, (discord) => {
    ada = discord.user('ada')
    given.ADMINS = ada.id
  })
})
afterAll(async () => {
  await room.close()
  await rm(corpus, { recursive: true })
})

async function drop(files: readonly Attached[], user = ada): Promise<string> {
  const { discord } = room
  const said = discord.directMessage(user, '', files)
  return (await discord.sees({ user, channel: said.channel }, (one) => one.replyTo === said.id)).text
}

describe('Files in a direct message', () => {
  it('become articles of the folder, and the answer says what was understood of each', async () => {
    const told = await drop([saved, table, picture])
    for (const sentence of understood) expect(told.replaceAll('\\', '')).toMatch(sentence)
    const { corpus: read } = room.opened()
    await read.rescan()
    expect(await read.engine.count()).toBe(3)
  })

  it('of somebody else are not even fetched, and one sentence says so', async () => {
    expect(await drop([saved, table], room.discord.user('bo'))).toMatch(
      /^Only admins may add files, as all who ask here read them\./,
    )
  })

  it('are fetched from Discord alone', async () => {
    expect(await drop([{ ...saved, url: 'https://cdn.discordapp.com.evil.example/a' }])).toContain(
      'It is not stored in Discord itself.',
    )
    expect(await drop([{ ...saved, size: 20_000_001 }])).toContain('It is larger than 20 MB')
  })
})
