import { splitBatch } from './batch.ts'
import { readProse } from './prose.ts'
import type { Stories } from './stories.ts'

/** The article of a plain text, or those of an archive's file of many. */
export function readDocuments(content: string): Stories {
  const documents = splitBatch(content)
  const many = documents.length > 1
  const read = documents.map((document, at) => {
    const { remarks, ...draft } = readProse(document, { from: 'head' })
    return { remarks, draft: { ...draft, part: many ? at + 1 : undefined } }
  })
  const placed = (at: number, sentence: string): string =>
    many ? `document ${at + 1}: ${sentence}` : sentence
  return {
    drafts: read.flatMap(({ draft }) => (draft.text === '' ? [] : [draft])),
    refused: read.flatMap(({ draft }, at) => (draft.text === '' ? [placed(at, noArticle)] : [])),
    remarks: read.flatMap(({ remarks }, at) => remarks.map((sentence) => placed(at, sentence))),
  }
}

const noArticle =
  'No article was found in this text. Put the headline on the first line and the story below it.'
