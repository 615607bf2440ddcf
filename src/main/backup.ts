import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { backUp, restore as takeBack } from '../stores/sqlite/backup.ts'
import { onReadableData } from './data.ts'
import { chosenStore } from './store.ts'

/** Writes a consistent copy of the state, also while Dateline runs. @throws UserError */
export async function backup(file: string, settings: Settings, log: Log): Promise<void> {
  const rows = await onReadableData(settings, log, async (readable) =>
    backUp(await folderOf(readable, file, 'backup'), file),
  )
  process.stdout.write(`${rows} rows are in ${file}. The index is not among them: it is built anew.\n`)
}

/** Takes a copy back; Dateline must not run on the folder meanwhile. @throws UserError */
export async function restore(file: string, settings: Settings): Promise<void> {
  const { rows, aside } = await takeBack(await folderOf(settings, file, 'restore'), file)
  const before = aside === undefined ? '' : ` What was there before is kept as ${aside}.`
  process.stdout.write(`${rows} rows are back in ${settings.DATA}.${before}\n`)
}

async function folderOf(settings: Settings, file: string, command: string): Promise<string> {
  const { copiedBy } = await chosenStore(settings)
  if (copiedBy !== undefined) throw new UserError(copiedBy)
  if (file === '') throw new UserError(`Give a file: dateline ${command} dateline-state.db`)
  return settings.DATA
}
