import type { DatabaseSync } from 'node:sqlite'
import { reason } from '../../model/errors.ts'

/** Writes that come in together go to the disk together: two hundred receipts cost one wait for it, not two hundred. */
export interface Group {
  /** Settles when it is on the disk. */
  write<T>(work: () => T): Promise<T>
  /** Writes what waits. */
  flush(): void
}

interface Job {
  /** Does it, and gives what tells the waiting side. */
  readonly work: () => () => void
  readonly fail: (thrown: unknown) => void
}

export function createGroup(database: DatabaseSync): Group {
  let waiting: Job[] = []

  const alone = ({ work, fail }: Job): void => {
    try {
      work()()
    } catch (thrown) {
      fail(thrown)
    }
  }
  const together = (jobs: readonly Job[]): void => {
    database.exec('begin immediate')
    const done: (() => void)[] = []
    try {
      for (const { work } of jobs) done.push(work())
      database.exec('commit')
    } catch {
      if (database.isTransaction) database.exec('rollback')
      // One of them is at fault: each is tried by itself.
      for (const job of jobs) alone(job)
      return
    }
    for (const tell of done) tell()
  }
  const flush = (): void => {
    const jobs = waiting
    waiting = []
    try {
      if (jobs.length > 1) together(jobs)
      else for (const job of jobs) alone(job)
    } catch (thrown) {
      // Another process holds the file, and would for every one of them.
      for (const { fail } of jobs) fail(new Error(`the store is not written: ${reason(thrown)}`))
    }
  }
  return {
    flush,
    write: (work) =>
      new Promise((settle, fail) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({
          work: () => {
            const result = work()
            return () => settle(result)
          },
          fail,
        })
      }),
  }
}
