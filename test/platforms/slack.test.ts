import { describe, it } from 'vitest'
import { useDesk } from './slack/desk.ts'
import { stageOf } from './slack/stage.ts'
import { steps } from './steps.ts'

const desk = useDesk()

describe.each(['socket', 'http'] as const)('A user in Slack, mode %s:', (mode) => {
  it.each(steps)('$title', async ({ run }) => {
    let running = await desk.start({ mode })
    const { slack } = running
    const restart = async (): Promise<void> => {
      await running.stop()
      await slack.socket.disconnected()
      running = await desk.start({ mode, slack })
    }
    await run(stageOf(slack, restart))
  })
})
