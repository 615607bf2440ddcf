import { createScheduling } from '../../../durable/scheduling.ts'
import { UserError } from '../../../model/errors.ts'
import { harmless } from '../../shared/text.ts'
import type { Slack } from '../answer/slack.ts'
import { isShared } from '../forms/digest-views.ts'
import type { Heard } from '../hear/events.ts'
import type { Target } from '../post.ts'
import { line, type Message, rich, run } from '../show/kit.ts'
import { escaped } from '../show/text.ts'

/** What comes of a confirmed form, and of the buttons beside a digest in the App Home. */
export function createScheduled(slack: Slack) {
  const { store, digests, people, tell, wording } = slack
  const scheduling = digests && createScheduling(store, digests)

  const say = (heard: Heard, key: string, text: string): Promise<void> => {
    const { team, user, channel, at: since } = heard
    const target: Target = isShared(channel)
      ? { to: 'member', channel, user }
      : channel === ''
        ? { to: 'direct', user }
        : { to: 'channel', channel }
    return tell({ key, team, user, channel, target, message: told(wording(text)), since })
  }

  return {
    async confirm(heard: Extract<Heard, { kind: 'schedule' }>, key: string): Promise<void> {
      if (!scheduling) return
      const { told } = await scheduling.confirm(key, await people.asker(heard), heard.wish)
      await say(heard, key, told)
    },

    /** @param refresh shows the App Home as it is now */
    async press(
      heard: Extract<Heard, { kind: 'digest' }>,
      key: string,
      refresh: () => Promise<void>,
    ): Promise<void> {
      if (!digests) return
      const asker = await people.asker(heard)
      try {
        const done = await digests[heard.does](asker, heard.digest)
        if (heard.does === 'now')
          await say(
            heard,
            key,
            done && 'title' in done ? `Sent: ${done.title}.` : 'Nothing is new, so nothing was sent.',
          )
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown
        await say(heard, key, thrown.message)
      }
      await refresh()
    },
  }
}

/** Sentences of ours, each on a line. */
function told(text: string): Message {
  const lines = text.split('\n').map(harmless)
  return { text: escaped(lines.join('\n')), blocks: [rich(...lines.map((one) => line(run(one))))] }
}
