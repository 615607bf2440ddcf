/** After so many failures in a row nothing is asked for this long, in milliseconds; then one question tries again. */
const mostFailures = 3
const restMs = 60_000

/** Counts how one thing that is asked of a server goes. */
export interface Circuit {
  succeeded(): void
  failed(): void
}

/** Keep a server that does not answer from being asked again and again: where one is open nothing is asked. */
export interface Circuits {
  readonly isOpen: () => boolean
  add(): Circuit
}

export function createCircuits(now: () => number): Circuits {
  let openUntil = 0
  return {
    isOpen: () => now() < openUntil,
    add() {
      let failures = 0
      return {
        succeeded() {
          failures = 0
        },
        failed() {
          failures++
          if (failures >= mostFailures) openUntil = now() + restMs
        },
      }
    },
  }
}
