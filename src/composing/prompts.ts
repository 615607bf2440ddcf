import type { Prompt } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import { verbIn } from '../language/verbs.ts'
import { shownPublisher } from '../model/article.ts'
import type { ReadArticle } from '../model/reading.ts'
import { inTurn } from '../runtime/turn.ts'
import { withoutHead } from './comparing/label.ts'
import { compareArticles, differences } from './comparing.ts'
import { findStories } from './stories.ts'
import { articlesOn } from './topic/articles.ts'

/** Newest articles that are looked at: enough for a day's stories, few enough to be read while somebody opens a window. */
const newestArticles = 32
/** Comparing goes over pairs of values, at one go. */
const compared = 16
const onSanctions = 12
/** Differences that are tried until one shows in the answer to its line. */
const mostTried = 3
/** Slack cuts nothing, but a button of more characters is not read. */
const longestTitle = 72
const longestTopic = 120

/** Up to four lines in plain words, made from the corpus: its newest story, its most named person, a real disagreement, sanctions. */
export async function promptsOf(desk: Desk): Promise<readonly Prompt[]> {
  const newest = await desk.dossier('', {}, newestArticles)
  const person = await mostNamed(desk)
  const prompts = [
    await newestStory(newest),
    person === undefined
      ? undefined
      : { title: cut(`Who is ${person}?`, longestTitle), line: `Who is ${topicOf(person)}?` },
    await disagreement([newest.slice(0, compared), ...(await dossiers(desk, person))], desk),
    await sanctioned(desk),
  ]
  return prompts.flatMap((prompt) => prompt ?? [])
}

/** Where the newest articles tell each of something else, those on one person or on one topic may disagree. */
async function dossiers(
  desk: Desk,
  person: string | undefined,
): Promise<readonly (readonly ReadArticle[])[]> {
  const found: (readonly ReadArticle[])[] = []
  for (const topic of [person, 'agreement billion', 'killed'])
    if (topic !== undefined) found.push(await desk.dossier(topic, {}, compared))
  return found
}

async function newestStory(newest: readonly ReadArticle[]): Promise<Prompt | undefined> {
  const [latest] = newest
  if (!latest) return undefined
  const stories = await findStories(newest.map(({ article }) => article))
  const told = stories.find(({ articles }) => articles.some(({ id }) => id === latest.article.id))
  const ids = new Set(told?.articles.map(({ id }) => id) ?? [latest.article.id])
  const topic = nameIn(newest.filter(({ article }) => ids.has(article.id)))
  return topic === undefined
    ? { title: 'What is new?', line: 'What is new?' }
    : { title: cut(`Summary of ${topic}`, longestTitle), line: `Summary of ${topicOf(topic)}` }
}

/** What is named most in a story, of the names that its headlines have; a headline itself is no topic. */
function nameIn(readings: readonly ReadArticle[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { article, findings } of readings)
    for (const { name, mentions } of [...findings.organisations, ...findings.places, ...findings.people])
      if (article.title.includes(name) && !isPublisher(name, article) && readsAsTopic(name))
        counts.set(name, (counts.get(name) ?? 0) + mentions.length)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length)[0]?.[0]
}

/** A paper's own name stands in its headlines: "… | Harbour Wire". */
const isPublisher = (name: string, article: ReadArticle['article']): boolean =>
  shownPublisher(article).toLowerCase().includes(name.toLowerCase())

const mostWords = 6

/** Whether words may stand behind "on" in a sentence of ours: no verb, no gap, no mark between them. */
const readsAsTopic = (words: string): boolean =>
  /^[\p{L}\p{N}$€£%.,&’' -]+$/u.test(words) &&
  words.split(/\s+/).length <= mostWords &&
  verbIn(words) === undefined

async function mostNamed(desk: Desk): Promise<string | undefined> {
  const people = await desk.index.names('person', 10)
  // A bare family name may be several people's.
  return (people.find(({ name }) => name.includes(' ')) ?? people[0])?.name
}

/** The first difference that the answer to its own line shows as well. */
async function disagreement(
  dossiers: readonly (readonly ReadArticle[])[],
  desk: Desk,
): Promise<Prompt | undefined> {
  for (const readings of dossiers) {
    const conflicts = differences(await inTurn(compareArticles(readings)))
    for (const { about, values } of conflicts.slice(0, mostTried)) {
      const topic = topicOf(withoutHead(about))
      if (!readsAsTopic(topic)) continue
      const shown = values.map(({ value }) => value)
      const on = topic === '' ? [] : (await articlesOn(topic, {}, desk)).readings
      const again = differences(await inTurn(compareArticles(on)))
      if (again.some((other) => other.values.filter(({ value }) => shown.includes(value)).length > 1))
        return {
          title: cut(`${topic}: ${shown.slice(0, 2).join(' or ')}?`, longestTitle),
          line: `Compare the sources on ${topic}`,
        }
    }
  }
  return undefined
}

async function sanctioned(desk: Desk): Promise<Prompt | undefined> {
  const counts = new Map<string, number>()
  for (const { findings } of await desk.dossier('sanctions', {}, onSanctions))
    for (const { target, standing } of findings.sanctions)
      if (standing !== 'law' && readsAsTopic(target.text) && !target.text.includes(','))
        counts.set(target.text, (counts.get(target.text) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return (
    most && { title: cut(`Sanctions on ${most[0]}`, longestTitle), line: `Sanctions on ${topicOf(most[0])}` }
  )
}

/** Words as they may stand after a command: nothing in them is an option. */
const topicOf = (words: string): string =>
  cut(words.replace(/--|[:"“”\s]+/g, ' ').trim(), longestTopic).replace(/…$/, '')

function cut(words: string, most: number): string {
  if (words.length <= most) return words
  const whole = [...words.slice(0, most - 1)].join('')
  return `${whole.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}
