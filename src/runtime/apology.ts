import { randomBytes } from 'node:crypto'
import type { Log } from './log.ts'

/**
 * What somebody is told of a failure of ours: one sentence, with a reference that stands in the log beside what happened.
 * @param what goes to the log, with all that is known of it
 */
export function apology(log: Log, what: string, known: Readonly<Record<string, unknown>>): string {
  const id = randomBytes(4).toString('hex')
  log.error(what, { id, dropped: 'answer', ...known })
  return `Something went wrong on our side. Ask again, and if it happens again tell the operator this reference: ${id}.`
}
