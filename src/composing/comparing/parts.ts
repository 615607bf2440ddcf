import type { Clause, Phrase } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { realityOf } from '../../language/unreal.ts'
import { making } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { isPlural } from '../../reading/quantities/nouns.ts'
import { sameName } from './fillers.ts'
import { happeningOf } from './happening.ts'
import { runFrom, wholeName } from './named.ts'
import { isOneKind, postsIn } from './posts.ts'
import { isOfOne } from './same.ts'
import { leastSureness, leastSurenessBeside, mostDaysApart, mostPartSentences } from './thresholds.ts'
import type { Value } from './values.ts'

/** A name in a part of a deed that one alone can fill. */
interface Fact {
  readonly deed: string
  readonly part: 'doer' | 'chosen' | 'place'
  /** Whether it is to be. */
  readonly isAhead: boolean
  readonly value: Value
}

const meaningsOf = (verbs: string): ReadonlySet<string> =>
  new Set(verbs.split(' ').map((verb) => meaningOf(stemOf(verb))))

/** What one alone does to one thing, whatever the day: who won it, wrote it or passed the sentence. */
const byOne = meaningsOf(
  'win acquire buy found direct head lead succeed defeat design invent discover sentence kill murder',
)
const makes = whole()`${making}`
/** Who is chosen for an office, one at a time. */
const choosing = meaningsOf('name appoint elect choose pick')
/** What befalls one thing once, and so in one place; what is done on one day is too. */
const once = meaningsOf(
  'hold meet sign open begin die bear land crash stage find arrest capture bury build sink marry happen',
)
/** What is said, and how things are, is so anywhere. */
const anywhere = meaningsOf('say tell be have speak work live play see visit want call warn urge hear seem')

/** Pairs of names of two articles in one part of one deed: who won it, who was named, where it is held. */
export function* namesInParts(readings: readonly ReadArticle[]): Steps<readonly (readonly [Value, Value])[]> {
  const told = readings
    .flatMap((reading) =>
      reading.sentences.flatMap((span) =>
        mayHold.test(reading.article.text.slice(span.start, span.end)) ? [{ reading, span }] : [],
      ),
    )
    .slice(0, mostPartSentences)
  const facts = yield* inSteps(told, ({ reading, span }) => factsOf(reading, span))
  const groups = Map.groupBy(facts.flat(), ({ deed, part, isAhead }) => `${part} ${deed} ${isAhead}`)
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .flatMap((other): readonly (readonly [Value, Value])[] =>
          differ(one, other) ? [[one.value, other.value]] : [],
        ),
    ),
  )
}

/** Without a name behind a small letter nobody has a part; what opens a sentence may be one. */
const mayHold = /\p{Lu}\p{L}+.*\p{Ll} \p{Lu}/u

function differ({ value: a, part, deed }: Fact, { value: b }: Fact): boolean {
  if (a.excerpt.article.id === b.excerpt.article.id || a.agrees(b)) return false
  // Who is named in the other sentence too has another part there: the loser, the one before.
  const stands = ({ shown }: Value, { excerpt }: Value): boolean =>
    (part === 'place' ? excerpt.article.text : excerpt.quote).includes(shown.split(' ').at(-1) ?? shown)
  return (
    !stands(a, b) &&
    !stands(b, a) &&
    nearInTime(a, b) &&
    (part === 'place' ? areTwoPlaces(a, b) && (once.has(deed) || isOfOneDay(a, b)) : ofOneObject(a, b)) &&
    !isOtherPost(a, b) &&
    isOfOne(a, b)
  )
}

/** A speaker does not stand against a deputy speaker, nor a medal against a prize. */
function isOtherPost(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt, at }) =>
    postsIn(excerpt.quote).filter(({ name }) => excerpt.start + name.start === at.start),
  )
  const [first] = one ?? []
  return (
    first !== undefined &&
    other !== undefined &&
    other.length > 0 &&
    !other.some((post) => isOneKind(first, post))
  )
}

/** Who won two things does not stand against another. */
function ofOneObject(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt, at }) => happeningOf(excerpt, at).parts.get(''))
  if (!one || !other) return true
  // "The women's race" is not "the men's race".
  const isOther = one.difference(other).size > 0 && other.difference(one).size > 0
  return !one.isDisjointFrom(other) && !isOther
}

/** A country or a county holds towns. */
const areTwoPlaces = (a: Value, b: Value): boolean =>
  (countryOf(a.shown) === undefined) === (countryOf(b.shown) === undefined) &&
  holding.test(a.shown) === holding.test(b.shown)
const holding = /\b(?:County|Province|State|Region|District|Valley|Islands?|Territory)$/

/** Both name the weekday, and it is the same. */
function isOfOneDay(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt, at }) => happeningOf(excerpt, at).days)
  return one !== undefined && other !== undefined && !one.isDisjointFrom(other) && daysBetween(a, b) < aWeek
}
const aWeek = 7

const nearInTime = (a: Value, b: Value): boolean => !(daysBetween(a, b) > mostDaysApart)

function daysBetween(a: Value, b: Value): number {
  const [one, other] = [a, b].map(({ excerpt }) => Date.parse(publicationDate(excerpt.article) ?? ''))
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000
}

function factsOf({ article }: ReadArticle, span: Span): readonly Fact[] {
  const excerpt = quoteFrom(article, span.start, span.end)
  return eventsOf(excerpt.quote).flatMap((event): readonly Fact[] => {
    if (event.denied || event.by === 'inference' || !isPlain(event.clause)) return []
    const isAhead = realityOf(excerpt.quote, event.clause) !== 'done'
    return partsOf(excerpt.quote, event).flatMap(([part, name]) =>
      name ? [{ deed: event.deed, part, isAhead, value: nameValue(excerpt, name) }] : [],
    )
  })
}

function nameValue(excerpt: Excerpt, name: Span): Value {
  const shown = excerpt.quote.slice(name.start, name.end).replace(/[’']s$/, '')
  return {
    excerpt,
    kind: 'name',
    shown,
    at: { start: excerpt.start + name.start, end: excerpt.start + name.end },
    context: new Map(),
    fate: '',
    agrees: (other) => other.kind === 'name' && sameName(shown, other.shown),
  }
}

const isPlain = ({ modal, sure, verb, objects, kind, copula }: Clause): boolean =>
  !copula &&
  (kind === 'main' || kind === 'complement' || objects[0]?.start === verb.end + 1) &&
  // A name right after its verb is its object, whatever else the tree made of the sentence.
  sure >= (objects[0]?.start === verb.end + 1 ? leastSurenessBeside : leastSureness) &&
  (modal === undefined || modal === 'will' || modal === 'shall')

function partsOf(quote: string, event: Event): readonly (readonly [Fact['part'], Span | undefined])[] {
  const { deed, doer, bearer, clause } = event
  return [
    ...((byOne.has(deed) || makes.test(clause.verb.lemma)) && bearer && !isOfMany(quote, bearer)
      ? [['doer', wholeName(quote, doer ?? agentBehind(quote, clause))] as const]
      : []),
    ...(choosing.has(deed) && event.by === 'words' && bearer
      ? [
          [
            'chosen',
            clause.voice === 'active' ? runFrom(quote, bearer.start) : wholeName(quote, bearer),
          ] as const,
        ]
      : []),
    ...(anywhere.has(deed) || event.by !== 'words' ? [] : [['place', placeOf(quote, event)] as const]),
  ]
}

/** "Was sentenced on Monday by Judge Karl Venn": a tree may take who did it for a part of the day. */
function agentBehind(quote: string, { verb, voice, extent }: Clause): Span | undefined {
  const found = voice === 'passive' ? by.exec(quote.slice(verb.end, extent.end)) : null
  return found ? { start: verb.end + found.index + found[0].length, end: extent.end } : undefined
}
const by = /\bby (?=(?:the )?(?:\p{Ll}+ ){0,3}\p{Lu})/u

/** Things that are many may each be somewhere else, and each have another who did it. */
const isOfMany = (quote: string, { head }: Phrase): boolean => isPlural(quote.slice(head.start, head.end))

const where = pattern('gu')`\b${oneOf`in, at, near, off, outside, In, At, Near`} (?:the )?(?=\p{Lu})`

/** The one place that a clause tells, where who or what it tells of is one, and is not told apart by its place. */
function placeOf(quote: string, { deed, doer, bearer, clause }: Event): Span | undefined {
  const thing = bearer ?? doer
  if (!thing || (!once.has(deed) && isOfMany(quote, thing))) return undefined
  const { start, end } = clause.extent
  const [place, ...more] = [...quote.slice(start, end).matchAll(where)].flatMap(({ 0: lead, index }) => {
    const name = runFrom(quote, start + index + lead.length)
    return name ? [{ ...name, from: start + index }] : []
  })
  if (!place || more.length > 0) return undefined
  // "The Kessel plant in Orva" is no other plant; "the wreck of the Morning Tide off Skarholm" is known without its place.
  const isWithin = thing.start <= place.from && place.from <= thing.end + 1
  return !isWithin || /(?:^|\s)\p{Lu}\S*\s$/u.test(quote.slice(0, place.from)) ? place : undefined
}
