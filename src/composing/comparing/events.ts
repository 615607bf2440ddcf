import { type Event, eventsOf } from '../../language/events.ts'
import { meaningAt, meaningOf } from '../../language/meanings.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { realityOf } from '../../language/unreal.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import { independentSources } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { isOtherMeasure } from './apart.ts'
import { isAhead, isAway } from './direct.ts'
import { namesIn } from './happening.ts'
import { gradeOf } from './measured.ts'
import { isOffer } from './offers.ts'
import { isOfOthers, isOfOtherTime } from './same.ts'
import { daysApart } from './statements.ts'
import { isShared, type Story, sharedBy, storyOf } from './story.ts'
import { leastNearAttribute, leastSharedWords, mostOfAKind, mostPartSentences } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/** A value with one thing that its clause tells. */
interface Told {
  readonly value: Value
  readonly deed: string
  readonly ahead: boolean
  /** Who does it and to whom or what, as meanings; nothing where the value counts them. */
  readonly doer: ReadonlySet<string>
  readonly bearer: ReadonlySet<string>
  /** What the value counts, or its currency. */
  readonly kind: string
}

interface Reported {
  readonly story: Story
  readonly told: readonly Told[]
}

/**
 * Pairs of values that two papers of one day give of one happening, whatever verb they tell it by: "jailed for 18 months"
 * and "sentenced to two years in prison", "1,200 were rescued" and "brought 900 to safety".
 */
export function* valuesOfOneEvent(
  readings: readonly ReadArticle[],
): Steps<readonly (readonly [Value, Value])[]> {
  const each = Math.ceil(mostPartSentences / Math.max(1, readings.length))
  const reports = yield* inSteps(readings, (reading) => ({
    story: storyOf(reading),
    told: toldBy(reading, each),
  }))
  return reports.flatMap((one, at) =>
    reports.slice(at + 1).flatMap((other) => (areOfOneStory(one, other) ? differing(one, other) : [])),
  )
}

const areOfOneStory = ({ story: a }: Reported, { story: b }: Reported): boolean =>
  independentSources([a, b].map(({ article }) => ({ ...article, family: article.id }))) > 1 &&
  isShared(sharedBy(a, b), leastSharedWords)

const differing = (one: Reported, other: Reported): readonly (readonly [Value, Value])[] =>
  one.told.flatMap((a) =>
    other.told.flatMap((b): readonly (readonly [Value, Value])[] =>
      areOfOneEvent(a, b, isShared(sharedBy(one.story, other.story), leastSharedWords + 1)) &&
      cannotBoth(a.value, b.value) &&
      isOnly(a, one) &&
      isOnly(b, other)
        ? [[paired(a.value), paired(b.value)]]
        : [],
    ),
  )

const paired = (value: Value): Value => ({ ...value, paired: true })

/** @param near whether the stories have more in common than any two of one: who is counted there needs no name */
const areOfOneEvent = (a: Told, b: Told, near: boolean): boolean =>
  a.deed === b.deed &&
  a.ahead === b.ahead &&
  a.kind === b.kind &&
  fits(a.doer, b.doer) &&
  fits(a.bearer, b.bearer) &&
  // The deed alone, of nobody in particular, is done by many.
  ([a.doer, a.bearer].some((part) => !part.isDisjointFrom(b.doer.union(b.bearer))) ||
    (near && a.kind === 'people' && a.bearer.size + b.bearer.size === 0)) &&
  gradeOf(a.value) === gradeOf(b.value) &&
  !isOfOtherTime(a.value, b.value) &&
  !isOfOthers(a.value, b.value) &&
  !isOtherMeasure(a.value, b.value) &&
  !(daysApart(a.value, b.value) > 1)

const fits = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || !a.isDisjointFrom(b)

function cannotBoth(a: Value, b: Value): boolean {
  if (a.agrees(b)) return false
  const [one, other] = [a.quantity, b.quantity].map(
    (amount) => amount && inOneUnit(amount.value, amount.unit),
  )
  if (one === undefined || other === undefined) return a.dated !== undefined && b.dated !== undefined
  return one !== other && Math.min(one, other) >= leastNearAttribute * Math.max(one, other)
}

const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 }
const inOneUnit = (value: number, unit: string): number => value * (days[unit] ?? 1)

/** Whether its article gives no other value of the kind in such a deed. */
const isOnly = (own: Told, { told }: Reported): boolean =>
  told.every(({ deed, kind, value }) => deed !== own.deed || kind !== own.kind || value.agrees(own.value))

function toldBy(reading: ReadArticle, most: number): readonly Told[] {
  const values = valuesOf(reading, true)
    .filter(
      (value) =>
        (value.quantity || isAhead(value)) &&
        !/^(?:%|percentage point|$)/.test(value.kind) &&
        !isOffer(value) &&
        !isAway(value),
    )
    .slice(0, mostOfAKind)
  return [...Map.groupBy(values, ({ excerpt }) => excerpt.start)].slice(0, most).flatMap(([, same]) => {
    const events = eventsOf(same[0]?.excerpt.quote ?? '')
    return same.flatMap((value) => tellingOf(value, events))
  })
}

/** What the innermost clause that has a value tells, in its own words and in others. */
function tellingOf(value: Value, events: readonly Event[]): readonly Told[] {
  const { quote, start } = value.excerpt
  const at = { start: value.at.start - start, end: value.at.end - start }
  const around = events.filter(({ clause: { extent } }) => extent.start <= at.start && at.end <= extent.end)
  const least = Math.min(...around.map(({ clause: { extent } }) => extent.end - extent.start))
  return around
    .filter(({ clause: { extent } }) => extent.end - extent.start === least)
    .flatMap((event): readonly Told[] => {
      const reality = realityOf(quote, event.clause)
      if (event.denied || light.has(event.deed) || event.by === 'inference' || reality === 'open') return []
      const part = (phrase: Span | undefined): ReadonlySet<string> =>
        phrase && !(phrase.start <= at.start && at.end <= phrase.end) ? wordsOf(quote, phrase) : new Set()
      return [
        {
          value,
          deed: event.deed,
          ahead: reality !== 'done',
          doer: part(event.doer),
          bearer: part(event.bearer),
          kind: kindOf(value),
        },
      ]
    })
}

const wordsOf = (quote: string, { start, end }: Span): ReadonlySet<string> => {
  const names = namesIn(quote)
  const words = contentWords(quote, start, end).map((word) => meaningAt(quote, word))
  const named = words.filter((word) => names.has(word))
  return new Set(named.length > 0 ? named : words)
}

/** Verbs that tell nothing by themselves. */
const light: ReadonlySet<string> = new Set(
  'have be do make take give get go come say tell include hold show see use report record obtain'
    .split(' ')
    .map((verb) => meaningOf(stemOf(verb))),
)

const people = whole()`
  person, people, life, child, pupil, student, passenger, worker, employee, patient, soldier, woman, man, boy, girl, resident,
  villager, tourist, fan, job, post`
const kindOf = ({ kind }: Value): string =>
  people.test(kind) ? 'people' : days[kind] === undefined ? kind : 'time'
