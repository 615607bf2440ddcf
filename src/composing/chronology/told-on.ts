import { type Article, publicationDate } from '../../model/article.ts'
import type { Dated } from '../../model/finding.ts'

/** The day on which an article tells what it dates: its own, or that of the heading above it. */
export const toldOn = (article: Article, dated: Dated | undefined): string =>
  dated?.asOf ?? publicationDate(article)?.slice(0, 10) ?? ''
