import type { Found } from '../../contracts/desk.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { inside } from '../../model/reading.ts'
import { definitionIn } from '../../reading/definition.ts'
import { costOfSentence, worthOfKind, worthOfMeaning } from './thresholds.ts'

/** The sentences of a passage that answer: the shortest run that still holds most of what is asked. */
export function answeringPart(
  { excerpt, reading }: Found,
  question: Question,
  asked: ReadonlySet<string>,
  weight: (stem: string) => number,
): { readonly excerpt: Excerpt; readonly held: number } {
  const total = [...asked].reduce((sum, stem) => sum + weight(stem), 0)
  const spans = inside(reading.sentences, excerpt)
  let best = { excerpt, held: 0 }
  let most = Number.NEGATIVE_INFINITY
  for (const [at, first] of spans.entries())
    for (const [length, last] of spans.slice(at, at + 2).entries()) {
      const part = quoteFrom(reading.article, first.start, last.end)
      const stems = stemSet(part.quote)
      const held =
        total === 0
          ? 0
          : [...asked].reduce((sum, stem) => sum + (stems.has(stem) ? weight(stem) : 0), 0) / total
      const score = held + bonus(question, part, reading) - costOfSentence * length
      if (score > most) {
        most = score
        best = { excerpt: part, held: held + bonus(question, part, reading) }
      }
    }
  return best
}

/** The right kind of thing in the excerpt: a place for "where", what something is for "what is". */
function bonus(question: Question, { quote, start, end }: Excerpt, { findings }: Found['reading']): number {
  const has = (spans: readonly Span[]): boolean =>
    spans.some((span) => span.start >= start && span.end <= end)
  if (question.wants === 'meaning') return worthOfMeaning * definitionIn(quote, question.subject)
  if (question.wants === 'place')
    return has(findings.places.flatMap(({ mentions }) => mentions)) ? worthOfKind : 0
  if (question.wants === 'date') return has(findings.dates) ? worthOfKind : 0
  if (question.wants === 'who') return has(findings.people.flatMap(({ roles }) => roles)) ? worthOfKind : 0
  return 0
}
