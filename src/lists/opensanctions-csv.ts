import { defineList } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed } from '../model/listing.ts'
import { readTable } from '../screening/files/csv.ts'

/** The simplified table of an OpenSanctions dataset; it has no date of its own. */
export default defineList({
  title: 'OpenSanctions targets.simple.csv',
  recognises: ({ beginning }) => /^\uFEFF?"?id"?,"?schema"?,"?name"?,"?aliases"?,/.test(beginning),
  async *read(file) {
    for await (const row of readTable(file.pieces())) {
      const [id, name] = [row('id'), row('name')]
      if (id === '' || name === '')
        throw new UserError('A row of the list has no id or no name. Fetch the file again.')
      const many = (column: string): string[] =>
        row(column)
          .split(';')
          .map((part) => part.trim())
          .filter((part) => part !== '')
      yield {
        id,
        kind: kindOf(row('schema')),
        names: [{ text: name }, ...many('aliases').map((text) => ({ text }))],
        programmes: many('program_ids').length > 0 ? many('program_ids') : many('sanctions').slice(0, 5),
        births: many('birth_date'),
        nationalities: many('countries'),
        identifiers: many('identifiers'),
      }
    }
    return { list: 'OpenSanctions', publisher: 'OpenSanctions' }
  },
})

function kindOf(schema: string): Listed['kind'] {
  if (schema === 'Person') return 'person'
  if (schema === 'Vessel') return 'vessel'
  if (schema === 'Airplane') return 'aircraft'
  return /^(?:Company|Organization|LegalEntity|PublicBody)$/.test(schema) ? 'organisation' : 'other'
}
