import { meaningsIn } from '../../language/meanings.ts'
import type { Article } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { namesIn } from './happening.ts'

/** What an article is about: the names and the other words of its title and first two sentences. */
export interface Story {
  readonly article: Article
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

export function storyOf({ article, sentences }: ReadArticle): Story {
  const lead = article.text.slice(sentences[0]?.start ?? 0, (sentences[1] ?? sentences[0])?.end ?? 0)
  const names = namesIn(` ${lead}`).union(namesIn(article.title))
  return { article, names, words: meaningsIn(`${article.title}. ${lead}`).difference(names) }
}

/** What two stories have in common. */
export interface Shared {
  readonly names: number
  readonly words: number
}

export const sharedBy = (a: Story, b: Story): Shared => ({
  names: a.names.intersection(b.names).size,
  words: a.words.intersection(b.words).size,
})

/** Whether stories share a name and so many names and words in all. */
export const isShared = ({ names, words }: Shared, least: number): boolean =>
  names > 0 && names + words >= least
