import type { FetchedBody } from '../contracts/fetcher.ts'
import type { Draft, Format } from '../contracts/format.ts'
import { endingOf, parseBytes } from '../corpus/parse.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { hostOf } from '../reading/facts/address.ts'
import { foundAt } from '../reading/facts/found-at.ts'
import { ownAddress } from './story-address.ts'

/** What the media types are called as files. */
const endings: Readonly<Record<string, string>> = {
  '': 'html',
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/**
 * The one article that lies at an address, read as a file of its kind is. Its address is its own where it may say so, and
 * that of the page else.
 * @throws UserError where it is not an article, or several
 */
export async function readDocument(
  body: FetchedBody,
  formats: ReadonlyMap<string, Format>,
): Promise<Draft & { readonly url: string }> {
  const ending = endings[body.type] ?? endingOf(new URL(body.url).pathname)
  if (!formats.has(ending))
    throw new UserError(
      `${hostOf(body.url)} sent ${body.type.slice(0, 60)}, which is not read as an article.`,
    )
  const { drafts, refused } = await parseBytes(`page.${ending}`, inUtf8(body), formats)
  const [draft] = drafts
  if (draft === undefined) throw new UserError(refused.join(' '))
  if (drafts.length > 1)
    throw new UserError(
      `This address holds ${drafts.length} articles, not one. Give the address of one of them; a feed is followed by ${lineFor('feeds', 'add')}.`,
    )
  return foundAt(draft, ownAddress(body.url, draft.url))
}

/** The host's own word on the character set counts before the page's. */
function inUtf8({ bytes, charset }: FetchedBody): Uint8Array {
  if (charset === undefined || /^utf-?8$/.test(charset)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(charset, { fatal: true }).decode(bytes))
  } catch {
    return bytes
  }
}
