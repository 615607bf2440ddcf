import { stemSet } from '../../language/words.ts'
import { independentSources, publicationDate } from '../../model/article.ts'
import { areOverlapping, type Conflict, type Excerpt, type Section } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { areCopied } from './copies.ts'
import { keyTerms, missing } from './key-terms.ts'

type Side = Conflict['values'][number]

/**
 * An answer without what a copy altered: where a difference has a sentence and its copy, and more sources bear out the one than
 * the other, the other is told by the difference alone. A later copy may have put it right, and stays.
 * @param readings the articles on what was asked
 */
export function withoutAltered(
  sections: readonly Section[],
  conflicts: readonly Conflict[],
  question: string,
  readings: readonly ReadArticle[],
): readonly Section[] {
  const keys = keyTerms(question)
  const about = readings.filter((reading) => missing(keys, [reading]).length === 0)
  const altered = conflicts.flatMap(({ values }) => {
    const weighed = values.map((side) => ({ side, sources: sourcesOf(side, about) }))
    return weighed.flatMap(({ side, sources }) =>
      weighed.some((other) => other.sources > sources && isCopyOf(side, other.side)) ? side.excerpts : [],
    )
  })
  const left = sections.map((section) => ({
    ...section,
    statements: section.statements.filter(
      ({ excerpts }) => !excerpts.every((one) => altered.some((other) => areOverlapping(one, other))),
    ),
  }))
  return left.some(({ statements }) => statements.length > 0)
    ? left.filter(({ statements }) => statements.length > 0)
    : sections
}

/** Independent sources a sentence of which gives a value, be it in other words. */
function sourcesOf({ value, excerpts }: Side, readings: readonly ReadArticle[]): number {
  const words = stemSet(value)
  const isGiven = ({ article, sentences }: ReadArticle): boolean =>
    sentences.some(({ start, end }) => words.isSubsetOf(stemSet(article.text.slice(start, end))))
  const giving = words.size === 0 ? [] : readings.filter(isGiven).map(({ article }) => article)
  return independentSources([...excerpts.map(({ article }) => article), ...giving])
}

const isCopyOf = (side: Side, other: Side): boolean =>
  side.excerpts.every((one) => other.excerpts.some((two) => areCopied(one, two) && !isLater(one, two)))

const isLater = (a: Excerpt, b: Excerpt): boolean =>
  (publicationDate(a.article) ?? '') > (publicationDate(b.article) ?? '')
