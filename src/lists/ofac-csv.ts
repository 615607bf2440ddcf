import { defineList, type ListFile } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { readRows } from '../screening/files/csv.ts'

/** OFAC's lists in four files without column names: the main one, and those that belong to it. */
const parts = {
  sdn: { list: 'OFAC SDN', aliases: 'alt.csv', comments: 'sdn_comments.csv' },
  cons_prim: { list: 'OFAC Consolidated (non-SDN)', aliases: 'cons_alt.csv', comments: 'cons_comments.csv' },
} as const

export default defineList({
  title: 'OFAC CSV (sdn.csv with alt.csv, or cons_prim.csv with cons_alt.csv)',
  recognises: ({ name, beginning }) =>
    partsOf(name) !== undefined && /^\uFEFF?\s*\d+,"?[^,\n]/.test(beginning),
  belongs: (name) => /^(?:cons_)?(?:alt|add)\.csv$|^(?:sdn|cons)_comments\.csv$/i.test(name),
  async *read(file) {
    const { list, aliases, comments } = partsOf(file.name) ?? parts.sdn
    const more = await aliasesIn(file.beside(aliases), aliases)
    const rest = await commentsIn(file.beside(comments))
    for await (const [
      id = '',
      name = '',
      type = '',
      programmes = '',
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      remarks = '',
      ...extra
    ] of readRows(file.pieces())) {
      if (id.trim() === '' || name.trim() === '' || extra.length > 0)
        throw new UserError('A row of the list has not its 12 columns. Fetch the file again.')
      yield entryOf(
        id.trim(),
        name,
        type,
        programmes,
        `${said(remarks)} ${rest.get(id.trim()) ?? ''}`.trim(),
        more,
      )
    }
    return { list, publisher: 'US Treasury, OFAC' }
  },
})

function partsOf(name: string) {
  const known = /^(sdn|cons_prim)\.csv$/i.exec(name)?.[1]?.toLowerCase()
  return known === 'sdn' ? parts.sdn : known === 'cons_prim' ? parts.cons_prim : undefined
}

async function aliasesIn(
  file: ListFile | undefined,
  name: string,
): Promise<ReadonlyMap<string, ListedName[]>> {
  if (file === undefined)
    throw new UserError(
      `It comes with ${name}, which has the aliases, and that file is not beside it. Fetch it too.`,
    )
  const found = new Map<string, ListedName[]>()
  for await (const [id = '', , kind = '', alias = ''] of readRows(file.pieces())) {
    if (said(alias) === '') continue
    const name: ListedName = { text: said(alias), ...(said(kind) === 'fka' ? { former: true } : {}) }
    found.set(id.trim(), [...(found.get(id.trim()) ?? []), name])
  }
  return found
}

/** What did not fit into the remarks. */
async function commentsIn(file: ListFile | undefined): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  if (file === undefined) return found
  for await (const [id = '', text = ''] of readRows(file.pieces()))
    found.set(id.trim(), `${found.get(id.trim()) ?? ''} ${said(text)}`.trim())
  return found
}

function entryOf(
  id: string,
  name: string,
  type: string,
  programmes: string,
  remarks: string,
  aliases: ReadonlyMap<string, readonly ListedName[]>,
): Listed {
  const facts = remarks.replace(/\.$/, '').split(/;\s*/)
  const after = (pattern: RegExp): string[] => facts.flatMap((fact) => pattern.exec(fact)?.[1] ?? [])
  // In the remarks stand the weak aliases, in quotation marks.
  const weak = after(/^a\.k\.a\. ['"](.+)['"]$/).map((text) => ({ text, weak: true }))
  return {
    id,
    kind: kindOf(said(type)),
    names: [{ text: name.trim() }, ...(aliases.get(id) ?? []), ...weak],
    programmes: said(programmes)
      .split(/\]\s*\[/)
      .map((programme) => programme.replace(/[[\]]/g, '').trim())
      .filter((programme) => programme !== ''),
    births: after(/^(?:alt\. )?DOB (.+)$/),
    nationalities: after(/^(?:alt\. )?(?:nationality|citizen) (.+)$/),
    identifiers: after(
      /^((?:Passport|National ID No\.|Tax ID No\.|Registration ID|Vessel Registration Identification|SWIFT\/BIC|IMO) .+)$/,
    ),
    remarks: remarks || undefined,
  }
}

function kindOf(type: string): Listed['kind'] {
  if (type === 'individual') return 'person'
  return type === 'vessel' || type === 'aircraft' ? type : 'organisation'
}

/** "-0-" stands for nothing. */
const said = (text: string): string => (text.trim() === '-0-' ? '' : text.trim())
