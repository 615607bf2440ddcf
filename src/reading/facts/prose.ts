import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { DateOrigin, Mark, Published } from '../../model/article.ts'
import { isDesk, readHead } from '../boilerplate/head.ts'
import { gravest, markOfTitle } from '../boilerplate/notice.ts'
import { inOwnCase, readRelease } from '../boilerplate/release.ts'
import { splitParagraphs } from '../boilerplate/wrapping.ts'
import { withoutWriter } from '../boilerplate/writer.ts'
import { cleanText, firstWords, headlineOf } from '../boilerplate.ts'
import { readDateline } from '../dateline/published.ts'
import { type Reading, readPublished } from '../dateline.ts'
import { readFacts } from '../facts.ts'
import { hostOf } from './address.ts'
import { titleApart } from './apart.ts'
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
    .replace(noted, '')
    .replace(ending, '')
    .replace(changed, '')
    .replace(/^\^(?=\p{Lu})|=$(?<=^\^.*)|\^$|(?<=\S) =[ \t]*$/gmu, '')
}

/** "(Corrects the name in paragraph 2)" among what agencies say so of a story's earlier forms. */
function correctionIn(body: string): Mark | undefined {
  const words = body
    .match(changed)
    ?.find((one) => /^\s*\(Corrects\s/.test(one))
    ?.trim()
  return words === undefined ? undefined : { kind: 'corrected', words }
}

/** What a program that writes down talks puts above them: of what they are, and who speaks. */
const noted = /^(?:SUMMARY KEYWORDS|SPEAKERS)[ \t]*\n(?:[ \t]*\n)?.+$/gm
/** What some agencies write behind the last word of a story, and what others put of its earlier forms behind a line. */
const ending = pattern(
  'gm',
)`(?<=[.!?][”"’)]?)[ \t]+${oneOf`Enditem, Item ends, ENDS, -ENDS-, --ENDS--, -30-, \(ends\)`}[ \t]*$`
const changed = pattern('gm')`
  (?<![ \t])[ \t]*\(${oneOf`Adds, Updates, Recasts, Corrects, Refiles, Releads, Rewrites, Repeats`}\s[^()\n]{2,200}\)[ \t]*$`

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
  const given = withOwn(fields, front?.fields ?? {})
  const facts = readFacts(given, from, undefined, front?.body ?? content)
  const raw = (front?.body ?? content).replace(deskOnly, '')
  const body = withoutMarks(raw)
  const head = readHead(body, facts.title)
  const story = splitParagraphs(body).filter((line) => !head.lines.has(line))
  const { title, outlet } = titleApart(facts.title ?? head.title.replace(ofService, ''), facts.url)
  const release = readRelease(story)
  const cleaned = cleanText(story, headlineOf(title), short)
  const reading = facts.published === undefined || isKept(given) ? dayOf(head.date, body) : undefined
  const lay = head.url === undefined ? nowhere : foundAt(nowhere, head.url)
  const dated = reading?.kind === 'date' ? reading.published : undefined
  const byline = facts.byline ?? head.byline
  const published = isKept(given) ? (dated ?? facts.published) : (facts.published ?? dated ?? lay.published)
  return {
    ...cleaned,
    text: withoutWriter(cleaned.text, byline),
    title: title === '' ? firstWords(cleaned.text) : title,
    mark: gravest([facts.mark, cleaned.mark, markOfTitle(title), correctionIn(raw)]),
    partial: cleaned.partial || facts.partial,
    publisher:
      inOwnWords(nameOf(facts, outlet), body) ??
      release.by ??
      sender(head.publisher, release.about) ??
      lay.publisher,
    byline,
    url: facts.url ?? head.url,
    published,
    remarks: [
      ...(front?.remarks ?? []),
      ...facts.remarks,
      ...(reading === undefined ? [] : sentenceOf(reading, published)),
    ],
  }
}

/** A name of several words in capitals as the story has it. */
const inOwnWords = (name: string | undefined, body: string): string | undefined =>
  name?.includes(' ') ? inOwnCase(name, body) : name

/** A paper that is named counts before the host of its address. */
const nameOf = ({ publisher, url }: Pick<Story, 'publisher' | 'url'>, outlet: string | undefined) =>
  outlet !== undefined && url !== undefined && publisher === hostOf(url) ? outlet : (publisher ?? outlet)

/** Whoever has a release sent by one of these has written it. */
const pressWire = whole('i')`
  business ?wire, (pr|cision pr) ?newswire, globe ?newswire, access(wire| newswire), ein ?presswire, newsfile( corp\.?)?, marketwire,
  prweb, press association mediapoint, ots`
const sender = (agency: string | undefined, about: string | undefined): string | undefined =>
  agency !== undefined && pressWire.test(agency) ? (about ?? agency) : (agency ?? about)

/** Notes have the day on which they were made, where a clipper gives none of publication: it counts less than a day above the story. */
const isKept = (fields: Fields): boolean => {
  const days = Object.keys(fields).filter((key) => isKeyOf('date', key))
  return (
    days.length > 0 &&
    days.every((key) => /^(?:created(?:at)?|datecreated|creationdate)$/.test(plainKey(key)))
  )
}

const nowhere: Pick<Story, 'publisher' | 'published'> = {}

/** The day beside an outlet stands alone, so that two digits may be its year. */
function dayOf(told: string | undefined, body: string): Reading {
  const alone: Reading = told === undefined ? { kind: 'none' } : readPublished(told, 'dateline')
  if (alone.kind === 'none') return readDateline(told ?? body)
  const other = alone.kind === 'change' ? readDateline(body) : alone
  return other.kind === 'none' ? alone : other
}

/** What is said of a day that was not taken. */
function sentenceOf(reading: Reading, published: Published | undefined): readonly string[] {
  if (reading.kind === 'impossible') return [reading.sentence]
  return reading.kind === 'change' && published === undefined ? [reading.sentence] : []
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
