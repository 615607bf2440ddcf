import { describe, expect, it } from 'vitest'
import own from '../../src/lists/dateline-jsonl.ts'
import { describeList, fileOf, parties, readAll } from '../contracts/list.ts'

const { person, company, programme } = parties
const rows = [
  { list: 'Ruritania', publisher: 'Ministry of Trade', date: '2031-05' },
  {
    id: person.id,
    type: 'individual',
    name: person.name,
    programs: [programme],
    aliases: [{ kind: 'weak', name: person.alias }],
    dob: [person.born],
    nationality: [person.nationality],
    identifiers: [person.number],
  },
  { id: company.id, type: 'entity', name: company.name, programs: [programme], aliases: [company.alias] },
]

describeList({
  name: 'Our own JSON lines',
  format: own,
  files: { 'ruritania.jsonl': `${rows.map((row) => JSON.stringify(row)).join('\n')}\n` },
  list: 'Ruritania',
  publisher: 'Ministry of Trade',
  date: '2031-05',
  endIsMarked: false,
})

describe('Our own JSON lines', () => {
  it('are called after the file where nothing in them says which list they are', async () => {
    const { facts } = await readAll(own, fileOf({ 'house list.jsonl': '{"id":"1","name":"Vostrel Oil"}' }))
    expect(facts).toEqual({ list: 'house list', publisher: 'house list' })
  })

  it('name the line and the field that cannot be used', async () => {
    const file = fileOf({ 'list.jsonl': '{"id":"1","name":"Vostrel Oil"}\n{"id":"2","name":7}' })
    await expect(readAll(own, file)).rejects.toThrow(
      'Line 2 is not an entry: the field "name" cannot be used.',
    )
  })
})
