import { meaningOf } from '../../language/meanings.ts'
import { mainVerbIn } from '../../language/verbs.ts'
import { stemOf } from '../../language/words.ts'
import type { Claim } from './claim.ts'
import { copulaIn, isCopular } from './copula.ts'
import type { Setting } from './holding.ts'
import { isImplied } from './implied.ts'
import type { Fact, Line } from './lines.ts'
import { isTiedAlike, orderFits } from './order.ts'
import { isTrade, type Role, type Roles, rolesIn } from './roles.ts'
import type { Term } from './terms.ts'

/** Verbs so light that another may say the same: "talks were held"; what is wanted is told by the rest. */
export const light: ReadonlySet<string> = new Set(
  'hold take took give gave get got go went come came put becom have did do want plan aim seek expect'.split(
    ' ',
  ),
)

/**
 * Whether what a claim says is done is what a sentence says is done. A price tells what was paid, an end how long
 * something runs.
 * @param told the sentence's facts that were compared
 * @param turned the concept of the claim whose contrary the sentence has
 */
export function isDone(
  { deed, line: claim }: Claim,
  line: Line,
  told: readonly Fact[],
  turned: string | undefined,
): boolean {
  if (!deed || light.has(deed.concept) || deed.concept === turned) return true
  if (deedsIn(line, claim, deed).length > 0) return true
  // "Tripling trade to 30 billion": it is to reach that.
  const leads = (fact: Fact): boolean =>
    /\bto\s+(?:\p{L}+\s+){0,2}$/u.test(line.text.slice(0, fact.start - line.span.start))
  if (deed.concept === 'reach') return told.some(leads)
  if (deed.concept === 'approv' && enacted.test(line.text)) return true
  if (deed.concept === 'visit' && isReceived({ deed, line: claim }, line)) return true
  if (deed.concept === diagnosed && isIll({ deed, line: claim }, line)) return true
  if (deed.concept === 'pai') return told.some(({ kind }) => /^[A-Z]{3}/.test(kind))
  return deed.concept === 'run' && told.some(({ kind, of }) => kind === 'until' || of !== undefined)
}

const diagnosed = meaningOf(stemOf('diagnosed'))

/** Who was diagnosed with an illness has it: "she has pneumonia", "he was being treated for it". */
const isIll = ({ deed, line: claim }: Pick<Claim, 'deed' | 'line'>, { text, span, terms }: Line): boolean =>
  claim.terms
    .filter(({ sort, start }) => sort === 'word' && start > (deed?.end ?? 0))
    .some(({ concept }) =>
      terms.some((term) => term.concept === concept && having.test(text.slice(0, term.start - span.start))),
    )
const having =
  /\b(?:has|have|had|contracted|battling|fighting|treated for|positive for|ill with|came down with)\s+(?:\p{L}+\s+){0,2}$/u

/** "A 2017 law" was passed then. */
const enacted = /\bsigned into law\b|\b(?:19|20)\d\d (?:\p{Lu}[\p{L}.]* )?(?:law|act|bill|statute)\b/u

/** "Is due in Delhi on Monday" is a visit that lies ahead; so is what India hosted Putin for, but not one by the host. */
function isReceived(
  { deed, line: claim }: Pick<Claim, 'deed' | 'line'>,
  { text, span, terms }: Line,
): boolean {
  if (/\b(?:due|expected) (?:back )?in\b/.test(text)) return true
  const host = /\bhost(?:s|ed|ing)?\b/.exec(text)
  const visitors = claim.terms.filter(({ sort, end }) => sort === 'name' && end <= (deed?.start ?? 0))
  const behind = ({ concept }: Term): boolean => {
    const named = terms.filter((term) => term.concept === concept)
    return named.length > 0 && named.every(({ start }) => start > span.start + (host?.index ?? 0))
  }
  return host !== null && visitors.length > 0 && visitors.every(behind)
}

/** Where a sentence has the deed of a claim. What is bought is ordered, not agreed upon; what is paid for is bought. */
function deedsIn(line: Line, claim: Line, deed: Term): readonly Term[] {
  const trade = isTrade(wordOf(claim, deed))
  return line.terms.filter(
    (term) =>
      (term.concept === deed.concept || (deed.concept === 'pai' && term.concept === 'deal')) &&
      (!trade || term.sort === 'faint' || isTrade(wordOf(line, term))) &&
      !isOwnDefeat(line, term),
  )
}

/** "After a 4-0 defeat at Dunholm": who suffered it beat nobody; the defeat of somebody is another matter. */
const isOwnDefeat = ({ text, span }: Line, { start, end }: Term): boolean =>
  /^defeats?$/.test(text.slice(start - span.start, end - span.start)) &&
  !/\b(?:to|will|would|can|could|may|might|did) $/.test(text.slice(0, start - span.start)) &&
  !/^ of\b/.test(text.slice(end - span.start))

/**
 * Whether a sentence gives everyone the part in the deed that the claim gives them: who is named as the seller is not
 * the buyer, and what somebody else is named as doing was not done by the one claimed.
 * @param contrary the word that says the contrary of the deed, which has parts as the deed has
 */
export function rolesFit(
  { line: claim, deed }: Claim,
  setting: Setting,
  contrary: Term | undefined,
): boolean {
  const { line, subject } = setting
  if (!ownersFit(claim, line) || !orderFits({ line: claim, deed }, line)) return false
  if (!deed) return isSaidOf(claim, { line, subject })
  const claimed = rolesIn(claim, deed)
  if (claimed.voice === 'mutual') return true
  const deeds = contrary ? [contrary] : deedsIn(line, claim, deed)
  const told = deeds.map((other) => ({ other, roles: rolesIn(line, other) }))
  // A deed with whose parts are told goes before a word that is like it.
  const telling = told.filter(({ roles }) => roles.parts.size > 0)
  const rated = telling.length > 0 ? telling : told
  if (rated.length === 0) return true
  // Of "the probe" the story says which it is.
  const isThere = (term: Term): boolean => line.concepts.has(term.concept) || !isImplied(term, claim, setting)
  const names = claim.terms.filter(
    (term) => term.sort === 'name' && !/\d/.test(term.concept) && isThere(term),
  )
  return rated.some(
    ({ other, roles }) =>
      partsFit(names, claimed, roles, { claim, line, subject }, contrary !== undefined) &&
      (roles.voice === 'passive' ||
        roles.voice === 'noun' ||
        names
          .filter(({ end }) => end <= deed.start)
          .every((name) => mayDo(name, other, roles, { line, subject }))),
  )
}

type Told = Pick<Setting, 'line' | 'subject'>

/** Who does it has that part, is the subject, or stands before the deed; whoever is not there at all is missed elsewhere. */
const mayDo = ({ concept }: Term, deed: Term, { parts }: Roles, { line, subject }: Told): boolean =>
  !line.concepts.has(concept) ||
  parts.has(concept) ||
  parts.has(`~${concept}`) ||
  subject.has(concept) ||
  line.terms.some((term) => term.concept === concept && term.end <= deed.start)

function partsFit(
  names: readonly Term[],
  { parts: claimed }: Roles,
  { parts: told }: Roles,
  { claim, line, subject }: Told & { readonly claim: Line },
  contrary: boolean,
): boolean {
  // "Turkey remains" beside "Turkey was removed": whoever does and whoever bears are one where nobody bears it.
  const alone = contrary && ![...claimed.values()].some((roles) => roles.has('bearer'))
  for (const [key, roles] of alone ? [] : claimed) {
    const others = told.get(key) ?? told.get(`~${key}`)
    if (others && ![...roles].some((role) => others.has(role))) return false
  }
  const having = (role: Role): readonly Term[] =>
    names.filter(({ concept }) => claimed.get(concept)?.has(role))
  // "Trade" opens a claim like a name, and is a word in the sentence.
  const has = ({ concept }: Term, role: Role): boolean =>
    told.get(concept)?.has(role) === true || told.get(`~${concept}`)?.has(role) === true
  // "It names Russia and Iran": everyone whom the claim has as bearing it must be named so, where anyone is.
  const bearing = [...told.values()].some((roles) => roles.has('bearer'))
  const bears = (name: Term): boolean =>
    has(name, 'bearer') ||
    line.terms.some((term) => term.concept === name.concept && isTiedAlike(claim, name, line, term))
  if (bearing && !having('bearer').every(bears)) return false
  return (['doer', 'giver', 'taker'] as const).every((role) => {
    const wanted = having(role)
    const named = [...told.values()].some((roles) => roles.has(role))
    return (
      wanted.length === 0 || !named || wanted.some((term) => has(term, role) || subject.has(term.concept))
    )
  })
}

/** What something is must be said of it: "is", a comma or nothing stands between, and no deed. */
function isSaidOf(claim: Line, { line, subject }: Told): boolean {
  if (!isCopular(claim)) return true
  const words = copulaIn(claim, line, subject)
  return words !== undefined && (naming.test(words) || mainVerbIn(words) === undefined)
}

/** "A 2017 law, called CRLA": no deed stands between, but a name. */
const naming =
  /^,?\s*(?:also\s+)?(?:called|named|known as|dubbed|titled|entitled)(?:\s+(?:the|\p{Lu}\S*|of|and|for))*\W*$/u

/** "India's agency" is not "Russia's agency", and what “Vireo’s plan” tells is not of “Rhodex’s plan”. */
export function ownersFit(claim: Line, line: Line): boolean {
  const told = ownersIn(line)
  return ownersIn(claim).every(([owner, owned]) => {
    const others = told.filter(([, other]) => other === owned)
    return others.length === 0 || others.some(([other]) => other === owner)
  })
}

function ownersIn({ terms, text, span }: Line): readonly (readonly [owner: string, owned: string])[] {
  return terms.slice(1).flatMap((term, at) => {
    const before = terms[at]
    if (before?.sort !== 'name' || term.sort !== 'word') return []
    const gap = text.slice(before.end - span.start, term.start - span.start)
    const isLed = before.party
      ? /^[’']?s?\s$/.test(gap)
      : /[’']s?\s$/.test(text.slice(before.start - span.start, term.start - span.start))
    return isLed ? [[before.concept, term.concept] as const] : []
  })
}

const wordOf = ({ text, span }: Line, { start, end }: Term): string =>
  text.slice(start - span.start, end - span.start)
