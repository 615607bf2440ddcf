/** How often the thread is looked at, and for how many looks in a row it may answer nothing: three minutes. */
const lookMs = 5_000
export const mostLooks = 36

/** Calls its function again and again until it is told to stop. */
export type Looks = (look: () => void) => () => void

export const everyFewSeconds: Looks = (look) => {
  const clock = setInterval(look, lookMs).unref()
  return () => clearInterval(clock)
}

/**
 * Tells once when a thread has given no turn of its event loop for too long. That is counted in looks of whoever watches,
 * which come as late as all else on a busy machine, and not at all on one that sleeps.
 * @param ask is answered by the thread in its next turn; it may fail where that has ended
 * @returns what ends the watch
 */
export function watchTurns(ask: () => Promise<unknown>, hung: () => void, looks: Looks): () => void {
  let missed = 0
  let waiting = false
  const answered = (): void => {
    waiting = false
    missed = 0
  }
  return looks(() => {
    if (waiting) {
      missed += 1
      if (missed === mostLooks) hung()
      return
    }
    waiting = true
    ask().then(answered, answered)
  })
}
