import { type Clause, clausesOf } from '../../language/clauses.ts'
import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { pattern, whole } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import { telling } from '../telling.ts'
import type { Held } from '../topic.ts'
import { areOneDeed } from './deeds.ts'
import type { Event } from './events.ts'
import { tellsLasting } from './happens.ts'
import { reported } from './mood.ts'
import { withoutPlace } from './shown.ts'
import { isOfMany } from './story.ts'

/** The news stands in the first sentences of an article. */
const opening = 2
/** A first sentence with so much of the topic tells of it. */
const mostlyHeld = 0.6
/** Of an article whose title has the topic the first sentence has so many of the title's words. */
const leastTitled = 2

/** Who talks to a reader or of himself tells no news; words of saying and of thinking tell none by themselves. */
const personal = pattern('i')`\b(?:I|we|you|our|my|your)\b`
const saying = whole()`say, tell, think, believe, ask, write, add, note, argue, talk, speak, look, become, seem, get, come, go`

/**
 * What an article's beginning tells and dates nowhere, as its news on the day of the article: “The dockers of Sund have
 * rejected the offer”. Undefined where the article is not on the topic, tells many stories, or has no day.
 */
export function leadOf(reading: ReadArticle, wanted: ReadonlySet<string>, held: Held): Event | undefined {
  const { article, findings, sentences } = reading
  const { published } = article
  if (published?.precision !== 'day' || published.from === 'file time' || isOfMany(article)) return undefined
  const tells = telling(reading)
  const first = sentences.slice(0, opening).find((sentence) => tells(sentence))
  if (!first || inside(findings.dates, first).length > 0) return undefined
  const words = withoutPlace(article, first)
  if (!isOnTopic(reading, first, wanted, held) || !isNews(words)) return undefined
  const day = published.date.slice(0, 10)
  const dated = { start: first.start, end: first.start, from: day, to: day, precision: 'day' } as const
  const excerpt: Excerpt = quoteFrom(article, first.start, first.end)
  return {
    dated,
    when: [`${showDate(dated)} ${reported}`],
    unit: undefined,
    deed: undefined,
    excerpt,
    text: words,
    stems: meaningsIn(words),
    isOfChanged: false,
    isOfNoun: false,
    isSince: false,
    about: Math.max(mostlyHeld, held(reading, first)),
  }
}

function isOnTopic(reading: ReadArticle, first: Span, wanted: ReadonlySet<string>, held: Held): boolean {
  const title = meaningsIn(reading.article.title)
  const own = meaningsIn(reading.article.text.slice(first.start, first.end))
  const isTitled =
    wanted.isSubsetOf(title) && own.intersection(title).size >= leastTitled && !own.isDisjointFrom(wanted)
  return isTitled || held(reading, first) >= mostlyHeld
}

/** Whether a sentence tells by its main verb what somebody did or will do, or what befell something. */
function isNews(words: string): boolean {
  if (leansBack(words) || personal.test(words)) return false
  const main = clausesOf(words).find(({ kind }) => kind === 'main')
  return main !== undefined && isDeed(main)
}

const isDeed = (clause: Clause): boolean =>
  ((clause.tense === 'past' && clause.modal === undefined) || clause.modal === 'will') &&
  clause.subject !== undefined &&
  !clause.copula &&
  !clause.denied &&
  !tellsLasting(clause) &&
  !saying.test(clause.verb.lemma)

/** Days before an article within which what its beginning tells was done. */
const mostDays = 7
const dayLong = 86_400_000

/** The beginnings that tell what no dated sentence tells, each once. */
export function untold(
  leads: readonly Event[],
  events: readonly Event[],
  areAlike: (a: Event, b: Event) => boolean,
): readonly Event[] {
  const kept: Event[] = []
  for (const lead of leads.toSorted((a, b) => a.dated.from.localeCompare(b.dated.from)))
    if (
      ![...events, ...kept].some(
        (event) => isNear(event, lead) && (areOneDeed(event, lead) || areAlike(event, lead)),
      )
    )
      kept.push(lead)
  return kept
}

/** Within the week up to an article, or on its own day, of which another article may be copied: those are grouped. */
function isNear({ dated }: Event, lead: Event): boolean {
  const days = (Date.parse(lead.dated.from) - Date.parse(dated.from)) / dayLong
  return dated.precision === 'day' && days >= -1 && days <= mostDays
}
