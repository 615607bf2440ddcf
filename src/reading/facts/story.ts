import type { DateOrigin } from '../../model/article.ts'
import { reason } from '../../model/errors.ts'
import { dropHidden } from '../boilerplate/hidden.ts'
import {
  dropLinkLists,
  hasBlocks,
  type Markup,
  markupText,
  readMarkup,
  takeCaptions,
} from '../boilerplate/markup.ts'
import { gravest } from '../boilerplate/notice.ts'
import { withoutWriter } from '../boilerplate/writer.ts'
import { type Cleaned, cleanText, firstWords, headlineOf } from '../boilerplate.ts'
import { haveDayFirst } from '../dateline.ts'
import { type Facts, readFacts } from '../facts.ts'
import { candidates } from './keys.ts'
import { unpublishedAs } from './mark.ts'
import { dateWordsOf, unescaped, wordsOf } from './words.ts'

/** An article out of named fields, whatever kind of file they stood in. */
export interface Story extends Omit<Facts, 'title'>, Cleaned {
  readonly title: string
}

type Fields = Readonly<Record<string, unknown>>

/** True where the days of a file's records, written with slashes, have the day first. */
export const datesDayFirst = (records: readonly Fields[]): boolean =>
  haveDayFirst(records.flatMap((fields) => dateWordsOf(candidates(fields, 'date')[0]?.value) ?? []))

/**
 * The article of one record, or the sentence that refuses it.
 * @param dayFirst whether the other records of its file have the day first; undefined where they do not tell
 */
export function readStory(fields: Fields, from: DateOrigin, dayFirst?: true): Story | string {
  const draft = unpublishedAs(fields)
  if (draft !== undefined) return `It is not published (its status is "${draft}"), and left out.`
  const full = fullest(fields)
  const { title = shortest(fields), ...facts } = readFacts(fields, from, undefined, full, dayFirst)
  const told = full === undefined ? undefined : readText(full, title)
  // Some services put a remark for their customers where they do not give the text.
  const summary = isTold(told) ? undefined : longest(fields, 'summary')
  const body = summary === undefined ? told : better(readText(summary, title), told)
  if (body === undefined)
    return title === undefined
      ? 'It holds no article: neither a title nor a text was found. Name them "title" and "text".'
      : 'It has a title and no text. Give the text of the article under the key "text".'
  if (typeof body === 'string') return body
  if (body.text === '') return 'Its text holds no sentence of an article. Give the story itself.'
  // A feed whose descriptions have paragraphs gives its articles whole.
  const isSummary = facts.isSummary === true || (summary !== undefined && !body.text.includes('\n\n'))
  return {
    ...facts,
    ...body,
    text: withoutWriter(body.text, facts.byline),
    title: title ?? firstWords(body.text),
    mark: gravest([facts.mark, body.mark]),
    partial: facts.partial || body.partial || isSummary,
    isSummary: isSummary ? true : undefined,
  }
}

type Body = Cleaned | string | undefined

const isTold = (body: Body): boolean => typeof body === 'object' && body.text !== ''

const better = (one: Body, other: Body): Body => (isTold(one) || other === undefined ? one : other)

function readText(words: string, title: string | undefined): Cleaned | string {
  const { text, cut } = withoutCut(words)
  const body = readBody(text, headlineOf(title))
  return typeof body === 'string' ? body : { ...body, partial: body.partial || cut }
}

/** In a sheet the column "story" may have the headline, where another has its words. */
function shortest(fields: Fields): string | undefined {
  const found = candidates(fields, 'text').flatMap(({ value }) =>
    typeof value === 'string' ? [value.trim()] : [],
  )
  const title = found.find((words) => words.length <= longestTitle && words !== '' && !/[.!?\n]/.test(words))
  return title !== undefined && found.some((words) => words.length > title.length && /[.!?]/.test(words))
    ? title
    : undefined
}
/** In characters. */
const longestTitle = 120

/** The same text often stands there twice, as HTML and plain, or cut short under the likelier key. */
function fullest(fields: Readonly<Record<string, unknown>>): string | undefined {
  const found = candidates(fields, 'text').flatMap(({ value }) => wordsOf(value, '\n\n') ?? [])
  const most = Math.max(0, ...found.map(({ length }) => length))
  return found.find(({ length }) => length > most / 2)
}

function longest(fields: Readonly<Record<string, unknown>>, field: 'summary'): string | undefined {
  const found = candidates(fields, field).flatMap(({ value }) => wordsOf(value, '\n\n') ?? [])
  return found.sort((one, other) => other.length - one.length)[0]
}

/** NewsAPI ends its texts with "… [+3402 chars]"; what stands before it is cut in the middle of a sentence. */
function withoutCut(words: string): { text: string; cut: boolean } {
  const found = /\s*(?:\[\+\d+ chars\]|\[(?:…|\.\.\.|&hellip;|&#8230;)\])\s*(?:<\/p>\s*)?$/.exec(words)
  if (found === null) return { text: words, cut: false }
  const kept = words.slice(0, found.index)
  const whole = /^[\s\S]*[.!?]["'”’)]*(?=\s)/.exec(kept)?.[0]
  return { text: whole ?? kept, cut: true }
}

/** Exports of content systems hold HTML, scrapers' exports plain text. */
export function readBody(text: string, title: string): Cleaned | string {
  if (!hasBlocks(text))
    return cleanText(unescaped(text.replace(/<\/?(?:a|b|i|em|strong|span|u)\b[^<>]{0,300}>/gi, '')), title)
  let page: Markup
  try {
    page = readMarkup(text)
  } catch (thrown) {
    return `The HTML in its text cannot be read (${reason(thrown)}). Give the text without its markup.`
  }
  dropHidden(page)
  const captions = takeCaptions(page)
  dropLinkLists(page)
  const cleaned = cleanText(markupText(page), title, 'keep')
  return { ...cleaned, captions: [...captions, ...cleaned.captions] }
}
