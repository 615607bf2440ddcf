import type { Clause, Phrase } from '../clauses.ts'
import { oneOf, pattern } from '../pattern.ts'
import { isAgent } from './agents.ts'
import { conversesOf } from './converses.ts'
import { deed, type Event } from './event.ts'
import { lasting } from './happenings.ts'
import { idiomsOf } from './idioms.ts'
import { nounsOf } from './nouns.ts'
import { led } from './parts.ts'
import { phraseAt } from './phrase.ts'

/** What else a clause tells by telling this; nothing where it is of another kind. */
type Frame = (event: Event, text: string) => readonly Event[]

const [win, lose, beat, elect, begin, end, cancel, happen, keep, change] =
  'win lose beat elect begin end cancel happen keep change'.split(' ').map(deed)

/** "Won 2-0 away to Kelby Town". */
const score = /\bw[io]n\p{Ll}* \d+[-–]\d+/u

/** Verbs that a score follows of which it does not tell who won. */
const undecided =
  /^(?:lead|trail|face|host|meet|play|draw|hold|tie|follow|visit|give|lend|offer|take|send|lose|owe|price)$/
const opponent = String.raw`(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`
const outscored = pattern('u')`^ (${opponent}) (\d{1,2})[-–](\d{1,2})(?![\p{L}\d–-])`

/** “Venn pulverised Tarn 5-1”: who has more than the other in a score beat them, by whatever verb. */
const byScore: Frame = (event, text) => {
  const { doer, clause, by } = event
  if (by !== 'words' || !doer || event.deed === beat || clause.voice !== 'active') return []
  const [, name = '', one = '', other = ''] = outscored.exec(text.slice(clause.verb.end)) ?? []
  if (Number(one) <= Number(other) || undecided.test(clause.verb.lemma)) return []
  const start = clause.verb.end + 1
  const beaten = phraseAt(text, start, start + name.length)
  return [{ ...event, deed: beat ?? '', bearer: beaten, by: 'converse' }]
}

/** Who beats another wins, and the other loses; to lose to somebody is to be beaten. */
const contests: Frame = (event, text) => {
  const { doer, bearer, clause } = event
  const contest = contestIn(text, clause)
  const inferred = { ...event, by: 'inference' as const, bearer: contest }
  if (event.deed === beat)
    return [
      { ...inferred, deed: win ?? '' },
      { ...inferred, deed: lose ?? '', doer: bearer },
    ]
  const other =
    opponentIn(event, text) ??
    led(
      event,
      text,
      event.deed === lose
        ? /^to$/
        : score.test(text)
          ? /^(?:over|against|to|at|away to|at home to)$/
          : /^(?:over|against)$/,
    )
  if (!other || (event.deed !== lose && event.deed !== win)) return []
  const [winner, loser] = event.deed === lose ? [other, doer] : [doer, other]
  return [
    { ...event, deed: beat ?? '', doer: winner, bearer: loser, by: 'converse' },
    { ...inferred, deed: win ?? '', doer: winner, bearer: bearer ?? contest },
    { ...inferred, deed: lose ?? '', doer: loser, bearer: bearer ?? contest },
  ]
}

const where = String.raw`(?:at home|away|on penalties|in extra time|heavily|narrowly|by \S+)`
const scored = pattern(
  'u',
)`^(?: \d+[-–]\d+)?(?: ${where})? (?:to|against) ((?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})`

/** “Lost 2-0 at home to Eskby”: whom a score and a place stand before. */
function opponentIn({ deed: done, clause: { verb } }: Event, text: string): Phrase | undefined {
  const found = done === lose ? scored.exec(text.slice(verb.end)) : null
  if (!found?.[1]) return undefined
  const end = verb.end + found[0].length
  return phraseAt(text, end - found[1].length, end)
}

const bouts = oneOf`
  final, race, election, vote, run-?off, contest, ballot, championship, match, game, primary, derby`
const named = String.raw`(?:the|an?|\p{Lu}[\p{L}’'-]*)\s(?:[\p{L}’'-]+\s){0,4}?`
const rounds = pattern('u')`\bin (${named}${bouts}\b(?:\s(?:of|for)\s[^,.;]{2,60})?)`
const round = pattern()`${bouts}\b`

/** "In the final of the Open": what is won by winning there. */
function contestIn(text: string, { verb }: Clause): Phrase | undefined {
  const found = rounds.exec(text.slice(verb.end))
  if (!found?.[1]) return undefined
  const start = verb.end + found.index + 'in '.length
  return phraseAt(text, start, start + found[1].length, round)
}

/** Who is elected mayor wins the election for mayor. */
const elections: Frame = (event, text) => {
  const { bearer, clause } = event
  if (event.deed !== elect || !bearer || clause.voice !== 'passive') return []
  const office = /^\s+(?:as\s+)?(?:(?:the|new)\s+)*(\p{L}[^,.;]{2,60})/u.exec(text.slice(clause.verb.end))
  if (!office?.[1]) return []
  const start = clause.verb.end + office[0].length - office[1].length
  const won = phraseAt(text, start, start + office[1].length, /\p{L}+/u)
  return [{ ...event, deed: win ?? '', doer: bearer, bearer: won, by: 'converse' }]
}

/** "Started building the line", "started work on the dam", "opened an inquiry", "the talks opened". */
const beginnings: Frame = (event, text) => {
  const { bearer, clause } = event
  const words = bearer && text.slice(bearer.head.start, bearer.head.end)
  if (/^(?:open|launch|enter|start|begin)$/.test(clause.verb.lemma) && words && lasting.test(words))
    return [{ ...event, deed: begin ?? '', by: 'converse' }]
  if (event.deed === begin && bearer && words === 'work') {
    const on = led(event, text, /^(?:on|to)$/)
    return on ? [{ ...event, bearer: on, beside: [bearer.head], by: 'converse' }] : []
  }
  if (
    (event.deed === cancel || /^(?:suspend|abandon|drop)$/.test(clause.verb.lemma)) &&
    words &&
    lasting.test(words)
  )
    return [{ ...event, deed: end ?? '', by: 'inference' }]
  return []
}

/** What is held or staged takes place. */
const held: Frame = (event) =>
  /^(?:hold|stage)$/.test(event.clause.verb.lemma) && !event.clause.copula
    ? [{ ...event, deed: happen ?? '', doer: undefined, by: 'converse' }]
    : []

/** "Lifted its ban on night flights": what ends is not done any more. */
const undoing: Frame = (event, text) => {
  const { bearer, clause } = event
  const noun = bearer && text.slice(bearer.head.start, bearer.head.end)
  if (!bearer || !noun || !/^(?:lift|end|drop|scrap|abolish|repeal)$/.test(clause.verb.lemma)) return []
  const on = /^\s+(?:on|of|against)\s+(\p{L}[^,.;]*?)(?=[,.;]|$|\s(?:on|in|at|after|from|for)\s)/u.exec(
    text.slice(bearer.head.end),
  )
  if (!on?.[1] || !/^(?:ban|boycott|support|cover|blockade|embargo)$/.test(noun)) return []
  const end = bearer.head.end + on[0].length
  const borne = phraseAt(text, end - on[1].length, end)
  return [
    {
      ...event,
      deed: deed(noun),
      bearer: borne,
      beside: [bearer.head],
      denied: !event.denied,
      by: 'inference',
    },
  ]
}

/** "Ruled out arson in the fire": it was not arson. */
const excluding: Frame = (event, text) => {
  const { bearer, clause, denied } = event
  const { lemma, end } = clause.verb
  if (!bearer || lemma !== 'rule' || !/^ out\b/.test(text.slice(end))) return []
  const told = deed(text.slice(bearer.head.start, bearer.head.end))
  return [
    {
      ...event,
      deed: told,
      doer: undefined,
      bearer: undefined,
      denied: !denied,
      beside: [bearer.head],
      by: 'converse',
    },
  ]
}

/** Who concedes has lost, unless it is a goal or a point that he concedes; who does not may have lost all the same. */
const conceding: Frame = (event, text) => {
  const told = conceded(event, text)
  const winner = told.length > 0 ? led(event, text, /^to$/) : undefined
  const [{ doer } = event] = told
  return winner && doer
    ? [...told, { ...event, deed: beat ?? '', doer: winner, bearer: doer, by: 'converse' }]
    : told
}

const conceded: Frame = (event, text) =>
  event.clause.verb.lemma === 'concede' &&
  !event.denied &&
  event.clause.objects.every(({ head }) => text.slice(head.start, head.end) === 'defeat') &&
  !/^(?: \S+){0,4} that\b/.test(text.slice(event.clause.verb.end))
    ? [
        {
          ...event,
          deed: lose ?? '',
          doer: event.doer ?? event.bearer,
          bearer: contestIn(text, event.clause),
          by: 'inference',
        },
      ]
    : []

/** What does not change stays as it is. */
const unchanged: Frame = (event) =>
  event.deed === change && event.denied
    ? [{ ...event, deed: keep ?? '', denied: false, by: 'inference' }]
    : []

const frames: readonly Frame[] = [
  contests,
  conceding,
  elections,
  conversesOf,
  beginnings,
  held,
  undoing,
  unchanged,
  nounsOf,
  isAgent,
  excluding,
]

/** What a clause tells beside its own words; what its idioms tell, tells more in its turn. */
export const alsoTold: Frame = (event, text) => {
  const told = [...idiomsOf(event, text), ...byScore(event, text)]
  return [...told, ...[event, ...told].flatMap((one) => frames.flatMap((frame) => frame(one, text)))]
}
