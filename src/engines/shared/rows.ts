import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { type Article, markSchema, publishedSchema } from '../../model/article.ts'
import { type Findings, standings } from '../../model/finding.ts'

/** A row, or a file, that is not as it was written. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

const { precision } = publishedSchema.shape
const copy = z.object({ file: z.string(), publisher: z.string().optional(), url: z.string().optional() })

/** What of an article no query asks for. */
const rest = z.object({
  file: z.string(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  url: z.string().optional(),
  published: publishedSchema.optional(),
  captions: z.array(z.string()),
  partial: z.boolean(),
  isSummary: z.literal(true).optional(),
  pages: z.array(z.number()).optional(),
  mark: markSchema.optional(),
  copies: z.array(copy),
})

const row = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  family: z.string(),
  rest: z.string(),
})

export const articleColumns = 'a.id, a.title, a.text, a.family, a.rest'

export function readArticle(value: unknown): Article {
  const { rest: others, ...columns } = row.parse(value)
  const { seal, json } = parted(others)
  if (seal !== sealOf(columns, json)) throw new Damaged(`article ${columns.id} is not as it was written`)
  return { ...columns, ...rest.parse(JSON.parse(json)) }
}

/** Over all that an excerpt may quote and a citation may say: a text that was shifted by a letter is no source. */
function sealOf(
  { id, title, text, family }: Pick<Article, 'id' | 'title' | 'text' | 'family'>,
  json: string,
): string {
  return crc32(JSON.stringify([id, title, text, family, json])).toString(16)
}

/** A stored JSON stands behind its seal. */
function parted(stored: string): { readonly seal: string; readonly json: string } {
  const at = stored.indexOf(' ')
  return { seal: stored.slice(0, at), json: stored.slice(at + 1) }
}

export function readRest(stored: string): z.infer<typeof rest> {
  return rest.parse(JSON.parse(parted(stored).json))
}

export function writeRest(article: Article): string {
  const json = JSON.stringify(rest.parse(article))
  return `${sealOf(article, json)} ${json}`
}

const span = z.object({ start: z.number(), end: z.number() })
const named = z.object({ name: z.string(), mentions: z.array(span) })
const field = z.object({ text: z.string(), spans: z.array(span) })
const sanction = span.extend({
  standing: z.enum(standings),
  relief: z.boolean(),
  imposer: field,
  target: field,
  deed: field,
  law: field,
  date: field,
  until: field,
  purpose: field,
  hedge: field,
})

const findings: z.ZodType<Findings> = z.object({
  people: z.array(named.extend({ roles: z.array(span.extend({ role: z.string() })) })),
  organisations: z.array(named),
  places: z.array(named),
  quantities: z.array(span.extend({ value: z.number(), unit: z.string(), modifier: z.string() })),
  dates: z.array(span.extend({ from: z.string(), to: z.string(), precision, asOf: z.string().optional() })),
  quotes: z.array(
    z.object({
      speaker: z.string(),
      content: z.array(span),
      cue: z.string(),
      source: span,
      direct: z.boolean(),
    }),
  ),
  sanctions: z.array(sanction),
})

export function readFindings(stored: string): Findings {
  const { seal, json } = parted(stored)
  if (seal !== crc32(json).toString(16))
    throw new Damaged('what was read in an article is not as it was written')
  return findings.parse(JSON.parse(json))
}

export function writeFindings(read: Findings): string {
  const json = JSON.stringify(read)
  return `${crc32(json).toString(16)} ${json}`
}

const days = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/

/** First and last day that a date cut to its precision may mean. */
export function dayRange(date: string): readonly [string, string] {
  const [, year = '0000', month, day] = days.exec(date) ?? []
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`]
  if (day === undefined)
    return [
      `${year}-${month}-01`,
      new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10),
    ]
  return [`${year}-${month}-${day}`, `${year}-${month}-${day}`]
}
