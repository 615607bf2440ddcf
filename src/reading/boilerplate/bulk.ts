import type { Markup } from './markup.ts'

/** No author writes so many on one element; the parser takes a second for some 50,000. */
const mostAttributes = 500
const attribute = String.raw`\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>\x60]+))?`
const overloaded = new RegExp(String.raw`<([a-z][\w-]*)(?:${attribute}){${mostAttributes},}\s*\/?>`, 'gi')

/** A table with more rows is data, in which no story stands. */
const mostRows = 2_000

/** A page without the attributes of elements that no author has written. */
export const withoutOverload = (html: string): string => html.replace(overloaded, '<$1>')

/** Takes tables of data out of a page. @returns what is to be said of each */
export function dropData(page: Markup): readonly string[] {
  return [...page.querySelectorAll('table')].flatMap((table) => {
    const rows = rowsOf(table)
    if (rows <= mostRows) return []
    table.remove()
    return [`A table of ${rows.toLocaleString('en')} rows was left out: it is data, and not a story.`]
  })
}

/** Its own, and not those of a table in one of its cells: a story may stand in a table for its layout. */
function rowsOf(part: Markup): number {
  let rows = 0
  for (const child of part.childNodes) {
    const name = child.localName?.toLowerCase() ?? ''
    if (name === 'tr') rows += 1
    else if (/^t(?:head|body|foot)$/.test(name)) rows += rowsOf(child)
  }
  return rows
}
