import type { RawTimeZone } from '@vvo/tzdb'

/**
 * Zones that a half-typed city, country, abbreviation or name may mean, by the names of today, likeliest first: each with
 * what tells it apart.
 */
export async function zonesLike(typed: string): Promise<readonly (readonly [string, string])[]> {
  // Loaded by the first who types one.
  const { rawTimeZones } = await import('@vvo/tzdb')
  const begins = plain(typed)
  const ranked = [utc, ...rawTimeZones].flatMap((zone) => {
    const rank = ranks.findIndex((names) => names(zone, begins))
    return rank < 0 ? [] : [{ zone, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ zone }) => [zone.name, lineOf(zone)])
}

type Zone = Pick<
  RawTimeZone,
  'name' | 'group' | 'mainCities' | 'countryName' | 'alternativeName' | 'abbreviation' | 'rawOffsetInMinutes'
> &
  Partial<Pick<RawTimeZone, 'dstAbbreviation'>>

const utc: Zone = {
  name: 'UTC',
  group: ['Etc/UTC', 'Etc/GMT'],
  mainCities: [],
  countryName: '',
  alternativeName: 'Greenwich Mean Time',
  abbreviation: 'GMT',
  rawOffsetInMinutes: 0,
}

/** How what was typed may name a zone, the surest way first. */
const ranks: readonly ((zone: Zone, begins: string) => boolean)[] = [
  ({ name }, begins) => plain(name) === begins,
  ({ abbreviation }, begins) => plain(abbreviation) === begins,
  ({ dstAbbreviation = '' }, begins) => plain(dstAbbreviation) === begins,
  ({ name }, begins) => cityOf(name).startsWith(begins) || plain(name).startsWith(begins),
  ({ mainCities, countryName }, begins) =>
    [...mainCities, countryName].some((one) => plain(one).startsWith(begins)),
  ({ group }, begins) => group.some((one) => cityOf(one).startsWith(begins)),
  ({ name, alternativeName }, begins) => plain(`${name} ${alternativeName}`).includes(begins),
]

/** Lower case, without accents, with blanks for what joins words. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()

const cityOf = (zone: string): string => plain(zone.replace(/^.*\//, ''))

function lineOf({ name, mainCities, countryName, rawOffsetInMinutes: offset }: Zone): string {
  const hours = `${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`
  const where = [countryName, ...mainCities.slice(0, 3)].filter((one) => one !== '').join(', ')
  return [name, `UTC${offset < 0 ? '−' : '+'}${hours}`, ...(where === '' ? [] : [where])].join(' · ')
}
