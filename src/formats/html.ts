import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readPage } from '../reading/boilerplate/page.ts'

/** Web pages as they were saved, with their menus, scripts and related stories. */
export default defineFormat({
  endings: ['html', 'htm', 'xhtml', 'shtml'],
  parse(file) {
    const content = file.text()
    if (!/<[a-z!]/i.test(content))
      throw new UserError(
        'There is no HTML in this file. Save the page itself, or give a plain text the ending .txt.',
      )
    const { remarks, ...draft } = readPage(content)
    return { drafts: [draft], refused: [], remarks }
  },
})
