import { independentSources } from '../article.ts'
import { quoteFrom, type Statement, someExcerpts } from '../briefing.ts'
import { showDate } from '../reading/dates.ts'
import type { Dated } from '../reading/finding.ts'
import { groupAlike } from '../reading/likeness.ts'
import { stemSet } from '../reading/words.ts'
import { type ReadArticle, sentenceOf } from '../reading.ts'

const mostEvents = 24

/**
 * The dated sentences of a dossier in the order of their dates; sentences of one date that say the same are one
 * event. Where there are too many, those nearest to the topic and of most sources stay.
 */
export function datedEvents(readings: readonly ReadArticle[], topic: string): readonly Statement[] {
  const wanted = stemSet(topic)
  const events = readings.flatMap((reading) =>
    reading.findings.dates.map((dated) => {
      const span = sentenceOf(reading, dated.start)
      return { dated, excerpt: quoteFrom(reading.article, span.start, span.end) }
    }),
  )
  const byDate = Map.groupBy(events, ({ dated }) => `${dated.from}/${dated.to}`)
  const grouped = [...byDate.values()].flatMap((same) => {
    const seen = new Set<string>()
    const once = same.filter(
      ({ excerpt }) =>
        !seen.has(`${excerpt.article.id}:${excerpt.start}`) &&
        seen.add(`${excerpt.article.id}:${excerpt.start}`),
    )
    return groupAlike(once, ({ excerpt }) => excerpt.quote)
  })
  const scored = grouped.map((group) => {
    const stems = stemSet(group[0].excerpt.quote)
    const held = wanted.size === 0 ? 1 : [...wanted].filter((stem) => stems.has(stem)).length / wanted.size
    return { group, score: held + 0.25 * independentSources(group.map(({ excerpt }) => excerpt.article)) }
  })
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, mostEvents)
    .sort((a, b) => order(a.group[0].dated, b.group[0].dated))
    .flatMap(({ group }): readonly Statement[] => {
      const excerpts = someExcerpts(group.map(({ excerpt }) => excerpt))
      return excerpts ? [{ text: excerpts[0].quote, excerpts, when: showDate(group[0].dated) }] : []
    })
}

const order = (a: Dated, b: Dated): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)
