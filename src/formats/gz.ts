import { gunzipSync } from 'node:zlib'
import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { mostUnpacked } from '../reading/packed/zip.ts'

/** One packed file: the ending before .gz says what it is. */
export default defineFormat({
  endings: ['gz'],
  fits: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  parse({ bytes }) {
    try {
      return {
        drafts: [],
        refused: [],
        packed: [{ name: '', bytes: gunzipSync(bytes, { maxOutputLength: mostUnpacked }) }],
      }
    } catch (thrown) {
      const large = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE'
      throw new UserError(
        large
          ? `This file unpacks to more than ${mostUnpacked / 1e6} MB. Unpack it, and split it into smaller ones.`
          : 'This file cannot be unpacked: it is damaged. Pack it again.',
      )
    }
  },
})
