import { type Comparison, compareArticles, differences, mayHaveChanged } from '../composing/comparing.ts'
import { likestAmong, type Story } from '../composing/stories.ts'
import { summarise } from '../composing/summarising.ts'
import { independentSources, sourceName } from '../model/article.ts'
import type { Conflict, Excerpts, Statement } from '../model/briefing.ts'
import { someExcerpts } from '../model/briefing.ts'
import type { Novelty } from '../model/digest.ts'
import type { ReadArticle } from '../model/reading.ts'
import { groupAlike } from '../reading/likeness.ts'
import { inTurn } from '../runtime/turn.ts'
import type { ToldStory } from './told.ts'

/** A story of this period is one that was told where their terms are alike this much; found on halves of known events. */
const sameStory = 0.25

/** Finds the told story that one of this period goes on with. */
export function toldBefore(told: readonly ToldStory[]): (story: Story) => ToldStory | undefined {
  const byArticle = new Map(told.flatMap((one) => one.articles.map((id) => [id, one] as const)))
  const likest = likestAmong(told)
  return ({ articles, terms }) => {
    for (const { id } of articles) {
      const one = byArticle.get(id)
      if (one) return one
    }
    const best = likest(terms)
    return best && best.like >= sameStory ? best.story : undefined
  }
}

/** What the articles of a story say that its channel does not know. */
export interface News {
  readonly novelty: Novelty
  readonly claims: readonly Excerpts[]
  /** Values that are no longer what they were: "was 5.4, now 5.5 billion". */
  readonly changes: readonly Statement[]
  /** Where sources of this period differ, among themselves or from what was told. */
  readonly conflicts: readonly Conflict[]
}

/**
 * @param fresh the articles that the channel was not told
 * @param known the articles that it was told
 * @returns nothing where all of it was told
 */
export async function newsOf(
  topic: string,
  fresh: readonly ReadArticle[],
  known: readonly ReadArticle[],
  told: ToldStory | undefined,
): Promise<News | undefined> {
  const ids = new Set(fresh.map(({ article }) => article.id))
  const comparisons = await inTurn(compareArticles([...fresh, ...known], 1))
  const disputed = comparisons.filter(
    ({ values }) => independentSources(values.flat().map(({ excerpt }) => excerpt.article)) > 1,
  )
  const conflicts = differences(disputed).filter(({ values }) =>
    values.some(({ excerpts }) => excerpts.some(({ article }) => ids.has(article.id))),
  )
  const unsaidClaims = unsaid(
    await inTurn(summarise(fresh, topic)),
    told?.statements.map(({ quote }) => quote) ?? [],
  )
  const claims = unsaidClaims.map((claim) => corroborated(claim, comparisons, ids))
  if (!told) return { novelty: 'new', claims, changes: [], conflicts }
  const changes = comparisons
    .filter(mayHaveChanged)
    .flatMap((comparison) => changeOf(comparison, ids, told) ?? [])
  if (claims.length === 0 && changes.length === 0) return undefined
  return {
    novelty: changes.some(({ contradicts }) => contradicts) ? 'contradicts' : 'updated',
    claims,
    changes: changes.map(({ statement }) => statement),
    conflicts,
  }
}

/** A claim with the sentences of other articles that give the same value for the same thing, in whatever words. */
function corroborated(
  claim: Excerpts,
  comparisons: readonly Comparison[],
  fresh: ReadonlySet<string>,
): Excerpts {
  const [first] = claim
  const articles = new Set(claim.map(({ article }) => article.id))
  const more = comparisons
    .flatMap(({ values }) => values)
    .filter((side) =>
      side.some(
        ({ excerpt: { article, start, end } }) =>
          article.id === first.article.id && start < first.end && end > first.start,
      ),
    )
    .flat()
    .flatMap(({ excerpt }) => {
      const { id } = excerpt.article
      return fresh.has(id) && !articles.has(id) && articles.add(id) ? [excerpt] : []
    })
  return [...claim, ...more]
}

/** Claims that none of the told sentences makes already; a number that none of them has is news. */
function unsaid(claims: readonly Excerpts[], said: readonly string[]): readonly Excerpts[] {
  const items = [
    ...said.map((quote) => ({ quote, claim: undefined })),
    ...claims.map((claim) => ({ quote: claim[0].quote, claim })),
  ]
  return groupAlike(items, ({ quote }) => quote).flatMap((group) => {
    const known = new Set(group.flatMap(({ quote, claim }) => (claim ? [] : numbersIn(quote))))
    const fresh = group.flatMap(({ claim }) => (claim ? [claim] : []))
    if (fresh.length === group.length) return fresh.slice(0, 1)
    return fresh.filter(([{ quote }]) => numbersIn(quote).some((number) => !known.has(number))).slice(0, 1)
  })
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/** Past this ratio two amounts are two things, whatever stands around them: a price and a prize. A toll may grow so. */
const mostRatio = 2

function within(before: number | undefined, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return true
  const [low, high] = before < after ? [before, after] : [after, before]
  return high <= low * mostRatio
}

/** A value that only told articles give, beside one that only fresh ones do. */
function changeOf(
  { about, values }: Comparison,
  fresh: ReadonlySet<string>,
  told: ToldStory,
): { readonly statement: Statement; readonly contradicts: boolean } | undefined {
  const isFresh = (id: string): boolean => fresh.has(id)
  const was = values.find((side) => side.every(({ excerpt }) => !isFresh(excerpt.article.id)))
  const now = values.find((side) => side.every(({ excerpt }) => isFresh(excerpt.article.id)))
  const excerpts = someExcerpts([...(now ?? []), ...(was ?? [])].map(({ excerpt }) => excerpt))
  const [before, after] = [was?.[0], now?.[0]]
  if (!was || !now || !before || !after || !excerpts) return undefined
  // A toll grows, and a paper corrects itself: neither gainsays what was said, but brings it up to date.
  const grows = after.fate !== '' && (after.quantity?.value ?? 0) > (before.quantity?.value ?? 0)
  if (after.fate === '' && !within(before.quantity?.value, after.quantity?.value)) return undefined
  const publishers = new Set(was.map(({ excerpt }) => sourceName(excerpt.article)))
  const corrects = now.some(({ excerpt }) => publishers.has(sourceName(excerpt.article)))
  const said = was.some(({ excerpt: { article, start, end } }) =>
    told.statements.some((one) => one.article === article.id && one.start < end && one.end > start),
  )
  return {
    statement: { text: `${about}: was ${before.shown}, now ${after.shown}`, excerpts },
    contradicts: said && !grows && !corrects,
  }
}
