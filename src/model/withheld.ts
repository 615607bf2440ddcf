import { type Article, isWithheld } from './article.ts'
import { asField, day, quoted } from './show.ts'

/** Why an article is not used. What is under embargo is not even named before its hour. */
export function withheldLine({ title, mark }: Pick<Article, 'title' | 'mark'>): string | undefined {
  if (mark === undefined || !isWithheld({ mark })) return undefined
  return mark.kind === 'killed'
    ? `${quoted(asField(title))} was killed by its agency, so that nothing of it is used: ${quoted(mark.words)}`
    : `An article that may tell of this is under embargo${untilWords(mark.until)}, and is not used before.`
}

/** " until 7 Dec 2021, 6:30 UTC" */
export const untilWords = (until: string | undefined): string =>
  until === undefined ? '' : ` until ${day(until)}, ${until.slice(11, 16).replace(/^0/, '')} UTC`
