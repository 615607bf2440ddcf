import { unzipSync } from 'fflate'
import { UserError } from '../../model/errors.ts'

/** More files in one archive are not a day's articles. */
const mostFiles = 5_000
/** Together they may be this large when unpacked; an archive that unpacks to more is a mistake or a bomb. */
export const mostUnpacked = 100_000_000

/**
 * The files of a zip archive that are wanted, unpacked.
 * @throws UserError where it is none, is encrypted, or unpacks to more than anyone's articles
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let count = 0
  let size = 0
  try {
    const files = unzipSync(bytes, {
      // The sizes are those that the archive declares; fflate writes no more than these.
      filter({ name, originalSize }) {
        if (name.endsWith('/') || !wanted(name)) return false
        size += originalSize
        if (++count > mostFiles || size > mostUnpacked)
          throw new UserError(
            `This archive unpacks to more than ${mostUnpacked / 1e6} MB or ${mostFiles} files. Unpack it, and put in the folder what you want to be read.`,
          )
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new UserError(
      'This archive cannot be unpacked: it is damaged, or it has a password. Pack it again.',
    )
  }
}
