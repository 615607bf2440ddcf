import { asideEnd } from '../../language/aside.ts'
import { type Clause, clausesOf, type Oblique, type Phrase } from '../../language/clauses.ts'
import { withName } from '../../language/events/event.ts'
import { meaningAt, meaningOf, meaningsIn } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { paragraphFrom } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import { publicationDate } from '../../model/article.ts'
import type { Excerpt } from '../../model/briefing.ts'
import { refersBack } from './context.ts'
import { longestBefore } from './thresholds.ts'

/** What a sentence tells of beside a value: the deed, who is in it and where, as meanings of words. */
export interface Happening {
  readonly deed: string
  /** The verb itself, light or not: "give". */
  readonly verb: string
  readonly subject: ReadonlySet<string>
  /** The main word of the subject: "mirror" of "the mirror of the telescope". */
  readonly who: string
  /** What stands by each preposition, and the rest of what is counted ("" ): "in" of "in Ostrow county". */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>
  /** What kind of thing is counted: "federal" of "seven federal charges". */
  readonly kind: ReadonlySet<string>
  readonly years: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  /** Whether it tells of years that were over when it was published, and of no other. */
  readonly isPast: boolean
  /** The years of which its whole article tells. */
  readonly yearsAround: ReadonlySet<string>
  /** Which of several it is, or that it is of them all, where that is said: "previous", "second", "both sides". */
  readonly turns: ReadonlySet<string>
  /** Of the sentence; of the title where it has none. */
  readonly names: ReadonlySet<string>
  /** The words of the sentence before, where this one goes on from it: "The price is …". */
  readonly back: ReadonlySet<string>
  /** All of the sentence, and of what it goes on from. */
  readonly words: ReadonlySet<string>
  /** All names and words of its article. */
  readonly known: ReadonlySet<string>
}

const kept = new WeakMap<Excerpt, Map<number, Happening>>()

/** @param value where the value stands in the article; it is left out itself */
export function happeningOf(excerpt: Excerpt, value: Span): Happening {
  const known = kept.get(excerpt) ?? new Map<number, Happening>()
  kept.set(excerpt, known)
  const found = known.get(value.start) ?? read(excerpt, value)
  known.set(value.start, found)
  return found
}

/** Who does it and what it is done to; what takes place is what the clause is about. */
function doersOf(quote: string, clause: Clause | undefined): ReturnType<typeof rolesOf> {
  if (clause && takesPlace(quote, clause))
    return { subject: undefined, objects: [clause.subject].flatMap((one) => one ?? []) }
  if (isTold(clause)) return { subject: undefined, objects: clause?.objects ?? [] }
  const { subject, objects } = rolesOf(clause)
  // "The pitcher Dario Vance", where a tree has the pitcher alone.
  return { subject: withTitle(quote, subject), objects: objects.map((one) => withTitle(quote, one) ?? one) }
}

/** A phrase with the name or the title behind it that a tree has cut off: "the painting “Harvest at Kelm”". */
function withTitle<T extends Phrase>(quote: string, phrase: T | undefined): T | undefined {
  const named = phrase && { ...phrase, ...withName(quote, phrase) }
  const title = named && titled.exec(quote.slice(named.end))?.[0]
  return named && title ? { ...named, end: named.end + title.length } : named
}
const titled = /^ [“"‘]\p{Lu}[^”"’]{1,60}[”"’]/u

/** Verbs that join a number to a thing, or tell of the count itself. */
const light = new Set(
  'sell fetch bring be have do make get give take total reach stand see say report worth cost count include number amount come put set add announce estimate expect hit remain become'
    .split(' ')
    .map((word) => meaningOf(stemOf(word))),
)

function read({ quote, start, article }: Excerpt, value: Span): Happening {
  const own = { start: value.start - start, end: value.end - start }
  const clauses = clausesOf(quote)
  const clause = clauseAround(clauses, own)
  const outside = (word: Span): boolean => word.end <= own.start || word.start >= own.end
  const meanings = (span: Span): ReadonlySet<string> =>
    new Set(
      contentWords(quote, span.start, span.end).flatMap((word) =>
        outside(word) && !numeral.test(word.stem) && !timely.test(quote.slice(word.start, word.end))
          ? [meaningAt(quote, word)]
          : [],
      ),
    )
  const { subject, objects } = doersOf(quote, clause)
  const thing = longOf(quote, clause, own) ?? (subject && !holds(subject, own) ? subject : undefined)
  const before = refersBack.test(quote) ? sentenceBefore(article.text, start) : ''
  // What an opening sets aside is of something else than what follows it.
  const aside = asideEnd(quote)
  const opens = aside <= own.start ? aside : 0
  const rest = quote.slice(opens)
  const named = namesIn(rest).union(namesIn(before))
  const back = meaningsIn(before)
  const told = [
    ...objects.map((object) => ({ ...object, preposition: '' })),
    ...(clause?.obliques ?? []).map((one) => withTitle(quote, one) ?? one),
  ].filter(({ start }) => start >= opens)
  const parts = new Map<string, ReadonlySet<string>>()
  for (const [lead, words] of told.flatMap((one) => partsIn(quote, one))) {
    const held = meanings(words)
    if (held.size > 0) parts.set(lead, new Set([...(parts.get(lead) ?? []), ...held]))
  }
  // A sentence of one clause is about nothing else.
  const reach = clauses.length > 1 ? extentOf(clause, quote) : { start: 0, end: quote.length }
  const within = (found: Iterable<RegExpExecArray>): ReadonlySet<string> =>
    new Set(
      [...found].flatMap(({ 0: word, index }) =>
        index >= reach.start && index < reach.end && outside({ start: index, end: index + word.length })
          ? [word.toLowerCase()]
          : [],
      ),
    )
  const published = Number(publicationDate(article)?.slice(0, 4))
  const years = new Set([
    ...within(quote.matchAll(year)),
    ...[...within(quote.matchAll(/(?<!\b(?:than|from|on|in|of|as) )\blast year\b/gi))].map(() =>
      String(published - 1),
    ),
  ])
  return {
    deed: deedOf(clause, quote),
    verb: clause?.verb.lemma ?? '',
    subject: subject && !holds(subject, own) ? meanings(subject) : new Set(),
    who: thing ? ([...meanings(thing.head)][0] ?? '') : '',
    parts,
    kind: kindIn(quote, own),
    years,
    isPast: years.size > 0 && [...years].every((year) => Number(year) < published),
    yearsAround: yearsOf(article),
    months: within(quote.matchAll(month)),
    days: within(quote.matchAll(weekday)),
    turns: within(quote.matchAll(turn)),
    names: named.size > 0 ? named : namesIn(article.title),
    back,
    words: new Set([
      ...(named.size > 0 ? named : namesIn(article.title)),
      ...back,
      // "Held" by its base, as no stem gives it.
      ...clauses.map(({ verb }) => meaningOf(stemOf(verb.lemma))),
      ...meaningsIn(rest),
    ]),
    // Few values meet another of which it must be known.
    get known() {
      return knownIn(article)
    },
  }
}

const keptKnown = new WeakMap<Excerpt['article'], ReadonlySet<string>>()

/** All names and words of an article, its title's among them. */
export function knownIn(article: Excerpt['article']): ReadonlySet<string> {
  const text = `${article.title}. ${article.text}`
  const known = keptKnown.get(article) ?? meaningsIn(text).union(namesIn(text))
  keptKnown.set(article, known)
  return known
}

/** How long or high something is. */
const extending = /^[ -](?:long|high|tall|wide|deep|thick|across|in (?:length|height|width|depth))\b/

/** Behind which thing its length stands: "the crypt of the cathedral, 19 metres long", "a nave 26 metres long". */
function longOf(quote: string, clause: Clause | undefined, own: Span): Phrase | undefined {
  if (!clause || !extending.test(quote.slice(own.end))) return undefined
  return [clause.subject, ...clause.objects, ...clause.obliques].find(
    (phrase) =>
      phrase !== undefined &&
      phrase.head.end <= own.start &&
      (holds(phrase, own) || /^,?\s?$/.test(quote.slice(phrase.end, own.start))),
  )
}

const year = /\b(?:1[89]|20)\d\d\b/g
const keptYears = new WeakMap<Excerpt['article'], ReadonlySet<string>>()

function yearsOf(article: Excerpt['article']): ReadonlySet<string> {
  const known = keptYears.get(article) ?? new Set(article.text.match(year))
  keptYears.set(article, known)
  return known
}

/** The words of a value before the thing that it counts. */
const kindIn = (quote: string, { start, end }: Span): ReadonlySet<string> =>
  new Set(
    contentWords(quote, start, end)
      .slice(0, -1)
      .flatMap((word) => (numeral.test(word.stem) || small.test(word.stem) ? [] : [meaningAt(quote, word)])),
  )

/** The last sentence of the same paragraph before a place. */
export function sentenceBefore(text: string, at: number): string {
  const paragraph = text.slice(paragraphFrom(text, at, longestBefore), at).trim()
  return paragraph.replace(/^.*[.!?][”"’)]?\s+(?=\p{Lu})/su, '')
}

/** "Took place": what takes place is held. */
const takesPlace = (quote: string, { verb }: Clause): boolean => quote.startsWith(' place', verb.end)

/** Who counts or reports something has no part in it. */
const isTold = (clause: Clause | undefined): boolean =>
  clause !== undefined && clause.voice === 'active' && counting.test(clause.verb.lemma)
const counting = /^(?:count|report|say|estimate|put|list|record|tally)$/

/** Who did it and to whom, active and passive alike. */
function rolesOf(clause: Clause | undefined): {
  readonly subject?: Phrase | undefined
  readonly objects: readonly Phrase[]
} {
  if (!clause) return { objects: [] }
  const { subject, agent, objects, voice } = clause
  if (voice === 'active') return { subject, objects }
  return { subject: agent, objects: subject ? [subject, ...objects] : objects }
}

function deedOf(clause: Clause | undefined, quote: string): string {
  if (!clause) return ''
  const { verb, copula } = clause
  if (takesPlace(quote, clause)) return meaningOf(stemOf('hold'))
  const deed = meaningOf(stemOf(copula ? quote.slice(verb.start, verb.end) : verb.lemma))
  return light.has(deed) || numeral.test(deed) ? '' : deed
}

/**
 * From the first to the last word of a clause's parts but its subject, which another clause may lie between, and on to where
 * another begins: "killed 12 people in neighbouring Pelita"; the whole sentence where there is none.
 */
function extentOf(clause: Clause | undefined, quote: string): Span {
  if (!clause) return { start: 0, end: quote.length }
  const { verb, objects, obliques, agent } = clause
  const all = [verb, agent, ...objects, ...obliques].filter((part) => part !== undefined)
  const end = Math.max(...all.map((one) => one.end))
  const next = quote.slice(end).search(opening)
  return { start: Math.min(...all.map((one) => one.start)), end: next < 0 ? quote.length : end + next }
}
const opening =
  /[,;:—–]|\b(?:after|before|when|while|as|and|but|or|because|since|until|who|which|that|than|if|where|to)\b/

const small = whole()`
  one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelv, about, nearli, almost, least, around, some,
  roughli, approxim`
const numeral = /^\d|^(?:million|billion|trillion|thousand|hundr|dozen)$/
const month = pattern('g')`\b${months}\b`
/** Since when something goes on is not the day of it. */
const weekday = pattern('gi')`(?<!\bsince\s)\b${weekdays}\b`
const timely = whole('i')`
  ${weekdays}, ${months}, today, yesterday, night, morning, evening, afternoon, year, month, week, day, early, late, last, next`
const seasons = oneOf`week, month, year, night, summer, winter, spring, autumn, \p{Lu}`
const turn = anywhere('giu')`
  previous, earlier, former, first, second, third, fourth, fifth, (last|next)(?! ${seasons}), previously, another, other,
  neighbou?ring, elsewhere, (both|all) (sides|parties|camps|countries)`

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The clause that has the value in one of its parts, the innermost of several; else the one whose verb is nearest. */
export function clauseAround(clauses: readonly Clause[], value: Span): Clause | undefined {
  const overlaps = (span: Span): boolean => span.start < value.end && value.start < span.end
  const around = clauses.filter(({ subject, objects, obliques, verb }) =>
    [subject, verb, ...objects, ...obliques].some((part) => part && overlaps(part)),
  )
  const distance = ({ verb }: Clause): number => Math.abs(verb.start - value.start)
  return [...(around.length > 0 ? around : clauses)].sort((a, b) => distance(a) - distance(b))[0]
}

const prepositions = oneOf`
  of, in, at, on, over, among, from, against, for, with, near, between, to, by, under, during, despite, after, before, through,
  including`
const inner = pattern('g')`\s(${prepositions})\s`

/** A phrase parted at its prepositions: "31 percent of the vote in Lunden county". */
function partsIn(
  quote: string,
  { start, end, preposition: lead }: Oblique,
): readonly (readonly [string, Span])[] {
  const found: (readonly [string, Span])[] = []
  let preposition = lead
  let from = start
  for (const { 0: whole, 1: word = '', index } of quote.slice(start, end).matchAll(inner)) {
    found.push([preposition, { start: from, end: start + index }])
    preposition = word
    from = start + index + whole.length
  }
  return [...found, [preposition, { start: from, end }]]
}

const model = String.raw`\p{L}+-?\d[\p{L}\d-]*`
const proper = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*\p{L}`
/** A model's name, or words with capitals, a model's among them: "Russian AK-203". */
const capitals = pattern('gu')`${model}|${proper}(?:\s+(?:${model}|${proper}))*`

/** The words of the names of a sentence; a word that only opens it is left out. */
export function namesIn(quote: string): ReadonlySet<string> {
  return new Set(
    [...quote.matchAll(capitals)].flatMap(({ 0: run, index }) => {
      const country = countryOf(run)
      if (country !== undefined) return [country.toLowerCase()]
      const words = contentWords(run).filter(
        ({ start, end }) => !timely.test(run.slice(start, end).replace(/[’']s$/, '')),
      )
      return index === 0 && !/\s/.test(run) ? [] : words.map((word) => meaningAt(run, word))
    }),
  )
}
