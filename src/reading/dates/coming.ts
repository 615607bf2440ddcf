import { oneOf, pattern } from '../../language/pattern.ts'

/** What parts a deed from the day behind it: another deed, or who told of it. */
const other = oneOf`and, but, that, who, which, when, after, because, was, were, had, said, told, than, last`
const rest = String.raw`(?:(?!\b${other}\b)[^,.;:“”"])*`

/** "Will be played on", "is to be sworn in as mayor on": a participle behind these is of what is still to be done. */
const awaiting = oneOf`
  will, shall, would, may, might, could, should, must,
  (is|are|due|set|likely|expected|scheduled|planned|ready|about|going) to`
const awaited = pattern('iu')`\b${awaiting}(?:\s(?:\p{L}+ly|also|not|then|first))?\sbe\s${rest}$`

/** "Threatened to walk out on", "urged voters to turn out on": what such a verb leads to comes after it. */
const leadingOn = pattern('iu')`
  \b${oneOf`threaten(s|ed)?, urge[sd]?, promise[sd]?, vow(s|ed)?, pledge[sd]?, invite[sd]?, want(s|ed)?, call(s|ed)? on`}
  \s${rest}\bto\s\p{Ll}+${rest}$`
/** "Called a strike for", "booked the hall for". */
const appointedFor = pattern('iu')`
  \b${oneOf`call(s|ed)?, set, booked, summon(s|ed)?, convene[sd]?, fixed, scheduled, planned, announced`}
  \s${rest}\bfor\s(?:early\s|late\s)?$`

/** A day that is made one of mourning or of rest: "has declared Thursday a day of mourning". */
const kindOfDay = String.raw`(?:an?|the)\s(?:[\p{L}-]+\s){0,3}?(?:holiday|day\s(?:of|off)\b)`
const making = pattern('iu')`
  \b${oneOf`declar(e|es|ed|ing), proclaim(s|ed|ing)?, designat(e|es|ed|ing), named?, ma[dk]e, makes, making, set aside`}
  \s(?:(?:next|this|that)\s)?$`
const madeOne = pattern('iu')`^,?\s(?:as\s|to\sbe\s)?${kindOfDay}`
const isMadeOne = pattern('iu')`
  ^\s(?:(?:has|had)\sbeen\s\p{L}+ed|was\s${oneOf`declared, proclaimed, designated`}|will\sbe|is(?:\sto\sbe)?)
  (?:\sas)?\s${kindOfDay}`

/** Whether what is told right before a day is told as still to be done. @param before its sentence up to the day */
export const isAwaited = (before: string): boolean =>
  awaited.test(before) || leadingOn.test(before) || appointedFor.test(before)

/** Whether a day is appointed for something, by the words around it: nothing was done on it yet. */
export const isMadeADay = (before: string, after: string): boolean =>
  (making.test(before) && madeOne.test(after)) || isMadeOne.test(after)
