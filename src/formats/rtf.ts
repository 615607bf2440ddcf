import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readDocuments } from '../reading/facts/documents.ts'
import { textOfRtf } from '../reading/packed/rtf.ts'

/** Rich text, as Word, TextEdit and the archives of newspapers save it; read as the plain text that it shows. */
export default defineFormat({
  endings: ['rtf'],
  fits: ({ bytes }) => /^\s*\{\\rtf/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 16))),
  parse({ bytes }) {
    const content = new TextDecoder('latin1').decode(bytes)
    if (!content.trimStart().startsWith('{\\rtf'))
      throw new UserError('This is not a rich text. Save it again as .docx or .txt.')
    const found = readDocuments(textOfRtf(content))
    if (found.drafts.length === 0)
      throw new UserError('This rich text holds no sentence of an article. Check that it is the right file.')
    return found
  },
})
