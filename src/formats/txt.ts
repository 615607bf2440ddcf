import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { splitBatch } from '../reading/facts/batch.ts'
import { readProse } from '../reading/facts/prose.ts'

/** Plain text, as a scraper, an editor, a mailer or an agency's archive left it. */
export default defineFormat({
  endings: ['txt', 'text', 'asc'],
  parse(file) {
    const documents = splitBatch(file.text())
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    for (const [index, document] of documents.entries()) {
      const place = documents.length > 1 ? `document ${index + 1}: ` : ''
      const { remarks: said, ...draft } = readProse(document, { from: 'head' })
      if (draft.text === '')
        refused.push(
          `${place}No article was found in this text. Put the headline on the first line and the story below it.`,
        )
      else drafts.push(documents.length > 1 ? { ...draft, part: index + 1 } : draft)
      remarks.push(...said.map((sentence) => place + sentence))
    }
    const [only] = refused
    if (drafts.length === 0 && only !== undefined) throw new UserError(only)
    return { drafts, refused, remarks }
  },
})
