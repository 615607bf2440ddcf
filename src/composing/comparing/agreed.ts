import { type Excerpt, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Value } from './values.ts'

/**
 * What several articles give alike, a statement for each way in which it is put ("600,000", "more than 600,000"), over
 * those that put it so and have the names that the label tells.
 */
export function statedAlike(about: string, same: readonly Value[]): readonly Statement[] {
  const named = same.filter(({ excerpt }) => holdsNames(excerpt, about))
  const isTold = articlesOf(named) > 1
  const label = isTold ? about : withoutNames(about, same)
  const byShown = Map.groupBy(isTold ? named : same, ({ shown }) => shown)
  return [...byShown].flatMap(([shown, values]): readonly Statement[] => {
    const excerpts = someExcerpts(values.map(({ excerpt }) => excerpt))
    return excerpts ? [{ text: label === '' ? shown : `${label}: ${shown}`, excerpts }] : []
  })
}

const articlesOf = (values: readonly Value[]): number =>
  new Set(values.map(({ excerpt }) => excerpt.article.id)).size

const namesIn = (label: string): readonly string[] =>
  label.split(/[\s,]+/).filter((word) => /\p{Lu}|\d/u.test(word))

const holdsNames = ({ quote }: Excerpt, label: string): boolean =>
  namesIn(label).every((name) => quote.includes(name.replace(/[’']s$/, '')))

/** "Number of rifles" where not all say which; nothing where no word of English is left. */
function withoutNames(label: string, values: readonly Value[]): string {
  const lacking = namesIn(label).filter((name) => !values.every(({ excerpt }) => holdsNames(excerpt, name)))
  if (lacking.length === 0) return label
  const left = label
    .split(/\s+/)
    .filter((word) => !lacking.includes(word.replace(/,$/, '')))
    .join(' ')
    .replace(/(?:[,\s]|\b(?:of|for|the|an?))+$/i, '')
  return /\s/.test(left) ? left : ''
}
