import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { answersOf } from '../reading/packed/warc.ts'
import { documentsOf } from '../reading/packed/web.ts'

/** Pages as crawlers and web archives keep them, each with what its server answered. */
export default defineFormat({
  endings: ['warc'],
  fits: ({ bytes }) => /^WARC\/[\d.]+\r\n/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 16))),
  parse({ bytes }) {
    const packed = documentsOf(answersOf(bytes))
    if (packed.length === 0)
      throw new UserError('There is no page in this web archive. Save the pages as .html or .mhtml.')
    return { drafts: [], refused: [], packed }
  },
})
