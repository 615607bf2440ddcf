import type { Desk } from '../../contracts/desk.ts'
import { meaningsIn } from '../../language/meanings.ts'
import type { Filter } from '../../model/filter.ts'
import type { ReadArticle } from '../../model/reading.ts'

/** Articles on a topic, best first. */
export interface OnTopic {
  readonly readings: readonly ReadArticle[]
  /** False where no article has all words of the topic near one another, so that these only come near it. */
  readonly isWhole: boolean
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
  if (words.size < 2) return { readings, isWhole: true }
  const names = (topic.match(name) ?? []).map((one) => one.toLowerCase())
  const whole = readings.filter((reading) => holdsWords(reading, words))
  const named = whole.filter(({ article: { title, text } }) => {
    const all = `${title}\n${text}`.toLowerCase()
    return names.every((one) => all.includes(one))
  })
  const [best = readings] = [named, whole].filter(({ length }) => length > 0)
  return { readings: best, isWhole: whole.length > 0 }
}

/** Words in a row with capitals. */
const name = /\p{Lu}[\p{L}\d.&’'-]*(?: [\p{Lu}\d][\p{L}\d.&’'-]*)+/gu

function holdsWords(
  { article: { title, text }, sentences }: ReadArticle,
  words: ReadonlySet<string>,
): boolean {
  const left = words.difference(meaningsIn(title))
  if (left.size === 0) return true
  const held = sentences.map(({ start, end }) => left.intersection(meaningsIn(text.slice(start, end))))
  return held.some((_, at) => {
    const row = held.slice(at, at + near)
    return row.reduce((all, one) => all.union(one), new Set<string>()).size === left.size
  })
}
