import { z } from 'zod'
import { type Draft, defineFormat } from '../contracts/format.ts'
import { reason, UserError } from '../model/errors.ts'
import {
  dropLinkLists,
  hasBlocks,
  type Markup,
  markupText,
  readMarkup,
  takeCaptions,
} from '../reading/boilerplate/markup.ts'
import { type Entry, readRecords } from '../reading/boilerplate/records.ts'
import { cleanText } from '../reading/boilerplate.ts'
import { readPublished } from '../reading/dateline.ts'

const optional = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined)
const article = z.looseObject({
  title: z.string().trim().min(1, 'it is empty'),
  text: z.string().trim().min(1, 'it is empty'),
  url: z.union([z.literal('').transform(() => undefined), z.url({ protocol: /^https?$/ })]).nullish(),
  publishedAt: z.union([z.string(), z.number().transform(String)]).nullish(),
  source: z.union([optional, z.looseObject({ name: optional }).transform(({ name }) => name)]),
  author: optional,
})

/** One object, a list of objects, or one object a line: {title, text, url, publishedAt, source, author}. */
export default defineFormat({
  endings: ['json', 'jsonl', 'ndjson'],
  parse(file) {
    const content = file.text()
    const records = readRecords(content)
    if (records.length === 0)
      throw new UserError('This JSON file holds no article. Write {"title": …, "text": …} into it.')
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    for (const record of records) {
      const read = readArticle(record, remarks)
      if (typeof read === 'string') refused.push(`${record.place}: ${read}`)
      else drafts.push(read)
    }
    return { drafts, refused, remarks }
  },
})

/** The article of one record, or the sentence that refuses it. */
function readArticle(record: Entry, remarks: string[]): Draft | string {
  if (record.mistake !== undefined)
    return `This is not JSON (${record.mistake}). Check its quotation marks and commas.`
  const found = article.safeParse(record.value)
  if (!found.success) {
    const [issue] = found.error.issues
    const field = issue?.path[0]
    if (field === undefined) return 'An article must be an object such as {"title": …, "text": …}.'
    return `The field "${String(field)}" cannot be used: ${issue?.message}.`
  }
  const { title, text, url, publishedAt, source, author } = found.data
  const reading = publishedAt?.trim() ? readPublished(publishedAt, 'json') : undefined
  if (reading?.kind === 'impossible') remarks.push(reading.sentence)
  if (reading?.kind === 'none')
    remarks.push(`The publishedAt "${publishedAt}" is no date. Write it as 2021-12-06T09:30:00Z.`)
  const body = readBody(text, title)
  if (typeof body === 'string') return body
  if (body.text === '') return 'Its text holds no sentence of an article. Give the story itself.'
  const published = reading?.kind === 'date' ? reading.published : undefined
  return {
    title,
    ...body,
    publisher: source,
    byline: author,
    url: url ?? undefined,
    published,
    part: record.part,
  }
}

/** Exports of content systems hold HTML, scrapers' exports plain text. */
function readBody(text: string, title: string): Pick<Draft, 'text' | 'captions' | 'partial'> | string {
  if (!hasBlocks(text)) return cleanText(text, title)
  let page: Markup
  try {
    page = readMarkup(text)
  } catch (thrown) {
    return `The HTML in its text cannot be read (${reason(thrown)}). Give the text without its markup.`
  }
  const captions = takeCaptions(page)
  dropLinkLists(page)
  const cleaned = cleanText(markupText(page), title, 'keep')
  return { ...cleaned, captions: [...captions, ...cleaned.captions] }
}
