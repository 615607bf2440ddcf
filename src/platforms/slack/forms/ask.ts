import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Slack } from '../answer/slack.ts'
import { openForm } from '../forms.ts'
import { teamOf } from '../hear/bodies.ts'
import { askCallback } from '../hear/events.ts'

/** The button in the App Home that opens the form. */
export const askAction = 'ask'

const longest = 3_000
const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

const view: types.ModalView = {
  type: 'modal',
  callback_id: askCallback,
  title: plain('Ask the desk'),
  submit: plain('Ask'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: plain('Your question'),
      hint: plain('The answer comes to you alone, as a message from Dateline.'),
      element: {
        type: 'plain_text_input',
        action_id: 'question',
        multiline: true,
        max_length: longest,
        placeholder: plain('Until when was the pact extended?'),
      },
    },
  ],
}

/** What the form becomes once the question is on its way. */
export const asked: types.ModalView = {
  type: 'modal',
  title: plain('Ask the desk'),
  close: plain('Close'),
  blocks: [
    { type: 'section', text: plain('The answer comes to you as a message from Dateline, under Messages.') },
  ],
}

const pressed = z.looseObject({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  team: z.union([z.looseObject({ id: z.string() }), z.null()]).optional(),
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  actions: z.tuple([z.looseObject({ action_id: z.literal(askAction) })]),
})

/** Opens the form for a question; nothing of it is kept before it is sent. Resolves to false where it is something else. */
export async function takeAsk(
  slack: Slack,
  body: unknown,
  at: number,
  ack: () => Promise<unknown>,
): Promise<boolean> {
  const button = pressed.safeParse(body).data
  if (!button) return false
  await ack()
  const user = button.user.id
  const where = { to: 'direct', user } as const
  const late = 'Press Ask again, or ask me here.'
  await openForm(slack, { team: teamOf(button), user, channel: '', at }, button.trigger_id, view, {
    where,
    late,
  })
  return true
}
