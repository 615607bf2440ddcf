import { anywhere, oneOf, pattern } from '../pattern.ts'
import { anyMonth, weekdays } from '../vocabulary.ts'

/** The words in which people say when something comes, as parts of patterns and patterns of what a run of them says. */

const shortDay = oneOf`(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)s?`
const oneDay = `(?:${weekdays}s?|${shortDay})`
const workday = oneOf`weekdays?, workdays?, weekends?, (business|working) days?`
const parts = oneOf`mornings?, afternoons?, evenings?, nights?, noon, midday, midnight`
const day = `(?:${oneDay}|${workday})`
const units = oneOf`days?, weeks?, months?, fortnights?, quarters?, years?, hours?, minutes?, half hours?, ${day}, ${parts}`
const counted = oneOf`\d{1,3}, one, two, three, four, five, six, seven, eight, ten, twelve`
const counts = oneOf`\d{1,3}(st|nd|rd|th)?, two, three, four, five, six, eight, ten, twelve, other, second, third, fourth, fifth, half`
const ordinal = oneOf`first, second, third, fourth, fifth, last, \d{1,2}(st|nd|rd|th)`
const ordinals = String.raw`${ordinal}(?:(?:\s*[,&]\s*|\s+and\s+)(?:the\s+)?${ordinal})*`
const ofDay = String.raw`(?:\s+(?:in the\s+)?${parts})?`
const number = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\d:.]\d)`
const date = String.raw`(?:on\s+)?(?:the\s+)?(?:${anyMonth}\s+${number}(?:\s*[–-]\s*\d{1,2})?|${number}\s+(?:of\s+)?${anyMonth})(?:,?\s+(?:19|20)\d\d)?`
const rhythm = oneOf`daily, weekly, hourly, monthly, fortnightly`
const atEnd = String.raw`(?:nightly|yearly|annually|quarterly|bi-?weekly|bi-?monthly)(?=\s*$|\s+(?:at|on|in the|every|each)\s)`

const ofMonth = String.raw`\s+(?:of|in)\s+(?:the|each|every|an?y?)\s+(?:month|quarter|year)`
const inMonth = String.raw`(?:${ofMonth}|\s+(?:of|in)\s+${anyMonth})`
const again = oneOf`
  (every|each)( ${counts}| single)?( an)? ${units}${ofDay}(${inMonth})?, (once|twice|three times|[2-4] times) (a|an|per|each|every) (day|week|month|hour),
  ${rhythm}, ${atEnd}, (on )?${weekdays}s${ofDay}, (on )?(weekdays|weekends|(business|working) days)${ofDay}, weekday ${parts},
  (every|each) ${ordinals}(( ${day}| day)(${inMonth})?)?, (every|each) ${date}, \d{1,2} times daily, twice daily`
const edge = oneOf`(at |on |by )?(the )?(start|beginning|end) of (the|each|every) month`
const nth = String.raw`(?:on\s+)?(?:the\s+)?${ordinals}(?:\s+(?:${day}|day)(?:${inMonth})?|${ofMonth})`
const onNth = String.raw`on\s+the\s+\d{1,2}(?:st|nd|rd|th)(?:(?:\s*[,&]\s*|\s+and\s+)(?:the\s+)?${ordinal})*`
const named = oneOf`one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve`
const written = String.raw`\d{1,2}(?:[:.]\d\d\s?(?:[ap]\.?m\b\.?)?|\s?(?:[ap]\.?m\b\.?|h\b|o['’]clock))|0\d[0-5]\d`
const hour = String.raw`(?:(?:half past|quarter past|quarter to)\s+)?(?:${written}|\d{1,2}|${named})|noon|midday|midnight`
const hours = String.raw`(?:${hour})(?:\s*(?:,|and|&|to|until|till|through|[–—-])\s*(?:at\s+)?(?:${hour}))*`
const clock = oneOf`(at|around|by|from|between) ${hours}, ${written}, in the ${parts}, half past (\d{1,2}|${named}),
  (noon|midday|midnight), mornings, evenings`
/** A number behind days is an hour where nothing that it could count follows: "Mondays 9, Fridays 17". */
const bare = String.raw`(?<=[a-z]\s)\d{1,2}(?=\s*(?:$|[,;]|and\b))`
const cron = String.raw`(?<!\S)[\d*][\d*,/-]*(?:\s+[\d*?,/#-][\w*?,/#-]*){3}\s+[\w*?,/#-]+(?!\S)`
const through = oneOf`to, through, until, till, [–—-]`
const range = String.raw`(?:on\s+|from\s+|between\s+)?${oneDay}(?:\s*(?:${through}|[,/&]|and)\s*${oneDay})+`
const soon = oneOf`(next |this )${oneDay}, tomorrow, tonight, next week, in (an?|${counted}) (minutes?|hours?|days?|weeks?)`
const single = String.raw`(?:(?:on\s+)?${day}|${soon})${ofDay}`

const atom = `(?:${[cron, again, edge, nth, onNth, date, range, single, clock, bare].join('|')})`
/** What goes before more of it, also where that is not understood: who is told so then knows. */
const limits = oneOf`and, to, until, till, through, from, sharp, only, (except|excluding|apart from|other than|but)( for| not)?( on)?, not on, starting( on)?, beginning( on)?`
const joint = String.raw`(?:\s*[,;&–—-]\s*(?:${limits}\s+)?|\s+(?:${limits}\s+)?)`

/** "Every Monday in May": a month alone tells when only right behind a day. */
const season = String.raw`\s+(?:in|of)\s+${anyMonth}(?:(?:\s*,\s*|\s+and\s+)${anyMonth})*`

/** Days that have a name of their own: "Black Friday". */
const naming = oneOf`
  black, bloody, good, super, cyber, ash, palm, easter, holy, whit, shrove, fat, maundy, giving, casual, happy, ruby, sheffield`
const before = String.raw`(?<![\p{L}\p{N}.,:/-]|[\p{L}\p{N}]['’]|\b${naming}\s)`

/** Words that tell of days and hours and stand together: "Mondays at 9, Fridays at 17". */
export const runs = pattern('giu')`${before}${atom}(?:${joint}${atom}|${season})*(?![\p{L}\p{N}'’%/-]|:\d)`

const alone = (words: string): RegExp => pattern('iu')`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`
const eachMonth = String.raw`${ordinals}(?:\s+(?:${day}|day))?\s+(?:of|in)\s+(?:each|every)\s+month`
const often = oneOf`hours?, hourly, minutes?, (times|twice) (an?|per|each|every) day, twice daily, nightly`

const clockOrNumber = String.raw`${clock}|(?<!${anyMonth}\s)${bare}`

/** What a run says. */
export const says = {
  again: alone(`${again}|${cron}|${eachMonth}`),
  /** "The first Monday", "the 15th of the month". */
  nth: alone(`${nth}|${onNth}|${edge}`),
  ofMonth: pattern('iu')`${inMonth}|${onNth}|${edge}`,
  /** Several days of the week. */
  days: alone(range),
  day: alone(`${weekdays}|${workday}|${soon}`),
  date: alone(date),
  /** An hour in figures. */
  written: alone(written),
  clock: alone(clockOrNumber),
  /** An hour in any words. */
  hour: alone(`${clockOrNumber}|${cron}|${often}|${parts}`),
} as const

const rhythms = anywhere('gi')`${rhythm}`
const mastheads = /^\s+(?:Mail|Mirror|Telegraph|Express|Star|Herald|Post|News|Times|Record)/

/** "Daily" may be a newspaper's name: "Daily Mail", "the daily mirror". The same text with other letters for it. */
export const withoutPapers = (typed: string): string =>
  typed.replace(rhythms, (word, at: number) => {
    const after = typed.slice(at + word.length)
    const isLast = /^\s+\p{L}+\s*$/u.test(after) && /\bthe\s$/i.test(typed.slice(Math.max(0, at - 6), at))
    const isCapital = word !== word.toLowerCase() && typed.slice(0, at).trim() !== ''
    return isCapital || isLast || mastheads.test(after) ? 'x'.repeat(word.length) : word
  })

const zones = '(?:UTC|GMT|CES?T|EES?T|WES?T|[ECMP][SD]?T|BST|IST|JST|MSK|SGT|AES?T)'

/** What is left of a time that was not read whole: "9 and 17", "from Monday at 9 to", an “@” of cron. */
export const leftOver = pattern('iu')`
  (?<![\p{L}\p{N}.,:])(?:(?:${clock})(?:\s+${zones})?|\d{1,2}(?:\s*(?:,|and|&)\s*\d{1,2})+|(?:to|until|till|through|between|before|after|every|each)|@)\W*$`

/** How a run ends that says more of itself: "for 3 months", "CET", "Berlin time". */
export const tails = pattern('u')`
  ^,?\s+(?:for\s+(?<span>(?:\d{1,3}|${counted})\s+(?:day|week|month)s?)|(?<zone>${zones})|
  (?<city>\p{Lu}[\p{L} ]{2,20}?)\s+time|(?<area>\p{Lu}\p{L}+\/\p{Lu}[\p{L}_/-]+))(?![\p{L}\p{N}])`

/** "Every day except holidays": what is left out of the days, where it is none of them. */
export const exception = pattern('iu')`^,?\s+((?:except|excluding|apart from|other than|but not)\b.{0,40})`

/** "At 9 in Tokyo": whether it is the hour that is Tokyo's, or what is told that happens there, nobody can say. */
export const placed = pattern('u')`^\s+(in\s+\p{Lu}[\p{L} ]{2,20})[\s.!]*$`
