import { basename } from 'node:path'
import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { unzip } from '../reading/packed/zip.ts'

/** A web archive with its indexes, as browsers' extensions save one: the pages are in its WARC files. */
export default defineFormat({
  endings: ['wacz'],
  parse({ bytes }) {
    const files = unzip(bytes, (name) => /\.warc(?:\.gz)?$/i.test(name))
    if (files.size === 0)
      throw new UserError('There is no page in this web archive. Save the pages as .html or .mhtml.')
    const packed = [...files].map(([name, unpacked]) => ({ name: basename(name), bytes: unpacked }))
    return { drafts: [], refused: [], packed }
  },
})
