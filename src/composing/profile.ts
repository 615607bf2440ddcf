import type { Desk } from '../contracts/desk.ts'
import { genderOf } from '../language/gender.ts'
import { asks } from '../language/leaning.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import { nameWords, samePerson } from '../language/same-person.ts'
import type { Span } from '../language/span.ts'
import { publicationDate } from '../model/article.ts'
import {
  type Excerpt,
  type Excerpts,
  quoteFrom,
  type Section,
  type Statement,
  someExcerpts,
} from '../model/briefing.ts'
import type { Quote } from '../model/finding.ts'
import { inOrder, inside, isCutOff, type ReadArticle, sentenceOf } from '../model/reading.ts'
import { day as showDay } from '../model/show.ts'
import { groupAlike } from '../reading/likeness.ts'
import { isFrame, isNote } from '../reading/notes.ts'
import { company } from './profile/company.ts'
import {
  type Appearance,
  cited,
  isRoster,
  namesBody,
  placeOf,
  sentence,
  tellingPart,
  unique,
} from './profile/excerpts.ts'
import { newsOf } from './profile/news.ts'
import { saidOn } from './profile/said-on.ts'
import { telling } from './telling.ts'
import { fullestTitle, isLeft, joinBare, titlesOf, withCountries } from './titles.ts'

const mostQuotes = 12
const mostMentions = 6

/**
 * What a dossier says of one person: roles, words, what is said of them, company; by date.
 * @param write puts what is said of them into words; what they said themselves stays as it was said
 */
export async function profile(
  name: string,
  readings: readonly ReadArticle[],
  write: Desk['write'],
): Promise<readonly Section[]> {
  const isTheirs = surelyNamed(name, readings)
  const appearances = readings
    .flatMap((reading) =>
      reading.findings.people
        .filter((p) => isTheirs(p.name, reading))
        .map((person): Appearance => ({ reading, person })),
    )
    .sort((a, b) => day(a.reading).localeCompare(day(b.reading)))
  const own = words(isTheirs, appearances)
  const told = mentions(isTheirs, appearances)
  // Of whom nothing else is told, the sentences that give the role are.
  const isAll = told.length > 0 || own.some(({ statements }) => statements.length > 0)
  const said = isAll ? told : mentions(isTheirs, appearances, { withRoles: true })
  const sections = [
    { heading: 'Roles', statements: roles(appearances) },
    ...own,
    { heading: 'Said of them', statements: await write(name, said) },
    { heading: 'Appears with', statements: company(name, appearances) },
  ]
  return sections.filter(({ statements }) => statements.length > 0)
}

/** Whether a name in an article is somebody's. */
type Names = (named: string, reading: ReadArticle) => boolean

/**
 * Whose a last name alone is: a person's whose full name is asked for, where no other in these articles has it in full and
 * no title before it is of the other gender ("Mrs Finch" is never Olaf Finch).
 */
function surelyNamed(name: string, readings: readonly ReadArticle[]): Names {
  const [last] = nameWords(name).slice(-1)
  const isShared = readings.some(({ findings }) =>
    findings.people.some(
      (one) => one.name.includes(' ') && nameWords(one.name).at(-1) === last && !samePerson(one.name, name),
    ),
  )
  const gender = genderOf(name, '')
  const called = new Map<string, string>()
  return (named, { article }) => {
    if (!samePerson(named, name)) return false
    if (named.includes(' ') || !name.includes(' ')) return true
    if (isShared) return false
    const key = `${article.id} ${named}`
    const own = called.get(key) ?? (gender === '' ? '' : genderOf(named, article.text))
    called.set(key, own)
    return own === '' || own === gender
  }
}

const day = ({ article }: ReadArticle): string => publicationDate(article) ?? '9999'

/**
 * "Indian Foreign Secretary" and "India’s foreign secretary" are one role. Where an article tells of one that was left,
 * each is told with the day of the newest article that has it.
 */
function roles(appearances: readonly Appearance[]): readonly Statement[] {
  const all = appearances.flatMap(({ reading, person }) =>
    titlesOf(
      person,
      appearances.map((one) => one.person),
    ).map(({ role, start }) => ({ role, excerpt: sentence(reading, start) })),
  )
  const [ended, held] = [true, false].map((isOver) => all.filter(({ role }) => isLeft(role) === isOver))
  const isDated = (ended?.length ?? 0) > 0 && (held?.length ?? 0) > 0
  return [held, ended].flatMap((some = []) =>
    joinBare(
      groupAlike(some, ({ role }) => withCountries(role)),
      ({ role }) => role,
    ).flatMap((group): readonly Statement[] => {
      const excerpts = someExcerpts(cited(unique(group.map(({ excerpt }) => excerpt))))
      const date = excerpts && publicationDate(newestOf(excerpts).article)
      const when = isDated && date !== undefined ? { when: showDay(date) } : {}
      return excerpts ? [{ text: fullestTitle(group.map(({ role }) => role)), excerpts, ...when }] : []
    }),
  )
}

const newestOf = ([first, ...others]: Excerpts): Excerpt =>
  others.reduce(
    (a, b) => ((publicationDate(b.article) ?? '') > (publicationDate(a.article) ?? '') ? b : a),
    first,
  )

/** What they said, word for word, apart from what articles report in their own words; by date. */
function words(isTheirs: Names, appearances: readonly Appearance[]): readonly Section[] {
  const said = appearances.flatMap(({ reading }) =>
    reading.findings.quotes
      .filter(({ speaker }) => isTheirs(speaker, reading))
      .map((quote) => ({ reading, quote, excerpt: quoted(reading, quote) }))
      .filter(({ quote, excerpt }) =>
        quote.direct
          ? isTelling(reading, quote)
          : !isCutOff(excerpt) && !isNote(excerpt.quote) && !isFrame(excerpt.quote),
      ),
  )
  // Of the same words those between quotation marks stand, with the others as their sources.
  const ordered = [...said].sort((a, b) => Number(b.quote.direct) - Number(a.quote.direct))
  const groups = groupAlike(ordered, ({ quote, reading }) => contentOf(reading, quote))
    .slice(0, mostQuotes)
    .sort((a, b) => day(a[0].reading).localeCompare(day(b[0].reading)))
  const told = groups.flatMap((group): readonly (Statement & { readonly direct: boolean })[] => {
    const [{ reading, quote }] = group
    const excerpts = someExcerpts(unique(group.map(({ excerpt }) => excerpt)))
    // Sources of several days each show their own.
    const [date, ...others] = new Set(group.map((one) => saidOn(one.reading, one.quote)))
    const when = date === undefined || others.length > 0 ? {} : { when: showDay(date) }
    const text = quote.direct ? wordForWord(reading, quote) : excerpts?.[0].quote
    return excerpts && text ? [{ text, excerpts, ...when, direct: quote.direct }] : []
  })
  // A sentence that is shown for the words it quotes, or for one clause of it, is not shown again for another.
  const shown = new Set(told.filter((one) => one.direct).flatMap(({ excerpts }) => excerpts.map(placeOf)))
  const isNew = ({ direct, excerpts: [first] }: (typeof told)[number]): boolean => {
    if (direct) return true
    if (asks(first.quote)) return false
    const known = shown.has(placeOf(first))
    shown.add(placeOf(first))
    return !known
  }
  const once = told.filter(isNew)
  const plain = (direct: boolean): readonly Statement[] =>
    once.filter((one) => one.direct === direct).map(({ direct: _, ...statement }) => statement)
  return [
    { heading: 'Said, word for word', statements: plain(true) },
    { heading: 'Said, as articles report it', statements: plain(false) },
  ]
}

/** The words between the marks, and to whom they were said. */
function wordForWord(reading: ReadArticle, quote: Quote): string {
  const to = addressee(reading, quote)
  const asked = questionTo(reading, quote)
  const question = asked && reading.article.text.slice(asked.start, asked.end)
  return `${question ? `${question}${question.endsWith('?') ? '' : ':'} ` : ''}“${contentOf(reading, quote).replace(/,$/, '')}”${to ? ` (to ${to})` : ''}`
}

/** The question that somebody's words answer: in the words before them, or in the sentence before. */
function questionTo(reading: ReadArticle, quote: Quote): Span | undefined {
  const { text } = reading.article
  const [first = quote.source] = quote.content
  const { start } = sentenceOf(reading, Math.min(first.start, quote.source.start))
  const own = questionAsked.exec(text.slice(start, Math.max(start, quote.source.start)))
  if (own) return { start, end: start + own[0].length }
  // The words themselves must open their sentence.
  if (!/^[\s“"„«']*$/.test(text.slice(start, first.start))) return undefined
  const end = text.slice(0, start).trimEnd().length
  const before = end > 0 ? sentenceOf(reading, end - 1) : undefined
  if (!before || before.end > start) return undefined
  const words = text.slice(before.start, before.end).replace(/[.\s]+$/, '')
  const isHis = reading.findings.quotes.some(
    ({ speaker, source }) =>
      speaker === quote.speaker && source.start >= before.start && source.end <= before.end,
  )
  return !isHis && words.length < longestQuestion && posed.test(words)
    ? { start: before.start, end: before.start + words.length }
    : undefined
}
/** A longer sentence tells more than what was asked, in letters. */
const longestQuestion = 200
const asking = oneOf`asked, questioned, pressed, quizzed`
/** "Asked whether a trade war could be averted, …", "When a reporter asked her why, …", "To the question whether …, …". */
const questionAsked = pattern('i')`^(?:(?:when |after )[^,“"]{0,60}?\b)?${asking}\b[^“"]*?(?=,[^,]*$)
  |^(?:to|in (?:reply|answer|response) to) (?:the|a|her|his|their) questions?\b[^“"]*?(?=,[^,]*$)`
/** "She was asked if she trusted him.", "“Will you resign?” a reporter asked.", "Would she run again?" */
const posed = pattern(
  'i',
)`\b(?:was|were|been) ${asking}\b|[?][”"’']?,? (?:[^“”"]{2,60} )?asked\b[^“”"]*$|^[^“”"]*[?]$
  |\b(?:reporters?|journalists?|interviewer) asked\b`

/** A word or two between marks (“we”) are no statement of anybody's. */
const isTelling = (reading: ReadArticle, quote: Quote): boolean =>
  contentOf(reading, quote).split(/\s+/).length >= fewestWords
const fewestWords = 3

function contentOf({ article }: ReadArticle, { content }: Quote): string {
  return content.map(({ start, end }) => article.text.slice(start, end)).join(' … ')
}

function quoted(reading: ReadArticle, quote: Quote): Excerpt {
  const { content, source, direct } = quote
  const asked = direct ? questionTo(reading, quote)?.start : undefined
  const from = Math.min(source.start, asked ?? source.start, ...content.map(({ start }) => start))
  const to = Math.max(source.end, ...content.map(({ end }) => end))
  const start = sentenceOf(reading, from).start
  const end = sentenceOf(reading, to - 1).end
  return quoteFrom(reading.article, Math.min(start, from), Math.max(end, to))
}

/** "told India’s ANI news agency": to whom, where the verb has an object. */
function addressee({ article }: ReadArticle, { cue, source }: Quote): string {
  if (!/^tell|^told/.test(cue)) return ''
  const after = article.text.slice(source.end, source.end + 90)
  return (
    /^\s*(?:has |had |also )?(?:told|tells)\s+(.+?)(?=[,.;:“"]|\s+(?:on|in|at|that|about|following|after|during|of)\b)/.exec(
      after,
    )?.[1] ?? ''
  )
}

/**
 * What the articles say of the person where it is not their own words: what they are in the news for first, by how many
 * articles tell it, the newest before the others.
 */
function mentions(
  isTheirs: Names,
  appearances: readonly Appearance[],
  { withRoles = false } = {},
): readonly Excerpts[] {
  const news = new Set<Excerpt>()
  const all = appearances.flatMap(({ reading, person }) => {
    const own = reading.findings.quotes.filter(({ speaker }) => isTheirs(speaker, reading))
    const tells = telling(reading)
    const named = inOrder(reading.findings.people.flatMap((one) => one.mentions))
    const roles = withRoles ? [] : person.roles
    const places = person.mentions.map(({ start }) => tellingPart(reading, start))
    const isNews = newsOf(reading, person.name, places)
    const ofRoles = new Set(roles.map(({ start }) => tellingPart(reading, start).start))
    const shown = new Set<number>()
    return person.mentions.flatMap((mention) => {
      const { start, end } = tellingPart(reading, mention.start)
      const spoken = own.some((q) => q.source.start < end && q.source.end > start)
      if (namesBody(reading, mention)) return []
      if (spoken || shown.has(start) || !tells({ start, end })) return []
      // A sentence that stands below a role tells it; what somebody is in the news for is told all the same.
      if (ofRoles.has(start) && !isNews({ start, end })) return []
      shown.add(start)
      const excerpt = quoteFrom(reading.article, start, end)
      if (isNews({ start, end })) news.add(excerpt)
      // "Roberto Hale" over a paragraph tells nothing of him, and "Asha Rao and Nils Brandt." under a picture nothing of them.
      const isHeading = wordsBeside(inside(named, { start, end }), excerpt) < fewestWords
      return isCutOff(excerpt) || isHeading || isRoster(excerpt.quote) ? [] : [excerpt]
    })
  })
  const newsIn = (group: readonly Excerpt[]): number => group.filter((one) => news.has(one)).length
  const dayOf = (group: readonly Excerpt[]): string =>
    newsIn(group) === 0 ? '' : group.map(({ article }) => publicationDate(article) ?? '').reduce(later, '')
  return [...groupAlike(all, ({ quote }) => quote)]
    .sort((a, b) => newsIn(b) - newsIn(a) || dayOf(b).localeCompare(dayOf(a)) || b.length - a.length)
    .slice(0, mostMentions)
    .flatMap((group) => {
      const excerpts = someExcerpts(unique(group))
      return excerpts ? [excerpts] : []
    })
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** How many words of a sentence are no person's name. */
function wordsBeside(named: readonly Span[], { quote, start }: Excerpt): number {
  const without = named.reduceRight(
    (text, one) => `${text.slice(0, one.start - start)}${text.slice(one.end - start)}`,
    quote,
  )
  return nameWords(without).length
}
