import { whole } from '../pattern.ts'
import { months, shortMonths, weekdays } from '../vocabulary.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs whose complement is what somebody says, thinks or shows. */
export const saying = list(`
  say tell add note argue claim state insist suggest report announce warn write tweet explain declare believe think deny confirm admit
  acknowledge reveal allege contend maintain reply respond ask continue recall describe estimate predict conclude indicate
  hint promise vow pledge stress emphasize emphasise assert agree concede quip joke testify lament complain boast remark observe
  mention comment disclose show hope expect fear find hear propose recommend wonder reiterate repeat quote counter post
  advise dismiss opine proclaim rule decide accuse assure inform shout cry caution forecast calculate reason demand suspect certify
  determine establish learn notify swear assume demonstrate dispute reject refute protest
`)

/** Verbs of saying that may stand beside what was said: "…, the mayor said". */
export const speaking = list(`
  say tell add note argue claim state insist suggest report announce warn write tweet explain declare believe think confirm admit
  acknowledge reveal allege contend maintain reply respond ask continue recall estimate predict conclude hint promise vow
  stress emphasize emphasise assert concede quip joke testify lament complain boast remark observe comment show hope fear
  wonder reiterate repeat counter post rule shout cry caution forecast demand
`)

/** Verbs that deny what they govern: "failed to pay", "denied taking". */
export const denying = list(
  'fail refuse decline neglect omit forget avoid deny prevent stop dispute reject refute dismiss refrain abstain',
)
/** Of these the ones that speak: what is denied is somebody's word. */
export const denials = list('deny dispute reject refute dismiss')

/** A denial of these is a denial of what they govern: "does not believe that". */
export const raising = list('think believe expect suppose imagine')

export const negative = list("not n't n’t never neither nor")
export const nobody = list('nobody none nothing neither')
export const relative = list('who whom which that whose')

export const modals: Readonly<Record<string, string>> = {
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  ca: 'can',
  sha: 'shall',
  "'d": 'would',
  '’d': 'would',
}

/** What a "by" phrase may name besides a doer. */
export const timely = whole('i')`
  \d.*, ${weekdays}, ${months}, ${shortMonths}, night, noon, midday, midnight, morning, evening, afternoon, dawn, dusk,
  today, tomorrow, yesterday, end, year, month, week, decade, then, now, percent, pct, cent, %, half, third, quarter,
  margin, votes?, foot, train, car, road, sea, air, land, hand, phone, email, mistake`

/** Nouns whose clause says when, where or why: "the day the war began". */
export const circumstances =
  /^(?:day|night|week|month|year|time|moment|hour|place|way|reason|manner|extent|point|fact|days|weeks|years|times)$/i

/** What a bare noun behind a verb counts: "rose two points", "runs 40 miles". */
export const measures = whole('i')`
  points?, miles?, km, kilomet(er|re)s?, met(er|re)s?, feet, percent, pct, per, cents?, cts, times?, fold,
  hours?, minutes?, seconds?, %, decades?, centuries, century, morning, evening, spring, summer, autumn, fall,
  winter, season`

/** Verbs whose object does what they govern: "ordered the firm to pay". */
export const steering = list(`
  order ask urge force tell allow persuade want expect require invite instruct warn encourage enable compel permit authorise authorize
  press advise beg command oblige push convince direct summon lead cause leave
`)

/** Verbs with a particle that is easily taken for a preposition. */
export const phrasal: ReadonlySet<string> = new Set(
  (
    'hand over, call off, carry out, shut down, take over, turn down, strike down, rule out, lay off, pay off, set up, give up, ' +
    'hand out, cut off, step up, scale back, roll out, break up, bring down, shoot down, build up, turn over, put off, wipe out, phase out'
  ).split(', '),
)
