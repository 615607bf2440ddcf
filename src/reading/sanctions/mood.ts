import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Act, leadOf } from './acts.ts'
import { isAgreed, votersBefore } from './votes.ts'

/** What makes a deed less than done. */
export interface Mood {
  /** What governs the deed: it is planned, threatened, asked for or refused; undefined where it is done. */
  readonly mood: Act | undefined
  readonly denied: boolean
  /** The word that makes it less than done: "may", "threatened". */
  readonly hedge: Span | undefined
}

/** How far up the governing clauses are looked at. */
const mostUp = 4

/** Of what was noted, in the order in which it was looked for, the first makes the mood. */
interface Note {
  readonly mood: Act
  readonly hedge: Span
}
type Noted = readonly Note[]

const note = (mood: Act | undefined, hedge: Span): Noted => (mood ? [{ mood, hedge }] : [])

/** What makes a deed less than done: its modal, the verbs that it hangs on, or the noun ("plans to impose"). */
export function moodOf(sentence: string, clause: Clause, clauses: readonly Clause[]): Mood {
  // "Voted 13-0, with two abstaining, to lift": whoever abstained denies nothing.
  if (votersBefore(sentence.slice(0, clause.verb.start)) || isAgreed(sentence, clause.verb))
    return { mood: undefined, denied: false, hedge: undefined }
  const own = [
    ...byModal(sentence, clause, clauses),
    ...byGerund(sentence, clause),
    ...byCondition(sentence, clause),
  ]
  const up = aboveIt(sentence, clause, clauses, own.length > 0)
  const [first] = [...own, ...up.notes]
  return { mood: first?.mood, denied: clause.denied || up.denied, hedge: first?.hedge }
}

const parentOf = ({ parent }: Clause, clauses: readonly Clause[]): Clause | undefined =>
  parent === undefined ? undefined : clauses[parent]

/** "May impose", "will ban oil and impose sanctions": a bare verb that is joined to another shares its modal. */
function byModal(sentence: string, clause: Clause, clauses: readonly Clause[]): Noted {
  const above = parentOf(clause, clauses)
  const shared =
    clause.modal === undefined &&
    clause.joined &&
    above?.modal !== undefined &&
    sentence.slice(clause.verb.start, clause.verb.end) === clause.verb.lemma
  const lead = shared && above ? above : clause
  if (lead.modal !== undefined) return note(moodOfModal(lead.modal, sentence), modalAt(sentence, lead))
  const isComing = clause.tense === 'future' && clause.kind !== 'infinitive'
  return isComing ? note('plan', modalAt(sentence, clause)) : []
}

/** "In exchange for lifting", "without imposing": a deed that is only named is not done. */
const byGerund = (sentence: string, { verb }: Clause): Noted =>
  /ing$/.test(sentence.slice(verb.start, verb.end)) ? note(unmadeBy(sentence.slice(0, verb.start)), verb) : []

/** "If it imposes", "whether the council lifts". */
function byCondition(sentence: string, { subject, verb }: Clause): Noted {
  const condition = /\b(?:if|unless|whether)\s+(?:the\s+)?$/i.exec(
    sentence.slice(0, subject?.start ?? verb.start),
  )
  return condition
    ? note('threaten', { start: condition.index, end: condition.index + condition[0].trimEnd().length })
    : []
}

/** What the clauses that a deed hangs on make of it, and whether they deny it. */
function aboveIt(
  sentence: string,
  clause: Clause,
  clauses: readonly Clause[],
  isNoted: boolean,
): { readonly notes: Noted; readonly denied: boolean } {
  const notes: Note[] = []
  let denied = false
  let one = clause
  for (let up = 0; up < mostUp; up++) {
    if (!/^(?:infinitive|complement|participle)$/.test(one.kind)) break
    const parent = parentOf(one, clauses)
    const noun = one.kind === 'infinitive' ? nounBefore(sentence, one) : undefined
    if (noun && isOrdered(noun.word, parent)) break
    if (noun) notes.push(...note(leadOf(noun.word.toLowerCase().replace(/s$/, '')), noun))
    // A verb that comes later, as the tree may have it, governs nothing; "proposed listing" does.
    const isApart =
      one.kind === 'participle' && !adjoining.test(sentence.slice(parent?.verb.end, one.verb.start))
    if (!parent || isApart || parent.verb.start > one.verb.end) break
    const undecided = parent.verb.lemma === 'decide' && parent.denied
    notes.push(...byVerbAbove(sentence, one, parent, undecided, isNoted || notes.length > 0))
    if (one.kind === 'infinitive') denied ||= parent.denied && !undecided
    one = parent
  }
  return { notes, denied }
}

/** Between "ruled out" and "lifting": nothing but the verb's own particle. */
const adjoining = /^\s+(?:(?:out|off|against|on|about)\s+)?$/

/** To report that it was done leaves it done, as does what led to it; to threaten, ask or plan does not. */
function byVerbAbove(
  sentence: string,
  { kind, verb: own }: Clause,
  parent: Clause,
  undecided: boolean,
  isNoted: boolean,
): Noted {
  const { verb, modal } = parent
  const opens = modal !== undefined && encloses.test(verb.lemma)
  const lead = opens ? moodOfModal(modal, sentence) : undefined
  const governs = undecided
    ? note('threaten', deniedAt(sentence, verb))
    : lead
      ? note(lead, modalAt(sentence, parent))
      : note(leadOf(verb.lemma), verb)
  if (kind !== 'infinitive') return governs
  const isOpen = !isNoted && governs.length === 0 && !leading.test(verb.lemma)
  return [
    ...governs,
    ...(isOpen ? note('plan', own) : []),
    ...(modal === undefined ? [] : note(moodOfModal(modal, sentence), modalAt(sentence, parent))),
  ]
}

/** "Could include imposing sanctions": what only tells of what something is made is as likely as its modal has it. */
export const encloses = /^(?:include|involve|mean|entail)$/

/** The noun that an infinitive hangs on: "plans to impose". */
function nounBefore(sentence: string, { verb }: Clause): (Span & { readonly word: string }) | undefined {
  const before = sentence.slice(Math.max(0, verb.start - 40), verb.start)
  const [all, word] = /(\p{L}+)\s+(?:(?:\p{L}+ly|not)\s+)?to\s+$/u.exec(before) ?? []
  if (all === undefined || word === undefined) return undefined
  const start = verb.start - all.length
  return { word, start, end: start + word.length }
}

/** "Signed an order to freeze": with the order it is done. */
const isOrdered = (noun: string, by: Clause | undefined): boolean =>
  orders.test(noun) && by !== undefined && makes.test(by.verb.lemma) && by.tense === 'past' && !by.denied

const orders = /^(?:orders?|decrees?|resolutions?|laws?|legislation|acts?|measures?|directives?)$/i
const makes = /^(?:sign|issue|adopt|approve|pass|enact)$/

/** Verbs after which an infinitive is done: "prompted the bank to impose". */
const leading =
  /^(?:prompt|lead|cause|force|help|manage|continue|go|use|move|rush|join|come|begin|start|proceed|oblige|compel|drive)$/

export function moodOfModal(modal: string, sentence: string): Act | undefined {
  if (/^(?:may|might|could|can)$/.test(modal)) return 'threaten'
  if (/^(?:should|must|ought)$/.test(modal)) return 'call'
  if (modal === 'would') return /\bif\b|\bunless\b/i.test(sentence) ? 'threaten' : 'plan'
  return /^(?:will|shall|going)$/.test(modal) ? 'plan' : undefined
}

function modalAt(sentence: string, { verb, modal }: Clause): Span {
  const at = modal === undefined ? -1 : sentence.slice(0, verb.start).toLowerCase().lastIndexOf(modal)
  if (at >= 0) return { start: at, end: at + (modal?.length ?? 0) }
  // "He'd put", "won't impose": a short modal is told with the words that it stands between.
  const short = shortModal.exec(sentence.slice(0, verb.start))
  return { start: short?.index ?? verb.start, end: verb.end }
}
const shortModal = /(?<!\S)(?:\p{L}+[’'](?:d|ll)|(?:wo|would|ca|could|should)n[’']t)\s+(?:\p{Ll}+\s+){0,2}$/u

/** What the words before a gerund leave of its deed. */
function unmadeBy(before: string): Act | undefined {
  if (undone.test(before)) return 'reject'
  return onlyNamed.test(before) ? 'plan' : undefined
}
/** "Held off on imposing", "shied away from imposing": what one does not do. */
const undone = pattern(
  'i',
)`\b${oneOf`without, (voted|decided) against, no (intention|plans?|wish|desire) of, (held|hold(s|ing)?) (off|back) (on|from),
  (held|hold(s|ing)?) off, stop(s|ped)? short of, refrain(s|ed|ing)? from, avoid(s|ed|ing)?,
  (shied|shies|shy|back(s|ed)?|step(s|ped)?) away from, put(s|ting)? off, delay(s|ed|ing)?`}\s+$`
const ideas = oneOf`plan, idea, talk, prospect, possibility, hope`
const onlyNamed = pattern(
  'i',
)`\b(?:in (?:exchange|return) for|instead of|rather than|short of|aimed? at|${ideas}s? of)\s+$`

/** "Not decided", with the word that denies. */
function deniedAt(sentence: string, { start, end }: Span): Span {
  const found = /(?:\bnot|n[’']t|\bnever)\s+(?:\p{L}+\s+)?$/iu.exec(sentence.slice(0, start))
  return { start: found?.index ?? start, end }
}
