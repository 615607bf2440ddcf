import { type Clause, clausesOf } from '../../language/clauses.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { mainVerbIn } from '../../language/verbs.ts'
import { weekdays } from '../../language/vocabulary.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Dated } from '../../model/finding.ts'
import { inside, type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { markedQuotes } from '../../reading/quotes/marks.ts'
import { happeningNamed, thingDated } from '../happening.ts'
import { telling } from '../telling.ts'
import type { Held } from '../topic.ts'
import { happens } from './happens.ts'
import { expected, isMoved, isMoving, isSaid, isSince, planning, wasExpected, whenOf } from './mood.ts'
import { withPlainDates } from './plain.ts'
import { isBeforeVerb, isOfNoun, isOnlyBeside } from './references.ts'
import { isInRow, lineAround } from './rows.ts'
import { eachByItself } from './several.ts'
import { gap, shownOf, withoutPlace } from './shown.ts'
import { datesOf, deedOf, exactness, isOfNobody, isTold, type Told, withoutReport } from './told.ts'
import { toldOn } from './told-on.ts'
import { isOverAlready, turned } from './turned.ts'
import { type Unit, unitOf } from './unit.ts'

/** What happened or is to happen at a time, as one sentence of one article tells it. */
export interface Event {
  readonly dated: Dated
  /** All dates that are as exact as that, as shown. */
  readonly when: readonly string[]
  readonly excerpt: Excerpt
  /** The words that tell it; of a sentence that tells several things, with a gap for what tells the others. */
  readonly text: string
  readonly unit: Unit | undefined
  /** Where its day is that of another, as its own is only a weekday: its sentence does not bear the day out. */
  readonly isByOther?: true
  /** Whether its day is one after its article's own, and told as over: the article was changed since. */
  readonly isOfChanged: boolean
  /** Whether its date is told of a noun for what another sentence tells: "the breach of the dam on 18 April". */
  readonly isOfNoun: boolean
  /** Who did what, in one word each, where the clause names somebody. */
  readonly deed: string | undefined
  /** Whether it has been so from its date on. */
  readonly isSince: boolean
  readonly stems: ReadonlySet<string>
  /** 0 to 1: how much of the topic it holds. */
  readonly about: number
}

/** A sentence with the dates of what it tells. */
export interface Line {
  readonly reading: ReadArticle
  readonly sentence: Span
  readonly dates: readonly Dated[]
  readonly about: number
}

/** What hangs on a sentence about the topic is about it, less surely. */
const heldAround = 0.75

/** The sentences of an article that tell when something was or is to be. */
export function* datedLines(
  reading: ReadArticle,
  wanted: ReadonlySet<string>,
  held: Held,
): Steps<readonly Line[]> {
  const tells = telling(reading)
  const marked = markedQuotes(reading.article.text)
  const bySentence = Map.groupBy(reading.findings.dates, ({ start }) => sentenceOf(reading, start).start)
  const lines = yield* inSteps([...bySentence], ([start, all]): readonly Line[] => {
    const sentence = sentenceOf(reading, start)
    if (!tells(sentence)) return []
    const { text } = reading.article
    const dates = all.filter(
      (dated) =>
        !isInRow(text, dated) &&
        !isQuotedYear(text, dated) &&
        !namesAnother(text, sentence, dated, wanted) &&
        !isOfOtherYear(text, reading.findings.dates, dated) &&
        !(spoken.test(text.slice(dated.start, dated.end)) && marked.some((quote) => isWithin(dated, quote))),
    )
    return dates.length === 0 ? [] : [{ reading, sentence, dates, about: held(reading, sentence) }]
  })
  return lines.flat()
}

/** "Their album “1989”", "a paper called “2017 Focus of Teens”", "Weiss’s 1989 (live)": a year that is a name, or of one. */
const isQuotedYear = (text: string, { start, end, precision }: Dated): boolean =>
  precision === 'year' &&
  ((/["“‘]/.test(text.charAt(start - 1)) && /^(?:["”’]|\s\p{Lu})/u.test(text.slice(end, end + 2))) ||
    (/['’]s\s$/.test(text.slice(start - 3, start)) && /^(?:\s?\(|[,.;])/.test(text.slice(end, end + 2))))

/** Characters back to a month with its year, in the same paragraph, that a bare month may go on from. */
const farthestYear = 400
/** A date in words has so many characters at most. */
const longestDate = 40

/**
 * "In June of 2022 it sold its vaults. By September the hole …", told a year later: a bare month goes on with the year of the
 * story that it stands in, or is the last one before the article; nobody can tell.
 */
function isOfOtherYear(text: string, dates: readonly Dated[], dated: Dated): boolean {
  if (dated.precision !== 'month' || /\d|last|this|next/i.test(text.slice(dated.start - 5, dated.end)))
    return false
  // "That June" is of the year that was told before, whichever it was.
  if (/\bthat\s/i.test(text.slice(Math.max(0, dated.start - 5), dated.end))) return true
  const before = { start: dated.start - farthestYear - longestDate, end: dated.start }
  const base = inside(dates, before).findLast(
    (one) => one.precision !== 'year' && /\d{4}/.test(text.slice(one.start, one.end)),
  )
  if (!base || dated.start - base.end > farthestYear || /\n\s*\n/.test(text.slice(base.end, dated.start)))
    return false
  const months = Number(dated.from.slice(0, 4)) * 12 + Number(dated.from.slice(5, 7))
  const since = months - Number(base.from.slice(0, 4)) * 12 - Number(base.from.slice(5, 7))
  return since >= 12
}

/** Days that somebody's own words count from when they were spoken: "today", "this month", "one year ago". */
const spoken = pattern('i')`^(?:today|yesterday|tomorrow|${weekdays})$|^(?:this|last|next)\s|\sago$`
const isWithin = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end

/** "The worst flood since the one of 1953": what something is set beside, and not what is told. */
const since = pattern('iu')`
  \b(?:\p{L}+est|${oneOf`most, first, best, worst, least, only, last`})\b[^,.;]*,?[^,.;]*
  \bsince\b(?:[^,.;]|(?<=\b\p{L})\.)*$`
/** "Down from 75 percent in 2018", "more than in 2018", "just like last year", "the second one, after Weiss in 2008". */
const setBeside = pattern('i')`
  \bafter\s(?<=\b${oneOf`first, second, third, fourth, fifth, only, last, latest`}\b[^.;]{0,80}\bafter\s)[^,.;]{2,40}\s(?:in|on)\s$|
  \b${oneOf`(down|up) from, compared (with|to), than( in| on)?`}\s[^,.;]{0,40}$
  |\d\S*(?:\s[^\s,;]+){0,3}\sfrom\s\S*\d[^,;]{0,30}$
  |\b(?:pre|post)-$|\b${oneOf`like, unlike, as in`}\s$`

/** "Results to the end of June", "the quarter ended 30 September": what figures are of ends then, and nothing else does. */
const endsPeriod = pattern('i')`
  \b(?:${oneOf`results?, accounts, figures, earnings`}\W{1,3}(?:to|for)\s(?:the\s)?end\sof|
  ${oneOf`years?, half, quarters?, (months|weeks|period)(?= to\b)`}\s(?:to|(?:that\s)?end(?:ed|s|ing))(?:\s${oneOf`in, on, the, end, of`})*)\s$`

/** "By more than she had in 2020", "as the port did last year": a verb that stands for another, beside which something is set. */
const inPlaceOf = pattern('iu')`
  \b${oneOf`as, than, like, what, where`}\s(?:[\p{L}’'-]+\s){1,4}?${oneOf`had, did, was, were, has, have, does, do`}
  (?:n[’']t|\snot)?(?:\s(?:it|so|been))?(?:\s(?:back\s)?(?:in|on|during))?(?:\sthe)?\s$`
const endsThere = /^(?:\W*$|[,.;:)]|\s(?:and|but|or|when|while)\b)/

/** "9.10 The bridge fell", "14:05 GMT – Police said": when a page that goes on all day was added to. */
const stamp = /^\W*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?\s?)?(?:GMT|BST|UTC|CES?T|[ECP]S?T)?[\s:–—-]+(?=\p{Lu})/u

/** "Sold its 2026 tickets", "a list for 2026 season tickets": a year that only says which. */
const sortedBy = (text: string, before: string, { end, precision }: Dated): string | undefined =>
  precision === 'year' && saysWhich.test(before) ? noun.exec(text.slice(end, end + 40))?.[1] : undefined
const saysWhich = pattern('iu')`\p{Ll}\s$(?<!\b${oneOf`
  in, by, since, until, till, from, during, to, before, after, through, throughout, late, early, mid, year, spring, summer, autumn,
  fall, winter, between, and, or, around, circa`}\s)`
const noun = pattern('u')`^\s(?:\p{Lu}[\p{L}.]+\s){0,2}(?!${oneOf`
  in, on, at, for, of, to, and, or, but, was, were, is, are, had, has, have, when, as, by, with, after, before, that, who, which,
  while, because, from, will, would, than, then, until, under, over, into, if, so, where, until`}\b)(\p{Ll}{3,})`

/** The date is the name of something that is not what is told. */
function namesAnother(text: string, sentence: Span, dated: Dated, wanted: ReadonlySet<string>): boolean {
  const before = text.slice(sentence.start, dated.start)
  const isSince = /\bsince\b/i.test(before) && since.test(before)
  if (isSince || setBeside.test(before) || endsPeriod.test(before)) return true
  if (inPlaceOf.test(before) && endsThere.test(text.slice(dated.end, sentence.end))) return true
  const written = text.slice(dated.start, dated.end)
  if (isOfName(written, before, wanted) || isDayNamed(written, dated, wanted)) return true
  // "The suspect in last week's killing": a week is hardly what a clause tells the day of.
  if (dated.from < dated.to && /^['’]s\s/.test(text.slice(dated.end))) return true
  const named =
    happeningNamed(text, dated) ?? thingDated(text, sentence, dated) ?? sortedBy(text, before, dated)
  return named !== undefined && !meaningsIn(named).isSubsetOf(wanted)
}

/** "One of the best at Euro 2025": the year of the topic's own name. */
const isOfName = (year: string, before: string, wanted: ReadonlySet<string>): boolean =>
  /^\d{4}$/.test(year) &&
  wanted.has(year) &&
  !meaningsIn(/\S+\s$/.exec(before)?.[0] ?? '').isDisjointFrom(wanted)

/** "The January 6 hearings": a day by which something is known, which is of no year by itself. */
function isDayNamed(written: string, { from, precision }: Dated, wanted: ReadonlySet<string>): boolean {
  if (precision !== 'day' || /\d{4}/.test(written) || !wanted.has(`${Number(from.slice(8, 10))}`))
    return false
  const month = new Date(from).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  return [month, month.slice(0, 3)].some((name) => meaningsIn(name).isSubsetOf(wanted))
}

/** What a sentence dates, clause by clause: each event with the words that tell it. */
export function eventsOf(
  { reading, sentence, dates, about }: Line,
  held: Held,
  wanted: ReadonlySet<string>,
  names: ReadonlySet<string>,
): readonly Event[] {
  const { article } = reading
  const words = article.text.slice(sentence.start, sentence.end)
  const { text: plain, spans } = withPlainDates(words, sentence, dates)
  const clauses = clausesOf(plain)
  const day = toldOn(article, dates[0])
  let last: Unit | undefined
  const placed = dates.flatMap((dated, index): readonly Told[] => {
    const at = { start: dated.start - sentence.start, end: dated.end - sentence.start }
    // "Its plant closed in 2015 and the one in Haldt in 2020": what has no verb shares the one before.
    last = unitOf(words, clauses, spans[index] ?? at) ?? last
    const own = turned(dated, words, at, last, day, clauses)
    return own ? [{ dated: own, at, unit: last }] : []
  })
  const happening = placed.filter((one) => happens(words, one, day, wanted))
  const told = withoutReport(words, happening).filter(
    (one) => isTold(words, one, one.dated.to < day) && !isOfNobody(words, one) && !isOnlyBeside(words, one),
  )
  const groups = [
    ...Map.groupBy(told, ({ unit }) => (unit ? `${unit.words.start}-${unit.words.end}` : '')).values(),
  ].flatMap((group) => eachByItself(words, group, clauses))
  const exactest = Math.max(0, ...told.map((one) => exactness(one.dated.precision)))
  const events = groups.flatMap((group): readonly Event[] => {
    const ofDeed = group.filter((one) => !isBeforeVerb(words, one))
    const [first, ...others] = datesOf(article.text, ofDeed.length > 0 ? ofDeed : group)
    // On which day somebody spoke is not what happened: “We were warned,” she said on Tuesday.
    if (!first || (first.unit && isSaid(first.unit, first.at) && opensQuoting.test(words))) return []
    if (isOfAnother(words, first, names)) return []
    const parts = shownOf(words, group, groups, clauses)
    const own = parts.map(({ start, end }) =>
      held(reading, { start: sentence.start + start, end: sentence.start + end }),
    )
    const shown = parts.map(({ start, end }) => words.slice(start, end)).join(gap)
    const isWhole =
      parts.length > 1 ||
      (first.unit?.kind === 'describing' && mainVerbIn(shown) !== undefined) ||
      (isClause(shown) && !hasNounForVerb(words, first))
    const all = isWhole ? shown : words
    if (all === words && isOfPart(words, first, exactest, names)) return []
    if (all === words && isVerbless(words, clauses) && !isItem(article.text, sentence)) return []
    if (tellsOnlyWhen(words, dates, sentence) || isTeaser(article.text, sentence)) return []
    const text = (all === words ? withoutPlace(article, sentence) : all.replace(/[.,;:]+$/, '')).replace(
      stamp,
      '',
    )
    const isOver = (one: Told): boolean => isOverAlready(one, words, day, clauses)
    const shownDay = (one: Told): string => whenOf(words, one.unit, one, isOver(one) ? one.dated.to : day)
    return [
      {
        dated: first.dated,
        when: [...new Set([first, ...others].map(shownDay))],
        isOfChanged: isOver(first),
        unit: first.unit,
        deed: first.unit && deedOf(words, first.unit),
        excerpt: quoteFrom(article, sentence.start, sentence.end),
        text,
        stems: meaningsIn(text),
        isOfNoun: isOfNoun(words, first),
        isSince: isSince(words, first.unit, first, day),
        about: Math.max(...own, first.unit?.kind === 'describing' ? heldAround * about : about),
      },
    ]
  })
  return withGivenUp(inOneWording(events), words, clauses)
}

/**
 * "…, unlike Kastel, which went bankrupt in 2008, …": a year of what only describes somebody else is not of the topic's story.
 * @param names those of the topic
 */
function isOfAnother(sentence: string, { dated, at }: Told, names: ReadonlySet<string>): boolean {
  if (dated.precision !== 'year' || names.size === 0) return false
  const [words] = describing.exec(sentence.slice(0, at.start)) ?? []
  const rest = /^[^,;.]*/.exec(sentence.slice(at.start))?.[0] ?? ''
  return words !== undefined && meaningsIn(words + rest).isDisjointFrom(names)
}
/** The last words before "which" or "who" are those of whom or what it describes. */
const describing = /(?:\S+ ){0,3}\S+, (?:which|who) [^,;]*$/

/**
 * "The judge on Friday upheld the fine imposed last year", "she said that it was wrong when it came two years ago": a whole sentence is
 * told by its most exact date, and a year of what stands inside it is not that of what it tells.
 * @param exactest how exact the most exact date of the sentence is
 * @param names those of the topic: what describes it is of it
 */
function isOfPart(
  sentence: string,
  { dated, at, unit }: Told,
  exactest: number,
  names: ReadonlySet<string>,
): boolean {
  if (exactness(dated.precision) < exactest && unit?.chain[0]?.kind !== 'main') return true
  if (dated.precision !== 'year' || !unit) return false
  const described = unit.chain.find(({ describes }) => describes)?.describes
  if (described && !meaningsIn(sentence.slice(described.start, described.end)).isDisjointFrom(names))
    return false
  return (
    unit.kind === 'beside' ||
    unit.kind === 'describing' ||
    ofPart.test(unit.chain[0]?.kind ?? '') ||
    isDoneBefore(sentence, at, unit.chain[0])
  )
}
/** "The fine, imposed last year"; "her husband, a vet, died in 2003" is told by its verb. */
function isDoneBefore(sentence: string, at: Span, clause: Clause | undefined): boolean {
  const word = doneBefore.exec(sentence.slice(0, at.start))?.index
  return word !== undefined && word !== clause?.verb.start
}
const doneBefore = /(?<=,\s)\p{L}+(?:ed|en|wn|ht|ld)\s(?:back\s)?(?:in\s|early\s|late\s)*$/u
const ofPart = whole()`relative, adverbial`

/** "Who on the morning of 4 May, …": a tree that has a noun for a verb has cut the rest away. */
const hasNounForVerb = (sentence: string, { unit }: Told): boolean =>
  unit !== undefined &&
  /\b(?:the|an?|his|her|its|their)\s$/i.test(sentence.slice(0, unit.chain[0]?.verb.start))

/** Whether words tell something by a verb: what has none was cut out of a sentence that a tree has read wrongly. */
const isClause = (words: string): boolean =>
  clausesOf(words).some(({ kind }) => kind !== 'participle' && kind !== 'infinitive')

/** "Earlier today in Rinn." tells nothing. */
const isVerbless = (words: string, clauses: readonly Clause[]): boolean =>
  clauses.length === 0 && mainVerbIn(words) === undefined

/** "It was Sunday afternoon, July 21." */
function tellsOnlyWhen(words: string, dates: readonly Dated[], sentence: Span): boolean {
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start - sentence.start) + left.slice(end - sentence.start),
    words,
  )
  return onlyWhen.test(rest)
}
const onlyWhen = pattern('iu')`^\W*(?:it|that|this)(?: was| is|['’]s)(?:\W|\b${oneOf`
  on, in, the, a, an, still, only, already, just, by the way, early, late, morning, noon, midday, afternoon, evening, night, day, ${weekdays}`}\b)*$`

/** An item of a list, which needs no verb: a line of its own with words that are no time and no name. */
function isItem(text: string, { start, end }: Span): boolean {
  const isAlone =
    /(?:^|\n)[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, start - longestMark), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end))
  return isAlone && (text.slice(start, end).match(plainWord) ?? []).some((word) => !ofTime.test(word))
}
/** A bullet or a number before an item has so many characters at most. */
const longestMark = 40
const plainWord = /(?<![\p{L}’'-])\p{Ll}{4,}/gu
const ofTime = whole()`
  today, yesterday, tomorrow, earlier, later, early, late, morning, afternoon, evening, night, week, month, year, from, with`

/** "What Weiss does and does not say in her 2024 speech": a line that has a verb and no full stop is the title of another article,
 * and what ends in “and more” announces others. */
function isTeaser(text: string, sentence: Span): boolean {
  const line = lineAround(text, sentence)
  if (/\band more[.!…]*$/.test(text.slice(sentence.start, sentence.end).trim())) return true
  return line.trim() === text.slice(sentence.start, sentence.end).trim() && asTitle.test(line)
}
const asTitle = /^\s*(?:What|How|Why|Who|Where|When|Which|Inside|Meet|Watch|See)\b.*[^.!?…)"”’\s]\s*$/u

/** What is told of two dates in the same words is told once, by the most exact ones. */
const inOneWording = (events: readonly Event[]): readonly Event[] =>
  [...Map.groupBy(events, ({ text }) => text).values()].flatMap((same) => {
    const exact = Math.max(...same.map(({ dated }) => exactness(dated.precision)))
    const [first, ...others] = same.filter(({ dated }) => exactness(dated.precision) === exact)
    return first ? [{ ...first, when: [...new Set([first, ...others].flatMap(({ when }) => when))] }] : []
  })

/** "The fair, planned for 24 May, has been put off to 14 June": one row, by the day that stands. */
function withGivenUp(
  events: readonly Event[],
  sentence: string,
  clauses: readonly Clause[],
): readonly Event[] {
  const isPlan = ({ unit }: Event): boolean => planning.test(unit?.chain[0]?.verb.lemma ?? '')
  const moved = events.find((event) => event.unit !== undefined && isMoved(event.unit) && !isPlan(event))
  const isDone = clauses.some(({ verb, denied, modal }) => isMoving(verb) && !denied && modal === undefined)
  const plans = events.filter((event) => isPlan(event) && event.when[0]?.endsWith(expected))
  if (!moved || !isDone || plans.length === 0) return events
  const given = plans.flatMap(({ when }) => when.map((one) => one.replace(expected, wasExpected)))
  return events
    .filter((event) => !plans.includes(event))
    .map((event) => (event === moved ? { ...event, text: sentence, when: [...event.when, ...given] } : event))
}

const opensQuoting = /^\W*["“‘”]/
