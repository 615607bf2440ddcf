import type { Clause, Phrase } from '../clauses.ts'
import { meaningOf, meaningOfVerbAt } from '../meanings.ts'
import type { Span } from '../span.ts'
import { stemOf } from '../words.ts'

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
    'sink die perish explode burn crash collapse break merge change pass'
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
    /\b(?:cases?|lawsuits?|suits?|appeals?|claims?|charges?|complaints?|motions?|petitions?|findings?|reports?|suggestions?|calls?|ideas?|criticism|allegations?|fears|concerns)$/i,
    deed('reject'),
  ],
]

const name = /^ (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u

/** "Its coach Emil Varga": the name goes with what it is the name of. */
function withName(text: string, phrase: Phrase | undefined): Phrase | undefined {
  const found = phrase && name.exec(text.slice(phrase.end))
  return phrase && found ? { ...phrase, end: phrase.end + found[0].length } : phrase
}

/** A name right after its verb is its object, whatever else the tree made of the sentence. */
function nameAfter(text: string, { verb, voice }: Clause): Phrase | undefined {
  const found = voice === 'active' ? name.exec(text.slice(verb.end)) : null
  return found ? phraseAt(text, verb.end + 1, verb.end + found[0].length) : undefined
}

/** A clause as it stands. */
export function plainly(text: string, clause: Clause): Event {
  const { verb, voice, subject, agent, objects, copula, denied } = clause
  const alone = voice === 'active' && objects.length === 0 && unaccusative.has(verb.lemma)
  // "Took place": the noun is a part of the verb.
  const found = meaningOfVerbAt(text, verb)
  if (found === deed('happen') && voice === 'active')
    return { deed: found, bearer: subject, denied, clause, beside: objects.slice(0, 1), by: 'words' }
  const borne = voice === 'passive' || copula || alone
  const bearer = withName(text, borne ? subject : (objects[0] ?? nameAfter(text, clause)))
  const whom = bearer ? text.slice(bearer.start, bearer.head.end) : ''
  const sense = ofTwoSenses.find(([lemma, what]) => lemma.test(verb.lemma) && whom !== '' && what.test(whom))
  return {
    deed: sense ? sense[2] : copula ? deed(text.slice(verb.start, verb.end)) : (found ?? deed(verb.lemma)),
    doer: voice === 'passive' ? agent : borne ? undefined : subject,
    bearer,
    denied,
    clause,
    beside: [],
    by: 'words',
  }
}

/** A phrase as long as these words, whose main word is one of them. */
export function phraseAt(
  text: string,
  start: number,
  end: number,
  head: RegExp = /\p{L}+(?=\P{L}*$)/u,
): Phrase {
  const found = head.exec(text.slice(start, end))
  const at = start + (found?.index ?? 0)
  return { start, end, head: { start: at, end: found ? at + found[0].length : end } }
}
