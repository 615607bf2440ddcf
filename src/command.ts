// The commands' only doorway into src: what a command needs is named here.

export { type Answering, answerQuestion, nearestTo } from './composing/answering.ts'
export { checkMessage } from './composing/checking.ts'
export { datedEvents } from './composing/chronology.ts'
export { alsoAgreed } from './composing/comparing/also-agreed.ts'
export {
  areGivenOtherwise,
  daysGiven,
  givenByDay,
  valueAskedIn,
  valuesAsked,
} from './composing/comparing/asked-values.ts'
export { changedStatements, changesIn, unchanged } from './composing/comparing/changed.ts'
export { eachSays } from './composing/comparing/each-says.ts'
export { valueInBoth } from './composing/comparing/in-both.ts'
export { daysInBoth, shownBeside, sideBySide, toldByBoth } from './composing/comparing/one-deed.ts'
export { agreements, compareArticles, differences, differencesWithin } from './composing/comparing.ts'
export { literally, openingsOf, underHeadlines } from './composing/literally.ts'
export {
  bearerOf,
  bornWith,
  formsOf,
  isTitled,
  nameAsked,
  nearNames,
  together,
} from './composing/people.ts'
export { accountOf } from './composing/profile/account.ts'
export { namesakes, profile } from './composing/profile.ts'
export { byProminence } from './composing/prominence.ts'
export { promptsOf } from './composing/prompts.ts'
export { callings } from './composing/standings/naming.ts'
export { type Standings, speaksOfSanctions, standings } from './composing/standings.ts'
export { byWeight, findStories } from './composing/stories.ts'
export { withDays, withDaysOfWeekdays } from './composing/summarising/passing.ts'
export { summarise } from './composing/summarising.ts'
export { isOffice, officesOf } from './composing/titles.ts'
export { articlesOn } from './composing/topic/articles.ts'
export { courseOf } from './composing/topic/course.ts'
export { defineCommand } from './contracts/command.ts'
export type { Desk } from './contracts/desk.ts'
export { enumerated } from './language/enumerated.ts'
export { standsIn } from './language/literal.ts'
export { nearest } from './language/nearest.ts'
export { isTimed, recurrenceIn, scheduleIn } from './language/recurrence.ts'
export { nameWords } from './language/same-person.ts'
export { isTranscribed, otherEndings } from './language/transcribed.ts'
export { publicationDate, shownPublisher, sourceName } from './model/article.ts'
export type { Asker } from './model/asker.ts'
export {
  type Briefing,
  type Excerpt,
  quoteFrom,
  type Section,
  type Statement,
  someExcerpts,
} from './model/briefing.ts'
export type { Consent, Team } from './model/consent.ts'
export { optionsOf, usageOf } from './model/declaration.ts'
export { type Card, type Digests, type Preview, type Run, setLine, type Wish } from './model/digest.ts'
export { UserError } from './model/errors.ts'
export type { FeedCard, Feeds } from './model/feed.ts'
export type { Input } from './model/input.ts'
export { editionLine, forPeople } from './model/listed.ts'
export type { Asked } from './model/listing.ts'
export type { Added, Taken, Understood } from './model/page.ts'
export type { ReadArticle } from './model/reading.ts'
export { asField, day, inFields, quoted, whoWrites } from './model/show.ts'
export { untilWords } from './model/withheld.ts'
export { periodAlone } from './reading/question/period.ts'
export { spokenBy } from './reading/sanctions/measures.ts'
export { inTurn } from './runtime/turn.ts'
export { layOut, withLists } from './screening/on-lists.ts'
export { matchedIn, readNames, tableOf } from './screening/table.ts'
