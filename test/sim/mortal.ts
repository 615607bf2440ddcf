import { setImmediate } from 'node:timers/promises'
import { pages, type Store } from '../../src/contracts/store.ts'

/** A process that can be killed between any two of its steps: nothing that it awaits ever comes back. */
export interface Mortal {
  /** Everything durable or visible that the process does goes through here, before it is done and after. */
  step<T>(work: () => Promise<T>): Promise<T>
  readonly dead: boolean
  kill(): void
}

/**
 * @param dies whether the process dies at this moment: before the step with this number is done, or after it is done
 * and before the process learns of it
 */
export function mortal(
  dies: (step: number, when: 'before' | 'after') => boolean,
  random: () => number = Math.random,
): Mortal {
  let dead = false
  let steps = 0
  const never = <T>(): Promise<T> => new Promise<T>(() => {})
  return {
    async step(work) {
      const step = ++steps
      // Others come in between.
      if (random() < 0.3) await setImmediate()
      if (!dead && dies(step, 'before')) dead = true
      if (dead) return never()
      const done = await work()
      if (!dead && dies(step, 'after')) dead = true
      return dead ? never() : done
    },
    get dead() {
      return dead
    },
    kill() {
      dead = true
    },
  }
}

/**
 * The store as a mortal process uses it.
 * @param isFull whether the disk takes nothing more: a write then fails, as SQLite's does on a full disk
 */
export function storeOf({ step }: Mortal, store: Store, isFull: () => boolean = () => false): Store {
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    step(() => (isFull() ? Promise.reject(new Error(diskFull)) : work()))
  return {
    collection(name, schema) {
      const inner = store.collection(name, schema)
      const outer: typeof inner = {
        get: (key) => step(() => inner.get(key)),
        insert: (key, value, due) => write(() => inner.insert(key, value, due)),
        put: (key, value, due) => write(() => inner.put(key, value, due)),
        replace: (row, value, due) => write(() => inner.replace(row, value, due)),
        remove: (row) => write(() => inner.remove(row)),
        list: (range) => step(() => inner.list(range)),
        all: (range) => pages((part) => step(() => inner.list(part)), range),
        due: (now, limit, after) => step(() => inner.due(now, limit, after)),
        expire: (now) => write(() => inner.expire(now)),
      }
      return outer
    },
    close: () => store.close(),
  }
}

/** In SQLite's own words. */
export const diskFull = 'database or disk is full'
