import type { Clause, Phrase } from '../../language/clauses.ts'
import { clausesOf } from '../../language/clauses.ts'
import { type Event, shareIn, sharesFit } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { countryOf } from '../../language/places.ts'
import { isUnreal } from '../../language/unreal.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Claim } from './claim.ts'
import type { Line } from './lines.ts'
import { timesIn } from './times.ts'

/** What a clause with the deed of a claim, or the contrary, says of the claim. */
export interface Compared {
  readonly says: 'for' | 'against' | 'other' | 'silent'
  readonly instead: string
  /** Whether everybody whom the claim gives a part was found in it, or nobody has it. */
  readonly whole?: boolean
  /** Two places of one deed, the claim's and the clause's. */
  readonly places?: readonly [claimed: Phrase, told: Phrase] | undefined
}

/** Verbs that foresee, want or report what another clause tells, so that it has not happened by that. */
const foreseeing =
  /^(?:expect|plan|hope|want|intend|predict|forecast|foresee|aim|seek|consider|threaten|propose|prepare|promise|pledge|vow|agree|try|attempt|ask|urge|call|fail|refuse|decline|likely|set|due|about|ready)$/

/** Nouns that lead to what may come: "in talks to buy". */
const seeking = /^(?:talks|negotiations|bids?|offers?|efforts?|options?|preparations)$/

/** "The two sides", "their ministers": people whom an earlier sentence names, or who act for those named. */
const acting = /^(?:[Tt]he|[Tt]heir|[Bb]oth|[Ii]ts|[Tt]hese|[Tt]hose)\s+\P{Lu}+$/u
/** Phrases that mean whoever was named before. */
const pronoun =
  /^(?:(?:(?:all|both|most|some|each|one|either|neither|any) of )?(?:it|them|these|those|whom|the (?:two|three|four))|either|neither|any(?:one|body)?|he|him|she|her|they|who|which|that|we|the (?:company|firm|country|group|club|team|bank|party|agency|council))$/i
/** Who does what is always done by such people, and whom it befalls whoever they are. */
export const anybody =
  /^(?:(?:the|some|local|many|\d+|one|two|three|four|five|six|seven|eight|nine|ten|no)\s+)*(?:people|persons?|one|nobody|anybody|somebody|workers?|builders?|crews?|police|officers?|officials?|authorities|rescuers?|scientists|researchers|lawmakers|voters|employers?)$/i

/** Whoever does what such do need not be named where nobody is: "was dismissed as coach" is by the club. */
export const office =
  /^(?:(?:the|a|an|its|local|federal)\s+)*(?:court|judge|jury|club|company|firm|government|council|board|parliament|regulators?|ministry|authority|army|party|team|school|university|agency|mayor|state|city)$/i

/** What only nearly came to pass did not. */
const missed =
  /\b(?:almost|nearly|all but|narrowly (?:avoided|escaped|missed)|about to|close to|on the verge of)\s+(?:\p{L}+ing\s+)?$/u

export function compareEvents(
  claim: Claim,
  claimed: Event,
  event: Event,
  line: Line,
  contrary: boolean,
): Compared {
  const { text: own } = claim.line
  const { text } = line
  const silent: Compared = { says: 'silent', instead: '' }
  if (event.by === 'inference' && ((claimed.bearer && !event.bearer) || (claimed.doer && !event.doer)))
    return silent
  const done = fits(own, claimed.doer, line, spokenOf(text, event))
  if (done === false) {
    if (!isNamed(own, claimed.doer)) return silent
    return { says: 'other', instead: contrary ? '' : turned(claim, claimed, event, text) }
  }
  // Who turned round is known by a part of their own alone.
  const isTurned = claimed.by === 'converse' && claimed.doer?.start !== claimed.clause.subject?.start
  if (isTurned && claimed.doer && done !== true) return silent
  if (isOfPart(own, claimed, text, event)) return { says: 'other', instead: '' }
  // The same verb of another thing is another deed.
  if (!bearsSame(own, claimed, text, event)) return silent
  const clauses = clausesOf(text)
  const foreseen = isForeseen(own, claimed.clause, [])
  // "Runs until 2030" is borne out by what "will run"; what "was signed" is not by what will be.
  const ahead = isForeseen(text, event.clause, clauses)
  const stays = contrary && /^(?:stay|remain|continue)$/.test(event.clause.verb.lemma)
  if (claimed.clause.tense === 'past' && !foreseen && ahead && !stays && !event.denied)
    return { says: 'other', instead: '' }
  if (foreseen && !ahead) return { says: 'other', instead: '' }
  const open = isUnreal(text, event.clause.verb.start) && !isUnreal(own, claimed.clause.verb.start)
  if (open && !foreseen && !event.denied) return { says: 'other', instead: '' }
  const agrees = (event.denied === claimed.denied) !== contrary
  const short = missed.exec(text.slice(0, event.clause.verb.start))?.[0] ?? ''
  if (short !== '' && !own.includes(short.trim()))
    return { says: agrees && !/about|verge|close/.test(short) ? 'against' : 'other', instead: '' }
  const whole =
    (!claimed.doer ||
      !event.doer ||
      done === true ||
      anybody.test(own.slice(claimed.doer.start, claimed.doer.end).trim())) &&
    (!claimed.bearer || event.bearer !== undefined)
  if (!agrees) return { says: 'against', instead: '', whole }
  const share = [
    [claimed.doer, event.doer],
    [claimed.bearer, event.bearer],
  ].map(([a, b]) => (a && b ? sharesFit(shareIn(own, a), shareIn(text, b)) : true))
  if (share.includes(false)) return { says: 'against', instead: '', whole }
  if (share.includes(undefined)) return { says: 'other', instead: '' }
  const places = claimed.denied ? undefined : otherPlace(own, claimed.clause, text, event.clause)
  return places ? { says: 'against', instead: '', whole, places } : { says: 'for', instead: '', whole }
}

/** "Held in Oslo" beside "held in Bergen": one is no country where the other is, and neither names the other. */
function otherPlace(
  own: string,
  claimed: Clause,
  text: string,
  told: Clause,
): readonly [Phrase, Phrase] | undefined {
  const [a, b] = [placeIn(own, claimed), placeIn(text, told)]
  if (!a || !b) return undefined
  const [one, other] = [own.slice(a.start, a.end), text.slice(b.start, b.end)]
  if ((countryOf(one) === undefined) !== (countryOf(other) === undefined)) return undefined
  const all = meaningsIn(text, { start: 0, end: text.length })
  return [...meaningsIn(own, a)].some((word) => all.has(word)) ? undefined : [a, b]
}

function placeIn(text: string, { obliques }: Clause): Phrase | undefined {
  const places = obliques.flatMap(({ preposition, start, end, head }): readonly Phrase[] => {
    const name =
      /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?=$| (?:on|at|for|after|before|by|from)\b)/u.exec(
        text.slice(start, end),
      )
    if (preposition !== 'in' || !name || timesIn(`in ${name[0]}`).length > 0) return []
    return [{ start, end: start + name[0].length, head }]
  })
  return places.length === 1 ? places[0] : undefined
}

const isNamed = (text: string, phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  /\p{Lu}/u.test(
    text.slice(phrase.start, phrase.end).replace(/^(?:The|An?|Its?|His|Her|Their|Some|Many|No|All)\s/, ''),
  )

const stemsIn = (text: string, phrase: { start: number; end: number } | undefined): ReadonlySet<string> =>
  new Set(phrase ? contentWords(text, phrase.start, phrase.end).map(({ stem }) => stem) : [])

const meaningsIn = (text: string, phrase: { start: number; end: number }): ReadonlySet<string> =>
  new Set([...stemsIn(text, phrase)].map(meaningOf))

/** Whether who does it may be the claimed doer; undefined where the clause leaves it open. */
function fits(
  own: string,
  claimed: Phrase | undefined,
  line: Line,
  told: Phrase | undefined,
): boolean | undefined {
  if (!claimed || !told) return undefined
  const words = line.text.slice(told.start, told.end).trim()
  const wanted = stemsIn(own, claimed)
  if (wanted.size === 0 || pronoun.test(words) || acting.test(words) || anybody.test(words)) return undefined
  if (anybody.test(own.slice(claimed.start, claimed.end).trim())) return undefined
  const held = stemsIn(line.text, told)
  if ([...wanted].some((stem) => held.has(stem))) return true
  const meant = meaningsIn(line.text, told)
  if ([...wanted].some((stem) => meant.has(meaningOf(stem)))) return true
  // "Washington" and "the American government" are one party.
  return line.terms.some(
    ({ start, end, concept }) =>
      start >= line.span.start + told.start &&
      end <= line.span.start + told.end &&
      (wanted.has(concept) || wanted.has(stemOf(concept))),
  )
}

/** "Voss said he would not run": he is Voss. */
function spokenOf(text: string, { doer, clause: { speaker } }: Event): Phrase | undefined {
  const isSpeaker =
    doer && speaker && speaker.end <= doer.start && /^(?:he|she)$/.test(text.slice(doer.start, doer.end))
  return isSpeaker ? speaker : doer
}

/** Who has the claim's part where the claim's own doer bears it, or stands beside it: who sued was sued. */
function turned(claim: Claim, claimed: Event, event: Event, text: string): string {
  const { doer, clause } = event
  if (!doer || event.denied !== claimed.denied) return ''
  const own = claim.line.text
  const wanted = stemsIn(own, claimed.doer)
  const rest = [event.bearer, clause.subject, clause.agent, ...clause.objects, ...clause.obliques].filter(
    (part) => part && part.start !== doer.start,
  )
  const isThere = rest.some((part) => [...stemsIn(text, part)].some((stem) => wanted.has(stem)))
  if (!isThere) return ''
  const shown = text.slice(doer.start, doer.end)
  const { subject, agent, objects, obliques } = claimed.clause
  const borne = new Set(
    [subject, agent, ...objects, ...obliques]
      .filter((part) => part && part.start !== claimed.doer?.start)
      .flatMap((part) => [...stemsIn(own, part)]),
  )
  const meets = (phrase: Phrase | undefined): boolean =>
    [...stemsIn(text, phrase)].some((stem) => borne.has(stem))
  // Each stands in the other's part, or what it is done to is the same and somebody else does it.
  return meets(doer) || clause.objects.some(meets) || meets(event.bearer) ? shown : ''
}

/** "The bow of the violin" is not the violin; that something of it begins or ends is another matter. */
function isOfPart(own: string, { bearer: claimed }: Event, text: string, { bearer, deed }: Event): boolean {
  if (!claimed || !bearer || beginning.has(deed)) return false
  const part = /^ of\b/.test(text.slice(bearer.head.end, bearer.end))
  const head = text.slice(bearer.head.start, bearer.head.end)
  if (!part || some.test(head) || /\p{Lu}/u.test(head)) return false
  // It is the violin that is named behind "of".
  const named = !meaningsIn(own, claimed.head).isDisjointFrom(meaningsIn(text, bearer))
  return named && meaningsIn(text, bearer.head).isDisjointFrom(meaningsIn(own, claimed))
}
const beginning: ReadonlySet<string> = new Set(['begin', 'end'].map((verb) => meaningOf(stemOf(verb))))
const some =
  /^(?:all|some|most|many|none|one|half|third|quarter|number|majority|members?|groups?|dozens|hundreds|thousands|millions|part|rest|pair|city|town|village|island|state|county|district|body|bodies|wreck|team|final|race|election|vote|contest|championship|match|\d.*)$/i

/** Whether what a deed is done to is the same: the main word of the one stands in the other. */
function bearsSame(own: string, claimed: Event, text: string, event: Event): boolean {
  const [wanted, told] = [claimed.bearer, event.bearer]
  if (!wanted || !told || pronoun.test(text.slice(told.start, told.end))) return true
  if (anybody.test(own.slice(wanted.start, wanted.end).trim())) return true
  if (anybody.test(text.slice(told.start, told.end).trim())) return true
  const further = event.clause.objects.filter(({ start }) => start !== told.start)
  const heads = [meaningsIn(own, wanted.head), meaningsIn(text, told.head)] as const
  const all = new Set([told, ...further].flatMap((part) => [...meaningsIn(text, part)]))
  return (
    heads[0].size === 0 ||
    heads[1].size === 0 ||
    !heads[0].isDisjointFrom(all) ||
    !heads[1].isDisjointFrom(meaningsIn(own, wanted))
  )
}

/** Whether a clause tells of what may come: its tense, its modal, or the verb that it hangs on. */
export function isForeseen(text: string, clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.modal !== undefined && /^(?:will|would|may|might|could|shall|should|can)$/.test(clause.modal))
    return true
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (clause.kind !== 'infinitive') return clause.tense === 'future'
  const noun =
    /(\p{L}+)\s+to\s+$/u
      .exec(text.slice(Math.max(0, clause.verb.start - 30), clause.verb.start))?.[1]
      ?.toLowerCase() ?? ''
  return (
    foreseeing.test(above?.verb.lemma ?? '') || foreseeing.test(noun.replace(/s$/, '')) || seeking.test(noun)
  )
}
