import { addDays, isoDay, monthPeriod } from '../../language/calendar.ts'
import type { Clause } from '../../language/clauses.ts'
import { pastOf } from '../../language/irregular.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { months, shortMonths, weekdays } from '../../language/vocabulary.ts'
import type { Dated } from '../../model/finding.ts'
import { isPlural } from '../../reading/quantities/nouns.ts'
import { isMoving, ofContent, planning } from './mood.ts'
import type { Told } from './told.ts'
import type { Unit } from './unit.ts'

/** A date that says only its weekday, and one that says its month, or a day of it, and no year. */
const weekday = pattern('i')`^(?:on )?${weekdays}$`
const calendar = pattern()`\b${oneOf`${months}, ${shortMonths}`}\b`
const isBareWeekday = (written: string): boolean => weekday.test(written)
const isWithoutYear = (written: string): boolean => calendar.test(written) && !/\d{4}/.test(written)

const appointing = whole()`announce, call, declare, agree, book, order, summon, invite, urge, ask, want, hope, promise, propose`
/** "Adjourned it until 12 September", "set a date for 3 May": a day that a deed of the past looks ahead to. */
const limited = /\b(?:until|till|by|before|to|for|from|through)\s+(?:the\s+)?$/i
/** Verbs that have what they lead to done in the same breath: "tried to get it out on 8 November". */
const implying = whole()`try, attempt, manage, fail, refuse, help, force, go, come, rush, struggle, fight, wait, stop, use`

/** What is told in the present of a day is appointed for it: "appears in court on Thursday". */
const appointed = whole()`
  appear, meet, face, host, open, reopen, start, begin, resume, vote, arrive, return, travel, visit, hear, launch, play,
  premiere, debut, air, run, hold, kick, take, address, testify, stand, head, go, come, fly, release, publish, present,
  celebrate, mark, turn, compete, race, sail, perform, convene, sit, end, expire`
export const isAppointed = ({ verb }: Pick<Clause, 'verb'>): boolean => appointed.test(verb.lemma)

/** "It was not found out until next year": counted from the year that is told of, and not from the article's. */
const onward = /^(?:next\s|tomorrow)/i
/** "The wave that they had awaited this November" is that of the article's year. */
const thisOne = /\bthis (?:coming )?$/i

const givenUntil =
  /\b(?:until|till|by|before|through)\s+(?:the\s+)?(?:(?:end|middle|beginning|start)\s+of\s+(?:the\s+)?)?$/i
/** "November of this year". */
const ofThisYear = /^,? (?:of )?(?:this|next) year\b/i
/** Whether what a date ends or begins is told as done: "it gave the miller until October to reply". */
const toldIn = ({ chain }: Unit, clauses: readonly Clause[]): boolean =>
  chain.some(isDone) || clauses.filter(({ kind }) => kind === 'main').every(isDone)

/** Verbs that say how things are or who says so: their day is one gone by, or none. */
const saying = whole()`say, tell, write, report, add, note, claim, warn, argue, announce, recall, explain`

/**
 * A date by the clause that it stands in: a deed of the past is not ahead ("on Nov. 8 he tried …", told on 4 October, is a
 * year before), and what will be done, or is appointed, is not behind ("appears in court on Thursday"). Undefined where a
 * verb in the present leaves open which weekday is meant, and where the other year has no such day.
 * @param at its place in the sentence
 * @param day the article's own
 * @param clauses those of the sentence
 */
export function turned(
  dated: Dated,
  sentence: string,
  at: Span,
  unit: Unit | undefined,
  day: string,
  clauses: readonly Clause[],
): Dated | undefined {
  const clause = unit && governing(unit, clauses)
  if (!clause || day === '') return dated
  const written = sentence.slice(at.start, at.end)
  if (isBareWeekday(written) && dated.from !== day && isWithOther(sentence, at, unit)) return undefined
  const lead = sentence.slice(0, at.start)
  if (dated.from > day) {
    if (isDone(clause) && onward.test(written)) return undefined
    if (thisOne.test(lead) || ofContent.test(lead)) return dated
    // "It gave the miller until October to reply", told in December.
    if (ofThisYear.test(sentence.slice(at.end))) return dated
    const isTold = isDone(clause) || (givenUntil.test(lead) && toldIn(unit, clauses))
    if (isTold && isWithoutYear(written) && isFar(dated, day)) return back(dated, written)
    if (limited.test(lead) || !(isDone(clause) || isAskedOn(clause, at))) return dated
    // A weekday is read as one to come by what stands beside it, “her appearance planned for Friday”: nobody can tell.
    return isBareWeekday(written) || (isSoon(dated, day) && isWithoutYear(written))
      ? undefined
      : back(dated, written)
  }
  if (ofContent.test(lead) && isWithoutYear(written) && /\bwould\b/i.test(sentence.slice(at.end)))
    return undefined
  // "The capsule that in June took them up": a tree may have it with the verb above.
  if (dated.to >= day || /\blast $|\b(?:that|which|who|when) (?:in|on) $/i.test(lead)) return dated
  if (isBareWeekday(written) && asksFor(clause, at)) return undefined
  const turn = turnOf(clause)
  if (turn === 'ahead') return ahead(dated, written, day)
  const isOpen = turn === 'open' && agrees(clause, sentence) && isBareWeekday(written)
  return isOpen && !/\bsince $/i.test(lead) ? undefined : dated
}

/**
 * Whether a day after the article's own, written with its year, is told as over ("She died on Jan. 10, 2022", on a page of
 * 2021): the page was changed after the day that it bears.
 */
export function isOverAlready(
  { dated, at, unit }: Told,
  sentence: string,
  day: string,
  clauses: readonly Clause[],
): boolean {
  const clause = unit && governing(unit, clauses)
  return (
    clause !== undefined &&
    day !== '' &&
    dated.precision === 'day' &&
    dated.from > day &&
    /\d{4}/.test(sentence.slice(at.start, at.end)) &&
    isDone(clause) &&
    !limited.test(sentence.slice(0, at.start))
  )
}

/**
 * The clause whose tense a date has: above "to get it out", where that was done in the same breath, "tried"; above "visiting
 * the town on Friday", "is back this week".
 */
function governing({ chain: [own] }: Unit, clauses: readonly Clause[]): Clause | undefined {
  const above = ({ parent }: Clause): Clause | undefined =>
    parent === undefined ? undefined : clauses[parent]
  if (own?.kind === 'infinitive') {
    const over = above(own)
    return over && implying.test(over.verb.lemma) ? over : own
  }
  let found = own
  for (let over = found && above(found); found && over && isAlong(found); over = above(found)) found = over
  return found
}

/** "…, visiting the town on Friday". */
const isAlong = ({ kind, voice }: Clause): boolean => kind === 'participle' && voice === 'active'

/** "With the crew arriving early Sunday, …": no tense says which Sunday. */
const isWithOther = (sentence: string, at: Span, { chain: [own] }: Unit): boolean =>
  own?.kind === 'participle' &&
  own.voice === 'active' &&
  /^\W*with\s[^,;]*$/i.test(sentence.slice(0, at.start))

const isDone = ({ kind, tense, modal, verb }: Clause): boolean =>
  tense === 'past' &&
  modal === undefined &&
  !/^(?:participle|infinitive)$/.test(kind) &&
  !planning.test(verb.lemma) &&
  !appointing.test(verb.lemma) &&
  !isMoving(verb)

/** "On 12 November he asked the clerk to come": the day in front is that of the asking. */
const isAskedOn = ({ kind, tense, modal, voice, verb }: Clause, at: Span): boolean =>
  kind === 'main' &&
  tense === 'past' &&
  voice === 'active' &&
  modal === undefined &&
  appointing.test(verb.lemma) &&
  at.end <= verb.start

/** "Asked for an answer Monday": the day behind what is asked for may be that of the asking or of the answer. */
const asksFor = ({ verb, voice, tense, objects, obliques }: Clause, at: Span): boolean =>
  voice === 'active' &&
  tense === 'past' &&
  asking.test(verb.lemma) &&
  [...objects, ...obliques].some(({ start }) => verb.end <= start && start < at.start)
const asking = whole()`ask, summon, invite, request, demand, urge, book`

/** Days after an article within which a day without its year is hardly that of the year before: its clause was read wrongly. */
const soon = 21
const isSoon = ({ from }: Dated, day: string): boolean =>
  Date.parse(from) - Date.parse(day) <= soon * 86_400_000

/** Days after an article from which on a month that is told as gone is sooner that of the year before. */
const far = 270
const isFar = ({ from }: Dated, day: string): boolean => Date.parse(from) - Date.parse(day) > far * 86_400_000

function turnOf({ kind, tense, modal, verb, copula, voice }: Clause): 'ahead' | 'open' | 'back' {
  if (tense === 'future') return kind === 'infinitive' || modal === 'would' ? 'back' : 'ahead'
  if (tense === 'past' || modal !== undefined || kind === 'participle' || saying.test(verb.lemma))
    return 'back'
  // "Workers put down tools on Friday": a verb that says no tense.
  if (verb.lemma === pastOf(verb.lemma)) return 'back'
  return copula || voice === 'passive' || isAppointed({ verb }) ? 'ahead' : 'open'
}

/** Of one who does so now a verb ends in "s": a tree has the "elect" of "President-elect Weiss" for one that does not. */
const agrees = ({ subject, verb }: Clause, sentence: string): boolean =>
  sentence.slice(verb.start, verb.end) !== verb.lemma ||
  (subject !== undefined && isPlural(sentence.slice(subject.head.start, subject.head.end)))

function back(dated: Dated, written: string): Dated | undefined {
  return isWithoutYear(written) ? inYear(dated, -1) : dated
}

const justGone = 62 * 86_400_000
function ahead(dated: Dated, written: string, day: string): Dated | undefined {
  if (isBareWeekday(written)) return shifted(dated, 7)
  // "Prices in November are lower", told in December, is of the month just gone.
  if (dated.precision === 'month' && Date.parse(day) - Date.parse(dated.to) <= justGone) return undefined
  return isWithoutYear(written) && dated.precision === 'month' ? inYear(dated, 1) : dated
}

function shifted(dated: Dated, days: number): Dated {
  const move = (date: string): string => isoDay(addDays(new Date(`${date}T00:00:00Z`), days)) ?? date
  return { ...dated, from: move(dated.from), to: move(dated.to) }
}

/** Undefined where that year has no such day: 29 February. */
function inYear(dated: Dated, by: number): Dated | undefined {
  const year = Number(dated.from.slice(0, 4)) + by
  if (dated.precision === 'month') return { ...dated, ...monthPeriod(year, Number(dated.from.slice(5, 7))) }
  const [from, to] = [dated.from, dated.to].map((date) => `${year}${date.slice(4)}`)
  const isInCalendar = (date: string): boolean => isoDay(new Date(`${date}T00:00:00Z`)) === date
  return from && to && isInCalendar(from) && isInCalendar(to) ? { ...dated, from, to } : undefined
}
