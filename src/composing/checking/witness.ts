import { denies } from '../../language/certainty.ts'
import { clausesOf, type Phrase } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { contraryTo, meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { leadsToContent } from '../../language/unreal.ts'
import { stemOf } from '../../language/words.ts'
import { leftOpen, toldAround } from './around.ts'
import { bearsSame, isSuspect } from './bearing.ts'
import type { Claim } from './claim.ts'
import type { Setting } from './holding.ts'
import type { Line } from './lines.ts'
import { type Compared, compareEvents } from './sameness.ts'
import type { Term } from './terms.ts'
import { anybody, fits, isNamed, isOfPeople, noOne, office, wordsOf as wordsIn } from './who.ts'

/**
 * What the grammar of a sentence says of a claim, beside what its words do. `for`: a clause has the claim's deed, by its
 * subject, denied or not as the claim is, and as surely. `against`: such a clause has the contrary. `other`: the deed
 * is somebody else's, only foreseen, or denied of another. `silent`: no clause of the sentence has the deed.
 */
export interface Witness {
  readonly says: 'for' | 'against' | 'other' | 'silent'
  /** Who has the claim's part instead, where the claim's own subject stands in the same clause in another part. */
  readonly instead: string
  /** The claim's terms that the clause tells in words of its own: "won the election" where it has "was elected". */
  readonly told: ReadonlySet<Term>
  /** How the clause has it that speaks against: "rejected". */
  readonly otherwise: string
  /** The deed is told of others there, and something else of whom the claim has. */
  readonly isOfOthers?: true
  /** How it follows from the clause. */
  readonly by: Event['by']
  /** Whether the clause was read surely enough, and whole enough, to tell everybody's part by itself. */
  readonly sure: boolean
}

const none: ReadonlySet<Term> = new Set()
export const silent: Witness = {
  says: 'silent',
  instead: '',
  told: none,
  otherwise: '',
  by: 'words',
  sure: false,
}

/** A clause as sure as this is right in every part in some nine of ten of news; the words alone are right as often. */
const leastSure = 0.5
/** Where all who have a part in the claim have it there too, less is enough. */
const leastSureWhole = 0.35
/** And where who does it is named in both. */
const leastSureNamed = 0.25
const leastSureOfIdiom = 0.2

export function witness(claim: Claim, setting: Setting): Witness {
  const { line } = setting
  const claimed = claimedBy(claim)
  if (claimed.length === 0) return silent
  const pairs = eventsOf(line.text).flatMap((event) =>
    claimed.flatMap((own) => {
      const said = laidBeside(claim, own, event, setting)
      return said ? [{ said, at: event.clause.verb.start }] : []
    }),
  )
  // "Fell to 5 percent" records it as "rose to 5 percent" does, and tells the contrary all the same.
  const belied = new Set(
    pairs.flatMap(({ said, at }) => (said.says === 'against' && said.by === 'words' ? [at] : [])),
  )
  const found = pairs.flatMap(({ said, at }) =>
    said.says === 'for' && said.by === 'converse' && belied.has(at) ? [] : [said],
  )
  const decided = decidedOtherwise(claim, setting)
  if (decided) return decided
  const denied = deniesPart(claim, line.text)
  if (denied && !found.some(({ says }) => says === 'against')) return { ...silent, says: 'other' }
  const told = fullest(
    found.filter(({ says }) => says === 'for').toSorted((a, b) => Number(b.sure) - Number(a.sure)),
  )
  if (told) return { ...told, told: told.told.union(toldBelow(claim, setting)) }
  return (
    found.find(({ says }) => says === 'against') ??
    found.find(({ instead }) => instead !== '') ??
    found[0] ??
    silent
  )
}

/** "Ordered to pay" and "ordered to pay a penalty" are two wordings of one deed: what either tells is told. */
const fullest = ([first, ...rest]: readonly Witness[]): Witness | undefined =>
  first && {
    ...first,
    told: rest
      .filter(({ by, otherwise }) => by === first.by && otherwise === first.otherwise)
      .reduce((told, one) => told.union(one.told), first.told),
  }

/** The verbs of a claim's further clauses that the sentence tells in words of its own: "to drop the case", "to dismiss it". */
function toldBelow(claim: Claim, { line }: Setting): ReadonlySet<Term> {
  const own = claimedBy(claim)
  const below = eventsOf(claim.line.text).filter((event) => event.by !== 'inference' && !own.includes(event))
  const events = below.length === 0 ? [] : eventsOf(line.text)
  const told = below.filter((one) =>
    events.some((event) => {
      if (event.deed !== one.deed) return false
      const compared = compareEvents(claim, one, event, line, false)
      return compared.says === 'for' && event.clause.sure >= leastSureNamed
    }),
  )
  return new Set(
    told.flatMap(({ clause, beside }) => [clause.verb, ...beside].flatMap((span) => spanned(claim, span))),
  )
}

const deciding = /^(?:vote|decide|agree|choose|opt|resolve)$/

/** What is decided: "to close it" of "voted to close it". */
const decisionsIn = (text: string): readonly Event[] =>
  eventsOf(text).filter(({ clause: { kind, parent } }) => {
    const above = parent === undefined ? undefined : clausesOf(text)[parent]
    return kind === 'infinitive' && above !== undefined && deciding.test(above.verb.lemma)
  })

/** What was turned down: "to close it" of "rejected a plan to close it". */
const refusalsIn = (text: string): readonly Event[] =>
  eventsOf(text).filter(({ denied, clause: { verb } }) => denied && proposed.test(text.slice(0, verb.start)))

/** "Voted to deepen it", of who is claimed to have rejected a plan to do so. */
function refusedOtherwise(claim: Claim, setting: Setting): Witness | undefined {
  const { line } = setting
  const { text } = claim.line
  for (const own of refusalsIn(text))
    for (const event of decisionsIn(line.text)) {
      const isSame =
        event.deed === own.deed && !event.denied && fits(text, own.doer, line, event.doer) === true
      if (isSame && bearsSame(text, own, line.text, event))
        return {
          ...tellingOf(claim, own, event, setting, { says: 'against', instead: '', whole: true }),
          otherwise: decisionOf(line.text, event),
        }
    }
  return undefined
}

/** "Voted by nine to two to deepen", or "voted" alone where that is long. */
function decisionOf(text: string, { clause: { verb, parent } }: Event): string {
  const above = parent === undefined ? verb : (clausesOf(text)[parent]?.verb ?? verb)
  return text.slice(above.start, verb.end - above.start <= longestShown ? verb.end : above.end)
}

const proposed = pattern(
  'i',
)`\b${oneOf`plans?, motions?, proposals?, bills?, moves?, calls?, measures?`} to (?:be )?$`

/** "Voted to keep it open" belies "voted to close it", and "voted to close it" that a plan to close it was rejected. */
function decidedOtherwise(claim: Claim, setting: Setting): Witness | undefined {
  const { text } = claim.line
  const own = decisionsIn(text).filter(({ by }) => by === 'words')
  const refused = refusedOtherwise(claim, setting)
  if (refused) return refused
  const told = own.length === 0 ? [] : decisionsIn(setting.line.text)
  return own
    .flatMap((one) => told.map((event) => laidBeside(claim, one, event, setting)))
    .find((said) => said?.says === 'against')
}

/** What an event of a sentence says of one that is claimed; undefined where they are two. */
function laidBeside(claim: Claim, own: Event, event: Event, setting: Setting): Witness | undefined {
  const { line } = setting
  // Who lost a majority has none; “having begun” tells nothing of what somebody lost.
  const isGone = own.deed === have && event.deed === lose
  const contrary = isGone || (contraryTo(own.deed).has(event.deed) && own.deed !== postpone)
  if ((own.deed !== event.deed && !contrary) || areConverse(own, event)) return undefined
  if (areOfTwoAims(claim.line.text, own, line.text, event)) return undefined
  if (contrary && (isOfAnotherThing(claim, line, event) || areAtTwoTimes(own, event))) return undefined
  if (contrary && leadsToContent(line.text, event.clause.verb.start)) return undefined
  const compared = compareEvents(claim, own, event, line, contrary)
  if (!isSure(compared, event) && !(compared.says === 'other' && isBehindName(line.text, event)))
    return undefined
  const told = tellingOf(claim, own, event, setting, compared)
  // “No longer allowed” is banned; what is not allowed may never have been.
  const isEnded = contrary && noLonger.test(line.text.slice(0, event.clause.verb.start))
  return isEnded && told.says === 'for' && told.by === 'words' ? { ...told, by: 'converse' } : told
}

const noLonger = /\bno longer (?:be |been )?$/

/** What was put off has happened since, or will. */
export const postpone = meaningOf(stemOf('postpone'))

/** Who is leaving joined before, and what will close was opened: each follows upon its contrary. */
const passing: ReadonlySet<string> = new Set(
  [
    'join',
    'leave',
    'open',
    'close',
    'arrest',
    'release',
    'begin',
    'end',
    'arrive',
    'found',
    'jail',
    'free',
  ].map((verb) => meaningOf(stemOf(verb))),
)
const areAtTwoTimes = (own: Event, { deed, clause: { tense } }: Event): boolean =>
  passing.has(own.deed) &&
  passing.has(deed) &&
  own.clause.tense !== tense &&
  // How it stands now may have changed.
  !own.clause.copula &&
  own.clause.voice === 'active'

/** “With five minutes remaining” keeps nobody in: what only describes a thing of which the claim has no word. */
const isOfAnotherThing = ({ line: claim }: Claim, { terms, span }: Line, { clause }: Event): boolean => {
  const { describes, kind } = clause
  return (
    kind === 'participle' &&
    describes !== undefined &&
    !terms.some(
      ({ concept, start, end }) =>
        start - span.start >= describes.start &&
        end - span.start <= describes.end &&
        claim.concepts.has(concept),
    )
  )
}

/** “Did not want to retire” denies no wish to advise: what is wanted, tried or agreed is told by the verb that it leads to. */
function areOfTwoAims(own: string, claimed: Event, text: string, event: Event): boolean {
  const [one, other] = [aimsIn(own, claimed), aimsIn(text, event)]
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other)
}

function aimsIn(text: string, { clause }: Event): ReadonlySet<string> {
  const all = clausesOf(text)
  const at = all.findIndex(({ verb }) => verb.start === clause.verb.start)
  const below = all.filter(({ parent, kind }) => kind === 'infinitive' && parent === at)
  const deeds = eventsOf(text).filter(({ clause: { verb } }) =>
    below.some((one) => one.verb.start === verb.start),
  )
  return new Set(deeds.flatMap(({ deed }) => [deed, ...contraryTo(deed)]))
}

/** “Olav Berg, who has joined”: the words say by themselves whose deed it is, however sure the tree is. */
const isBehindName = (text: string, { doer, clause: { verb } }: Event): boolean =>
  doer !== undefined && isNamed(text, doer) && whoDoes.test(text.slice(doer.end, verb.start))
const whoDoes = /^,? who (?:\p{Ll}+ ){0,2}$/u

/** Who is not sure of a clause does not speak against the words. */
function isSure({ says, instead, isOfOthers }: Compared, { clause: { sure }, beside, by }: Event): boolean {
  const least = isOfOthers ? leastSureWhole : leastSure
  if (says === 'silent' || (says === 'other' && instead === '' && sure < least)) return false
  // The words of an idiom stand there, however the rest was read.
  return says !== 'against' || by === 'words' || sure >= (beside.length > 0 ? leastSureOfIdiom : leastSure)
}

function tellingOf(
  claim: Claim,
  own: Event,
  event: Event,
  setting: Setting,
  { says, instead, places, whole = false, isOfOthers }: Compared,
): Witness {
  const { line } = setting
  const isByName = isNamed(claim.line.text, own.doer) && isNamed(line.text, event.doer)
  return {
    says,
    instead,
    told: toldOf(claim, own, event, line.text, [
      ...(places ? spanned(claim, places[0]) : []),
      ...toldAround(claim, own, event, setting),
      ...(says === 'against' || event.deed === lose ? leftOpen(claim, own, event, setting) : []),
    ]),
    otherwise: places ? line.text.slice(places[1].start, places[1].end) : wordsOf(line.text, event),
    by: own.by === 'words' ? event.by : own.by,
    ...(isOfOthers ? { isOfOthers } : {}),
    sure: whole && event.clause.sure >= (isByName ? leastSureNamed : leastSureWhole),
  }
}

/** "Recommended that it should not be approved" beside "recommended its approval": a part of the claim is denied there. */
function deniesPart({ line, deed, denied }: Claim, text: string): boolean {
  if (denied || denies(line.text)) return false
  const parts = eventsOf(text).filter(
    (event) =>
      event.denied &&
      event.by === 'words' &&
      event.deed !== deed?.concept &&
      line.terms.some(({ concept, sort }) => sort === 'word' && concept === event.deed),
  )
  // "Declined to hear the case" denies that it was heard as "refused to hear it" does.
  return (
    parts.length > 0 &&
    !eventsOf(line.text).some((own) => own.denied && parts.every(({ deed }) => deed === own.deed))
  )
}

/** Who receives is not who delivers, though both tell of one thing; frames turn those round that can be. */
function areConverse(own: Event, event: Event): boolean {
  if (own.by !== 'words' || event.by !== 'words' || !turning.has(own.deed)) return false
  // "Five million was spent on it": nobody has a part that another could have.
  if (own.deed === pay && !own.doer) return false
  const [one, other] = [own, event].map(
    ({ clause }) => acquiring.test(clause.verb.lemma) || stemOf(clause.verb.lemma),
  )
  return one !== other
}
const pay = meaningOf(stemOf('pay'))
const acquiring = /^(?:buy|acquire|purchase|procure|take)$/
const turning: ReadonlySet<string> = new Set(
  ['deliver', 'deal', 'pay', 'lend', 'teach'].map((verb) => meaningOf(stemOf(verb))),
)

/** Who lost to another lost what the sentences around tell of. */
const lose = meaningOf(stemOf('lose'))
const have = meaningOf(stemOf('have'))

const kept = new WeakMap<Claim, readonly Event[]>()

/** What the claim's own main clause tells, and the same from the other side. */
function claimedBy(claim: Claim): readonly Event[] {
  const known = kept.get(claim)
  if (known) return known
  const events = eventsOf(claim.line.text).filter(({ by }) => by !== 'inference')
  const main = events.filter(({ clause }) => clause.kind === 'main' && !clause.joined)
  // "A train derailed near Osterby": what hangs on no other clause is the main one, whatever the tree calls it.
  const told = main.length > 0 ? main : events.filter(({ clause }) => clause.parent === undefined)
  // "Was found dead" is no finding: what a verb of little meaning tells is told by its idiom.
  const isIdiom = told.some(({ by, beside }) => by === 'converse' && beside.length > 0)
  const isCalled = told.some(({ by, clause, doer }) => by === 'converse' && clause.copula && doer)
  const made = told.filter(
    ({ by, clause, doer }) =>
      !(isCalled && clause.copula && (by === 'words' || !doer)) &&
      !(isIdiom && by === 'words' && empty.test(clause.verb.lemma)),
  )
  kept.set(claim, made)
  return made
}

/** The deeds that a claim tells, in its own words or in others: “claimed no lives” is of killing. */
export const deedsOf = (claim: Claim): readonly string[] => claimedBy(claim).map(({ deed }) => deed)

/** Whether a claim denies all that its main clause tells, and not only what stands beside it. */
export const deniesAll = (claim: Claim): boolean => {
  const made = claimedBy(claim)
  return made.length > 0 && made.every(({ denied }) => denied)
}

const empty =
  /^(?:find|go|make|get|take|leave|keep|come|give|run|walk|hold|have|set|hit|miss|put|plead|face|suffer|swear)$/

/** The terms that tell the deed itself, and those who do it for whoever it is: "police", "workers". */
function toldOf(
  { line }: Claim,
  event: Event,
  told: Event,
  text: string,
  around: readonly Term[],
): ReadonlySet<Term> {
  const is = (part: Span | undefined, whom: RegExp): boolean =>
    part !== undefined && whom.test(line.text.slice(part.start, part.end).trim())
  // What nobody did, none of those did whom the claim has.
  const isNobody = (part: Phrase | undefined, own: Phrase | undefined): boolean =>
    part !== undefined && own !== undefined && noOne.test(wordsIn(text, part)) && isOfPeople(line.text, own)
  const whoever = [
    ...(is(event.doer, anybody) || (!told.doer && is(event.doer, office)) ? [event.doer] : []),
    ...(is(event.bearer, anybody) || isNobody(told.bearer, event.bearer) ? [event.bearer] : []),
    ...(isNobody(told.doer, event.doer) ? [event.doer] : []),
    // Whom the police hold is a suspect.
    ...(event.bearer && isSuspect(line.text, event.bearer, text, told) ? [event.bearer] : []),
    // What somebody pleads guilty to, or not, are the charges.
    ...(is(event.bearer, charges) && !told.bearer ? [event.bearer] : []),
    // "Endorsed neither of the two": not the one whom the claim has either.
    ...(told.denied && sweeping.test(text.slice(told.clause.verb.end)) ? [event.bearer] : []),
    // Who beat another won whatever they met in.
    ...(is(event.bearer, encounter) && !told.bearer ? [event.bearer] : []),
  ]
  // How many of them it is was compared as such; nobody is none of whom the claim has.
  const counted = [event.doer, event.bearer].flatMap((part) => {
    const share =
      part &&
      /^(?:none|all|every|each|both|some|most|many|several|half|few)\b/i.exec(
        line.text.slice(part.start, part.end),
      )
    return part && share ? [{ start: part.start, end: part.start + share[0].length }] : []
  })
  const spans: readonly Span[] = [
    ...counted,
    event.clause.verb,
    ...event.beside,
    ...whoever.flatMap((part) => part ?? []),
  ]
  return new Set([...around, ...spans.flatMap((span) => spanned({ line }, span))])
}

const spanned = ({ line: { terms, span } }: Pick<Claim, 'line'>, { start, end }: Span): readonly Term[] =>
  terms.filter((term) => term.start < span.start + end && term.end > span.start + start)

const sweeping = /^ (?:either|neither|any(?:one|body)?|nobody|no one|none)\b/i
const charges = /^(?:the |all |any |his |her |their )?(?:charges?|allegations?|accusations?|wrongdoing)$/i
const encounter = /^(?:the|an?|their|his|her) (?:election|race|vote|contest|match|game)$/i

/** From who does it to whom it is done to: "Venn lost the final". */
function shortClause(text: string, { subject, verb, objects }: Event['clause']): string {
  const start = Math.min(subject?.start ?? verb.start, verb.start)
  const end = Math.max(verb.end, objects[0]?.end ?? 0)
  return end - start <= longestShown ? text.slice(start, end) : text.slice(verb.start, verb.end)
}
const longestShown = 60

/** The verb with what denies it and what is beside it, as shown: "was not arrested". */
function wordsOf(text: string, { clause, beside, by }: Event): string {
  if (by !== 'words') return shortClause(text, clause)
  const lead =
    /(?:\b(?:is|are|was|were|has|have|had|did|does|do|will|would|been|be|not|never|no one|nobody)\b\s+|n[’']t\s+)*$/i.exec(
      text.slice(0, clause.verb.start),
    )?.[0] ?? ''
  const end = Math.max(
    clause.verb.end,
    ...beside.map((span) => (span.start - clause.verb.end < 30 ? span.end : 0)),
  )
  return text.slice(clause.verb.start - lead.length, end).trim()
}
