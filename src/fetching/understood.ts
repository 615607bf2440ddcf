import type { Draft } from '../contracts/format.ts'
import { publicationDate } from '../model/article.ts'
import type { Understood } from '../model/page.ts'

/** A longer title is not shown whole. */
const longestTitle = 300

/** What is told of an article to whoever gave it. */
export function understood(draft: Draft): Understood {
  const { title, publisher, text, partial, mark } = draft
  return {
    title: title.slice(0, longestTitle),
    publisher,
    published: publicationDate(draft),
    words: text.split(/\s+/).length,
    partial,
    mark: mark?.kind,
  }
}
