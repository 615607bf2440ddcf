import { randomUUID } from 'node:crypto'
import { createInbox, type Inbox } from '../../durable/inbox.ts'
import { createAnswering } from './answer/answering.ts'
import { createLeaving } from './answer/leaving.ts'
import type { Slack } from './answer/slack.ts'
import { createWelcome } from './answer/welcome.ts'
import type { Installations } from './connect/installations.ts'
import { createClicking } from './controls/clicking.ts'
import { createScheduled } from './controls/digests.ts'
import { type Heard, heardSchema } from './hear/events.ts'
import { sorry } from './show.ts'

/** Handling waits for slow channels most of the time; these many may wait without holding up the others. */
const handledAtOnce = 200

export interface Handling {
  /** What was heard, durably received before it is acknowledged. */
  readonly inbox: Inbox<Heard>
  /** Workspaces that removed the app while nobody listened are heard of now. */
  catchUp(): Promise<void>
  /** Whether what is said in a thread, without naming us, is for us. */
  overhears(heard: Extract<Heard, { kind: 'question' }>): Promise<boolean>
}

/** What comes of events once they are received: an answer, a form, a digest. */
export function createHandling(
  slack: Slack,
  installations: Installations | undefined,
  lease: number | undefined,
): Handling {
  const { store, log } = slack
  const answering = createAnswering(slack)
  const clicking = createClicking(slack)
  const welcome = createWelcome(slack)
  const scheduled = createScheduled(slack)
  const leaving = createLeaving(slack, installations)

  const handle = (heard: Heard, key: string): Promise<void> => {
    switch (heard.kind) {
      case 'command':
        return answering.command(heard, key)
      case 'question':
        return answering.question(heard, key)
      case 'ask':
        return answering.ask(heard, key)
      case 'menu':
        return answering.menu(heard, key)
      case 'click':
        return clicking.click(heard, key)
      case 'reason':
        return clicking.reason(heard)
      case 'dismiss':
        return clicking.dismiss(heard, key, (line, target) => answering.line(heard, line, target, key))
      case 'schedule':
        return scheduled.confirm(heard, key)
      case 'digest':
        return scheduled.press(heard, key, () => welcome({ ...heard, kind: 'opened', tab: 'home' }, key))
      case 'opened':
        return welcome(heard, key)
      case 'uninstalled':
        return leaving.left(heard.team, key)
    }
  }

  const giveUp = async (heard: Heard, key: string): Promise<void> => {
    if (heard.user === '' || heard.kind === 'opened') return
    const { team, user, channel, at } = heard
    const message = sorry(log, new Error(`given up: ${heard.kind}`))
    await slack.tell({
      key: `${key}/sorry`,
      team,
      user,
      channel,
      target: { to: 'direct', user },
      message,
      since: at,
    })
  }

  const inbox = createInbox({
    store,
    name: 'slack',
    schema: heardSchema,
    handle,
    giveUp,
    log,
    atOnce: handledAtOnce,
    ...(lease === undefined ? {} : { lease }),
  })
  return {
    inbox,
    async catchUp() {
      for await (const team of leaving.missed())
        await inbox.receive(`removed/${team}/${randomUUID()}`, {
          kind: 'uninstalled',
          team,
          user: '',
          channel: '',
          at: Date.now(),
        })
    },
    overhears: (heard) => answering.overhears(heard),
  }
}
