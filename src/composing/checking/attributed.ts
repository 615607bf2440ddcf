import { clausesOf } from '../../language/clauses.ts'
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
  if (speaker) return text.slice(speaker.start, speaker.end)
  // "…, the residents' lawyer, Ana Brito, claimed."
  return tagged.exec(text)?.[1]?.trim() ?? ''
}

const tagged =
  /,["”]?\s+((?:the|an?|its|his|her|their|\p{Lu})[^.;:]{2,70}?),?\s+(?:claim|argu|insist|alleg|contend|assert)(?:ed|s|es)(?:\s+on\s+\p{L}+)?\.?$/u

/** A sentence that takes up what the one before it said, to deny it. */
const disputing =
  /^(?!.*\bnot (?:deny|dispute))[^.;:]{0,80}\b(?:disagree[sd]?|den(?:y|ies|ied) (?:it|this|that|the)|disput(?:e|es|ed) (?:it|this|that|the)|reject(?:s|ed)? (?:it|this|that|the claim))\b/i

export const isDisputing = ({ text }: Line): boolean => disputing.test(text)
