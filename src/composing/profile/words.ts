import { clausesOf } from '../../language/clauses.ts'
import { asks } from '../../language/leaning.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { nameWords } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { type Excerpt, quoteFrom, type Section, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Quote } from '../../model/finding.ts'
import { isCutOff, type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { groupAlike } from '../../reading/likeness.ts'
import { isFrame, isNote } from '../../reading/notes.ts'
import { isPersonal, voiceIn } from '../proving/voice.ts'
import { type Appearance, dayOf, isGoingOn, type Names, unique } from './excerpts.ts'
import { reportsItself } from './reports.ts'
import { saidOn } from './said-on.ts'

const mostQuotes = 10

/** What they said, word for word, apart from what articles report in their own words; by date. */
export function* words(isTheirs: Names, appearances: readonly Appearance[]): Steps<readonly Section[]> {
  const found = yield* inSteps(appearances, ({ reading }) =>
    ownWords(reading, isTheirs)
      .map(shortened)
      .map((quote) => ({ reading, quote, excerpt: quoted(reading, quote) })),
  )
  // Of the same words those between quotation marks stand, with the others as their sources; the newest are told.
  const ordered = found
    .flat()
    .sort(
      (a, b) =>
        Number(b.quote.direct) - Number(a.quote.direct) ||
        Number(isGoingOn(a.excerpt.quote)) - Number(isGoingOn(b.excerpt.quote)) ||
        dayOf(b.reading).localeCompare(dayOf(a.reading)),
    )
  const clear = ordered.filter(({ quote, reading }) => !isOfAnybody(contentOf(reading, quote)))
  const shown = clear.filter(({ quote }) => quote.direct).length >= enoughClear ? clear : ordered
  const groups = groupAlike(shown, ({ quote, reading }) => contentOf(reading, quote))
    .slice(0, mostQuotes)
    .sort((a, b) => dayOf(a[0].reading).localeCompare(dayOf(b[0].reading)))
  const told = groups.flatMap((group): readonly (Statement & { readonly direct: boolean })[] => {
    const [{ reading, quote }] = group
    const excerpts = someExcerpts(unique(group.map(({ excerpt }) => excerpt)))
    // Sources of several days each show their own.
    const [date, ...others] = new Set(group.map((one) => saidOn(one.reading, one.quote)))
    const when = date === undefined || others.length > 0 ? {} : { when: date }
    const direct = quote.direct && isWhole(reading, quote)
    const text = direct ? wordForWord(reading, quote) : excerpts?.[0].quote
    return excerpts && text ? [{ text, excerpts, ...when, direct }] : []
  })
  // A sentence that is shown for the words it quotes, or for one clause of it, is not shown again for another.
  const known: Excerpt[] = told.filter((one) => one.direct).flatMap(({ excerpts }) => excerpts)
  const isNew = ({ direct, excerpts: [first] }: (typeof told)[number]): boolean => {
    if (direct) return true
    if (asks(first.quote)) return false
    const isKnown = known.some(
      ({ article, start, end }) =>
        article.id === first.article.id && start <= first.start && first.end <= end,
    )
    known.push(first)
    return !isKnown
  }
  const once = told.filter(isNew)
  const plain = (direct: boolean): readonly Statement[] =>
    once.filter((one) => one.direct === direct).map(({ direct: _, ...statement }) => statement)
  return [
    { heading: 'Said, word for word', statements: plain(true) },
    { heading: 'Said, as articles report it', statements: plain(false) },
  ]
}

/** A speech or an interview as far as its first parts reach. */
function shortened(quote: Quote): Quote {
  let length = 0
  const content = quote.content.filter(({ start, end }, at) => {
    length += end - start
    return at === 0 || length <= longestShown
  })
  return { ...quote, content }
}
/** Characters of somebody's words; more is a speech. */
const longestShown = 700

/**
 * What somebody says in an article, as a dossier shows it: between marks more than a word or two, and what the article
 * reports them to have said themselves.
 */
export const ownWords = (reading: ReadArticle, isTheirs: Names): readonly Quote[] =>
  reading.findings.quotes.filter(
    (quote) =>
      isTheirs(quote.speaker, reading) &&
      (quote.direct ? isTelling(reading, quote) : isReported(reading, quote, isTheirs)),
  )

/** Between marks a sentence of its own; a part of one, “loved the town”, is told in the sentence that has it. */
function isWhole({ article: { text } }: ReadArticle, { content: [first] }: Quote): boolean {
  const words = first ? text.slice(first.start, first.end) : ''
  if (/^\p{Lu}/u.test(words)) return true
  // “Allowed us to sail” has lost who did: a verb stands before any subject.
  const clauses = clausesOf(words)
  const verb = Math.min(...clauses.map(({ verb }) => verb.start))
  return clauses.some(({ kind, subject }) => kind === 'main' && subject !== undefined && subject.start < verb)
}

/** Whether a sentence that holds somebody's words tells something by itself. */
function isReadable(reading: ReadArticle, quote: Quote): boolean {
  const excerpt = quoted(reading, quote)
  return (
    !isCutOff(excerpt) &&
    !isNote(excerpt.quote) &&
    !isFrame(excerpt.quote) &&
    !isOpen(excerpt.quote) &&
    /[.!?…]["”’)\]]*$/.test(excerpt.quote) &&
    !termAsked.test(excerpt.quote) &&
    !isPersonal(voiceIn(reading, excerpt).own)
  )
}

function isReported(reading: ReadArticle, quote: Quote, isTheirs: Names): boolean {
  return (
    isReadable(reading, quote) &&
    contentOf(reading, quote).split(/\s+/).length >= fewestWords &&
    !isOfSomething(reading, quote) &&
    reportsItself(reading, quote) &&
    !isClaimed(reading, quote, isTheirs) &&
    !isSaidByOther(reading, quote)
  )
}

/** "Rao said: “It is not my decision.", where the words go on in the next sentence. */
const isOpen = (words: string): boolean => words.lastIndexOf('“') > words.lastIndexOf('”')

/**
 * “Finch was chosen over five others, said The Tide”: who stands behind the verb says it, and may be a paper. In “Finch said that
 * she had won, reported The Tide” the verb is hers.
 */
function isSaidByOther(reading: ReadArticle, { speaker, content, cue }: Quote): boolean {
  const end = Math.max(...content.map((words) => words.end))
  const after = reading.article.text.slice(end, end + farthestBehind)
  const [, verb, name = ''] = behind.exec(after) ?? []
  return verb === cue && nameWords(name).at(-1) !== nameWords(speaker).at(-1)
}
const behind = /^[,”"’']*\s(\p{Ll}+)\s(?:the\s)?((?:\p{Lu}[\p{L}’'-]*\s)*\p{Lu}[\p{L}’'-]*)/u
/** Characters; a name that says it stands right behind what is said. */
const farthestBehind = 60

/** "The firm claims that Finch hired it and asked it to lie": what another says that somebody said is not told as theirs. */
const isClaimed = (reading: ReadArticle, { source }: Quote, isTheirs: Names): boolean =>
  reading.findings.quotes.some(
    (other) =>
      !other.direct &&
      claiming.test(other.cue) &&
      !isTheirs(other.speaker, reading) &&
      other.content.some((words) => words.start <= source.start && source.end <= words.end),
  )

/** Who only reports what somebody said claims nothing of him. */
const claiming = pattern('i')`^(?:${oneOf`claim, alleg, accus, assert, argu, contend, charg, insist`})`

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
  // "Who is Asha Rao?" over a part of an article is asked of the reader.
  const isOfThem =
    nameWords(quote.speaker).some((one) => one.length > 2 && nameWords(words).includes(one)) &&
    words.endsWith('?')
  return !isHis && !isOfThem && words.length < longestQuestion && posed.test(words)
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

/** “This process was slow, Rao said”, “Rao said it could sail faster”: of what, another sentence tells. */
function isOfSomething(reading: ReadArticle, quote: Quote): boolean {
  const content = contentOf(reading, quote)
  const [before = ''] = quoted(reading, quote).quote.split(content)
  return pointing.test(content) && stemSet(before).difference(stemSet(quote.speaker)).size < fewestWords
}
const pointing = /^(?:On [^,]{1,30}, )?(?:it|this|these|those|such) (?!is\b|was\b)/iu

/** A word or two between marks (“we”) are no statement of anybody's. */
const isTelling = (reading: ReadArticle, quote: Quote): boolean =>
  contentOf(reading, quote).split(/\s+/).length >= fewestWords &&
  (isWhole(reading, quote) || isReadable(reading, quote))
const fewestWords = 3

/** “He was very bold”: of whom a few words are, the sentences before them tell. They are shown where somebody says hardly more. */
const isOfAnybody = (words: string): boolean =>
  /^(?:he|she|they)\b/i.test(words) && words.split(/\s+/).length < fewestByItself
const fewestByItself = 9
const enoughClear = 2

/** "Asked her to define what “a soft keel” meant": a term is nobody's statement. */
const termAsked = /\b(?:define|explain) (?:what |the (?:term|word|phrase) )?[“"‘']/

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
