import type { Numeral } from '../../language/numerals.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { months, shortMonths } from '../../language/vocabulary.ts'

const month = oneOf`${months}, ${shortMonths}`
const monthBefore = pattern()`\b${month}\.?,? ?$`
const monthAfter = pattern('uy')`(?: of)? ${month}(?![\p{L}])`
const clock =
  /(?:[:.]\d\d)?[ \u00a0]?(?:[ap]\.?m\b|o[’']clock|hrs\b|hours (?:GMT|IST|local)|GMT\b|IST\b|UTC\b|EST\b|EDT\b|ET\b)/iy
const ofWhich = oneOf`\d{1,3}(?![\d,.%]|\s\p{Ll}+s), two, three, four, five, six, seven, eight, nine, ten`
const share = pattern('uy')`[ \u00a0](?:in|out of)[ \u00a0](?:every )?${ofWhich}(?![\p{L}\p{N}])`
const shareBefore =
  /(?:^|[^\p{L}\p{N}])(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?$/iu
const ordinals = oneOf`
  first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, thirds?, quarters?, fifths?, fourths?, something,
  fold`
const ordinalAfter = pattern('iuy')`(?:-${ordinals}|[ -](?:thirds|quarters|fifths|tenths))(?!\p{L})`

/** Words whose number is a name: "No. 3", "Article 370", "Boeing 737". */
const numbered = oneOf`
  Nos?, No\., Nos\., Number, Article, Articles, Section, Sections, section, article, chapter, paragraph, clause, Sec\.,
  Chapter, Page, pp?\., Rule, Route, Highway, Flight, Room, Level, Phase, Type, Mark, Mk, Boeing, Airbus, Falcon, Windows,
  iPhone, Galaxy, Apollo, Soyuz, Channel, Figure, Fig\., Table, Part, Episode, Season, Version, Volume, Vol\., Issue,
  Unit, Gate, Pier, Block, Sector, Ward, Area, District, Zone, Group, Grade, Class, Formula, Title, Resolution, Bill, Act,
  Covid, COVID, Tier, Stage, Round, Week, Day, Game, Bus, Suite, Box, Case, Psalm, Verse, Top, top, Tel, Phone, Fax,
  Catch, Big, Fox, ABC, CBS, NBC, CNN, BBC, ITV, News, Super Bowl, World War, aged?`
const labels = pattern('u')`(?:^|[^\p{L}])${numbered} ?$`

/** A number that is no amount: a date, a clock, a label, a part of a name, one of "one in five". */
export function isName(text: string, numeral: Numeral, dashed: boolean): boolean {
  const { start, end } = numeral
  // "S-400", "G20", "#5", "v2.1", "/2021", "10:30", ".5", "555-1234", "&#39;"
  const touches = /[\p{L}\p{N}_./:=#@&?'’*^-]/u.test(text.charAt(start - 1))
  if (touches && !quoted(text, start) && !signed(text, start) && !dashed) return true
  if (numeral.form === 'words') return isWordName(text, start, end)
  if (goesOn(text, end)) return true
  const nearby = text.slice(Math.max(0, start - 16), start)
  if (labels.test(nearby)) return true
  if (matches(clock, text, end) || matches(share, text, end) || shareBefore.test(nearby)) return true
  return isOfDate(text, numeral, nearby)
}

/** "21st", "5G", "24/7", "10:30"; a unit that touches its number has been looked for already. */
function goesOn(text: string, end: number): boolean {
  const after = text.charAt(end)
  if (/[/:_=@]/.test(after) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) return true
  return /^\D?\d/.test(text.slice(end, end + 2)) && /[./]/.test(after)
}

/** "9 November", "November 2021". */
function isOfDate(text: string, { digits, scale, form, end }: Numeral, nearby: string): boolean {
  if (scale > 1 || form === 'grouped' || !Number.isInteger(digits)) return false
  if (digits <= 31 && matches(monthAfter, text, end)) return true
  return (digits <= 31 || digits >= 1500) && monthBefore.test(nearby)
}

function isWordName(text: string, start: number, end: number): boolean {
  if (matches(ordinalAfter, text, end) || matches(share, text, end)) return true
  const nearby = text.slice(Math.max(0, start - 16), start)
  if (shareBefore.test(nearby) || labels.test(nearby)) return true
  // "Seven Network" and "Big Four" are names; a sentence may begin with "Five".
  if (/\p{Lu}/u.test(text.charAt(start)) && !/(?:^|[.!?:;“"‘'(\n•–—-])\s*$/.test(nearby)) return true
  // "the two countries" points at things known, and counts nothing new.
  return numeralIsSmall(text, start, end) && /(?:^|[^\p{L}])(?:the|these|those|both|other) $/iu.test(nearby)
}

function numeralIsSmall(text: string, start: number, end: number): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(text.slice(start, end))
}

function quoted(text: string, start: number): boolean {
  return /['’*]/.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(start - 2))
}

/** "-5" after a white space is a number below zero. */
function signed(text: string, start: number): boolean {
  return text.charAt(start - 1) === '-' && /[\s(]/.test(text.charAt(start - 2))
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
