import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../contracts/store.ts'
import { UserError } from '../../model/errors.ts'
import type { Log } from '../../runtime/log.ts'
import { turns } from '../../runtime/turns.ts'

/** A call whose thread was ended, as something in it never gave way. */
export class Hung extends UserError {
  constructor() {
    super('Something took too long, and the desk has begun anew. Ask again.')
  }
}

/** For so long a question that held up the desk is not tried again: another version may read it in no time. */
const refusedMs = 24 * 3600_000

const sentence =
  'That question held everything up for minutes, so it was ended, and it is not tried again today. Ask for less: ' +
  'name one thing, or add since:2024 or source:name.'

/** Questions to a thread that may hang. */
export interface Questions {
  /** What the thread gives; of a question that held it up, what `refused` makes of the sentence that says so. */
  ask<T>(text: string, work: () => Promise<T>, refused: (sentence: string) => T): Promise<T>
  /** The thread hangs, and its calls are about to fail as `Hung`; whether it may be for a question. */
  hung(): Promise<boolean>
}

/**
 * Of several questions that are underway while a thread hangs nobody can tell which one it is: they are tried once more,
 * one after the other and nothing beside them, and the one that hangs again is remembered. Who waits behind gets a turn.
 */
export function createQuestions(store: Store, log: Log, now: () => number): Questions {
  const held = store.collection('questions that hung', z.object({ text: z.string() }))
  const inTurn = turns(1)
  const underway = new Set<{ readonly text: string }>()
  const guilty = new WeakSet<object>()
  /** Settles when no suspect is being tried. */
  let free: Promise<unknown> = Promise.resolve()
  const keyOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex')

  const isHeld = async (text: string): Promise<boolean> => {
    const row = await held.get(keyOf(text))
    return row !== undefined && (row.due ?? 0) > now()
  }
  /** Nothing where the thread hung. */
  const tried = async <T>(
    one: { readonly text: string },
    work: () => Promise<T>,
  ): Promise<{ gave: T } | undefined> => {
    underway.add(one)
    try {
      return { gave: await work() }
    } catch (thrown) {
      if (thrown instanceof Hung) return undefined
      throw thrown
    } finally {
      underway.delete(one)
    }
  }

  return {
    async ask(text, work, refused) {
      await free
      if (await isHeld(text)) return refused(sentence)
      const one = { text }
      const first = await tried(one, work)
      if (first) return first.gave
      if (guilty.has(one)) return refused(sentence)
      const again = inTurn(async () => {
        if (await isHeld(text)) return undefined
        return tried(one, work)
      })
      free = Promise.allSettled([free, again])
      const second = await again
      return second ? second.gave : refused(sentence)
    },
    async hung() {
      const [one, ...others] = underway
      log.error('the desk gave no turn for minutes, and begins anew', {
        dropped: 'thread',
        questions: [...underway].map(({ text }) => text),
      })
      await held.expire(now())
      if (one === undefined || others.length > 0) return one !== undefined
      guilty.add(one)
      await held.put(keyOf(one.text), { text: one.text }, now() + refusedMs)
      return true
    },
  }
}
