import type { Desk } from '../../contracts/desk.ts'
import { namesHappening } from '../../language/events.ts'
import { meaningsIn } from '../../language/meanings.ts'
import type { Filter } from '../../model/filter.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { type Story, storyOf } from '../comparing/story.ts'
import { articlesOn, daysApart, holdsWords, type OnTopic } from './articles.ts'

/** So many words beside the topic's own, and one of them no name, has an article in common with the story that it goes on with. */
const leastInCommon = 2
/** Of one name alone, as a firm’s, there are many stories. */
const leastByName = 3
/** Words that any two reports of one month share. */
const timely = meaningsIn(
  'early late day week month year today yesterday morning night time first last next new',
)
/** Days within which an article goes on with a story: of one name alone other stories are told soon, of several words hardly. */
const daysByName = 60
const daysByWords = 366

/**
 * The articles that tell the course of a topic's story: those on the topic, and those before and after that have its names
 * and not the noun for what happens. “A jury convicted Okafor” is of the Okafor trial, and may never say “trial”. The same is asked of
 * those that begin with its names and have that noun only further on (“more on the Okafor trial”, under a match report).
 */
export async function courseOf(topic: string, filter: Filter, desk: Pick<Desk, 'dossier'>): Promise<OnTopic> {
  const on = await articlesOn(topic, filter, desk)
  const core = on.isWhole ? coreOf(topic, on.readings) : undefined
  if (core === undefined) return on
  const wanted = meaningsIn(topic)
  const own = meaningsIn(core)
  const rest = wanted.difference(own)
  // “Port Authority buys a crane” is another story of the Port Authority.
  const isElse = (reading: ReadArticle): boolean => {
    const begins = meaningsIn(beginningOf(reading))
    return own.isSubsetOf(begins) && rest.isDisjointFrom(begins)
  }
  const headed = on.readings.filter((reading) => !isElse(reading))
  const taken = new Set(headed.length > 0 ? headed : on.readings)
  const name = nameIn(core, on.readings)
  const found = [...on.readings, ...(await desk.dossier(core, filter))].filter(
    (reading) => !name || name.test(beginningOf(reading)),
  )
  let left = [...new Map(found.map((reading) => [reading.article.id, reading])).values()]
  for (let isMore = true; isMore; ) {
    const ids = new Set([...taken].map(({ article }) => article.id))
    left = left.filter(({ article }) => !ids.has(article.id))
    const more = left.filter(goingOnWith([...taken], wanted, own, name !== undefined))
    for (const reading of more) taken.add(reading)
    isMore = more.length > 0
  }
  return { ...on, readings: [...taken] }
}

/**
 * The words of a topic without the nouns for what happens: “Okafor” of “Okafor trial”. Undefined where it has no such noun,
 * or no name beside it.
 */
export function coreOf(topic: string, readings: readonly ReadArticle[]): string | undefined {
  const words = topic.split(/\s+/).filter((word) => meaningsIn(word).size > 0)
  const whole = ofName.exec(topic)?.[1]
  const core = words.filter(
    (word, at) => word !== whole && !namesHappening(word) && !isKindOf(word, words[at + 1], readings),
  )
  return core.length < words.length && core.some((word) => isName(word, readings))
    ? core.join(' ')
    : undefined
}

/** "The fall of Okafor", "the rise of Nordwell": what is told of a name, whatever the noun is. */
const ofName = /^\W*(?:[Tt]he )?(\p{Ll}+) of (?:the )?\p{Lu}/u

/** "Ferry" of "ferry Solvang", where articles write "the ferry Solvang": what has the name is known by it alone. */
function isKindOf(word: string, next: string | undefined, readings: readonly ReadArticle[]): boolean {
  if (next === undefined || !/^\p{Ll}/u.test(word)) return false
  const called = new RegExp(
    String.raw`\b(?:[Tt]he|[Aa]n?) (?:\p{Ll}+ ){0,2}${RegExp.escape(word)} ${RegExp.escape(next)}(?!\p{L})`,
    'u',
  )
  return readings.some(({ article: { text } }) => called.test(text))
}

function isName(word: string, readings: readonly ReadArticle[]): boolean {
  const places = new RegExp(String.raw`(?<=\p{L}[,’']? )${RegExp.escape(word)}(?![\p{L}\p{N}])`, 'giu')
  const found = readings.flatMap(({ article }) => article.text.match(places) ?? [])
  // Where it only opens sentences, as who asks has written it.
  if (found.length === 0) return isCapital(word)
  return found.filter(isCapital).length * 2 > found.length
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const beginningOf = ({ article: { title, text }, sentences }: ReadArticle): string =>
  `${title}\n${text.slice(sentences[0]?.start ?? 0, (sentences[1] ?? sentences[0])?.end ?? 0)}`

/** Several words that the articles write as one name, “Port Authority”: another with the same words is no more of its story. */
function nameIn(core: string, readings: readonly ReadArticle[]): RegExp | undefined {
  if (!/\s/.test(core.trim())) return undefined
  const words = core.trim().split(/\s+/).map(RegExp.escape).join(String.raw`\s+`)
  const name = new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`, 'iu')
  const written = readings.flatMap(
    ({ article: { title, text } }) => name.exec(`${text}\n${title}`)?.[0] ?? [],
  )
  return written.some((one) => one.split(/\s+/).every(isCapital)) ? name : undefined
}

/** Whether an article goes on with what the others tell: its beginning has the core of the topic, and more in common with theirs. */
function goingOnWith(
  known: readonly ReadArticle[],
  topic: ReadonlySet<string>,
  core: ReadonlySet<string>,
  isOneName: boolean,
): (reading: ReadArticle) => boolean {
  const stories = known.map(storyOf)
  const isByName = isOneName || core.size < 2
  const [days, least] = isByName ? [daysByName, leastByName] : [daysByWords, leastInCommon]
  return (reading) => {
    const own = storyOf(reading)
    // With one of them: all together have a word of everything.
    const goesOn = ({ article, names, words }: Story): boolean => {
      const shared = own.words.intersection(words).difference(topic).difference(timely)
      const common = own.names.intersection(names).difference(topic).size + shared.size
      return shared.size > 0 && common >= least && daysApart(article, reading.article) <= days
    }
    return core.isSubsetOf(own.names.union(own.words)) && stories.some(goesOn)
  }
}

/** Whether an article was taken for the names of a topic alone. */
export const isByCore = (reading: ReadArticle, topic: string): boolean =>
  !holdsWords(reading, meaningsIn(topic))
