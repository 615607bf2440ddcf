import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cause } from '../corpus/cause.ts'
import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'

/** What Dateline writes in its data folder. */
const written = ['.', 'dateline.db', 'state.db']

/**
 * The settings for whoever only asks. Where the data folder cannot be written (a disk that is read-only, a folder of
 * somebody else), they name a copy of it, so that what lies there still answers; `leave` takes the copy away.
 * @throws UserError where it cannot be read either
 */
export async function readableData(
  settings: Settings,
  log: Log,
): Promise<{ readonly settings: Settings; leave(): Promise<void> }> {
  const refusal = await refusalOf(settings.DATA)
  if (refusal === undefined) return { settings, leave: async () => {} }
  const copy = await mkdtemp(join(tmpdir(), 'dateline-data-'))
  const leave = (): Promise<void> => rm(copy, { recursive: true, force: true })
  try {
    await cp(settings.DATA, copy, { recursive: true, mode: constants.COPYFILE_FICLONE }).catch((thrown) => {
      if (cause(thrown) !== 'ENOENT') throw thrown
    })
    for (const name of await readdir(copy, { recursive: true })) await chmod(join(copy, name), 0o700)
  } catch (thrown) {
    await leave()
    throw new UserError(
      `The data folder ${settings.DATA} can be neither written (${refusal}) nor read (${cause(thrown)}). Give another one.`,
    )
  }
  log.warn(
    `The data folder ${settings.DATA} cannot be written (${refusal}): it answers as it is, and nothing new is kept.`,
  )
  return { settings: { ...settings, DATA: copy }, leave }
}

/** Why the folder, or a file in it, cannot be written; nothing where it can. */
async function refusalOf(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true })
    for (const name of written)
      await access(join(folder, name), constants.W_OK).catch((thrown) => {
        if (cause(thrown) !== 'ENOENT') throw thrown
      })
    return undefined
  } catch (thrown) {
    return cause(thrown)
  }
}
