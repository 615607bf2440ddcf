import { verbIn } from '../../language/verbs.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { isCopular } from './copula.ts'
import { isDone, light, rolesFit } from './deeds.ts'
import { type Compared, compareFact } from './facts.ts'
import type { Gist } from './gist.ts'
import { heldBy, isInDateline, isPlacedAlike, leastForName, type Setting, settingOf } from './holding.ts'
import { together } from './likeness.ts'
import { type Fact, factsAgree, type Line, linesOf, titleOf } from './lines.ts'
import { otherwiseIn } from './otherwise.ts'
import { isTrade } from './roles.ts'
import { otherName } from './slots.ts'
import { isSaidBy } from './speakers.ts'
import { isOfStanding, type Stands, standsIn } from './standing.ts'
import { type Term, weightOf } from './terms.ts'
import { isTitledSo } from './titled.ts'
import { type Witness, witness } from './witness.ts'

/** What one sentence has to say of a claim. */
export interface Judgement {
  readonly excerpt: Excerpt
  readonly verdict: 'supports' | 'contradicts' | 'neither'
  /** 0 to 1: how much of the claim the sentence and what stands around it hold, less what does not fit. */
  readonly strength: number
  /** What the sentence has instead, for one that contradicts: "$5.4 billion", "may". */
  readonly instead: string
  /** Facts of the sentence that were compared with those of the claim. */
  readonly facts: readonly Fact[]
  /** Whether it holds all values of the claim, and whether it has others. */
  readonly values: 'agree' | 'differ' | 'untold'
}

/** The share of a claim's words that a sentence must hold to bear it out; less where a telling value agrees as well. */
const leastWords = 0.95
const leastWordsWithValue = 0.95
const leastWordsWithEnd = 0.6
/** Where the grammar has the claim's deed by its subject as well, other words may tell the rest. */
const leastWordsByGrammar = 0.92
/** And to have it otherwise: less where a value differs than where only a word tells. */
const leastWordsAgainst = 0.72
const leastWordsWithOther = 0.66
const leastWordsOfStanding = 0.5
/** What opens a claim must be in the sentence or the one before. */
const leastForOpening = 0.8
/** What a claim goes back to must be found near the sentence, in part. */
const leastContext = 0.4

/** Lays a claim beside every sentence of an article that shares something with it. */
export function judge(gist: Gist, reading: ReadArticle, latest: string): readonly Judgement[] {
  const lines = linesOf(reading)
  const title = titleOf(reading)
  return lines.flatMap((line, at) => {
    const shares = gist.line.terms.some(({ concept, sort }) => sort !== 'faint' && line.concepts.has(concept))
    const agrees = gist.line.facts.some((fact) => line.facts.some((other) => factsAgree(fact, other)))
    return shares || agrees ? [judgeLine(gist, reading, settingOf(lines, at, title), latest)] : []
  })
}

function judgeLine(gist: Gist, reading: ReadArticle, setting: Setting, latest: string): Judgement {
  const { line, before } = setting
  const { terms } = gist.line
  const stands = standsIn(gist.sanction, gist.line.text, line, reading.findings.sanctions)
  const matched = line.terms.filter(({ concept }) => gist.line.concepts.has(concept))
  const facts = gist.line.facts.map((fact) => compareFact(fact, line, before, matched, reading))
  const some = (state: Compared['state']): boolean => facts.some((fact) => fact.state === state)
  const compared = facts.flatMap(({ others }) => others)
  const otherwise = otherwiseIn(gist, setting, facts, latest)
  const done = isDone(gist, line, compared, otherwise.turned?.concept)
  const { words, missing } = askedOf(gist, setting, reading.article.text, {
    stands,
    turned: otherwise.turned?.concept,
    done,
  })
  const wordShare = shareOf(words, setting)
  const { turned } = otherwise
  const turnedDeed = turned && turned.concept === gist.deed?.concept ? turned.contrary : undefined
  const told =
    (stands !== undefined || done) &&
    isSaidBy(gist.sayer, line, reading) &&
    shareOf(gist.context, setting) >= leastContext
  const fits =
    told && (stands !== undefined || (isAbout(gist.line, setting) && rolesFit(gist, setting, turnedDeed)))
  const against = stands
    ? [stands.instead, ...differing(facts)].filter((words) => words !== '')
    : [...differing(facts), ...otherwise.words]
  const applies = gist.sanction === undefined || stands !== undefined
  const slot =
    missing.length > 0 && against.length === 0 && told && applies && !(maybeBoth(gist) && !some('agrees'))
      ? otherName(gist.line, line, missing)
      : ''
  const grammar = witness(gist, setting)
  const pending = stands === undefined && otherwise.pending
  const holds = applies && fits && missing.length === 0
  const titled = gist.denied || gist.sayer.length > 0 ? undefined : isTitledSo(gist.line, line, reading)
  const supports =
    titled ??
    (holds &&
      against.length === 0 &&
      !pending &&
      (stands === undefined || stands.agrees) &&
      !some('absent') &&
      wordShare >= (grammar.says === 'for' ? leastWordsByGrammar : leastShare(gist, facts, stands)) &&
      !words.some((word) => isVerb(word, gist.line) && heldBy(word, setting) < leastForName))
  const contradicts =
    (slot !== '' && wordShare >= leastWordsAgainst) ||
    (holds &&
      against.length > 0 &&
      (!pending || gist.deed !== undefined) &&
      (stands !== undefined || !some('absent')) &&
      wordShare >=
        (stands ? leastWordsOfStanding : some('differs') ? leastWordsWithOther : leastWordsAgainst))
  // A verdict needs that rule and grammar agree; where the grammar shows another's deed, or one to come, there is none.
  const bears =
    supports && (titled === true || stands !== undefined || isGrammatical(grammar, gist, words, facts))
  const belies =
    grammar.instead !== '' ||
    (contradicts && (stands !== undefined || some('differs') || slot !== '' || grammar.says !== 'other'))
  const coverage = shareOf(terms, setting)
  const unfit = [missing.length > 0, some('absent') || against.length > 0, !fits].filter(Boolean).length
  return {
    excerpt: excerptOf(reading, gist, setting),
    verdict: bears ? 'supports' : belies ? 'contradicts' : 'neither',
    strength: (0.45 * coverage + 0.35 * together(gist.line, line) + 0.2 * wordShare) * 0.7 ** unfit,
    instead: belies ? slot || grammar.instead || against.join(', ') : '',
    facts: compared,
    values: some('differs') ? 'differ' : holds && some('agrees') && !some('absent') ? 'agree' : 'untold',
  }
}

/** Whether the grammar lets the words bear a claim out: it has the deed too, or has none where the words tell enough. */
function isGrammatical(
  { says }: Witness,
  gist: Gist,
  words: readonly Term[],
  facts: readonly Compared[],
): boolean {
  if (says !== 'silent') return says === 'for'
  // A denial is of the very deed, and names alone say nothing of what is done: "X is going to Y".
  const tells = gist.deed ? !light.has(gist.deed.concept) : isCopular(gist.line)
  const telling = words.filter((word) => !isOfName(word, gist.line))
  return !(gist.denied && gist.deed) && (telling.length > 0 || facts.length > 0 || tells)
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

/** What one buys another may buy as well, so that only with the claim's own sum or day is the other one meant. */
const maybeBoth = ({ deed, line: { text } }: Gist): boolean =>
  deed !== undefined && isTrade(text.slice(deed.start, deed.end))

/** What of a claim a sentence must hold in words of its own, and the names among it that it lacks. */
function askedOf(
  { line: claim, deed, sanction }: Gist,
  setting: Setting,
  text: string,
  told: { readonly stands: Stands | undefined; readonly turned: string | undefined; readonly done: boolean },
): { readonly words: readonly Term[]; readonly missing: readonly Term[] } {
  const { line } = setting
  // How sanctions stand, on whom and by whom was compared as such; so was a deed that other words tell.
  const asked = claim.terms.filter(
    (term) =>
      !(sanction && told.stands && isOfStanding(term, sanction)) &&
      !(told.done && term.concept === deed?.concept && !line.concepts.has(term.concept)) &&
      term.concept !== told.turned,
  )
  const holds = (term: Term): boolean =>
    heldBy(term, mayBeMeant(term, claim) ? setting : { ...setting, subject: nobody }) >= leastForName
  return {
    words: asked.filter(({ sort }) => sort === 'word'),
    missing: asked.filter(
      (term) =>
        term.sort === 'name' &&
        !(holds(term) && isPlacedAlike(term, claim, line)) &&
        !isInDateline(term, claim, line, text),
    ),
  }
}

/** A pronoun that is the sentence's subject stands for the subject of the claim alone. */
const mayBeMeant = ({ end }: Term, { text, span }: Line): boolean =>
  end <= span.start + (verbIn(text)?.start ?? text.length)

const nobody: ReadonlySet<string> = new Set()

const shareOf = (terms: readonly Term[], setting: Setting): number => {
  const total = terms.reduce((sum, term) => sum + weightOf(term), 0)
  return total === 0
    ? 1
    : terms.reduce((sum, term) => sum + weightOf(term) * heldBy(term, setting), 0) / total
}

function leastShare(
  { line: { facts: claimed } }: Gist,
  facts: readonly Compared[],
  stands: Stands | undefined,
): number {
  const agreeing = claimed.filter((_, at) => facts[at]?.state === 'agrees')
  if (agreeing.length === 0) return leastWords
  if (stands) return leastWordsOfStanding
  return agreeing.some(({ kind }) => kind === 'until' || kind === 'by')
    ? leastWordsWithEnd
    : leastWordsWithValue
}

const isVerb = ({ start, end }: Term, { text, span }: Line): boolean =>
  verbIn(text.slice(start - span.start, end - span.start)) !== undefined

const differing = (facts: readonly Compared[]): readonly string[] =>
  facts.flatMap(({ state, shown }) => (state === 'differs' ? [shown] : []))

/** What a claim is about, the last that it names before its verb, must be spoken of. */
function isAbout({ terms, text, span }: Line, setting: Setting): boolean {
  const verb = verbIn(text)
  const topic = terms.findLast(({ end, sort }) => sort !== 'faint' && end <= span.start + (verb?.start ?? 0))
  if (topic && heldBy(topic, setting) < leastForName) return false
  // What opens a claim may be a name, which no capital tells there; a headline is too far for it.
  const [first] = terms
  const opens =
    first &&
    !first.thing &&
    first.sort !== 'faint' &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, first.start - span.start))
  return !opens || heldBy(first, setting) >= leastForOpening
}

/** The sentence, with the one before it where that says whom or what it is about. */
function excerptOf(
  { article }: ReadArticle,
  { line: claim, context }: Gist,
  { line, before }: Setting,
): Excerpt {
  const lacks = [...claim.terms, ...context].some(
    ({ concept, sort }) => sort !== 'faint' && !line.concepts.has(concept) && before?.concepts.has(concept),
  )
  const start = lacks && before && line.span.start - before.span.end < 3 ? before.span.start : line.span.start
  return quoteFrom(article, start, line.span.end)
}
