import { type Clause, clausesOf, type Phrase, treeOf } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/**
 * Whether a sentence tells, as a fact, what somebody did or what was done to them: "Finch was fired", "police said that Finch
 * was hurt"; not what may be, what is denied, what they only said, and not what they are.
 * @param mentions where the sentence names them, as offsets of it
 */
export function tellsDeed(sentence: string, mentions: readonly Span[]): boolean {
  const clauses = clausesOf(sentence)
  const saying = new Set(clauses.flatMap((clause) => clause.saying?.start ?? []))
  const isDeed = (clause: Clause): boolean =>
    isTold(clause) &&
    !clause.copula &&
    !isState.test(clause.verb.lemma) &&
    !saying.has(clause.verb.start) &&
    [clause.subject, clause.agent, ...clause.objects].some((part) => isOf(sentence, part, mentions))
  return clauses.some(isDeed) || opensWithDeed(sentence, mentions)
}

/** What somebody is, has or thinks, in any form: no deed of theirs. */
const isState = whole('i')`
  be, ha(ve|s|d), know[ns]?, knew, understand(s|ing)?, understood, believe[sd]?, think(s|ing)?, thought, want(s|ed|ing)?, need(s|ed)?, like[sd]?,
  love[sd]?, hate[sd]?, feels?, felt, hope[sd]?, seem(s|ed)?, appear(s|ed)?, remain(s|ed|ing)?, live[sd]?, deserve[sd]?, own(s|ed)?, mean(s|t)?,
  say(s|ing)?, said, tells?, told, accus(e|ed|es|ing), suspect(s|ed)?, expect(s|ed)?, claim(s|ed)?`

/**
 * "Finch, 52, was jailed", "Finch, a nurse with the fleet, worked there": a sentence that opens with a name, and goes on
 * with a verb behind the words that tell who it is. The words between commas may mislead the tree about whose verb it is.
 */
function opensWithDeed(sentence: string, mentions: readonly Span[]): boolean {
  const [first] = mentions
  if (!first || !/^\W*$/.test(sentence.slice(0, first.start))) return false
  const aside = /^,[^,“”"]{1,90},(?= )/.exec(sentence.slice(first.end))?.[0].length ?? 0
  const { tokens, upos } = treeOf(sentence)
  let at = tokens.findIndex(({ start }) => start >= first.end + aside)
  while (at >= 0 && /^(?:AUX|ADV)$/.test(upos[at] ?? '') && isFact(tokens[at]?.text ?? '')) at++
  const word = tokens[at]?.text ?? ''
  return upos[at] === 'VERB' && /^\p{Ll}/u.test(word) && isFact(word) && !isState.test(word)
}

const isFact = (word: string): boolean =>
  !/^(?:not|never|hardly|may|might|could|would|should|can)$|n[’']t$/i.test(word)

/** Whether somebody is the subject of a sentence's main clause. */
export const isSubject = (sentence: string, mentions: readonly Span[]): boolean =>
  clausesOf(sentence).some(({ kind, subject }) => kind === 'main' && isOf(sentence, subject, mentions))

/** What will be is told as well: "will serve as the next governor". */
const isTold = ({ kind, denied, modal, speaker }: Clause): boolean =>
  (kind === 'main' || kind === 'beside' || (kind === 'complement' && speaker !== undefined)) &&
  !denied &&
  (modal === undefined || modal === 'will')

/** Whether a phrase is somebody, and not what is theirs: its main word is in their name, or right before it ("coach Finch"). */
const isOf = (sentence: string, phrase: Phrase | undefined, mentions: readonly Span[]): boolean =>
  phrase !== undefined &&
  mentions.some(
    ({ start, end }) =>
      start >= phrase.start &&
      end <= phrase.end + 1 &&
      phrase.head.start < end &&
      phrase.head.end >= start - 1 &&
      !/^[’']s?(?!\p{L})/u.test(sentence.slice(end, end + 3)),
  )
