import { Readability } from '@mozilla/readability'
import { dropLinkLists, type Markup, readMarkup, takeCaptions } from './markup.ts'

export interface Main {
  readonly body: Markup
  readonly captions: readonly string[]
}

/** Where Readability finds fewer characters it reads the page again, up to four times with fewer rules: its own default. */
const storyLength = 500
/** No text is shorter. It takes 0 for its default. */
const never = -1
/** A page of more elements is read once, as each time costs a second for some 50,000. News pages have below 5,000. */
const mostTriedAgain = 10_000

/**
 * The part of a page that holds the story. Readability takes the page apart while it reads, so whatever else is
 * wanted from the page has to be read before.
 */
export function mainMarkup(page: Markup): Main {
  const charThreshold = [...page.querySelectorAll('*')].length > mostTriedAgain ? never : storyLength
  const reader: { parse(): { content?: string | null | undefined } | null } = new Readability(page, {
    charThreshold,
  })
  const found = page.querySelector('body') === null ? null : reader.parse()
  const body = readMarkup(found?.content ?? '')
  const captions = takeCaptions(body)
  dropLinkLists(body)
  return { body, captions }
}
