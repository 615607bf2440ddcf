import { setImmediate } from 'node:timers/promises'
import type { Line, Task } from './line.ts'

export interface Pool {
  /** Works until nothing is due any more, and nothing underway. @throws what the work throws */
  run(): Promise<void>
  /** Looks again for what has fallen due, also while hosts keep one waiting. */
  wake(): void
}

/**
 * Works through what stands in these lines, several at once and one a host whichever line it stands in; where a host
 * becomes free, the first line is served first. Each line has places of its own: what is slow in one holds up nothing in
 * another.
 */
export function createPool(lines: readonly Line[], goesOn: () => boolean): Pool {
  const busy = new Set<string>()
  const underway = new Map<Line, number>()
  const isFree = (host: string): boolean => !busy.has(host)
  const count = (line: Line): number => underway.get(line) ?? 0
  /** Lines in which something may have fallen due since they were looked at. */
  const old = new Set(lines)
  let failure: { readonly thrown: unknown } | undefined
  let bell = Promise.withResolvers<void>()
  let isRung = false
  const ring = (): void => {
    isRung = true
    bell.resolve()
  }

  const start = (line: Line, { host, act }: Task): void => {
    busy.add(host)
    underway.set(line, count(line) + 1)
    const end = (): void => {
      busy.delete(host)
      underway.set(line, count(line) - 1)
      ring()
    }
    act()
      .catch((thrown: unknown) => {
        failure ??= { thrown }
      })
      .finally(end)
  }
  const next = async (line: Line): Promise<Task | undefined> => {
    const task = old.has(line) ? undefined : line.take(isFree)
    if (task !== undefined) return task
    // With nothing underway it is the last look.
    if (!old.has(line) && !line.isShort(isFree) && busy.size > 0) return undefined
    old.delete(line)
    await line.look()
    return line.take(isFree)
  }
  const fill = async (line: Line): Promise<void> => {
    while (count(line) < line.atOnce && goesOn() && failure === undefined) {
      const task = await next(line)
      if (task === undefined) return
      start(line, task)
      // The store of one machine answers without giving way.
      await setImmediate()
    }
  }
  return {
    async run() {
      for (;;) {
        isRung = false
        bell = Promise.withResolvers()
        for (const line of lines) await fill(line)
        if (isRung) continue
        if (busy.size === 0) break
        await bell.promise
      }
      const { thrown } = failure ?? {}
      failure = undefined
      if (thrown !== undefined) throw thrown
    },
    wake() {
      for (const line of lines) old.add(line)
      ring()
    },
  }
}
