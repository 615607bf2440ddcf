import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason, UserError } from '../../model/errors.ts'
import { isDamaged, keepAside, takeAlone } from './rescue.ts'

const counted = z.object({ rows: z.number() })

/**
 * Copies the state of a data folder into a file, consistent at one instant, also while Dateline writes.
 * @returns how many rows there are in the copy
 * @throws UserError
 */
export async function backUp(folder: string, to: string): Promise<number> {
  const path = join(folder, 'state.db')
  if (!existsSync(path)) throw new UserError(`There is no ${path} yet: Dateline has not run on this folder.`)
  if (existsSync(to))
    throw new UserError(`${to} is there already. Give another name, for example one with the date.`)
  mkdirSync(dirname(to), { recursive: true })
  return copy(path, to)
}

/**
 * Takes a copy back into a data folder; what lies there is kept aside.
 * @returns how many rows came back, and where the state that was there is now
 * @throws UserError where the copy is none, or Dateline runs on the folder
 */
export async function restore(
  folder: string,
  from: string,
): Promise<{ readonly rows: number; readonly aside: string | undefined }> {
  if (statSync(from, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UserError(`${from} is not a file. Give a file that “dateline backup” made.`)
  const path = join(folder, 'state.db')
  mkdirSync(folder, { recursive: true })
  const made = `${path}.restoring`
  const rows = await copy(from, made)
  const aside = existsSync(path) ? leave(path) : undefined
  renameSync(made, path)
  return { rows, aside }
}

/** Copies page by page into a file that has its name when it is whole. */
async function copy(from: string, to: string): Promise<number> {
  const part = `${to}.part`
  rmSync(part, { force: true })
  try {
    const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
    try {
      await backup(source, part)
    } finally {
      source.close()
    }
    const rows = look(part)
    renameSync(part, to)
    return rows
  } catch (thrown) {
    for (const more of ['', '-wal', '-shm']) rmSync(part + more, { force: true })
    throw new UserError(`${from} cannot be copied to ${to}: ${reason(thrown)}.`)
  }
}

/** How many rows a copy has. @throws where it is damaged, or something else than a state of Dateline */
function look(path: string): number {
  const database = new DatabaseSync(path)
  try {
    if (isDamaged(database)) throw new Error('it is damaged')
    // One file, without a journal beside it that would have to go along.
    database.exec('pragma journal_mode = delete')
    return counted.parse(database.prepare('select count(*) as rows from records').get()).rows
  } finally {
    database.close()
  }
}

function leave(path: string): string {
  const database = new DatabaseSync(path, { timeout: 1_000 })
  try {
    takeAlone(database)
  } catch (thrown) {
    throw new UserError(`The state ${path} cannot be replaced: ${reason(thrown)}.`)
  } finally {
    database.close()
  }
  return keepAside(path, 'before-restore')
}
