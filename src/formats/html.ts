import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readPage } from '../reading/boilerplate/page.ts'
import { readAddress } from '../reading/facts/address.ts'
import { foundAt } from '../reading/facts/found-at.ts'
import { readStories } from '../reading/facts/stories.ts'
import { readOfficePage } from '../reading/packed/office-page.ts'
import { readTelegram } from '../reading/packed/telegram.ts'

/** Web pages as they were saved, with their menus, scripts and related stories. */
export default defineFormat({
  endings: ['html', 'htm', 'xhtml', 'shtml'],
  parse(file) {
    const content = file.text()
    if (!/<[a-z!]/i.test(content))
      throw new UserError(
        'There is no HTML in this file. Save the page itself, or give a plain text the ending .txt.',
      )
    const messages = readTelegram(content)
    if (messages !== undefined) return readStories(messages, 'head', 'message')
    const written = readOfficePage(content)
    const { remarks, ...draft } = written === undefined || written.text === '' ? readPage(content) : written
    const saved = draft.url === undefined ? savedFrom(content) : undefined
    return { drafts: [saved === undefined ? draft : foundAt(draft, saved)], refused: [], remarks }
  },
})

/** Where a page lay, as browsers (“saved from url=(0042)https://…”) and SingleFile write it at the head of what they save. */
function savedFrom(content: string): string | undefined {
  const note = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S{1,2048})/i
  const read = readAddress(note.exec(content.slice(0, 4_000))?.[1] ?? '')
  return 'url' in read ? read.url : undefined
}
