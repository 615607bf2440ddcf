import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readHead } from '../reading/boilerplate/head.ts'
import { splitParagraphs } from '../reading/boilerplate/lines.ts'
import { cleanText, firstWords } from '../reading/boilerplate.ts'
import { readDateline } from '../reading/dateline/published.ts'

/** Plain text, as a scraper or an editor left it: nothing but the words themselves says what they are. */
export default defineFormat({
  endings: ['txt', 'text'],
  parse(file) {
    const content = file.text()
    const head = readHead(content)
    const reading = readDateline(content)
    const remarks = reading.kind === 'impossible' ? [reading.sentence] : []
    const story = splitParagraphs(content).filter((line) => !head.lines.has(line))
    const { text, captions, partial } = cleanText(story.join('\n\n'), head.title)
    if (text === '')
      throw new UserError(
        'No article was found in this text. Put the headline on the first line and the story below it.',
      )
    const { byline, publisher } = head
    const published = reading.kind === 'date' ? reading.published : undefined
    const title = head.title === '' ? firstWords(text) : head.title
    return {
      drafts: [{ title, text, captions, partial, publisher, byline, published }],
      refused: [],
      remarks,
    }
  },
})
