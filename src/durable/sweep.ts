const everyMs = 3600_000

/**
 * Forgets what is due in these collections, once an hour however often it is called.
 * @param now milliseconds since 1970
 */
export function createSweep(
  now: () => number,
  ...collections: readonly { expire(now: number): Promise<unknown> }[]
): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async () => {
    const at = now()
    // Not a difference that a clock set back makes negative.
    if (Math.abs(at - last) < everyMs) return
    last = at
    for (const collection of collections) await collection.expire(at)
  }
}
