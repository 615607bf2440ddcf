import type { CitedExcerpt } from '../answer.ts'

/** What stands beside words: the numbers of sources, ascending, and how many more sources say it. */
export interface Cites {
  readonly numbers: readonly number[]
  readonly more: number
}

/** The numbers of the articles of some excerpts, at most so many of them. */
export type Cite = (excerpts: readonly number[], most: number) => Cites

/** An article that is cited, under its number, with all that is quoted of it. */
export interface Source {
  readonly n: number
  readonly excerpts: readonly [CitedExcerpt, ...CitedExcerpt[]]
}

/**
 * Gives the sources of an answer their numbers, from 1 in the order in which they are asked for: the one place where
 * numbers that people see are made. Of more sources than fit beside the words those are shown that have a number already.
 */
export function numbering(excerpts: readonly CitedExcerpt[]): {
  readonly cite: Cite
  /** By number. */
  sources(): readonly Source[]
} {
  const byNumber = new Map(excerpts.map((excerpt) => [excerpt.n, excerpt]))
  const numbers = new Map<string, number>()
  const cite: Cite = (cited, most) => {
    const articles = [...new Set(cited.flatMap((n) => byNumber.get(n)?.article ?? []))]
    const known = articles.filter((article) => numbers.has(article))
    const shown = articles.length <= most ? articles : [...new Set([...known, ...articles])].slice(0, most)
    for (const article of shown) if (!numbers.has(article)) numbers.set(article, numbers.size + 1)
    return {
      numbers: shown.map((article) => numbers.get(article) ?? 0).sort((a, b) => a - b),
      more: articles.length - shown.length,
    }
  }
  const sources = (): readonly Source[] => {
    const byArticle = Map.groupBy(excerpts, ({ article }) => article)
    return [...numbers].flatMap(([article, n]): readonly Source[] => {
      const [first, ...rest] = (byArticle.get(article) ?? []).toSorted((a, b) => a.start - b.start)
      return first ? [{ n, excerpts: [first, ...rest] }] : []
    })
  }
  return { cite, sources }
}
