import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { isKnownKey } from '../reading/facts/keys.ts'
import { datesDayFirst, readStory } from '../reading/facts/story.ts'
import { listedRow } from '../reading/packed/listed.ts'
import { namedRow, readRows } from '../reading/packed/table.ts'

/** A table: its first row names the columns as JSON names its fields, and every other row is an article. */
export default defineFormat({
  endings: ['csv', 'tsv', 'tab', 'xls'],
  parse(file) {
    if (ofExcel.some((mark) => mark.every((byte, at) => file.bytes[at] === byte)))
      throw new UserError(
        'This is a spreadsheet of Excel. Export each sheet as .csv, with title and text in its first row.',
      )
    const { names, rows, above } = headed(readRows(file.text()))
    if (!names.some(isKnownKey))
      throw new UserError(
        'The first row of this table does not name its columns. Write title, text, source and date above them.',
      )
    const listed = listedRow(names)
    const drafts: Draft[] = []
    const refused: string[] = []
    const remarks: string[] = []
    const records = rows.map((row) => namedRow(names, row))
    const dayFirst = datesDayFirst(records) || undefined
    for (const [index, row] of rows.entries()) {
      if (row.every((cell) => cell.trim() === '')) continue
      const named = records[index] ?? {}
      const story = readStory(listed?.(named) ?? named, 'head', dayFirst)
      const place = `row ${above + index + 2}: `
      if (typeof story === 'string') refused.push(place + story)
      else {
        const { remarks: said, ...draft } = story
        drafts.push(rows.length === 1 ? draft : { ...draft, part: index + 1 })
        remarks.push(...said.map((sentence) => place + sentence))
      }
    }
    if (drafts.length === 0 && refused.length === 0)
      throw new UserError('This table has no row below its first. Put an article into each row.')
    return { drafts, refused, remarks }
  },
})

/** How a workbook begins: an OLE file, a ZIP, and BIFF of the years before both. */
const ofExcel = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
  [0x09, 0x08],
]

/** What an export says of itself, who made it and when, stands above the names of its columns in so many rows at most. */
const mostAbove = 10
/** So many known names make a row that of the names. */
const fewestKnown = 3

function headed(rows: readonly (readonly string[])[]): {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly above: number
} {
  const isNames = (row: readonly string[]): boolean => row.filter(isKnownKey).length >= fewestKnown
  const above = Math.max(0, rows.slice(0, mostAbove).findIndex(isNames))
  return { names: rows[above] ?? [], rows: rows.slice(above + 1), above }
}
