import { claimOf } from '../src/composing/checking/claim.ts'
import { checkClaim } from '../src/composing/checking/verdict.ts'
import { atOnce } from '../src/model/steps.ts'
import { articleOf, readingOf } from './articles.ts'

/** What `/check` says of a claim beside one article. */
export const verdict = (claim: string, text: string) =>
  atOnce(checkClaim(claimOf({ text: claim }), [readingOf(articleOf('a', text, { title: 'News' }))]))
