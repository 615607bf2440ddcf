import { monthPeriod, type Period } from '../../language/calendar.ts'
import { type Clause, clausesOf } from '../../language/clauses.ts'
import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import { namesIn } from '../comparing/happening.ts'
import { telling } from '../telling.ts'
import type { Held } from '../topic.ts'
import { areOneDeed } from './deeds.ts'
import type { Event } from './events.ts'
import { tellsLasting } from './happens.ts'
import { reported } from './mood.ts'
import { withoutPlace } from './shown.ts'
import { isOfMany } from './story.ts'

/** The news stands in the first sentences of an article that tell anything. */
const opening = 4
/** The first two have the news itself. */
const begun = 2
/** A first sentence with so much of the topic tells of it. */
const mostlyHeld = 0.6
/** What tells what the title of an article does has so many of its words. */
const leastTitled = 2

/** Who talks to a reader or of himself tells no news; words of saying and of thinking tell none by themselves. */
const personal = pattern('i')`\b(?:I|we|you|our|my|your)\b`
const thinking = whole()`think, believe, ask, write, add, note, argue, talk, speak, look, seem`
const saying = whole()`say, tell`
const weak = whole()`become, get`

/** Whether title and first sentences of an article have the whole topic. */
export function isOnTopic({ article, sentences }: ReadArticle, wanted: ReadonlySet<string>): boolean {
  const end = sentences.at(firstSentences - 1)?.end ?? article.text.length
  return wanted.isSubsetOf(meaningsIn(`${article.title} ${article.text.slice(0, end)}`))
}
/** The first sentences of an article say what it is about. */
export const firstSentences = 3

const half = 0.5

/** The sentence by which an article tells its news, and whether it tells a deed. */
export interface News {
  readonly reading: ReadArticle
  readonly sentence: Span
  readonly isDeed: boolean
  /** The first sentences that tell anything. */
  readonly begins: readonly Span[]
}

/**
 * The sentence that tells what made an article on the topic news: of its first ones that which tells what its title does, a deed
 * before how things are. Undefined where the article is not on the topic, or has no such sentence.
 * @param wanted what the words of the topic mean, or those of its names alone
 * @param whole what all its words mean
 */
export function newsOf(
  reading: ReadArticle,
  wanted: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  held: Held,
): News | undefined {
  if (wanted.size === 0 || !isOnTopic(reading, wanted)) return undefined
  const tells = telling(reading)
  const first = [
    ...reading.sentences
      .values()
      .filter((sentence) => tells(sentence))
      .take(opening),
  ]
  const [best] = first
    .flatMap((sentence, at) => rated(reading, sentence, at, { wanted, whole, held }))
    .toSorted((a, b) => b.rate - a.rate)
  return best && { reading, sentence: best.sentence, isDeed: best.isDeed, begins: first.slice(0, begun) }
}

/** How surely one of the first sentences tells the news; none where it does not. */
function rated(
  reading: ReadArticle,
  sentence: Span,
  at: number,
  {
    wanted,
    whole,
    held,
  }: { readonly wanted: ReadonlySet<string>; readonly whole: ReadonlySet<string>; readonly held: Held },
): readonly { readonly sentence: Span; readonly isDeed: boolean; readonly rate: number }[] {
  const { article } = reading
  const words = withoutPlace(article, sentence)
  const standing = standingOf(words)
  if (standing === 'nothing' || looksBack(reading, sentence)) return []
  const own = meaningsIn(words)
  const title = meaningsIn(article.title)
  const titled = own.intersection(title)
  const isOn =
    held(reading, sentence) >= mostlyHeld ||
    (titled.size >= leastTitled &&
      (own.intersection(wanted).size >= half * wanted.size || wanted.isSubsetOf(title)))
  // Of a page of many stories the first may not be the one that heads it; what was said, and how things are, is news where
  // a title says so.
  const besides = titled.difference(whole).size
  const isMany = isOfMany(article)
  const isDeed = standing === 'deed' || (standing === 'said' && besides >= leastTitled)
  const isNews = isDeed
    ? !isMany || besides >= leastTitled
    : standing === 'state' && !isMany && besides > 0 && !title.isDisjointFrom(wanted)
  if (!isOn || !isNews || (title.isDisjointFrom(wanted) && !isOfMain(words, wanted))) return []
  return [{ sentence, isDeed, rate: Math.min(titled.size, mostTitled) + (isDeed ? byDeed : 0) - at }]
}

/** Whether the topic takes part in what a sentence tells by its main verb, and is not only named inside: "claiming to beat the Kastel". */
function isOfMain(words: string, wanted: ReadonlySet<string>): boolean {
  const clauses = clausesOf(words)
  const main = clauses.find(({ kind }) => kind === 'main') ?? clauses[0]
  if (!main) return true
  const inner = clauses.filter(
    ({ kind, extent }) =>
      extent.start >= main.verb.end && /^(?:complement|participle|adverbial|relative)$/.test(kind),
  )
  const end = Math.min(words.length, ...inner.map(({ extent }) => extent.start))
  return !meaningsIn(words.slice(0, end)).isDisjointFrom(wanted)
}

/** Whether a sentence tells of a time long before its article. */
const looksBack = ({ article, findings }: ReadArticle, sentence: Span): boolean =>
  inside(findings.dates, sentence).some(
    ({ to }) =>
      Date.parse(publicationDate(article)?.slice(0, 10) ?? '') - Date.parse(to) > mostBack * dayLong,
  )
const mostBack = 31

/** Of more words in common with a title no more is known; a deed counts as much as two of them. */
const mostTitled = 4
const byDeed = 2

/**
 * The news of an article as a row of the article's own day, for where no date tells it: “The dockers of Sund have rejected the
 * offer”. Undefined where the article has no day, and where not even the month is sure.
 * @param isChanged whether the page may have been changed in the week after its day: of its news only the month is sure
 */
export function leadOf({ reading, sentence }: News, held: Held, isChanged: boolean): Event | undefined {
  const { article } = reading
  const { published } = article
  if (published?.precision !== 'day' || published.from === 'file time') return undefined
  const words = withoutPlace(article, sentence)
  const day = published.date.slice(0, 10)
  const period = isChanged ? monthOf(day) : ({ from: day, to: day, precision: 'day' } as const)
  if (!period) return undefined
  const dated = { start: sentence.start, end: sentence.start, ...period }
  const excerpt: Excerpt = quoteFrom(article, sentence.start, sentence.end)
  return {
    dated,
    when: [`${showDate(dated)} ${reported}`],
    unit: undefined,
    deed: undefined,
    excerpt,
    text: words,
    stems: meaningsIn(words),
    isOfChanged: false,
    isOfNoun: false,
    isSince: false,
    about: Math.max(mostlyHeld, held(reading, sentence)),
  }
}

/** The month of a page that was changed within a week; none where that may have been in the next. */
function monthOf(day: string): Period | undefined {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const period = monthPeriod(year, month)
  return period && Date.parse(day) + mostDays * dayLong <= Date.parse(period.to) ? period : undefined
}

/** Whether a row tells what the main clause of its sentence does. */
export const tellsMain = ({ unit }: Event): boolean =>
  unit?.kind === 'all' || unit?.chain[0]?.kind === 'main' || unit?.chain.length === 1

/** Whether a row tells when the news of an article was: by its own sentence, or by one of those that the article begins with. */
export const isDatedBy = ({ reading, sentence, begins, isDeed }: News, events: readonly Event[]): boolean =>
  events.some(
    (event) =>
      event.excerpt.article === reading.article &&
      tellsMain(event) &&
      (event.excerpt.start === sentence.start ||
        (begins.some(({ start }) => start === event.excerpt.start) &&
          isOfDay(event) &&
          (!isDeed || isTitled(event, reading)))),
  )

/** Whether a row has a word of its article's title beside the names: “he spoke on Thursday” is not that he was fired. */
function isTitled({ stems }: Event, { article: { title }, findings }: ReadArticle): boolean {
  const names = [...findings.people, ...findings.organisations].map(({ name }) => name)
  const said = meaningsIn(title).difference(meaningsIn([...names, ...namesIn(title)].join(' ')))
  return said.size === 0 || !said.isDisjointFrom(stems)
}

const isOfDay = ({ dated, excerpt: { article } }: Event): boolean => {
  const days = (Date.parse(publicationDate(article)?.slice(0, 10) ?? '') - Date.parse(dated.from)) / dayLong
  return dated.precision === 'day' && dated.from === dated.to && days >= -1 && days <= mostDays
}

/** What a sentence tells by its main verb: a deed or what befell something, what somebody said, or how things are. */
function standingOf(words: string): 'deed' | 'said' | 'state' | 'nothing' {
  if (leansBack(words) || personal.test(words) || granting.test(words)) return 'nothing'
  const clauses = clausesOf(words)
  const main = clauses.find(({ kind }) => kind === 'main') ?? clauses.find(({ kind }) => kind === 'beside')
  if (main?.subject === undefined || thinking.test(main.verb.lemma)) return 'nothing'
  if (longAgo.test(words.slice(0, main.verb.start)) || ofNobody.test(words)) return 'nothing'
  if (main.copula && opinion.test(words.slice(main.verb.start))) return 'nothing'
  const { start, end } = main.subject.head
  if (pronoun.test(words.slice(start, end))) return 'nothing'
  const isFixed = main.modal === undefined || main.modal === 'will'
  if (!isFixed) return 'nothing'
  if (saying.test(main.verb.lemma)) return 'said'
  return isDeed(main, words) ? 'deed' : 'state'
}

const pronoun = whole('i')`he, she, it, they, this, that, these, those, who, which, there, what`

/** “Sure, the mill has shown …” only grants what its reader knows. */
const granting = pattern('i')`^\W*${oneOf`sure, yes, no, well, granted, true, of course, frankly, okay, ok`},`

/** What was done at a time that no date tells is no news. */
const longAgo = pattern('i')`\b${oneOf`ago, once, earlier, in the past`}\b`
const ofNobody = /^\W*there\b/i
/** “The good news is that …”. */
const opinion = /^\S+ (?:that|to)\b/

/** “Became dear”, “went on”. */
const isWeak = ({ verb }: Clause, words: string): boolean =>
  weak.test(verb.lemma) || (verb.lemma === 'go' && / on\b/.test(words.slice(verb.end, verb.end + 4)))

const isDeed = (clause: Clause, words: string): boolean =>
  ((clause.tense === 'past' && clause.modal === undefined) || clause.modal === 'will') &&
  !clause.copula &&
  !tellsLasting(clause) &&
  !isWeak(clause, words)

const dayLong = 86_400_000

/** News without what only tells how things are, where a row tells what was done on its day or beside it. */
export function withoutIdle(
  leads: readonly { readonly event: Event; readonly isDeed: boolean }[],
  events: readonly Event[],
): readonly Event[] {
  const done = [...events, ...leads.filter(({ isDeed }) => isDeed).map(({ event }) => event)]
  const isBeside = ({ dated }: Event, day: string): boolean =>
    dated.precision === 'day' && Math.abs(Date.parse(dated.from) - Date.parse(day)) <= dayLong
  return leads
    .filter(({ event, isDeed }) => isDeed || !done.some((one) => isBeside(one, event.dated.from)))
    .map(({ event }) => event)
}

/** Days before an article within which what its beginning tells was done. */
const mostDays = 7

/** The beginnings that tell what no dated sentence tells, each once. */
export function untold(
  leads: readonly Event[],
  events: readonly Event[],
  areAlike: (a: Event, b: Event) => boolean,
): readonly Event[] {
  const kept: Event[] = []
  for (const lead of leads.toSorted((a, b) => a.dated.from.localeCompare(b.dated.from)))
    if (
      ![...events, ...kept].some(
        (event) => isNear(event, lead) && (areOneDeed(event, lead) || areAlike(event, lead)),
      )
    )
      kept.push(lead)
  return kept
}

/** Within the week up to an article, or on its own day, of which another article may be copied: those are grouped. */
function isNear({ dated }: Event, lead: Event): boolean {
  const days = (Date.parse(lead.dated.from) - Date.parse(dated.from)) / dayLong
  return dated.precision === 'day' && days >= -1 && days <= mostDays
}
