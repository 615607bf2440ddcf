import { extname } from 'node:path'
import type { Draft, Format, Parsed } from '../contracts/format.ts'
import type { Article, Published } from '../model/article.ts'
import { reason, UserError } from '../model/errors.ts'
import { readPublished } from '../reading/dateline.ts'
import { addressDay } from '../reading/facts/address.ts'
import { openFile, Unreadable } from './open.ts'

/** `again` where the file could not be got at this time: it is tried again, changed or not. */
export interface ParsedFile extends Parsed {
  readonly remarks: readonly string[]
  readonly again: boolean
}

/** What one file gives. Whatever is wrong with it becomes a sentence, and the other files are read all the same. */
export async function parseFile(path: string, formats: ReadonlyMap<string, Format>): Promise<ParsedFile> {
  const ending = endingOf(path)
  try {
    const format = formats.get(ending)
    if (format === undefined)
      throw new UserError(`There is no format for .${ending}. Save it as .txt or .md.`)
    const file = openFile(path)
    const { drafts, refused, remarks = [] } = await format.parse(file)
    const shown = drafts.map((draft) => ({ ...draft, url: addressOf(draft.url) }))
    return { drafts: shown, refused, remarks: [...file.remarks, ...remarks], again: false }
  } catch (thrown) {
    const sentence =
      thrown instanceof UserError
        ? thrown.message
        : `This file cannot be read (${reason(thrown)}). Save the article's text as .txt.`
    return { drafts: [], refused: [sentence], remarks: [], again: thrown instanceof Unreadable }
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

/** A file's ending in lower case; a blank at its end is a slip that nobody sees. */
export function endingOf(path: string): string {
  return extname(path.trimEnd()).slice(1).toLowerCase()
}

/** A draft with its place in the corpus. */
export function asArticle(
  draft: Draft,
  file: string,
  { id, copies, family }: Pick<Article, 'id' | 'copies' | 'family'>,
  modified: number,
): Article {
  const { title, text, captions, partial, mark, publisher, byline, url } = draft
  const published = draft.published ??
    fromName(file) ?? { date: asDay(modified), precision: 'day', from: 'file time' }
  return { id, file, title, publisher, byline, url, published, text, captions, partial, mark, copies, family }
}

/** "2021-12-06-ferry.md", "2021/12/06/ferry.html": many keep the day of an article in its name. */
function fromName(file: string): Published | undefined {
  const day = addressDay(file)
  const reading = day === undefined ? undefined : readPublished(day, 'file name')
  return reading?.kind === 'date' ? reading.published : undefined
}

/** A file's time may be anything; an article is no older than Unix and not from tomorrow. */
function asDay(modified: number): string {
  return new Date(Math.min(Math.max(0, modified), Date.now())).toISOString().slice(0, 10)
}
