import { describe, expect, it } from 'vitest'
import ofacCsv from '../../src/lists/ofac-csv.ts'
import { describeList, fileOf, parties, readAll } from '../contracts/list.ts'

const { person, company, programme } = parties
const none = '-0- '
const row = (id: string, name: string, type: string, remarks: string): string =>
  `${id},"${name}",${type},"${programme}",${none},${none},${none},${none},${none},${none},${none},${remarks}`
const remarks = `"DOB circa ${person.born}; POB Harrowby; nationality ${person.nationality}; Passport ${person.number} (${person.nationality}); a.k.a. '${person.alias}'."`
const files = {
  'sdn.csv': `${row(person.id, person.name, '"individual"', remarks)}\r\n${row(company.id, company.name, none, none)}\r\n\u001a`,
  'alt.csv': `${company.id},11,"aka","${company.alias}",${none}\r\n\u001a`,
}

describeList({
  name: 'The OFAC CSV',
  format: ofacCsv,
  files,
  list: 'OFAC SDN',
  publisher: 'US Treasury, OFAC',
  date: undefined,
  endIsMarked: false,
})

describe('The OFAC CSV', () => {
  it('asks for the aliases where they are not beside it', async () => {
    await expect(readAll(ofacCsv, fileOf({ 'sdn.csv': files['sdn.csv'] }))).rejects.toThrow(
      'It comes with alt.csv, which has the aliases, and that file is not beside it. Fetch it too.',
    )
  })

  it('parts the programmes, and calls the other list by its name', async () => {
    const two = files['sdn.csv'].replaceAll(`"${programme}"`, '"SDGT] [IFSR"')
    const { entries, facts } = await readAll(ofacCsv, fileOf({ 'CONS_PRIM.CSV': two, 'cons_alt.csv': '' }))
    expect(entries[0]?.programmes).toEqual(['SDGT', 'IFSR'])
    expect(facts.list).toBe('OFAC Consolidated (non-SDN)')
  })
})
