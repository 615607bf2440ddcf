import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Quantity } from '../../model/finding.ts'
import { isMeasure } from './dimension.ts'
import { isOffer } from './offers.ts'
import { isPart, type Value } from './values.ts'

const than = oneOf`than, compared (with|to), (up|down) from, from, by, old, previous, original(ly)?, average, record of, so far`

/** A value is held against the one that counts: "up from 40 percent". */
const against = pattern('iu')`\b${than}\s+(?:\p{L}+\s+){0,2}$`

const ofThen = oneOf`(in|of) (19|20)\d\d, last (year|month|week|season), earlier, ago, old, so far, before, since`

/** It is of another time than the story: "12 homes last year". */
const then = pattern('iu')`^\s*(?:\p{L}+\s+){0,4}${ofThen}\b`

/** It is of the one that was there before: "beside the old reactor, which has 900 megawatts". */
const another = /\b(?:another|one) (?:of|with|that|which)\b[^.;,]*$/i
const older = /\b(?:old|existing|previous|former) (?:one|\p{L}+),? (?:which|that|with) [^.;,]*$/iu

const changed = oneOf`rose, rise, risen, fell, fall, fallen, up, down, grew, grow, dropped, gained, lost`

/** By how much something rose or fell is no value of how high it is. */
const change = pattern('iu')`\b${changed}\s+(?:\p{L}+\s+)?$`

const voters = anywhere(
  'i',
)`turnout, of (those entitled|(the )?((eligible|registered) )?voters|the electorate)`

/** "39 percent of those entitled took part" is a turnout. */
export const isTurnout = ({ quantity, excerpt: { quote } }: Value): boolean =>
  quantity?.unit === '%' && voters.test(quote) && /\b(?:turnout|part|voted|ballots?)\b/i.test(quote)

/** A count that still runs: "by noon turnout was 31 percent". */
const running = /\bby (?:noon|midday|mid-?\w+|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m|o['’]clock))/i

/** What is not there yet: "41 degrees are expected". */
const ahead = /^\s*(?:is|are|was|were) (?:expected|forecast|predicted)\b/

/** What a bridge carries or a hall holds at most is not what is on it. */
const isCapacity = ({ unit, modifier }: Quantity): boolean =>
  /^(?:at most|up to|maximum|no more than)/.test(modifier) && isMeasure(unit)

/** Whether a value is an offer, a part of what others count, a change, or of another time than its story. */
export function isAside(value: Value, quantity: Quantity): boolean {
  const { excerpt, at } = value
  const before = excerpt.quote.slice(0, at.start - excerpt.start)
  const isSome = isPart(excerpt.article.text, quantity) && quantity.unit !== 'member' && !isTurnout(value)
  return (
    isSome ||
    isOffer(value) ||
    isCapacity(quantity) ||
    [against, older, another].some((tells) => tells.test(before)) ||
    (quantity.unit === '%' && change.test(before)) ||
    running.test(excerpt.quote) ||
    [then, ahead].some((tells) => tells.test(excerpt.quote.slice(at.end - excerpt.start)))
  )
}
