import { type Draft, defineFormat } from '../contracts/format.ts'
import { showDate } from '../language/show-date.ts'
import { UserError } from '../model/errors.ts'
import { readDocuments } from '../reading/facts/documents.ts'
import { type ChatDay, readChat } from '../reading/packed/chat.ts'

/** Plain text, as a scraper, an editor, a mailer or an agency's archive left it. */
export default defineFormat({
  endings: ['txt', 'text', 'asc'],
  parse(file) {
    const chat = readChat(file.text())
    if (chat !== undefined) return { drafts: chat.map(ofDay), refused: [] }
    const found = readDocuments(file.text())
    const [only] = found.refused
    if (found.drafts.length === 0 && only !== undefined) throw new UserError(only)
    return found
  },
})

/** A day of a conversation is an article, as its date is. */
function ofDay({ group, published, text }: ChatDay, index: number, all: readonly ChatDay[]): Draft {
  const title = `${group ?? 'A conversation'}, ${showDate({ from: published.date, to: published.date, precision: 'day' })}`
  const part = all.length > 1 ? { part: index + 1 } : {}
  return { title, text, captions: [], partial: false, publisher: group, published, ...part }
}
