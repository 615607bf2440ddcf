import ukCsv from '../../src/lists/uk-csv.ts'
import { describeList, parties } from '../contracts/list.ts'

const { person, company, programme } = parties
const columns =
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,DOB,Nationality,Passport Number,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID'
const row = (
  last: string,
  first: string,
  facts: string,
  type: string,
  alias: string,
  quality: string,
  id: string,
): string => `${last},${first},,,,,,,${facts},${type},${alias},${quality},${programme},02/01/2030,${id}`
const facts = `00/00/${person.born},${person.nationality},${person.number},"Said to be at sea, or ashore"`

describeList({
  name: 'The UK CSV',
  format: ukCsv,
  files: {
    'ConList.csv': `${[
      'Last Updated,05/08/2031,,,,,,,,,,,,,,,,',
      columns,
      row('Vorontsev', 'Pavel', facts, 'Individual', 'Primary name', '', person.id),
      row('V', 'Pasha', facts, 'Individual', 'AKA', 'Low', person.id),
      row(company.name, '', ',,,', 'Entity', 'Primary name', '', company.id),
      row(company.alias, '', ',,,', 'Entity', 'AKA', 'Good', company.id),
    ].join('\n')}\n`,
  },
  list: 'UK OFSI consolidated',
  publisher: 'HM Treasury',
  date: '2031-08-05',
  endIsMarked: false,
})
