import { type Clause, clausesOf, type Phrase } from '../../language/clauses.ts'
import { contraryTo, meaningOf } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Claim } from './claim.ts'
import type { Setting } from './holding.ts'
import type { Line } from './lines.ts'
import { meaningAt } from './terms.ts'

/**
 * What the grammar of a sentence says of a claim, beside what its words do. `for`: a clause has the claim's deed, by its
 * subject, denied or not as the claim is, and as surely. `against`: such a clause has the contrary. `other`: the deed
 * is somebody else's, only foreseen, or denied of another. `silent`: no clause of the sentence has the deed.
 */
export interface Witness {
  readonly says: 'for' | 'against' | 'other' | 'silent'
  /** Who has the claim's part instead, where the claim's own subject stands in the same clause in another part. */
  readonly instead: string
}

const silent: Witness = { says: 'silent', instead: '' }

/** Verbs that foresee, want or report what another clause tells, so that it has not happened by that. */
const foreseeing =
  /^(?:expect|plan|hope|want|intend|predict|forecast|foresee|aim|seek|consider|threaten|propose|prepare|promise|pledge|vow|agree|try|attempt|ask|urge|call|fail|refuse|decline|likely|set|due|about|ready)$/

const converse: ReadonlySet<string> = new Set(
  ['deliver', 'deal', 'pay', 'lend', 'teach', 'beat'].map((verb) => meaningOf(stemOf(verb))),
)

const aspectual = /^(?:begin|end|continu|go|come|take|make|do|ha|have|be|get|hold|held)$/

/** @param claimed the claim's text; the sentence is the setting's line */
export function witness(claim: Claim, { line }: Setting): Witness {
  const claimed = deedOf(claim)
  // That something begins or goes on may be said of the deed or of who does it.
  if (!claimed || aspectual.test(claimed.meaning)) return silent
  const clauses = clausesOf(line.text)
  const found = clauses.flatMap((clause) => {
    const meaning = meaningOfVerb(line.text, clause)
    const same = meaning === claimed.meaning
    const contrary = contraryTo(claimed.meaning).has(meaning)
    if (!same && !contrary) return []
    // Who receives is not who delivers, though both tell of one thing.
    if (converse.has(meaning) && stemOf(clause.verb.lemma) !== stemOf(claimed.clause.verb.lemma)) return []
    const found = compare(claim, claimed, clause, clauses, line, contrary)
    // Who is not sure of a clause does not speak against the words.
    return found.says === 'other' && found.instead === '' && clause.sure < leastSure ? [] : [found]
  })
  return (
    found.find(({ says }) => says === 'for') ??
    found.find(({ says }) => says === 'against') ??
    found.find(({ instead }) => instead !== '') ??
    found[0] ??
    silent
  )
}

/** A clause as sure as this is right in every part in some nine of ten of news; the words alone are right as often. */
const leastSure = 0.5

interface Deed {
  readonly meaning: string
  readonly clause: Clause
  /** Stems of the subject's words, and of what the verb has beside it. */
  readonly doer: ReadonlySet<string>
  /** Whether the subject is a name, which another word does not stand for. */
  readonly named: boolean
  readonly foreseen: boolean
}

const claims = new WeakMap<Claim, Deed | 'none'>()

/** The claim's own main clause; none where it only says what something is. */
function deedOf(claim: Claim): Deed | undefined {
  const known = claims.get(claim)
  if (known) return known === 'none' ? undefined : known
  const { text } = claim.line
  const clauses = clausesOf(text)
  const clause = clauses.find(({ kind, copula }) => kind === 'main' && !copula)
  const made: Deed | undefined = clause && {
    meaning: meaningOfVerb(text, clause),
    clause,
    doer: wordsOf(text, clause.voice === 'passive' ? clause.agent : clause.subject),
    named: isNamed(text, clause.voice === 'passive' ? clause.agent : clause.subject),
    foreseen: isForeseen(text, clause, clauses),
  }
  claims.set(claim, made ?? 'none')
  return made
}

const isNamed = (
  text: string,
  phrase: { readonly start: number; readonly end: number } | undefined,
): boolean =>
  phrase !== undefined &&
  /\p{Lu}/u.test(
    text.slice(phrase.start, phrase.end).replace(/^(?:The|An?|Its?|His|Her|Their|Some|Many|No|All)\s/, ''),
  )

const meaningOfVerb = (text: string, { verb }: Clause): string =>
  meaningAt(text, verb.start, verb.end) ?? meaningOf(stemOf(verb.lemma))

/** Phrases that mean whoever was named before. */
/** "The two sides", "their ministers": people whom an earlier sentence names, or who act for those named. */
const acting = /^(?:[Tt]he|[Tt]heir|[Bb]oth|[Ii]ts|[Tt]hese|[Tt]hose)\s+\P{Lu}+$/u
const pronoun =
  /^(?:(?:(?:all|both|most|some|each|one) of )?(?:it|them|these|those|whom)|he|she|they|who|which|that|we|the (?:company|firm|country|group|club|team|bank|party|agency|council))$/i

function wordsOf(
  text: string,
  phrase: { readonly start: number; readonly end: number } | undefined,
): ReadonlySet<string> {
  return new Set(phrase ? contentWords(text, phrase.start, phrase.end).map(({ stem }) => stem) : [])
}

function compare(
  claim: Claim,
  claimed: Deed,
  clause: Clause,
  clauses: readonly Clause[],
  line: Line,
  contrary: boolean,
): Witness {
  const { text } = line
  const doer = clause.voice === 'passive' ? clause.agent : clause.subject
  const words = doer ? text.slice(doer.start, doer.end) : ''
  const told = wordsOf(text, doer)
  const unknown =
    doer === undefined || pronoun.test(words.trim()) || acting.test(words.trim()) || claimed.doer.size === 0
  const isSame = unknown || meetsIn(claimed.doer, told, line, doer)
  // "The pact" may be "the programme" of a sentence before; a name is not another name.
  if (!isSame && !claimed.named) return silent
  if (!isSame) {
    const rest = new Set(partsOf(clause, doer).flatMap((part) => [...wordsOf(text, part)]))
    const turned =
      !contrary &&
      sharesObject(claim, claimed, clause, text) &&
      [...claimed.doer].some((stem) => rest.has(stem))
    return { says: 'other', instead: turned && clause.denied === claimed.clause.denied ? words : '' }
  }
  // "Runs until 2030" is borne out by what "will run"; what "was signed" is not by what will be.
  if (claimed.clause.tense === 'past' && !claimed.foreseen && isForeseen(text, clause, clauses))
    return { says: 'other', instead: '' }
  if (claimed.foreseen && !isForeseen(text, clause, clauses)) return { says: 'other', instead: '' }
  // The same verb of another thing is another deed.
  if (!bearsSame(claim, claimed, clause, text)) return silent
  const agrees = (clause.denied === claimed.clause.denied) !== contrary
  return { says: agrees ? 'for' : 'against', instead: '' }
}

/** Whether what a deed is done to is the same: the main word of the one stands in the other. */
function bearsSame(claim: Claim, claimed: Deed, clause: Clause, text: string): boolean {
  const bearerOf = (one: Clause): Phrase | undefined =>
    one.voice === 'passive' ? one.subject : one.objects[0]
  const [wanted, told] = [bearerOf(claimed.clause), bearerOf(clause)]
  if (!wanted || !told || pronoun.test(text.slice(told.start, told.end))) return true
  const meanings = (of: string, phrase: Span): ReadonlySet<string> =>
    new Set([...wordsOf(of, phrase)].map(meaningOf))
  const own = claim.line.text
  const heads = [meanings(own, wanted.head), meanings(text, told.head)] as const
  return (
    heads[0].size === 0 ||
    heads[1].size === 0 ||
    !heads[0].isDisjointFrom(meanings(text, told)) ||
    !heads[1].isDisjointFrom(meanings(own, wanted))
  )
}

/** A subject is the claim's where it holds its last word, or one of its names. */
function meetsIn(
  claimed: ReadonlySet<string>,
  told: ReadonlySet<string>,
  line: Line,
  phrase: { readonly start: number; readonly end: number } | undefined,
): boolean {
  if ([...claimed].some((stem) => told.has(stem))) return true
  if (!phrase) return false
  // "Washington" and "the American government" are one party.
  const inside = line.terms.filter(
    ({ start, end }) => start >= line.span.start + phrase.start && end <= line.span.start + phrase.end,
  )
  return inside.some(({ concept }) => claimed.has(concept) || claimed.has(stemOf(concept)))
}

const partsOf = (clause: Clause, but: unknown) =>
  [clause.subject, clause.agent, ...clause.objects, ...clause.obliques].flatMap((part) =>
    part && part !== but ? [part] : [],
  )

/** Whether a clause's object has a word of the claim's. */
function sharesObject(claim: Claim, claimed: Deed, clause: Clause, text: string): boolean {
  const wanted = new Set(
    partsOf(claimed.clause, claimed.clause.subject).flatMap((part) => [...wordsOf(claim.line.text, part)]),
  )
  return clause.objects.some((part) => [...wordsOf(text, part)].some((stem) => wanted.has(stem)))
}

/** Whether a clause tells of what may come: its tense, its modal, or the verb that it hangs on. */
function isForeseen(text: string, clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.modal !== undefined && /^(?:will|would|may|might|could|shall|should|can)$/.test(clause.modal))
    return true
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (clause.kind !== 'infinitive') return clause.tense === 'future'
  const noun =
    /(\p{L}+)\s+to\s+$/u
      .exec(text.slice(Math.max(0, clause.verb.start - 30), clause.verb.start))?.[1]
      ?.toLowerCase() ?? ''
  return foreseeing.test(above?.verb.lemma ?? '') || foreseeing.test(noun.replace(/s$/, ''))
}
