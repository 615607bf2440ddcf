import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { collectionOf } from '../../../src/desk/ledger.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { createFakeDiscord } from '../../fakes/discord.ts'
import { copying, type FakeModel, settingsFor, startModel, turnOn } from '../../fakes/model.ts'
import { sampleData } from '../../sample.ts'
import { script, stepsWithModel } from '../steps.ts'
import { forgetIdentifies, startMortal } from './mortal.ts'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'
import { stageOf } from './stage.ts'

let model: FakeModel
let room: Newsroom
beforeAll(async () => {
  model = await startModel(script)
  room = await openNewsroom(settingsFor(model))
  await registered(room)
  await turnOn(room.opened().store, 'discord', room.guild.id)
})
afterAll(async () => {
  await room.close()
  await model.close()
})

describe('In Discord, where a server has a model,', () => {
  it.each(stepsWithModel)('$title', async ({ run }) => {
    await run(stageOf(room))
  })
})

/** Where a process dies: as soon as the model has answered, or when its words are on their way. */
const moments = ['the model has written', 'the answer goes to Discord'] as const

describe('A process in Discord that dies between the model and the post', () => {
  it.each(moments)('when %s answers once, and counts the tokens once', async (moment) => {
    const data = await sampleData()
    const discord = await createFakeDiscord()
    const guild = discord.guild('Newsroom')
    const before = await sqlite.open({ DATA: data })
    await turnOn(before, 'discord', guild.id)
    await before.close()
    let died: Promise<unknown> | undefined
    const start = () => startMortal(data, discord, settingsFor(own))
    const die = (name: string): void => {
      if (died || name !== moment) return
      child.kill('SIGKILL')
      died = once(child, 'exit')
    }
    const own = await startModel((asked, response) => {
      response.on('finish', () => die('the model has written'))
      return copying(asked, response)
    })
    let child = start()
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await discord.close()
      await own.close()
      await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
    })
    await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
    const [user, channel] = [discord.user('ada'), discord.channel('desk', guild)]
    discord.chaos(({ method, path }) => {
      if (died || !/^POST \/channels\/\d+\/messages$/.test(`${method} ${path}`)) return undefined
      return (proceed) => {
        die('the answer goes to Discord')
        if (!died) proceed()
      }
    })
    discord.mention(user, channel, 'How did Lavrov accuse Washington?')
    await discord.until(() => (died ? true : undefined), 'the death')
    await died
    discord.chaos()
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'the end')
    await forgetIdentifies(data)
    child = start()
    const answers = () =>
      discord.messages(channel, user).filter(({ author, text }) => author.bot && text.includes('[1]'))
    await discord.until(() => answers()[0], 'an answer')
    const store = await sqlite.open({ DATA: data })
    const counted = (await collectionOf(store).list({ limit: 10 })).map(({ value }) => value)
    await store.close()
    expect(answers().map(({ text }) => /Written by the model scripted/.test(text))).toEqual([true])
    const counts = { calls: 2, failed: 0, tokens: 240, held: {} }
    expect(counted).toMatchObject([counts, counts])
  })
})
