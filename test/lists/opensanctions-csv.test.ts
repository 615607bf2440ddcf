import opensanctions from '../../src/lists/opensanctions-csv.ts'
import { describeList, parties } from '../contracts/list.ts'

const { person, company, programme } = parties
const columns =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change'
const row = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',')
const rest = ['', '', programme, 'Ruritania List', '2030-01-01', '2031-05-01', '2030-02-02']

describeList({
  name: 'The OpenSanctions CSV',
  format: opensanctions,
  files: {
    'targets.simple.csv': `${[
      columns,
      row(
        person.id,
        'Person',
        'Pavel Vorontsev',
        person.alias,
        person.born,
        person.nationality,
        '1 Quay, Harrowby',
        person.number,
        'Asset freeze',
        ...rest,
      ),
      row(
        company.id,
        'Company',
        company.name,
        company.alias,
        '',
        person.nationality,
        '',
        '',
        'Asset freeze',
        ...rest,
      ),
    ].join('\n')}\n`,
  },
  list: 'OpenSanctions',
  publisher: 'OpenSanctions',
  date: undefined,
  lacks: ['weak'],
  endIsMarked: false,
})
