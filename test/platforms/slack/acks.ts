import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFakeSlack } from '../../fakes/slack.ts'

/** `node acks.ts`: how long fifty people who ask at once wait for the acknowledgement, and for the answer. */
const people = 50
const rounds = 6
const data = await mkdtemp(join(tmpdir(), 'dateline-acks-'))
const slack = await createFakeSlack({ mode: 'socket' })
const users = Array.from({ length: people }, (_, n) => slack.addUser(`U${n}`))
slack.addChannel('C1', users)
const args = [data, slack.apiUrl, slack.botToken, slack.appToken, '15000']
const child = fork(join(import.meta.dirname, 'child.ts'), args, {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
await slack.socket.connected(2)

const questions = [
  'What is CAATSA?',
  'who Lavrov',
  'summary S-400',
  'sanctions India',
  'compare',
  'timeline S-400',
]
const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
for (let round = 0; round < rounds; round++) {
  const begun = performance.now()
  const answers: number[] = []
  const steps = await Promise.all(
    users.map(async (user, n) => {
      const step = await slack.command(`/dateline ${questions[n % questions.length]}`, {
        user,
        channel: 'C1',
      })
      await step.visible(({ text }) => /\[1\]/.test(text))
      answers.push(performance.now() - begun)
      return step
    }),
  )
  const acks = steps.map(({ ms }) => ms).sort((a, b) => a - b)
  answers.sort((a, b) => a - b)
  const missed = steps.filter(({ acknowledged }) => !acknowledged).length
  process.stdout.write(
    `acknowledged: median ${at(acks, 0.5)} ms, p99 ${at(acks, 0.99)} ms, missed ${missed}; answered: median ${at(answers, 0.5)} ms, last ${at(answers, 1)} ms\n`,
  )
}
child.kill()
await slack.close()
await rm(data, { recursive: true, force: true })
