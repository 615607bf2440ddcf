import { defineList } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { at, childrenOf, type Element, readElements, textAt } from '../screening/files/xml.ts'
import { type References, readReferences } from './ofac-xml/references.ts'

/** OFAC's advanced XML: parties, and apart from them what they refer to by number. It is gone through twice. */
export default defineList({
  title: 'OFAC advanced XML (sdn_advanced.xml, cons_advanced.xml)',
  recognises: ({ beginning }) => /<Sanctions\b[^>]*(?:ADVANCED_XML|sanctionslist|xmlns)/i.test(beginning),
  async *read(file) {
    const references = await readReferences(file.pieces())
    for await (const element of readElements(file.pieces(), new Set(['DistinctParty'])))
      if (element.name === 'DistinctParty') yield entryOf(element, references)
    const { list, date } = references
    return { list, publisher: 'US Treasury, OFAC', date }
  },
})

function entryOf(party: Element, references: References): Listed {
  const id = party.attributes.FixedRef
  const profile = childrenOf(party, 'Profile')[0]
  const [main, ...others] = profile ? childrenOf(profile, 'Identity').flatMap(namesOf) : []
  if (!id || !profile || !main)
    throw new UserError('A party of the list has no number or no name. Fetch the file again.')
  const features = childrenOf(profile, 'Feature').map((feature) => ({
    type: references.features.get(feature.attributes.FeatureTypeID ?? '') ?? '',
    versions: childrenOf(feature, 'FeatureVersion'),
  }))
  const of = (type: RegExp, read: (version: Element) => string): string[] => [
    ...new Set(
      features
        .filter((feature) => type.test(feature.type))
        .flatMap(({ versions }) => versions.map(read).filter((text) => text !== '')),
    ),
  ]
  const place = (version: Element): string =>
    references.places.get(at(version, 'VersionLocation')?.attributes.LocationID ?? '') ?? ''
  const entry = references.entries.get(profile.attributes.ID ?? id)
  const identities = childrenOf(profile, 'Identity').map(({ attributes }) => attributes.ID ?? '')
  return {
    id,
    kind: references.kindOf(profile.attributes.PartySubTypeID ?? ''),
    names: [main, ...others],
    programmes: entry?.programmes ?? [],
    births: of(/^birthdate/i, birthOf),
    nationalities: of(/^(?:nationality|citizenship)/i, place),
    identifiers: identities.flatMap((identity) => references.documents.get(identity) ?? []),
    listedOn: entry?.listedOn,
  }
}

/** The primary name first; the parts of a name stand in the order of their groups, as the list shows them. */
function namesOf(identity: Element): readonly ListedName[] {
  const groups = new Map(
    childrenOf(identity, 'NamePartGroups')
      .flatMap((all) => childrenOf(all, 'MasterNamePartGroup'))
      .flatMap((master) => childrenOf(master, 'NamePartGroup'))
      .map(({ attributes }) => [attributes.ID, attributes.NamePartTypeID] as const),
  )
  const aliases = [...childrenOf(identity, 'Alias')].sort((a, b) => rank(a) - rank(b))
  return aliases.flatMap((alias) =>
    childrenOf(alias, 'DocumentedName').flatMap((name): readonly ListedName[] => {
      const parts = childrenOf(name, 'DocumentedNamePart').flatMap((part) =>
        childrenOf(part, 'NamePartValue'),
      )
      const text = nameOf(
        parts.map((part) => ({ text: part.text.trim(), type: groups.get(part.attributes.NamePartGroupID) })),
      )
      return text === '' ? [] : [{ text, ...(alias.attributes.LowQuality === 'true' ? { weak: true } : {}) }]
    }),
  )
}

const rank = ({ attributes }: Element): number => (attributes.Primary === 'true' ? 0 : 1)

/** OFAC's number for "last name". */
const lastName = '1520'

/** "FAMILY, Given" as OFAC writes people. */
function nameOf(parts: readonly { readonly text: string; readonly type: string | undefined }[]): string {
  const family = parts.filter(({ type }) => type === lastName).map(({ text }) => text)
  const others = parts.filter(({ type }) => type !== lastName).map(({ text }) => text)
  return [family.join(' '), others.join(' ')].filter((text) => text !== '').join(', ')
}

function birthOf(version: Element): string {
  const period = at(version, 'DatePeriod')
  const from = period && dateAt(period, 'Start')
  const to = period && dateAt(period, 'End')
  if (!from) return ''
  // A whole year is written as a period from its first day to its last.
  if (to && from.slice(0, 4) === to.slice(0, 4) && from !== to) return from.slice(0, 4)
  return to && from !== to ? `${from.slice(0, 4)} to ${to.slice(0, 4)}` : from
}

function dateAt(period: Element, end: string): string {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(period, end, 'From', part))
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
