import { oneOf } from './pattern.ts'

/** Words that more than one rule asks for, as parts of patterns. */

export const months = oneOf`January, February, March, April, May, June, July, August, September, October, November, December`

/** As a newspaper shortens them, without the full stop; May, June and July are short. */
export const shortMonths = oneOf`Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sept?, Oct, Nov, Dec`

/** How the name of a month begins, whole or shortened. */
export const monthStarts = oneOf`Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec`

/** Whole or shortened. */
export const anyMonth = oneOf`
  Jan(uary)?, Feb(ruary)?, Mar(ch)?, Apr(il)?, May, June?, July?, Aug(ust)?, Sept?(ember)?, Oct(ober)?, Nov(ember)?,
  Dec(ember)?`

export const weekdays = oneOf`(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`

/** What has one maker. */
export const making = oneOf`write, author, compose, pen, draft, paint, direct`

/** What one of several is given, each of which has one holder. */
export const prizes = oneOf`prize, award, medal, trophy, cup, title, crown, contract`

/** Who is too happy to help helps; what else is too much of something to be done is not done. */
export const gladly = oneOf`happy, glad, pleased, willing, ready, eager, keen`

export const questionWords = oneOf`who, whom, whose, what, when, where, why, which, how`

/** Verbs that open a question which wants yes or no. */
export const auxiliaries = oneOf`is, are, was, were, did, does, do, has, have, had, will, would, can, could`
