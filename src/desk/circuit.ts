/** After so many failures in a row nothing is asked for this long, in milliseconds; then one question tries again. */
const mostFailures = 3
const restMs = 60_000

/** Keeps a server that does not answer from being asked again and again. */
export interface Circuit {
  readonly isOpen: () => boolean
  succeeded(): void
  failed(): void
}

export function createCircuit(now: () => number): Circuit {
  let failures = 0
  let openUntil = 0
  return {
    isOpen: () => now() < openUntil,
    succeeded() {
      failures = 0
    },
    failed() {
      failures++
      if (failures >= mostFailures) openUntil = now() + restMs
    },
  }
}
