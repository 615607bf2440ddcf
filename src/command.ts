import type { Briefing } from './briefing.ts'
import type { Declaration } from './declaration.ts'
import type { Desk } from './desk.ts'
import { definer } from './discover.ts'
import type { Input } from './input.ts'

/** A slash command; its file's name is its name. */
export interface Command extends Declaration {
  /** True where the briefing is complete as it is: a list of articles, or the differences themselves. */
  readonly complete?: true
  /** @throws UserError for the asker's mistakes. */
  answer(input: Input, desk: Desk): Promise<Briefing>
}

export const { define: defineCommand, made: isCommand } = definer<Command>()

// The commands' only doorway into src: what a command needs is named here.
export { publicationDate, sourceName } from './article.ts'
export type { Asker } from './asker.ts'
export {
  type Briefing,
  quoteFrom,
  type Statement,
  someExcerpts,
} from './briefing.ts'
export { answerQuestion, nearestTo } from './composing/answering.ts'
export { checkMessage } from './composing/checking.ts'
export { datedEvents } from './composing/chronology.ts'
export { agreements, compareArticles, differences } from './composing/comparing.ts'
export { profile } from './composing/profile.ts'
export { standings } from './composing/standings.ts'
export { findStories } from './composing/stories.ts'
export { summarise } from './composing/summarising.ts'
export { fullestTitle, titlesOf } from './composing/titles.ts'
export { optionsOf, usageOf } from './declaration.ts'
export type { Desk } from './desk.ts'
export type { Card, Digests, Preview, Run, Wish } from './digest.ts'
export { UserError } from './errors.ts'
export type { Input } from './input.ts'
export { nearest } from './reading/nearest.ts'
export { nameWords, samePerson } from './reading/same-person.ts'
export { type ReadArticle, sentenceOf } from './reading.ts'
export { day } from './show.ts'
