import { verbIn } from '../../language/verbs.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Claim } from './claim.ts'
import { isDone, ownersFit, rolesFit } from './deeds.ts'
import { isOfEarlier, ofOneTime } from './earlier.ts'
import { type Compared, compareFact, compareNext } from './facts.ts'
import { conditionOf, isGivenBarely, isPiece, withOwnValues } from './gapped.ts'
import { type Heard, heardIn } from './hearers.ts'
import { heldBy, isInDateline, isPlacedAlike, leastForName, type Setting } from './holding.ts'
import { isImplied } from './implied.ts'
import { asWritten, type Fact, type Line } from './lines.ts'
import { lacksWhich, linkedOtherwise } from './links.ts'
import { directionsFit } from './order.ts'
import { isOfOtherDeed } from './other-deed.ts'
import { type Otherwise, otherwiseIn } from './otherwise.ts'
import { areOfTwo } from './percents.ts'
import { isSaidBy } from './speakers.ts'
import { isOfStanding, type Stands, standsIn } from './standing.ts'
import { swappedIn } from './swapped.ts'
import { type Term, weightOf } from './terms.ts'
import { leastContext, leastForOpening } from './thresholds.ts'
import { isTitledSo } from './titled.ts'
import { otherWay } from './ways.ts'
import { deedsOf, deniesAll, silent, type Witness, witness } from './witness.ts'

/** A claim beside one sentence, with all that judgements look at, each read once. */
export interface Evidence {
  readonly claim: Claim
  readonly setting: Setting
  /** The share of the claim's words, by weight, that the article holds anywhere. */
  readonly present: number
  /** How sanctions stand there, where the claim is one of them. */
  readonly stands: Stands | undefined
  /** Whether the sentence gives somebody the title that is claimed; undefined where it leaves that open. */
  readonly titled: boolean | undefined
  /** The claim's values beside the sentence's, in the claim's order. */
  readonly facts: readonly Compared[]
  readonly otherwise: Otherwise
  readonly grammar: Witness
  /** What of the claim must be held in words of the sentence's own, and the share of it by weight that is. */
  readonly words: readonly Term[]
  readonly wordShare: number
  /** Names of the claim that the sentence lacks. */
  readonly missing: readonly Term[]
  /** Near it is what the claim goes back to. */
  readonly inContext: boolean
  /** Whether it was told to those to whom the claim has it told. */
  readonly heard: Heard
  /** The claimed deed is done there, told by the claimed speaker, near what the claim goes back to. */
  readonly isTold: boolean
  /** And of the same, with everyone in the part that the claim gives. */
  readonly fits: boolean
  /** The claim is of most of them, or of the first, and the sentence of no such. */
  readonly lacksWhich: boolean
  /** What the sentence has instead, as shown. */
  readonly against: readonly string[]
}

/** What is known beside a sentence: of its article, and of all sources. */
export interface Beside {
  readonly present: number
  /** The last day that the sources tell of, ISO. */
  readonly latest: string
}

export function evidenceOf(
  claim: Claim,
  reading: ReadArticle,
  setting: Setting,
  { present, latest }: Beside,
): Evidence {
  const { line, before, after } = setting
  const owned = withOwnValues(claim.line, line)
  const stands = standsIn(claim.sanction, claim.line.text, asWritten(line), reading.findings.sanctions)
  const matched = line.terms.filter(({ concept }) => claim.line.concepts.has(concept))
  const barely = claim.line.facts.filter((fact) => isGivenBarely(claim.line, fact, line))
  const each = claim.line.facts.map((fact): Compared => {
    if (barely.includes(fact)) return { state: 'agrees', shown: '', others: [] }
    const compared = ledAlike(
      claim.line,
      fact,
      line,
      compareNext(fact, line, after) ?? compareFact(fact, owned, before, matched, reading),
    )
    if (
      compared.others.length > 0 &&
      compared.others.every((other) => conditionOf(claim.line, line, other) !== '')
    )
      return { ...compared, state: 'absent' }
    // What is claimed to be done again was done at another time too.
    const isAnew = compared.state === 'differs' && (fact.dated ?? fact.time) !== undefined && isAgain(claim)
    // A value contradicts only one of the same thing.
    const isOfAnother =
      compared.state === 'differs' &&
      compared.others.every(
        (other) =>
          areOfTwo(claim.line, fact, line, other) ||
          isOfOtherDeed(claim.line, fact, line, other) ||
          isOfEarlier(claim.line, line, other),
      )
    const isBroken = compared.state === 'differs' && compared.others.some((other) => isPiece(line, other))
    return isAnew || isBroken || (isOfAnother && compared.others.length > 0)
      ? { ...compared, state: 'absent' }
      : compared
  })
  const facts = ofOneTime(claim.line.facts, each)
  const compared = facts.flatMap(({ others }) => others)
  const otherwise = otherwiseIn(claim, setting, facts, latest)
  const { turned } = otherwise
  // A clause that is left out tells nobody's part.
  const grammar = barely.length > 0 ? silent : witness(claim, setting)
  const byGrammar = grammar.says === 'for' || grammar.says === 'against'
  const done = byGrammar || isDone(claim, line, compared, turned?.concept)
  const told = byGrammar ? grammar.told : none
  const asked = askedOf(claim, setting, reading.article.text, { stands, turned: turned?.concept, done, told })
  const inContext = shareOf(claim.context, setting) >= leastContext
  const isTold = (stands !== undefined || done) && isSaidBy(claim.sayer, line, reading) && inContext
  const contrary = turned && turned.concept === claim.deed?.concept ? turned.contrary : undefined
  const differing = [...new Set(facts.flatMap(({ state, shown }) => (state === 'differs' ? [shown] : [])))]
  return {
    claim,
    setting,
    present,
    stands,
    titled:
      claim.denied || claim.sayer.length > 0 ? undefined : isTitledSo(claim.line, asWritten(line), reading),
    facts,
    otherwise,
    grammar,
    ...asked,
    wordShare: shareOf(asked.words, setting),
    inContext,
    heard: heardIn(claim.hearer, claim.hearing, setting),
    isTold,
    fits:
      isTold &&
      (stands !== undefined ||
        (isAbout(claim.line, setting, told) &&
          directionsFit(claim.line, line) &&
          ((byGrammar && grammar.sure && ownersFit(claim.line, line)) ||
            rolesFit(claim, setting, contrary)))),
    lacksWhich: lacksWhich(claim.line, line, [before, setting.title, ...setting.lead]),
    against: stands
      ? [stands.instead, ...differing].filter((words) => words !== '')
      : // "Failed to pass" is as good as rejected, though it has the contrary's word.
        [
          ...differing,
          ...wordsAgainst(claim, otherwise, grammar),
          ...quotedOf(otherWay(claim.line, line, facts)),
          ...quotedOf(swappedIn(claim.line, line)),
          ...quotedOf(linkedOtherwise(claim.line, line)),
        ],
  }
}

/** “Fell to 76.1 years, the biggest 2-year fall”: of several other values the one that the claim's own word leads to. */
function ledAlike(claim: Line, fact: Fact, line: Line, compared: Compared): Compared {
  const { state, others } = compared
  if (state !== 'differs' || others.length < 2) return compared
  const lead = leadOf(claim, fact)
  const led = others.filter((other) => lead !== '' && leadOf(line, other) === lead)
  return led.length === 0
    ? compared
    : { ...compared, others: led, shown: led.map(({ shown }) => shown).join(' and ') }
}

/** The preposition before a value. */
const leadOf = ({ text, span }: Line, { start }: Fact): string =>
  /\b(to|by|from|at|over|under)\s+$/.exec(text.slice(0, start - span.start))?.[1] ?? ''

const isAgain = ({ text }: Claim): boolean => /\b(?:again|once more)\b/i.test(text)

const quotedOf = (words: string): readonly string[] => (words === '' ? [] : [`“${words}”`])

/** Where grammar has weighed the "not" and the contrary of the deed already, the words alone say nothing against. */
function wordsAgainst(
  claim: Claim,
  { words, turned }: Otherwise,
  { says, by, sure }: Witness,
): readonly string[] {
  const isOfDeed = !turned || deedsOf(claim).includes(turned.concept)
  // “None of the babies who died had been vaccinated”: the words looked at the dying, and the grammar at what is denied.
  const isOfAnother = claim.deed !== undefined && !deedsOf(claim).includes(claim.deed.concept)
  if (says === 'for' && sure && isOfAnother && deniesAll(claim) && !turned) return []
  if (says !== 'for' || turned?.isBeside || !isOfDeed) return words
  return by !== 'words' && sure ? [] : words.slice(turned ? 1 : 0)
}

/** What of a claim a sentence must hold in words of its own, and the names among it that it lacks. */
function askedOf(
  { line: claim, deed, sanction }: Claim,
  setting: Setting,
  text: string,
  told: {
    readonly stands: Stands | undefined
    readonly turned: string | undefined
    readonly done: boolean
    readonly told: ReadonlySet<Term>
  },
): { readonly words: readonly Term[]; readonly missing: readonly Term[] } {
  const { line } = setting
  // How sanctions stand, on whom and by whom was compared as such; so was a deed that other words tell.
  const isTime = ({ start }: Term): boolean =>
    claim.facts.some(({ time, ...at }) => time !== undefined && at.start <= start && start < at.end)
  const asked = claim.terms.filter(
    (term) =>
      !isTime(term) &&
      !(sanction && told.stands && isOfStanding(term, sanction)) &&
      !told.told.has(term) &&
      !(told.done && term.concept === deed?.concept && !line.concepts.has(term.concept)) &&
      term.concept !== told.turned,
  )
  const holds = (term: Term): boolean =>
    heldBy(term, mayBeMeant(term, claim) ? setting : { ...setting, subject: nobody }) >= leastForName
  return {
    words: asked.filter((term) => term.sort === 'word' && !isDescribed(term, claim, setting)),
    missing: asked.filter(
      (term) =>
        term.sort === 'name' &&
        !(holds(term) && isPlacedAlike(term, claim, line) && !isOfNamesake(term, claim, line)) &&
        !isImplied(term, claim, setting) &&
        !isInDateline(term, claim, line, text),
    ),
  }
}

/** "The ice skater Mina Sol", where an earlier sentence calls her so: what goes before a name need be told once. */
function isDescribed(term: Term, claim: Line, { line, before, beforeThat, lead, title }: Setting): boolean {
  const named = claim.people.find(({ start }) => start >= term.end)
  if (!named || line.concepts.has(term.concept)) return false
  const between = claim.text.slice(term.end - claim.span.start, named.start - claim.span.start)
  const opens = claim.text.slice(0, term.start - claim.span.start)
  if (!describing.test(between) || !leading.test(opens)) return false
  return [before, beforeThat, ...lead, title].some((near) =>
    near?.people.some(
      ({ concept, start }) => concept === named.concept && isNextTo(near, start, term.concept),
    ),
  )
}

const describing = /^ (?:\p{Ll}[\p{L}-]* )?(?:\p{Lu}[\p{L}’'-]* )*$/u
const leading = /(?:^|\b(?:the|an?) )(?:\p{Ll}[\p{L}-]* )?$/iu
/** A word that tells who somebody is stands within so many characters of the name. */
const besideName = 50
const isNextTo = ({ terms }: Line, at: number, concept: string): boolean =>
  terms.some((term) => term.concept === concept && Math.abs(term.start - at) < besideName)

/** "Her sister, Mia Stahl" is not Ida Stahl: the family name stands there with another first name alone. */
function isOfNamesake({ concept, end, party, thing }: Term, claim: Line, { terms, concepts }: Line): boolean {
  const family = claim.terms.find(({ start, sort }) => start === end + 1 && sort === 'name')
  if (!family || party || thing || family.party || concepts.has(concept)) return false
  const there = terms.filter((term) => term.concept === family.concept)
  const isLed = ({ start }: Term): boolean =>
    terms.some((term) => term.end === start - 1 && term.sort === 'name' && !claim.concepts.has(term.concept))
  return there.length > 0 && there.every(isLed)
}

/** A pronoun that is the sentence's subject stands for the subject of the claim alone. */
const mayBeMeant = ({ end }: Term, { text, span }: Line): boolean =>
  end <= span.start + (verbIn(text)?.start ?? text.length)

const nobody: ReadonlySet<string> = new Set()
const none: ReadonlySet<Term> = new Set()

/** How much of some terms a sentence and what it goes on from hold, by weight, 0 to 1; all of none. */
export function shareOf(terms: readonly Term[], setting: Setting): number {
  const total = terms.reduce((sum, term) => sum + weightOf(term), 0)
  return total === 0
    ? 1
    : terms.reduce((sum, term) => sum + weightOf(term) * heldBy(term, setting), 0) / total
}

/** What a claim is about, the last that it names before its verb, must be spoken of. */
function isAbout(claim: Line, setting: Setting, told: ReadonlySet<Term>): boolean {
  const { terms: all, text, span } = claim
  const terms = all.filter((term) => !told.has(term))
  const verb = verbIn(text)
  const topic = terms.findLast(({ end, sort }) => sort !== 'faint' && end <= span.start + (verb?.start ?? 0))
  const isImplicit = (term: Term): boolean => isImplied(term, claim, setting)
  if (topic && heldBy(topic, setting) < leastForName && !isImplicit(topic)) return false
  // What opens a claim may be a name, which no capital tells there; a headline is too far for it.
  const [first] = terms
  const opens =
    first &&
    !first.thing &&
    first.sort !== 'faint' &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, first.start - span.start))
  return !opens || heldBy(first, setting) >= leastForOpening || isImplicit(first)
}
