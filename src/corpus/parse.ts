import { extname } from 'node:path'
import type { Draft, Format, Parsed } from '../contracts/format.ts'
import type { Article } from '../model/article.ts'
import { reason, UserError } from '../model/errors.ts'
import { openFile, Unreadable } from './open.ts'

/** `again` where the file could not be got at this time: it is tried again, changed or not. */
export interface ParsedFile extends Parsed {
  readonly again: boolean
}

/** What one file gives. Whatever is wrong with it becomes a sentence, and the other files are read all the same. */
export async function parseFile(path: string, formats: ReadonlyMap<string, Format>): Promise<ParsedFile> {
  const ending = extname(path.trimEnd()).slice(1).toLowerCase()
  try {
    const format = formats.get(ending)
    if (format === undefined)
      throw new UserError(`There is no format for .${ending}. Save it as .txt or .md.`)
    const { drafts, ...rest } = await format.parse(openFile(path))
    return { ...rest, drafts: drafts.map((draft) => ({ ...draft, url: addressOf(draft.url) })), again: false }
  } catch (thrown) {
    const sentence =
      thrown instanceof UserError
        ? thrown.message
        : `This file cannot be read (${reason(thrown)}). Save the article's text as .txt.`
    return { drafts: [], refused: [sentence], again: thrown instanceof Unreadable }
  }
}

/** An address as it may be shown: nobody's password goes along. */
function addressOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return url
  const address = new URL(url)
  if (address.username === '' && address.password === '') return url
  address.username = ''
  address.password = ''
  return address.href
}

/** A draft with its place in the corpus. */
export function asArticle(
  draft: Draft,
  file: string,
  { id, copies, family }: Pick<Article, 'id' | 'copies' | 'family'>,
  modified: number,
): Article {
  const { title, text, captions, partial, mark, publisher, byline, url } = draft
  const published = draft.published ?? { date: asDay(modified), precision: 'day', from: 'file time' }
  return { id, file, title, publisher, byline, url, published, text, captions, partial, mark, copies, family }
}

/** A file's time may be anything; an article is no older than Unix and not from tomorrow. */
function asDay(modified: number): string {
  return new Date(Math.min(Math.max(0, modified), Date.now())).toISOString().slice(0, 10)
}
