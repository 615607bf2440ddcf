import { oneOf, pattern } from '../language/pattern.ts'
import { countryOf, sameCountry } from '../language/places.ts'
import type { Person } from '../model/finding.ts'
import type { ReadArticle } from '../model/reading.ts'
import { isHead, kin } from '../reading/names/offices.ts'

/** What somebody is to another person, which says nothing where that person is left out. */
const relations = /\b(?:counterpart|successor|predecessor|rival|ally|partner|critic)$/i

/**
 * What articles call somebody: "Russian Foreign Minister"; not what they are to somebody else. Who an article names by
 * the last name alone ("President Brandvik") may be a namesake: their title counts where it is told of the full name too.
 * @param others the same person in every article
 */
export function titlesOf({ name, roles }: Person, others: readonly Person[]): Person['roles'] {
  const own = roles.filter(({ role }) => !relations.test(role))
  const full = others.filter((one) => one.name.includes(' '))
  if (name.includes(' ') || full.length === 0) return own
  const known = new Set(full.flatMap((one) => one.roles.map(({ role }) => noun(role))))
  return own.filter(({ role }) => known.has(noun(role)))
}

const noun = (role: string): string => role.toLowerCase().split(/\s+/).at(-1) ?? ''

/** The words that tell most among several for one thing: of what country, then what most articles say. */
export function fullestTitle(titles: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1)
  const placed = (title: string): number =>
    Number(title.split(/\s+/).some((word) => countryOf(word.replace(/[’']s$/, '')) !== undefined))
  // Who calls a "Staff Sgt." a "Sgt." says the same in short.
  const borne = (title: string): number =>
    [...counts].reduce((sum, [other, n]) => sum + (other === title || isShortOf(other, title) ? n : 0), 0)
  const [best] = [...counts.keys()].sort(
    (a, b) =>
      Number(isBareOffice(a)) - Number(isBareOffice(b)) ||
      placed(b) - placed(a) ||
      borne(b) - borne(a) ||
      a.length - b.length,
  )
  return best ?? ''
}

const isShortOf = (short: string, title: string): boolean =>
  title.endsWith(` ${short}`) && /^(?:\p{Lu}\S* ?)+$/u.test(title) && !noLonger.test(title)
const noLonger = /^(?:former|then|ex|acting|interim|late|deputy|vice|assistant)\b/i

const general = oneOf`the, an?, his, her, its, their, this, new, next, former, then, late, acting, interim, outgoing, incoming, current, long-?time,
  veteran, senior, top, deputy, assistant, associate, vice, head, chief, team, company, club, group, general, managing, executive, first, second, future,
  co-, fellow, retired, long-serving, newly(-| )appointed, bench, side`
const needy = oneOf`(co-?)?owners?, boss, coach, (co-?)?managers?, directors?, head, chief, leader, (co-?)?chair(man|woman|person)?, [Cc][EFO][Oo],
  (co-?)?founder, executive, commissioner, partner, member, advis[eo]r, aide, spokes(man|woman|person), editor, deputy, assistant, official, counsel,
  coordinator, captain, officer, representative, rep\.?, successor`
const bareOffice = pattern('i')`^(?:${general} )*${needy}$`
/** A rank by itself before a name: "Officer Finch", "Captain Rao". */
const rank = /^(?:Officer|Captain)$/

/** Whether an office tells nothing without the body that it is of: "owner", "the new CEO", "head coach". */
export const isBareOffice = (title: string): boolean => bareOffice.test(title) && !rank.test(title)

/**
 * Whether a title says in short what another says in full: "Judge" beside "District Court Judge" or "district judge and
 * former baker"; not "President" beside "Vice President".
 */
export function isShorter(short: string, long: string): boolean {
  const [own, other] = [short, long].map((title) =>
    oneSpelling(title.toLowerCase().replace(/^(?:the|an?) /, '')),
  )
  const isHeld = own !== undefined && other !== undefined && `${other} and `.includes(` ${own} and `)
  return isHeld && !isLeft(long) && !noLonger.test(other)
}

/** "Adviser" and "advisor" are one word. */
const oneSpelling = (title: string): string => title.replace(/\badvisor/g, 'adviser')

const countryIn = (word: string): string | undefined => countryOf(word.replace(/[’']s$/, ''))

/** "Indian Foreign Secretary" and "India’s foreign secretary" in the same words. */
export function withCountries(title: string): string {
  return title
    .split(/\s+/)
    .map((word) => countryIn(word) ?? sameCountry(word.replace(/[’']s$/, ''))[0] ?? word)
    .join(' ')
}

/**
 * Whether a title is the office that is asked for: "foreign minister of Russia" of "Russian Foreign Minister". Whose son or
 * spokesman somebody is, is no office of theirs, nor is a deputy's the one above it.
 */
export function isOffice(title: string, asked: string): boolean {
  const own = officeWords(title)
  const wanted = officeWords(asked)
  const [first = ''] = own.filter((word) => isHead(word) || kin.test(word))
  return (
    wanted.length > 1 &&
    wanted.some(isHead) &&
    wanted.every((word) => own.includes(word)) &&
    wanted.includes(first) &&
    !own.some((word) => lesser.test(word) && !wanted.includes(word))
  )
}
const lesser = /^(?:deputy|vice|assistant|shadow|junior|under|aide|spokes\p{L}+)$/u

/** What offices an article gives somebody, with the country that stands behind the name: "Prime Minister Ida Brandvik of Norway". */
export const officesOf = ({ article: { text } }: ReadArticle, person: Person): readonly string[] =>
  titlesOf(person, [person]).flatMap(({ role, end }) => {
    const name = person.mentions.find(({ start }) => start >= end && start <= end + 1)
    const behind = name && ofCountry.exec(text.slice(name.end, name.end + longestCountry))?.[0]
    return behind === undefined ? [role] : [role, `${role}${behind}`]
  })
const ofCountry = /^ of (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/u
const longestCountry = 60

/** Whether a title tells of an office that its holder has left: "former coach", "sacked as coach". */
export const isLeft = (title: string): boolean => left.test(title)
const left = pattern('iu')`
  ^(?:(?:an?|the|now)\s)?(?:former|ex|late|erstwhile|once|one-?time)\b|^(?:was|were)\b.*\buntil\b|\b${oneOf`
    resign(s|ed)?, retire[sd]?, quits?, step(s|ped)? down, sacked, dismissed, removed, ousted, fired, deposed, replaced`}\s(?:\S+\s)?as\b`

const officeWords = (words: string): readonly string[] =>
  withCountries(words)
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '' && !/^(?:the|a|an|of|for|and|s)$/.test(word))

/** A title without its country, "President", goes with the one of that name that has one, where only one does. */
export function joinBare<T>(
  groups: readonly (readonly [T, ...T[]])[],
  titleOf: (item: T) => string,
): readonly (readonly T[])[] {
  const bare = ([first]: readonly [T, ...T[]]): string =>
    titleOf(first)
      .split(/\s+/)
      .filter((word) => countryIn(word) === undefined)
      .join(' ')
      .toLowerCase()
  const placed = ([first]: readonly [T, ...T[]]): boolean => titleOf(first).split(/\s+/).some(countryIn)
  const byName = Map.groupBy(groups, bare)
  return [...byName.values()].flatMap((same): readonly (readonly T[])[] => {
    const known = same.filter(placed)
    return known.length === 1 ? [same.flat()] : same
  })
}
