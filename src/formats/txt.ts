import { type Draft, defineFormat } from '../contracts/format.ts'
import { showDate } from '../language/show-date.ts'
import { UserError } from '../model/errors.ts'
import { splitBatch } from '../reading/facts/batch.ts'
import { readProse } from '../reading/facts/prose.ts'
import { type ChatDay, readChat } from '../reading/packed/chat.ts'

/** Plain text, as a scraper, an editor, a mailer or an agency's archive left it. */
export default defineFormat({
  endings: ['txt', 'text', 'asc'],
  parse(file) {
    const chat = readChat(file.text())
    if (chat !== undefined) return { drafts: chat.map(ofDay), refused: [] }
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

/** A day of a conversation is an article, as its date is. */
function ofDay({ group, published, text }: ChatDay, index: number, all: readonly ChatDay[]): Draft {
  const title = `${group ?? 'A conversation'}, ${showDate({ from: published.date, to: published.date, precision: 'day' })}`
  const part = all.length > 1 ? { part: index + 1 } : {}
  return { title, text, captions: [], partial: false, publisher: group, published, ...part }
}
