import { oneOf, pattern } from '../../language/pattern.ts'
import { verbIn } from '../../language/verbs.ts'
import { isPlaced, type Setting } from './holding.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

/**
 * Whether a sentence leaves out a name of a claim because its story has told it: "the mill" where the Greyling mill was
 * told of, "the haulier" where an article is about a company and names no other.
 */
export function isImplied(term: Term, claim: Line, setting: Setting): boolean {
  return (
    term.sort === 'name' &&
    !/\d/.test(term.concept) &&
    (isKindOnly(term, claim, setting) || isActor(term, claim, setting) || isThere(term, claim, setting))
  )
}

/** How far a name stands from the word for its kind: "the Greyling paper mill". */
const nearTerms = 2

/** "The mill" for "the Greyling mill": the kind stands there without any name, and the story tells of one alone. */
const isKindOnly = (term: Term, claim: Line, setting: Setting): boolean =>
  kindsOf(term, claim, setting.line).some((kind) => isOnly(kind, term, claim, setting))

function isOnly(kind: Term, term: Term, claim: Line, setting: Setting): boolean {
  const { line } = setting
  const bare = line.terms.filter(({ concept, start }) => concept === kind.concept && isDefinite(line, start))
  if (bare.length === 0) return false
  const nears = nearsOf(setting)
  const named = nears.flatMap((near) => namesBeside(near, kind.concept))
  if (named.length > 0) return named.every((names) => names.has(term.concept))
  // "The mission" where a story opens on the Kestrel probe, and tells of no mission by any name.
  if (term.party) return false
  if (!isAlone(term, claim, setting)) return false
  return (
    [setting.lead[0], setting.title].some((near) => near?.concepts.has(term.concept)) &&
    !isPerson(term, nears)
  )
}

/** Whether the claim names every body that the sentences around tell of: of two banks nobody knows whose governor is meant. */
function isAlone(term: Term, claim: Line, setting: Setting): boolean {
  return nearsOf(setting).every((near) =>
    near.terms.every(
      (one) =>
        one.sort !== 'name' ||
        one.concept === term.concept ||
        near.people.includes(one) ||
        isPlaced(one, near) ||
        claim.concepts.has(one.concept),
    ),
  )
}

const isPerson = ({ concept }: Term, nears: readonly Line[]): boolean =>
  nears.some(({ people }) => people.some((one) => one.concept === concept))

/** The words of a claim that may tell what a name is: the next behind it, or one of the name itself, as "the port" is Port Maren. */
function kindsOf(term: Term, claim: Line, line: Line): readonly Term[] {
  const own = claim.terms.find(
    ({ sort, concept, start, end }) =>
      sort === 'name' &&
      concept !== term.concept &&
      /^ ?$/.test(
        claim.text.slice(
          Math.min(end, term.end) - claim.span.start,
          Math.max(start, term.start) - claim.span.start,
        ),
      ) &&
      line.terms.some((one) => one.concept === concept && one.sort === 'word'),
  )
  if (own) return [own]
  return [nextOf(term, claim) ?? officeOf(term, claim), typeOf(term, claim)].flatMap((kind) => kind ?? [])
}

/** "The lunar probe Selkie", "the ferry Corran". */
function typeOf(term: Term, { terms, text, span, people }: Line): Term | undefined {
  const before = terms.findLast(({ sort, end }) => sort === 'word' && end < term.start)
  const between = before ? text.slice(before.end - span.start, term.start - span.start) : ''
  return !people.includes(term) && /^ (?:\p{Lu}[\p{L}’'-]* )*$/u.test(between) ? before : undefined
}

/** "The governor of Norbank". */
function officeOf(term: Term, { terms, text, span }: Line): Term | undefined {
  const before = terms.findLast(({ sort, end }) => sort === 'word' && end < term.start)
  const between = before ? text.slice(before.end - span.start, term.start - span.start) : ''
  return /^ of (?:the )?(?:\p{Lu}[\p{L}’'-]* )*$/u.test(between) ? before : undefined
}

function nextOf(term: Term, { terms, text, span }: Line): Term | undefined {
  const rest = terms.slice(terms.indexOf(term) + 1)
  const next = rest.find(
    ({ sort, start }) => sort !== 'faint' && !/^\p{Lu}/u.test(text.slice(start - span.start)),
  )
  return next?.sort === 'word' &&
    /^(?: \p{Lu}[\p{L}’'-]*)* $/u.test(text.slice(term.end - span.start, next.start - span.start)) &&
    rest.indexOf(next) < nearTerms + 1
    ? next
    : undefined
}

const definite = /(?:^|\P{L})(?:the|this|that|its|their|his|her)(?:['’]s)? (?:\p{Ll}[\p{L}-]* )?$|^$/iu
const isDefinite = ({ text, span }: Line, start: number): boolean =>
  definite.test(text.slice(0, start - span.start))

const beside = /^[’']?s? (?:(?!and |or |the |of |in |at )\p{L}+ ){0,2}$/u

/** The names that stand right before such a word of a sentence, or right behind it, each place by itself. */
function namesBeside({ terms, text, span }: Line, kind: string): readonly ReadonlySet<string>[] {
  return terms.flatMap((term, at) => {
    if (term.concept !== kind) return []
    const lead = terms.slice(Math.max(0, at - nearTerms - 1), at)
    const ahead = lead.filter(
      ({ sort, end }) =>
        sort === 'name' && beside.test(text.slice(end - span.start, term.start - span.start)),
    )
    const behind = terms
      .slice(at + 1, at + 1 + nearTerms)
      .filter(
        ({ sort, start }) =>
          sort === 'name' && called.test(text.slice(term.end - span.start, start - span.start)),
      )
    const names = [...ahead, ...behind]
    return names.length > 0 ? [new Set(names.map(({ concept }) => concept))] : []
  })
}

const called = /^,? (?:called |named |the )?(?:\p{Lu}[\p{L}’'-]* )*$/u

const nearsOf = ({ before, beforeThat, lead, title }: Setting): readonly Line[] => [
  ...new Set([before, beforeThat, ...lead, title].flatMap((near) => near ?? [])),
]

const bodies = oneOf`
  company, firm, group, business, maker, manufacturer, \p{L}*maker, airline, carrier, operator, retailer, chain, haulier, lender,
  insurer, brewer, builder, developer, publisher, broadcaster, supplier, producer, utility, startup, bank, club, team, side,
  university, college, hospital, museum, charity, union, federation, authority, agency, party, body, organisation, organization`
/** "The haulier", for whatever company was told of. */
const actor = pattern('u')`(?:^|\P{L})(?:[Tt]he|[Tt]his) ${bodies}\b(?! \p{Lu})`

/** The one body that an article's first sentence is about, where the sentence speaks of “the company” and names no other. */
function isActor(term: Term, claim: Line, { line, lead, before }: Setting): boolean {
  const [first] = lead
  if (!first || !actor.test(line.text) || isPlaced(term, claim)) return false
  const own = (near: Line): readonly Term[] =>
    near.terms.filter((one) => one.sort === 'name' && !near.people.includes(one) && !isPlaced(one, near))
  const opens = own(first)[0]
  const named = first.terms.some(({ concept }) => concept === term.concept)
  const isFirst = opens !== undefined && claim.concepts.has(opens.concept)
  const others = [first, line, ...(before ? [before] : [])].flatMap(own)
  return named && isFirst && others.every(({ concept }) => claim.concepts.has(concept))
}

const there =
  /\bthe (?:area|region|city|town|village|valley|island|province|country|district|county|site|scene)\b(?! of)/i

/** "Visited the area": the place of which the sentences before told last. */
function isThere(term: Term, claim: Line, { line, before, beforeThat, lead }: Setting): boolean {
  const placed = (near: Line): readonly Term[] =>
    near.terms.filter((one) => one.sort === 'name' && isPlaced(one, near))
  if (!there.test(line.text) || placed(line).length > 0) return false
  const told = [before, beforeThat, ...lead].find((near) => near && placed(near).length > 0)
  return (
    told !== undefined &&
    isBehind(term, claim) &&
    placed(told).some(({ concept }) => concept === term.concept)
  )
}

/** What stands in a claim behind its verb, and is not who did it. */
const isBehind = ({ start }: Term, { text, span }: Line): boolean =>
  start > span.start + (verbIn(text)?.start ?? text.length)

/** Whether a name has the same kind behind it there: "at the Greyling mill" and "part of the Greyling paper mill". */
export function isNamedAlike(term: Term, claim: Line, near: Line): boolean {
  const kind = nextOf(term, claim)
  return kind !== undefined && namesBeside(near, kind.concept).some((names) => names.has(term.concept))
}
