import { quoteFrom } from '../../briefing.ts'
import type { Desk } from '../../desk.ts'
import type { Filter } from '../../engine.ts'
import type { Question } from '../../reading/question.ts'
import { stemSet } from '../../reading/words.ts'
import { sentenceOf } from '../../reading.ts'
import type { Candidate } from './candidate.ts'

/** What the speaker that a question names is quoted with, nearest to what it asks about first. */
export async function speech(
  { subject, about }: Question,
  filter: Filter,
  desk: Desk,
): Promise<readonly Candidate[]> {
  const articles = await desk.index.articles({ ...filter, person: subject, limit: 12 })
  const wanted = stemSet(about)
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  return (await desk.read(articles)).flatMap((reading) =>
    reading.findings.quotes
      .filter(({ speaker }) => speaker.toLowerCase().includes(last))
      .flatMap((quote): Candidate[] => {
        const [first] = quote.content
        if (!first) return []
        const span = sentenceOf(reading, first.start)
        const start = Math.min(span.start, quote.source.start)
        const end = Math.max(span.end, sentenceOf(reading, first.end - 1).end)
        const excerpt = quoteFrom(reading.article, start, end)
        const stems = stemSet(excerpt.quote)
        const held =
          wanted.size === 0 ? 1 : [...wanted].filter((stem) => stems.has(stem)).length / wanted.size
        return held > 0 ? [{ excerpt, reading, score: 1 + held, coverage: 1 }] : []
      }),
  )
}

/** Where the articles say what somebody is. */
export async function roles(subject: string, filter: Filter, desk: Desk): Promise<readonly Candidate[]> {
  const articles = await desk.index.articles({ ...filter, person: subject, limit: 12 })
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  return (await desk.read(articles)).flatMap((reading) =>
    reading.findings.people
      .filter(({ name }) => name.toLowerCase().includes(last))
      .flatMap(({ roles: list }) => list)
      .slice(0, 1)
      .map(({ start }): Candidate => {
        const span = sentenceOf(reading, start)
        const excerpt = quoteFrom(reading.article, span.start, span.end)
        return { excerpt, reading, score: 2, coverage: 1 }
      }),
  )
}
