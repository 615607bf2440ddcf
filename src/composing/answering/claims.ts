import { independentSources } from '../../model/article.ts'
import { type Excerpt, type Excerpts, someExcerpts } from '../../model/briefing.ts'
import { groupAlike } from '../../reading/likeness.ts'
import type { Candidate } from './candidate.ts'

const mostExcerpts = 4
/** Passages that a notice shows. */
export const mostNearest = 3

/** What is nearest for a notice; a syndicated copy's words are shown once. */
export const nearestOf = (ranked: readonly Candidate[]): readonly Excerpt[] =>
  groupAlike(unique(ranked.map(({ excerpt }) => excerpt)).slice(0, 12), ({ quote }) => quote)
    .slice(0, mostNearest)
    .map(([first]) => first)

/** The best of each article first, then the second best of each: several sources before several of one. */
export function spread(ranked: readonly Candidate[]): readonly Candidate[] {
  const turns = new Map<string, number>()
  const placed = ranked.map((candidate, rank) => {
    const id = candidate.reading.article.id
    const turn = turns.get(id) ?? 0
    turns.set(id, turn + 1)
    return { candidate, key: rank + turn * 3 }
  })
  return placed.sort((a, b) => a.key - b.key).map(({ candidate }) => candidate)
}

/** The first excerpts as claims: words that are alike stand together. */
export function claimsOf(excerpts: readonly Excerpt[], most: number): readonly Excerpts[] {
  return groupAlike(excerpts, ({ quote }) => quote)
    .slice(0, most)
    .flatMap((group) => {
      const several = someExcerpts(onePerArticle(group).slice(0, mostExcerpts))
      return several ? [several] : []
    })
}

/** Overlapping words of one article stand once, the best-ranked ones. */
export function unique(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const kept: Excerpt[] = []
  for (const e of excerpts)
    if (!kept.some((k) => k.article.id === e.article.id && k.start < e.end && k.end > e.start)) kept.push(e)
  return kept
}

/** Copies of one article's words stand behind a claim once. */
function onePerArticle(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const kept: Excerpt[] = []
  for (const excerpt of excerpts) {
    if (kept.some((other) => other.article.id === excerpt.article.id)) continue
    const family = kept.filter((other) => independentSources([other.article, excerpt.article]) === 1)
    if (family.length === 0) kept.push(excerpt)
  }
  return kept
}
