import { defineFormat } from '../contracts/format.ts'
import { reason, UserError } from '../model/errors.ts'
import { mainMarkup } from '../reading/boilerplate/main.ts'
import { markupText, readMarkup } from '../reading/boilerplate/markup.ts'
import { readMeta } from '../reading/boilerplate/meta.ts'
import { cleanText, firstWords } from '../reading/boilerplate.ts'
import { firstPublished } from '../reading/dateline.ts'

/** Web pages as they were saved, with their menus, scripts and related stories. */
export default defineFormat({
  endings: ['html', 'htm'],
  parse(file) {
    const content = file.text()
    if (!/<[a-z!]/i.test(content))
      throw new UserError(
        'There is no HTML in this file. Save the page itself, or give a plain text the ending .txt.',
      )
    const { meta, captions, cleaned } = readPage(content)
    const { title, publisher, byline, url, dates, partial } = meta
    const reading = firstPublished(dates, 'meta')
    const remarks = reading.kind === 'impossible' ? [reading.sentence] : []
    if (cleaned.text === '')
      throw new UserError(
        'No article was found in this HTML page. Check that the file holds the story, not only a menu.',
      )
    const draft = {
      title: title ?? firstWords(cleaned.text),
      text: cleaned.text,
      captions: [...new Set([...captions, ...cleaned.captions])],
      partial: partial || cleaned.partial,
      mark: cleaned.mark,
      publisher,
      byline,
      url,
      published: reading.kind === 'date' ? reading.published : undefined,
    }
    return { drafts: [draft], refused: [], remarks }
  },
})

/** What breaks the parser is a broken page, and its sender can mend it. */
function readPage(content: string) {
  try {
    const page = readMarkup(content)
    const meta = readMeta(page)
    const { body, captions } = mainMarkup(page)
    return { meta, captions, cleaned: cleanText(markupText(body), meta.title ?? '', 'keep') }
  } catch (thrown) {
    throw new UserError(
      `This HTML page cannot be read (${reason(thrown)}). Save the page again, or give its text as .txt.`,
    )
  }
}
