import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { anyMonth, weekdays } from '../../language/vocabulary.ts'

/** What may begin a date that chrono reads; a verb "may" and the newspaper "Sun" begin none. */
const inCapitals = oneOf`
  JAN(UARY)?, FEB(RUARY)?, MAR(CH)?, APR(IL)?, JUNE?, JULY?, AUG(UST)?, SEPT?(EMBER)?, OCT(OBER)?, NOV(EMBER)?,
  DEC(EMBER)?`
const trigger = pattern('g')`
  \b(?:${anyMonth}|${inCapitals}|${weekdays})\b
  |\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b
  |\b\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)`

/** "on Monday, the 6th of " before a month, ", 2021 to Wednesday, " after it. */
const before = 22
const after = 26
/** A line of months without end is cut, so that chrono never sees more than this at once. */
const longest = 240

/** The stretches around everything that looks like a day or a month, so that chrono reads little else. */
export function windows(text: string): readonly Span[] {
  const found: Span[] = []
  const scan = new RegExp(trigger)
  for (let hit = scan.exec(text); hit !== null; hit = scan.exec(text)) {
    const last = found.at(-1)
    const end = edge(text, hit.index + hit[0].length, after, 1)
    if (last !== undefined && hit.index + hit[0].length <= last.end && end - last.start > longest) continue
    const start = edge(text, hit.index, before, -1)
    // What stands before a month is not parted from it: "… 4 March. He was found guilty on 9 May."
    if (last !== undefined && start <= last.end && end - last.start <= longest)
      found.splice(-1, 1, { start: last.start, end })
    else found.push({ start: Math.max(start, last?.end ?? 0), end })
  }
  return found
}

/** Some characters further, to the end of a word and never past the line. */
function edge(text: string, from: number, reach: number, step: 1 | -1): number {
  let cursor = from
  let word = from
  for (let count = 0; count < reach; count++) {
    const char = text.charAt(step === 1 ? cursor : cursor - 1)
    if (char === '' || char === '\n') return cursor
    if (char === ' ') word = cursor
    cursor += step
  }
  const next = text.charAt(step === 1 ? cursor : cursor - 1)
  return /\s/.test(next) || next === '' ? cursor : word
}
