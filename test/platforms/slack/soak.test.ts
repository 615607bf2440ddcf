import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FakeSlack, Step } from '../../fakes/slack.ts'
import { sampleData } from '../../sample.ts'
import { newSlack } from './desk.ts'

/** DATELINE_EVENTS=10000 for the long one. */
const events = Number(process.env.DATELINE_EVENTS ?? 60)
const people = Math.min(200, Math.ceil(events / 10))
const atOnce = 20

const questions = [
  'What is CAATSA?',
  'What is the S-400 deal worth?',
  'Until when was the military pact extended?',
  'who Lavrov',
  'summary S-400',
  'sanctions India',
  'compare rifles',
  'timeline S-400',
]

/** Answers that name somebody who is asked for once, and are there twice: seen where the reply to the first was lost. */
function countDoubled({ world }: FakeSlack): number {
  const seen = new Map<string, Set<string>>()
  for (const { text, ts, bot } of world.history) {
    const name = bot ? /^No article names “(Nobody\d+x)”/.exec(text)?.[1] : undefined
    if (name !== undefined) seen.set(name, (seen.get(name) ?? new Set()).add(ts))
  }
  return [...seen.values()].reduce((sum, messages) => sum + messages.size - 1, 0)
}

/** Everything that goes wrong at Slack now and then, on every method. */
function trouble({ faults, world }: FakeSlack): void {
  const often = { times: Number.POSITIVE_INFINITY }
  for (const method of ['chat.postMessage', 'response_url', 'assistant.threads.setStatus', 'views.publish']) {
    faults.add(method, { limited: 1 }, { ...often, chance: 0.02 })
    faults.add(method, { status: 500 }, { ...often, chance: 0.01 })
    faults.add(method, 'lost', { ...often, chance: 0.01 })
    faults.add(method, 'cut', { ...often, chance: 0.01 })
    faults.add(method, 'hang', { ...often, chance: 0.0005 })
    faults.add(method, { error: 'invalid_blocks' }, { ...often, chance: 0.005 })
    faults.add(method, { error: 'internal_error' }, { ...often, chance: 0.005 })
  }
  faults.add('response_url', { error: 'expired_url' }, { ...often, chance: 0.01 })
  faults.add('chat.postMessage', { error: 'not_in_channel' }, { ...often, chance: 0.05, channel: 'C11' })
  faults.add('conversations.replies', { limited: 1 }, { ...often, chance: 0.05 })
  world.changed()
}

describe('A long day in Slack, with everything that goes wrong', () => {
  it('ends with every question answered, the process alive, no error unforeseen, and memory as it was', async () => {
    const data = await sampleData()
    const slack = await newSlack('socket', [500, 2_000, 5_000])
    const users = Array.from({ length: people }, (_, n) => slack.addUser(`U${n}`))
    const channels = Array.from({ length: people }, (_, n) => slack.addChannel(`C${n + 10}`, users).id)
    const args = [data, slack.apiUrl, slack.botToken, slack.appToken, '15000']
    const child = fork(join(import.meta.dirname, 'child.ts'), args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--expose-gc'],
    })
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += String(chunk)
    })
    let exit: string | undefined
    child.setMaxListeners(0)
    child.on('exit', (code, signal) => {
      exit = `${code ?? signal}`
    })
    await slack.socket.connected(2)
    trouble(slack)

    const acks: number[] = []
    const memory: number[] = []
    const heap = async (): Promise<number> => {
      child.send('memory')
      const [bytes] = await once(child, 'message')
      return Number(bytes) / 2 ** 20
    }
    let begun = 0
    /** What was asked and not answered. */
    const lost: string[] = []
    const one = async (n: number): Promise<void> => {
      const user = users[n % users.length] ?? 'ANNA'
      // Most is cheap to answer: it is Slack that is worn out here, not the desk.
      const heavy = n % 5 === 0 ? questions[n % questions.length] : undefined
      const text = heavy ?? `/who Nobody${n}x`
      const expected = heavy === undefined ? new RegExp(`“Nobody${n}x”`) : /\[1\]|No (?:article|passage)/
      const own = slack.conversation(user)
      const who = { user, channel: channels[n % channels.length] ?? '' }
      let step: Step
      if (n % 50 === 49) slack.socket.raw({ type: 'events_api', payload: { type: 'app_rate_limited' } })
      if (n % 97 === 96) slack.socket.refresh(n % 2)
      if (n % 211 === 210) slack.socket.connections()[n % 2]?.destroy()
      if (n % 10 < 5) step = await slack.command(`/dateline ${text}`, who)
      else if (n % 10 < 8) step = await slack.directMessage(text, { user })
      else if (n % 10 < 9) step = await slack.mention(text, who)
      else {
        await slack.openHome(user)
        return
      }
      // Who sees no acknowledgement of a command types it again.
      if (!step.acknowledged) await step.again()
      else acks.push(step.ms)
      const answer = await step
        .visible(
          ({ text: words, thread, only, channel }) =>
            (step.ts === ''
              ? only === user || channel === own
              : thread === step.ts || (thread === undefined && channel === own)) && expected.test(words),
        )
        .catch(() => undefined)
      if (!answer) {
        lost.push(text)
        return
      }
      if (n % 3 === 0 && /"share"/.test(JSON.stringify(answer.blocks)))
        await (await slack.click(answer, 'sources', { user }))
          .visible()
          .catch(() => lost.push(`sources of ${text}`))
    }
    const worker = async (): Promise<void> => {
      while (begun < events && exit === undefined) {
        begun += 1
        const n = begun
        await one(n)
        if (n % Math.ceil(events / 20) === 0) memory.push(await heap())
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    const last = await heap()
    const doubled = countDoubled(slack)
    const worst = acks.sort((a, b) => a - b)
    const report = {
      events: begun,
      lost: lost.length,
      doubled,
      ackMedian: worst[Math.floor(worst.length / 2)]?.toFixed(1),
      ackP99: worst[Math.floor(worst.length * 0.99)]?.toFixed(1),
      heap: memory.map((mb) => mb.toFixed(0)).join(' '),
      last: last.toFixed(0),
    }
    if (process.env.DATELINE_EVENTS)
      process.stdout.write(`${JSON.stringify(report)}\n${said.slice(-4_000)}\n`)
    child.kill()
    await slack.close()
    await rm(data, { recursive: true, force: true })
    expect(exit).toBeUndefined()
    const bad = said.split('\n').filter((line) => /Unhandled|TypeError|could not be handled/.test(line))
    expect(bad).toEqual([])
    expect(lost).toEqual([])
  }, 7_200_000)
})
