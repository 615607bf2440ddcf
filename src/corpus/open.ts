import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Content } from '../contracts/format.ts'
import { largestFile } from '../model/dropped.ts'
import { UserError } from '../model/errors.ts'
import { cause } from './cause.ts'
import { type Decoded, decode } from './decode.ts'

/** Could not be read this time: the file itself may be all right, so it is tried again. */
export class Unreadable extends UserError {}

/**
 * A file's bytes, and its characters where a format asks for them.
 * @throws UserError with a sentence for the sender
 */
export function openFile(path: string): OpenFile {
  let handle: number | undefined
  try {
    // Between the walk and now the name may have become a pipe: opened like this it does not block.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new Unreadable('This is no longer a file. Take it out of the folder.')
    if (stats.size > largestFile)
      throw new UserError(
        `This file is larger than ${largestFile / 1e6} MB (${(stats.size / 1e6).toFixed(1)} MB). Split it into smaller ones.`,
      )
    return asContent(readFileSync(handle))
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new Unreadable(`This file cannot be read (${cause(thrown)}). Check that Dateline may read it.`)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** What was read of a file, and what is to be said of how its characters were read. */
export interface OpenFile extends Content {
  readonly remarks: readonly string[]
}

export function asContent(bytes: Uint8Array): OpenFile {
  let decoded: Decoded | undefined
  return {
    bytes,
    text() {
      decoded ??= decode(bytes)
      return decoded.text
    },
    get remarks() {
      return decoded?.remarks ?? []
    },
  }
}
