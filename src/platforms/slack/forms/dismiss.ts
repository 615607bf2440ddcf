import type { z } from 'zod'
import type { Api } from '../connect/api.ts'
import { openModal } from '../forms.ts'
import { clickSchema, dismissCallback } from '../hear/events.ts'
import { formOfOneField } from './reason.ts'

type Click = z.infer<typeof clickSchema>

/** Asks why a match is false; the click goes along, as it says which match, and where an answer may come. */
export async function openDismissForm(api: Api, click: Click, trigger: string): Promise<void> {
  const client = await api.client(click.team)
  const view = formOfOneField(dismissCallback, JSON.stringify(click), {
    title: 'Not the same party',
    submit: 'Set aside',
    close: 'Cancel',
    label: 'Why? It is kept with your name, for your whole team',
    optional: false,
  })
  if (client) await openModal(client, trigger, view)
}

/** The click that opened the form. */
export function readClicked(metadata: string): Click | undefined {
  try {
    return clickSchema.safeParse(JSON.parse(metadata)).data
  } catch {
    return undefined
  }
}
