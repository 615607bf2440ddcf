import { leansBack, leansOnNobody } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { coreOf } from '../topic/course.ts'
import { heldByItself, heldThroughout } from './bearing.ts'
import type { Event } from './events.ts'
import type { Group } from './grouping.ts'
import { isOnTopic } from './lead.ts'
import { isOfMany } from './story.ts'

/** What was over so long before the first article on a topic is no part of its news. */
const longBefore = 366 * 86_400_000
/** An article of whose old rows no more are somebody else's, or so large a share is the topic's own, tells a history. */
const mostElse = 1
const half = 0.5
/** Characters in which an article says what it is about. */
const beginning = 500

/** “It was shut in March”, in a story of the topic. */
export const isByPronoun = ({ text, about }: Event): boolean =>
  about >= heldThroughout && /^\W*(?:he|she|it|they)\b/i.test(text) && !leansOnNobody(text)

/** “How the dam fell in 1987”. */
const isHeadedByOld = ({ title }: Article, first: number): boolean =>
  (title.match(year) ?? []).some((one) => first - Date.parse(`${one}-12-31`) > longBefore)
const year = /(?<![\d-])(?:1[89]|20)\d\d(?![\d-])/g

/**
 * Rows without what is only beside a topic's story: what an article that does not begin with the topic's names tells without
 * them, and a year long before that is somebody else's past (“the port was last shut in 1987, by a war”), where its article is
 * no history of the topic.
 */
export function withoutBackground(
  groups: readonly Group[],
  readings: readonly ReadArticle[],
  topic: string,
): readonly Group[] {
  const wanted = meaningsIn(topic)
  const core = coreOf(topic, readings)
  const names = meaningsIn(core ?? topic)
  const on = new Map(
    readings
      .filter((one) => isOnTopic(one, wanted) || isOnTopic(one, names))
      .map(({ article }) => [article.id, article]),
  )
  const first = Math.min(
    ...[...on.values()]
      .map((article) => Date.parse(publicationDate(article)?.slice(0, 10) ?? ''))
      .filter(Number.isFinite),
  )
  const isOwn = (event: Event): boolean =>
    event.about >= 1 ||
    event.stems.intersection(names).size >= heldByItself * names.size ||
    (on.has(event.excerpt.article.id) && isByPronoun(event))
  const isOld = ({ dated }: Event): boolean => first - Date.parse(dated.to) > longBefore
  const old = Map.groupBy(groups.flat().filter(isOld), ({ excerpt }) => excerpt.article)
  const tellsHistory = (article: Article): boolean => {
    const all = old.get(article) ?? []
    const own = all.filter(isOwn).length
    const isMostlyOwn = all.length - own <= mostElse || own >= half * all.length
    return !isOfMany(article) && (isMostlyOwn || isHeadedByOld(article, first))
  }
  const isElse = ({ title, text }: Article): boolean =>
    core !== undefined && meaningsIn(`${title} ${text.slice(0, beginning)}`).isDisjointFrom(names)
  const isOfStory = (event: Event): boolean => {
    const { article } = event.excerpt
    if (isElse(article) && event.about < heldByItself && !leansBack(event.text)) return false
    if (event.dated.precision !== 'year' || !isOld(event) || isOwn(event)) return true
    return event.unit?.chain[0]?.copula !== true && tellsHistory(article)
  }
  const kept = groups.filter((group) => group.some(isOfStory))
  return on.size === 0 || kept.length === 0 ? groups : kept
}
