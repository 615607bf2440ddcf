import { defineList } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { readTable } from '../screening/files/csv.ts'

type Row = (column: string) => string

/** The consolidated list of the UK's Office of Financial Sanctions Implementation: a row a name, with its group's number. */
export default defineList({
  title: 'UK OFSI CSV (ConList.csv)',
  recognises: ({ beginning }) => /\bName 6\b/.test(beginning) && /\bGroup ID\b/.test(beginning),
  async *read(file) {
    const banner = /^\uFEFF?"?Last Updated:?"?,"?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(file.beginning)
    const groups = new Map<string, { entry: Listed; more: ListedName[]; births: Set<string> }>()
    for await (const row of readTable(file.pieces(), { skip: banner ? 1 : 0 })) {
      const id = row('Group ID')
      const name = nameOf(row)
      if (id === '' || name.text === '')
        throw new UserError('A row of the list has no Group ID or no name. Fetch the file again.')
      const known = groups.get(id)
      const births = row('DOB')
      if (known) {
        if (!known.more.some(({ text }) => text === name.text)) known.more.push(name)
        if (births !== '') known.births.add(births)
      } else
        groups.set(id, { entry: entryOf(id, name, row), more: [], births: new Set(births ? [births] : []) })
      const original = row('Name Non-Latin Script')
      if (original !== '') groups.get(id)?.more.push({ text: original })
    }
    for (const { entry, more, births } of groups.values())
      yield { ...entry, names: [entry.names[0], ...more], births: [...births] }
    return {
      list: 'UK OFSI consolidated',
      publisher: 'HM Treasury',
      date: banner ? dayOf(banner) : undefined,
    }
  },
})

function nameOf(row: Row): ListedName {
  const parts = [1, 2, 3, 4, 5, 6]
    .map((number) => row(`Name ${number}`))
    .filter((part) => part !== '' && part !== '0')
  const weak = /low/i.test(row('Alias Quality'))
  const former = /^fka$|formerly/i.test(row('Alias Type'))
  return { text: parts.join(' '), ...(weak ? { weak } : {}), ...(former ? { former } : {}) }
}

function entryOf(id: string, name: ListedName, row: Row): Listed {
  const type = row('Group Type').toLowerCase()
  return {
    id,
    kind: type === 'individual' ? 'person' : type === 'ship' ? 'vessel' : 'organisation',
    names: [name],
    programmes: [row('Regime')].filter((text) => text !== ''),
    births: [],
    nationalities: [row('Nationality')].filter((text) => text !== ''),
    identifiers: [row('Passport Number'), row('National Identification Number')].filter(
      (text) => text !== '',
    ),
    listedOn: row('Listed On') || undefined,
    remarks: row('Other Information') || undefined,
  }
}

function dayOf([, day = '', month = '', year = '']: RegExpExecArray): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
