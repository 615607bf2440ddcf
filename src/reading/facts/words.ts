import { decodeHTMLStrict } from 'entities'
import { z } from 'zod'
import { whole } from '../../language/pattern.ts'
import { isKeyOf } from './keys.ts'

/** What stands for a value that is not there. */
const nothing = /^(?:null|none|undefined|nan|nat|n\/a|unknown|\[removed\]|-+)?$/i

/** Where an object holds the words that stand for it, the likeliest first. */
const names =
  'by name title main original default basic edges node display displayname display_name fullname full_name label full data attributes party'.split(
    ' ',
  )
const texts = 'text html content body rendered plain value #text $t _ @value div'.split(' ')
const holders = {
  ', ': [...names, ...texts, '@id', 'href', 'url', 'uri'],
  '\n\n': [
    ...texts,
    ...[
      'main',
      'default',
      'paragraphs',
      'items',
      'children',
      'block',
      'blocks',
      'data',
      'elements',
      'components',
    ],
  ],
}

/** Content systems hold the words of each language by its code: "en", "en-US". */
const english = /^en(?:[-_][a-z]{2,4})?$/

/** What joins the parts of a list: names by commas, paragraphs by a blank line. */
type Joint = ', ' | '\n\n'

/** Editors keep sections in sections, each in boxes of its own. */
const deepest = 9

/** The words of any value: a string's own, a list's together, and of an object those that stand for it. */
export function wordsOf(value: unknown, joint: Joint = ', ', depth = 0): string | undefined {
  if (typeof value === 'string') return nothing.test(value.trim()) ? undefined : value.trim()
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (depth > deepest || typeof value !== 'object' || value === null) return undefined
  return Array.isArray(value) ? wordsOfList(value, joint, depth) : wordsOfObject(value, joint, depth)
}

function wordsOfList(value: readonly unknown[], joint: Joint, depth: number): string | undefined {
  const main = mainOf(value)
  if (main !== undefined) return wordsOf(main, joint, depth + 1)
  const pieces = piecesOf(value)
  if (pieces !== undefined) return pieces
  const parts = value
    .slice(0, 5000)
    .filter((part) => joint === ', ' || !apart.safeParse(part).success)
    .flatMap((part) => wordsOf(part, joint, depth + 1) ?? [])
  return parts.length === 0 ? undefined : [...new Set(parts)].join(joint)
}

function wordsOfObject(value: object, joint: Joint, depth: number): string | undefined {
  const fields = new Map(Object.entries(value).map(([key, held]) => [key.toLowerCase(), held]))
  const given = ['given', 'firstname', 'first_name', 'first'].flatMap((key) => wordsOf(fields.get(key)) ?? [])
  const family = ['family', 'lastname', 'last_name', 'surname', 'last'].flatMap(
    (key) => wordsOf(fields.get(key)) ?? [],
  )
  if (family.length > 0) return [...given, ...family].join(' ')
  const parts = spansOf(fields.get('children')) ?? inlineOf(fields.get('content'))
  if (parts !== undefined) return parts
  const locales = [...fields.keys()].filter((key) => english.test(key))
  const others = joint === ', ' ? [] : [...fields.keys()].filter((key) => isKeyOf('text', key))
  for (const key of [...holders[joint], ...locales, ...others]) {
    const found = wordsOf(fields.get(key), joint, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

const apartKind = whole('i')`
  headline, title, byline, authors?, dateline, deck, intro[-_ ]?image, caption, credits?, image, photo(graph)?, picture, gallery,
  figure, portrait, pullquote, logo, video, audio, ad(vert(isement)?)?, advertising, banner, embed\w*, raw[-_ ]?html, interstitial[-_ ]?link, related\w*,
  newsletter\w*, promo\w*, link[-_ ]?list, social\w*, share, divider, button`
const kindOf = z.string().regex(apartKind)

/** A block of a text that its editor calls none of the story: the headline above it, a picture, an advertisement. */
const apart = z.union([
  z.looseObject({ role: kindOf }),
  z.looseObject({ type: kindOf }),
  z.looseObject({ _type: kindOf }),
])

/** Of several headlines or texts of one story the one that ninjs calls so. */
const roled = z.looseObject({ role: z.literal('main'), value: z.string() })

const pieces = z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))

/** The one of several that its file calls the main one. */
function mainOf(value: readonly unknown[]): unknown {
  return value.find((part) => roled.safeParse(part).success)
}

/** The words of a value, or of the main or first one of several. */
export function firstWordsOf(value: unknown): string | undefined {
  return wordsOf(Array.isArray(value) ? (mainOf(value) ?? value[0]) : value)
}

/** Words with others marked among them, as Telegram writes a message: ["The ", {type: "bold", text: "bay"}, "."]. */
function piecesOf(value: readonly unknown[]): string | undefined {
  if (!value.some((part) => typeof part === 'string')) return undefined
  const read = pieces.safeParse(value)
  if (!read.success || read.data.every((part) => typeof part === 'string')) return undefined
  return read.data.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

const spans = z.array(z.looseObject({ text: z.string() })).min(1)

/** The pieces of one paragraph, parted where an editor marked some of its words. */
function spansOf(children: unknown): string | undefined {
  const read = spans.safeParse(children)
  return read.success ? read.data.map(({ text }) => text).join('') : undefined
}

const kindsOfWords = whole(
  'i',
)`text, link, hyperlink, span, mention, hard-?break, break, emoji, inline\w*, entry-hyperlink`
const node = z.union([
  z.looseObject({ type: z.string().regex(kindsOfWords) }),
  z.looseObject({ nodeType: z.string().regex(kindsOfWords) }),
])
const nodes = z.array(node).min(1)

/** The same where an editor keeps a text as a tree (ProseMirror, Contentful): a paragraph is a list of such nodes. */
function inlineOf(content: unknown): string | undefined {
  const read = nodes.safeParse(content)
  if (!read.success) return undefined
  const words = read.data.map((one): string => {
    const own = 'text' in one ? one.text : 'value' in one ? one.value : undefined
    if (typeof own === 'string') return own
    return 'content' in one ? (inlineOf(one.content) ?? '') : ' '
  })
  return words.join('').trim() || undefined
}

/** The words of a date in the forms that databases and reference managers give it. */
export function dateWordsOf(value: unknown): string | undefined {
  if (typeof value === 'boolean' || value === null || value === undefined) return undefined
  if (typeof value !== 'object' || value instanceof Date) return wordsOf(value)
  // Java writes a day as [2021, 12, 6] and a moment as [2021, 12, 6, 9, 30].
  if (Array.isArray(value)) return (isDayInParts(value) && partsOf(value)) || dateWordsOf(value[0])
  const fields = new Map(Object.entries(value).map(([key, held]) => [key.toLowerCase(), held]))
  const parts: unknown = fields.get('date-parts') ?? fields.get('dateparts')
  if (Array.isArray(parts)) return partsOf(parts)
  for (const key of ['$date', '$numberlong', 'iso', 'date', 'value', 'raw', 'seconds', '_seconds', '#text']) {
    const found = dateWordsOf(fields.get(key))
    if (found !== undefined) return found
  }
  return wordsOf(value)
}

const isDayInParts = (value: readonly unknown[]): boolean =>
  value.length >= 3 && Number(value[0]) > 1000 && Number(value[1]) <= 12 && Number(value[2]) <= 31

/** CSL: [[2023, 11, 14]], cut to what is known. */
function partsOf(parts: readonly unknown[]): string | undefined {
  const [first] = parts
  const numbers = (Array.isArray(first) ? first : parts).map(Number)
  if (numbers.length === 0 || numbers.some((part) => !Number.isInteger(part))) return undefined
  return numbers
    .slice(0, 3)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
}

/** One line without tags, with its characters instead of their HTML names. */
export function lineOf(words: string): string {
  return unescaped(words.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Characters instead of their HTML names; content systems often escape them once too often. */
export function unescaped(words: string): string {
  if (!words.includes('&')) return words
  const once = decodeHTMLStrict(words)
  return /&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]{2,8});/i.test(once) ? decodeHTMLStrict(once) : once
}
