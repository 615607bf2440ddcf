import type { Clause, Phrase } from '../../language/clauses.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { months } from '../../language/vocabulary.ts'
import { mayImpose } from './fields.ts'
import { votersBefore } from './votes.ts'
import { isTime } from './whom.ts'

/**
 * Who does a clause's deed, with the names that commas and "and" join to them: its own doer, else whoever the clause is
 * about that it hangs on, where one of them may impose sanctions. Empty where the sentence names nobody.
 */
export function doers(sentence: string, clause: Clause, clauses: readonly Clause[]): readonly Span[] {
  const voters = votersBefore(sentence.slice(0, clause.verb.start))
  if (voters) return [voters]
  if (hasOwnSubject(sentence, clause, clauses)) return beside(sentence, clause.verb.start)
  const own = plainDoers(sentence, clause, clauses)
  let above = parentOf(clause, clauses)
  for (let up = 0; above && up < mostUp && !own.some((one) => mayImpose(sentence, one)); up++) {
    const theirs = plainDoers(sentence, above, clauses).filter(
      (one) => mayImpose(sentence, one) && one.end <= clause.verb.start,
    )
    if (theirs.length > 0 && leavesOut(sentence, clause, own)) return theirs
    above = parentOf(above, clauses)
  }
  return own
}
const mostUp = 2

/** "Norway pays – states around it are imposing sanctions": behind such a mark a clause has a subject of its own. */
function hasOwnSubject(sentence: string, clause: Clause, clauses: readonly Clause[]): boolean {
  const above = parentOf(clause, clauses)
  return (
    (clause.joined || clause.kind === 'beside') &&
    above !== undefined &&
    (clause.subject === undefined || clause.subject.end <= above.verb.start) &&
    ownBehindMark.test(sentence.slice(above.verb.end, clause.verb.start))
  )
}
const ownBehindMark = pattern(
  'u',
)`(?:\s[–—-]+|[;:])\s(?!(?:and|but|then|or|\p{Ll}+(?:ed|ing)|${oneOf`is, are, was, were, has, have, will`})\b)
  [\p{L}\d][^,;:–—]*\s$`

const parentOf = ({ parent }: Clause, clauses: readonly Clause[]): Clause | undefined =>
  parent === undefined ? undefined : clauses[parent]

/** Whether a clause names nobody of its own: "… and imposed", "announcing", "said he imposed", "an order imposing". */
const leavesOut = (sentence: string, { kind, joined, subject }: Clause, own: readonly Span[]): boolean =>
  (own.length === 0 &&
    (joined || subject === undefined || kind === 'participle' || isTime(sentence, subject))) ||
  own.every(({ start, end }) => pronoun.test(sentence.slice(start, end))) ||
  signedBefore(sentence, own[0]?.end ?? 0) !== undefined

const plainDoers = (sentence: string, clause: Clause, clauses: readonly Clause[]): readonly Span[] =>
  subjects(sentence, clause, clauses).map((one) =>
    ownerOf(sentence, withoutTime(sentence, withoutLaw(sentence, one))),
  )

/** "Under the Rivers Act, Japan imposed": the law before the comma does nothing. */
function withoutLaw(sentence: string, { start, end }: Span): Span {
  const lead = under.exec(sentence.slice(0, start))?.index ?? start
  const led = lawBefore.exec(sentence.slice(lead, end))
  return { start: led ? lead + led[0].length : start, end }
}
const under = /\b(?:under|citing|using|invoking)\s+$/i
const lawBefore = /^(?:under|citing|using|invoking)\s[^,]*,\s+/i

/** "In March President Reagan", "Kasoria on Monday": the tree may hang a time on the subject. */
function withoutTime(sentence: string, { start, end }: Span): Span {
  const lead = time.exec(sentence.slice(start, end))?.[0] ?? ''
  const tail = timeAfter.exec(sentence.slice(start + lead.length, end))?.[0] ?? ''
  return { start: start + lead.length, end: end - tail.length }
}

/** "Reagan's decision to impose", "the US move to sanction": whose decision it is. */
function ownerOf(sentence: string, { start, end }: Span): Span {
  const owner =
    /^(.*?)(?:[’']s)?\s+(?:decision|move|plan|vow|threat|bid|effort|pledge|proposal|action)s?$/u.exec(
      sentence.slice(start, end),
    )?.[1]
  return owner === undefined || /^(?:the|an?|its|their|his|her)$/i.test(owner)
    ? { start, end }
    : { start, end: start + owner.length }
}

function subjects(sentence: string, clause: Clause, clauses: readonly Clause[]): readonly Span[] {
  const actor = actorOf(sentence, clause, clauses)
  const phrase = actor && withoutTime(sentence, actor)
  const main = inCompany.exec(sentence.slice(0, clause.verb.start))
  if (main?.[1] !== undefined) return [{ start: main.index, end: main.index + main[1].length }]
  // The tree may hang the subject elsewhere: "the United States and Japan last week imposed", "… after Japan imposed".
  if (!phrase || isTime(sentence, phrase) || reopened.test(sentence.slice(phrase.end, clause.verb.start)))
    return beside(sentence, clause.verb.start)
  // "Countries including Japan": those who are named.
  const named = including.exec(sentence.slice(phrase.start, clause.verb.start))
  if (named?.[1] !== undefined) {
    const end = phrase.start + named[0].length
    return [{ start: end - named[1].length, end }]
  }
  const before = joinedBefore.exec(sentence.slice(Math.max(0, phrase.start - 160), phrase.start))
  const lead = before && !/^(?:And|But|Now|Then|After|Since|While|When|In|On|At|As|For)\b/.test(before[0])
  const rest = sentence.slice(phrase.end, Math.max(phrase.end, clause.verb.end))
  const after = joinedAfter.exec(rest) ?? goesOn.exec(rest)
  return [{ start: phrase.start - (lead ? before[0].length : 0), end: phrase.end + (after?.[0].length ?? 0) }]
}

const noTime = `(?!(?:${months}|\\p{L}+day)\\b)`
const then = oneOf`(${months})(\s+\d{1,4})?, \p{Lu}\p{Ll}+day( (morning|evening|night))?, Today,
  (last|this|Last|This) (week|month|year|spring|summer|autumn|winter), \d{4}`
const time = pattern('u')`^(?:(?:In|On|Last|Early|Late|By|Since)\s+)?${then},?\s+(?=\S)`
/** A clause that opens anew between a subject and its verb is the verb's own. */
const reopened = pattern(
  'u',
)`^[^,]{0,80}\s(?:after|before|when|while|because|as|since|until|once)\s+(?:the\s+)?\p{Lu}`
const timeAfter = new RegExp(
  `\\s+(?:on|last|this|in)\\s+(?:\\p{Lu}\\p{Ll}+day|week|month|year|${months})$`,
  'u',
)
const capital = `${noTime}\\p{Lu}[\\p{L}.’']*`
const joinedBefore = new RegExp(
  `(?:(?:the\\s+)?${capital}(?:\\s+${capital})*(?:,\\s+(?:and\\s+)?|\\s+and\\s+))+(?:[Tt]he\\s+)?$|(?:${capital}\\s+)+$`,
  'u',
)
const anyCapital = String.raw`\p{Lu}[\p{L}.’']*`
/** "The State" of "the State Department revoked": the tree may end a name before its last word. */
const goesOn = pattern('u')`^(?:\s+${anyCapital})+(?=\s+\p{Ll})`
const joinedAfter = pattern('u')`^(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:the|its|their|other)\s+)*
  ${anyCapital}(?:\s+${anyCapital})*)+(?=\s+\p{Ll}|,)`

/** Verbs whose object is to do what follows: "urged X to impose". */
const asking = whole()`urge, ask, push, press, call, want, tell, order, prompt, force, lead, allow, request, lobby,
  persuade, cause, expect`

/** Who does it: of "urged X to impose" X, and of a pronoun whoever the clauses before it are about. */
function actorOf(sentence: string, clause: Clause, clauses: readonly Clause[]): Phrase | undefined {
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  const [asked] = parent?.objects ?? []
  if (clause.kind === 'infinitive' && parent && asked && asking.test(parent.verb.lemma)) return asked
  // "Called for the council to impose", "called on it to sanction".
  if (
    clause.kind === 'infinitive' &&
    /\b(?:for|(?:call|calls|called|calling) (?:on|upon))\s[^,;]{1,60}\sto\s+$/.test(
      sentence.slice(0, clause.verb.start),
    )
  ) {
    const [named] = beside(sentence, clause.verb.start)
    if (named) return { ...named, head: named }
  }
  const { subject } = clause
  // "It hit back, announcing sanctions": a participle is of whoever its clause is about.
  if (!subject && clause.kind === 'participle') return antecedent(sentence, clause, clauses)
  if (!subject) return asideOf(sentence, clause, clauses)?.subject
  return subject && pronoun.test(sentence.slice(subject.start, subject.end))
    ? (antecedent(sentence, clause, clauses) ?? subject)
    : subject
}

/** "The office, acting under an order, designated": the tree may give the subject to what stands between the commas. */
const asideOf = (sentence: string, clause: Clause, clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(
    ({ kind, subject, verb, parent }) =>
      kind === 'participle' &&
      parent !== undefined &&
      clauses[parent] === clause &&
      verb.end < clause.verb.start &&
      subject !== undefined &&
      subject.end < verb.start &&
      sentence.charAt(subject.end) === ',',
  )

const pronoun = /^(?:it|they|he|she|who|which|that)$/i

/** Who says so, else the subject of the clause that it hangs on, if a name stands there before it. */
function antecedent(sentence: string, clause: Clause, clauses: readonly Clause[]): Phrase | undefined {
  const seen = new Set<Clause>()
  let above: Clause | undefined = clause
  while (above && !seen.has(above)) {
    seen.add(above)
    // "After the council announced that it would": whose announcement it is stands right before the verb.
    const [named] =
      above !== clause && above.verb.end <= clause.verb.start ? beside(sentence, above.verb.start) : []
    if (named) return { ...named, head: named }
    for (const one of [above.speaker, above === clause ? undefined : above.subject])
      if (
        one &&
        (one.end <= clause.verb.start || clause.kind === 'adverbial') &&
        /\p{Lu}/u.test(sentence.slice(one.start, one.end).replace(/^(?:The|An?)\s/, ''))
      )
        return one
    above = above.parent === undefined ? undefined : clauses[above.parent]
  }
  return undefined
}

const name = `(?:[Tt]he\\s+)?${noTime}\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*)*(?:\\s+(?:nations|states|countries|powers|allies|governments))?`
const names = `${name}(?:(?:,\\s+(?:and\\s+)?|\\s+and\\s+)${name})*`
const times = `last (?:week|month|year)|this (?:week|month|year)|on \\p{Lu}\\p{L}+day|in (?:early |late )?\\p{Lu}\\p{L}+`
const including = new RegExp(`^\\p{L}+(?:\\s+\\p{Ll}+)?,?\\s+(?:including|such as|led by)\\s+(${names})`, 'u')
const helping =
  'has|have|had|is|are|was|were|been|will|would|could|may|might|should|must|can|not|never|still|again|now|also|already|then|later|earlier|today|yesterday|together|both'
const leading = new RegExp(
  `(${names})(?:,\\s+(?:in|on|last|this)\\s[\\p{L}\\d ]{2,24},)?\\s+(?:(?:${helping}|\\p{Ll}+ly|${times})\\s+|(?<=\\b(?:for|on|upon)\\s.{1,60})to\\s+)*$`,
  'u',
)

/** "Washington, in coordination with London, sanctioned": who is named first does it. */
const inCompany = new RegExp(
  `(${names}),\\s+(?:in \\p{Ll}+|along|together|jointly)\\s+with\\s+[^,;]{2,60},\\s+(?:\\p{Ll}+\\s+){0,2}$`,
  'u',
)

/** "The council met on Monday and later imposed": who did what "and" joins a verb to, where nobody stands beside it. */
export function sharedBefore(sentence: string, start: number, clauses: readonly Clause[]): readonly Span[] {
  if (!/\band\s+(?:\p{Ll}+\s+){0,3}$/u.test(sentence.slice(0, start))) return []
  const before = clauses.findLast(({ kind, verb }) => kind === 'main' && verb.end < start)
  return before ? plainDoers(sentence, before, clauses).filter((one) => mayImpose(sentence, one)) : []
}

/** The names right before the verb, over adverbs and times: "Japan and Oman last week imposed". */
export function beside(sentence: string, start: number): readonly Span[] {
  const found = leading.exec(sentence.slice(0, start))
  const words = found?.[1]
  if (!found || words === undefined) return []
  // "On Tuesday Norway imposed": when it was done is none of the name.
  const named = withoutTime(sentence, { start: found.index, end: found.index + words.length })
  return opening.test(sentence.slice(named.start, named.end)) ? [] : [named]
}

/** "The president signed a decree imposing": who put a name to what imposes them. */
export function signedBefore(sentence: string, start: number): Span | undefined {
  const found = signing.exec(sentence.slice(0, start))
  const { signer } = found?.groups ?? {}
  return found && signer !== undefined ? beside(sentence, found.index + signer.length)[0] : undefined
}
const signs = oneOf`sign(s|ed)?, issue[sd]?, adopt(s|ed)?, approve[sd]?, pass(es|ed)?, enact(s|ed)?`
const papers = oneOf`orders?, decrees?, resolutions?, laws?, legislation, acts?, directives?, regulations?`
const signing = pattern(
  'u',
)`(?<signer>[^;:]{2,120}?\s)${signs}\s(?:(?:an?|the|its|his|her|two)\s)?(?:\p{L}+\s){0,2}?
  ${papers}(?:\son\s\p{Lu}\p{L}+day)?\s*$`
const openers = oneOf`A, An, It, He, She, They, We, I, This, That, These, Those, In, On, At, But, And, Then, Who, Which`
const opening = pattern('u')`^(?:${openers}|${months}|\p{L}+day)\b|^The$`
