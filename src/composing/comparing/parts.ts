import { type Clause, clausesOf } from '../../language/clauses.ts'
import { eventsOf } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { stemOf } from '../../language/words.ts'
import { publicationDate } from '../../model/article.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { sameName } from './fillers.ts'
import { happeningOf } from './happening.ts'
import { runFrom, wholeName } from './named.ts'
import { isOneKind, postsIn } from './posts.ts'
import { isOfOne } from './same.ts'
import { leastSureness, leastSurenessBeside, mostDaysApart, mostPartSentences } from './thresholds.ts'
import type { Value } from './values.ts'

/** Deeds that one does, or that are done once: two names in that part cannot both be right. */
const deeds = new Map(
  Object.entries({
    taker: 'win acquire buy found direct head lead succeed defeat',
    chosen: 'name appoint elect choose pick',
    place: 'hold meet sign open begin die bear land crash stage find arrest bury',
  }).flatMap(([part, verbs]) => verbs.split(' ').map((verb) => [verb, part] as const)),
)

const mayHold = pattern('i')`\b${oneOf`
  w[io]n, acquir, b(uy|ought), found(ed|s)\b, direct(ed|s)\b, head, le(ad|d), succe, defeat, nam(ed?|ing), appoint, elect,
  cho(se|osen?), pick, h(e|o)ld, me(et|t)\b, sign, open, beg[aiu]n, die, born, land, crash, stag, place\b, f(ind|ound)\b,
  arrest, bur(y|ied)`}`

interface Fact {
  readonly deed: string
  readonly part: string
  readonly value: Value
}

/** Pairs of names of two articles in one part of one deed: who won it, who was named, where it is held. */
export function namesInParts(readings: readonly ReadArticle[]): readonly (readonly [Value, Value])[] {
  const facts = readings
    .flatMap((reading) =>
      reading.sentences.flatMap((span) =>
        mayHold.test(reading.article.text.slice(span.start, span.end)) ? [{ reading, span }] : [],
      ),
    )
    .slice(0, mostPartSentences)
    .flatMap(({ reading, span }) => factsOf(reading, span))
  const groups = Map.groupBy(facts, ({ deed, part }) => `${part} ${deed}`)
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ value }, at) =>
      group
        .slice(at + 1)
        .flatMap(({ value: other }): readonly (readonly [Value, Value])[] =>
          differ(value, other) ? [[value, other]] : [],
        ),
    ),
  )
}

function differ(a: Value, b: Value): boolean {
  if (a.excerpt.article.id === b.excerpt.article.id || a.agrees(b)) return false
  // Who is named in the other sentence too has another part there: the loser, the one before.
  const stands = ({ shown }: Value, { excerpt }: Value): boolean =>
    excerpt.quote.includes(shown.split(' ').at(-1) ?? shown)
  return (
    !stands(a, b) &&
    !stands(b, a) &&
    nearInTime(a, b) &&
    ofOneObject(a, b) &&
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

function nearInTime(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt }) => Date.parse(publicationDate(excerpt.article) ?? ''))
  const days = Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000
  return Number.isNaN(days) || days <= mostDaysApart
}

function factsOf({ article }: ReadArticle, span: Span): readonly Fact[] {
  const excerpt = quoteFrom(article, span.start, span.end)
  // Who is awarded a prize wins it: what the same clause tells from the other side counts as well.
  const winners = eventsOf(excerpt.quote).flatMap(({ deed, by, doer, bearer, denied, clause }) =>
    deed === won && by === 'converse' && doer && bearer && !denied
      ? [
          {
            ...clause,
            verb: { ...clause.verb, lemma: 'win' },
            voice: 'active' as const,
            subject: doer,
            objects: [bearer],
          },
        ]
      : [],
  )
  return [...clausesOf(excerpt.quote), ...winners].flatMap((clause): readonly Fact[] => {
    const lemma = excerpt.quote.startsWith(' place', clause.verb.end) ? 'hold' : clause.verb.lemma
    const part = clause.copula ? undefined : deeds.get(lemma)
    const name = part && isPlain(clause) ? nameOf(excerpt.quote, clause, part) : undefined
    if (!part || !name) return []
    const shown = excerpt.quote.slice(name.start, name.end).replace(/[’']s$/, '')
    const value: Value = {
      excerpt,
      kind: 'name',
      shown,
      at: { start: span.start + name.start, end: span.start + name.end },
      context: new Map(),
      fate: '',
      agrees: (other) => other.kind === 'name' && sameName(shown, other.shown),
    }
    return [{ deed: meaningOf(stemOf(lemma)), part, value }]
  })
}

const won = meaningOf(stemOf('win'))

const isPlain = ({ denied, modal, sure, verb, objects, kind }: Clause): boolean =>
  !denied &&
  (kind === 'main' || kind === 'complement' || objects[0]?.start === verb.end + 1) &&
  // A name right after its verb is its object, whatever else the tree made of the sentence.
  sure >= (objects[0]?.start === verb.end + 1 ? leastSurenessBeside : leastSureness) &&
  (modal === undefined || modal === 'will' || modal === 'shall')

function nameOf(quote: string, clause: Clause, part: string): Span | undefined {
  const { subject, objects, obliques, agent, voice } = clause
  if (part === 'place') {
    const where = obliques.find(
      ({ preposition, start }) =>
        /^(?:in|at)$/.test(preposition) && /^(?:the )?\p{Lu}/u.test(quote.slice(start)),
    )
    return where && runFrom(quote, where.start + (quote.startsWith('the ', where.start) ? 'the '.length : 0))
  }
  const [object] = objects
  if (part === 'chosen')
    return object ? runFrom(quote, object.start) : voice === 'passive' ? wholeName(quote, subject) : undefined
  // Who wins wins something; "winning again" tells nobody's part.
  if (objects.length === 0 && voice === 'active') return undefined
  return /^(?:infinitive|participle)$/.test(clause.kind)
    ? undefined
    : wholeName(quote, voice === 'active' ? subject : agent)
}
