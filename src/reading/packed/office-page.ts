import { oneOf, pattern } from '../../language/pattern.ts'
import type { Markup } from '../boilerplate/markup.ts'
import { readMarkup } from '../boilerplate/markup.ts'
import { lineIn } from '../boilerplate/title.ts'
import type { Story } from '../facts/story.ts'
import { readMarked } from './document.ts'

const makers = oneOf`Microsoft Word, LibreOffice, OpenOffice`
/** How Word, LibreOffice and Google’s documents mark what they save as a page; no site writes with these. */
const made = pattern('i')`
  <meta[^>]{0,80}\bgenerator\b[^>]{0,40}\b${makers}
  |<body[^>]{0,80}\bclass="[^"]{0,80}\bdoc-content\b
  |\bxmlns:w="urn:schemas-microsoft-com:office:word"`

/** Their heads hold all styles, which may be long. */
const longestHead = 200_000

/** What colleagues noted beside the words, and the marks that lead there. */
const notes = '[style*="mso-element:comment"], .MsoCommentReference, .MsoCommentText'
const titled = 'h1, p.title, p.MsoTitle, [class~="title"]'

/** The article of a document that an editor saved as a page; undefined for any other page. */
export function readOfficePage(html: string): Story | undefined {
  if (!made.test(html.slice(0, longestHead))) return undefined
  const page = readMarkup(html)
  dropNotes(page)
  const title = lineIn(page.querySelector(titled)?.textContent)
  return readMarked(page, title === undefined ? {} : { title })
}

function dropNotes(page: Markup): void {
  for (const style of page.querySelectorAll('head, style')) style.remove()
  for (const note of page.querySelectorAll(notes)) note.remove()
  // Of Google’s documents each note is a box with the way back to its word.
  for (const way of page.querySelectorAll('a[href^="#cmnt_ref"]')) {
    const line = way.parentNode
    const box = line?.parentNode
    if (box?.localName === 'div') for (const one of [...box.childNodes]) one.remove()
  }
  for (const mark of page.querySelectorAll('a[href^="#cmnt"]')) mark.remove()
}
