import { clausesOf } from '../../language/clauses.ts'
import { anywhere, opening } from '../../language/pattern.ts'
import type { Line } from './lines.ts'

/** Who says what a sentence tells of a claim, in the sentence's words; "" where the article says it itself. */
export function saidBy(claim: Line, { text, span, terms }: Line): string {
  const clauses = clausesOf(text)
  const held = (start: number, end: number): number =>
    terms.filter(
      (term) =>
        term.start - span.start >= start && term.end - span.start <= end && claim.concepts.has(term.concept),
    ).length
  const rated = clauses.map((clause) => {
    const parts = [clause.verb, clause.subject, clause.agent, ...clause.objects, ...clause.obliques]
    return { clause, held: parts.reduce((sum, part) => sum + (part ? held(part.start, part.end) : 0), 0) }
  })
  const [best] = rated.toSorted((a, b) => b.held - a.held)
  const speaker = best?.clause.speaker
  if (speaker) return withoutLead(text.slice(speaker.start, speaker.end))
  // "…, the residents' lawyer, Ana Brito, claimed."
  return tagged.exec(text)?.[1]?.trim() ?? ''
}

/** “…crashed into a hill, state media reported”: what a preposition leads to is no one who says it. */
const withoutLead = (speaker: string): string =>
  led.test(speaker) ? (speaker.split(/,\s+/).slice(1).at(-1) ?? '') : speaker
const led = opening()`into, in, on, at, of, from, to, for, with, by, after, before, over, under, near, about`

const tagged =
  /,["”]?\s+((?:the|an?|its|his|her|their|\p{Lu})[^.;:]{2,70}?),?\s+(?:claim|argu|insist|alleg|contend|assert)(?:ed|s|es)(?:\s+on\s+\p{L}+)?\.?$/u

/** A sentence that takes up what the one before it said, to deny it. */
const disputing =
  /^(?!.*\bnot (?:deny|dispute))[^.;:]{0,80}\b(?:disagree[sd]?|den(?:y|ies|ied) (?:it|this|that|the)|disput(?:e|es|ed) (?:it|this|that|the)|reject(?:s|ed)? (?:it|this|that|the claim))\b/i

export const isDisputing = ({ text }: Line): boolean => disputing.test(text)

/** "There is no plan to sell it": what is denied of the days to come. */
const unplanned = anywhere('iu')`
  (no|not|nor|never) (\p{L}+ ){0,2}(plans?|intention|intend(ing)?|planning) to, plan(s|ned)? no, rejected the (report|forecast|rumou?rs?),
  dismissed the (report|forecast|rumou?rs?)`

/** Whether the sentences behind one that foresees something deny it: what outsiders expect, and the one concerned does not. */
export const isDeniedBehind = (behind: readonly (Line | undefined)[]): boolean =>
  behind.some((line) => line !== undefined && (isDisputing(line) || unplanned.test(line.text)))
