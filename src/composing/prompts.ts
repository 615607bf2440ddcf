import { setImmediate } from 'node:timers/promises'
import type { Prompt } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import type { ReadArticle } from '../model/reading.ts'
import { withoutHead } from './comparing/label.ts'
import { compareArticles, differences } from './comparing.ts'
import { findStories } from './stories.ts'

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
  const story = stories.find(({ articles }) => articles.some(({ id }) => id === latest.article.id))
  const headline = story?.headline ?? latest.article.title
  return { title: cut(headline, longestTitle), line: `Summary of ${topicOf(headline)}` }
}

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
    await setImmediate()
    for (const { about, values } of differences(compareArticles(readings)).slice(0, mostTried)) {
      const topic = topicOf(withoutHead(about))
      const shown = values.map(({ value }) => value)
      const again = differences(compareArticles(topic === '' ? [] : await desk.dossier(topic, {})))
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
      if (standing !== 'law' && target.text !== '' && !target.text.includes(','))
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
