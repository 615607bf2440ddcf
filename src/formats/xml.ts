import { defineFormat } from '../contracts/format.ts'
import { pattern } from '../language/pattern.ts'
import { UserError } from '../model/errors.ts'
import { readStories } from '../reading/facts/stories.ts'
import { unwrap } from '../reading/facts/unwrap.ts'
import { readXml } from '../reading/packed/xml.ts'

/** What may stand before the first element. */
const prologue = String.raw`^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*`
const opening = pattern('i')`${prologue}<(?:nitf|news(?:Item|Message|ML)|en-export|TEI)\b`

/** What agencies send, NITF and NewsML, and other XML whose elements have names that an article's facts have. */
export default defineFormat({
  endings: ['xml', 'nitf', 'newsml', 'enex'],
  fits: ({ bytes }) => opening.test(new TextDecoder().decode(bytes.subarray(0, 2048))),
  parse(file) {
    const found = unwrap(readXml(file.text()))
    if (found.length === 0)
      throw new UserError(
        'This XML is neither a feed nor what an agency sends. Save its articles as .html, .txt or .json.',
      )
    return readStories(found, 'meta')
  },
})
