import { constants, rmSync } from 'node:fs'
import { access, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { cause } from '../corpus/cause.ts'
import { isGone, living, own, processSchema } from '../durable/process.ts'
import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'

/** What Dateline writes in its data folder. */
const written = ['.', 'dateline.db', 'state.db']

/** A copy stands in a folder of this name, beside who made it. */
const named = 'dateline-data-'
const maker = 'process.json'

/** Work that only reads, on a data folder that may be one that cannot be written: see `readableData`. */
export async function onReadableData<T>(
  settings: Settings,
  log: Log,
  work: (settings: Settings) => Promise<T>,
): Promise<T> {
  const data = await readableData(settings, log)
  try {
    return await work(data.settings)
  } finally {
    await data.leave()
  }
}

/**
 * The settings for whoever only asks. Where the data folder cannot be written (a disk that is read-only, a folder of
 * somebody else), they name a copy of it, so that what lies there still answers; `leave` takes the copy away, and so
 * does the end of the process, however it comes: what was killed is taken away by the next one that makes a copy.
 * @throws UserError where it cannot be read either
 */
export async function readableData(
  settings: Settings,
  log: Log,
): Promise<{ readonly settings: Settings; leave(): Promise<void> }> {
  const refusal = await refusalOf(settings.DATA)
  if (refusal === undefined) return { settings, leave: async () => {} }
  await takeAwayOfKilled()
  const folder = await mkdtemp(join(tmpdir(), named))
  const remove = keptUntilTheEnd(folder)
  const leave = async (): Promise<void> => remove()
  const copy = join(folder, 'data')
  try {
    await writeFile(join(folder, maker), JSON.stringify(own))
    await mkdir(copy)
    await cp(settings.DATA, copy, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: isNoLock,
    }).catch((thrown) => {
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

/** What lives is told by locks, which a copy has not. */
const isNoLock = (path: string): boolean => basename(path) !== living

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

/** A folder that goes with the process: a signal that nobody else hears exits, too. @returns what takes it away at once */
function keptUntilTheEnd(folder: string): () => void {
  const remove = (): void => {
    process.off('exit', remove)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.on('exit', remove)
  return remove
}

/** Copies whose process was killed, which nothing could take away then. */
async function takeAwayOfKilled(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(named)) continue
    const folder = join(tmpdir(), name)
    const by = await readFile(join(folder, maker), 'utf8')
      .then((text) => processSchema.parse(JSON.parse(text)))
      .catch(() => undefined)
    // One of somebody else may not be taken away.
    if (by && isGone(by)) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}
