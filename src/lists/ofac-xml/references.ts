import { UserError } from '../../model/errors.ts'
import type { Listed } from '../../model/listing.ts'
import { at, childrenOf, type Element, readElements, textAt } from '../../screening/files/xml.ts'

/** What the parties refer to by number. */
export interface References {
  readonly list: string
  readonly date: string | undefined
  /** "Birthdate" by its number. */
  readonly features: ReadonlyMap<string, string>
  /** A country by the number of a place. */
  readonly places: ReadonlyMap<string, string>
  /** By the number of a profile. */
  readonly entries: ReadonlyMap<
    string,
    { readonly programmes: readonly string[]; readonly listedOn?: string }
  >
  /** Passports and other numbers by that of an identity. */
  readonly documents: ReadonlyMap<string, readonly string[]>
  kindOf(subType: string): Listed['kind']
}

const wanted = new Set([
  'DateOfIssue',
  'FeatureType',
  'Country',
  'List',
  'PartySubType',
  'IDRegDocType',
  'Location',
  'IDRegDocument',
  'SanctionsEntry',
])

export async function readReferences(pieces: AsyncIterable<string>): Promise<References> {
  const named = new Map<string, Map<string, string>>()
  const places = new Map<string, string>()
  const entries = new Map<string, { programmes: string[]; listedOn?: string }>()
  const documents = new Map<string, string[]>()
  const lists = new Map<string, number>()
  let date: string | undefined
  const nameOf = (kind: string, id: string | undefined): string => named.get(kind)?.get(id ?? '') ?? ''
  for await (const element of readElements(pieces, wanted)) {
    const { ID } = element.attributes
    if (element.name === 'DateOfIssue') date = dateOf(element)
    else if (element.name === 'Location')
      places.set(ID ?? '', nameOf('Country', at(element, 'LocationCountry')?.attributes.CountryID))
    else if (element.name === 'IDRegDocument') {
      const { IdentityID = '', IDRegDocTypeID } = element.attributes
      const number = [nameOf('IDRegDocType', IDRegDocTypeID), textAt(element, 'IDRegistrationNo')]
        .filter(Boolean)
        .join(' ')
      if (number !== '') documents.set(IdentityID, [...(documents.get(IdentityID) ?? []), number])
    } else if (element.name === 'SanctionsEntry') {
      const { ProfileID = '', ListID = '' } = element.attributes
      lists.set(ListID, (lists.get(ListID) ?? 0) + 1)
      entries.set(ProfileID, entryOf(element))
    } else if (ID !== undefined) {
      const known = named.get(element.name) ?? new Map<string, string>()
      named.set(element.name, known.set(ID, element.text.trim()))
    }
  }
  if (entries.size === 0) throw new UserError('It has no entries, so it may be cut. Fetch the file again.')
  const [mostly = ''] = [...lists].sort((a, b) => b[1] - a[1])[0] ?? []
  return {
    list: listName(nameOf('List', mostly)),
    date,
    features: named.get('FeatureType') ?? new Map(),
    places,
    entries,
    documents,
    kindOf: (subType) => kindOf(nameOf('PartySubType', subType), subType),
  }
}

function listName(name: string): string {
  return name === '' || /^SDN/i.test(name) ? 'OFAC SDN' : 'OFAC Consolidated (non-SDN)'
}

function kindOf(name: string, number: string): Listed['kind'] {
  if (/^vessel/i.test(name) || number === '1') return 'vessel'
  if (/^aircraft/i.test(name) || number === '2') return 'aircraft'
  return number === '4' ? 'person' : 'organisation'
}

/** A programme stands in the comment of a measure; the measures that only say "block" have none. */
function entryOf(element: Element): { programmes: string[]; listedOn?: string } {
  const programmes = childrenOf(element, 'SanctionsMeasure')
    .map((measure) => textAt(measure, 'Comment'))
    .filter((text) => text !== '')
  const event = at(element, 'EntryEvent', 'Date')
  const listedOn = event && dateOf(event)
  return { programmes: [...new Set(programmes)], ...(listedOn ? { listedOn } : {}) }
}

function dateOf(element: Element): string | undefined {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((part) => textAt(element, part))
  return year === '' ? undefined : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}
