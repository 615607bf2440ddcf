import { AsyncLocalStorage } from 'node:async_hooks'
import type { Steps } from '../model/steps.ts'

/** Milliseconds of work between two turns of the event loop: whoever waits for it waits no longer than this and one step. */
const longest = 12

/** What ends a piece of work whose time is over. */
const limits = new AsyncLocalStorage<(() => void) | undefined>()

let since = performance.now()
const waiting: (() => void)[] = []

/** One a turn of the event loop, in the order in which they came, so that none waits for another's end. */
function next(): void {
  since = performance.now()
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(next)
}

/**
 * Awaited between the steps of a long piece of work: gives way to whatever else waits once its time is up.
 * @throws what `within` was given, once the time of the whole is over
 */
export async function turn(): Promise<void> {
  limits.getStore()?.()
  if (performance.now() - since < longest) return
  await new Promise<void>((go) => {
    waiting.push(go)
    if (waiting.length === 1) setImmediate(next)
  })
  limits.getStore()?.()
}

/** Does work in steps, with a turn between them. @throws as `turn` */
export async function inTurn<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await turn()
  }
}

/** Work, all that it calls included, whose turns end with what `check` throws. */
export const within = <T>(check: () => void, work: () => Promise<T>): Promise<T> => limits.run(check, work)

/** Work that may take its time, within whatever it is called. */
export const withoutLimit = <T>(work: () => Promise<T>): Promise<T> => limits.run(undefined, work)
