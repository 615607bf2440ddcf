import { type Clause, clausesOf, treeOf } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { meaningAt, meaningOf } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { prizes } from '../../language/vocabulary.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import { namesIn } from './happening.ts'
import { runFrom, wholeName } from './named.ts'
import { leastSureness } from './thresholds.ts'

/** A name in a part that one alone can fill, with what it is the part of: an office, a prize, a meeting's place. */
export interface Post {
  readonly part: 'office' | 'prize' | 'goods' | 'venue'
  readonly name: Span
  /** What the main word means: "speaker" of "speaker of parliament". */
  readonly head: string
  /** Which of its kind it is, by what stands before that: "deputy". */
  readonly kind: ReadonlySet<string>
  /** What it is the head of, in other words than names: "parliament". */
  readonly rest: ReadonlySet<string>
  /** The names in it, and of whoever gives it. */
  readonly names: ReadonlySet<string>
  readonly isAhead: boolean
}

/** Words without which no sentence tells of one. */
export const mayTellPost = anywhere('i')`
  appoint\w*, elect(s|ed)?, name[sd]?, cho(oses?|se|sen), pick(s|ed)?, select(s|ed)?, bec[oa]mes?, w[io]ns?, award(s|ed)?,
  went to, goes to, g[ai]ven?, received?s?, b(uys?|ought), sold, acquire[sd]?, hosts?, hosted, held, staged, played, tak(es?|ing) place,
  took place, meets?, met, gathers?, gathered, convenes?`

/** Whether two are of one kind: a speaker is no deputy speaker. */
export const isOneKind = (a: Post, b: Post): boolean =>
  a.part === b.part && a.head === b.head && a.kind.symmetricDifference(b.kind).size === 0

const choosing = whole()`appoint, elect, name, choose, pick, select`
const meeting = whole()`meet, gather, convene, assemble`
const staging = whole()`hold, stage, play`
const single = anywhere()`${prizes}, order, tender, scholarship, licence, license`

/** The names that a sentence gives to such parts. */
export function postsIn(quote: string): readonly Post[] {
  const clauses = clausesOf(quote).filter((clause) => isPlain(quote, clause))
  return [
    ...clauses.flatMap((clause) => [
      ...officeIn(quote, clause),
      ...venueIn(quote, clause),
      ...goneIn(quote, clause),
      ...givenIn(quote, clause),
    ]),
    ...eventsOf(quote).flatMap((event) => (isPlain(quote, event.clause) ? takenIn(quote, event) : [])),
  ]
}

/** What is told for sure, or is to be: "is to be played". */
const isPlain = (quote: string, { denied, modal, sure, kind, verb }: Clause): boolean =>
  !denied &&
  sure >= leastSureness &&
  (kind === 'main' || kind === 'complement' || isDue(quote, verb)) &&
  (modal === undefined || /^(?:will|shall|to)$/.test(modal))

const isDue = (quote: string, { start }: Span): boolean =>
  /\b(?:is|are) to (?:be )?$/.test(quote.slice(0, start))

const lead = /^,?\s+(?:(?:as|to be)\s+)?(?:(?:the|its|their|his|her|new|next)\s+)*/u
const stops = oneOf`
  an?, among, on, in, after, at, by, from, until, since, with, during, following, to, when, who, which, despite, last, this, yesterday, today,
  and, as, but, while, takes?, took, went, goes, was, were, is, are, will`
/** The words of a thing: "speaker of the Kolvian parliament". */
const thing = pattern('u')`^(?!${stops}\b)(?<which>[^,.;:()]{2,80}?)(?=[,.;:()]|$|\s${stops}\b)`

/** What stands from a place on as an office or another thing, without what leads to it. */
function thingAt(quote: string, from: number): Omit<Post, 'part' | 'name' | 'isAhead'> | undefined {
  const which = thing.exec(quote.slice(from))?.groups?.which
  if (which === undefined) return undefined
  const [first = '', ...others] = which.split(/\s(?=(?:of|for)\s)/)
  const names = namesIn(` ${which}`)
  const words = meanings(first)
  const head = words.at(-1)
  if (head === undefined) return undefined
  return {
    head,
    kind: new Set(words.slice(0, -1)).difference(names).difference(fresh),
    rest: new Set(meanings(others.join(' '))).difference(names),
    names,
  }
}

const meanings = (text: string): readonly string[] => contentWords(text).map((word) => meaningAt(text, word))

/** Which tells nothing: each office has a new holder, each meeting is the next. */
const fresh = new Set(['new', 'next', 'annual', 'yearly'].map((word) => meaningOf(stemOf(word))))

const after = (quote: string, at: number): number => at + (lead.exec(quote.slice(at))?.[0].length ?? 1)

/** Who is chosen for an office, or takes it up; "a victim" is none. */
function officeIn(quote: string, clause: Clause): readonly Post[] {
  const { verb, voice, subject, objects, copula } = clause
  const own = wholeName(quote, subject)
  if (choosing.test(verb.lemma) && voice === 'active') {
    const name = runFrom(quote, objects[0]?.start ?? verb.end + 1)
    const by = subject ? namesIn(` ${quote.slice(subject.start, subject.end)}`) : new Set<string>()
    return name ? officeAt(quote, name, after(quote, name.end), by) : []
  }
  if (!own) return []
  if (choosing.test(verb.lemma) || (verb.lemma === 'become' && !copula))
    return officeAt(quote, own, after(quote, verb.end), new Set())
  return []
}

/** An office is written small, or has an "of"; what else somebody is named is none. */
function officeAt(quote: string, name: Span, at: number, by: ReadonlySet<string>): readonly Post[] {
  const found = thingAt(quote, at)
  if (!found || !/^\p{L}/u.test(quote.slice(at)) || !isName(quote, name)) return []
  const names = found.names.union(by).union(sentTo(quote.slice(at)))
  return [{ ...found, part: 'office', name, names, isAhead: false }]
}

/** "Ambassador to Kelm": where an office is held is a part of it. */
function sentTo(words: string): ReadonlySet<string> {
  const office = thing.exec(words)?.[0] ?? ''
  const to = /^ to (?:the )?(?=\p{Lu})/u.exec(words.slice(office.length))?.[0]
  const name = to === undefined ? undefined : runFrom(words, office.length + to.length)
  return name ? namesIn(` ${words.slice(name.start, name.end)}`) : new Set()
}

/** A word that only opens a sentence is a name where it reads like one: "Turku will host", not "Students will host". */
function isName(quote: string, { start, end }: Span): boolean {
  if (start > 0 || quote.slice(start, end).includes(' ')) return true
  const { tokens, upos } = treeOf(quote)
  return upos[tokens.findIndex((token) => token.start === start)] === 'PROPN'
}

function venueIn(quote: string, clause: Clause): readonly Post[] {
  const { verb, voice, subject, objects, obliques, modal } = clause
  const isAhead = modal !== undefined || clause.tense !== 'past' || isDue(quote, verb)
  const [object] = objects
  if (verb.lemma === 'host' && voice === 'active' && object)
    return venueAt(quote, wholeName(quote, subject), object, isAhead)
  const where = obliques.find(
    ({ preposition, start }) =>
      /^(?:in|at)$/.test(preposition) && /^(?:the )?\p{Lu}/u.test(quote.slice(start)),
  )
  const place = /^ place (?:in|at) (?:the )?(?=\p{Lu})/u.exec(quote.slice(verb.end))
  const named = place ? verb.end + place[0].length : where && after(quote, where.start - 1)
  const name = named === undefined ? undefined : runFrom(quote, named)
  const isHeld =
    (staging.test(verb.lemma) && voice === 'passive') ||
    quote.slice(verb.start, verb.end + 6).endsWith(' place')
  const isMet = meeting.test(verb.lemma) && voice === 'active'
  const of = isHeld ? subject : isMet ? obliques.find(({ preposition }) => preposition === 'for') : undefined
  return venueAt(quote, name, of, isAhead)
}

function venueAt(
  quote: string,
  name: Span | undefined,
  of: Span | undefined,
  isAhead: boolean,
): readonly Post[] {
  if (!name || !of || !isName(quote, name)) return []
  // "The final of the Lake Cup", where a tree has the cup alone.
  const more = /(?:\p{L}+(?:-\p{L}+)* of )$/u.exec(quote.slice(0, of.start))?.[0].length ?? 0
  const start = of.start - more
  const found = thingAt(
    quote,
    start + (/^(?:the|its|their|an?)\s/i.exec(quote.slice(start))?.[0].length ?? 0),
  )
  return found && found.names.size > 0 ? [{ ...found, part: 'venue', name, isAhead }] : []
}

/** "The prize went to the poet Jonas Weill". */
function goneIn(quote: string, { verb, voice, subject, obliques }: Clause): readonly Post[] {
  const to = obliques.find(({ preposition }) => preposition === 'to')
  if (verb.lemma !== 'go' || voice !== 'active' || !to) return []
  return prizeAt(quote, nameFrom(quote, to.start), wholeOf(quote, subject ?? { start: 0, end: verb.start }))
}

/** "The Reed for best director went": the tree may begin a subject behind its "for". */
function wholeOf(quote: string, { start, end }: Span): Span {
  const before = /(?:^|[,;:“]\s?)(?<lead>(?:The|the)\s[^,;:“]{2,60}\s(?:for|of)\s(?:the\s)?)$/u.exec(
    quote.slice(0, start),
  )
  return { start: start - (before?.groups?.lead?.length ?? 0), end }
}

/** "The prize was awarded on Tuesday to the poet Jonas Weill": the tree may take whom it is given to for a part of the day. */
function givenIn(quote: string, { verb, voice, subject }: Clause): readonly Post[] {
  const to = giving.test(verb.lemma) && voice === 'passive' ? given.exec(quote.slice(verb.end)) : null
  return to && subject
    ? prizeAt(quote, nameFrom(quote, verb.end + to[0].length), wholeOf(quote, subject))
    : []
}
const giving = whole()`award, give, present, hand`
const given = /^\s(?:(?:on|in|at|last|this|late)\s[^,;:.]{2,40}?\s)to\s/

const described = /^(?:(?:the|an?|\p{Ll}[\p{L}-]*)\s){0,4}/u
const nameFrom = (quote: string, start: number): Span | undefined =>
  runFrom(quote, start + (described.exec(quote.slice(start))?.[0].length ?? 0))

/** Prizes are one each: not "a prize", nor prizes, nor one that two share. */
function prizeAt(quote: string, name: Span | undefined, of: Span): readonly Post[] {
  const start =
    of.start + (/^(?:the|its|their|this year[’']s)\s/i.exec(quote.slice(of.start))?.[0].length ?? 0)
  const found = thingAt(quote, start)
  if (!name || !found || found.names.size === 0 || !isName(quote, name)) return []
  const words = quote.slice(of.start, of.end)
  const isShared =
    /^\s(?:and|with)\b/.test(quote.slice(name.end)) || /\band\s$/.test(quote.slice(0, name.start))
  const isPrize = single.test(words.toLowerCase()) || forBest.test(quote.slice(start))
  if (!isPrize || /^(?:an?|one|two)\s/i.test(words) || isShared) return []
  return [{ ...found, part: 'prize', name, isAhead: false }]
}

/** "The Golden Reed for best director": what is given for the best is a prize, whatever its name. */
const forBest = /^(?:[\p{Lu}][\p{L}’'-]*\s){1,4}for\s(?:the\s)?(?:best|most|outstanding|lifetime)\b/u

const [win, obtain, buy] = ['win', 'obtain', 'buy'].map((verb) => meaningOf(stemOf(verb)))

/** Who wins a prize or is given it; who buys what has a name. */
function takenIn(quote: string, { deed, doer, bearer, denied, by }: Event): readonly Post[] {
  if (denied || by === 'inference' || !doer || !bearer) return []
  const name = nameFrom(quote, doer.start)
  if (!name || name.end > doer.end + 1 || (name.start <= bearer.start && bearer.start < name.end)) return []
  if (deed === win || deed === obtain) return prizeAt(quote, name, bearer)
  const found =
    deed === buy
      ? thingAt(quote, bearer.start + (/^the\s/i.test(quote.slice(bearer.start)) ? 4 : 0))
      : undefined
  return found && found.names.size > 0 && isName(quote, name)
    ? [{ ...found, part: 'goods', name, isAhead: false }]
    : []
}
