import { findStories, type Story } from '../composing/stories.ts'
import type { Desk } from '../contracts/desk.ts'
import { type Article, independentSources, sourceName } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { Filter } from '../model/filter.ts'
import type { Reader } from '../model/listing.ts'
import type { What } from './what.ts'

/** What has arrived since a digest was last composed. */
export interface Period {
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  /** How many articles each source had on each day. */
  readonly coverage: Digest['coverage']
  readonly sources: number
  /** More had arrived than a digest looks at. */
  readonly cut: boolean
}

/** The first digest of all tells the newest articles. */
const firstArticles = 100
const page = 200
/** More than this in one period is a corpus that was filled anew; the newest are looked at. */
const mostArticles = 2_000
const mostOfTopic = 60

/**
 * Reads nothing but what has arrived after the mark.
 * @param since the first day of publication, where the mark is of no use any more
 * @param reader whose team has set matches aside
 * @param released what had arrived before and was under embargo
 */
export async function gatherPeriod(
  desk: Desk,
  what: What,
  after: string | undefined,
  since: string | undefined,
  reader: Reader,
  released: readonly Article[] = [],
): Promise<Period> {
  const filter: Filter = { arrivedAfter: after, since, ...filterOf(what) }
  const most = after === undefined ? firstArticles : mostArticles
  const found =
    what.kind === 'topic'
      ? (await desk.dossier(what.text, filter, mostOfTopic)).map(({ article }) => article)
      : await pages(desk, filter, most + 1)
  const ids = new Set(found.map(({ id }) => id))
  const articles = [...released.filter(({ id }) => !ids.has(id)), ...found].slice(0, most)
  const kept =
    what.kind === 'sanctions'
      ? await withSanctions(desk, articles)
      : what.kind === 'listed'
        ? await withListed(desk, articles, reader)
        : articles
  return {
    articles: kept,
    stories: await findStories(kept),
    coverage: coverageOf(kept),
    sources: independentSources(kept),
    cut: found.length > most,
  }
}

const filterOf = (what: What): Filter => ({
  ...(what.kind === 'source' ? { source: what.text } : {}),
  ...(what.kind === 'person' ? { person: what.text } : {}),
})

/** What has arrived before the last digest and was under embargo until after it. */
export async function releasedFor(
  desk: Desk,
  what: What,
  since: number | undefined,
  now: number,
): Promise<readonly Article[]> {
  const ended = since === undefined ? [] : await desk.released(filterOf(what), since, now)
  if (ended.length === 0 || what.kind !== 'topic') return ended
  const onTopic = await desk.dossier(what.text, { marked: true }, mostOfTopic)
  const ids = new Set(onTopic.map(({ article }) => article.id))
  return ended.filter(({ id }) => ids.has(id))
}

async function pages(desk: Desk, filter: Filter, most: number): Promise<readonly Article[]> {
  const found: Article[] = []
  // A page may be shorter than asked for, as what is not to be used is left out of it.
  for (let skip = 0; ; skip += page) {
    const next = await desk.index.articles({ ...filter, limit: page, skip })
    found.push(...next)
    if (next.length === 0 || found.length >= most) return found
  }
}

async function withSanctions(desk: Desk, articles: readonly Article[]): Promise<readonly Article[]> {
  const kept: Article[] = []
  for (const article of articles) {
    const [reading] = await desk.read([article])
    if (reading && reading.findings.sanctions.length > 0) kept.push(article)
  }
  return kept
}

async function withListed(
  { screening }: Desk,
  articles: readonly Article[],
  reader: Reader,
): Promise<readonly Article[]> {
  const ids = articles.map(({ id }) => id)
  const named = new Set((await screening?.named(ids, reader))?.flatMap((party) => party.articles))
  return articles.filter(({ id }) => named.has(id))
}

function coverageOf(articles: readonly Article[]): Digest['coverage'] {
  const dated = articles.flatMap((article) => {
    const day = article.published?.from === 'file time' ? '' : (article.published?.date.slice(0, 10) ?? '')
    return day.length === 10 ? [{ day, source: sourceName(article) }] : []
  })
  return [...Map.groupBy(dated, ({ day, source }) => `${day} ${source}`)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, [first, ...rest]]) => (first ? [{ ...first, count: rest.length + 1 }] : []))
}
