import { defineFormat } from '../contracts/format.ts'
import { readMarkdown } from '../reading/packed/markdown.ts'
import { markdownOfOrg } from '../reading/packed/outlines.ts'

/** Emacs's notes, with "#+TITLE:", "#+AUTHOR:", "#+DATE:" and "#+SOURCE:" above the text. */
export default defineFormat({
  endings: ['org'],
  parse(file) {
    const { remarks, ...draft } = readMarkdown(markdownOfOrg(file.text()), 'Org')
    return { drafts: [draft], refused: [], remarks }
  },
})
