import { saying } from '../../language/clauses/words.ts'
import { namesHappening } from '../../language/events.ts'
import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { anywhere, opening, whole } from '../../language/pattern.ts'
import { publicationDate } from '../../model/article.ts'
import { type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { coreOf } from '../topic/course.ts'
import { isByPronoun } from './background.ts'
import type { Event } from './events.ts'
import type { Group } from './grouping.ts'
import { tellsLasting } from './happens.ts'
import { tellsHarm } from './harm.ts'
import { firstSentences, isOnTopic, type News, tellsMain } from './lead.ts'
import { reported } from './mood.ts'

/** A row that has so many words of a title, beside the topic's, tells what the article is on. */
const mostTitled = 2
/** More articles than these make an event no more of the story. */
const mostArticles = 3
/** Less of a topic than this in a row's own words counts half: “Microsoft” alone of “Microsoft Activision”. */
const muchOfTopic = 0.6
/** “It was shut in March” is mostly the topic. */
const byPronoun = 0.3

/** What speaks for a row and what against it. Chosen by reading 290 rows on 21 topics of news. */
const weights = {
  own: 1,
  titled: 1,
  opens: 0.75,
  news: 0.75,
  article: 0.5,
  harm: 0.5,
  year: -0.75,
  month: -0.25,
  course: 0.75,
  background: -1.5,
  reported: -0.5,
  aside: -0.5,
  within: -0.75,
  unsure: -0.5,
  leaning: -0.4,
  lasting: -0.4,
  besides: -0.75,
  unheaded: -1,
  sameDay: -0.5,
  alike: -0.75,
} as const
/** So many rows an editor puts in a timeline at most. */
const mostRows = 12

/** The events that an editor would put into the timeline of a topic: of many the most central ones, of a day one before two. */
export function central(
  groups: readonly Group[],
  readings: readonly ReadArticle[],
  topic: string,
  news: readonly News[],
): readonly Group[] {
  const weigh = weightOf(readings, topic, news)
  if (groups.length <= mostRows) return groups
  const left = new Map(groups.map((group) => [group, weigh(group)]))
  const chosen: Group[] = []
  while (chosen.length < mostRows && left.size > 0) {
    const [group] = [...left].reduce((a, b) => (b[1] > a[1] ? b : a))
    chosen.push(group)
    left.delete(group)
    for (const [other, old] of left) left.set(other, old + besides(other, group))
  }
  return chosen
}

/** What an event loses by another that is told already: an editor tells each day once, and no thing twice. */
function besides([event]: Group, [told]: Group): number {
  if (event.dated.from !== told.dated.from) return 0
  const shared = event.stems.intersection(told.stems).size
  const isAlike = shared >= alike * Math.min(event.stems.size, told.stems.size)
  return weights.sameDay + (isAlike ? weights.alike : 0)
}
/** Two rows of one day that share so many of the shorter one's words mostly tell the same. */
const alike = 0.3

/**
 * How much an event is of a topic's story: whether its own words have the topic, whether articles on the topic are headed by it
 * or open with it, and how many tell it.
 */
function weightOf(
  readings: readonly ReadArticle[],
  topic: string,
  news: readonly News[],
): (group: Group) => number {
  const wanted = meaningsIn(topic)
  const isHappening = topic.split(/\s+/).some(namesHappening)
  const core = meaningsIn(coreOf(topic, readings) ?? topic)
  const on = new Map(
    readings
      .filter((one) => isOnTopic(one, wanted) || isOnTopic(one, core))
      .map((one) => [one.article.id, one] as const),
  )
  const titles = [...on.values()].map(({ article }) => meaningsIn(article.title).difference(wanted))
  const told = new Set(news.map(({ reading, sentence }) => `${reading.article.id} ${sentence.start}`))
  const isNews = (event: Event): boolean =>
    told.has(`${event.excerpt.article.id} ${event.excerpt.start}`) &&
    (event.unit === undefined || tellsMain(event))
  const isOpening = ({ excerpt: { article, start } }: Event): boolean =>
    on.has(article.id) && sentenceAt(on.get(article.id)?.sentences ?? [], start) < firstSentences
  const ofTopic = (event: Event): number => {
    const own = event.about >= 1 ? 1 : event.stems.intersection(wanted).size / wanted.size
    return own >= muchOfTopic ? own : isByPronoun(event) ? byPronoun : own / 2
  }
  const ofTitles = ({ stems }: Event): number =>
    Math.max(0, ...titles.map((title) => Math.min(title.intersection(stems).size, mostTitled) / mostTitled))
  const weigh = (event: Event): number =>
    weights.own * ofTopic(event) +
    weights.titled * ofTitles(event) +
    sum([
      [isOpening(event), weights.opens],
      [isNews(event), weights.news],
      [isHappening && event.dated.precision === 'day' && tellsHarm(event.text), weights.harm],
      [!on.has(event.excerpt.article.id), weights.besides],
      [on.has(event.excerpt.article.id) && tellsCourse.test(event.excerpt.article.title), weights.course],
      [event.unit === undefined && ofTitles(event) === 0, weights.unheaded],
      [isHappening && isBackground(event), weights.background],
    ]) +
    weightOfWords(event)
  return (group) => {
    const articles = group.some(isBackground)
      ? 1
      : new Set(group.map(({ excerpt }) => excerpt.article.id)).size
    return Math.max(...group.map(weigh)) + weights.article * (Math.min(articles, mostArticles) - 1)
  }
}

/** Titles of articles that tell the course of a story: their rows are its main events. */
const tellsCourse = anywhere('iu')`
  timeline, how did, how (it|they|we|he|she|the \p{L}+) (got here|unfolded|began|started|fell|came), what (we know|happened),
  rise and fall, so far, from start to finish, explained`

/** How a row is told. */
function weightOfWords(event: Event): number {
  const { unit, dated, text, when } = event
  const [clause] = unit?.chain ?? []
  return sum([
    [dated.precision === 'year', weights.year],
    [dated.precision === 'month' || (dated.precision === 'day' && dated.from < dated.to), weights.month],
    [
      clause !== undefined && (when.some((one) => one.endsWith(reported)) || saying.has(clause.verb.lemma)),
      weights.reported,
    ],
    [isAside(event), weights.aside],
    [isWithin(event), weights.within],
    [clause !== undefined && unsure.test(clause.modal ?? ''), weights.unsure],
    [(leansBack(text) && !isByPronoun(event)) || goingOn.test(text), weights.leaning],
    [clause !== undefined && (clause.copula || tellsLasting(clause)), weights.lasting],
  ])
}

/** What describes somebody or something that a sentence tells something else of. */
const isAside = ({ unit }: Event): boolean =>
  unit?.kind === 'describing' || unit?.chain[0]?.kind === 'relative'

const sum = (parts: readonly (readonly [isSo: boolean, weight: number])[]): number =>
  parts.reduce((all, [isSo, weight]) => all + (isSo ? weight : 0), 0)

/** What is told inside of what another clause of the same words tells: "faces a court over whether he lied in 2018". */
function isWithin({ unit, text, excerpt }: Event): boolean {
  const [clause, over] = unit?.chain ?? []
  if (!unit || !clause || !over || saying.has(over.verb.lemma) || text !== excerpt.quote) return false
  return unit.kind === 'beside' || (unit.kind === 'all' && inner.test(clause.kind))
}
const inner = whole()`complement, adverbial, relative`
const unsure = whole()`could, may, might, would`
const goingOn = opening('i')`but, and, so, yet, still, in fact, instead, however, then, now, also`

/** A year alone that was over when it was told is somebody's past: the lodge that burned “opened in 1937”. */
const isBackground = ({ dated, excerpt: { article } }: Event): boolean =>
  dated.precision === 'year' && dated.to < (publicationDate(article) ?? '')
