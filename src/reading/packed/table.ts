import { parse } from 'csv-parse/sync'
import { reason, UserError } from '../../model/errors.ts'

/** Lines above the names of the columns hold no marks between them. */
const linesToCount = 10

/**
 * The rows of a table, whichever mark parts its columns.
 * @throws UserError where it is none
 */
export function readRows(text: string): readonly (readonly string[])[] {
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

/** A row by the names of its columns. */
export function namedRow(names: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))
}
