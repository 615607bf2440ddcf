import { parse } from 'csv-parse/sync'
import { reason, UserError } from '../../model/errors.ts'
import { markupText, readMarkup } from '../boilerplate/markup.ts'

/** Lines above the names of the columns hold no marks between them. */
const linesToCount = 10

/**
 * The rows of a table, whichever mark parts its columns.
 * @throws UserError where it is none
 */
export function readRows(text: string): readonly (readonly string[])[] {
  if (/^\uFEFF?\s*<(?:!doctype|html|table|\?xml|meta)\b/i.test(text)) return rowsOfPage(text)
  const first = text.split('\n', linesToCount)
  const count = (mark: string): number => Math.max(...first.map((line) => line.split(mark).length))
  const [delimiter = ','] = [',', ';', '\t', '|'].sort((one, other) => count(other) - count(one))
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (thrown) {
    throw new UserError(`This table cannot be read (${reason(thrown)}). Export it again as CSV in UTF-8.`)
  }
}

/** The largest table of a page: services call such a page .xls, which Excel opens. */
function rowsOfPage(html: string): readonly (readonly string[])[] {
  const tables = [...readMarkup(html).querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => markupText(cell).trim()),
    ),
  )
  const [largest] = tables.sort((one, other) => other.length - one.length)
  if (largest === undefined)
    throw new UserError('This is a page without a table. Save it as .html, or export the table as CSV.')
  return largest
}

/** A row by the names of its columns. */
export function namedRow(names: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))
}
