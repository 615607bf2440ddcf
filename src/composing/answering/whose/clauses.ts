import { type Clause, clausesOf } from '../../../language/clauses.ts'
import { oneOf, pattern } from '../../../language/pattern.ts'
import type { Span } from '../../../language/span.ts'
import type { ReadArticle } from '../../../model/reading.ts'
import { type Called, calledIn } from './called.ts'

/** A name that stands so near to a sentence's beginning is its subject, where the tree shows none. */
const opening = 5

export function textOf({ article, sentences }: ReadArticle, sentence: number): string {
  const span = sentences[sentence]
  return span ? article.text.slice(span.start, span.end) : ''
}

/** The names of a sentence, by offsets in it. */
export function inSentence(reading: ReadArticle, sentence: number): readonly Called[] {
  const span = reading.sentences[sentence]
  if (!span) return []
  return calledIn(reading, span).map((one) => ({
    ...one,
    start: one.start - span.start,
    end: one.end - span.start,
  }))
}

/** Those of some names that stand in a span, at least in part. */
export const within = (called: readonly Called[], { start, end }: Span): readonly Called[] =>
  called.filter((one) => one.start < end && start < one.end)

/** Who does it in a clause; of one that hangs on a name ("the Tarn, a ferry that sank"), that name. */
export function doingIn(
  text: string,
  clause: Clause | undefined,
  called: readonly Called[],
): readonly Called[] {
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

/** The innermost clause that holds a place; else the last whose verb stands before it. */
export function clauseOver(reading: ReadArticle, sentence: number, at: Span): Clause | undefined {
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
export const extentOf = (clause: Clause, reading: ReadArticle, sentence: number): Span => {
  const { start, end } = spanOf(clause)
  const rest = textOf(reading, sentence).slice(end)
  const stop = /[;:,]| (?:and|but|while|as) /.exec(rest)?.index ?? rest.length
  return { start, end: end + stop }
}

/** Whom a clause is about that names nobody where its subject stands: by a pronoun, whom a sentence before is about. */
export function subjectsOf(
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
const bodyOfSort = pattern('iu')`^the (?:\p{Ll}+ )?${bodies}$`

/** “The production company”: somebody whom a sentence before names. */
export const isBody = (phrase: string): boolean => bodyOfSort.test(phrase)

/** The sorts of names that a phrase in the place of one may mean; undefined where it is no such phrase. */
function sortsOf(phrase: string): readonly Called['sort'][] | undefined {
  if (/^\W*(?:he|she|his|her)\b/i.test(phrase)) return ['person']
  if (/^\W*(?:it|its)\b/i.test(phrase) || body.test(phrase)) return ['thing']
  return /^\W*(?:they|their)\b/i.test(phrase) ? ['person', 'thing'] : undefined
}
