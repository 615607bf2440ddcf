import { setTimeout } from 'node:timers/promises'
import { NotSent } from '../../../durable/sender.ts'
import type { Log } from '../../../runtime/log.ts'
import { meaningOf } from '../connect/api.ts'

/** Milliseconds before each try. */
const pauses = [0, 500, 2_000, 8_000]

/** Does what may be done twice, a few times; it is let go with a line in the log where Slack never takes it. */
export async function persevere(what: string, log: Log, work: () => Promise<unknown>): Promise<void> {
  let why = ''
  let least = 0
  for (const pause of pauses) {
    await setTimeout(Math.max(pause, least))
    try {
      await work()
      return
    } catch (thrown) {
      const meaning = meaningOf(thrown)
      why = meaning.message
      least = meaning instanceof NotSent ? Math.min(meaning.after, 30_000) : 0
    }
  }
  log.warn(`Slack did not take ${what}`, { why })
}
