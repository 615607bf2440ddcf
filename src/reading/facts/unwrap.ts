import { z } from 'zod'
import { namedRow } from '../packed/table.ts'
import { candidates, type Found, isKeyOf, isKnownKey, isRecord, plainKey } from './keys.ts'
import { wordsOf } from './words.ts'

type Fields = Readonly<Record<string, unknown>>

/** One article's fields, and what the list around it says of all of them. */
export interface Unwrapped {
  readonly fields: Fields
  /** Where it stands in the list, counted from one; undefined where there is no list. */
  readonly item: number | undefined
}

/** Ghost's db[].data.posts[] is the deepest that an export was seen to put its articles. */
const deepest = 6

/** True for an object that may be an article: it has a text, or a title with something that is told. */
function isStory(value: unknown): value is Fields {
  return isRecord(value) && (hasText(value) || (hasWords(candidates(value, 'title')) && hasAddress(value)))
}

function hasText(value: Fields): boolean {
  return hasWords(candidates(value, 'text'))
}

/** A title alone is an index's; with one of these it is a story's, though its text may be missing. */
function hasAddress(value: Fields): boolean {
  return (['url', 'date', 'summary'] as const).some((field) =>
    candidates(value, field).some(({ value: held }) => typeof held === 'string' || typeof held === 'number'),
  )
}

function hasWords(found: readonly Found[]): boolean {
  return found.some(
    ({ key, value }) =>
      (!isListOfRecords(value) || isText(key, value)) && wordsOf(value, '\n\n') !== undefined,
  )
}

/** Blocks of one text, as editors keep it: a list under a text's key whose parts have no headline and no day. */
function isText(key: string, value: unknown): boolean {
  if (!isKeyOf('text', key) || !Array.isArray(value)) return false
  return !value.some(
    (one) => isRecord(one) && (['title', 'date'] as const).some((field) => hasWords(candidates(one, field))),
  )
}

/** A headline in several forms, or who wrote a story: no story of its own. */
function isNaming(key: string, value: unknown): boolean {
  return (
    isRecord(value) &&
    (isKeyOf('title', key) || isKeyOf('byline', key)) &&
    !Object.values(value).some((held) => Array.isArray(held) && held.some(isStory))
  )
}

function isListOfRecords(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some((one) => isRecord(one) && Object.keys(one).length > 2)
}

/**
 * The articles in any JSON value: the value itself, else the first list of objects that are some, or the values of an
 * object that are. A list's own title is the outlet of what it holds, where nothing else names one.
 */
export function unwrap(value: unknown): readonly Unwrapped[] {
  const found = within(value, 0)
  return found.length === 1 && !Array.isArray(value) && found[0] !== undefined
    ? [{ fields: found[0], item: undefined }]
    : found.map((fields, index) => ({ fields, item: index + 1 }))
}

function within(value: unknown, depth: number): readonly Fields[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    const sheet = sheetIn(value)
    if (sheet !== undefined) return sheet
    const all = value.map((one) => within(one, depth + 1))
    const found = withoutAnswers(all)
    if (all.every((inner) => inner.length === 0)) return []
    // Beside articles an object that is none is a mistake, and is told as one.
    return found.flatMap((inner, at) =>
      inner.length > 0 || (all[at] ?? []).length > 0
        ? inner
        : isRecord(value[at]) && !isBlank(value[at])
          ? [value[at]]
          : [],
    )
  }
  if (!isRecord(value)) return []
  if (isRecord(value._source)) return [value._source]
  const table = tableIn(value)
  if (table !== undefined) return table
  const held = Object.entries(value).flatMap(([key, inner]) =>
    isText(key, inner) || isNaming(key, inner) ? [] : [inner],
  )
  const lists = held.filter(isListOfRecords)
  const written = candidates(value, 'text').filter(
    ({ key, value: words }) => typeof words === 'string' || isText(key, words),
  )
  if ((lists.length === 0 || hasWords(written)) && isStory(value)) return [value]
  const others = held.filter((inner) => !isListOfRecords(inner))
  const found = [...lists, ...others]
    .map((inner) => within(inner, depth + 1))
    .filter((stories) => stories.length > 0)
  if (found.length === 0) return isStory(value) ? [value] : []
  if (isMap(value)) return held.flatMap((one) => within(one, depth + 1))
  // Beside its articles an export may hold the people who wrote them, who have a name and a date as well.
  return inherit(value, found.find((stories) => stories.some(hasText)) ?? found[0] ?? [])
}

const rows = z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).min(2)
/** A first row of so many known names is that of the columns. */
const fewestNames = 3
/** Beside rows of as many cells so many do. */
const fewestKnown = 2

/** A sheet as Google gives it: lists of cells, the first of which names the columns. */
function sheetIn(value: readonly unknown[]): readonly Fields[] | undefined {
  if (!Array.isArray(value[0])) return undefined
  const [first = [], ...rest] = rows.safeParse(value).data ?? []
  const names = first.map(String)
  if (names.filter(isKnownKey).length < fewestNames) return undefined
  return rest.map((cells) =>
    namedRow(
      names,
      cells.map((cell) => (cell === null ? '' : String(cell))),
    ),
  )
}

const columnNames = z
  .array(
    z.union([
      z.string(),
      z.looseObject({ name: z.string() }).transform(({ name }) => name),
      z.looseObject({ field: z.string() }).transform(({ field }) => field),
    ]),
  )
  .min(fewestNames)
/** A cell may stand in a box of its own, as BigQuery has it, or hold an address and what is shown for it. */
const cellsOf = z.union([
  z.array(z.unknown()),
  z.looseObject({ f: z.array(z.looseObject({ v: z.unknown() })) }).transform(({ f }) => f.map(({ v }) => v)),
])
/** What databases and open data offices call the names of their columns, and the boxes that these stand in. */
const columnKeys = ['columns', 'fields', 'header', 'headers', 'columnnames']
const columnBoxes = ['meta', 'metadata', 'view', 'schema', 'result', 'results']

/** Rows without names beside a list of the names of their columns. */
function tableIn(value: Fields): readonly Fields[] | undefined {
  const names = namesIn(value, 0)
  if (names === undefined) return undefined
  for (const held of Object.values(value)) {
    const read = z.array(cellsOf).min(1).safeParse(held)
    if (read.success && read.data.every(({ length }) => length === names.length))
      return read.data.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])))
  }
  return undefined
}

function namesIn(value: Fields, depth: number): readonly string[] | undefined {
  for (const [key, held] of Object.entries(value)) {
    const plain = plainKey(key)
    if (columnKeys.includes(plain)) {
      const names = columnNames.safeParse(held).data
      if (names !== undefined && names.filter(isKnownKey).length >= fewestKnown) return names
    }
    const within =
      isRecord(held) && depth < 2 && columnBoxes.includes(plain) ? namesIn(held, depth + 1) : undefined
    if (within !== undefined) return within
  }
  return undefined
}

/** What a record names that answers another one. */
const answered = ['parentid', 'linkid', 'inreplyto', 'inreplytoid', 'replyto', 'parent']
const namesAnother = (value: Fields): boolean =>
  Object.entries(value).some(([key, held]) => Boolean(held) && answered.includes(plainKey(key)))
const isAnswer = (value: Fields): boolean =>
  [value, ...Object.values(value)].some((held) => isRecord(held) && namesAnother(held)) &&
  !hasWords(candidates(value, 'title'))

/** Beside stories that have titles what readers answered is none. */
function withoutAnswers(found: readonly (readonly Fields[])[]): readonly (readonly Fields[])[] {
  return found.some((stories) => stories.some((story) => hasWords(candidates(story, 'title'))))
    ? found.map((stories) => stories.filter((story) => !isAnswer(story)))
    : found
}

/** A message that says nothing, as of somebody who joined a channel. */
function isBlank(value: Fields): boolean {
  const keys = Object.entries(value)
  return (
    keys.some(([key, held]) => held === '' && isKeyOf('text', key)) && !hasWords(candidates(value, 'title'))
  )
}

/** A dictionary by id: each of its values is an article. */
function isMap(value: Fields): boolean {
  const held = Object.values(value)
  return held.length > 1 && held.every(isStory)
}

/** A feed's own title and address stand beside its list of items, a channel's name beside its messages, a site beside its stories. */
function inherit(around: Fields, found: readonly Fields[]): readonly Fields[] {
  const isFeed = Object.keys(around).some((key) =>
    ['version', 'homepageurl', 'feedurl', 'link', 'self', 'feedlink', 'messages'].includes(plainKey(key)),
  )
  const feedTitle = isFeed ? wordsOf(candidates(around, 'title')[0]?.value) : undefined
  // Whoever writes a JSON Feed writes its items, where these name nobody.
  const author = /jsonfeed/i.test(String(around.version)) ? { author: around.authors ?? around.author } : {}
  if (feedTitle !== undefined)
    return found.map((fields) => ({
      feedTitle,
      ...(candidates(fields, 'byline').length > 0 ? {} : author),
      ...fields,
    }))
  const [named] = candidates(around, 'publisher').filter(({ value }) => !Array.isArray(value))
  const publisher = wordsOf(named?.value)
  if (publisher === undefined) return found
  return found.map((fields) =>
    candidates(fields, 'publisher').length > 0 ? fields : { ...fields, publisher },
  )
}
