import type { ListFacts, ListFormat } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import { type Listed, listedSchema } from '../model/listing.ts'
import { fileLimits } from './files/limits.ts'
import type { Shelf, Shelved } from './shelf.ts'
import { openListFile, type SourceFile } from './sources.ts'

/** A list that has lost more than so much of its entries since it was last read was probably cut. */
const leastLeft = 0.5

/**
 * Reads a file whole and puts it on the shelf, or throws and leaves the shelf as it was.
 * @param before the last edition that was read of this list
 * @throws UserError with a sentence that says what is wrong with the file and what to do
 */
export async function readList(
  source: SourceFile,
  formats: readonly ListFormat[],
  shelf: Shelf,
  before: (list: string) => Shelved | undefined,
  tell: (entries: number) => void,
): Promise<Shelved> {
  const file = await openListFile(source.path)
  const format = formats.find((known) => known.recognises(file))
  if (!format)
    throw new UserError(
      `Dateline does not know this kind of list. It knows: ${formats.map(({ title }) => title).join('; ')}.`,
    )
  let facts: ListFacts | undefined
  let count = 0
  const entries = async function* (): AsyncGenerator<Listed> {
    const reading = format.read(file)
    for (;;) {
      const step = await reading.next()
      if (step.done) {
        facts = step.value
        break
      }
      count++
      if (count > fileLimits.entries)
        throw new UserError(
          `It has more than ${fileLimits.entries.toLocaleString('en')} entries. Give the list itself.`,
        )
      if (count % 1_000 === 0) tell(count)
      yield checked(step.value)
    }
  }
  return shelf.put(
    entries(),
    () => {
      if (facts === undefined || count === 0)
        throw new UserError('It holds no entry, so it may be cut. Fetch the file again.')
      const old = before(facts.list)
      if (old && count < old.entries * leastLeft)
        throw new UserError(
          `It has ${count} entries, and ${old.file} had ${old.entries}, so it may be cut. Fetch the file again; if it is right, delete ${old.entriesFile} and the .json beside it, and start again.`,
        )
      return {
        list: facts.list,
        publisher: facts.publisher,
        date: facts.date ?? source.date,
        file: file.name,
      }
    },
    source,
  )
}

function checked(entry: Listed): Listed {
  const read = listedSchema.parse(entry)
  const texts = [
    read.id,
    ...read.names.map(({ text }) => text),
    read.remarks ?? '',
    ...read.births,
    ...read.identifiers,
  ]
  if (read.id === '' || read.names.some(({ text }) => text.trim() === ''))
    throw new UserError('An entry of it has no number or no name. Fetch the file again.')
  if (read.names.length > fileLimits.names || texts.some((text) => text.length > fileLimits.field))
    throw new UserError(
      `The entry ${read.id.slice(0, 40)} has more than ${fileLimits.names} names or ${fileLimits.field} characters in one field, which no list has. Fetch the file again.`,
    )
  return read
}
