import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readStory } from '../reading/facts/story.ts'
import { readFeed } from '../reading/packed/feed.ts'

const opening =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i

/** A feed that was saved as a file, RSS, RDF or Atom: each of its items is an article. */
export default defineFormat({
  endings: ['xml', 'rss', 'atom', 'rdf'],
  fits: ({ bytes }) => opening.test(new TextDecoder().decode(bytes.subarray(0, 2048))),
  async parse(file) {
    const { items } = await readFeed(file.text())
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    for (const [index, { fields }] of items.entries()) {
      const story = readStory(fields, 'meta')
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
