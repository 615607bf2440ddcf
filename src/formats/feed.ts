import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readStories } from '../reading/facts/stories.ts'
import { readFeed } from '../reading/packed/feed.ts'
import { publishedPosts } from '../reading/packed/wordpress.ts'

const opening =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i

/** A feed that was saved as a file, RSS, RDF or Atom: each of its items is an article. */
export default defineFormat({
  endings: ['rss', 'atom', 'rdf'],
  fits: ({ bytes }) => opening.test(new TextDecoder().decode(bytes.subarray(0, 2048))),
  async parse(file) {
    const { text, remarks } = publishedPosts(file.text())
    const { items } = await readFeed(text)
    if (items.length === 0)
      throw new UserError('This feed holds no item. Save it again when there is something in it.')
    const stories = readStories(
      items.map(({ fields }, index) => ({ fields, item: index + 1 })),
      'meta',
    )
    return { ...stories, remarks: [...remarks, ...stories.remarks] }
  },
})
