import { setTimeout } from 'node:timers/promises'
import type { types } from '@slack/bolt'
import { NotSent, Refused } from '../../durable/sender.ts'
import { reason } from '../../model/errors.ts'
import type { Slack, Who } from './answer/slack.ts'
import { type Client, meaningOf } from './connect/api.ts'
import type { Target } from './post.ts'
import { sentence } from './show.ts'

/** Slack takes a trigger for three seconds after what was pressed or typed, and says where they are over. */
const triggerMs = 3_000
/** From a reply that was lost to the next try. */
const restMs = 300
const mostTries = triggerMs / restMs

/**
 * Opens a form for somebody, or says that it came too late.
 * @param where the sentence goes
 */
export async function openForm(
  { api, tell, wording, log }: Pick<Slack, 'api' | 'tell' | 'wording' | 'log'>,
  { team, user, channel, at }: Who,
  trigger: string,
  view: types.ModalView,
  { where, late }: { readonly where: Target; readonly late: string },
): Promise<void> {
  try {
    const client = await api.client(team)
    if (!client) throw new Error('the app is not installed there')
    await openModal(client, trigger, view)
  } catch (thrown) {
    log.info('no form was opened', { reason: reason(thrown) })
    const message = sentence(wording(`Slack did not let the form open in time. ${late}`))
    await tell({ key: `form/${trigger}`, team, user, channel, target: where, message, since: at })
  }
}

/**
 * Opens a form, tried for as long as Slack takes the trigger.
 * @throws where it could not be opened in time
 */
export async function openModal(client: Client, trigger: string, view: types.ModalView): Promise<void> {
  let lost = false
  for (let tries = 1; ; tries++) {
    try {
      await client.views.open({ trigger_id: trigger, view })
      return
    } catch (thrown) {
      const meaning = meaningOf(thrown)
      // It was opened by the try before, whose reply was lost.
      if (lost && meaning instanceof Refused && meaning.why === 'exchanged_trigger_id') return
      const wait = meaning instanceof NotSent ? meaning.after : restMs
      if (meaning instanceof Refused || wait > triggerMs || tries === mostTries) throw meaning
      lost ||= !(meaning instanceof NotSent)
      await setTimeout(wait)
    }
  }
}
