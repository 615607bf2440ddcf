import { anywhere } from '../../language/pattern.ts'
import { nameWords, samePerson } from '../../language/same-person.ts'
import type { Person } from '../../model/finding.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import { readFindings } from '../../reading/findings.ts'
import { isHead, modifiers } from '../../reading/names/offices.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { type Claim, claimOf } from './claim.ts'
import type { Line } from './lines.ts'
import { isTitle } from './titled.ts'

/** A claim as it would be of another, who has the office by which it knows somebody. */
export interface Rival {
  /** The other's name, as the article has it. */
  readonly name: string
  /** Whether a sentence calls the other so. */
  readonly isIn: (line: Line) => boolean
  readonly claim: Claim
}

/** What one alone is at a time: a body has many ministers and directors, and one finance minister. */
const ofOne = anywhere('iu')`
  president, premier, chancellor, mayor, chair(woman|man|person)?, ceo, cfo, chief (financial|operating) officer,
  chief executive, (minister|secretary) (of|for),
  (prime|foreign|finance|defen[cs]e|interior|home|trade|energy|health|education|justice) (minister|secretary), press secretary,
  (director|attorney|secretary)[ -]general,
  (managing|general) (director|manager), head coach, police chief`
/** Who has had it, will have it or stands beside the one who has it. */
const beside = anywhere('i')`
  former, ex, acting, deputy, vice, assistant, then, next, future, interim, designate, elect, co, under, late, senior, junior`

/**
 * The claim with another's name in the place of somebody's, for all whom an article calls by the same office of the same
 * body: where a sentence bears that out, it was not the one who is claimed.
 */
export function rivalsOf(claim: Claim, { findings }: ReadArticle): readonly Rival[] {
  if (claim.denied) return []
  return holdersIn(claim).flatMap(({ name, role }) => {
    const holders = findings.people.filter(({ roles }) => roles.some((one) => isSame(one.role, role)))
    if (holders.some((one) => mayBeOne(one.name, name))) return []
    return holders.map((one) => ({
      name: one.name,
      isIn: ({ span }) => inside(one.roles, span).some((told) => isSame(told.role, role)),
      claim: claimOf({ text: claim.text.replace(name, one.name), context: claim.before }),
    }))
  })
}

const read = new WeakMap<Claim, readonly { readonly name: string; readonly role: string }[]>()

/** Those whom a claim names with an office that one alone has. */
function holdersIn(claim: Claim) {
  const known = read.get(claim) ?? holdersOf(claim.text, readFindings(claim.text, '', undefined).people)
  read.set(claim, known)
  return known
}

const holdersOf = (text: string, people: readonly Person[]) =>
  people.flatMap(({ name, roles }) =>
    roles.flatMap(({ role }) => (isOfOne(role) && text.includes(name) ? [{ name, role }] : [])),
  )

/** Whether words tell an office that one alone has of a body that they name. */
export const isOfOne = (role: string): boolean => ofOne.test(role) && !beside.test(role) && isOfABody(role)

/** "Foreign Minister" may be that of any state. */
const isOfABody = (role: string): boolean =>
  partiesIn(role, 0, role.length).length > 0 ||
  (role.match(/\p{Lu}[\p{L}’'&-]+/gu) ?? []).some(
    (word) => !isHead(word) && !modifiers.has(word.toLowerCase()),
  )

const isSame = (role: string, other: string): boolean => isTitle(role, other) && isTitle(other, role)

/** Of two with one family name, or one spelt otherwise, nobody knows. */
const mayBeOne = (name: string, other: string): boolean =>
  samePerson(name, other) || !new Set(nameWords(name)).isDisjointFrom(new Set(nameWords(other)))
