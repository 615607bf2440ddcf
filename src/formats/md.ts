import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readHead } from '../reading/boilerplate/head.ts'
import { plainText } from '../reading/boilerplate/markdown.ts'
import { gravest } from '../reading/boilerplate/notice.ts'
import { cleanText, firstWords, headlineOf } from '../reading/boilerplate.ts'
import { takeFront } from '../reading/facts/front.ts'
import { readFacts } from '../reading/facts.ts'

/** Markdown, with front matter of any kind: title, date, publisher, byline and url under whatever keys; all optional. */
export default defineFormat({
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  parse(file) {
    const content = file.text()
    const front = takeFront(content)
    const facts = readFacts(front?.fields ?? {}, 'front matter')
    const plain = plainText(front?.body ?? content.replace(/^\uFEFF/, ''))
    const given = facts.title ?? plain.heading ?? readHead(plain.text).title
    const { text, captions, partial, mark } = cleanText(plain.text, headlineOf(given))
    if (text === '')
      throw new UserError(
        'There is no article in this Markdown file. Put its text below the front matter, or below its heading.',
      )
    const draft = {
      ...facts,
      title: given === '' ? firstWords(text) : given,
      text,
      captions: [...plain.captions, ...captions],
      partial: partial || facts.partial,
      mark: gravest([facts.mark, mark]),
    }
    return { drafts: [draft], refused: [], remarks: [...(front?.remarks ?? []), ...facts.remarks] }
  },
})
