import type { Desk } from '../../contracts/desk.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { type Article, publicationDate, sourceName } from '../../model/article.ts'
import type { Filter } from '../../model/filter.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { isShared, sharedBy, storyOf } from '../comparing/story.ts'
import { leastSharedWords } from '../comparing/thresholds.ts'
import { withoutTitles } from '../people.ts'

/** Articles on a topic, best first. */
export interface OnTopic {
  readonly readings: readonly ReadArticle[]
  /** False where no article has all words of the topic near one another, so that these only come near it. */
  readonly isWhole: boolean
  /** Articles of publishers that are not among these, with all words of the topic, though not near one another. */
  readonly others: readonly ReadArticle[]
}

/** Words stand near one another that stand in so many sentences in a row, or in these and the title. */
const near = 3

/**
 * The articles on a topic. One of several words is of those that have all of them near one another, and the whole of
 * each name: “Club Q” is no other club, and a summit in Indonesia no earthquake there.
 */
export async function articlesOn(
  topic: string,
  filter: Filter,
  desk: Pick<Desk, 'dossier'>,
): Promise<OnTopic> {
  const readings = await desk.dossier(topic, filter)
  const words = meaningsIn(topic)
  if (words.size < 2) return { readings, isWhole: true, others: [] }
  const names = (topic.match(name) ?? []).map((one) => withoutTitles(one.split(' ')).join(' ').toLowerCase())
  const whole = readings.filter((reading) => holdsWords(reading, words))
  const named = whole.filter(({ article: { title, text } }) => {
    const all = `${title}\n${text}`.toLowerCase()
    return names.every((one) => all.includes(one))
  })
  const [best = readings] = [named, whole].filter(({ length }) => length > 0)
  const taken = [...best, ...ofOneStory(best, readings, { names, words, whole })]
  const publishers = new Set(taken.map(({ article }) => sourceName(article)))
  const others = readings.filter(
    ({ article }) =>
      !publishers.has(sourceName(article)) &&
      words.difference(timeOf(article)).isSubsetOf(meaningsIn(`${article.title}\n${article.text}`)),
  )
  return { readings: taken, isWhole: whole.length > 0, others }
}

/**
 * Where hardly an article has all words of the topic, those that have its names and tell the same story on the same days in
 * other words: one paper's spill is sludge in another, and who asks for a crash means the bus that overturned.
 */
function ofOneStory(
  best: readonly ReadArticle[],
  all: readonly ReadArticle[],
  {
    names,
    words,
    whole,
  }: {
    readonly names: readonly string[]
    readonly words: ReadonlySet<string>
    readonly whole: readonly ReadArticle[]
  },
): readonly ReadArticle[] {
  if (best.length >= fewArticles) return []
  const stories = best.map(storyOf)
  return all.filter((reading) => {
    const { title, text } = reading.article
    // “The East and Gulf coasts” are the East Coast as well.
    const holds =
      whole.includes(reading) || names.every((one) => `${title}\n${text}`.toLowerCase().includes(one))
    if (best.includes(reading) || !holds) return false
    const own = storyOf(reading)
    const told = words.intersection(meaningsIn(`${title} ${text}`)).size
    const least =
      told >= leastTold * words.size ? leastSharedWords : names.length > 0 ? leastOfOneStory : undefined
    return (
      least !== undefined &&
      stories.some(
        (story) => isShared(sharedBy(story, own), least) && areNear(story.article, reading.article),
      )
    )
  })
}

/** From so many articles on a topic on no others are looked for. */
const fewArticles = 3
/**
 * Names and words that the titles and first sentences of two articles share. Of pairs of real news that share 6 about half
 * are of one event; the topic's names and the days part the others.
 */
const leastOfOneStory = 7
/** With so much of the topic in it, an article of a story needs no more in common with another than any two of one. */
const leastTold = 0.5
const mostDays = 3

const areNear = (a: Article, b: Article): boolean => daysApart(a, b) <= mostDays

/** How many days lie between the publication of two articles; NaN where either has no day. */
export function daysApart(a: Article, b: Article): number {
  const [one, other] = [a, b].map((article) => Date.parse(publicationDate(article)?.slice(0, 10) ?? ''))
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000
}

/** Words in a row with capitals. */
const name = /\p{Lu}[\p{L}\d.&’'-]*(?: [\p{Lu}\d][\p{L}\d.&’'-]*)+/gu

/** Whether an article has all words near one another; who does a thing stands for it: “the dockers” for a dock. */
export function holdsWords({ article, sentences }: ReadArticle, words: ReadonlySet<string>): boolean {
  const { title, text } = article
  const left = words.difference(withDoers(title, words)).difference(timeOf(article))
  if (left.size === 0) return true
  const held = sentences.map(({ start, end }) => left.intersection(withDoers(text.slice(start, end), words)))
  return held.some((_, at) => {
    const row = held.slice(at, at + near)
    return row.reduce((all, one) => all.union(one), new Set<string>()).size === left.size
  })
}

/** The year and month in which an article came out, as words: what it tells is of then, and it need not say so. */
function timeOf(article: Article): ReadonlySet<string> {
  const day = publicationDate(article)?.slice(0, 10)
  if (day === undefined || day.length < 'yyyy-mm'.length) return meaningsIn(day ?? '')
  const long = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return meaningsIn(new Date(day).toLocaleDateString('en', long))
}

function withDoers(text: string, words: ReadonlySet<string>): ReadonlySet<string> {
  const own = meaningsIn(text)
  const doers = [...words].filter((word) => own.has(`${word}er`) || own.has(`${word}r`))
  return doers.length === 0 ? own : own.union(new Set(doers))
}
