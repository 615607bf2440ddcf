import type { Story } from '../composing/stories.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Writing } from '../contracts/writer.ts'
import { stemSet } from '../language/words.ts'
import { type Article, isWithheld } from '../model/article.ts'
import type { Excerpts, Statement } from '../model/briefing.ts'
import type { NamedParty } from '../model/listing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { asField } from '../model/show.ts'
import { likeness, weighStems } from '../reading/likeness.ts'
import { type News, newsOf } from './novelty.ts'
import type { ToldStory } from './told.ts'

/** A story with what there is to tell of it. */
export interface Item {
  readonly story: Story
  /** The same story as it was told to the channel. */
  readonly before: ToldStory | undefined
  readonly news: News
  /** Of a story that goes on, the headline of what is new in it. */
  readonly headline: string
  readonly statements: readonly Statement[]
  readonly writer: string
  /** A model's part in it, where it was asked. */
  readonly own?: Writing | undefined
}

/** The same with the listed parties that its articles name, as far as the digest's readers have not set them aside. */
export interface NamingItem extends Item {
  readonly named: readonly NamedParty[]
}

const mostStatements = 3
/** Of a story of hundreds of articles these are read for statements, and these of what was told before. */
const mostRead = 8
const mostReadOfTold = 4

/**
 * @param by a model that writes it for a workspace
 * @returns a sentence where there is nothing to tell: why
 */
export type LookInto = (
  story: Story,
  before: ToldStory | undefined,
  by: { readonly team: string; readonly writing: Writing } | undefined,
) => Promise<Item | string>

/** Reads the story's new articles and, where it was told before, the told ones: never the corpus. */
export function lookingInto(desk: Desk, topic: string): LookInto {
  // A thousand channels that were told the same have the same news; stories go with their period.
  const known = new WeakMap<Story, Map<string, Promise<Item | string>>>()
  return (story, before, by) => {
    const items = known.get(story) ?? new Map<string, Promise<Item | string>>()
    known.set(story, items)
    const key = JSON.stringify([before?.articles, before?.statements, by?.team])
    const writing = by?.writing
    const item =
      items.get(key) ??
      look(writing ? { ...desk, write: writing.write } : desk, topic, story, before, writing)
    items.set(key, item)
    return item
  }
}

async function look(
  desk: Desk,
  topic: string,
  story: Story,
  before: ToldStory | undefined,
  own: Writing | undefined,
): Promise<Item | string> {
  const fresh = story.articles.filter(
    ({ id, family }) => !before?.articles.includes(id) && !before?.families.includes(family),
  )
  if (fresh.length === 0) return 'is a near copy of what was told'
  const readings = await desk.read(fresh.slice(-mostRead))
  const news = await newsOf(topic, readings, await readAgain(desk, before), before)
  if (news === undefined) return 'says nothing that was not told'
  const title = before ? titleOf(readings) : headlineOf(story, readings)
  const claims = inOrder(news.claims, title)
  const statements = await desk.write(story.headline, claims.slice(0, mostStatements))
  if (statements.length === 0 && news.changes.length === 0) return 'has no sentence that can be told'
  const [first] = [...news.changes, ...statements]
  const headline = asField((before && first?.excerpts[0].article.title) || title)
  return { story, before, news, headline, statements, writer: desk.writer, own }
}

/** Headlines that share so many stems tell of the same thing. */
const sharedStems = 2

/** The likest to the headline leads; a sentence that opens with "It" stands better after one that says what. */
function inOrder(claims: readonly Excerpts[], headline: string): readonly Excerpts[] {
  const wanted = stemSet(headline)
  const sets = claims.map(([{ quote }]) => stemSet(quote))
  const weight = weighStems([wanted, ...sets])
  const scored = claims.map((claim, at) => ({
    claim,
    score: likeness(wanted, sets[at] ?? new Set(), weight).part * (refersBack(claim) ? 0.5 : 1),
  }))
  const lead = scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )
  const rest = claims.filter((claim) => claim !== lead?.claim)
  return [
    ...(lead ? [lead.claim] : []),
    ...rest.filter((claim) => !refersBack(claim)),
    ...rest.filter(refersBack),
  ]
}

/** The story's own headline, or a newer one of the same thing: a strike that ended is not told as begun. */
function headlineOf({ headline }: Story, readings: readonly ReadArticle[]): string {
  const dayOf = (article: Article | undefined): string => article?.published?.date.slice(0, 10) ?? ''
  const articles = readings.map(({ article }) => article)
  const own = dayOf(articles.find(({ title }) => title === headline))
  const newest = articles.reduce<Article | undefined>(
    (last, article) => (last && dayOf(last) >= dayOf(article) ? last : article),
    undefined,
  )
  if (!newest || own === '' || dayOf(newest) <= own) return headline
  const shared = stemSet(newest.title).intersection(stemSet(headline))
  return shared.size >= sharedStems ? newest.title : headline
}

const titleOf = (readings: readonly ReadArticle[]): string => readings.at(-1)?.article.title ?? ''

const refersBack = ([{ quote }]: Excerpts): boolean =>
  /^\W*(?:it|its|he|his|she|her|they|their|this|that|these|those|such|but|and)\b/i.test(quote)

async function readAgain(desk: Desk, before: ToldStory | undefined): Promise<readonly ReadArticle[]> {
  const articles = []
  for (const id of before?.articles.slice(-mostReadOfTold) ?? []) {
    const article = await desk.index.article(id)
    if (article && !isWithheld(article)) articles.push(article)
  }
  return desk.read(articles)
}
