import { type Article, independentSources, publicationDate } from '../model/article.ts'
import { turn } from '../runtime/turn.ts'
import { link } from './stories/link.ts'
import { leastShared, neighbours } from './stories/neighbours.ts'
import { dot, type Vector, vectorsOf } from './stories/vectors.ts'

/** Articles that tell one event. */
export interface Story {
  /** The id of its oldest article, so that it stays while articles are added. */
  readonly id: string
  /** The title of the article that is nearest to all the others. */
  readonly headline: string
  /** Oldest first. */
  readonly articles: readonly Article[]
  /** How many independent sources tell it. */
  readonly sources: number
  /** Its weightiest stems, of length 1: with them it is known again when the next articles on it come. */
  readonly terms: Terms
}

export type Terms = Readonly<Record<string, number>>

/**
 * Two groups of articles tell one event where their articles are this much alike on average: the middle of a plateau
 * (.18 to .22 change the training half of a labelled set by less than .01), a little low, for periods of few articles.
 */
const sameEvent = 0.2

/**
 * The stories that some articles tell, most corroborated first, then the newest. The time grows with the number of
 * articles, not its square: an article is compared with those that share its weightiest terms. Gives way to other
 * events every few milliseconds.
 */
export async function findStories(articles: readonly Article[]): Promise<readonly Story[]> {
  const all = await vectorsOf(articles)
  const order = [...articles.keys()].sort((a, b) => dateOf(articles[a]).localeCompare(dateOf(articles[b])))
  const pairs = await neighbours(all, order)
  const groups = await link(all.vectors, pairs, (at) => dayOf(articles[at]), sameEvent)
  const stories: Story[] = []
  for (const { members, sum } of groups) {
    await turn()
    const told = members
      .flatMap((at) => articles[at] ?? [])
      .sort((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.id.localeCompare(b.id))
    const central = members
      .map((at) => ({ at, like: dot(all.vectors[at] ?? sum, sum) }))
      .reduce((best, one) => (one.like > best.like ? one : best))
    stories.push({
      id: told[0]?.id ?? '',
      headline: articles[central.at]?.title ?? '',
      articles: told,
      sources: independentSources(told),
      terms: termsOf(sum, all.stems),
    })
  }
  return stories.sort((a, b) => b.sources - a.sources || newest(b).localeCompare(newest(a)))
}

/** Enough to tell a story from all others, and little to keep. */
const mostTerms = 48

function termsOf({ terms, weights }: Vector, stems: readonly string[]): Terms {
  const best = [...terms]
    .map((term, at) => [stems[term] ?? '', weights[at] ?? 0] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTerms)
  const length = Math.hypot(...best.map(([, weight]) => weight)) || 1
  return Object.fromEntries(best.map(([stem, weight]) => [stem, Math.round((weight / length) * 1e4) / 1e4]))
}

/** Finds the likest of some stories of other periods; made once for many questions. */
export function likestAmong<T extends { readonly terms: Terms }>(
  stories: readonly T[],
): (terms: Terms) => { readonly story: T; readonly like: number } | undefined {
  const holders = new Map<string, { readonly at: number; readonly weight: number }[]>()
  for (const [at, { terms }] of stories.entries())
    for (const [stem, weight] of Object.entries(terms)) {
      const held = holders.get(stem) ?? []
      held.push({ at, weight })
      holders.set(stem, held)
    }
  return (terms) => {
    const likes = new Map<number, { like: number; shared: number }>()
    for (const [stem, weight] of Object.entries(terms))
      for (const { at, weight: other } of holders.get(stem) ?? []) {
        const known = likes.get(at) ?? { like: 0, shared: 0 }
        likes.set(at, { like: known.like + weight * other, shared: known.shared + 1 })
      }
    let best: { readonly story: T; readonly like: number } | undefined
    for (const [at, { like, shared }] of likes) {
      const story = stories[at]
      if (story && shared >= leastShared && (!best || like > best.like)) best = { story, like }
    }
    return best
  }
}

const dateOf = (article: Article | undefined): string => article?.published?.date ?? ''
const newest = ({ articles }: Story): string => dateOf(articles.at(-1))

/** Days since 1970, where the article's date is known to the day. */
function dayOf(article: Article | undefined): number | undefined {
  const date = dateOf(article)
  return date.length < 10 ? undefined : Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)
}

/** A story's weight halves with each of so many days; a digest's reader looks two days back. */
const halfAfterDays = 2

/**
 * Stories in the order in which an editor leads with them: the more independent sources and articles the higher, half
 * as high for every two days that its newest article is older than the newest of all. What has no date goes last.
 */
export function byWeight(stories: readonly Story[]): readonly Story[] {
  const latest = ({ articles }: Story): number =>
    Math.max(
      ...articles.map((article) => Date.parse(publicationDate(article) ?? '') || Number.NEGATIVE_INFINITY),
    )
  const newest = Math.max(...stories.map(latest))
  const weight = (story: Story): number =>
    story.sources *
    Math.log2(1 + story.articles.length) *
    2 ** ((latest(story) - newest) / (halfAfterDays * 86_400_000))
  const dated = (story: Story): boolean => Number.isFinite(latest(story))
  return [...stories]
    .map((story) => ({ story, weight: dated(story) ? weight(story) : -1 }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ story }) => story)
}
