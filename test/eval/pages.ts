import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import html from '../../src/formats/html.ts'
import { UserError } from '../../src/model/errors.ts'
import { readRows } from './data.ts'
import type { Line } from './line.ts'

const text = z.string().nullish()
export const pageSchema = z.object({
  html: z.string(),
  /** Phrases that are the article's, and phrases that are not. */
  with: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  title: text,
  author: text,
  date: text,
})
export type JudgedPage = z.infer<typeof pageSchema>

/** Forty pages of our own, of as many stories and shapes; they were written before anybody saw how they are read. */
export const ownPages = join(import.meta.dirname, 'pages', 'pages.jsonl')

/** The judged pages of a file of JSON lines. @throws UserError where there are none */
export async function readPages(file: string): Promise<readonly JudgedPage[]> {
  if (!existsSync(file)) throw new UserError(`There is no file ${file}.`)
  const pages = await readRows(file, pageSchema).catch(() => [])
  if (pages.length > 0) return pages
  throw new UserError(
    `${file} is not a file of judged pages. Each line of it is one as JSON: {"html": "…", "with": ["words of the article"], "without": ["words of the menu"], "title": "…", "author": "…", "date": "2024-05-31"}; all but html may be left out.`,
  )
}

/** What is kept and dropped of each page: phrases count once over all; a fact counts for the pages that have one. */
export function scorePages(pages: readonly JudgedPage[]): readonly Line[] {
  const read = pages.map((page) => ({ page, draft: readOne(page.html) }))
  const kept = read.flatMap(({ page, draft }) => page.with.map((words) => holds(draft?.text ?? '', words)))
  const stray = read.flatMap(({ page, draft }) =>
    page.without.map((words) => holds(draft?.text ?? '', words)),
  )
  const right = kept.filter(Boolean).length
  const wrong = stray.filter(Boolean).length
  const precision = right + wrong === 0 ? 0 : right / (right + wrong)
  const recall = kept.length === 0 ? 0 : right / kept.length
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const line = (measure: string, value: number, rows: number, aim?: number): Line => ({
    set: 'pages',
    measure,
    value,
    rows,
    aim,
  })
  const share = (given: readonly boolean[]): number =>
    given.length === 0 ? 0 : given.filter(Boolean).length / given.length
  const titles = read.flatMap(({ page, draft }) => (page.title ? [same(page.title, draft?.title)] : []))
  const authors = read.flatMap(({ page, draft }) =>
    page.author ? [same(namesOf(page.author), namesOf(draft?.byline ?? ''))] : [],
  )
  const dates = read.flatMap(({ page, draft }) =>
    page.date ? [draft?.published?.date.slice(0, 10) === page.date.slice(0, 10)] : [],
  )
  return [
    line('F of phrases kept and dropped', f, kept.length + stray.length, 0.93),
    line('title', share(titles), titles.length, 0.9),
    line('author', share(authors), authors.length, 0.75),
    line('date', share(dates), dates.length, 0.85),
  ].filter(({ rows }) => rows > 0)
}

function readOne(page: string) {
  try {
    return html.parse({ bytes: new Uint8Array(), text: () => page }).drafts[0]
  } catch {
    return undefined
  }
}

function holds(found: string, words: string): boolean {
  return plain(found).includes(plain(words))
}

function same(wanted: string, found: string | undefined): boolean {
  return plain(wanted) === plain(found ?? '')
}

/** Several writers may be named with commas between them or with “and”. */
const namesOf = (authors: string): string => authors.replace(/ and | & |;/g, ', ')

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
