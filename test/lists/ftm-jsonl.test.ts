import { describe, expect, it } from 'vitest'
import ftm from '../../src/lists/ftm-jsonl.ts'
import { describeList, fileOf, parties, readAll } from '../contracts/list.ts'

const { person, company, programme } = parties
const entities = [
  {
    id: person.id,
    caption: 'Pavel Vorontsev',
    schema: 'Person',
    properties: {
      name: ['Pavel Vorontsev'],
      weakAlias: [person.alias],
      birthDate: [person.born],
      nationality: [person.nationality],
      passportNumber: [person.number],
      topics: ['sanction'],
    },
  },
  { id: 'a-1', schema: 'Address', properties: { full: ['1 Quay, Harrowby'] } },
  { id: 'p-1', schema: 'Person', target: false, properties: { name: ['A cousin'], topics: ['role.rca'] } },
  {
    id: company.id,
    schema: 'Company',
    target: true,
    properties: { name: [company.name], alias: [company.alias], programId: [programme] },
  },
  { id: 's-1', schema: 'Sanction', properties: { entity: [person.id], program: [programme] } },
]
const file = `${entities.map((entity) => JSON.stringify(entity)).join('\n')}\n`

describeList({
  name: 'FollowTheMoney JSON lines',
  format: ftm,
  files: { 'entities.ftm.json': file },
  list: 'FollowTheMoney entities',
  publisher: 'OpenSanctions',
  date: undefined,
  endIsMarked: false,
})

describe('FollowTheMoney JSON lines', () => {
  it('take the programme from a sanction that lies inside its party', async () => {
    const inside = {
      ...entities[0],
      properties: { ...entities[0]?.properties, sanctions: [{ properties: { program: ['INSIDE'] } }] },
    }
    const { entries } = await readAll(ftm, fileOf({ 'targets.nested.json': JSON.stringify(inside) }))
    expect(entries[0]?.programmes).toEqual(['INSIDE'])
  })
})
