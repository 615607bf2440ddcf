import type { Asked, Listed } from '../model/listing.ts'
import { countryCode } from './countries.ts'
import { evidence } from './limits.ts'

/** What besides the name speaks for the asked party or against it. */
export interface Evidence {
  /** What it adds to the score, or takes off. */
  readonly weight: number
  readonly reasons: readonly string[]
  readonly for: boolean
  /** True where it cannot be the same person. */
  readonly against: boolean
}

export function weighEvidence(asked: Asked, entry: Listed): Evidence {
  const found = [birth(asked, entry), nationality(asked, entry), identifier(asked, entry)].flatMap(
    (fact) => fact ?? [],
  )
  return {
    weight: found.reduce((sum, { weight }) => sum + weight, 0),
    reasons: found.map(({ reason }) => reason),
    for: found.some((fact) => fact.speaks === 'for'),
    against: found.some((fact) => fact.speaks === 'against'),
  }
}

interface Fact {
  readonly weight: number
  readonly reason: string
  readonly speaks: 'for' | 'against' | 'neither'
}

function birth({ born }: Asked, { births, kind }: Listed): Fact | undefined {
  if (born === undefined || kind !== 'person') return undefined
  const asked = yearsOf(born)
  const listed = births.flatMap((text) =>
    yearsOf(text).map((year) => ({
      year,
      within: evidence.years + (/\b(?:circa|c\.|approx)/i.test(text) ? evidence.circa : 0),
    })),
  )
  if (asked.length === 0 || listed.length === 0) return undefined
  const agrees = asked.some((year) => listed.some((known) => Math.abs(known.year - year) <= known.within))
  const years = [...new Set(listed.map(({ year }) => year))].slice(0, 4).join(' or ')
  return agrees
    ? { weight: 0, reason: `born ${asked[0]}, the list says ${years}`, speaks: 'for' }
    : {
        weight: -evidence.againstBirth,
        reason: `against it: born ${asked[0]}, the list says ${years}`,
        speaks: 'against',
      }
}

/** All years of a text, and those between the two of "1966 to 1968". */
function yearsOf(text: string): readonly number[] {
  const years = [...text.matchAll(/\b(?:1[89]|20)\d{2}\b/g)].map(([year]) => Number(year))
  const [first, last] = years
  if (first === undefined || last === undefined || !/\b(?:to|and|-)\b/.test(text) || last - first > 20)
    return years
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, after) => first + after)
}

function nationality({ nationality: typed }: Asked, { nationalities }: Listed): Fact | undefined {
  const asked = typed === undefined ? undefined : countryCode(typed)
  const listed = nationalities.flatMap((text) => countryCode(text) ?? [])
  if (asked === undefined || listed.length === 0) return undefined
  const said = `nationality ${typed}, the list says ${nationalities.join(', ')}`
  return listed.includes(asked)
    ? { weight: 0, reason: said, speaks: 'for' }
    : { weight: -evidence.againstNationality, reason: `against it: ${said}`, speaks: 'neither' }
}

function identifier({ identifier: typed }: Asked, { identifiers, remarks = '' }: Listed): Fact | undefined {
  const number = plain(typed ?? '')
  if (number.length < 5) return undefined
  const where = [...identifiers, remarks].find((text) => plain(text).includes(number))
  if (where === undefined) return undefined
  return { weight: evidence.identifier, reason: `the number ${typed} stands in the entry`, speaks: 'for' }
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
