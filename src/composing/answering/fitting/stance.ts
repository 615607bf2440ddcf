import { type Clause, clausesOf, type Phrase } from '../../../language/clauses.ts'
import { leansBack } from '../../../language/leaning.ts'
import { anywhere, oneOf, pattern, whole } from '../../../language/pattern.ts'
import { stemSet } from '../../../language/words.ts'
import { inside } from '../../../model/reading.ts'
import type { Candidate } from '../candidate.ts'

/** A question for what somebody thinks of something: “the guild's position on the dam”. */
export interface Stance {
  readonly holder: ReadonlySet<string>
  readonly topic: ReadonlySet<string>
}

const views = oneOf`positions?, stances?, views?, opinions?, attitudes?, policy, line`
const onIt = oneOf`on, about, towards?, regarding, of, concerning`
const forms = [
  pattern('iu')`
    ^what(?:['’]s| is| are| was| were) (?:the )?(.+?)['’]s? (?:own |official |current )?${views} ${onIt} (.+?)\W*$`,
  pattern('iu')`
    ^what(?:['’]s| is| are| was| were) the (?:official |current )?${views} of (.+?) (?:on|about|towards?|regarding) (.+?)\W*$`,
  pattern('iu')`
    ^what ${views} (?:does|do|did|has|have) (.+?) (?:take|taken|have|hold|held) (?:on|about|towards?|regarding) (.+?)\W*$`,
  /^where (?:does|do|did) (.+?) stand (?:on|about|regarding) (.+?)\W*$/iu,
]

export function stanceIn(question: string): Stance | undefined {
  for (const form of forms) {
    const [, holder, topic] = form.exec(question) ?? []
    if (holder !== undefined && topic !== undefined) return { holder: stemSet(holder), topic: stemSet(topic) }
  }
  return undefined
}

const held = whole('i')`
  say, tell, state, declare, announce, claim, argue, insist, maintain, believe, think, consider, regard, see, view, hold,
  support, back, endorse, favou?r, welcome, praise, defend, approve, accept, recogni[sz]e, recommend, propose, suggest, prefer,
  oppose, object, reject, refuse, resist, criticise, criticize, condemn, denounce, blame, dismiss, deny, doubt, question, disapprove,
  want, wish, hope, fear, call, demand, urge, ask, plead, warn, threaten, promise, pledge, vow, describe, agree, disagree,
  protest, campaign, lobby, fight, vote, sue`
/** “Is against the dam”, “was in favour of it”. */
const leaning = anywhere('i')`against, in favou?r, opposed, for, hostile, critical, wary, neutral, undecided`
const named = anywhere('i')`${views}`

/**
 * Whether a sentence of a passage has them think something of it: they are named before a verb of holding, or are whom it
 * means, and the topic stands in what they hold, not in a clause that only describes something else.
 */
export function takesStance({ holder, topic }: Stance, { excerpt, reading }: Passage): boolean {
  const { text } = reading.article
  const isOn = (words: string): boolean => !topic.isDisjointFrom(stemSet(words))
  const isOf = (words: string): boolean => !holder.isDisjointFrom(stemSet(words))
  return inside(reading.sentences, excerpt).some((span) => {
    const sentence = text.slice(span.start, span.end)
    if (isOf(sentence) && named.test(sentence) && isOn(sentence)) return true
    const leans = leansBack(sentence)
    const isLedOn =
      (leans || meant.test(sentence)) && isOn(text.slice(Math.max(0, span.start - reach), span.start))
    const clauses = clausesOf(sentence)
    return clauses.some((clause) => {
      const by = [sentence.slice(0, clause.verb.start), wordsOf(clause.agent, sentence)]
      const isTheirs = leans || by.some(isOf)
      return isTheirs && isHeld(clause, sentence) && (isLedOn || isOn(ownWords(clause, clauses, sentence)))
    })
  })
}
/** Characters before a sentence that leans back in which the topic stands. */
const reach = 200
const meant = anywhere('i')`it, them, this, that, such`
type Passage = Pick<Candidate, 'excerpt' | 'reading'>
const wordsOf = (phrase: Phrase | undefined, sentence: string): string =>
  phrase ? sentence.slice(phrase.start, phrase.end) : ''

const isHeld = ({ verb, copula, extent }: Clause, sentence: string): boolean =>
  copula ? leaning.test(sentence.slice(extent.start, extent.end)) : held.test(verb.lemma)

/** The words of a clause without the clauses in it that only describe something. */
const ownWords = ({ extent }: Clause, clauses: readonly Clause[], sentence: string): string =>
  clauses
    .filter(
      ({ kind, extent: own }) => describing.has(kind) && own.start > extent.start && own.end <= extent.end,
    )
    .reduce(
      (words, { extent: own }) => words.replace(sentence.slice(own.start, own.end), ' '),
      sentence.slice(extent.start, extent.end),
    )
const describing: ReadonlySet<Clause['kind']> = new Set(['relative', 'participle'])
