import { type Draft, defineFormat } from '../contracts/format.ts'
import { whole } from '../language/pattern.ts'
import { reason, UserError } from '../model/errors.ts'
import { readMarkup } from '../reading/boilerplate/markup.ts'
import { lineIn } from '../reading/boilerplate/title.ts'
import { readBlocks } from '../reading/packed/document.ts'
import { unzip } from '../reading/packed/zip.ts'

/** Shorter chapters are covers, tables of contents and imprints. */
const fewest = 200

/** A book, or an issue of a paper: each chapter is an article. */
export default defineFormat({
  endings: ['epub'],
  parse({ bytes }) {
    const files = unzip(bytes, (name) => /\.(?:x?html?|xml|opf)$/i.test(name))
    const text = (name: string): string => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
    const opf = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))?.[1] ?? ''
    if (!files.has(opf))
      throw new UserError('This is not a book in EPUB. Save it again as .epub, or its text as .txt.')
    const { chapters, fields } = readPackage(text(opf), opf)
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks = new Set<string>()
    for (const name of chapters) {
      try {
        const { remarks: said, ...draft } = readBlocks(text(name), fields)
        for (const sentence of said) remarks.add(sentence)
        if (draft.text.length >= fewest || isStory(draft, fields) || chapters.length === 1) drafts.push(draft)
      } catch (thrown) {
        refused.push(`${name}: This chapter cannot be read (${reason(thrown)}). Save its text as .txt.`)
      }
    }
    if (drafts.length === 0 && refused.length === 0)
      throw new UserError('This book holds no chapter with text. Save its text as .txt.')
    return {
      drafts: drafts.length === 1 ? drafts : drafts.map((draft, at) => ({ ...draft, part: at + 1 })),
      refused,
      remarks: [...remarks],
    }
  },
})

/** What makes books of papers calls itself their publisher. */
const isMaker = (name: string): boolean => /^(?:calibre|pandoc|sigil|kindle\w*)$/i.test(name)

/** What a book has beside its stories, by what stands above it. */
const besideStories = whole('i')`
  (the )?(cover|title ?page|half title|imprint|colophon|copyright( page| notice)?|legal notice|masthead|publisher),
  (table of )?contents, in this issue, dedication, epigraph, acknowledge?ments?, about (this|the|us)\b.*, also by\b.*, praise for\b.*,
  (list of )?(illustrations|figures|maps), newsletter, advertisements?`

/** A short chapter is a story where it has a headline of its own and says something below it. */
const isStory = ({ title, text }: Draft, fields: Readonly<Record<string, unknown>>): boolean =>
  text.split('\n').some((line) => /[.!?]["”’)]*$/.test(line) && line.split(' ').length > fewestWords) &&
  title !== fields.title &&
  title !== fields.publisher &&
  !besideStories.test(title) &&
  !text.startsWith(title.replace(/ …$/, ''))

/** A caption or the address of a printer has no more words. */
const fewestWords = 6

/** The chapters in the order in which they are read, and what the book says of all of them. */
function readPackage(
  xml: string,
  opf: string,
): { chapters: readonly string[]; fields: Readonly<Record<string, unknown>> } {
  const page = readMarkup(
    xml.replace(/<(\/?)(?:opf|dc):/g, '<$1dc-').replace(/<([\w-]+)([^<>]*)\/>/g, '<$1$2></$1>'),
  )
  const value = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const words = lineIn(page.querySelector(name)?.textContent)
      if (words !== undefined) return words
    }
    return undefined
  }
  const items = new Map<string, string>()
  for (const item of page.querySelectorAll('item, dc-item')) {
    const [id, href] = [item.getAttribute('id'), item.getAttribute('href')]
    if (id !== null && href !== null) items.set(id, href)
  }
  const chapters: string[] = []
  for (const reference of page.querySelectorAll('itemref, dc-itemref')) {
    const href = items.get(reference.getAttribute('idref') ?? '')
    if (href !== undefined)
      chapters.push(decodeURIComponent(new URL(href, `file:///${opf}`).pathname.slice(1)))
  }
  const title = value('dc-title')
  const fields = {
    title,
    author: value('dc-creator'),
    publisher: [value('dc-publisher'), title?.replace(/\s*[[(][^[\]()]*\d{4}[\])]$/, '')].find(
      (words) => words !== undefined && !isMaker(words),
    ),
    date: value('dc-date'),
  }
  return { chapters, fields }
}
