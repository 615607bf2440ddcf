import type { Mark } from '../../model/article.ts'
import { embargoEndOf } from '../boilerplate/embargo.ts'
import { readPublished } from '../dateline.ts'
import { candidates, plainKey } from './keys.ts'
import { dateWordsOf, wordsOf } from './words.ts'

/** What the fields of a file say of the whole article: ninjs's pubstatus, a status, an embargo. */
export function standingMark(fields: Readonly<Record<string, unknown>>): Mark | undefined {
  for (const { key, value } of candidates(fields, 'standing')) {
    const words = typeof value === 'string' ? value : ''
    const kind = standings.find(([pattern]) => pattern.test(words.trim()))?.[1]
    if (kind !== undefined) {
      const until = kind === 'embargoed' ? embargoIn(fields)?.until : undefined
      return { kind, words: `${key}: ${words.trim()}`, ...(until === undefined ? {} : { until }) }
    }
  }
  return noticeIn(fields) ?? embargoIn(fields)
}

/** What content systems call the notice of a paper on its own story; true, or the words of it. */
const notices: readonly (readonly [RegExp, Mark['kind']])[] = [
  [/^(?:is)?killed$|^kill(?:notice|note)$/, 'killed'],
  [/^(?:is)?(?:retracted|retraction|withdrawn)(?:notice|note|text|reason)?$/, 'retracted'],
  [/^(?:is)?(?:corrected|corrections?|clarifications?|erratum|errata)(?:notice|note|text)?$/, 'corrected'],
]

function noticeIn(fields: Readonly<Record<string, unknown>>): Mark | undefined {
  for (const [pattern, kind] of notices)
    for (const [key, value] of Object.entries(fields)) {
      if (!pattern.test(plainKey(key))) continue
      const words = value === true ? 'true' : wordsOf(value, '\n\n')?.replace(/\s+/g, ' ')
      if (words !== undefined && !/^(?:false|no|0|none)$/i.test(words))
        return { kind, words: `${key}: ${words}`.slice(0, longestWords) }
    }
  return undefined
}
const longestWords = 400

function embargoIn(fields: Readonly<Record<string, unknown>>): Mark | undefined {
  for (const { key, value } of candidates(fields, 'embargo')) {
    const words = dateWordsOf(value) ?? wordsOf(value) ?? ''
    const until = endOf(words)
    if (until !== undefined) return { kind: 'embargoed', words: `${key}: ${words}`, until }
  }
  return undefined
}

const unpublished =
  /^(?:(?:auto-?)?draft|pending|private|trash(?:ed)?|inherit|future|scheduled|unpublished)$/i

/** What a content system calls a piece that it has not published: "draft". */
export function unpublishedAs(fields: Readonly<Record<string, unknown>>): string | undefined {
  const said = candidates(fields, 'standing').flatMap(({ value }) => wordsOf(value) ?? [])
  return said.find((words) => unpublished.test(words))
}

const standings: readonly (readonly [RegExp, Mark['kind']])[] = [
  [/^retracted$/i, 'retracted'],
  [/^(?:canceled|cancelled|killed?|withdrawn|deleted)$/i, 'killed'],
  [/^(?:withheld|embargoed)$/i, 'embargoed'],
  [/^corrected$/i, 'corrected'],
]

/** When an embargo that names a day or a moment ends, in ISO 8601. */
function endOf(words: string): string | undefined {
  // An embargo lies ahead by nature, so that no date in it is impossible.
  const reading = readPublished(words, 'meta', new Date('9000-01-01'))
  return reading.kind === 'date' ? embargoEndOf(reading.published.date) : undefined
}
