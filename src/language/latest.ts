/** What was made last, by the text that it was made of. */
export interface Latest<T> {
  get(text: string): T | undefined
  set(text: string, made: T): void
  /** While one text is gone through several times so many are kept, whatever else is. */
  widely<R>(most: number, work: () => R): R
}

/**
 * Keeps the last `most` or fewer, at least half as many. What was met since the last turn is new, what was met before it is old; at a
 * turn the old goes as a whole, so that nothing is looked for among what has gone.
 */
export function createLatest<T>(most: number): Latest<T> {
  let [recent, old] = [new Map<string, T>(), new Map<string, T>()]
  let room = most / 2
  const set = (text: string, made: T): void => {
    if (recent.size >= room) [recent, old] = [new Map(), recent]
    recent.set(text, made)
  }
  return {
    get(text) {
      const found = recent.get(text)
      if (found !== undefined) return found
      const before = old.get(text)
      if (before !== undefined) set(text, before)
      return before
    },
    set,
    widely(wider, work) {
      const before = room
      room = Math.max(room, wider)
      try {
        return work()
      } finally {
        room = before
      }
    },
  }
}
