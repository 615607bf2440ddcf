import { createHash } from 'node:crypto'
import { largestFile } from '../model/dropped.ts'
import { UserError } from '../model/errors.ts'
import type { Taken } from '../model/page.ts'
import type { PageReader } from './reading.ts'
import { storeFile } from './shelf.ts'
import { plainName } from './story-address.ts'
import { understood } from './understood.ts'

/** Articles of a file that are told by themselves, and sentences of what could not be read. */
const mostTold = 5

/** A file as it was given, as bytes. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Puts a file into a folder of the corpus as it is, where something in it is an article; the same file twice is one.
 * @throws UserError that says why it is not taken
 */
export async function takeFile(
  { name, bytes }: GivenFile,
  folder: string,
  reader: PageReader,
): Promise<Taken> {
  if (bytes.length > largestFile)
    throw new UserError(`It is larger than ${largestFile / 1e6} MB. Split it into smaller ones.`)
  const { drafts, refused, remarks, ending } = await reader.file(name, bytes)
  if (drafts.length === 0) throw new UserError(refused.join(' ') || 'There is no article in it.')
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const words = plainName(name.replace(/\.\w{1,5}$/, '')) || 'file'
  const file = `${words}-${digest}.${ending}`
  return {
    state: await storeFile(folder, file, bytes),
    file,
    articles: drafts.slice(0, mostTold).map(understood),
    total: drafts.length,
    remarks: [...refused, ...remarks].slice(0, mostTold),
  }
}
