import { independentSources } from '../../model/article.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { sameName } from './fillers.ts'
import { knownIn } from './happening.ts'
import { isOneKind, mayTellPost, type Post, postsIn } from './posts.ts'
import { isOfOtherTime } from './same.ts'
import { daysApart } from './statements.ts'
import { isShared, type Story, sharedBy, storyOf } from './story.ts'
import { leastSharedWords, mostDaysApart, mostPartSentences } from './thresholds.ts'
import type { Value } from './values.ts'

/** An article with all its words, and the names that it gives to parts. */
interface Told extends Story {
  readonly all: ReadonlySet<string>
  readonly text: string
  readonly held: readonly (Post & { readonly value: Value })[]
}

/**
 * Pairs of names that two papers of one story give for one office, prize, purchase or place of meeting, however they word
 * it: "elected Salome Dvali speaker" and "Giorgi Ternadze was elected speaker of parliament".
 */
export function* holdersOfOne(readings: readonly ReadArticle[]): Steps<readonly (readonly [Value, Value])[]> {
  const each = Math.ceil(mostPartSentences / Math.max(1, readings.length))
  const all = yield* inSteps(readings, (reading) => toldBy(reading, each))
  const told = all.filter(({ held }) => held.length > 0)
  return told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .filter((other) => areIndependent(one, other))
      .flatMap((other) =>
        one.held.flatMap((a) =>
          other.held.flatMap((b): readonly (readonly [Value, Value])[] =>
            (areOfOneName(a, b) || areOfOneStory(one, other)) &&
            areOfOnePost(a, b) &&
            knows(other, a) &&
            knows(one, b) &&
            areOthers([a.value, one], [b.value, other])
              ? [[a.value, b.value]]
              : [],
          ),
        ),
      ),
  )
}

const areIndependent = ({ article: a }: Story, { article: b }: Story): boolean =>
  independentSources([a, b].map((article) => ({ ...article, family: article.id }))) > 1

const areOfOneStory = (a: Story, b: Story): boolean => isShared(sharedBy(a, b), leastSharedWords)

/** Whether a name of both is the same: the union that meets, the club that has the office. */
const areOfOneName = (a: Post, b: Post): boolean => [...a.names].some((name) => has(b.names, name))

/** One part of one thing; only an office goes without a name. */
const areOfOnePost = (a: Post, b: Post): boolean =>
  isOneKind(a, b) &&
  a.isAhead === b.isAhead &&
  (a.rest.size === 0 || b.rest.size === 0 || !a.rest.isDisjointFrom(b.rest)) &&
  (areOfOneName(a, b) || (a.part === 'office' && (a.names.size === 0 || b.names.size === 0)))

/** A country is named by its people too: "Kolvia", "Kolvian". */
const has = (words: ReadonlySet<string>, name: string): boolean =>
  words.has(name) || words.has(`${name}n`) || (name.endsWith('n') && words.has(name.slice(0, -1)))

const knows = ({ all }: Told, { names }: Post): boolean => [...names].every((name) => has(all, name))

/** Two names of which neither article knows the other's; who is named there too has another part. */
function areOthers([a, one]: readonly [Value, Told], [b, other]: readonly [Value, Told]): boolean {
  const last = ({ shown }: Value): string => shown.split(' ').at(-1) ?? shown
  return (
    !sameName(a.shown, b.shown) &&
    !other.text.includes(last(a)) &&
    !one.text.includes(last(b)) &&
    !(daysApart(a, b) > mostDaysApart) &&
    !isOfOtherTime(a, b)
  )
}

function toldBy(reading: ReadArticle, most: number): Told {
  const { article, sentences } = reading
  const text = `${article.title}. ${article.text}`
  const held = sentences
    .slice(0, most)
    .filter(({ start, end }) => mayTellPost.test(article.text.slice(start, end)))
    .flatMap(({ start, end }) => {
      const excerpt = quoteFrom(article, start, end)
      return postsIn(excerpt.quote).map((post) => {
        const shown = excerpt.quote.slice(post.name.start, post.name.end).replace(/[’']s$/, '')
        const at = { start: start + post.name.start, end: start + post.name.end }
        return { ...post, value: nameValue(excerpt, shown, at) }
      })
    })
  return {
    ...storyOf(reading),
    text,
    held,
    all: held.length > 0 ? knownIn(article) : new Set(),
  }
}

const nameValue = (excerpt: Value['excerpt'], shown: string, at: Value['at']): Value => ({
  excerpt,
  kind: 'name',
  shown,
  at,
  context: new Map(),
  fate: '',
  paired: true,
  agrees: (other) => other.kind === 'name' && sameName(shown, other.shown),
})
