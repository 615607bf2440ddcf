import { clausesOf, type Phrase } from '../../language/clauses.ts'
import { type Event, eventsOf, isGiven, shareIn, sharesFit } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { anywhere, whole } from '../../language/pattern.ts'
import { isPastPerfect, isSettled, isUnderWay, type Reality, realityOf } from '../../language/unreal.ts'
import { prizes, weekdays } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import { bearsSame, isOfPart } from './bearing.ts'
import type { Claim } from './claim.ts'
import { otherPlace } from './elsewhere.ts'
import type { Line } from './lines.ts'
import { anotherAlone, anotherBody } from './one-alone.ts'
import {
  anybody,
  fits,
  isNamed,
  isOfPeople,
  isVague,
  noOne,
  pronoun,
  stemsIn,
  withName,
  wordsOf,
} from './who.ts'

/** What a clause with the deed of a claim, or the contrary, says of the claim. */
export interface Compared {
  readonly says: 'for' | 'against' | 'other' | 'silent'
  readonly instead: string
  /** Whether everybody whom the claim gives a part was found in it, or nobody has it. */
  readonly whole?: boolean
  /** It is told of somebody or something else, and something else of whom the claim has. */
  readonly isOfOthers?: true
  /** Two places of one deed, the claim's and the clause's. */
  readonly places?: readonly [claimed: Phrase, told: Phrase] | undefined
}

/** A claim's event beside one of a sentence, with what the judgements ask for, each read once. */
interface Pair {
  readonly claim: Claim
  readonly own: string
  readonly claimed: Event
  readonly event: Event
  readonly text: string
  /** Whether the deeds are contrary to each other, and not one. */
  readonly contrary: boolean
  /** Whether who does it is the claimed doer; undefined where that is open. */
  readonly done: boolean | undefined
  readonly realities: readonly [claimed: Reality, told: Reality]
  /** Whether both tell the same: one deed, denied in both or in neither, or contrary ones of which one is denied. */
  readonly agrees: boolean
}

const silent: Compared = { says: 'silent', instead: '' }
const other: Compared = { says: 'other', instead: '' }
const ofOthers: Compared = { ...other, isOfOthers: true }

/** The first judgement that has something to say decides. */
export function compareEvents(
  claim: Claim,
  claimed: Event,
  event: Event,
  line: Line,
  contrary: boolean,
): Compared {
  const [own, text] = [claim.line.text, line.text]
  const pair: Pair = {
    claim,
    own,
    claimed,
    event,
    text,
    contrary,
    done: fits(own, claimed.doer, line, spokenOf(text, event)),
    realities: [realityOf(own, claimed.clause), realityOf(text, event.clause)],
    agrees: (event.denied === claimed.denied) !== contrary,
  }
  for (const judgement of Object.values(judgements)) {
    const said = judgement(pair)
    if (said) return said
  }
  return { says: 'for', instead: '', whole: isWhole(pair) }
}

/** The judgements in the order in which they are heard: whose deed it is, whether it is done, and whether it is the contrary. */
const judgements: Readonly<Record<string, (pair: Pair) => Compared | undefined>> = {
  /** What only follows from a clause says nothing of those whom it leaves open; in what they met the story tells. */
  inferredOpenly: ({ claimed, event }) => {
    const open = claimed.bearer && !event.bearer && !contested.has(event.deed)
    return event.by === 'inference' && (open || (claimed.doer && !event.doer)) ? silent : undefined
  },
  /** Of a part that one alone has another is told: who wrote the letter, who was named head coach of the team. */
  anotherAlone: (pair) => {
    const told = pair.contrary ? undefined : anotherAlone(pair)
    return told && { says: 'other', instead: nameIn(pair.text, told) }
  },
  /** Who “was denied food” has denied nothing: of what is given to somebody the receiver does not do it. */
  doneToThem: ({ own, claimed, text, event }) =>
    claimed.doer && !event.doer && isGiven(text, event) && !isGiven(own, claimed) ? other : undefined,
  anotherDoer: (pair) => {
    if (pair.done !== false) return undefined
    if (!isNamed(pair.own, pair.claimed.doer))
      return standsElsewhere(pair, pair.claimed.doer) ? ofOthers : silent
    if (!pair.contrary && (isOfOne(pair) || isBeatenThere(pair)))
      return { says: 'other', instead: nameIn(pair.text, pair.event.doer) }
    return { says: 'other', instead: pair.contrary ? '' : turned(pair) }
  },
  /** “She beat Meeks”: she is not Meeks. */
  besideOneself: ({ own, claimed, text, event }) => {
    const { doer, clause } = event
    if (!doer || !isVague(wordsOf(text, doer))) return undefined
    const wanted = stemsIn(own, claimed.doer)
    const others = partsOf(clause).filter(({ start }) => start !== doer.start)
    const isBeside = others.some((part) => !stemsIn(text, part).isDisjointFrom(wanted))
    // “The theatre borrowed” does not bear out that the city borrowed from the theatre.
    const rest = partsOf(claimed.clause).filter(({ start }) => start !== claimed.doer?.start)
    const head = stemsIn(text, doer.head)
    const isOther =
      claimed.doer !== undefined &&
      wanted.isDisjointFrom(head) &&
      rest.some((part) => !stemsIn(own, part).isDisjointFrom(head))
    return isBeside || isOther ? other : undefined
  },
  /** “Norland and Venn imposed sanctions on a bank”: whom the claim has it done to does it there. */
  doneByBoth: ({ own, claimed, text, event: { doer, clause } }) => {
    if (!doer || !claimed.doer || claimed.by !== 'words' || !isNamed(own, claimed.doer)) return undefined
    const doing = stemsIn(text, doer)
    if (stemsIn(own, claimed.doer).isDisjointFrom(doing)) return undefined
    const rest = new Set(
      partsOf(clause).flatMap((part) => (part.start < doer.end ? [] : [...stemsIn(text, part)])),
    )
    const whom = [
      ...claimed.clause.objects.flatMap((part) => led(own, part) ?? []),
      ...claimed.clause.obliques,
    ]
    const isTurned = whom.some((part) => {
      const stems = stemsIn(own, part)
      return (
        bearing.test(own.slice(0, part.start)) &&
        isNamed(own, part) &&
        stems.isSubsetOf(doing) &&
        stems.isDisjointFrom(rest)
      )
    })
    return isTurned ? other : undefined
  },
  /** “The club hired Lyng after Dahl had joined Porvo”: the club is not Porvo. */
  namedBehind: ({ own, claimed, text, event: { bearer } }) => {
    if (!claimed.bearer || !bearer || !isNamed(own, claimed.bearer) || !isVague(wordsOf(text, bearer)))
      return undefined
    const rest = { start: withName(text, bearer).end, end: text.length }
    return stemsIn(text, rest).isDisjointFrom(stemsIn(own, claimed.bearer)) ? undefined : silent
  },
  /** Who turned round is known by a part of their own alone. */
  turnedOpenly: ({ own, claimed, text, event, done }) =>
    claimed.by === 'converse' &&
    claimed.doer &&
    claimed.doer.start !== claimed.clause.subject?.start &&
    done !== true &&
    !(event.doer && noOne.test(wordsOf(text, event.doer)) && isOfPeople(own, claimed.doer))
      ? silent
      : undefined,
  onlyAPart: ({ own, claimed, text, event }) => (isOfPart(own, claimed, text, event) ? other : undefined),
  /** The same verb of another thing is another deed. */
  anotherThing: (pair) => {
    const { own, claimed, text, event } = pair
    if (bearsSame(own, claimed, text, event)) return undefined
    return standsElsewhere(pair, claimed.bearer) ? ofOthers : silent
  },
  /** “The coaches tipped over; the sleeping cars stayed upright”: who does what nobody bears has it befall them. */
  anotherAltogether: (pair) => {
    const { own, claimed, text, event } = pair
    const befalls = claimed.doer && !claimed.bearer && !event.doer && event.bearer
    if (!befalls || bearsSame(own, { ...claimed, bearer: claimed.doer }, text, event)) return undefined
    return standsElsewhere(pair, claimed.doer) ? ofOthers : undefined
  },
  /** What had been done before need not hold now: who had been jailed may be free. */
  longAgo: ({ claimed, text, event, contrary }) =>
    !contrary && claimed.clause.tense === 'present' && isPastPerfect(text, event.clause) ? silent : undefined,
  notDone: (pair) => (isDoneOtherwise(pair) ? other : undefined),
  nearly: ({ own, text, event, agrees }) => {
    const short = missed.exec(text.slice(0, event.clause.verb.start))?.[0] ?? ''
    if (short === '' || own.includes(short.trim())) return undefined
    return agrees && !/about|verge|close/.test(short) ? { says: 'against', instead: '' } : other
  },
  /** Who had been arrested may have been released since. */
  beforeThat: ({ own, text, event, contrary }) =>
    contrary && !event.denied && isPastPerfect(text, event.clause) && !/\bhad\b/.test(own)
      ? silent
      : undefined,
  contrary: (pair) => (pair.agrees ? undefined : { says: 'against', instead: '', whole: isWhole(pair) }),
  anotherShare: (pair) => {
    const shares = sharesOf(pair)
    if (shares.includes(false)) return { says: 'against', instead: '', whole: isWhole(pair) }
    return shares.includes(undefined) ? other : undefined
  },
  /** "Fewer potatoes" where more are claimed. */
  fewerOrMore: (pair) => {
    const [own, told] = [moreIn(pair.own, pair.claimed), moreIn(pair.text, pair.event)]
    const differ = own !== undefined && told !== undefined && own !== told
    return differ ? { says: 'against', instead: '', whole: isWhole(pair) } : undefined
  },
  anotherPlace: (pair) => {
    const { own, claimed, text, event } = pair
    const places = claimed.denied
      ? undefined
      : (otherPlace(own, claimed.clause, text, event.clause) ?? (pair.done ? anotherBody(pair) : undefined))
    return places && { says: 'against', instead: '', whole: isWhole(pair), places }
  },
}

/** To whom something is done that is done “on” or “against” them; what is done “with” them both do. */
const bearing = /\b(?:on|against|from|over|to)\s+(?:the\s+)?$/
const leading = /^(.*?\b(?:on|against|from|over|to)\s+(?:the\s+)?)(?=\p{Lu})/u

/** “Norland” of “sanctions on Norland”. */
function led(own: string, part: Phrase): Phrase | undefined {
  const found = leading.exec(own.slice(part.start, part.end))
  return found ? { ...part, start: part.start + found[0].length } : undefined
}

/** Whether whom the claim gives a part has another one in the sentence: there it is told of them, and of others here. */
function standsElsewhere({ own, claimed: { by }, text, event }: Pair, whom: Phrase | undefined): boolean {
  // How many it is of is compared by itself.
  if (whom && /\d/.test(wordsOf(own, whom))) return false
  if (by !== 'words' || event.by !== 'words' || mayBeAnothers(text, event)) return false
  const wanted = stemsIn(own, whom?.head)
  const taken = [event.doer, event.bearer].flatMap((part) => part ?? [])
  return (
    !taken.some((part) => isOpen(wordsOf(text, part)) || !stemsIn(text, part).isDisjointFrom(wanted)) &&
    clausesOf(text)
      // “Climbers who had been missing were found”: what describes them leads to the deed.
      .filter(({ kind }) => kind !== 'relative')
      .flatMap(partsOf)
      .some(({ head }) => !stemsIn(text, head).isDisjointFrom(wanted))
  )
}

/** Behind “and” the tree may have taken the doer of another deed for that of this one; who stands behind it may be who says it. */
function mayBeAnothers(text: string, { doer, clause: { kind, parent, verb, voice } }: Event): boolean {
  if (!doer) return false
  const above = kind === 'main' && parent !== undefined ? clausesOf(text)[parent] : undefined
  const isShared = above !== undefined && doer.start < above.verb.start
  return isShared || (voice === 'active' && doer.start > verb.start)
}

/** A pronoun, or a day that the tree took for somebody. */
const isOpen = (words: string): boolean => pronoun.test(words) || aDay.test(words)
const aDay = whole()`${weekdays}`

const comparing = /^(?:the |far |many |much |even )*(more|fewer|less)\b(?! than \P{Lu})/iu

/** Whether more of what it is done to is told, or less; undefined where nothing is compared. */
function moreIn(text: string, { bearer }: Event): boolean | undefined {
  const word = bearer && comparing.exec(wordsOf(text, bearer))?.[1]
  return word === undefined ? undefined : word.toLowerCase() === 'more'
}

/** Everybody whom the claim gives a part has it there too, or nobody has it. */
const isWhole = ({ own, claimed, event, done }: Pair): boolean =>
  (!claimed.doer || !event.doer || done === true || anybody.test(wordsOf(own, claimed.doer))) &&
  (!claimed.bearer || event.bearer !== undefined || contested.has(event.deed))

const deeds = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((verb) => meaningOf(stemOf(verb))))

const contested = deeds('win lose')
/** What stays as it is now will not be the contrary, nor was it. */
const staying = deeds('remain keep continue')

/** "Runs until 2030" is borne out by what "will run"; what "was signed" is not by what will be. */
function isDoneOtherwise({
  own: words,
  claimed,
  text,
  event,
  contrary,
  realities: [own, told],
}: Pair): boolean {
  // “Takes office in May” is told of what is to come as “will be sworn in” is.
  if (own === 'ahead' && told === 'done' && event.clause.tense === 'present') return false
  // “Is buying” is told where it was agreed or will be.
  if (isUnderWay(words, claimed.clause) && (told === 'ahead' || isSettled(text, event.clause))) return false
  if (contrary && staying.has(event.deed) && (told === 'done' || told === 'ahead')) return false
  if (own === 'ahead' || own === 'wanted') return told === 'done' || told === 'open'
  if (event.denied || told === 'done' || own === told || (own === 'open' && told === 'wanted')) return false
  return told !== 'ahead' || claimed.clause.tense === 'past'
}

/** What only nearly came to pass did not. */
const missed =
  /\b(?:almost|nearly|all but|narrowly (?:avoided|escaped|missed)|about to|close to|on the verge of)\s+(?:\p{L}+ing\s+)?$/u

/** How many of those who have a part are meant, told beside claimed. */
const sharesOf = ({ own, text, claimed, event }: Pair): readonly (boolean | undefined)[] =>
  [[claimed.doer, event.doer] as const, [claimed.bearer, event.bearer] as const].map(([a, b]) =>
    a && b ? sharesFit(shareIn(own, a), shareIn(text, b)) : true,
  )

/** "Voss said he would not run": he is Voss. */
function spokenOf(text: string, { doer, clause: { speaker } }: Event): Phrase | undefined {
  const isSpeaker =
    doer && speaker && speaker.end <= doer.start && /^(?:he|she)$/.test(text.slice(doer.start, doer.end))
  return isSpeaker ? speaker : doer
}

const partsOf = ({ subject, agent, objects, obliques }: Event['clause']): readonly Phrase[] =>
  [subject, agent, ...objects, ...obliques].flatMap((part) => part ?? [])

const honour = anywhere('i')`${prizes}, championship`
const sharing = anywhere('i')`
  jointly, joint, shared?, shares, together, both, also, too, again, previous(ly)?, former(ly)?, last year, earlier, (19|20)\d\d`

/** Of a prize by its name one is the winner: to whom it went beside to whom it was awarded. */
function isOfOne({ own, claimed, text, event }: Pair): boolean {
  const [wanted, told] = [claimed.bearer, event.bearer]
  if (event.deed !== win || !wanted || !told || event.denied || claimed.denied || !event.doer) return false
  const names = (words: string, phrase: Phrase): ReadonlySet<string> =>
    new Set(wordsOf(words, phrase).match(/\p{Lu}[\p{L}’'-]+/gu) ?? [])
  const prize = names(own, wanted)
  return (
    honour.test(wordsOf(own, wanted)) &&
    [...prize].some((word) => !honour.test(word)) &&
    prize.isSubsetOf(names(text, told)) &&
    isNamed(text, event.doer) &&
    !sharing.test(text) &&
    !sharing.test(own) &&
    !/ and /.test(wordsOf(text, event.doer))
  )
}
const win = meaningOf(stemOf('win'))
const lose = meaningOf(stemOf('lose'))

/** "Tarn won the cup, beating Sund": whom the winner beat there did not win it. */
const isBeatenThere = ({ own, claimed, text, event }: Pair): boolean =>
  event.deed === win &&
  !event.denied &&
  !claimed.denied &&
  event.bearer !== undefined &&
  event.doer !== undefined &&
  eventsOf(text).some(
    ({ deed, doer, denied }) =>
      deed === lose && !denied && doer && !stemsIn(own, claimed.doer).isDisjointFrom(stemsIn(text, doer)),
  ) &&
  bearsSame(own, claimed, text, event)

/** The name in a phrase: “the poet Jonas Weill on Sunday” is Jonas Weill. */
const nameIn = (text: string, phrase: Phrase | undefined): string =>
  (phrase &&
    /\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/u.exec(wordsOf(text, phrase).replace(article, ''))?.[0]) ??
  ''
const article = /^(?:The|An?)\s/

/** Who has the claim's part where the claim's own doer bears it, or stands beside it: who sued was sued. */
function turned({ own, claimed, event, text }: Pair): string {
  const { doer, clause, bearer } = event
  if (!doer || event.denied !== claimed.denied) return ''
  const wanted = stemsIn(own, claimed.doer)
  const rest = [...(bearer ? [bearer] : []), ...partsOf(clause)].filter(({ start }) => start !== doer.start)
  // "Beat the holders, Milton Rovers": the name beside it tells who they are.
  if (!rest.some((part) => !stemsIn(text, withName(text, part)).isDisjointFrom(wanted))) return ''
  const borne = new Set(
    partsOf(claimed.clause)
      .filter(({ start }) => start !== claimed.doer?.start)
      .flatMap((part) => [...stemsIn(own, part)]),
  )
  const meets = (phrase: Phrase | undefined): boolean => !stemsIn(text, phrase).isDisjointFrom(borne)
  // Each stands in the other's part, or what it is done to is the same and somebody else does it.
  return meets(doer) || clause.objects.some(meets) || meets(bearer) ? text.slice(doer.start, doer.end) : ''
}
