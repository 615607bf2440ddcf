/** What goes wrong with a call. */
export type Trouble =
  /** 429 with Retry-After in seconds. */
  | { readonly limited: number }
  /** With a body in words alone, as a `response_url` refuses blocks. */
  | { readonly status: number; readonly body?: string }
  /** An error of Slack's own: `not_in_channel`. */
  | { readonly error: string }
  /** No reply until the fake stops. */
  | 'hang'
  /** Done, but the connection is cut before the reply. */
  | 'lost'
  /** The connection is cut before anything is done. */
  | 'cut'

interface Rule {
  readonly method: string
  readonly trouble: Trouble
  readonly channel: string | undefined
  readonly chance: number
  left: number
}

export interface Faults {
  /**
   * @param method a method of the Web API, `response_url`, or `*`
   * @param where by default the next call, in whatever channel
   */
  add(
    method: string,
    trouble: Trouble,
    where?: { readonly channel?: string; readonly times?: number; readonly chance?: number },
  ): void
  clear(): void
  take(method: string, channel: string | undefined): Trouble | undefined
}

export function createFaults(): Faults {
  const rules: Rule[] = []
  return {
    add(method, trouble, { channel, times = 1, chance = 1 } = {}) {
      rules.push({ method, trouble, channel, chance, left: times })
    },
    clear() {
      rules.length = 0
    },
    take(method, channel) {
      const rule = rules.find(
        (one) =>
          one.left > 0 &&
          (one.method === method || one.method === '*') &&
          (one.channel === undefined || one.channel === channel) &&
          (one.chance >= 1 || Math.random() < one.chance),
      )
      if (rule) rule.left--
      return rule?.trouble
    },
  }
}
