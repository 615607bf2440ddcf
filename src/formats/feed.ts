import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { candidates, isRecord } from '../reading/facts/keys.ts'
import { readStory } from '../reading/facts/story.ts'
import { wordsOf } from '../reading/facts/words.ts'

const opening =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i

/** A feed that was saved as a file, RSS, RDF or Atom: each of its items is an article. */
export default defineFormat({
  endings: ['xml', 'rss', 'atom', 'rdf'],
  fits: ({ bytes }) => opening.test(new TextDecoder().decode(bytes.subarray(0, 2048))),
  async parse(file) {
    const feed = await readFeed(file.text())
    const lists = [feed.items, feed.entries].find(Array.isArray) ?? []
    const publisher = wordsOf(feed.title)
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    for (const [index, item] of lists.entries()) {
      if (!isRecord(item)) continue
      const story = readStory(fieldsOf(item, publisher), 'meta')
      const place = `item ${index + 1}: `
      if (typeof story === 'string') refused.push(place + story)
      else {
        const { remarks: said, ...draft } = story
        drafts.push({ ...draft, part: index + 1 })
        remarks.push(...said.map((sentence) => place + sentence))
      }
    }
    if (drafts.length === 0 && refused.length === 0)
      throw new UserError('This feed holds no item. Save it again when there is something in it.')
    return { drafts, refused, remarks }
  },
})

async function readFeed(text: string): Promise<Readonly<Record<string, unknown>>> {
  // Loaded with the first feed: it takes half a second, which a start without one need not wait for.
  const { parseFeed } = await import('feedsmith')
  let feed: unknown
  try {
    feed = parseFeed(text).feed
  } catch {
    feed = undefined
  }
  if (!isRecord(feed))
    throw new UserError('This XML is not a feed of articles. Save the articles as .html, .txt or .json.')
  return feed
}

/** What feedsmith names by namespace, under the keys that every other file uses. */
function fieldsOf(
  item: Readonly<Record<string, unknown>>,
  publisher: string | undefined,
): Readonly<Record<string, unknown>> {
  const { content, dc, links, ...rest } = item
  const encoded = isRecord(content) ? (content.encoded ?? content.value ?? content.content) : content
  const alternate = Array.isArray(links)
    ? links.find((link) => isRecord(link) && (link.rel ?? 'alternate') === 'alternate')
    : undefined
  const inner = isRecord(dc) ? dc : {}
  const author = candidates(rest, 'byline')[0]?.value ?? inner.creators ?? inner.creator
  const date = candidates(rest, 'date')[0]?.value ?? inner.dates ?? inner.date ?? rest.updated
  return { ...rest, text: encoded, link: rest.link ?? alternate, author, published: date, publisher }
}
