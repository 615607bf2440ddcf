import { candidates, type Found, isRecord, plainKey } from './keys.ts'
import { wordsOf } from './words.ts'

/** One article's fields, and what the list around it says of all of them. */
export interface Unwrapped {
  readonly fields: Readonly<Record<string, unknown>>
  /** Where it stands in the list, counted from one; undefined where there is no list. */
  readonly item: number | undefined
}

/** Elasticsearch's hits.hits[]._source is the deepest that an export was seen to put its articles. */
const deepest = 4

/** True for an object that may be an article: it has a text, or a title with something that is told. */
function isStory(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false
  return hasWords(candidates(value, 'text')) || (hasWords(candidates(value, 'title')) && hasAddress(value))
}

function hasWords(found: readonly Found[]): boolean {
  return found.some(({ value }) => !isListOfRecords(value) && wordsOf(value, '\n\n') !== undefined)
}

/** A title alone is an index's; with one of these it is a story's, though its text may be missing. */
function hasAddress(value: Readonly<Record<string, unknown>>): boolean {
  return (['url', 'date', 'summary'] as const).some((field) =>
    candidates(value, field).some(({ value: held }) => typeof held === 'string' || typeof held === 'number'),
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

function within(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    const found = value.map((one) => within(one, depth + 1))
    if (found.every((inner) => inner.length === 0)) return []
    // Beside articles an object that is none is a mistake, and is told as one.
    return found.flatMap((inner, at) => (inner.length > 0 ? inner : isRecord(value[at]) ? [value[at]] : []))
  }
  if (!isRecord(value)) return []
  if (isRecord(value._source)) return [value._source]
  const lists = Object.values(value).filter(isListOfRecords)
  if (
    lists.length === 0 ||
    hasWords(candidates(value, 'text').filter(({ value: held }) => typeof held === 'string'))
  )
    if (isStory(value)) return [value]
  for (const inner of [...lists, ...Object.values(value).filter(isRecord)]) {
    const found = within(inner, depth + 1)
    if (found.length > 0)
      return isMap(value)
        ? Object.values(value).flatMap((one) => within(one, depth + 1))
        : inherit(value, found)
  }
  return isStory(value) ? [value] : []
}

/** A dictionary by id: each of its values is an article. */
function isMap(value: Readonly<Record<string, unknown>>): boolean {
  const held = Object.values(value)
  return held.length > 1 && held.every(isStory)
}

/** A feed's own title and address stand beside its list of items. */
function inherit(
  around: Readonly<Record<string, unknown>>,
  found: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  const isFeed = Object.keys(around).some((key) =>
    ['version', 'homepageurl', 'feedurl', 'link', 'self', 'feedlink'].includes(plainKey(key)),
  )
  const feedTitle = wordsOf(candidates(around, 'title')[0]?.value)
  return isFeed && feedTitle !== undefined ? found.map((fields) => ({ feedTitle, ...fields })) : found
}
