import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { isGone, own, processSchema } from './process.ts'
import { createSilence } from './silence.ts'

/** Work that one process does for all, and another takes over when it dies. */
export interface Office {
  /** Settles when this process holds it; false where it was aborted before. A store that is away is waited for. */
  held(aborted: AbortSignal): Promise<boolean>
  /** Whether this process holds it without waiting for another. */
  heldAtOnce(): Promise<boolean>
  /** Settles when another has taken it over, as this process was silent for too long. */
  readonly lost: Promise<void>
  leave(): Promise<void>
}

/** How often a holder shows that it lives, and how long it may be silent. */
export interface Lease {
  readonly beatMs: number
  readonly silentMs: number
}
const usual: Lease = { beatMs: 5_000, silentMs: 30_000 }

const heldSchema = z.object({ holder: z.string(), process: processSchema.optional() })

/** Of whoever reads the folder for all that share an index. */
export const createReadingOffice = (store: Store): Office => createOffice(store, 'reading')

export function createOffice(store: Store, name: string, { beatMs, silentMs }: Lease = usual): Office {
  const offices = store.collection('offices', heldSchema)
  const holder = randomUUID()
  const held = { holder, process: own }
  const lost = Promise.withResolvers<void>()
  const ended = new AbortController()
  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    setTimeout(ms, undefined, { signal, ref: false }).catch(() => {})

  const silence = createSilence(silentMs)
  const take = async (): Promise<boolean> => {
    const row = await offices.get(name)
    if (row === undefined) return offices.insert(name, held)
    if (row.value.holder === holder) return true
    const isDead = (row.value.process !== undefined && isGone(row.value.process)) || silence.isSilent(row)
    return isDead && (await offices.replace(row, held)) !== undefined
  }
  const beat = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await pause(beatMs, ended.signal)
      const row = await offices.get(name).catch(() => undefined)
      // A store that is away for a while takes nothing from the holder: nobody else can reach it either.
      if (row === undefined || ended.signal.aborted) continue
      if (row.value.holder !== holder) return lost.resolve()
      await offices.replace(row, held).catch(() => undefined)
    }
  }
  const heldAtOnce = async (): Promise<boolean> => {
    const isHeld = await take()
    if (isHeld) void beat()
    return isHeld
  }
  return {
    heldAtOnce,
    async held(aborted) {
      while (!aborted.aborted) {
        if (await heldAtOnce().catch(() => false)) return true
        await pause(beatMs, aborted)
      }
      return false
    },
    lost: lost.promise,
    async leave() {
      ended.abort()
      // Where the store is away the next one goes by silence.
      const row = await offices.get(name).catch(() => undefined)
      if (row?.value.holder === holder) await offices.remove(row).catch(() => false)
    },
  }
}
