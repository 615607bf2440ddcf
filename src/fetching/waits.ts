/** The gap between two requests to one host, in milliseconds. */
const gapMs = 1_000
/** A host's own `Crawl-delay` is kept up to so much. */
const longestGapMs = 30_000
/** A wait that a host asks for is kept up to so much: a week. */
const longestWaitMs = 7 * 24 * 3600_000
/** Of so many hosts the times are kept; what is over is dropped before. */
const mostHosts = 2_000

/** When each host may be asked next. */
export interface Waits {
  /** Milliseconds until this host's turn; 0 where it has come. */
  until(host: string): number
  /** Takes the host's next turn. */
  take(host: string): void
  /** The host wants to be left alone for so long. */
  hold(host: string, ms: number): void
  /** The gap that the host asks for. */
  slow(host: string, ms: number): void
}

export function createWaits(now: () => number): Waits {
  const hosts = new Map<string, { next: number; gap: number }>()
  const of = (host: string): { next: number; gap: number } => {
    const known = hosts.get(host)
    if (known !== undefined) return known
    if (hosts.size >= mostHosts) forget(hosts, now())
    const fresh = { next: 0, gap: gapMs }
    hosts.set(host, fresh)
    return fresh
  }
  return {
    until: (host) => Math.max(0, (hosts.get(host)?.next ?? 0) - now()),
    take(host) {
      const known = of(host)
      known.next = Math.max(known.next, now()) + known.gap
    },
    hold(host, ms) {
      const known = of(host)
      known.next = Math.max(known.next, now() + ms)
    },
    slow(host, ms) {
      of(host).gap = Math.min(longestGapMs, Math.max(gapMs, ms))
    },
  }
}

/** Those whose turn has come have nothing to be remembered for; else the oldest give way. */
function forget(hosts: Map<string, { next: number }>, now: number): void {
  for (const [host, { next }] of hosts) if (next <= now) hosts.delete(host)
  for (const host of hosts.keys()) {
    if (hosts.size < mostHosts) break
    hosts.delete(host)
  }
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now; nothing where it says neither. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(longestWaitMs, Math.max(0, ms))
}
