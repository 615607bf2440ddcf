import { Readability } from '@mozilla/readability'
import { dropLinkLists, type Markup, readMarkup, takeCaptions } from './markup.ts'

export interface Main {
  readonly body: Markup
  readonly captions: readonly string[]
}

/**
 * The part of a page that holds the story. Readability takes the page apart while it reads, so whatever else is
 * wanted from the page has to be read before.
 */
export function mainMarkup(page: Markup): Main {
  const reader: { parse(): { content?: string | null | undefined } | null } = new Readability(page)
  const found = page.querySelector('body') === null ? null : reader.parse()
  const body = readMarkup(found?.content ?? '')
  const captions = takeCaptions(body)
  dropLinkLists(body)
  return { body, captions }
}
