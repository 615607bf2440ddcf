import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { reason, UserError } from '../../model/errors.ts'
import type { Tell } from '../../runtime/log.ts'
import { prepared } from './connection.ts'
import { connectMending } from './first-page.ts'
import { isDamaged, rescue } from './rescue.ts'

/** A larger file is not looked through when it is opened, unless a page was found damaged; a second is what that takes. */
const mostChecked = 256 * 1024 * 1024

/** Beside the file once a page was found damaged while it was open. */
const noteBeside = (path: string): string => `${path}.damaged`

/** Has the file looked through at the next start, whatever its size. */
export function noteDamage(path: string): void {
  try {
    writeFileSync(noteBeside(path), '')
  } catch {
    // Where nothing can be written, nothing can be mended either.
  }
}

/**
 * Opens the file of the state and makes it where it is missing. One that is damaged is kept aside, and what can be read
 * of it goes on.
 * @throws UserError where the file is no database or the folder cannot be written
 */
export function openFile(path: string, folder: string, onProblem: Tell): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    if (existsSync(path) && statSync(path).size === 0)
      onProblem(
        `The store ${path} was empty: a new one begins. Put the file back from a backup if it held something.`,
        'store',
      )
    const { database, isMended } = connectMending(path)
    const isSuspect = isMended || existsSync(noteBeside(path)) || statSync(path).size <= mostChecked
    const open = isSuspect && isDamaged(database) ? rescue(path, database, onProblem) : database
    rmSync(noteBeside(path), { force: true })
    if (open !== database) return prepared(open)
    if (isMended)
      onProblem(`The first page of the store ${path} was damaged and is made anew; no row was lost.`)
    return prepared(database)
  } catch (thrown) {
    throw new UserError(
      `The store ${path} cannot be opened: ${reason(thrown)}. It holds subscriptions and what was answered: ` +
        'give a data folder that Dateline may write to, or put the file back from a backup (dateline restore).',
    )
  }
}
