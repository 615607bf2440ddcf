import { type Clause, clausesOf } from '../../language/clauses.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { holdsSome, withoutAsides } from './key-terms.ts'
import { areRivals, type Called, calledIn, isSameName, meantBy, runsIn } from './whose/called.ts'

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
/** A name that stands so near to a sentence's beginning is its subject, where the tree shows none. */
const opening = 5

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
  const called = inside(reading.sentences, span).flatMap((sentence) => calledIn(reading, sentence))
  return asked.length === 0 || called.some((one) => asked.some((other) => isSameName(one, other)))
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
    ...names.map((name) => ofName(meantBy(name, reading), names, reading, sentence, at)),
    ...places.map((place) => ofPlace(place, reading, sentence)),
  ]
  if (each.includes('other')) return 'other'
  return each.every((one) => one === 'own') ? 'own' : 'open'
}

function ofName(
  name: Called,
  asked: readonly Called[],
  reading: ReadArticle,
  sentence: number,
  at: Span,
): Whose {
  if (!holdsSome(wordsOf(reading), name.words)) return 'other'
  const all = inSentence(reading, sentence)
  const part = partAt(textOf(reading, sentence), at.start - (reading.sentences[sentence]?.start ?? 0))
  const called = within(all, part)
  const isMine = (one: Called): boolean => isSameName(one, name)
  // The words that answer stand in nobody's place.
  const opens = reading.sentences[sentence]?.start ?? 0
  const isAnswer = (one: Called): boolean =>
    all.includes(one) && one.start + opens < at.end && at.start < one.end + opens
  const isRival = (one: Called): boolean =>
    areRivals(one, name) && !isAnswer(one) && !asked.some((other) => isSameName(one, other))
  const clause = clauseOver(reading, sentence, at)
  const doing = doingIn(textOf(reading, sentence), clause, called)
  if (part.start > 0 || part.end < textOf(reading, sentence).length) {
    const [first] = called
    if (first && isRival(first) && !called.some(isMine)) return 'other'
  }
  if (called.some(isMine)) {
    const isIn = clause !== undefined && within(called, extentOf(clause, reading, sentence)).some(isMine)
    return doing.some(isRival) && !doing.some(isMine) && !isIn ? 'other' : 'own'
  }
  const main = clausesOf(textOf(reading, sentence)).find(({ kind }) => kind === 'main')
  const led = doing.length > 0 ? doing : doingIn(textOf(reading, sentence), main, called)
  const subjects = led.length > 0 ? led : subjectsOf(reading, sentence, clause, mostBefore)
  if (subjects.some(isMine)) return 'own'
  if (subjects.some(isRival)) return 'other'
  return holdsSome(reading.article.title, name.words) ? 'own' : 'open'
}

const joints = /;|, (?:while|whereas|but|and) (?=(?:the )?\p{Lu})/gu

/** The part of a sentence that holds a place: what stands between "…; the Moen tower is …". */
function partAt(text: string, place: number): Span {
  const cuts = [...text.matchAll(joints)].map(({ index }) => index)
  return {
    start: cuts.findLast((cut) => cut <= place) ?? 0,
    end: cuts.find((cut) => cut > place) ?? text.length,
  }
}

/** Who does it in a clause; of one that hangs on a name ("the Tarn, a ferry that sank"), that name. */
function doingIn(text: string, clause: Clause | undefined, called: readonly Called[]): readonly Called[] {
  if (!clause) return []
  const { subject, verb, kind } = clause
  const own = subject ? within(called, subject) : []
  if (own.length > 0) return own
  const before = called.filter(({ end }) => end <= verb.start)
  // "The Tarn, a ferry that sank" is that ferry.
  if (/^(?:relative|participle)$/.test(kind))
    return before.filter(({ end }) => subject && /^, $/.test(text.slice(end, subject.start)))
  // "Another ferry, the Tarn, sank": its name stands beside it.
  return before.filter(({ start }) => subject && /^,? (?:the )?$/.test(text.slice(subject.end, start)))
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

function textOf({ article, sentences }: ReadArticle, sentence: number): string {
  const span = sentences[sentence]
  return span ? article.text.slice(span.start, span.end) : ''
}

/** The names of a sentence, by offsets in it. */
function inSentence(reading: ReadArticle, sentence: number): readonly Called[] {
  const span = reading.sentences[sentence]
  if (!span) return []
  return calledIn(reading, span).map((one) => ({
    ...one,
    start: one.start - span.start,
    end: one.end - span.start,
  }))
}

const within = (called: readonly Called[], { start, end }: Span): readonly Called[] =>
  called.filter((one) => one.start < end && start < one.end)

/** The innermost clause that holds a place; else the last whose verb stands before it. */
function clauseOver(reading: ReadArticle, sentence: number, at: Span): Clause | undefined {
  const clauses = clausesOf(textOf(reading, sentence))
  const place = at.start - (reading.sentences[sentence]?.start ?? 0)
  const long = (clause: Clause): number => {
    const { start, end } = spanOf(clause)
    return end - start
  }
  const over = clauses.filter((clause) => spanOf(clause).start <= place && place < spanOf(clause).end)
  return over.sort((a, b) => long(a) - long(b))[0] ?? clauses.findLast(({ verb }) => verb.start <= place)
}

function spanOf({ subject, verb, objects, obliques, agent }: Clause): Span {
  const parts = [verb, ...objects, ...obliques, ...(subject ? [subject] : []), ...(agent ? [agent] : [])]
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
}

/** From the clause's first word to the next clause beside it. */
const extentOf = (clause: Clause, reading: ReadArticle, sentence: number): Span => {
  const { start, end } = spanOf(clause)
  const rest = textOf(reading, sentence).slice(end)
  const stop = /[;:,]| (?:and|but|while|as) /.exec(rest)?.index ?? rest.length
  return { start, end: end + stop }
}

/** Whom a clause is about that names nobody where its subject stands: by a pronoun, whom a sentence before is about. */
function subjectsOf(
  reading: ReadArticle,
  sentence: number,
  clause: Clause | undefined,
  left: number,
): readonly Called[] {
  const text = textOf(reading, sentence)
  const subject = clause?.subject ? text.slice(clause.subject.start, clause.subject.end) : text
  const mayBe = sortsOf(subject)
  if (mayBe === undefined) return []
  const noun = body.exec(subject)?.[1]?.toLowerCase()
  for (let before = 1; before <= left && sentence >= before; before++) {
    const at = sentence - before
    const text = textOf(reading, at)
    const main = clausesOf(text).find(({ kind }) => kind === 'main')
    const called = inSentence(reading, at)
    // "The party" is what was called one last.
    const so = called.findLast(({ words }) => noun !== undefined && words.includes(noun))
    const own = so ? [so] : main ? doingIn(text, main, called) : called.filter(({ start }) => start < opening)
    const fitting = own.filter(({ sort }) => mayBe.includes(sort))
    if (fitting.length > 0) return fitting
    if (own.length === 0 && main) {
      const further = subjectsOf(reading, at, main, left - before)
      if (further.length > 0) return further.filter(({ sort }) => mayBe.includes(sort))
    }
  }
  return []
}

const bodies = oneOf`
  company, firm, group, club, team, bank, party, agency, airline, carmaker, maker, union, council, government, country,
  city, town, state, ship, vessel, ferry, school, university, band, network, league, organi[sz]ation, charity, mine, plant`
const body = pattern('i')`^the (${bodies})(?:['’]s)?\b`

/** The sorts of names that a phrase in the place of one may mean; undefined where it is no such phrase. */
function sortsOf(phrase: string): readonly Called['sort'][] | undefined {
  if (/^\W*(?:he|she|his|her)\b/i.test(phrase)) return ['person']
  if (/^\W*(?:it|its)\b/i.test(phrase) || body.test(phrase)) return ['thing']
  return /^\W*(?:they|their)\b/i.test(phrase) ? ['person', 'thing'] : undefined
}
