import { defineFormat } from '../contracts/format.ts'
import { readMarkdown } from '../reading/packed/markdown.ts'
import { markdownOfAsciiDoc } from '../reading/packed/outlines.ts'

/** AsciiDoc: title, writer and day in its first lines. */
export default defineFormat({
  endings: ['adoc', 'asciidoc'],
  parse(file) {
    const { remarks, ...draft } = readMarkdown(markdownOfAsciiDoc(file.text()), 'AsciiDoc')
    return { drafts: [draft], refused: [], remarks }
  },
})
