import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createFakeSlack } from '../../fakes/slack.ts'
import { freePort } from '../../free-port.ts'

/**
 * `node acks.ts [http|socket] [PEOPLE]`: how long people who all ask at once wait for the acknowledgement, which Slack
 * gives three seconds, and for the answer. The product is the whole program, in a process of its own.
 */
const [mode = 'http', people = '200'] = process.argv.slice(2)
const rounds = 4
const root = join(import.meta.dirname, '..', '..', '..')
const data = await mkdtemp(join(tmpdir(), 'dateline-acks-'))
const slack = await createFakeSlack({ mode: mode === 'http' ? 'http' : 'socket' })
const users = Array.from({ length: Number(people) }, (_, n) => slack.addUser(`U${n}`))
slack.addChannel('C1', users)
const port = await freePort()
const program = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), 'chat'], {
  cwd: data,
  env: {
    PATH: process.env.PATH,
    CORPUS: join(root, 'corpus'),
    DATA: join(data, 'data'),
    PORT: String(port),
    ANSWERS_PER_MINUTE: '1000',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    ...(mode === 'http'
      ? { SLACK_SIGNING_SECRET: slack.signingSecret }
      : { SLACK_APP_TOKEN: slack.appToken }),
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
// Also where a round fails.
process.once('exit', () => program.kill('SIGKILL'))
slack.deliverTo(`http://127.0.0.1:${port}/slack/events`)
if (mode === 'http') await listening()
else await slack.socket.connected(2)

const questions = [
  'What is CAATSA?',
  'who Lavrov',
  'summary S-400',
  'sanctions India',
  'compare',
  'timeline S-400',
]
for (let round = 0; round < rounds; round++) {
  const begun = performance.now()
  const answers: number[] = []
  const steps = await Promise.all(
    users.map(async (user, n) => {
      const text = `/dateline ${questions[n % questions.length]}`
      const step = await slack.command(text, { user, channel: 'C1' })
      await step.visible((message) => /\[1\]/.test(message.text))
      answers.push(performance.now() - begun)
      return step
    }),
  )
  const missed = steps.filter(({ acknowledged, ms }) => !acknowledged || ms > 3_000).length
  const acks = steps.map(({ ms }) => ms)
  process.stdout.write(
    `acknowledged: median ${at(acks, 0.5)} ms, p99 ${at(acks, 0.99)} ms, last ${at(acks, 1)} ms, missed ${missed}; ` +
      `answered: median ${at(answers, 0.5)} ms, last ${at(answers, 1)} ms\n`,
  )
}
program.kill('SIGKILL')
await slack.close()
await rm(data, { recursive: true, force: true })

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
}

/** Until the articles are read and the platform is there: what is asked before waits for them. */
async function listening(): Promise<void> {
  for (;;) {
    const health = await fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.text(),
      () => '',
    )
    if (health.includes('"slack"')) return
    await setTimeout(100)
  }
}
