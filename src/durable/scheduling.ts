import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { type Asker, keyOfAsker } from '../model/asker.ts'
import { type Card, type Digests, setLine, type Wish } from '../model/digest.ts'
import { UserError } from '../model/errors.ts'

/** What a form has confirmed is set, once, however often the confirmation is handled. */
export interface Scheduling {
  /**
   * @param form what makes it one confirmation
   * @returns what is told to the asker, their own mistakes among it
   */
  confirm(form: string, asker: Asker, wish: Wish): Promise<Confirmed>
}

const confirmedSchema = z.object({
  told: z.string(),
  /** The digest that is set; nothing where none is. */
  id: z.string().optional(),
  /** Who confirmed it, so that it goes where their workspace does. */
  by: z.string().optional(),
})
export type Confirmed = z.infer<typeof confirmedSchema>

const rememberMs = 7 * 24 * 3600_000

export function createScheduling(store: Store, digests: Digests, now: () => number = Date.now): Scheduling {
  const confirmed = store.collection('digest forms', confirmedSchema.partial())

  return {
    async confirm(form, asker, wish) {
      await confirmed.expire(now())
      const by = keyOfAsker(asker)
      const first = await confirmed.insert(form, { by }, now() + rememberMs)
      const row = await confirmed.get(form)
      const before = confirmedSchema.safeParse(row?.value)
      if (before.success) return before.data
      try {
        const { card, before } = await digests.create(asker, wish)
        // Where a crash lies between, or the button was pressed twice, this confirmation has set it.
        const told = [setLine(card, first && before), ...nextLines(card), ...card.remarks].join('\n')
        const made = { told, id: card.id, by }
        if (row) await confirmed.replace(row, made, row.due)
        return made
      } catch (thrown) {
        if (thrown instanceof UserError) return { told: thrown.message }
        throw thrown
      }
    },
  }
}

export const nextLines = ({ next }: Pick<Card, 'next'>): readonly string[] =>
  next.length === 0 ? [] : [`Next: ${next.join('; ')}.`]
