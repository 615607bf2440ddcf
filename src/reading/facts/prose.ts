import type { DateOrigin } from '../../model/article.ts'
import { isDesk, readHead } from '../boilerplate/head.ts'
import { splitParagraphs } from '../boilerplate/lines.ts'
import { gravest, markOfTitle } from '../boilerplate/notice.ts'
import { readRelease } from '../boilerplate/release.ts'
import { cleanText, firstWords, headlineOf } from '../boilerplate.ts'
import { readDateline } from '../dateline/published.ts'
import { type Reading, readPublished } from '../dateline.ts'
import { readFacts } from '../facts.ts'
import { foundAt } from './found-at.ts'
import { takeFront } from './front.ts'
import { isKeyOf, plainKey } from './keys.ts'
import type { Story } from './story.ts'

/** What an agency writes below a story for the desks that take it. */
const deskOnly =
  /^[^\w\n]*the following (?:information|notes?) (?:is|are) not (?:intended )?for publication\b[\s\S]*$/im

/**
 * Agencies mark the lines of their heads: "^" before each, "=" behind what stands above the story, "<" or "@" behind a headline
 * and what is for desks alone. Of the latter the first that reads as a headline is one.
 */
function withoutMarks(body: string): string {
  const headline = [...body.matchAll(/^\^([^<@\n]*)[<@][ \t]*$/gm)]
    .map(([, words = '']) => words.trim())
    .find((words) => words.split(' ').length >= 4 && !isDesk(words))
  return body
    .replace(/^\^([^<@\n]*)[<@][ \t]*$/gm, (_, words: string) =>
      words.trim() === headline ? `${headline}\n` : '',
    )
    .replace(/^\^(?=\p{Lu})|(?<=^\^.*)=$|\^$|(?<=\S) =[ \t]*$/gmu, '')
}

/** What a terminal or a feed puts before each headline of a service, "RTRS-", and how often that was sent before. */
const ofService =
  /^(?:(?:RTRS|DJ|DJN|BN|AFX)\s?[-:*]\s?)?(?:(?:UPDATE|WRAPUP)\s\d{1,2}\s?-\s?)?(?=[“"'‘]?\p{Lu})/u

/** How prose is to be read where more is known of it than its words. */
export interface Prose {
  readonly from: DateOrigin
  /** Facts that the file gives beside the words. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Short lines stay where the structure of the document was read. */
  readonly short?: 'keep' | 'drop'
}

/** An article out of nothing but words, with a head or without; its text is empty where there is none. */
export function readProse(content: string, { from, fields = {}, short = 'drop' }: Prose): Story {
  const front = takeFront(content)
  const facts = readFacts(withOwn(fields, front?.fields ?? {}), from, undefined, front?.body ?? content)
  const body = withoutMarks((front?.body ?? content).replace(deskOnly, ''))
  const head = readHead(body, facts.title)
  const story = splitParagraphs(body).filter((line) => !head.lines.has(line))
  const title = facts.title ?? head.title.replace(ofService, '')
  const release = readRelease(story)
  const cleaned = cleanText(story.join('\n\n'), headlineOf(title), short)
  const reading = facts.published === undefined ? dayOf(head.date, body) : undefined
  const lay = head.url === undefined ? nowhere : foundAt(nowhere, head.url)
  const dated = reading?.kind === 'date' ? reading.published : undefined
  return {
    ...cleaned,
    title: title === '' ? firstWords(cleaned.text) : title,
    mark: gravest([facts.mark, cleaned.mark, markOfTitle(title)]),
    partial: cleaned.partial || facts.partial,
    publisher: facts.publisher ?? release.by ?? head.publisher ?? lay.publisher ?? release.about,
    byline: facts.byline ?? head.byline,
    url: facts.url ?? head.url,
    published: facts.published ?? dated ?? lay.published,
    remarks: [
      ...(front?.remarks ?? []),
      ...facts.remarks,
      ...(reading?.kind === 'impossible' ? [reading.sentence] : []),
    ],
  }
}

const nowhere: Pick<Story, 'publisher' | 'published'> = {}

/** The day beside an outlet stands alone, so that two digits may be its year. */
function dayOf(told: string | undefined, body: string): Reading {
  const alone: Reading = told === undefined ? { kind: 'none' } : readPublished(told, 'dateline')
  return alone.kind === 'none' ? readDateline(told ?? body) : alone
}

type Fields = Readonly<Record<string, unknown>>

/** What the words say themselves counts before what lies around them, however either spells its keys. */
function withOwn(around: Fields, own: Fields): Fields {
  if (Object.keys(around).length === 0) return own
  const keys = new Set(Object.keys(own).map(plainKey))
  if ([...keys].some((key) => isKeyOf('date', key)))
    for (const key of Object.keys(around)) if (isKeyOf('date', key)) keys.add(plainKey(key))
  // Whoever sent a mail on is not who wrote it, and neither is its day the story's.
  if (keys.has('from')) for (const key of ['author', 'publisher']) keys.add(key)
  return { ...Object.fromEntries(Object.entries(around).filter(([key]) => !keys.has(plainKey(key)))), ...own }
}
