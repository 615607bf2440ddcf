import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { plainText } from '../reading/boilerplate/markdown.ts'
import { takeFront } from '../reading/facts/front.ts'
import { readProse } from '../reading/facts/prose.ts'

/** Markdown, with front matter of any kind: title, date, publisher, byline and url under whatever keys; all optional. */
export default defineFormat({
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  parse(file) {
    const front = takeFront(file.text())
    const plain = plainText(front?.body ?? file.text().replace(/^\uFEFF/, ''))
    const { remarks, captions, ...story } = readProse(plain.text, {
      from: 'front matter',
      fields: {
        heading: plain.heading,
        ...(plain.letterhead === undefined ? {} : { publisher: plain.letterhead }),
        ...front?.fields,
      },
    })
    if (story.text === '')
      throw new UserError(
        'There is no article in this Markdown file. Put its text below the front matter, or below its heading.',
      )
    const draft = { ...story, captions: [...plain.captions, ...captions] }
    return { drafts: [draft], refused: [], remarks: [...(front?.remarks ?? []), ...remarks] }
  },
})
