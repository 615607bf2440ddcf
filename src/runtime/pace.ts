/** How many answers one person gets in a minute, in this process. */
export interface Pace {
  /** Whether this person may have another now; one that is refused does not count. */
  allow(person: string): boolean
  /** Whether this person may be told so now: once a minute. */
  mayTell(person: string): boolean
}

const minuteMs = 60_000

/** A sliding window: the instants of the last minute are counted, not the minutes of a clock. */
export function createPace(perMinute: number, now: () => number = Date.now): Pace {
  const answers = window(perMinute, now)
  const notices = window(1, now)
  return { allow: answers, mayTell: notices }
}

/** Lets each person pass so many times in any minute. */
function window(most: number, now: () => number): (person: string) => boolean {
  const taken = new Map<string, readonly number[]>()
  let swept = now()
  return (person) => {
    const at = now()
    const since = at - minuteMs
    if (swept < since) {
      swept = at
      for (const [known, instants] of taken) if ((instants.at(-1) ?? 0) <= since) taken.delete(known)
    }
    const recent = (taken.get(person) ?? []).filter((instant) => instant > since)
    const allowed = recent.length < most
    taken.set(person, allowed ? [...recent, at] : recent)
    return allowed
  }
}
