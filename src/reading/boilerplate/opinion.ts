import { readStory, type Story } from '../facts/story.ts'
import { unwrap } from '../facts/unwrap.ts'
import { dropHidden } from './hidden.ts'
import { type Markup, markupText, readMarkup } from './markup.ts'
import { readRecords } from './records.ts'

/** Readability's text may be this much shorter than another reading of the page before that one is preferred. */
const shorter = 1.5
/** Fewer characters are a caption or a tagline, not an article. */
const fewest = 200

/** Where a page shows nothing at all, so many do. */
const fewestAlone = 80

/** Other places of a page that may hold the story, read before Readability takes the page apart. */
export interface Opinions {
  /** schema.org's articleBody, without what the page hides from its readers. */
  readonly labelled: string
  /** The largest of the templates that a script would have shown. */
  readonly template: string
  /** The paragraphs of all boxes of one kind: an article in several rows. */
  readonly rows: string
  /** What a script would have drawn the page from, as JSON. */
  readonly data: readonly string[]
}

/** @param labelled schema.org's articleBody, as `bodyText` reads it */
export function gatherOpinions(page: Markup, labelled: string): Opinions {
  return {
    labelled,
    template: largestTemplate(page),
    rows: rowsOf(page),
    data: [...page.querySelectorAll('script[type="application/json"]')].flatMap((script) => {
      const words = script.textContent ?? ''
      return words.length <= longestScript ? [words] : []
    }),
  }
}

/** Characters; whatever else a page keeps for its scripts is longer. */
const longestScript = 2_000_000

/** The story that a page keeps for its scripts alone, read as a file of JSON is, where the page shows next to none. */
export function keptStory(text: string, { data }: Opinions): Story | undefined {
  if (text.length >= fewest) return undefined
  const stories = data
    .flatMap((words) => readRecords(words).flatMap(({ value }) => unwrap(value)))
    .flatMap(({ fields }) => {
      const story = readStory(fields, 'meta')
      const enough = text === '' ? fewestAlone : fewest
      return typeof story === 'string' || story.text.length < enough ? [] : [story]
    })
  return stories.sort((one, other) => other.text.length - one.text.length)[0]
}

/** Another reading of the page where the first one is a small share of it. */
export function secondOpinion(text: string, { labelled, template, rows }: Opinions): string | undefined {
  const enough = (other: string, share: number): boolean =>
    other.length >= Math.min(fewest, Math.max(60, text.length)) && other.length > text.length * share
  if (enough(labelled, text.length < fewest ? 1 : shorter)) return labelled
  if (text.length < fewest && enough(template, 2) && template.length >= fewest) return template
  return text.length > 0 && enough(rows, shorter) && sharesWords(rows, text) ? rows : undefined
}

/** Rows that do not hold what was found are comments or other stories. */
function sharesWords(rows: string, text: string): boolean {
  const parts = text.split('\n\n').filter((part) => part.length > 40)
  const held = parts.filter((part) => rows.includes(part.slice(0, 60))).length
  return parts.length > 0 && held >= parts.length * 0.6
}

/** The text of an articleBody, which may be HTML. */
export function bodyText(body: string): string {
  if (!/<(?:p|div|br)\b/i.test(body))
    return body
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]*\n\s*/g, '\n\n')
      .trim()
  return markupOf(body)
}

function largestTemplate(page: Markup): string {
  let largest = ''
  for (const node of page.querySelectorAll(
    'template, noscript, script[type*="template"], script[type="text/html"]',
  )) {
    const inner = node.innerHTML ?? node.textContent ?? ''
    if (!/<p\b/i.test(inner) || inner.length > 2_000_000) continue
    const text = markupOf(inner)
    if (text.length > largest.length) largest = text
  }
  return largest
}

function markupOf(html: string): string {
  try {
    const page = readMarkup(html)
    dropHidden(page)
    return markupText(page)
  } catch {
    return ''
  }
}

/** Paragraphs by the kind of box that they stand in; a paragraph that is mostly a link leads elsewhere. */
function rowsOf(page: Markup): string {
  const kinds = new Map<string, { words: string[]; boxes: Set<Markup> }>()
  for (const paragraph of page.querySelectorAll('p')) {
    const box = paragraph.parentNode
    const words = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim()
    const name = box?.localName ?? ''
    const kind = `${name}.${box?.getAttribute?.('class') ?? ''}`
    if (
      box === null ||
      box === undefined ||
      words.length < 40 ||
      /^(?:footer|aside|nav|li|form|blockquote)$/.test(name)
    )
      continue
    const known = kinds.get(kind) ?? { words: [], boxes: new Set() }
    known.words.push(words)
    known.boxes.add(box)
    kinds.set(kind, known)
  }
  const [largest] = [...kinds.values()]
    .filter(({ boxes }) => boxes.size > 1)
    .map(({ words }) => words.join('\n\n'))
    .sort((one, other) => other.length - one.length)
  return largest ?? ''
}
