import { stemSet } from '../language/words.ts'
import { independentSources } from '../model/article.ts'
import { type Excerpt, type Excerpts, quoteFrom, someExcerpts } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { groupAlike, likeness, weighStems, weightOf } from '../reading/likeness.ts'

/** Bounds for the quadratic part: this many sentences of an article's beginning, this many in all. */
const sentencesPerArticle = 24
const sentencesInAll = 240
const mostClaims = 8
const mostExcerpts = 6
/** A sentence shorter or longer than this many characters says too little, or too much at once. */
const shortest = 40
const longest = 480

/** A sentence of fewer stems than this leans on the one before it ("The number was repeated in every speech."). */
const fullSentence = 8

/**
 * How much more the first sentence counts than a late one: what many articles share tells what is central, but of one
 * article its lead does.
 */
const leadOfMany = 0.5
const leadOfOne = 2

interface Candidate {
  readonly excerpt: Excerpt
  readonly stems: ReadonlySet<string>
  readonly position: number
}

/**
 * The claims that sum up a dossier: sentences that say the same are one claim; those of most independent sources and
 * nearest to what all the articles speak of come first (centroid summarisation, Radev et al. 2004), sentences of the
 * beginning before those of the end. Without a topic the articles themselves are the topic.
 */
export function summarise(readings: readonly ReadArticle[], topic: string): readonly Excerpts[] {
  const candidates = readings.flatMap(candidatesOf).slice(0, sentencesInAll)
  const weight = weighStems(candidates.map(({ stems }) => stems))
  const centre = centreOf(readings, weight)
  const wanted = stemSet(topic)
  const lead = leadOfMany + leadOfOne / readings.length
  const ranked = candidates
    .map((candidate) => ({ candidate, score: centrality(candidate, centre, weight, wanted, lead) }))
    .sort((a, b) => b.score - a.score)
  const scored = groupAlike(ranked, ({ candidate }) => candidate.excerpt.quote).map((group) => {
    const members = group.map(({ candidate }) => candidate)
    const support = independentSources(members.map(({ excerpt }) => excerpt.article))
    return { members, score: group[0].score * (1 + 0.5 * Math.log2(support)) }
  })
  return pick(scored, weight)
}

function candidatesOf({ article, sentences }: ReadArticle): readonly Candidate[] {
  return sentences.slice(0, sentencesPerArticle).flatMap((span, position) => {
    const length = span.end - span.start
    if (length < shortest || length > longest) return []
    const excerpt = quoteFrom(article, span.start, span.end)
    // A question, a heading or a half sentence is no claim.
    if (!/[.!”"’]$/.test(excerpt.quote) || !/^[\p{Lu}“"‘'\d]/u.test(excerpt.quote)) return []
    return [{ excerpt, stems: stemSet(excerpt.quote), position }]
  })
}

/** Stems that several articles share, by the share of the articles that hold them. */
function centreOf(
  readings: readonly ReadArticle[],
  weight: (stem: string) => number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article } of readings)
    for (const stem of stemSet(`${article.title} ${article.text.slice(0, 3_000)}`))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const least = readings.length > 2 ? 2 : 1
  return new Map(
    [...counts]
      .filter(([, n]) => n >= least)
      .map(([stem, n]) => [stem, (n / readings.length) * weight(stem)]),
  )
}

function centrality(
  { stems, position }: Candidate,
  centre: ReadonlyMap<string, number>,
  weight: (stem: string) => number,
  wanted: ReadonlySet<string>,
  lead: number,
): number {
  let sum = 0
  for (const stem of stems) sum += centre.get(stem) ?? 0
  // Divided by the root of the length: long sentences hold more, and should not win by that alone.
  const central = sum / Math.sqrt(Math.max(6, weightOf(stems, weight)))
  const held = [...wanted].filter((stem) => stems.has(stem)).length
  const relevance = wanted.size === 0 ? 1 : 0.1 + 0.9 * (held / wanted.size)
  return central * relevance * (1 + lead / (1 + position)) * Math.min(1, stems.size / fullSentence)
}

/** The best claims one after the other, each weakened by how much of it the chosen ones already say. */
function pick(
  scored: readonly { readonly members: readonly Candidate[]; readonly score: number }[],
  weight: (stem: string) => number,
): readonly Excerpts[] {
  const left = [...scored].sort((a, b) => b.score - a.score).slice(0, 60)
  const chosen: Candidate[] = []
  const claims: Excerpts[] = []
  while (claims.length < mostClaims && left.length > 0) {
    const ranked = left
      .map((entry, at) => {
        const [first] = entry.members
        const said = Math.max(
          0,
          ...chosen.map((c) => (first ? likeness(c.stems, first.stems, weight).part : 0)),
        )
        return { at, said, score: entry.score * (1 - said) }
      })
      .sort((a, b) => b.score - a.score)
    const best = ranked[0]
    if (!best) break
    const [entry] = left.splice(best.at, 1)
    const [first] = entry?.members ?? []
    if (!entry || !first || best.said > 0.6) continue
    chosen.push(first)
    const excerpts = someExcerpts(onePerArticle(entry.members).slice(0, mostExcerpts))
    if (excerpts) claims.push(excerpts)
  }
  return claims
}

function onePerArticle(members: readonly Candidate[]): readonly Excerpt[] {
  const seen = new Set<string>()
  return members
    .map(({ excerpt }) => excerpt)
    .filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
}
