import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../../src/contracts/store.ts'
import openStore from '../../../src/stores/sqlite.ts'
import type { FakeSlack, Step } from '../../fakes/slack.ts'
import { sampleData } from '../../sample.ts'
import { eventually } from '../../time.ts'
import { newSlack } from './desk.ts'

/** DATELINE_KILLS=20 kills at every step between hearing and having posted, twenty times; without it three steps once. */
const kills = process.env.DATELINE_KILLS
const rounds = Number(kills ?? 1)
const leaseMs = 400

let slack: FakeSlack
let data = ''
let store: Store
let child: ChildProcess

function startChild(): ChildProcess {
  const args = [data, slack.apiUrl, slack.botToken, slack.appToken, String(leaseMs)]
  return fork(join(import.meta.dirname, 'child.ts'), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

/** The process dies in this very moment, and another one is started. */
function killAt(moment: string): Promise<void> {
  const killed = Promise.withResolvers<void>()
  const off = slack.world.onMoment((name) => {
    if (name !== moment) return
    off()
    child.kill('SIGKILL')
    const dead = child
    child = startChild()
    once(dead, 'exit').then(() => killed.resolve())
  })
  return killed.promise
}

beforeAll(async () => {
  data = await sampleData()
  store = await openStore.open({ DATA: data })
  slack = await newSlack('socket', [300, 1_000, 3_000, 5_000, 10_000])
  child = startChild()
  await slack.socket.connected(2)
})
afterAll(async () => {
  child.kill('SIGKILL')
  await slack.close()
  await store.close()
  await rm(data, { recursive: true, force: true })
})

const question = () => slack.directMessage('What is CAATSA?', { user: 'ANNA' })
/** Slack does not deliver a command again by itself; who sees no acknowledgement types it again, here as the same. */
const command = async (): Promise<Step> => {
  const step = await slack.command('/dateline What is CAATSA?', { user: 'ANNA', channel: 'C1' })
  for (let n = 0; n < 10 && !step.acknowledged; n++) if ((await step.again()).acknowledged) break
  return step
}
const steps: Readonly<Record<string, readonly string[]>> = kills
  ? {
      question: [
        'sent',
        'acknowledged',
        'before assistant.threads.setStatus',
        'before chat.postMessage',
        'after chat.postMessage',
        'replied chat.postMessage',
      ],
      command: ['sent', 'acknowledged', 'before response_url', 'after response_url', 'replied response_url'],
    }
  : {
      question: ['after chat.postMessage'],
      command: ['acknowledged', 'after response_url'],
    }

/** All that was heard is done with, so that whoever would answer once more has done so. */
async function settled(): Promise<void> {
  const inbox = store.collection('inbox slack', z.object({ done: z.boolean() }))
  const open = async () => (await inbox.list({ limit: 1_000 })).filter(({ value }) => !value.done)
  await eventually(async () => expect(await open()).toEqual([]))
}

describe('A process that is killed', () => {
  it('loses nothing; a second answer is seen only where the reply to a post was lost and nobody can tell', async () => {
    const table: { kind: string; moment: string; kills: number; lost: number; doubled: number }[] = []
    for (const [kind, moments] of Object.entries(steps))
      for (const moment of moments) {
        const row = { kind, moment, kills: 0, lost: 0, doubled: 0 }
        for (let round = 0; round < rounds; round++) {
          const killed = killAt(moment)
          const step = await (kind === 'question' ? question() : command())
          await killed
          row.kills += 1
          await step.visible(/\[1\]/).catch(() => (row.lost += 1))
          await settled()
          const answers = step.seen().filter(({ text }) => text.includes('[1]')).length
          row.doubled += Math.max(0, answers - 1)
          await slack.socket.connected(2)
        }
        table.push(row)
      }
    if (kills) console.table(table)
    expect(table.filter(({ lost }) => lost > 0)).toEqual([])
    // Slack had the request, and nobody can be asked what became of a post to a response_url.
    const unsure = ['before response_url', 'after response_url', 'replied response_url']
    expect(table.filter(({ doubled, moment }) => doubled > 0 && !unsure.includes(moment))).toEqual([])
  }, 3_600_000)
})
