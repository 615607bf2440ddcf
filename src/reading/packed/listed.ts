import { anywhere } from '../../language/pattern.ts'
import { isKeyOf } from '../facts/keys.ts'

type Row = Readonly<Record<string, string>>

/** What each row of a list of hearings, meetings or events is about. */
const matter = anywhere('iu')`
  case (name|title), title, name, parties, matter, case, defendants?, applicant, event, meeting, hearing, subject, project`
/** A list of what is to come has so many columns at least, when it is among them. */
const fewestColumns = 4

/**
 * The rows of a table that lists what takes place, such as a court's list: none of its columns has a headline, a text or
 * an address, and one has days. A row says what it has under the name of each column.
 * @param names of the columns
 * @returns undefined where the table is of another kind
 */
export function listedRow(names: readonly string[]): ((row: Row) => Row) | undefined {
  const isNone = (['title', 'text', 'summary', 'url'] as const).every(
    (field) => !names.some((name) => isKeyOf(field, name)),
  )
  const spoken = new Map(
    names.map((name) => [name, name.replace(/[_-]+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ').trim()]),
  )
  const about = [...matterOf(spoken)]
  if (
    !isNone ||
    names.length < fewestColumns ||
    about.length === 0 ||
    !names.some((name) => isKeyOf('date', name))
  )
    return undefined
  return (row) => {
    const cells = [...spoken].filter(([name]) => (row[name] ?? '').trim() !== '')
    const text = `${cells.map(([name, said]) => `${said}: ${row[name]?.trim()}`).join('; ')}.`
    const title = about.map((name) => row[name]?.trim() ?? '').find((words) => /\p{L}{2}/u.test(words))
    return cells.length < fewestColumns || title === undefined ? {} : { title, text }
  }
}

/** The columns that name it, the surest first. */
function matterOf(spoken: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = [...spoken].flatMap(([name, said]) => {
    const word = matter.exec(said)?.[0]
    return word === undefined || /\b(?:no|number|id|ref|reference|type|code|status)\b/i.test(said)
      ? []
      : [{ name, rank: word.includes(' ') ? 0 : 1 }]
  })
  return new Set(found.sort((one, other) => one.rank - other.rank).map(({ name }) => name))
}
