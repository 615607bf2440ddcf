import type { types } from '@slack/bolt'
import type { Api } from '../connect/api.ts'
import { readPointer } from '../controls.ts'
import { openModal } from '../forms.ts'
import { type Heard, reasonCallback } from '../hear/events.ts'

type Click = Extract<Heard, { kind: 'click' }>

const longestReason = 2_000

/** A form of one field. @param metadata comes back with what is written */
export function formOfOneField(
  callback: string,
  metadata: string,
  words: {
    readonly title: string
    readonly submit: string
    readonly close: string
    readonly label: string
    readonly optional: boolean
  },
): types.ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: metadata,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      {
        type: 'input',
        optional: words.optional,
        label: plain(words.label),
        element: {
          type: 'plain_text_input',
          action_id: 'reason',
          multiline: true,
          max_length: longestReason,
        },
      },
    ],
  }
}

/** Asks for the reason of a "not useful"; the rating itself is kept whether or not one is given. */
export async function openReasonForm(api: Api, click: Click, trigger: string): Promise<void> {
  const pointer = readPointer(click.value)
  if (pointer?.at !== 0) return
  const client = await api.client(click.team)
  const view = formOfOneField(reasonCallback, JSON.stringify(click), {
    title: 'What was wrong?',
    submit: 'Send',
    close: 'Skip',
    label: 'It helps whoever looks after this desk',
    optional: true,
  })
  if (client) await openModal(client, trigger, view)
}
