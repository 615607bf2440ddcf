import type { Api } from './api.ts'
import { readPointer } from './buttons.ts'
import { type Heard, reasonCallback } from './heard.ts'
import { openModal } from './modal.ts'

const longestReason = 2_000

/** Asks for the reason of a "not useful"; the rating itself is kept whether or not one is given. */
export async function openReasonForm(
  api: Api,
  click: Extract<Heard, { kind: 'click' }>,
  trigger: string,
): Promise<void> {
  const pointer = readPointer(click.value)
  if (pointer?.at !== 0) return
  const client = await api.client(click.team)
  if (client)
    await openModal(client, trigger, click.at, {
      type: 'modal',
      callback_id: reasonCallback,
      private_metadata: pointer.answer,
      title: { type: 'plain_text', text: 'What was wrong?' },
      submit: { type: 'plain_text', text: 'Send' },
      close: { type: 'plain_text', text: 'Skip' },
      blocks: [
        {
          type: 'input',
          optional: true,
          label: { type: 'plain_text', text: 'It helps whoever looks after this desk' },
          element: {
            type: 'plain_text_input',
            action_id: 'reason',
            multiline: true,
            max_length: longestReason,
          },
        },
      ],
    })
}
