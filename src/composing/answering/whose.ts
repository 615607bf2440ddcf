import { asideEnd } from '../../language/aside.ts'
import { type Clause, clausesOf } from '../../language/clauses.ts'
import { anywhere, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { holdsAll, holdsSome, withoutAsides } from './key-terms.ts'
import { areRivals, type Called, calledIn, isSameName, meantBy, runsIn } from './whose/called.ts'
import { clauseOver, doingIn, extentOf, inSentence, subjectsOf, textOf, within } from './whose/clauses.ts'

/**
 * Of whom a place in an article tells, as seen from those whom a question names: `own` where it is each of them, `other`
 * where somebody else stands in the place of one, `open` where that cannot be told.
 */
export type Whose = 'own' | 'open' | 'other'

/** Whom and what a question names. */
export interface Named {
  readonly names: readonly Called[]
  /** Where it is said to have happened, which a text says once. */
  readonly places: readonly Called[]
}

/** A sentence that names nobody goes on from one of so many before it. */
const mostBefore = 4

const somewhere = /\b(?:in|at|near|on|from|outside|off) (?:the )?(?:\p{Ll}+ of )?$/iu

/** @param question without where something was told */
export function namedIn(typed: string): Named {
  const question = withoutAsides(typed)
  const runs = runsIn(question)
  const isPlace = ({ start }: Called): boolean => somewhere.test(question.slice(0, start))
  return { names: runs.filter((one) => !isPlace(one)), places: runs.filter(isPlace) }
}

/** Whether a passage names one of those whom the question does. */
export function namesAsked(span: Span, reading: ReadArticle, { names, places }: Named): boolean {
  const asked = [...names, ...places]
  const called = inside(reading.sentences, span).flatMap((sentence) => plainlyIn(reading, sentence))
  return asked.length === 0 || called.some((one) => asked.some((other) => isSameName(one, other)))
}

/** Characters; what a report opens with says what it is about. */
const opening = 600

/** Whether a report is about each of those whom the question names: its headline or what it opens with names them. */
export function isAbout(reading: ReadArticle, { names, places }: Named): boolean {
  const opens = reading.sentences.filter(({ start }) => start < opening)
  const called = opens.flatMap((sentence) => plainlyIn(reading, sentence))
  const text = reading.article.text.slice(0, opens.at(-1)?.end ?? 0)
  return [...names, ...places].every(
    (name) =>
      isTitled(reading, name) ||
      called.some((one) => isSameName(one, meantBy(name, reading))) ||
      isOwner(text, name.words),
  )
}

/** Whether words name somebody or something that the question does not, or tell who it was without a name. */
export function namesSomebody(span: Span, reading: ReadArticle, { names, places }: Named): boolean {
  const { text } = reading.article
  const asked = [...names, ...places]
  const around = reading.sentences.filter(({ start, end }) => start < span.end && span.start < end)
  const called = around.flatMap((sentence) => within(calledIn(reading, sentence), span))
  const isNew = (one: Called): boolean =>
    !asked.some((other) => isSameName(one, other)) &&
    !somewhere.test(text.slice(Math.max(0, one.start - 30), one.start))
  return called.some(isNew) || somebody.test(text.slice(span.start, span.end))
}
const somebody = anywhere('i')`
  he, she, they, his, public, nobody, no one, (wo)?m[ae]n, boys?, girls?, teenagers?, police, officers?, workers?, drivers?, passengers?, gunm[ae]n,
  student, students, pupils?, children, court, judges?, jury, government, council, voters, doctors?, residents, family,
  cartels?, gangs?, rebels?, protesters, prosecutors?, father, mother, brother, sister, son, daughter, wife, husband, owners?, buyers?, farmers?, soldiers?, fans?`

/** @param at the words that answer, in the article */
export function whoseAt({ names, places }: Named, reading: ReadArticle, at: Span): Whose {
  const sentence = sentenceAt(reading.sentences, at.start)
  if (sentence < 0) return 'open'
  const each = [
    ...names.map((name) => ofName(toldOf(name, reading), names, reading, sentence, at)),
    ...places.map((place) => ofPlace(place, reading, sentence)),
  ]
  if (each.includes('other')) return 'other'
  return each.every((one) => one === 'own') ? 'own' : 'open'
}

/** What an article as a whole says of a name. */
interface Told {
  readonly name: Called
  readonly isTold: boolean
}
const told = new WeakMap<Called, WeakMap<ReadArticle, Told>>()

/** Once for all places of an article that are asked about: it is gone through whole. */
function toldOf(asked: Called, reading: ReadArticle): Told {
  const known = told.get(asked) ?? new WeakMap<ReadArticle, Told>()
  told.set(asked, known)
  const made = known.get(reading)
  if (made) return made
  const name = meantBy(asked, reading)
  const one = { name, isTold: isToldIn(reading, name) }
  known.set(reading, one)
  return one
}

function ofName(
  { name, isTold }: Told,
  asked: readonly Called[],
  reading: ReadArticle,
  sentence: number,
  at: Span,
): Whose {
  if (!isTold) return 'other'
  const text = textOf(reading, sentence)
  const opens = reading.sentences[sentence]?.start ?? 0
  const all = inSentence(reading, sentence)
  // The words that answer stand in nobody's place.
  const answering = within(all, { start: at.start - opens, end: at.end - opens })
  const isMine = (one: Called): boolean =>
    isSameName(one, name) && !isBracketed(text, one.start, at.start - opens)
  const isRival = (one: Called): boolean =>
    areRivals(one, name) && !answering.includes(one) && !asked.some((other) => isSameName(one, other))
  const part = partAt(text, at.start - opens)
  const called = within(all, part)
  const clause = clauseOver(reading, sentence, at)
  const doing = doingIn(text, clause, called)
  const mine = called.filter(isMine)
  const aside = asideEnd(text)
  if (mine.length > 0 && at.end - opens > aside && mine.every(({ end }) => end < aside)) return 'other'
  if (mine.length > 0) {
    const isIn = clause !== undefined && within(called, extentOf(clause, reading, sentence)).some(isMine)
    return doing.some(isRival) && !doing.some(isMine) && !isIn ? 'other' : 'own'
  }
  const isWhole = part.start === 0 && part.end === text.length
  if (!isWhole && called.slice(0, 1).some(isRival)) return 'other'
  const subjects = ledBy(reading, sentence, clause, called, doing)
  if (subjects.some(isMine)) return 'own'
  if (subjects.some(isRival)) return 'other'
  return isTitled(reading, name) ? 'own' : 'open'
}

/** Whether a headline names somebody or something, and not only a word of its name: “Tarn Awards” is not “Sund Awards”. */
const isTitled = ({ article: { title } }: ReadArticle, name: Called): boolean =>
  holdsAll(title, name.words) || runsIn(title).some((one) => isSameName(one, name))

/** Whether an article has a name as it stands, or as it is shortened or written out; all its words somewhere are none. */
function isToldIn(reading: ReadArticle, name: Called): boolean {
  if (!holdsSome(wordsOf(reading), name.words)) return false
  if (name.words.length < 2 || isTitled(reading, name)) return true
  const { text } = reading.article
  if (isRun(text, name.words) || isDescribed(text, name.words)) return true
  return reading.sentences.some((sentence) =>
    calledIn(reading, sentence).some((one) => isSameName(one, name)),
  )
}

/** Whether words stand in a text one after another, in whatever case. */
const isRun = (text: string, words: readonly string[]): boolean =>
  new RegExp(words.map((word) => RegExp.escape(word)).join('[^\\p{L}\\p{N}]{1,3}'), 'iu').test(text)

/** Who does it where the words stand: by their own clause, by the sentence's, or by what went before. */
function ledBy(
  reading: ReadArticle,
  sentence: number,
  clause: Clause | undefined,
  called: readonly Called[],
  doing: readonly Called[],
): readonly Called[] {
  if (doing.length > 0) return doing
  const text = textOf(reading, sentence)
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  const led = doingIn(text, main, called)
  return led.length > 0 ? led : subjectsOf(reading, sentence, clause, mostBefore)
}

/** “The medicines agency” of the Norland Medicines Agency: a body by what it is, in small letters. */
const isDescribed = (text: string, words: readonly string[]): boolean =>
  words.length > 2 && text.includes(` ${words.slice(-2).join(' ').toLowerCase()}`)

/** “Norland’s President Ida Brandt” names Norland too. */
const isOwner = (text: string, words: readonly string[]): boolean =>
  words.length > 0 &&
  new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map((word) => RegExp.escape(word)).join('[^\\p{L}\\p{N}]{1,3}')}[’']s\\s`,
    'iu',
  ).test(text)

/** What stands in brackets says something by the way, save of what stands there too: “(she has won an Oscar, too)”. */
const isBracketed = (text: string, place: number, other: number): boolean =>
  [...text.matchAll(/\([^)]*\)/g)].some(({ 0: { length }, index }) => {
    const holds = (at: number): boolean => index <= at && at < index + length
    return holds(place) && !holds(other)
  })

/** What a sentence names outside brackets. */
const plainlyIn = (reading: ReadArticle, sentence: Span): readonly Called[] =>
  calledIn(reading, sentence).filter(
    ({ start }) =>
      !isBracketed(reading.article.text.slice(sentence.start, sentence.end), start - sentence.start, -1),
  )

const joints = /;|, (?:while|whereas|but|and) (?=(?:the )?\p{Lu})/gu

/** The part of a sentence that holds a place: what stands between "…; the Moen tower is …". */
function partAt(text: string, place: number): Span {
  const cuts = [...text.matchAll(joints)].map(({ index }) => index)
  return {
    start: cuts.findLast((cut) => cut <= place) ?? 0,
    end: cuts.find((cut) => cut > place) ?? text.length,
  }
}

/** What a sentence says is elsewhere is not where it was asked about. */
function ofPlace(place: Called, reading: ReadArticle, sentence: number): Whose {
  const isNamed = (at: number): boolean => inSentence(reading, at).some((one) => isSameName(one, place))
  if (isNamed(sentence)) return 'own'
  if (!holdsSome(wordsOf(reading), place.words) || elsewhere.test(textOf(reading, sentence))) return 'other'
  return holdsSome(reading.article.title, place.words) || isNamed(0) || isNamed(sentence - 1) ? 'own' : 'open'
}
const elsewhere = pattern('u')`
  \b(?:[Nn]eighbou?ring|[Nn]earby|[Ee]lsewhere in|in another) (?:\p{Ll}+ )?\p{Lu}
  |\b(?:nationwide|nationally|worldwide|globally|across the (?:country|nation|U\.?S\.?|United States))\b`

const wordsOf = ({ article: { title, text } }: ReadArticle): string => `${title}\n${text}`
