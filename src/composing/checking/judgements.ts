import { clausesOf, treeOf } from '../../language/clauses.ts'
import { eventsOf, namesDeed } from '../../language/events.ts'
import { leansBack } from '../../language/leaning.ts'
import { areApart, meaningOf } from '../../language/meanings.ts'
import { isUnreal } from '../../language/unreal.ts'
import { verbIn } from '../../language/verbs.ts'
import { stemOf } from '../../language/words.ts'
import { type Claim, foresees } from './claim.ts'
import { isCopular } from './copula.ts'
import { debunkedAs } from './debunked.ts'
import { light } from './deeds.ts'
import { type Evidence, shareOf } from './evidence.ts'
import type { Compared } from './facts.ts'
import { isOfOne } from './holders.ts'
import { heldBy, leastForName } from './holding.ts'
import { leftIn } from './left-office.ts'
import { type Fact, factsAgree, type Line } from './lines.ts'
import { tellsOfSeveral } from './one-alone.ts'
import { isOfBound } from './otherwise.ts'
import { isTrade } from './roles.ts'
import { siblingIn } from './siblings.ts'
import { otherName } from './slots.ts'
import type { Term } from './terms.ts'
import {
  leastWords,
  leastWordsAgainst,
  leastWordsByGrammar,
  leastWordsOfStanding,
  leastWordsWithEnd,
  leastWordsWithOther,
} from './thresholds.ts'
import { isWordForWord } from './word-for-word.ts'

/** What one judgement has to say: a claim is borne out, or what the sentence has instead; undefined for nothing. */
type Say = { readonly supports: true } | { readonly instead: string; readonly debunked?: true } | undefined

const supports: Say = { supports: true }

/**
 * The judgements in the order in which they are heard: the first that has something to say decides. What bears out comes
 * before what belies, and of either what is surest comes first.
 */
export const judgements: Readonly<Record<string, (evidence: Evidence) => Say>> = {
  /** The sentence has the claim's own words. */
  wordForWord: ({ claim, setting, inContext }) =>
    inContext && claim.worded.some((worded) => isWordForWord(worded, setting.line)) ? supports : undefined,
  /** Who is claimed to have an office has left it there. */
  leftOffice: ({ claim, setting, missing, words }) => {
    const left = missing.length === 0 ? leftIn(claim, setting.line) : ''
    const office = words.filter(({ concept }) => concept !== longer)
    if (left === '' || shareOf(office, setting) < leastWordsByGrammar) return undefined
    return noLonger.test(claim.text) ? supports : claim.denied ? undefined : { instead: `“${left}”` }
  },
  /** The sentence gives somebody the title that is claimed. */
  titled: ({ titled }) => (titled === true ? supports : undefined),
  /** Sanctions stand there as claimed. */
  standing: (evidence) =>
    evidence.heard === 'same' && evidence.stands?.agrees === true && isHeld(evidence) && isUnopposed(evidence)
      ? supports
      : undefined,
  /** Its words and its grammar tell the same. */
  borneOut: (evidence) => (evidence.heard === 'same' && isBorneOut(evidence) ? supports : undefined),
  /** They do, and it was told to another body: to a committee of the House, and to none of the Senate. */
  toldToAnother: (evidence) =>
    typeof evidence.heard === 'object' && isBorneOut(evidence)
      ? instead(`“${evidence.heard.instead}”`)
      : undefined,
  /** It calls the story that is claimed a hoax, or false. */
  debunked: ({ claim, setting, present }) => {
    const word = debunkedAs(claim, setting, present)
    return word === '' ? undefined : { instead: `called “${word}”`, debunked: true }
  },
  /** It is worded alike, with another name in one name's place. */
  anotherName: (evidence) => instead(nameInstead(evidence)),
  /** It has another of the same kind in one word's place: “blue” for “green”. */
  sibling: (evidence) =>
    evidence.isTold && evidence.missing.length <= 1
      ? instead(siblingIn(evidence.claim.line, evidence.setting.line))
      : undefined,
  /** The claim's own subject stands in the same clause in another part: who sued was sued. */
  turned: ({ grammar }) => instead(grammar.instead),
  /** It has another value, the contrary, a denial or a doubt of the very thing. */
  otherwise: (evidence) =>
    applies(evidence) && evidence.fits && evidence.missing.length === 0 && isOpposed(evidence)
      ? instead([...new Set(evidence.against)].join(', '))
      : undefined,
  /** A clause of it tells the contrary of the same, or that it was not done. */
  belied: (evidence) =>
    evidence.grammar.says === 'against' &&
    !(evidence.claim.denied && isOfBound(evidence.claim)) &&
    applies(evidence) &&
    evidence.isTold &&
    evidence.missing.length === 0 &&
    !isOtherTime(evidence) &&
    evidence.wordShare >= (evidence.grammar.sure ? leastWordsWithOther : leastWordsAgainst)
      ? instead(`“${evidence.grammar.otherwise}”`)
      : undefined,
}

/**
 * What did not happen then may have on another day; how many did what nobody did is all one, and a time that no sentence
 * near tells otherwise is that of the claim.
 */
const isOtherTime = ({ claim, facts, setting: { line, before } }: Evidence): boolean =>
  claim.line.facts.some((fact, at) => {
    if ((fact.dated ?? fact.time) === undefined || facts[at]?.state === 'agrees') return false
    const same = (other: Fact): boolean => other.kind === fact.kind && factsAgree(fact, other)
    return line.facts.some(isTime) || !before?.facts.some(same)
  })

const isTime = ({ dated, time }: Fact): boolean => (dated ?? time) !== undefined

const noLonger = /\bno longer\b/
const longer = stemOf('longer')

const instead = (words: string): Say => (words === '' ? undefined : { instead: words })

const some = ({ facts }: Evidence, state: Compared['state']): boolean =>
  facts.some((fact) => fact.state === state)

/** What is told of others, or may be, says nothing of a claim; one of sanctions is judged by how they stand alone. */
const applies = ({ claim, stands, lacksWhich, grammar }: Evidence): boolean =>
  !lacksWhich && !grammar.isOfOthers && (claim.sanction === undefined || stands !== undefined)

/** “Froze assets that belong to his former wife”: a measure of sanctions that is told in all of the claim's own words. */
const isToldWhole = ({ claim: { deed }, setting: { line }, wordShare }: Evidence): boolean =>
  deed !== undefined && line.concepts.has(deed.concept) && wordShare === 1

const isBorneOut = (evidence: Evidence): boolean =>
  evidence.stands === undefined &&
  isHeld(evidence) &&
  isUnopposed(evidence) &&
  (!evidence.otherwise.pending || isReadOtherwise(evidence)) &&
  isGrammatical(evidence)

/** Whether a sentence tells a claim's deed with all its names, values and enough of its words. */
function isHeld(evidence: Evidence): boolean {
  const { claim, words, setting, wordShare, missing, titled, grammar } = evidence
  const least = grammar.says === 'for' ? leastWordsByGrammar : leastShare(evidence)
  return (
    !evidence.lacksWhich &&
    titled !== false &&
    (applies(evidence) || isToldWhole(evidence)) &&
    evidence.fits &&
    missing.length === 0 &&
    !some(evidence, 'absent') &&
    wordShare >= least &&
    !words.some((word) => isVerb(word, claim.line) && heldBy(word, setting) < leastForName)
  )
}

/** "Found not guilty" is acquitted, "dismissed the criticism" rejected it: grammar has weighed what the words leave open. */
const isReadOtherwise = ({ grammar: { says, by, sure }, ...evidence }: Evidence): boolean =>
  says === 'for' && sure && (by !== 'words' || isOfRefusal(evidence))

/** The sentence tells the deed by a word that denies, as "rejected" does, and is told by no "not". */
const isOfRefusal = ({
  claim: { deed },
  otherwise: { turned },
  setting: { line },
}: Omit<Evidence, 'grammar'>): boolean =>
  deed !== undefined && turned === undefined && !line.concepts.has(deed.concept) && !not.test(line.text)

const not = /\b(?:not|no|never|nobody|none|neither|without)\b|n[’']t\b/i

const isUnopposed = ({ against }: Evidence): boolean => against.length === 0

function leastShare({ claim, facts, stands }: Evidence): number {
  const agreeing = claim.line.facts.filter((_, at) => facts[at]?.state === 'agrees')
  if (agreeing.length > 0 && stands) return leastWordsOfStanding
  return agreeing.some(({ kind }) => kind === 'until' || kind === 'by') ? leastWordsWithEnd : leastWords
}

const isVerb = ({ start, end }: Term, { text, span }: Line): boolean =>
  verbIn(text.slice(start - span.start, end - span.start)) !== undefined

/** Whether the grammar lets the words bear a claim out: it has the deed too, or has none where the words tell enough. */
function isGrammatical({ grammar: { says }, claim, setting, words, facts }: Evidence): boolean {
  if (says !== 'silent') return says === 'for'
  if (isOnlyTalkedOf(claim, setting.line) || isOnlyNamed(claim, setting.line)) return false
  if (isOnlyPast(claim, setting.line)) return false
  // "Is over", "was on": what it is has no word that another sentence could hold.
  if (!claim.deed && isBareState(claim.line)) return false
  // A denial is of the very deed, and names alone say nothing of what is done: "X is going to Y".
  const tells = claim.deed ? !light.has(claim.deed.concept) : isCopular(claim.line)
  const telling = words.filter((word) => !isOfName(word, claim.line))
  // “Will let her try”: of verbs that tell nothing by themselves the words around tell no deed.
  if (!claim.deed && claim.certainty === 'planned' && isOfVerb(claim.line)) return false
  return !(claim.denied && claim.deed) && (telling.length > 0 || facts.length > 0 || tells)
}

/**
 * “Won the debate” tells nothing of who will win the vote: what is still to come is not told by what was done. In “will close
 * and cut” a deed shares what lies ahead with the one before it.
 */
const isOnlyPast = ({ deed, line, certainty }: Claim, told: Line): boolean => {
  if (!deed || certainty !== 'planned' || !foresees(line.text) || foresees(told.text)) return false
  const deeds = eventsOf(told.text).filter((event) => event.deed === deed.concept && event.by === 'words')
  return deeds.length > 0 && deeds.every(({ clause: { tense, modal } }) => tense === 'past' && !modal)
}

/** The deed stands there only where it is wanted, tried or hindered, and in the claim it is done. */
function isOnlyTalkedOf({ deed, line }: Claim, told: Line): boolean {
  if (!deed || isUnreal(line.text, deed.start - line.span.start)) return false
  const there = told.terms.filter(({ concept }) => concept === deed.concept)
  return there.length > 0 && there.every(({ start }) => isUnreal(told.text, start - told.span.start))
}

/** “Held talks on the release of the crew”: a deed that a sentence has by a noun alone need not be done. */
function isOnlyNamed({ deed, line, certainty }: Claim, told: Line): boolean {
  // What is only to be done is told by its name: "settled the production of rifles".
  if (
    !deed ||
    certainty !== 'fact' ||
    !clausesOf(line.text).some(({ verb }) => verb.start === deed.start - line.span.start)
  )
    return false
  const there = told.terms.filter(({ concept }) => concept === deed.concept)
  const tree = treeOf(told.text)
  const isNoun = ({ start }: Term): boolean => {
    const at = tree.tokens.findIndex((token) => token.start === start - told.span.start)
    return (
      tree.upos[at] === 'NOUN' &&
      namesDeed(tree.tokens[at]?.text ?? '') &&
      /^(?:of|nmod|obl|obj)/.test(tree.labels[at] ?? '')
    )
  }
  return (
    there.length > 0 &&
    there.every(isNoun) &&
    !eventsOf(told.text).some((event) => event.deed === deed.concept)
  )
}

/** Whether something is done there, and not only so or had. */
const isOfVerb = ({ text }: Line): boolean =>
  clausesOf(text).some(
    ({ kind, copula, verb }) => kind === 'main' && !copula && !/^(?:be|have)$/.test(verb.lemma),
  )

const isBareState = ({ text, terms, facts, span }: Line): boolean => {
  const verb = verbIn(text)
  return (
    verb !== undefined &&
    /^(?:is|are|was|were)$/.test(text.slice(verb.start, verb.end)) &&
    facts.length === 0 &&
    !terms.some(({ start }) => start >= span.start + verb.end)
  )
}

/** "Norsk" of "Norsk Havn", which opens a claim: its capital tells nothing, and the name goes on. */
const isOfName = ({ start, end }: Term, { terms, text, span }: Line): boolean =>
  /^\p{Lu}/u.test(text.slice(start - span.start)) &&
  terms.some(
    (term) =>
      term.sort === 'name' &&
      term.start > end &&
      /^\s$/.test(text.slice(end - span.start, term.start - span.start)),
  )

/** The name that a sentence worded alike has in the place of the one name that it lacks; else "". */
function nameInstead(evidence: Evidence): string {
  const { claim, setting, missing, against, isTold, wordShare } = evidence
  const open = missing.length > 0 && against.length === 0 && isTold && applies(evidence)
  // What one buys another may buy as well, so that only with the claim's own sum or day is the other one meant.
  const maybeBoth =
    (isOfTrade(evidence) || isAdditive(evidence) || tellsOfSeveral(claim.line.text, setting.line.text)) &&
    !some(evidence, 'agrees')
  const name =
    open && !maybeBoth && wordShare >= leastWordsAgainst ? otherName(claim.line, setting.line, missing) : ''
  return name !== '' && isOfAnother(name, evidence) ? '' : name
}

/** “Dahl, who has joined Porvo” tells nothing of whom else the sentence names. */
function isOfAnother(name: string, { claim, setting: { line } }: Evidence): boolean {
  const at = line.text.indexOf(name)
  const who = [...line.text.slice(0, at).matchAll(/,? who\b/g)].at(-1)
  const antecedent =
    who && line.terms.findLast(({ end, sort }) => sort === 'name' && end <= line.span.start + who.index)
  return antecedent !== undefined && !claim.line.concepts.has(antecedent.concept)
}

/** Deeds that are done to one and to another: who taxed steel from Norland may have taxed steel from Venn too. */
const additive: ReadonlySet<string> = new Set(
  [
    'tax',
    'impose',
    'sanction',
    'ban',
    'warn',
    'accuse',
    'criticise',
    'blame',
    'support',
    'sue',
    'fine',
    'add',
    'help',
    'threaten',
    'levy',
  ].map((verb) => meaningOf(stemOf(verb))),
)
const isAdditive = ({ claim: { deed, line } }: Evidence): boolean =>
  deed !== undefined &&
  (additive.has(deed.concept) ||
    (appointing.has(deed.concept) && !isOfOne(line.text)) ||
    // Another may have written a letter too.
    (making.has(deed.concept) && /^ an? /.test(line.text.slice(deed.end - line.span.start))))

const meaningsOf = (...verbs: readonly string[]): ReadonlySet<string> =>
  new Set(verbs.map((verb) => meaningOf(stemOf(verb))))
/** Of a council many are members, and of an office that one has alone one is. */
const appointing = meaningsOf('appoint', 'elect', 'hire', 'choose')
const making = meaningsOf('write', 'paint', 'build', 'compose')

const isOfTrade = ({ claim: { deed, line } }: Evidence): boolean =>
  deed !== undefined && isTrade(line.text.slice(deed.start, deed.end))

/** Whether what a sentence has instead is surely of the claim; a plan may have come true since, another's deed is another. */
function isOpposed(evidence: Evidence): boolean {
  const { claim, against, stands, otherwise, wordShare, grammar } = evidence
  if (against.length === 0 || (grammar.says === 'silent' && isOnlyNamed(claim, evidence.setting.line)))
    return false
  if (stands) return wordShare >= leastWordsOfStanding
  const differs = some(evidence, 'differs')
  if (otherwise.isForecast || (!differs && isOfWordAlone(evidence))) return false
  if (evidence.facts.some(({ isBound }) => isBound) && wordShare < leastWords) return false
  if (differs && !isOfSameThing(evidence)) return false
  return (
    !(otherwise.pending && claim.deed === undefined) &&
    !some(evidence, 'absent') &&
    wordShare >= (differs && !isDeedApart(evidence) ? leastWordsWithOther : leastWordsAgainst) &&
    (differs || grammar.says !== 'other')
  )
}

/** “Aiming to pass a bill” tells of no bill that was not rejected: a contrary word alone belies only what a clause tells by it. */
const isOfWordAlone = ({
  against,
  otherwise: { words, turned },
  grammar: { says },
  claim,
  setting,
}: Evidence): boolean =>
  turned !== undefined &&
  says === 'silent' &&
  !(
    claim.certainty !== 'planned' &&
    doneIn(setting.line).some(({ verb }) => verb.start === turned.contrary.start - setting.line.span.start)
  ) &&
  against.every((word) => words.includes(word))

/** "Overturned the conviction", and not "aiming to pass a bill" nor "will reopen". */
const doneIn = ({ text }: Line) =>
  clausesOf(text).filter(
    ({ kind, tense, modal }) =>
      tense === 'past' && modal === undefined && kind !== 'infinitive' && kind !== 'participle',
  )

/** What the claim's deed is done to must be told in the sentence itself: who pays for a service may have bought a shirt. */
function isOfSameThing({ claim: { line }, setting, grammar: { told } }: Evidence): boolean {
  const main = clausesOf(line.text).find(({ kind }) => kind === 'main')
  const heads = [...(main?.objects ?? []), ...(main?.obliques ?? [])].map(
    ({ head }) => line.span.start + head.start,
  )
  return line.terms.every(
    (term) =>
      term.sort !== 'word' ||
      !heads.includes(term.start) ||
      told.has(term) ||
      setting.line.concepts.has(term.concept) ||
      (leansBack(setting.line.text) && setting.before?.concepts.has(term.concept)),
  )
}

/** "At a cost of £46 million" tells not what was spent: the deed stands there in words of its matter alone. */
function isDeedApart({ claim: { deed, line }, setting }: Evidence): boolean {
  if (!deed) return false
  const wordOf = ({ text, span }: Line, { start, end }: Term): string =>
    text.slice(start - span.start, end - span.start)
  const told = setting.line.terms.filter(({ concept }) => concept === deed.concept)
  return told.length > 0 && told.every((term) => areApart(wordOf(line, deed), wordOf(setting.line, term)))
}
