import { type Certainty, certaintyOf, denies } from '../../language/certainty.ts'
import { mainVerbIn, verbIn } from '../../language/verbs.ts'
import type { Sanction } from '../../model/finding.ts'
import { readFindings } from '../../reading/findings.ts'
import type { Claim } from './claims.ts'
import { type Line, lineOf } from './lines.ts'
import { readClaimed } from './standing.ts'
import type { Term } from './terms.ts'
import { withoutDeed, wordsOn } from './wording.ts'

/** A claim laid out for being compared with sentences. */
export interface Gist {
  /** What is claimed, without who is claimed to have said it. */
  readonly line: Line
  /** What the claim says is done; undefined where it only says what something is. */
  readonly deed: Term | undefined
  /** Who is claimed to have said it, term by term; empty for what is claimed outright. */
  readonly sayer: readonly Term[]
  /** Terms of what the claim goes back to: they help, and are not required. */
  readonly context: readonly Term[]
  readonly certainty: Certainty
  readonly denied: boolean
  /** Where the claim is one of sanctions on somebody. */
  readonly sanction: Sanction | undefined
}

export function gistOf({ text, context }: Claim): Gist {
  const { who, what } = speechIn(text.replace(' … ', ' '))
  const line = layOut(what)
  const before = layOut(context)
  const verb = mainVerbIn(what)
  const deed = verb && line.terms.find(({ start }) => start === verb.start)
  // Looked for where it is in a sentence, so that a claim in a sentence's own words is no denial of it.
  const { denying, hedging } = wordsOn({ line, deed }, { line, subject: new Set() }, [])
  return {
    line,
    deed,
    sayer: layOut(who).terms.filter(({ sort }) => sort !== 'faint'),
    context: before.terms.filter(({ concept }) => !line.concepts.has(concept)),
    certainty: certaintyOf(hedging).certainty,
    denied: denies(withoutDeed(denying, deed)),
    sanction: readClaimed(what),
  }
}

const layOut = (text: string): Line =>
  lineOf(text, { start: 0, end: text.length }, readFindings(text, '', undefined))

const said =
  /^(.{2,80}?)\s+(?:said|says|told(?:\s\p{L}+){1,3}|announced|claims|claimed|stated|added|confirmed|warned|argued|insisted|believes?)(?:\s+on\s\p{L}+)?(?:\s+that)?\s+(.+)$/u
const saidAfter =
  /^(.+),\s+(?:(?:said|says)\s+([^,]+)|according to\s+([^,]+)|([^,]+?)\s+(?:said|says)(?:\s+on\s\p{L}+)?)\.?$/u
const accordingly = /^According to\s+([^,]+),\s+(.+)$/u

/** "Shringla said that …": the speaker and the words. */
function speechIn(text: string): { readonly who: string; readonly what: string } {
  const [, speaker = '', words = ''] = said.exec(text) ?? accordingly.exec(text) ?? []
  if (verbIn(words) && !verbIn(speaker)) return { who: speaker, what: words }
  const [, first = '', ...names] = saidAfter.exec(text) ?? []
  return verbIn(first) ? { who: names.join(''), what: first } : { who: '', what: text }
}
