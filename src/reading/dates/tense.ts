const ahead =
  /\b(?:will|would|shall|might|could|due|scheduled|set to|expected|slated|plans?|planned|planning|upcoming|forthcoming|ahead of|to be held|tentatively|aims?|intends?|hopes? to|is to|are to|until|through|coming|starting|starts?|begins?|beginning|effective|opens|returns|deadline|rescheduled|postponed|delayed|releases?|moving|moves?)\b/i
const reported =
  /\b(?:said|says|told|wrote|met|held|began|made|took|gave|went|came|won|lost|left|(?!scheduled|expected|planned|slated|proposed|need|intended|supposed|need)[a-z]{2,}ed)(?:\s+[\p{L}’'-]+){0,2}?(?:\s+(?:early|late|earlier|later))?\s+(?:on|in|last)?\s*(?:the )?$/iu

/** Sentences longer than this say little at one end about the other. */
const reachBefore = 90
const reachAfter = 45

/** Whether the sentence speaks of a day to come; news tells of days gone by unless it says otherwise. */
export function isAhead(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - reachBefore), start)
    .replace(/^[\s\S]*(?:[\p{Ll}\d)]{2}[.!?]["”’]?\s|\n)/u, '')
  const after = text.slice(end, end + reachAfter).replace(/[.!?](?:\s|$)[\s\S]*|\n[\s\S]*/, '')
  if (/\b(?:next|coming)\s+(?:early |late |mid-?|the )?$/i.test(before)) return true
  // "By February most of the harvest was in" looks back, "to be finished by February" ahead.
  if (/\b(?:by|until|till)\s+(?:early |late |mid-?|the )?$/i.test(before))
    return !/^,?\s[^,;]*\b(?:had|was|were)\b/.test(after)
  if (/\blast\s+$/i.test(before) || reported.test(before)) return false
  if (ahead.test(before)) return true
  // "On Friday the two will meet", and not "On Friday, he said that he will".
  return (
    /^[^,]*\b(?:will|is due|are due|is expected|is set|is scheduled|are scheduled)\b/.test(after) &&
    !/\b(?:said|told|announced)\b/.test(after)
  )
}
