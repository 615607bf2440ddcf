import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, leadOf } from './acts.ts'

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

/** What makes a deed less than done: its modal, the verbs that it hangs on, or the noun ("plans to impose"). */
export function moodOf(sentence: string, clause: Clause, clauses: readonly Clause[]): Mood {
  let mood: Act | undefined
  let hedge: Span | undefined
  let denied = clause.denied
  const note = (act: Act | undefined, at: Span): void => {
    if (!act || mood !== undefined) return
    mood = act
    hedge = at
  }
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]
  // "Will ban oil and impose sanctions": a bare verb that is joined to another shares its modal.
  const shared =
    clause.modal === undefined &&
    clause.joined &&
    above?.modal !== undefined &&
    sentence.slice(clause.verb.start, clause.verb.end) === clause.verb.lemma
  const lead = shared && above ? above : clause
  if (lead.modal !== undefined) note(moodOfModal(lead.modal, sentence), modalAt(sentence, lead))
  else if (clause.tense === 'future' && clause.kind !== 'infinitive') note('plan', modalAt(sentence, clause))
  // "In exchange for lifting", "without imposing": a deed that is only named is not done.
  if (/ing$/.test(sentence.slice(clause.verb.start, clause.verb.end)))
    note(unmadeBy(sentence.slice(0, clause.verb.start)), clause.verb)
  const opening = sentence.slice(0, clause.subject?.start ?? clause.verb.start)
  const condition = /\b(?:if|unless|whether)\s+(?:the\s+)?$/i.exec(opening)
  if (condition)
    note('threaten', { start: condition.index, end: condition.index + condition[0].trimEnd().length })
  let one: Clause | undefined = clause
  for (let up = 0; one && up < mostUp; up++) {
    if (!/^(?:infinitive|complement|participle)$/.test(one.kind)) break
    const noun = /(\p{L}+)\s+(?:(?:\p{L}+ly|not)\s+)?to\s+$/u.exec(
      sentence.slice(Math.max(0, one.verb.start - 40), one.verb.start),
    )
    if (noun?.[1] && one.kind === 'infinitive') {
      const end = one.verb.start - (noun[0].length - noun[1].length)
      // "Signed an order to freeze": with the order it is done.
      const ordering: Clause | undefined = one.parent === undefined ? undefined : clauses[one.parent]
      if (
        orders.test(noun[1]) &&
        ordering &&
        makes.test(ordering.verb.lemma) &&
        ordering.tense === 'past' &&
        !ordering.denied
      )
        break
      note(leadOf(noun[1].toLowerCase().replace(/s$/, '')), { start: end - noun[1].length, end })
    }
    const parent: Clause | undefined = one.parent === undefined ? undefined : clauses[one.parent]
    if (!parent || one.kind === 'participle') break
    // To report that it was done leaves it done, as does what led to it; to threaten, ask or plan does not.
    // A verb that comes later, as the tree may have it, governs nothing.
    if (parent.verb.start > one.verb.end) break
    const undecided = parent.verb.lemma === 'decide' && parent.denied
    note(
      undecided ? 'threaten' : leadOf(parent.verb.lemma),
      undecided ? deniedAt(sentence, parent.verb) : parent.verb,
    )
    if (mood === undefined && one.kind === 'infinitive' && !leading.test(parent.verb.lemma))
      note('plan', parent.verb)
    if (one.kind === 'infinitive') denied ||= parent.denied && !undecided
    if (one.kind === 'infinitive' && parent.modal !== undefined)
      note(moodOfModal(parent.modal, sentence), modalAt(sentence, parent))
    one = parent
  }
  return { mood, denied, hedge }
}

/** "A draft that would have imposed sanctions": what would have been done came to nothing. */
export function unreal<T extends Mood & { readonly deed: Span }>(sentence: string, told: T): T {
  const before = sentence.slice(0, told.deed.start)
  const found = unrealBefore.exec(before) ?? unrealWith.exec(before)
  return found
    ? { ...told, mood: 'reject', hedge: { start: found.index, end: found.index + found[0].trimEnd().length } }
    : told
}

const unrealBefore = /\b(?:would|could|might) (?:not )?have (?:\p{L}+ly )?(?:\p{Ll}+\s)?$/iu
/** "Would have imposed an embargo and frozen": what is joined to it shares its modal. */
const unrealWith = /\b(?:would|could|might) have \p{Ll}+(?:ed|en|t)\s[^.;]{3,80}\sand\s+(?:\p{L}+ly\s)?$/iu

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
  return at < 0 ? { start: verb.start, end: verb.end } : { start: at, end: at + (modal?.length ?? 0) }
}

/** What the words before a gerund leave of its deed. */
function unmadeBy(before: string): Act | undefined {
  if (/\b(?:without|no (?:intention|plans?|wish|desire) of)\s+$/i.test(before)) return 'reject'
  return /\b(?:in (?:exchange|return) for|instead of|rather than|short of|aimed? at|(?:plan|idea|talk|prospect|possibility|hope)s? of)\s+$/i.test(
    before,
  )
    ? 'plan'
    : undefined
}

/** "Not decided", with the word that denies. */
function deniedAt(sentence: string, { start, end }: Span): Span {
  const found = /(?:\bnot|n[’']t|\bnever)\s+(?:\p{L}+\s+)?$/iu.exec(sentence.slice(0, start))
  return { start: found?.index ?? start, end }
}
