import { defineFormat } from '../contracts/format.ts'
import { readMarkdown } from '../reading/packed/markdown.ts'

/** Markdown, with front matter of any kind: title, date, publisher, byline and url under whatever keys; all optional. */
export default defineFormat({
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  parse(file) {
    const { remarks, ...draft } = readMarkdown(file.text(), 'Markdown')
    return { drafts: [draft], refused: [], remarks }
  },
})
