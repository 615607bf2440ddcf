import type { Clause, Phrase } from '../clauses.ts'
import { meaningOf, meaningOfVerbAt } from '../meanings.ts'
import { oneOf, pattern, whole } from '../pattern.ts'
import type { Span } from '../span.ts'
import { stemOf } from '../words.ts'
import { phraseAt } from './phrase.ts'

/** What happens in a clause, by one word for the many ways of saying it. */
export interface Event {
  /** The meaning of its verb: "win" where somebody "was elected". */
  readonly deed: string
  readonly doer?: Phrase | undefined
  /** To whom or what it is done; what begins, closes or falls. */
  readonly bearer?: Phrase | undefined
  readonly denied: boolean
  readonly clause: Clause
  /** The words that tell the deed beside its verb: "work" of "started work on". */
  readonly beside: readonly Span[]
  /** How it follows from what the clause says: as its own words, as the same from the other side, or as a part of it. */
  readonly by: 'words' | 'converse' | 'inference'
}

export const deed = (word: string): string => meaningOf(stemOf(word))

/** What these do, happens to their subject where nobody does it: "the mill closed", "the trial began". */
export const unaccusative: ReadonlySet<string> = new Set(
  (
    'close open reopen shut begin start end finish stop resume continue rise fall drop increase decrease grow climb ' +
    'sink slip slide tumble plunge slump shrink dip surge soar swell ' +
    'die perish explode burn crash collapse break merge change pass derail capsize'
  ).split(' '),
)

/** Verbs that tell two deeds, by what they are done to: a worker is fired, and so is a gun. */
const ofTwoSenses: readonly (readonly [lemma: RegExp, bearer: RegExp, deed: string])[] = [
  [
    /^fire$/,
    /^(?!.*\b(?:shots?|missiles?|rockets?|guns?|rounds?|bullets?|weapons?|pistols?|rifles?|flares?)$)/i,
    deed('dismiss'),
  ],
  [/^decline$/, /\S/, deed('reject')],
  [
    /^dismiss$/,
    pattern('i')`\b${oneOf`
      cases?, lawsuits?, suits?, appeals?, claims?, charges?, complaints?, motions?, petitions?, findings?, reports?,
      suggestions?, calls?, ideas?, criticism, allegations?, fears, concerns`}$`,
    deed('reject'),
  ],
  [
    /^(?:catch|capture|seize|hold)$/,
    pattern('i')`\b${oneOf`
      suspects?, robbers?, thie(f|ves), burglars?, gunm[ae]n, killers?, murderers?, fugitives?, attackers?, gang, smugglers?`}$`,
    deed('arrest'),
  ],
  [
    /^(?:raise|secure)$/,
    pattern('i')`^[$€£]|\b${oneOf`million, billion, funding, capital`}\b`,
    deed('fundraise'),
  ],
  [/^withdraw$/, /\b(?:ambassadors?|envoys?)$/i, deed('recall')],
  [/^enter$/, /\b(?:talks|negotiations)$/i, deed('begin')],
]

const numbers = oneOf`two, three, four, five, six, seven, eight, nine, ten, twelve, twenty, fifty, half`
const ties = oneOf`in, on, at, for, from, to, by, with, after, before, as, when, because`

const name = /^ (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u

/** "Its coach Emil Varga": the name goes with what it is the name of. */
export function withName(text: string, phrase: Phrase | undefined): Phrase | undefined {
  const found = phrase && name.exec(text.slice(phrase.end))
  return phrase && found ? { ...phrase, end: phrase.end + found[0].length } : phrase
}

/** A name right after its verb is its object, whatever else the tree made of the sentence. */
function nameAfter(text: string, { verb, voice }: Clause): Phrase | undefined {
  const found = voice === 'active' ? name.exec(text.slice(verb.end)) : null
  return found ? phraseAt(text, verb.end + 1, verb.end + found[0].length) : undefined
}

const opening =
  /(?:^|[,;:“"]\s*|\b(?:as|while|after|when|before|because|since|but|where|if|although|that)\s)$/i

/** The name right before its verb is its subject: "… as Karlow beat Venn". */
function nameBefore(text: string, { verb, voice, subject }: Clause): Phrase | undefined {
  const lead = voice === 'active' ? text.slice(Math.max(0, verb.start - nameReach), verb.start) : ''
  const found = nameUpTo.exec(lead) ?? (subject ? null : besideUpTo.exec(lead))
  const start = verb.start - lead.length + (found?.index ?? 0)
  if (!found?.[1] || (subject && subject.end > start) || !opening.test(text.slice(0, start))) return undefined
  return phraseAt(text, start, start + found[1].length)
}
const nameReach = 60

/** “Holm, who was seen at a hotel in Vik, has been charged”: what stands between commas is beside the name. */
function nameOver(text: string, { verb, subject }: Clause): Phrase | undefined {
  const from = Math.max(0, verb.start - overReach)
  const found = over.exec(text.slice(from, verb.start))
  const start = from + (found?.index ?? 0)
  if (!found?.[1] || (subject && subject.start <= start) || !opening.test(text.slice(0, start)))
    return undefined
  return phraseAt(text, start, start + found[1].length)
}
const overReach = 160

/** "Replaced Olav Berg, who has joined Porvo": what "who" does behind a name is told of that name. */
function nameBehind(text: string, { subject }: Clause): Phrase | undefined {
  if (!subject || !/^who$/i.test(text.slice(subject.start, subject.end))) return undefined
  const [, lead = '', name = ''] = nameRight.exec(text.slice(0, subject.start)) ?? []
  // "The mayor of Vik, who": of a town nobody knows what "who" tells.
  if (name === '' || (!name.includes(' ') && /\b(?:of|in|at|from|near) $/.test(lead))) return undefined
  return phraseAt(text, lead.length, lead.length + name.length)
}
const nameRight = /^(.*?)((?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}.’'-]*),? $/su

const roles = oneOf`
  captain, coach, manager, striker, goalkeeper, keeper, defender, midfielder, forward, winger, driver, rider, chief, chief executive,
  director, president, chairman, chairwoman, founder, owner, leader, minister, mayor, spokesman, spokeswoman, boss, editor, author,
  singer, conductor, skipper, star, player, chair, head`
const helping = oneOf`was, were, is, are, has, have, had, been, will, would, be, also, not, later, then`
const byRole = pattern(
  'u',
)`^ (?:\p{Ll}[\p{L}-]* )?${roles} (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})(?: ${helping})* $`

/** "Rovers captain Ole Dahl was sent off": it is Dahl who was, whatever the tree took for the subject. */
function namedByRole(text: string, { verb, subject }: Clause): Phrase | undefined {
  const found = subject && subject.end < verb.start ? byRole.exec(text.slice(subject.end, verb.start)) : null
  if (!found?.[1] || !subject) return undefined
  const start = subject.end + found[0].indexOf(found[1])
  return { ...phraseAt(text, start, start + found[1].length), start: subject.start }
}
const nameUpTo = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}) $/u
const over = pattern(
  'u',
)`(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}), (?:who|whose|which) [^;:]{2,120}, (?:${helping} )*$`
/** "Torvald Ness, the second seed, beat …": what stands between is beside the name. */
const besideUpTo =
  /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}), (?:the|an?|his|her) [^,;:]{2,40}, $/u

/** What a passive has before its verb. */
export const auxiliary = /\b(?:is|are|was|were|be|been|being|gets?|got|getting)\b/i

/** A main verb without "was" that a name or "the" follows is no passive, whatever the tree made of it. */
function plainVoice(text: string, clause: Clause): Clause {
  const { kind, voice, verb, subject, objects, parent } = clause
  const lead = subject && text.slice(subject.end, verb.start)
  const isMain = kind === 'main' || (kind === 'participle' && parent === undefined)
  if (!isMain || voice !== 'passive' || !subject || !lead || auxiliary.test(lead)) return clause
  if (!objectNext.test(text.slice(verb.end))) return clause
  const found = objects.length > 0 ? null : whatNext.exec(text.slice(verb.end))
  const told = found?.[1] ? [phraseAt(text, verb.end + 1, verb.end + 1 + found[1].length)] : objects
  return {
    ...clause,
    kind: 'main',
    voice: 'active',
    subject: { ...subject, end: verb.start - 1 },
    objects: told,
  }
}

const noObject = oneOf`
  by, in, on, at, for, from, to, with, as, of, off, out, up, down, over, after, before, during, since, until, into, under, near, amid,
  and, or, but, while, when, because, last, next, this, that, yesterday, today, again, twice, once, early, late, earlier, later,
  \p{L}+ly, \p{L}+day, not, only, again, two days, away, back, guilty`
/** "The firm blamed high prices": what no preposition leads to is what it is done to. */
const objectNext = pattern('iu')`^ (?!${noObject}\b)[\p{L}\p{N}$€£]`
const whatNext = pattern('u')`^ ([^,.;:]+?)(?=[,.;:]|$| ${ties} )`

/** "None of the four", "nobody": what they do is not done. */
const nobody = /^(?:none of|neither of|not one of|not a single|no)\s(?!one\b|doubt\b|fewer\b|less\b|more\b)/i
const before = /\b(?:none|neither|not one) of $/i
const isNone = (text: string, phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (nobody.test(text.slice(phrase.start, phrase.end)) || before.test(text.slice(0, phrase.start)))

/** "Will Sayer lost" is past: a name is no modal. */
function plainTense(text: string, clause: Clause): Clause {
  if (clause.modal !== 'will' || /\b(?:will|wo)\b|[’']ll\b/.test(text)) return clause
  const { modal: _, ...rest } = clause
  return { ...rest, tense: 'past' }
}

const roughly = oneOf`about, around, some, nearly, almost, more than, less than, over, under, up to, at least`
const measured = pattern('i')`^(?:${roughly} )?[$€£]?\d`
/** “Rose 4 percent”: by how much is nothing that it is done to. */
const byHowMuch = pattern(
  'i',
)`^(?:${roughly} )?(?:an? (?:half|quarter|third)|[$€£]?\d[\d.,]*(?: ${oneOf`thousand, million, billion, trillion`})?)(?: ${oneOf`
  per ?cent(age points?)?, pct, points?, basis points, cents?, pence, degrees?, dollars?, euros?, pounds?, crowns?, kroner, yen, yuan, rupees, roubles`})?%?$`
const further =
  /\bby ((?!an? average|at )(?:the |an? |its |their )?\p{L}[^,.;:]*?)(?=[,.;:]|$| (?:on|in|at|after|for|who|which) )/gu

/** “Was cut by 10 percent by the minister”: by how much it was done is nobody who did it. */
function agentOf(text: string, { agent, verb }: Clause): Phrase | undefined {
  if (!agent || !measured.test(text.slice(agent.start, agent.end))) return agent
  const found = further.exec(text.slice(agent.end))
  further.lastIndex = 0
  if (!found?.[1] || agent.start < verb.end) return undefined
  const end = agent.end + found.index + found[0].length
  return phraseAt(text, end - found[1].length, end)
}

/** A clause as it stands. */
export function plainly(text: string, read: Clause): Event {
  const clause = plainTense(text, plainVoice(text, read))
  const { verb, voice, objects, copula } = clause
  const subject =
    nameBehind(text, clause) ??
    nameOver(text, clause) ??
    nameBefore(text, clause) ??
    namedByRole(text, clause) ??
    withName(text, clause.subject)
  const denied = clause.denied || [subject, objects[0]].some((phrase) => isNone(text, phrase))
  const alone =
    voice === 'active' &&
    unaccusative.has(verb.lemma) &&
    objects.every((object) => byHowMuch.test(text.slice(object.start, object.end)))
  // "Took place": the noun is a part of the verb.
  const found = meaningOfVerbAt(text, verb)
  if (found === deed('happen') && voice === 'active')
    return { deed: found, bearer: subject, denied, clause, beside: objects.slice(0, 1), by: 'words' }
  const borne = voice === 'passive' || copula || alone
  const bearer = borne
    ? subject
    : (thingGiven(text, clause) ?? withName(text, objects[0] ?? nameAfter(text, clause)))
  return {
    deed:
      takenFrom(text, clause, bearer) ??
      senseOf(text, verb, bearer) ??
      (copula ? deed(text.slice(verb.start, verb.end)) : (found ?? deed(verb.lemma))),
    doer: voice === 'passive' ? withName(text, agentOf(text, clause)) : borne ? undefined : subject,
    bearer,
    denied,
    clause: subject ? { ...clause, subject } : clause,
    beside: [],
    by: 'words',
  }
}

/** Verbs with whom something is given to before what is given. */
const giving = whole()`give, award, grant, hand, lend, loan, send, pay, offer, sell, teach, show, deny, cost`
/** Whether whom a passive tells of received something: “was denied food”, “was paid ten million”. */
export const isGiven = (text: string, { by, bearer, clause: { verb, voice, objects } }: Event): boolean =>
  by === 'words' &&
  voice === 'passive' &&
  objects.length > 0 &&
  giving.test(verb.lemma) &&
  auxiliary.test(text.slice(bearer?.end ?? 0, verb.start))
const thing = pattern(
  'u',
)`^ ((?:the|an?|its|his|her|their|some|\p{N}+|[$€£]\p{N}|${numbers})[^,.;:]*?)(?=[,.;:]|$| ${ties} )`

/** "Lent the club two million crowns": the money was lent. */
function thingGiven(text: string, { verb, voice, objects }: Clause): Phrase | undefined {
  const [whom, what] = objects
  if (voice !== 'active' || !whom || !giving.test(verb.lemma)) return undefined
  const found = what ? null : thing.exec(text.slice(whom.end))
  return what ?? (found?.[1] ? phraseAt(text, whom.end + 1, whom.end + 1 + found[1].length) : undefined)
}

/** “Was dropped from the squad”: whom or what something is taken out of; prices are dropped from a sum. */
const taking = whole()`drop, axe, cut, strike, cross, scratch, omit, kick, ditch, scrub`
/** And these only where it is done to somebody: a plane takes off. */
const takingOut = /^(?:take|throw|leave|put|force)$/
function takenFrom(
  text: string,
  { verb, voice, obliques }: Clause,
  bearer: Phrase | undefined,
): string | undefined {
  const from = obliques.find(({ preposition }) => /^(?:from|off|out of)$/.test(preposition))
  if (!bearer || !from || /\d/.test(text.slice(from.start, from.end))) return undefined
  const isOut = takingOut.test(verb.lemma) && voice === 'passive' && from.preposition !== 'from'
  return isOut || taking.test(verb.lemma) ? deed('remove') : undefined
}

/** What a verb of two senses tells of what it is done to. */
function senseOf(text: string, verb: Clause['verb'], bearer: Phrase | undefined): string | undefined {
  if (/^found$/i.test(text.slice(verb.start, verb.end))) return deed('find')
  if (/^lower$/.test(verb.lemma)) return deed('reduce')
  // "Declined to hear the case".
  if (/^decline$/.test(verb.lemma) && /^ to\b/.test(text.slice(verb.end))) return deed('reject')
  const whom = bearer ? text.slice(bearer.start, bearer.head.end) : ''
  return ofTwoSenses.find(([lemma, what]) => lemma.test(verb.lemma) && whom !== '' && what.test(whom))?.[2]
}
