import { extname } from 'node:path'
import type { Draft, Format, Packed, Parsed } from '../contracts/format.ts'
import type { Article, Published } from '../model/article.ts'
import { reason, UserError } from '../model/errors.ts'
import { bindingFrom } from '../reading/boilerplate/embargo.ts'
import { townOf } from '../reading/dateline/place.ts'
import { readPublished } from '../reading/dateline.ts'
import { addressDay, readAddress } from '../reading/facts/address.ts'
import { foundAt } from '../reading/facts/found-at.ts'
import { asContent, type OpenFile, openFile, Unreadable } from './open.ts'
import { countUnread, unreadSentence } from './unread.ts'

/** `again` where the file could not be got at this time: it is tried again, changed or not. */
export interface ParsedFile extends Parsed {
  readonly remarks: readonly string[]
  readonly again: boolean
}

/** An archive in an archive in an archive is nobody's article. */
const deepestPacked = 3
/** What is packed in one file may unpack to no more than this, in bytes, all levels together. */
const mostPacked = 200_000_000

/** What one file gives. Whatever is wrong with it becomes a sentence, and the other files are read all the same. */
export async function parseFile(path: string, formats: ReadonlyMap<string, Format>): Promise<ParsedFile> {
  try {
    return { ...(await parseOpen(path, openFile(path), formats)), again: false }
  } catch (thrown) {
    return { drafts: [], refused: [sentenceOf(thrown)], remarks: [], again: thrown instanceof Unreadable }
  }
}

/**
 * What these bytes give, wherever they come from; the name's ending says their format.
 * @throws UserError with a sentence for the sender
 */
export function parseBytes(
  name: string,
  bytes: Uint8Array,
  formats: ReadonlyMap<string, Format>,
): Promise<Contents> {
  return parseOpen(name, asContent(bytes), formats)
}

function parseOpen(name: string, file: OpenFile, formats: ReadonlyMap<string, Format>): Promise<Contents> {
  return parseContent(name, file, formats, { bytes: mostPacked }, 0)
}

interface Contents {
  readonly drafts: readonly Draft[]
  readonly refused: readonly string[]
  readonly remarks: readonly string[]
}

async function parseContent(
  path: string,
  file: OpenFile,
  formats: ReadonlyMap<string, Format>,
  budget: { bytes: number },
  depth: number,
): Promise<Contents> {
  const ending = endingOf(path)
  const format = fitting(file, formats) ?? formats.get(ending)
  if (format === undefined) throw new UserError(unreadSentence(ending))
  const { drafts, refused, remarks = [], packed = [] } = await format.parse(file)
  const said = [...file.remarks, ...remarks]
  if (packed.length === 0) return { drafts, refused, remarks: said }
  const found = { drafts: [...drafts], refused: [...refused], remarks: [...said], without: 0 }
  const unread = countUnread()
  for (const one of packed) {
    const inner = one.name === '' ? path.replace(/\.[^./]+$/, '') : one.name
    budget.bytes -= one.bytes.length
    if (depth >= deepestPacked || budget.bytes < 0) {
      found.refused.push(`${inner}: It is packed too deep or too large. Unpack it into the folder.`)
      break
    }
    if (!formats.has(endingOf(inner)) && fitting(asContent(one.bytes), formats) === undefined)
      unread.add(endingOf(inner), inner)
    else add(found, await readPacked(one, inner, formats, budget, depth + 1))
  }
  found.remarks.push(...gatheredRemark(packed, found.without))
  for (const record of unread.records()) add(found, { drafts: [], ...record })
  if (found.drafts.length === 0 && found.refused.length === 0)
    throw new UserError('There is no article in this archive. Pack articles into it, or take it away.')
  const numbered = found.drafts.length > 1
  return {
    refused: found.refused,
    remarks: found.remarks,
    drafts: numbered ? found.drafts.map((draft, at) => ({ ...draft, part: at + 1 })) : found.drafts,
  }
}

interface Found {
  readonly drafts: Draft[]
  readonly refused: string[]
  readonly remarks: string[]
  /** So many files that nobody chose held no article. */
  without: number
}

function add(found: Found, contents: Contents | undefined): void {
  if (contents === undefined) found.without++
  found.drafts.push(...(contents?.drafts ?? []))
  found.refused.push(...(contents?.refused ?? []))
  found.remarks.push(...(contents?.remarks ?? []))
}

function gatheredRemark(packed: readonly Packed[], without: number): readonly string[] {
  const all = packed.filter(({ isGathered }) => isGathered).length
  return without === 0 ? [] : [`In ${without} of its ${all} pages there is no article.`]
}

/**
 * What a file in another one gives, with its name in each sentence that it needs; undefined where nobody chose it and
 * no article is in it.
 */
async function readPacked(
  { name, bytes, around, url, isGathered }: Packed,
  inner: string,
  formats: ReadonlyMap<string, Format>,
  budget: { bytes: number },
  depth: number,
): Promise<Contents | undefined> {
  const placed = (sentence: string): string => (name === '' ? sentence : `${inner}: ${sentence}`)
  try {
    const read = await parseContent(inner, asContent(bytes), formats, budget, depth)
    const address = readAddress(url ?? '')
    const drafts = read.drafts
      .map((draft) => ('url' in address ? foundAt(draft, draft.url ?? address.url) : draft))
      .map((draft) => ({
        ...draft,
        publisher: draft.publisher ?? around?.publisher,
        published: draft.published ?? fromName(inner) ?? around?.published,
      }))
    return { drafts, refused: read.refused.map(placed), remarks: read.remarks.map(placed) }
  } catch (thrown) {
    if (isGathered && thrown instanceof UserError) return undefined
    return { drafts: [], refused: [placed(sentenceOf(thrown))], remarks: [] }
  }
}

const fitting = (file: OpenFile, formats: ReadonlyMap<string, Format>): Format | undefined =>
  [...new Set(formats.values())].find((one) => one.fits?.(file))

/** The ending under which the corpus lists a file: its own, where that is one of a format, else that of what it holds. */
export function endingFor(name: string, bytes: Uint8Array, formats: ReadonlyMap<string, Format>): string {
  const ending = endingOf(name)
  return formats.has(ending) ? ending : (fitting(asContent(bytes), formats)?.endings[0] ?? ending)
}

function sentenceOf(thrown: unknown): string {
  return thrown instanceof UserError
    ? thrown.message
    : `This file cannot be read (${reason(thrown)}). Save the article's text as .txt.`
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
  const { title, text, captions, partial, isSummary, pages, mark, publisher, byline, url } = draft
  const published = draft.published ??
    fromName(file) ?? { date: asDay(modified), precision: 'day', from: 'file time' }
  return {
    id,
    file,
    title,
    publisher,
    byline,
    dateline: townOf(text),
    url,
    published,
    text,
    captions,
    partial,
    isSummary,
    pages,
    mark: mark && bindingFrom(mark, published),
    copies,
    family,
  }
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
