import type { Answer } from '../../model/answer.ts'
import type { Asker } from '../../model/asker.ts'
import type { Courier } from '../../model/digest.ts'
import { type Paint, renderAnswer } from './render.ts'

/** Who sits at this terminal: it is their machine. */
export const terminalAsker: Asker = {
  platform: 'terminal',
  team: '',
  user: 'me',
  place: 'terminal',
  admin: true,
  mayPost: true,
}

/** Digests as they are printed: each story whole, one after the other. */
export function printingCourier(write: (text: string) => void, columns: () => number, paint: Paint): Courier {
  const print = (answer: Answer): void => write(`\n${renderAnswer(answer, columns(), paint)}`)
  const say = (text: string): void => print({ kind: 'notice', text, nearest: [], ms: 0 })
  return {
    async deliver({ key, digest: { title, lead, stories } }) {
      if (lead.kind === 'notice') print(lead)
      else say([title, ...(lead.remarks ?? [])].join('\n'))
      for (const { label, headline, answer } of stories)
        print(answer.kind === 'notice' ? answer : { ...answer, title: `${label} · ${headline}` })
      return { state: 'sent', id: key }
    },
    async notify({ key, text }) {
      say(text)
      return { state: 'sent', id: key }
    },
  }
}
