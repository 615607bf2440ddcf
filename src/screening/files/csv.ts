import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { UserError } from '../../model/errors.ts'
import { fileLimits } from './limits.ts'

/**
 * The rows of a CSV file, all of one length.
 * @param options.skip lines before the first row
 * @throws UserError where a row is broken or the file is cut inside one
 */
export async function* readRows(
  pieces: AsyncIterable<string>,
  options: { readonly skip?: number } = {},
): AsyncGenerator<readonly string[]> {
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    max_record_size: fileLimits.entrySize,
    from_line: 1 + (options.skip ?? 0),
  })
  try {
    // DOS ended its files with this character, and OFAC still does.
    for await (const row of Readable.from(without(pieces, '\u001a')).compose(parser)) yield strings(row)
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    throw new UserError(
      `The CSV cannot be read (${thrown.message.replace(/\.$/, '')}). It may be cut: fetch the file again.`,
    )
  }
}

/** The same by the names in the first row. */
export async function* readTable(
  pieces: AsyncIterable<string>,
  options: { readonly skip?: number } = {},
): AsyncGenerator<(column: string) => string> {
  let columns: ReadonlyMap<string, number> | undefined
  for await (const row of readRows(pieces, options)) {
    if (columns) {
      const places = columns
      yield (column) => row[places.get(column.toLowerCase()) ?? -1]?.trim() ?? ''
    } else columns = new Map(row.map((name, at) => [name.trim().toLowerCase(), at]))
  }
}

function strings(row: unknown): readonly string[] {
  return Array.isArray(row) ? row.map(String) : []
}

async function* without(pieces: AsyncIterable<string>, character: string): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.replaceAll(character, '')
}
