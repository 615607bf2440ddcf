import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readStories } from '../reading/facts/stories.ts'
import { readSubstack } from '../reading/packed/substack.ts'
import { unzip } from '../reading/packed/zip.ts'

/** An archive of articles in any format that is read. */
export default defineFormat({
  endings: ['zip'],
  parse({ bytes }) {
    const files = unzip(bytes, (name) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name))
    if (files.size === 0)
      throw new UserError('This archive is empty. Take it away, or pack articles into it.')
    const posts = readSubstack(files)
    if (posts !== undefined) return { ...readStories(posts, 'head', 'post'), packed: [] }
    return {
      drafts: [],
      refused: [],
      packed: [...files].map(([name, unpacked]) => ({ name, bytes: unpacked })),
    }
  },
})
