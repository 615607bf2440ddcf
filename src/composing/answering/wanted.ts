import type { Excerpt } from '../../briefing.ts'
import type { Question } from '../../reading/question.ts'
import { contentWords, stemOf } from '../../reading/words.ts'
import type { ReadArticle } from '../../reading.ts'

const distances = /^(?:mile|kilomet(?:er|re)|km|met(?:er|re)|nautical mile)$/

/** How well an excerpt holds the kind of thing that a question asks for, 0 to 1. */
export function holdsWanted(
  question: Question,
  excerpt: Excerpt,
  { findings }: ReadArticle,
  asked: ReadonlySet<string>,
): number {
  const inside = <T extends { readonly start: number; readonly end: number }>(
    spans: readonly T[],
  ): readonly T[] => spans.filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end)
  switch (question.wants) {
    case 'money':
      return nearAsked(
        excerpt,
        inside(findings.quantities.filter(({ unit }) => /^[A-Z]{3}$/.test(unit))),
        asked,
      )
    case 'count':
      return nearAsked(
        excerpt,
        inside(
          findings.quantities.filter(
            ({ unit }) =>
              stemOf(unit) === question.unit || (agreements.test(unit) && agreements.test(question.unit)),
          ),
        ),
        asked,
      )
    case 'distance':
      return inside(findings.quantities).some(({ unit }) => distances.test(unit)) ? 1 : 0
    case 'date':
      return nearAsked(excerpt, inside(findings.dates), asked)
    case 'place':
      return inside(findings.places.flatMap(({ mentions }) => mentions)).length > 0 ? 0.5 : 0
    case 'who':
      return inside(findings.people.flatMap(({ roles }) => roles)).length > 0 ? 0.5 : 0
    case 'meaning':
      return definitionIn(excerpt.quote, question.subject) ? 1 : 0
    default:
      return 0
  }
}

const agreements = /^(?:agreements?|pacts?|accords?|deals?|agreement)$/

/** More where the words asked about stand close to the value: a sum for rifles does not answer for missiles. */
function nearAsked(
  excerpt: Excerpt,
  values: readonly { readonly start: number; readonly end: number }[],
  asked: ReadonlySet<string>,
): number {
  let best = 0
  for (const value of values) {
    const from = value.start - excerpt.start
    const near = contentWords(
      excerpt.quote,
      Math.max(0, from - 90),
      Math.min(excerpt.quote.length, from + 110),
    )
    const held = new Set(near.map(({ stem }) => stem).filter((stem) => asked.has(stem))).size
    best = Math.max(best, 0.4 + (0.6 * held) / Math.max(1, asked.size))
  }
  return best
}

/** "X, a …", "X is a …", "called X", "…, known as X", "(X)": words that tell what something is. */
export function definitionIn(quote: string, subject: string): boolean {
  const name = subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `\\b${name}\\b[”"’']?\\)?,?\\s+(?:is|was|are|were|means|an?|the)\\s|(?:called|known as|named|dubbed)\\s+[^.]{0,80}\\b${name}\\b|\\(${name}\\)|\\b${name}\\s+\\(`,
    'i',
  ).test(quote)
}
