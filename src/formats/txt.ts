import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readHead } from '../reading/boilerplate/head.ts'
import { splitParagraphs } from '../reading/boilerplate/lines.ts'
import { gravest, markOfTitle } from '../reading/boilerplate/notice.ts'
import { cleanText, firstWords } from '../reading/boilerplate.ts'
import { readDateline } from '../reading/dateline/published.ts'
import { splitBatch } from '../reading/facts/batch.ts'
import { takeFront } from '../reading/facts/front.ts'
import { readFacts } from '../reading/facts.ts'

/** Plain text, as a scraper, an editor, a mailer or an agency's archive left it. */
export default defineFormat({
  endings: ['txt', 'text', 'asc', 'log'],
  parse(file) {
    const documents = splitBatch(file.text())
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    for (const [index, document] of documents.entries()) {
      const place = documents.length > 1 ? `document ${index + 1}: ` : ''
      const { draft, said } = readOne(document)
      if (draft === undefined)
        refused.push(
          `${place}No article was found in this text. Put the headline on the first line and the story below it.`,
        )
      else drafts.push(documents.length > 1 ? { ...draft, part: index + 1 } : draft)
      remarks.push(...said.map((sentence) => place + sentence))
    }
    const [only] = refused
    if (drafts.length === 0 && only !== undefined) throw new UserError(only)
    return { drafts, refused, remarks }
  },
})

function readOne(content: string): { draft: Draft | undefined; said: readonly string[] } {
  const front = takeFront(content)
  const facts = readFacts(front?.fields ?? {}, 'head')
  // Agencies mark the lines of their heads so.
  const body = (front?.body ?? content).replace(/^\^(?=\p{Lu})|\^$/gmu, '')
  const head = readHead(body, facts.title)
  const story = splitParagraphs(body).filter((line) => !head.lines.has(line))
  const title = facts.title ?? head.title
  // A headline does not end as a sentence does: the first line of a text without one stays in it.
  const { text, captions, partial, mark } = cleanText(story.join('\n\n'), /[^.]\.$/.test(title) ? '' : title)
  const reading = facts.published === undefined ? readDateline(body) : undefined
  const said = [
    ...(front?.remarks ?? []),
    ...facts.remarks,
    ...(reading?.kind === 'impossible' ? [reading.sentence] : []),
  ]
  if (text === '') return { draft: undefined, said }
  return {
    draft: {
      ...facts,
      title: title === '' ? firstWords(text) : title,
      text,
      captions,
      mark: gravest([facts.mark, mark, markOfTitle(title)]),
      partial: partial || facts.partial,
      publisher: facts.publisher ?? head.publisher,
      byline: facts.byline ?? head.byline,
      url: facts.url ?? head.url,
      published: facts.published ?? (reading?.kind === 'date' ? reading.published : undefined),
    },
    said,
  }
}
