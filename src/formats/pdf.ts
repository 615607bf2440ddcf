import { getDocumentProxy } from 'unpdf'
import { type Draft, defineFormat } from '../contracts/format.ts'
import { pattern } from '../language/pattern.ts'
import { weekdays } from '../language/vocabulary.ts'
import { reason, UserError } from '../model/errors.ts'
import { isCompany, isLetterhead, isOutlet } from '../reading/boilerplate/byline.ts'
import { section } from '../reading/boilerplate/head.ts'
import { findDays } from '../reading/dateline/days.ts'
import { isDateLine, readPublished } from '../reading/dateline.ts'
import { readProse } from '../reading/facts/prose.ts'
import {
  isPaper,
  type Line,
  pageStarts,
  pagesText,
  printedHead,
  printedMargin,
  withoutRunningHeads,
} from '../reading/packed/pages.ts'

/** A longer document is a book of figures; what is wanted of it is better saved by itself. */
const mostPages = 400
/** Fewer characters a page than this are the stamp of a scanner. */
const fewestAPage = 20

/** When and from where a browser printed a page, which it writes above and below it. */
const printed = /^(?:https?:|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d\d\b)/

const isDay = (words: string): boolean => isDateLine(words) && isDated(words)
const isDated = (words: string): boolean => readPublished(words, 'head').kind === 'date'

const beside = pattern('i')`\b${weekdays}\W*$|\bpage\s\w{1,4}$|[\s,|·•–—-]+$`

/** "The Bay Argus Monday 6 December 2021 Page 5": a paper and its day, which stand far apart in a line. */
const partsOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((words) => words.split(/\s+\|\s+/)).flatMap(dayApart)

function dayApart(words: string): readonly string[] {
  const [day] = findDays(words)
  if (day === undefined) return [words]
  const parts = [words.slice(0, day.start), words.slice(day.start, day.end), words.slice(day.end)]
  return parts.map((part) => part.trim().replace(beside, '').trim()).filter((part) => part !== '')
}

/** Printed pages. A scan without text is said to be one. */
export default defineFormat({
  endings: ['pdf'],
  fits: ({ bytes }) => /%PDF-/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64))),
  async parse({ bytes }) {
    const { pages, title, total } = await readPages(bytes)
    const margins = pages.map(printedMargin)
    const running = withoutRunningHeads(
      pages.map((page, at) => page.filter((line) => !margins[at]?.includes(line))),
    )
    const { headline, above, below } = printedHead(running[0] ?? [])
    const plain = [below, ...running.slice(1)]
    const { text, parts } = pagesText(plain)
    const lines = [...(pages[0] ?? []).filter((line) => !running[0]?.includes(line)), ...above]
    const heads = partsOf(lines.map(({ words }) => words.trim()))
    const dated = partsOf(lines.map(({ words }) => words.trim()).filter((words) => !printed.test(words)))
    if (text.replace(/\s/g, '').length < fewestAPage * Math.max(1, pages.length))
      throw new UserError(
        'This PDF is a scan: its pages are pictures without text. Run it through text recognition (OCR), or save its text as .txt.',
      )
    const { remarks, ...story } = readProse(text, {
      from: 'head',
      fields: {
        title: headline ?? title,
        date: dated.find(isDay) ?? dated.find(isDated),
        publisher:
          heads.find((words) => isOutlet(words) && !section.test(words)) ??
          heads.find(isCompany) ??
          heads.find(isLetterhead) ??
          heads.find(isPaper),
      },
    })
    if (story.text === '')
      throw new UserError('This PDF holds no sentence of an article. Save its text as .txt.')
    const draft: Draft = { ...story, pages: pageStarts(story.text, parts) }
    const cut =
      total > pages.length
        ? [`Only the first ${pages.length} of its ${total} pages were read. Split it.`]
        : []
    return { drafts: [draft], refused: [], remarks: [...remarks, ...cut] }
  },
})

async function readPages(
  bytes: Uint8Array,
): Promise<{ pages: readonly (readonly Line[])[]; title: string | undefined; total: number }> {
  try {
    // pdf.js takes the bytes that it is given for itself.
    const document = await getDocumentProxy(Uint8Array.from(bytes))
    const total = document.numPages
    const pages: Line[][] = []
    for (let number = 1; number <= Math.min(total, mostPages); number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items))
      page.cleanup()
    }
    const { info } = await document.getMetadata()
    await document.loadingTask.destroy()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    const isName = /\.(?:docx?|pdf|indd|qxp|odt|rtf|pptx?)$|^(?:untitled|microsoft word|slide|layout)/i.test(
      title,
    )
    return { pages, total, title: title.length < 8 || isName || !title.includes(' ') ? undefined : title }
  } catch (thrown) {
    const locked = /password/i.test(reason(thrown))
    throw new UserError(
      locked
        ? 'This PDF has a password. Save it without one.'
        : `This PDF cannot be read (${reason(thrown)}). Save it again, or save its text as .txt.`,
    )
  }
}

/** A gap of so many letters' heights is no blank between words. */
const farApart = 4

/** Pieces of text on one height are one line. */
function linesOf(items: readonly object[]): Line[] {
  const lines: { words: string; y: number; size: number; x: number; end: number }[] = []
  for (const item of items) {
    if (
      !('str' in item) ||
      typeof item.str !== 'string' ||
      !('transform' in item) ||
      !Array.isArray(item.transform)
    )
      continue
    const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number)
    const last = lines.at(-1)
    const end = x + ('width' in item ? Number(item.width) : 0)
    const isBeside = last !== undefined && Math.abs(last.y - y) < Math.max(2, size / 3)
    // The date at the other end of a running head is a line of its own.
    if (isBeside && x - last.end < Math.abs(size) * farApart) {
      last.words += item.str
      last.size = Math.max(last.size, Math.abs(size))
      // pdf.js fills a gap with a blank as wide as that.
      if (item.str.trim() !== '') last.end = end
    } else if (item.str !== '') lines.push({ words: item.str, y, x, end, size: Math.abs(size) })
  }
  return lines.filter(({ words }) => words.trim() !== '')
}
