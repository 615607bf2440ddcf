import { meaningsIn } from '../../language/meanings.ts'
import { showDate } from '../../language/show-date.ts'
import { publicationDate, shownPublisher } from '../../model/article.ts'
import { quoteFrom, type Section } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { asField } from '../../model/show.ts'
import { tellingAlone } from '../telling.ts'
import { isStatement } from './statements.ts'
import { mostArticlesEach, mostSentencesEach, worthOfValue } from './thresholds.ts'

/**
 * What each article says of a topic in its own words, the two sentences of it that have most of the topic's words, sooner with
 * a number; each under its paper and day, the earliest first. For where nothing in two of them is surely of one thing.
 */
export const eachSays = (readings: readonly ReadArticle[], topic: string): readonly Section[] =>
  readings
    .slice(0, mostArticlesEach)
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
    .flatMap((reading) => saidIn(reading, meaningsIn(topic)) ?? [])

const dayOf = ({ article }: ReadArticle): string => publicationDate(article)?.slice(0, 10) ?? ''

function saidIn(reading: ReadArticle, topic: ReadonlySet<string>): Section | undefined {
  const { article, sentences, findings } = reading
  const tells = tellingAlone(reading)
  const held = sentences
    .filter((span) => tells(span) && isStatement(article.text.slice(span.start, span.end)))
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
    .slice(0, mostSentencesEach)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start)
  if (held.length === 0) return undefined
  const day = dayOf(reading)
  const when = day === '' ? '' : `, ${showDate({ from: day, to: day, precision: 'day' })}`
  return {
    heading: `${asField(shownPublisher(article))}${when}: “${asField(article.title)}”`,
    statements: held.map((span) => {
      const excerpt = quoteFrom(article, span.start, span.end)
      return { text: excerpt.quote, excerpts: [excerpt] }
    }),
  }
}
