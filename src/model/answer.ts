import { z } from 'zod'
import { independentSources, publicationDate, shownPublisher } from './article.ts'
import type { Briefing, Excerpt, Named } from './briefing.ts'
import { foldCopies } from './near-copies.ts'
import { tableSchema } from './table.ts'

const excerptSchema = z.object({
  n: z.number().int(),
  article: z.string(),
  file: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  /** How the date is known, where it is not the article's own word. */
  dated: z.literal('by its file name').optional(),
  url: z.string().nullable(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  hash: z.string(),
  /** Of a printed document, counted from 1. */
  page: z.number().int().optional(),
  /** Its text is no more than a summary of it. */
  summary: z.literal(true).optional(),
  /** Of an entry of a sanctions list, which is no article. */
  entry: z.literal(true).optional(),
  /** How many other articles, near copies of this one, say the same and are not cited. */
  copies: z.number().int().optional(),
})

/** A passage that is only near, with what is said of it. */
const nearestSchema = excerptSchema.extend({ remarks: z.array(z.string()).optional() })

/** An answer as it is rendered, stored and printed by `--json`: a briefing whose citations are numbered. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('briefing'),
    title: z.string(),
    lead: z.string().optional(),
    sections: z.array(
      z.object({
        heading: z.string(),
        essential: z.literal(true).optional(),
        statements: z.array(
          z.object({
            text: z.string(),
            cites: z.array(z.number().int()),
            hedge: z.string().optional(),
            when: z.string().optional(),
          }),
        ),
      }),
    ),
    conflicts: z.array(
      z.object({
        about: z.string(),
        values: z.array(z.object({ value: z.string(), cites: z.array(z.number().int()) })),
      }),
    ),
    silent: z.array(z.string()).optional(),
    excerpts: z.array(excerptSchema),
    articles: z.number().int(),
    sources: z.number().int(),
    writer: z.string(),
    remarks: z.array(z.string()).optional(),
    /** Listed parties that the cited articles name, by the name alone; with the reasons in `text`. */
    named: z
      .array(
        z.object({
          /** As the articles have it. */
          name: z.string(),
          list: z.string(),
          entry: z.string(),
          text: z.string(),
          cites: z.array(z.number().int()),
        }),
      )
      .optional(),
    ms: z.number(),
  }),
  z.object({
    kind: z.literal('notice'),
    text: z.string(),
    nearest: z.array(nearestSchema),
    table: tableSchema.optional(),
    /** What was asked was not carried out; the text says why, and what to do. */
    refused: z.literal(true).optional(),
    ms: z.number(),
  }),
])

export type Answer = z.infer<typeof answerSchema>
export type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>
/** A statement with the numbers of its excerpts. */
export type CitedStatement = BriefingAnswer['sections'][number]['statements'][number]
export type CitedParty = NonNullable<BriefingAnswer['named']>[number]
export type CitedExcerpt = z.infer<typeof excerptSchema>
export type CitedNearest = z.infer<typeof nearestSchema>

/**
 * Gives every excerpt its number, in order of first mention; the one place where citation numbers are made.
 * The same words of the same article have one number, and near copies that say the same share that of one of them.
 * @param ms milliseconds that the answer took
 */
export function numberCitations(briefing: Briefing, ms: number): Answer {
  const numbers = new Map<string, number>()
  const excerpts: CitedExcerpt[] = []
  const cite = (excerpt: Excerpt): number => {
    const key = `${excerpt.article.id}:${excerpt.start}:${excerpt.end}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const n = excerpts.length + 1
    numbers.set(key, n)
    excerpts.push(citedExcerpt(excerpt, n))
    return n
  }
  if (briefing.kind === 'notice') {
    const { text, table } = briefing
    const remarked = briefing.nearest.map((one) => ({ n: cite(one), own: one.remarks ?? [] }))
    const remarks = Map.groupBy(remarked, ({ n }) => n)
    const nearest = excerpts.map((excerpt) => {
      const own = remarks.get(excerpt.n)?.flatMap((one) => one.own) ?? []
      return own.length === 0 ? excerpt : { ...excerpt, remarks: own }
    })
    return { kind: 'notice', text, nearest, ...(table === undefined ? {} : { table }), ms }
  }
  const cited = new Set<string>()
  const copies = new Map<number, Set<string>>()
  const cites = (list: readonly Excerpt[]) => {
    const numbered = foldCopies(list, (article) => cited.has(article)).map(([excerpt, others]) => {
      const n = cite(excerpt)
      cited.add(excerpt.article.id)
      const known = copies.get(n) ?? new Set()
      copies.set(n, known)
      for (const { article } of others) known.add(article.id)
      return n
    })
    return [...new Set(numbered)]
  }
  const sections = briefing.sections.map(({ heading, essential, statements }) => ({
    heading,
    ...(essential ? { essential } : {}),
    statements: statements.map((s) => ({
      text: s.text,
      cites: cites(s.excerpts),
      ...(s.hedge === undefined ? {} : { hedge: s.hedge }),
      ...(s.when === undefined ? {} : { when: s.when }),
    })),
  }))
  const conflicts = briefing.conflicts.map(({ about, values }) => ({
    about,
    values: values.map(({ value, excerpts: list }) => ({ value, cites: cites(list) })),
  }))
  const used = [
    ...briefing.sections.flatMap((s) => s.statements.flatMap((x) => x.excerpts)),
    ...briefing.conflicts.flatMap((c) => c.values.flatMap((v) => v.excerpts)),
  ].flatMap(({ article }) => (article.isEntry ? [] : article))
  const articles = [...new Map(used.map((a) => [a.id, a])).values()]
  return {
    kind: 'briefing',
    title: briefing.title,
    ...(briefing.lead === undefined ? {} : { lead: briefing.lead }),
    sections,
    conflicts,
    ...(briefing.silent === undefined || briefing.silent.length === 0
      ? {}
      : { silent: [...briefing.silent] }),
    excerpts: excerpts.map((excerpt) => {
      const more = copies.get(excerpt.n)?.size ?? 0
      return more === 0 ? excerpt : { ...excerpt, copies: more }
    }),
    articles: articles.length,
    sources: independentSources(articles),
    writer: briefing.writer,
    ...(briefing.remarks === undefined || briefing.remarks.length === 0
      ? {}
      : { remarks: [...briefing.remarks] }),
    ...(briefing.named === undefined || briefing.named.length === 0
      ? {}
      : { named: briefing.named.map((party) => citedParty(party, excerpts)) }),
    ms,
  }
}

function citedParty({ articles, ...party }: Named, excerpts: readonly CitedExcerpt[]): CitedParty {
  const cites = excerpts.filter(({ article }) => articles.includes(article)).map(({ n }) => n)
  return { ...party, cites }
}

function citedExcerpt(excerpt: Excerpt, n: number): CitedExcerpt {
  const { article, quote, start, end, hash } = excerpt
  return {
    n,
    article: article.id,
    file: article.file,
    title: article.title,
    source: shownPublisher(article),
    published: publicationDate(article) ?? null,
    ...(article.published?.from === 'file name' ? { dated: 'by its file name' as const } : {}),
    url: article.url ?? null,
    quote,
    start,
    end,
    hash,
    ...(article.pages === undefined ? {} : { page: pageOf(article.pages, start) }),
    ...(article.isSummary ? { summary: true } : {}),
    ...(article.isEntry ? { entry: true } : {}),
  }
}

function pageOf(pages: readonly number[], offset: number): number {
  return Math.max(1, pages.filter((start) => start <= offset).length)
}
