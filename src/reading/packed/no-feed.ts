import { reason, UserError } from '../../model/errors.ts'

/** What was read is not a feed. Its message is a sentence or two, and tells what it is instead where that is known. */
export class NoFeed extends UserError {
  /** True where it is a web page, which may name feeds. */
  readonly isPage: boolean
  constructor({ words, isPage = false }: Why) {
    super(words)
    this.isPage = isPage
  }
}

interface Why {
  readonly words: string
  readonly isPage?: boolean
}

/** Of what stands before the first element, so much is looked at, in characters. */
const longestHead = 4_000

/** What a document of XML is, by the name of its outermost element. */
const documents: readonly (readonly [RegExp, string])[] = [
  [
    /^opml$/i,
    'This is a list of feeds (OPML), not a feed. To follow those that it names: dateline feeds import FILE',
  ],
  [
    /^(?:urlset|sitemapindex)$/i,
    'This is a map of a site, which names its pages and is not a feed. Give the address of the feed.',
  ],
]

/**
 * Why a text is not read as a feed.
 * @param thrown what the parser of feeds said, with what the parser of XML said as its cause
 */
export function whyNoFeed(text: string, thrown: unknown): Why {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain === '') return { words: 'There is nothing in it. Try again later.' }
  if (/^[{[]/.test(plain)) return { words: whyNoJson(plain) }
  const root = rootOf(plain)
  if (root === undefined) return { words: 'This is not a feed. Give the address of a feed or of a site.' }
  if (/^(?:rss|feed|rdf:RDF)$/i.test(root)) return { words: whyBroken(plain, root, thrown) }
  const known = documents.find(([name]) => name.test(root))
  if (known !== undefined) return { words: known[1] }
  return {
    words: 'This is not a feed of articles. Save the articles as .html, .txt or .json.',
    isPage: true,
  }
}

/** The name of the first element, behind declarations and comments. */
const rootOf = (text: string): string | undefined =>
  /<([A-Za-z][\w:-]*)/.exec(text.slice(0, longestHead).replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, ''))?.[1]

function whyNoJson(text: string): string {
  try {
    JSON.parse(text)
    return 'This is JSON and not a feed: a JSON Feed has a “version” and “items”. Give the address of the feed.'
  } catch (thrown) {
    return `This looks like a JSON Feed, and its JSON is broken (${reason(thrown).slice(0, 100)}). Only its publisher can mend it.`
  }
}

/** @param root the outermost element of a feed, as it is written */
function whyBroken(text: string, root: string, thrown: unknown): string {
  if (!text.includes(`</${root}`))
    return `This is a feed that ends in the middle: its <${root}> is not closed. Fetch it again; if it stays so, only its publisher can mend it.`
  const [, element] =
    /Unexpected end of ([\w:.-]{1,40})/.exec(thrown instanceof Error ? reason(thrown.cause) : '') ?? []
  const where = element === undefined ? '' : ` (<${element}> does not end where it should)`
  return `This is a feed, and its XML is broken${where}. Only its publisher can mend it.`
}
