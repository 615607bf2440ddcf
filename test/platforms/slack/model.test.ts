import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { collectionOf } from '../../../src/desk/ledger.ts'
import openStore from '../../../src/stores/sqlite.ts'
import { copying, type FakeModel, settingsFor, startModel, turnOn } from '../../fakes/model.ts'
import { sampleData } from '../../sample.ts'
import { eventually } from '../../time.ts'
import { script, stepsWithModel } from '../steps.ts'
import { newSlack, useDesk } from './desk.ts'
import { stageOf } from './stage.ts'

let model: FakeModel | undefined
const desk = useDesk(undefined, async () => {
  model = await startModel(script)
  return settingsFor(model)
})
afterAll(() => model?.close())

describe('A user in Slack whose workspace has a model:', () => {
  it.each(stepsWithModel)('$title', async ({ run }) => {
    await turnOn(desk.opened().store, 'slack', 'T1')
    let running = await desk.start({ mode: 'socket' })
    const { slack } = running
    await run(
      stageOf(slack, async () => {
        await running.stop()
        await slack.socket.disconnected()
        running = await desk.start({ mode: 'socket', slack })
      }),
    )
  })
})

/** Where a process dies: as soon as the model has answered, or when its words are kept and go to Slack. */
const moments = ['the model has planned', 'the model has written', 'before chat.postMessage'] as const

describe('A process that dies between the model and the post', () => {
  it.each(moments)('when %s answers once, and counts the tokens once', async (moment) => {
    const data = await sampleData()
    const store = await openStore.open({ DATA: data })
    await turnOn(store, 'slack', 'T1')
    const slack = await newSlack('socket', [300, 1_000, 3_000, 5_000, 10_000])
    let died: Promise<unknown> | undefined
    const start = () =>
      fork(
        join(import.meta.dirname, 'child.ts'),
        [data, slack.apiUrl, slack.botToken, slack.appToken, '400'],
        {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          env: { ...process.env, ...settingsFor(own) },
        },
      )
    const die = (name: string): void => {
      if (died || name !== moment) return
      child.kill('SIGKILL')
      died = once(child, 'exit')
      child = start()
    }
    const own = await startModel(
      (asked, response) => {
        response.on('finish', () => die('the model has written'))
        return copying(asked, response)
      },
      (_, response) => {
        response.on('finish', () => die('the model has planned'))
        return { searches: [] }
      },
    )
    let child = start()
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await slack.close()
      await own.close()
      await store.close()
      await rm(data, { recursive: true, force: true })
    })
    slack.world.onMoment(die)
    await slack.socket.connected(2)
    const step = await slack.directMessage('How did Lavrov accuse Washington?', { user: 'ANNA' })
    await step.visible(/Written by the model scripted/)
    await died
    const inbox = store.collection('inbox slack', z.object({ done: z.boolean() }))
    const open = async () => (await inbox.list({ limit: 100 })).filter(({ value }) => !value.done)
    await eventually(async () => expect(await open()).toEqual([]))
    expect(died).toBeDefined()
    expect(step.seen().filter(({ text }) => text.includes('[1]'))).toHaveLength(1)
    // A plan and a draft, of 120 tokens each, in the row of the workspace and in the user's.
    const counted = (await collectionOf(store).list({ limit: 10 })).map(({ value }) => value)
    const counts = { calls: 2, failed: 0, tokens: 240, held: {} }
    expect(counted).toMatchObject([counts, counts])
  })
})
