import { meaningsIn } from '../../language/meanings.ts'
import { whole } from '../../language/pattern.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { toWhom } from './deeds.ts'
import type { Event } from './events.ts'
import { expected, wasExpected } from './mood.ts'
import { toldOn } from './told-on.ts'

/** What becomes of a plan that is given up; stems of what verbs mean. */
const givingUp = whole()`cancel, postpon, suspend, withdraw`

/** What was expected by an earlier report than one that tells that it was cancelled or put off was expected only then. */
export function* overtaken(events: readonly Event[]): Steps<readonly Event[]> {
  const found = yield* inSteps(events, (event) =>
    toWhom(event, givingUp).map((what) => ({ day: dayOf(event), by: event, what: meaningsIn(what) })),
  )
  const ends = found.flat()
  return events.map((event) => {
    const [when = ''] = event.when
    const isGivenUp =
      when.endsWith(expected) &&
      ends.some(
        ({ day, by, what }) =>
          dayOf(event) < day && by.dated.from <= event.dated.to && !what.isDisjointFrom(event.stems),
      )
    return isGivenUp ? { ...event, when: event.when.map((one) => one.replace(expected, wasExpected)) } : event
  })
}

/** The day on which an event was told. */
export const dayOf = ({ dated, excerpt }: Event): string => toldOn(excerpt.article, dated)

/** How the date of what was expected is shown when the newest article comes after it: it may have been or not. */
export const passed = (when: string, { dated }: Event, newest: string): string =>
  dated.to < newest && when.endsWith(expected) ? when.replace(expected, wasExpected) : when
