import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { isAwaited, isMadeADay } from './coming.ts'

/** Words of what is still to come. A "plan" by itself may be the name of one. */
const ahead = anywhere('i')`
  will, would, shall, might, could, due, scheduled, expected, slated, planned, planning, upcoming, forthcoming,
  tentatively, aims?, intends?, until, coming, starting, starts?, begins?, beginning, effective, opens, returns,
  deadline, rescheduled, postponed, delayed, releases?, moving, moves?, set to, ahead of, to be held, plans? (to|for),
  hopes? to, is to, are to`
/** A deed in the present under "if" or "once" is still to come: "if they win in May". */
const condition =
  /\b(?:if|once|unless)\s(?![^,.;:]*\b(?:\p{L}{2,}ed|had|were|was|won|lost|went)\b)[^,.;:]{0,60}$/iu

/**
 * What is told in the present of a day is appointed: "Schools open again on Monday", "goes on sale on Friday". Verbs with
 * which captions and market reports tell what was ("leaves", "close") are not among them, nor a noun that has their form ("two votes").
 */
const onlyVerbs = oneOf`reopens, votes, decides, resumes, expires, goes (to|on|back|into), takes (effect|place|office|over),
  comes into, kicks off, stands trial, faces (trial|voters|an? (court|hearing|judge|panel|trial|vote))`
const ofMany = oneOf`(re)?open, vote, decide, resume, expire, return, go (to|on|back|into), take (effect|place),
  come into`
const appointed = pattern('iu')`
  (?:(?<!\b(?:two|three|four|several|many|both|of|the|all)\s)\b${onlyVerbs}|
  (?<!\b(?:to|did|not|had|were|was)\s)\b(?!was\b|is\b|has\b|this\b|his\b|its\b)\p{L}{2,}s\s${ofMany})
  (?:\s+[\p{L}’'-]+){0,3}?\s+(?:on|in)?\s*(?:the )?$`

const past = oneOf`said, says, told, wrote, met, held, began, made, took, gave, went, came, won, lost, left`
const unmet = oneOf`scheduled, expected, planned, slated, proposed, need, intended, supposed`
/** A deed of the past right before the date: "met on", "was thrown into doubt on"; not "said that on", which leads to what is said. */
const reported = pattern('iu')`
  \b(?:${past}|(?!${unmet})[a-z]{2,}ed|(?:was|were) (?!${unmet}|due|set|to)[a-z]+n(?: into [a-z]+)?)
  (?:\s+(?!that\b)[\p{L}’'-]+){0,2}?(?:\s+(?:early|late|earlier|later))?\s+(?:on|in|last)?\s*(?:the )?$`

/** "Whoever won the draw on Tuesday will …": what somebody did is over, whatever is to come of it. */
const whoDid = pattern(
  'iu',
)`\b${oneOf`who, whoever, which, whatever, those that`}\s(?:${past}|\p{L}{2,}ed)\s(?:[^,.;]|\.(?=\d))*$`

/** Sentences longer than this say little at one end about the other. */
const reachBefore = 90
const reachAfter = 45

/** What is told of somebody on the way: "The town, which will be sold, flew its flags on Friday". */
const setOff = /, (?:who|whom|whose|which)\b[^,]*,/g

/** What was only to be: "was due by Monday", "had to be out by May", "would be". */
const open = anywhere(
  'i',
)`due, to, set, scheduled, slated, expected, planned, supposed, meant, would, will, could, should, must,
  asked, told, ordered, given, if, said, says, not`

/** Whether the sentence speaks of a day to come; news tells of days gone by unless it says otherwise. */
export function isAhead(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - reachBefore), start)
    .replace(/^[\s\S]*(?:[\p{Ll}\d)]{2}[.!?]["”’]?\s|\n)/u, '')
    .replace(setOff, ',')
  const after = text.slice(end, end + reachAfter).replace(/[.!?](?:\s|$)[\s\S]*|\n[\s\S]*/, '')
  if (/\b(?:next|come|coming)\s+(?:early |late |mid-?|the )?$/i.test(before)) return true
  // "What he called a paradise up until May": to the past that it tells of.
  if (/\bup until\s+(?:the )?$/i.test(before)) return /\b(?:will|is|are)\b/.test(before)
  if (untilThen.test(before)) return false
  // "By February most of the harvest was in" looks back, "to be finished by February" ahead.
  // "Was under control by Monday noon": it was, unless it was only to be.
  if (
    /\bby\s+(?:early |late |mid-?|the )?$/i.test(before) &&
    /\b(?:was|were|had)\b/.test(before) &&
    !open.test(before)
  )
    return false
  if (/\bthrough\s+(?:early |late |mid-?|the )?$/i.test(before)) return true
  if (/\b(?:by|until|till)\s+(?:early |late |mid-?|the )?$/i.test(before))
    return (
      !/^(?:\s(?:morning|noon|afternoon|evening|night))?,?\s[^,;]*\b(?:had|was|were|\p{L}{2,}ed)\b/u.test(
        after,
      ) || /\b(?:will|must|should|may)\b/.test(after)
    )
  if (isMadeADay(before, after) || isAwaited(before)) return true
  // What something is measured by is known: "will get a third more than Monday’s price".
  if (/\b(?:last|than(?: on| in)?)\s+$/i.test(before) || reported.test(before)) return false
  if (ahead.test(before) || condition.test(before) || appointed.test(before)) return true
  if (whoDid.test(before)) return false
  // "On Friday the two will meet", and not "On Friday, he said that he will".
  return (
    /^[^,]*\b(?:will|is due|are due|is expected|is set|is scheduled|are scheduled)\b/.test(after) &&
    !/\b(?:said|told|announced)\b/.test(after)
  )
}

/** Whether a deed of the past stands right before a day: "walked out on", and not "will be held on" or "to be opened on". */
export function isDone(text: string, start: number): boolean {
  const before = text
    .slice(Math.max(0, start - reachBefore), start)
    .replace(/^[\s\S]*(?:[\p{Ll}\d)]{2}[.!?]["”’)]?\s|\n)/u, '')
  return reported.test(before) && !ahead.test(before) && !toBe.test(before)
}
const toBe = /\b(?:to|be|been planned|is|are|being)\b/i

/** What went on until a day is over: "the fire burned until Wednesday". */
const untilThen = pattern('i')`
  \b${oneOf`lasted, burne?d, burnt, raged, continued, went on, ran, waited, fought, searched, worked, danced, talked`}\b
  (?:\s+[a-z’'-]+){0,3}?\s+(?:until|till)\s+(?:early |late |the )?$`

/** "Was due to open", "were first to have met": what was meant to be when this was so. */
export const wasMeant = pattern('iu')`
  \b(?:was|were|had been)\s(?:\p{L}+ly\s|first\s|at first\s)?
  (?:${oneOf`due, scheduled, slated, expected, planned, supposed, meant, set to, set for, billed`}\b|to\s\p{Ll})
  |\b${oneOf`originally, initially, first`}\s${oneOf`due, set, scheduled, slated, planned, expected, meant`}\s(?:for|to|in|on)\b
  |\bwould have\s|\bhad (?:planned|hoped|meant|intended) to\b`

/** "Put off from 8 January to 12 February": two days, of which the first has been given up. */
export const wasMoved = pattern('iu')`
  \b${oneOf`postponed, delayed, deferred, rescheduled, moved, pushed, put, shifted, brought, slipped`}\b
  [^,.;]{0,40}\bfrom\s+(?:the\s+)?$`
