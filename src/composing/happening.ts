import { type Clause, clausesOf } from '../language/clauses.ts'
import { meaningOf } from '../language/meanings.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import type { Span } from '../language/span.ts'
import { stemOf } from '../language/words.ts'
import type { Dated } from '../model/finding.ts'

const named = oneOf`
  elections?, referendum, war, crisis, pandemic, games, olympics, attacks?, invasion, annexation, earthquake, floods?,
  massacre, coup, revolution`
const happening = pattern('iu')`
  ^\s+(?:\p{Lu}[\p{L}.]*\s+)?(?:presidential\s+|general\s+|midterm\s+)?(${named})\b`

/** "The 2016 elections", "the 1971 war": what the date is the name of, where it dates nothing else; or nothing. */
export function happeningNamed(text: string, { end }: Dated): string | undefined {
  return happening.exec(text.slice(end, end + 60))?.[1]
}

/** Words of time: "the summer of 2010" is when something happened, "the Harbour Act of 1970" is its name. */
const periods = pattern('i')`\b${oneOf`
  as, day, night, eve, evening, morning, afternoon, week, weekend, month, year, decade, half, quarter, part, days, weeks,
  months, date, dates, deadline, target`}$`
const seasons =
  /\b(?:spring|summer|autumn|fall|winter|start|beginning|middle|end|close|rest|course|dawn|january|february|march)$/i
const months = /\b(?:april|may|june|july|august|september|october|november|december|out|because|instead)$/i

/** The thing that a date is part of the name of, or beside as an adjective: "the riot of Jan. 6", "her 2019 film". */
export function thingDated(
  text: string,
  sentence: Span,
  { start, end, precision }: Dated,
): string | undefined {
  const before = text.slice(sentence.start, start)
  const owner = /(\S+) of (?:the )?$/.exec(before)?.[1]
  if (owner !== undefined)
    return [periods, seasons, months].some((words) => words.test(owner)) ? undefined : owner
  // "Monday's debate", "last year's list"; and "since the 1890s", from when on something has been so.
  const owned = /^(?: (?:night|evening|morning|afternoon))?['’]s (\p{L}+)/u.exec(
    text.slice(end, end + 40),
  )?.[1]
  if (owned !== undefined) return owned
  if (precision === 'year' && /\bsince (?:the )?$/i.test(before)) return 'since'
  return precision === 'year' && beforeYear.test(before)
    ? /^ (?!(?:in|on|at|for|of|to|and|or|but|was|were|is|had|has|when|as|by|with)\b)(\p{L}+)/u.exec(
        text.slice(end, end + 40),
      )?.[1]
    : undefined
}
const beforeYear = /(?:\b(?:the|an?|his|her|its|their|our|my|first|last|next|new)|['’]s|s['’]) $/i

/**
 * Whether the clause that a date stands in is what its sentence tells: not one that only says which person or thing is
 * meant ("nearly all who were convicted of storming it on Jan. 6"), nor a deed to come beside a day gone by.
 * @param at the date's place in the sentence
 * @param isPast whether the day was over when the article was written
 */
export function isTold(sentence: string, at: Span, isPast: boolean): boolean {
  const { clauses, own, clause } = datedClause(sentence, at)
  if (clause === undefined) return true
  if (
    isPast &&
    own &&
    !own.denied &&
    (own.modal !== undefined || own.tense === 'future') &&
    own.kind === 'main'
  )
    return /^(?:may|might|could|must|can)$/.test(own.modal ?? '')
  return !isRestrictive(sentence, clause, clauses)
}

/** The clause that a date stands in as when it was so, else the one whose verb stands before it. */
function datedClause(sentence: string, at: Span) {
  const clauses = clausesOf(sentence)
  const own = clauses.find(({ obliques }) =>
    obliques.some(({ start, end }) => start <= at.start && at.end <= end),
  )
  return { clauses, own, clause: own ?? clauses.findLast(({ verb }) => verb.end <= at.start) }
}

/**
 * Who did what on a date, in one word each: what two sentences of one day tell alike is one event. Undefined where the
 * clause names nobody, or not by a name or a noun.
 */
export function deedAt(sentence: string, at: Span): string | undefined {
  const { clause } = datedClause(sentence, at)
  const head = clause?.subject?.head
  const doer = head && sentence.slice(head.start, head.end)
  if (
    !clause ||
    !doer ||
    clause.denied ||
    /^(?:he|she|it|they|we|who|which|that|this|these|those|what|there)$/i.test(doer)
  )
    return undefined
  const object = clause.objects[0]?.head
  const done = object && sentence.slice(object.start, object.end)
  return [doer, clause.verb.lemma, clause.verb.particle ?? '', done ?? '']
    .map((word) => meaningOf(stemOf(word)))
    .join(' ')
}

/** "Who took part in it" without a comma before it, after the verb of the clause that it hangs on. */
function isRestrictive(sentence: string, clause: Clause, all: readonly Clause[]): boolean {
  if (clause.kind !== 'relative' && clause.kind !== 'participle') return false
  const over = clause.parent === undefined ? undefined : all[clause.parent]
  if (!over || over.verb.start > clause.verb.start) return false
  return !/, |[–—(]/.test(sentence.slice(over.verb.end, clause.verb.start))
}
