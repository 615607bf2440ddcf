import { parseHTML } from 'linkedom/worker'
import { unescaped } from '../facts/words.ts'
import { isFootHeading } from './release.ts'
import { isPrompt } from './remarks.ts'

/** What is used of the DOM; linkedom's own types lean on the browser's, which this project does not load. */
export interface Markup {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Markup>
  readonly parentNode: Markup | null
  /** Of elements alone. */
  readonly innerHTML?: string
  getAttribute(name: string): string | null
  querySelector(selector: string): Markup | null
  querySelectorAll(selector: string): Iterable<Markup>
  remove(): void
}

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const silent = new Set(
  'head script style noscript template svg button iframe select textarea input form'.split(' '),
)

/** A list or box whose letters are mostly links leads to other stories; prose has fewer links than this. */
const mostlyLinks = 0.6

/** Stands for `<br>`, since a line feed in HTML is only white space; two in a row part paragraphs. */
const lineBreak = '\u2028'
const twoBreaks = /\u2028\s*\u2028/

/** Chromium flattens what is nested deeper (kMaximumHTMLParserDOMTreeDepth); 30,000 levels cost a minute here. */
const deepest = 512

/**
 * A page or a fragment of one; nothing in it is run or fetched.
 * @throws RangeError where it is nested deeper than any browser would show.
 */
export function readMarkup(html: string): Markup {
  if (isFarTooDeep(html)) throw tooDeep()
  const small = namesInSmall(html)
  const page: { document: Markup } = parseHTML(
    /<html[\s>]/i.test(small) ? small : `<html><body>${small}</body></html>`,
  )
  let level: readonly Markup[] = [page.document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep()
    level = level.flatMap((node) => [...node.childNodes])
  }
  return page.document
}

/** A tag that has the name of an attribute in capitals, and each attribute of such a tag. */
const shouted = /<[a-z][a-z0-9]*\s[^<>]{0,2000}>/gi
const attribute = /(\s)([a-z][a-z-]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))/gi

/** Old pages write <IMG ALT="…">; what selects by attributes knows them in small letters alone. */
function namesInSmall(html: string): string {
  if (!/\s[A-Z]{2,}\s*=/.test(html)) return html
  return html.replace(shouted, (tag) =>
    tag.replace(
      attribute,
      (_, space: string, name: string, value: string) => space + name.toLowerCase() + value,
    ),
  )
}

const tooDeep = (): RangeError => new RangeError(`its elements are nested more than ${deepest} deep`)

/** Beyond so many open elements nothing is built: the time for that grows with their square, an hour for 500,000. */
const mostOpen = 4 * deepest
/** Elements that nobody needs to close, or that have nothing in them. */
const unclosed = new Set(
  'p li dt dd tr td th thead tbody tfoot option area base br col embed hr img input link meta source wbr'.split(
    ' ',
  ),
)

/** A tag, or the beginning of a comment. */
const tag = /<!--|<(\/?)([a-z][\w:-]*)([^<>]*)>/gi
/** What ends that whose content is no markup: “i < n” in a script opens no element. */
const ends: ReadonlyMap<string, RegExp> = new Map([
  ['', /-->/g],
  ...['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'gi')] as const),
])

/** Looks at the tags alone, before anything is built of them. */
function isFarTooDeep(html: string): boolean {
  const open: string[] = []
  tag.lastIndex = 0
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [, end = '', name = '', rest] = found
    const plain = name.toLowerCase()
    const close = end === '' ? ends.get(plain) : undefined
    if (close !== undefined) {
      close.lastIndex = tag.lastIndex
      if (!close.test(html)) return false
      tag.lastIndex = close.lastIndex
      continue
    }
    if (unclosed.has(plain) || rest?.endsWith('/')) continue
    if (end === '') open.push(plain)
    else if (open.includes(plain)) open.length = open.lastIndexOf(plain)
    if (open.length > mostOpen) return true
  }
  return false
}

/** True where a text is HTML with paragraphs of its own. */
export function hasBlocks(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|li|blockquote|article|section)\b[^>]{0,500}>/i.test(text)
}

/** The captions of the page's figures, which are taken out of it. */
export function takeCaptions(page: Markup): readonly string[] {
  const found: string[] = []
  for (const caption of page.querySelectorAll(
    'figcaption, media-caption, [class*="caption"], [itemprop="caption"]',
  )) {
    const words = collapse(caption.textContent ?? '')
    if (words.length > 600) continue
    if (words !== '') found.push(words)
    caption.remove()
  }
  return [...new Set(found)]
}

/** Takes out lists and boxes that are mostly links: menus, tags and related stories. */
export function dropLinkLists(page: Markup): void {
  for (const box of page.querySelectorAll('nav, ul, ol, dl, aside, table, td, h2, h3, h4, h5, p, div')) {
    const words = collapse(box.textContent ?? '')
    if (words === '') continue
    let linked = 0
    for (const anchor of box.querySelectorAll('a')) linked += collapse(anchor.textContent ?? '').length
    if (linked / words.length > mostlyLinks && !isLinkedSentence(box, words)) box.remove()
  }
}

/** A paragraph that is a link from end to end and a whole sentence is the story's; a teaser ends without a full stop. */
function isLinkedSentence(box: Markup, words: string): boolean {
  const name = box.localName?.toLowerCase()
  return name === 'p' && /[.!?]["'”’)]*$/.test(words) && words.split(' ').length >= 8 && !isPrompt(words)
}

/** Some papers set their first sentence as a heading, and a release's foot begins with one; every other heading ends without a full stop. */
function isBareHeading(node: Markup, name: string): boolean {
  const words = (node.textContent ?? '').trim()
  return /^h[1-6]$/.test(name) && !/[.…]["'”’)]*$/.test(words) && !isFootHeading(words)
}

/**
 * Each block becomes one paragraph on one line; white space inside it means nothing in HTML and is collapsed.
 * Headings are no sentence of the story, and an answer must not quote them (it costs .006 of the extraction's F1).
 */
export function markupText(page: Markup): string {
  const found: string[] = []
  let open = ''
  // An item of a list stays one, as in plain text.
  let mark = ''
  const close = (): void => {
    for (const part of open.split(twoBreaks)) {
      const lines = part
        .split(lineBreak)
        .map(collapse)
        .filter((line) => line !== '')
      if (lines.length === 0) continue
      found.push(mark + unescaped(lines.join('\n')))
      mark = ''
    }
    open = ''
  }
  const walk = (node: Markup): void => {
    if (node.nodeType === 3) open += node.textContent ?? ''
    const name = node.localName?.toLowerCase() ?? ''
    if (silent.has(name) || (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11)) return
    if (isBareHeading(node, name)) {
      close()
      return
    }
    const row = name === 'tr' ? rowOf(node) : undefined
    const block = blocks.has(name)
    if (block) close()
    if (row !== undefined) {
      // Its figures tell something as an item does, also above the first sentence or below the last one.
      if (/\d/.test(row)) mark = '• '
      open = row
      close()
      mark = ''
      return
    }
    if (name === 'li') mark = '• '
    if (name === 'td' || name === 'th') open += ' '
    if (name === 'br') open += lineBreak
    for (const child of node.childNodes) walk(child)
    if (block) close()
    if (name === 'li') mark = ''
  }
  walk(page)
  close()
  return found.join('\n\n')
}

/** The cell of a table of figures has so many characters at most; longer ones are the columns of a page. */
const longestCell = 80

/** What stands in one row of a table in one line, however its cells are made: Word's hold a paragraph each. */
function rowOf(row: Markup): string | undefined {
  const cells = [...row.childNodes].filter(({ localName = '' }) => /^t[dh]$/i.test(localName))
  const words = cells.map(({ textContent }) => collapse(textContent ?? ''))
  const isPlain = (cell: Markup): boolean =>
    cell.querySelector('table, ul, ol, br, h1, h2, h3, h4, h5, h6, p + p, div + div') === null
  if (cells.length < 2 || words.some(({ length }) => length > longestCell) || !cells.every(isPlain))
    return undefined
  return words.filter((word) => word !== '').join(' ')
}

function collapse(words: string): string {
  return words.replace(/[\s\u00A0]+/g, ' ').trim()
}
