import { type Certainty, certaintyOf, denies } from '../../language/certainty.ts'
import { type Clause, clausesOf } from '../../language/clauses.ts'
import { pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { mainVerbIn, verbIn } from '../../language/verbs.ts'
import type { Sanction } from '../../model/finding.ts'
import { readFindings } from '../../reading/findings.ts'
import type { Said } from './claims.ts'
import { isNamedHearer } from './hearers.ts'
import { type Fact, type Line, lineOf } from './lines.ts'
import { readClaimed } from './standing.ts'
import type { Term } from './terms.ts'
import { type Worded, wordedOf } from './word-for-word.ts'
import { withoutDeed, wordsOn } from './wording.ts'

/** What was said, laid out once for being compared with sentences. */
export interface Claim {
  /** As it was typed. */
  readonly text: string
  /** What is claimed, without who is claimed to have said it. */
  readonly line: Line
  /** What the claim says is done; undefined where it only says what something is. */
  readonly deed: Term | undefined
  /** Who is claimed to have said it, term by term; empty for what is claimed outright. */
  readonly sayer: readonly Term[]
  /** To whom it is claimed to have been told, where that is somebody by name or office; else "". */
  readonly hearer: string
  readonly hearing: readonly Term[]
  /** What it goes back to, as it was typed; else "". */
  readonly before: string
  /** The terms of that: they help, and are not required. */
  readonly context: readonly Term[]
  readonly certainty: Certainty
  readonly denied: boolean
  /** Where the claim is one of sanctions on somebody. */
  readonly sanction: Sanction | undefined
  /** The whole sentence as it was typed. */
  readonly sentence: string
  /** The terms of the sentence that it is a part of: they tell what it is about. */
  readonly around: readonly Term[]
  /** The words of the whole sentence as it was typed, and of the claim where that is a part of it. */
  readonly worded: readonly Worded[]
}

export function claimOf({ text, context = '', sentence = text }: Said): Claim {
  const { who, whom, what } = speechIn(text.replace(' … ', ' '))
  const line = layOut(what)
  const verb = mainVerbIn(isHeadline(what) ? what.toLowerCase() : what)
  const deed =
    verb && !isBeside(what, verb) && !existing.test(what)
      ? line.terms.find(({ start }) => start === verb.start)
      : deedByGrammar(line)
  // Looked for where it is in a sentence, so that a claim in a sentence's own words is no denial of it.
  const { denying, hedging } = wordsOn({ line, deed }, { line, subject: new Set() }, [])
  return {
    text,
    line,
    deed,
    sayer: layOut(who).terms.filter(({ sort }) => sort !== 'faint'),
    hearer: whom,
    hearing: layOut(`To ${whom}`).terms.filter(({ sort }) => sort !== 'faint'),
    before: context,
    context: layOut(context).terms.filter(({ concept }) => !line.concepts.has(concept)),
    certainty: underway.test(what) ? 'planned' : certaintyOf(hedging).certainty,
    denied: denies(withoutDeed(denying, deed)),
    sanction: readClaimed(what),
    sentence,
    around: sentence === text ? [] : layOut(sentence).terms,
    worded: [...new Set([sentence, text])].map(wordedOf),
  }
}

/** “There were no survivors of the crash” tells that they were, and not that it crashed. */
const existing = /^there (?:is|are|was|were|has been|have been|had been)\b/i

/** "Is laying off workers": what goes on may be meant for later. */
const underway = /\b(?:is|are)\s+(?:now\s+)?\p{Ll}+ing\b/u

/** "The outbreak linked to a burger chain has sickened 40": what only describes the subject is not what is told. */
function isBeside(text: string, { start }: Span): boolean {
  const clauses = clausesOf(text)
  const main = clauses.find(({ kind, copula }) => kind === 'main' && !copula)
  const own = clauses.find(({ verb }) => verb.start === start)
  return (
    main !== undefined && main.verb.start > start && own?.kind === 'participle' && own.describes !== undefined
  )
}

/** The verb of the main clause where no list has it: "upheld". */
function deedByGrammar({ text, terms, span }: Line): Term | undefined {
  const clause = clausesOf(text).find(({ kind, copula }) => kind === 'main' && !copula)
  return clause && terms.find(({ start }) => start === span.start + clause.verb.start)
}

/** A headline has a capital on nearly every word, so that none tells a name, and its verb has one too. */
function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’']*/gu) ?? []
  return words.length > 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * words.length
}

/** A date that was read whole is one fact, and its month not another. */
function layOut(text: string): Line {
  const line = lineOf(text, { start: 0, end: text.length }, readFindings(text, '', undefined))
  const dates = line.facts.filter(({ dated }) => dated)
  const isOf = ({ time, start }: Fact): boolean =>
    time !== undefined && dates.some((date) => date.start <= start && start < date.end)
  return { ...line, facts: line.facts.filter((fact) => !isOf(fact)) }
}

const said =
  /^(.{2,80}?)\s+(?:said|says|announced|claims|claimed|stated|added|confirmed|warned|argued|insisted|believes?)(?:\s+on\s\p{L}+)?(?:\s+that)?\s+(.+)$/u
/** "Told the fisheries committee on Monday that", and "told Northline News the dam is safe". */
const told = pattern('u')`
  ^(.{2,80}?)\s+told\s+(?:((?:[\p{L}’'-]+\s+){1,8}?)(?:on\s\p{L}+\s+)?that|
  ((?:(?:the|an?|his|her|its|their)\s+)?(?:\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*|\p{Ll}+))(?:\s+on\s\p{L}+)?)
  \s+(.+)$`
const saidAfter =
  /^(.+),\s+(?:(?:said|says)\s+([^,]+)|according to\s+([^,]+)|([^,]+?)\s+(?:said|says)(?:\s+on\s\p{L}+)?)\.?$/u
const accordingly = /^According to\s+([^,]+),\s+(.+)$/u

/** "The storm claimed two lives", "the bank announced a cut": what is claimed there is a thing, and nothing is told. */
const takesAThing = (text: string): boolean =>
  clausesOf(text).some(
    ({ kind, verb, objects }, at, all) =>
      kind === 'main' &&
      /^(?:claim|believe|confirm|announce|add)$/.test(verb.lemma) &&
      objects.length > 0 &&
      !all.some(({ parent }) => parent === at),
  )

/** "Shringla said that …": the speaker and the words. */
function speechIn(text: string): { readonly who: string; readonly whom: string; readonly what: string } {
  const [, speaker = '', words = ''] = said.exec(text) ?? accordingly.exec(text) ?? []
  if (takesAThing(text)) return { who: '', whom: '', what: text }
  if (verbIn(words) && !verbIn(speaker)) return { who: speaker, whom: '', what: words }
  const [, teller = '', body = '', other = '', tale = ''] = told.exec(text) ?? []
  if (verbIn(tale) && teller !== '' && !verbIn(teller)) {
    const whom = (body || other).trim()
    return { who: teller, whom: isNamedHearer(whom) ? whom : '', what: tale }
  }
  const [, first = '', ...names] = saidAfter.exec(text) ?? []
  return verbIn(first) ? { who: names.join(''), whom: '', what: first } : { who: '', whom: '', what: text }
}

/** Whether what is claimed is to come; what is only asked (“whether it will”) or described (“a mine that will close”) is not. */
export const foresees = (text: string): boolean =>
  clausesOf(text).some(
    ({ kind, tense, modal, saying, parent = -1 }, _, all) =>
      tense === 'future' &&
      !(modal === 'will' && !will.test(text)) &&
      (kind === 'main' || kind === 'beside' || saying !== undefined || isGoing(all[parent]?.verb.lemma)),
  )

/** Will Sayer is a name. */
const will = /\b(?:will|wo)\b|[’']ll\b/

/** "Is going to". */
const isGoing = (lemma: string | undefined): boolean => lemma === 'go'

/**
 * Whether all that is claimed is to come, so that it can be called a forecast: “was shelved, and will cost a fine” tells what
 * was done, and “was going to begin” what was planned once.
 */
export const isForecast = (text: string): boolean => {
  const all = clausesOf(text)
  const tells = (at: number): boolean =>
    all.some(({ parent, kind, saying }) => parent === at && kind === 'complement' && saying !== undefined)
  const goesTo = (at: number): boolean =>
    all.some(({ parent, tense, kind }) => parent === at && kind === 'infinitive' && tense === 'future')
  const isOpen = ({ tense, verb, saying }: Clause, at: number): boolean =>
    tense === 'future' ||
    tells(at) ||
    (isGoing(verb.lemma) && goesTo(at) && (tense === 'present' || saying !== undefined))
  return (
    foresees(text) &&
    all.every(
      (clause, at) =>
        isOpen(clause, at) ||
        !(clause.kind === 'main' || clause.kind === 'beside' || clause.saying !== undefined),
    )
  )
}
