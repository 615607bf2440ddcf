import { z } from 'zod'

/** Rows that go with an answer, to be looked at in part and taken along whole. */
export const tableSchema = z.object({
  /** Of the file that it is given as, without its ending. */
  name: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Of each row these columns, from the first, are shown in a message. */
  shown: z.number().int(),
})
export type Table = Readonly<z.infer<typeof tableSchema>>

/** As a file of CSV, with a line end after each row. */
export const csvOf = ({ head, rows }: Pick<Table, 'head' | 'rows'>): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')

/** Control, direction and invisible characters; the zero-width joiner holds emoji together, and a cell may have lines. */
const unseen = /(?![\u200d\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** As a cell of CSV, which a terminal shows and a spreadsheet opens: no text steers the one or is a formula in the other. */
export function cell(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
  const plain = /^\s*[=+\-@]/.test(seen) ? `'${seen}` : seen
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The part of a table that a message shows, its cells cut. */
export function glanceOf(
  { head, rows, shown }: Table,
  most: { readonly rows: number; readonly cell: number },
): { readonly rows: readonly (readonly string[])[]; readonly left: number } {
  const cut = (row: readonly string[]): readonly string[] =>
    row.slice(0, shown).map((text) => {
      const line = text.replace(/\s+/g, ' ')
      return line.length > most.cell ? `${line.slice(0, most.cell - 1).toWellFormed()}…` : line
    })
  return { rows: [head, ...rows.slice(0, most.rows)].map(cut), left: Math.max(0, rows.length - most.rows) }
}

/** The same in columns of one width each, for letters that are all as wide. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
