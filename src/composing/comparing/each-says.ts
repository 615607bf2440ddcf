import { meaningsIn } from '../../language/meanings.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { publicationDate, shownPublisher, sourceName } from '../../model/article.ts'
import { areOverlapping, type Excerpt, quoteFrom, type Section } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { asField } from '../../model/show.ts'
import type { Steps } from '../../model/steps.ts'
import { likeness } from '../../reading/likeness.ts'
import { summarise } from '../summarising.ts'
import { tellingAlone } from '../telling.ts'
import { isStatement } from './statements.ts'
import { storyOf } from './story.ts'
import { mostArticlesEach, mostPartAgain, mostSentencesEach, worthOfValue } from './thresholds.ts'

/**
 * What each article says of a topic in its own words: the sentence that sums it up, and those that have most of the topic's
 * words, sooner with a number; each under its paper and day, the earliest first. Every paper is heard before one is heard twice.
 * @param told what stands above already: that, and what says as good as that, is left out
 */
export function* eachSays(
  readings: readonly ReadArticle[],
  topic: string,
  told: readonly Excerpt[] = [],
): Steps<readonly Section[]> {
  const heard = papersByTurns(readings).slice(0, mostArticlesEach)
  const known = [...told]
  const sections: Section[] = []
  for (const reading of heard.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))) {
    const own = yield* saidIn(reading, topic, known)
    if (told.length > 0) known.push(...own)
    if (own.length > 0) sections.push(sectionOf(reading, own))
  }
  return sections
}

/** The articles with the first of each paper before the second of any. */
function papersByTurns(readings: readonly ReadArticle[]): readonly ReadArticle[] {
  const papers = [...Map.groupBy(readings, ({ article }) => sourceName(article)).values()]
  const turns = Math.max(0, ...papers.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => papers.flatMap((own) => own[turn] ?? [])).flat()
}

const dayOf = ({ article }: ReadArticle): string => publicationDate(article)?.slice(0, 10) ?? ''

function* saidIn(reading: ReadArticle, topic: string, known: readonly Excerpt[]): Steps<readonly Excerpt[]> {
  const { article } = reading
  const isNew = (one: Excerpt): boolean =>
    !known.some((other) => areOverlapping(one, other) || saysAgain(one, other))
  const wanted = meaningsIn(topic)
  const [sum] = (yield* summarise([reading], topic)).flatMap(([first]) =>
    isNew(first) && isStatement(first.quote) && isOn(reading, first.quote, wanted) ? [first] : [],
  )
  const rest = heldIn(reading, wanted)
    .map(({ start, end }) => quoteFrom(article, start, end))
    .filter((one) => isNew(one) && (sum === undefined || !areOverlapping(one, sum)))
  const on = rest.filter(({ quote }) => isOn(reading, quote, wanted))
  // Where hardly a sentence has more than a word of the topic, those that have one stand in.
  const whole = [...(sum ? [sum] : []), ...on]
  const told = whole.length >= fewEach ? whole : [...new Set([...whole, ...rest])].slice(0, fewEach)
  return told.slice(0, mostSentencesEach).sort((a, b) => a.start - b.start)
}
const fewEach = 2

/** Whether words have half of the topic, or something of it in an article whose beginning has it all. */
function isOn(reading: ReadArticle, words: string, topic: ReadonlySet<string>): boolean {
  const held = meaningsIn(words).intersection(topic).size
  const story = storyOf(reading)
  const isStory = topic.isSubsetOf(story.names.union(story.words))
  return topic.size === 0 || held >= (isStory ? 1 : topic.size / 2)
}

const saysAgain = (one: Excerpt, other: Excerpt): boolean =>
  likeness(stemSet(one.quote), stemSet(other.quote), () => 1).part > mostPartAgain

/** The sentences that have something of a topic, best first. */
function heldIn(reading: ReadArticle, topic: ReadonlySet<string>): readonly Span[] {
  const { article, sentences, findings } = reading
  const tells = tellingAlone(reading)
  return sentences
    .filter((span) => {
      const words = article.text.slice(span.start, span.end)
      return tells(span) && isStatement(words) && !bySomebody.test(words)
    })
    .map((span, at) => {
      const own = meaningsIn(article.text.slice(span.start, span.end)).intersection(topic).size
      const hasValue = findings.quantities.some(({ start, end }) => start >= span.start && end <= span.end)
      // Of sentences that have as much of it the first ones tell what it is about.
      return {
        span,
        isOn: topic.size === 0 || own > 0,
        score: own + (hasValue ? worthOfValue : 0) - at / 1000,
      }
    })
    .filter(({ isOn }) => isOn)
    .sort((a, b) => b.score - a.score)
    .map(({ span }) => span)
}

/** “…,” he said: whose words these are the sentence before tells. */
const bySomebody = /^["“].*["”],? (?:he|she|they) \p{Ll}+/su

function sectionOf(reading: ReadArticle, own: readonly Excerpt[]): Section {
  const { article } = reading
  const day = dayOf(reading)
  const when = day === '' ? '' : `, ${showDate({ from: day, to: day, precision: 'day' })}`
  return {
    heading: `${asField(shownPublisher(article))}${when}: “${asField(article.title)}”`,
    statements: own.map((excerpt) => ({ text: excerpt.quote, excerpts: [excerpt] })),
  }
}
