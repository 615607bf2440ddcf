import { oneOf, pattern } from '../language/pattern.ts'
import type { Span } from '../language/span.ts'
import type { Dated } from '../model/finding.ts'

const named = oneOf`
  elections?, referendum, war, crisis, pandemic, games, olympics, attacks?, invasion, annexation, earthquake, floods?,
  massacre, coup, revolution`
const happening = pattern('iu')`
  ^\s+(?:\p{Lu}[\p{L}.]*\s+)?(?:presidential\s+|general\s+|midterm\s+)?(${named})\b`

/** "The 2016 elections", "the 1971 war": what the date is the name of, where it dates nothing else; or nothing. */
export function happeningNamed(text: string, { end }: Span): string | undefined {
  return happening.exec(text.slice(end, end + 60))?.[1]
}

/** Words of time: "the summer of 2010" is when something happened, "the Harbour Act of 1970" is its name. */
const periods = pattern('i')`\b${oneOf`
  as, day, night, eve, evening, morning, afternoon, week, weekend, month, year, decade, half, quarter, part, days, weeks,
  months, date, dates, deadline, target`}$`
const seasons =
  /\b(?:spring|summer|autumn|fall|winter|start|beginning|middle|end|close|rest|course|dawn|january|february|march)$/i
const months = /\b(?:april|may|june|july|august|september|october|november|december|out|because|instead)$/i

/** The thing that a date is part of the name of, or beside as an adjective: "the riot of Jan. 6", "her 2019 film". */
export function thingDated(
  text: string,
  sentence: Span,
  { start, end, precision }: Dated,
): string | undefined {
  const before = text.slice(Math.max(sentence.start, start - reach), start)
  const owner = /(\S+) of (?:the )?$/.exec(before)?.[1]
  if (owner !== undefined)
    return [periods, seasons, months].some((words) => words.test(owner)) ? undefined : owner
  // "Monday's debate", "last year's list"; and "since the 1890s", from when on something has been so.
  const owned = /^(?: (?:night|evening|morning|afternoon))?['’]s (?:[\d–-]+ )?(\p{L}+)/u.exec(
    text.slice(end, end + 40),
  )?.[1]
  if (owned !== undefined) return precision !== 'year' && takesPart.test(before) ? undefined : owned
  if (precision === 'year' && /\bsince (?:the )?$/i.test(before)) return 'since'
  return precision === 'year' && beforeYear.test(before)
    ? /^ (?!(?:in|on|at|for|of|to|and|or|but|was|were|is|had|has|when|as|by|with)\b)(\p{L}+)/u.exec(
        text.slice(end, end + 40),
      )?.[1]
    : undefined
}
/** Characters before a date in which it is told what it is of. */
const reach = 100
/** "Lost in Sunday's run-off", "won Sunday's vote": what was done on that day. */
const takesPart = pattern('i')`
  \b${oneOf`
    (in|at|during|on) (early |late |the )?, w[io]n, wins, winning, los[et], losing, h[eo]ld, holds, entered, attended, survived`}
  \s*$`
const beforeYear = /(?:\b(?:the|an?|his|her|its|their|our|my|first|last|next|new)|['’]s|s['’]) $/i
