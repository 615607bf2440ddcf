import type { Asker } from '../model/asker.ts'
import type { Declaration } from '../model/declaration.ts'
import { type Dropped, largestFile, mostFiles } from '../model/dropped.ts'
import { UserError } from '../model/errors.ts'

/** A file in a message, which is fetched only where a command takes it. */
export interface Offered {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** @throws UserError that says why it cannot be had */
  read(): Promise<Uint8Array>
}

/** The files of a message for the command that takes them; what is not for its asker to give is not even fetched. */
export async function takeFiles(
  offered: readonly Offered[],
  { files }: Pick<Declaration, 'files'>,
  asker: Asker | undefined,
): Promise<readonly Dropped[]> {
  if (files === undefined) return []
  const mayGive = files.from === 'everybody' || asker?.admin === true
  const taken: Dropped[] = []
  for (const [at, file] of offered.entries()) taken.push(await takeFile(file, mayGive && at < mostFiles, at))
  return taken
}

async function takeFile({ name, size, read }: Offered, isTaken: boolean, at: number): Promise<Dropped> {
  if (!isTaken)
    return {
      name,
      why: at < mostFiles ? 'It was not fetched.' : `Only ${mostFiles} files of a message are read.`,
    }
  if (size > largestFile) return { name, why: `It is larger than ${largestFile / 1e6} MB. Split it.` }
  try {
    return { name, bytes: await read() }
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    return { name, why: thrown.message }
  }
}
