import { type Clause, clausesOf, type Phrase, treeOf } from '../../language/clauses.ts'
import { anywhere, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { weekdays } from '../../language/vocabulary.ts'

/**
 * Whether a sentence tells, as a fact, what somebody did or what was done to them: "Finch was fired", "police said that Finch
 * was hurt"; not what may be, what is denied, what they only said, what a picture of a day shows, and not what they are.
 * @param mentions where the sentence names them, as offsets of it
 */
export function tellsDeed(sentence: string, mentions: readonly Span[]): boolean {
  if (isPictured(sentence, mentions)) return false
  const clauses = clausesOf(sentence)
  const saying = new Set(clauses.flatMap((clause) => clause.saying?.start ?? []))
  const isDeed = (clause: Clause): boolean =>
    isTold(clause) &&
    !clause.copula &&
    !isState.test(clause.verb.lemma) &&
    !saying.has(clause.verb.start) &&
    [clause.subject, clause.agent, ...bearers(clause)].some((part) => isOf(sentence, part, mentions))
  return clauses.some(isDeed) || opensWithDeed(sentence, mentions)
}

/** To whom something is done: not whom another only sees or thinks of ("a fan had seen Finch once"). */
const bearers = ({ verb, objects }: Clause): readonly Phrase[] => (noticing.test(verb.lemma) ? [] : objects)
const noticing = whole()`see, watch, hear, know, like, love, hate, want, mention, remember, recall, describe, call, support, admire, follow, visit`

/** "Finch waves to the crowd on Thursday, July 7": what is told of a day in the present stands under a picture, or is to come. */
export function isPictured(sentence: string, mentions: readonly Span[]): boolean {
  if (!ofADay.test(sentence)) return false
  const { tokens, upos } = treeOf(sentence)
  return clausesOf(sentence).some(({ kind, subject, verb }) => {
    const at = tokens.findIndex(({ start }) => start === verb.start)
    const isPresent = upos[at] === 'VERB' && /^\p{Ll}+s$/u.test(tokens[at]?.text ?? '')
    return kind === 'main' && isPresent && isOf(sentence, subject, mentions)
  })
}
const ofADay = anywhere('u')`on ${weekdays}`

/** What somebody is, has or thinks, in any form: no deed of theirs. */
const isState = whole('i')`
  be, ha(ve|s|d), know[ns]?, knew, understand(s|ing)?, understood, believe[sd]?, think(s|ing)?, thought, want(s|ed|ing)?, need(s|ed)?, like[sd]?,
  love[sd]?, hate[sd]?, feels?, felt, hope[sd]?, seem(s|ed)?, appear(s|ed)?, remain(s|ed|ing)?, live[sd]?, deserve[sd]?, own(s|ed)?, mean(s|t)?,
  say(s|ing)?, said, tells?, told, accus(e|ed|es|ing), suspect(s|ed)?, expect(s|ed)?, claim(s|ed)?`

/**
 * "Finch, 52, was jailed", "Harbour pilot Finch, a nurse's son, resigned": a sentence that opens with a name, or with an office
 * before it, and goes on with a verb behind the words that tell who it is. The words between commas may mislead the tree
 * about whose verb it is.
 */
function opensWithDeed(sentence: string, mentions: readonly Span[]): boolean {
  const [first] = mentions
  if (!first || sentence.slice(0, first.start).includes(',')) return false
  const { tokens, upos } = treeOf(sentence)
  if (tokens.some(({ end }, one) => end <= first.start && !ofOffice.test(upos[one] ?? ''))) return false
  const aside = /^,[^,“”"]{1,90},(?= )/.exec(sentence.slice(first.end))?.[0].length ?? 0
  let at = tokens.findIndex(({ start }) => start >= first.end + aside)
  while (at >= 0 && /^(?:AUX|ADV)$/.test(upos[at] ?? '') && isFact(tokens[at]?.text ?? '')) at++
  const word = tokens[at]?.text ?? ''
  return upos[at] === 'VERB' && /^\p{Ll}/u.test(word) && isFact(word) && !isState.test(word)
}

/** What words of an office are by the tree, "The club's head coach", and dashes of a dateline. */
const ofOffice = /^(?:NOUN|PROPN|ADJ|DET|PART|NUM|PUNCT|SYM)$/

const isFact = (word: string): boolean =>
  !/^(?:not|never|hardly|may|might|could|would|should|can)$|n[’']t$/i.test(word)

/**
 * Whether a sentence tells, as a fact, what turns a life: an office taken or lost, a win, a trial, a birth, a death, be it
 * of a main clause or beside it ("Finch, who was jailed in 2019, …").
 */
export const tellsTurn = (sentence: string, mentions: readonly Span[]): boolean =>
  clausesOf(sentence).some(
    (clause) =>
      isTurn(clause) &&
      !clause.denied &&
      (clause.modal === undefined || clause.modal === 'will') &&
      (clause.kind === 'relative' || clause.kind === 'participle' || isTold(clause)) &&
      !clause.objects.some(({ start, end }) => /sel(?:f|ves)$/.test(sentence.slice(start, end))) &&
      [clause.subject, clause.describes, ...clause.objects].some(
        (part) => isOf(sentence, part, mentions) || isPronoun(sentence, part),
      ),
  )

/** “Finch's resignation follows an inquiry”: what turned somebody's life, as a thing that the sentence is about. */
export const tellsOwnTurn = (sentence: string, mentions: readonly Span[]): boolean =>
  clausesOf(sentence).some(
    ({ subject, denied, modal }) =>
      subject !== undefined &&
      !denied &&
      modal === undefined &&
      mentions.some(
        ({ start, end }) =>
          start >= subject.start && end <= subject.end && /^[’']s? /.test(sentence.slice(end, end + 3)),
      ) &&
      turnNouns.test(sentence.slice(subject.head.start, subject.head.end)),
  )
const turnNouns = whole('i')`
  appointment, arrest, conviction, death, defeat, departure, dismissal, election, exit, firing, killing, nomination, ouste?r, ousting, removal,
  release, resignation, retirement, return, sacking, suspension, trial, victory, win`

/** Whether a clause's verb is one of an office, a trial, a win, a birth or a death. */
export const isTurn = ({ verb }: Clause): boolean => turns.test(verb.lemma)

const turns = whole()`
  appoint, elect, re-elect, reelect, nominate, name, hire, promote, swear, crown, succeed, replace, elevate, take, become, join, found, lead, resign, retire,
  quit, step, leave, fire, sack, dismiss, oust, remove, suspend, depose, win, lose, beat, defeat, bear, die, kill, murder, marry, arrest, detain, charge,
  indict, convict, pleade?, jail, imprison, sentence, acquit, pardon, extradite, sanction, ban, free, release, serve, spend, canonize, canonise`

const isPronoun = (sentence: string, part: Phrase | undefined): boolean =>
  part !== undefined && /^(?:he|she)$/i.test(sentence.slice(part.start, part.end))

/** "He had been with the port for years before he met Finch": who is “he”, another sentence tells, and it is not Finch. */
export function isOfAnother(sentence: string, mentions: readonly Span[]): boolean {
  const clauses = clausesOf(sentence)
  const subject = clauses.find(({ kind }) => kind === 'main')?.subject
  return (
    isPronoun(sentence, subject) &&
    mentions.every(({ start }) => start > (subject?.start ?? 0)) &&
    !clauses.some((clause) => isOf(sentence, clause.subject, mentions))
  )
}

/** Whether a sentence says what somebody is: "Finch, 36, is a rising star". */
export function tellsWho(sentence: string, mentions: readonly Span[]): boolean {
  const { tokens, upos } = treeOf(sentence)
  return clausesOf(sentence).some(
    ({ kind, copula, denied, subject, verb }) =>
      (kind === 'main' || kind === 'beside') &&
      copula &&
      !denied &&
      upos[tokens.findIndex(({ start }) => start === verb.start)] === 'NOUN' &&
      isOf(sentence, subject, mentions),
  )
}

/** Whether somebody is the subject of a sentence's main clause. */
export const isSubject = (sentence: string, mentions: readonly Span[]): boolean =>
  clausesOf(sentence).some(({ kind, subject }) => kind === 'main' && isOf(sentence, subject, mentions))

/** “The club named Rao as coach, replacing Finch”: whose office another takes. */
export const isReplaced = (sentence: string, mentions: readonly Span[]): boolean =>
  mentions.some(({ start }) =>
    /\b(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?) $/.test(sentence.slice(0, start)),
  )

/** Whether somebody does something in any part of a sentence, has it done to them, or is told to be something. */
export const isParticipant = (sentence: string, mentions: readonly Span[]): boolean =>
  clausesOf(sentence).some((clause) =>
    [clause.subject, clause.agent, clause.describes, ...bearers(clause)].some((part) =>
      isOf(sentence, part, mentions),
    ),
  ) ||
  opensWithDeed(sentence, mentions) ||
  mentions.some(({ end }) => beforeVerb.test(sentence.slice(end, end + longestAside)))
/** "Finch, a nurse's son, will", "Finch, Asha Rao and Nils Aune are": words between a name and its verb, which mislead the tree. */
const beforeVerb = pattern(
  'u',
)`^(?:, (?!and |but |wh)[^,“”"]+,|(?:, \p{Lu}[^,“”"]+)* and \p{Lu}[^,“”"]+?)? (?:is|are|was|were|will|has|have|had) `
const longestAside = 120

/** "After Rao left the stand, the judge rose": who is named only in what leads up to the main clause. */
export function isOnlyBefore(sentence: string, mentions: readonly Span[]): boolean {
  const subject = clausesOf(sentence).find(({ kind }) => kind === 'main')?.subject
  return subject !== undefined && mentions.every(({ end }) => end <= subject.start)
}

/** What will be is told as well: "will serve as the next governor". */
const isTold = ({ kind, denied, modal, speaker }: Clause): boolean =>
  (kind === 'main' || kind === 'beside' || (kind === 'complement' && speaker !== undefined)) &&
  !denied &&
  (modal === undefined || modal === 'will')

/**
 * Whether a phrase is somebody, and not what is theirs: its main word is in their name, or right before it ("coach Finch"), or
 * their name is joined to it ("Rao and Finch").
 */
const isOf = (sentence: string, phrase: Phrase | undefined, mentions: readonly Span[]): boolean =>
  phrase !== undefined &&
  mentions.some(
    ({ start, end }) =>
      start >= phrase.start &&
      end <= phrase.end + 1 &&
      phrase.head.start < end &&
      (phrase.head.end >= start - 1 || joined.test(sentence.slice(phrase.head.end, start))) &&
      !/^[’']s?(?!\p{L})/u.test(sentence.slice(end, end + 3)),
  )
const joined = /^(?:, (?:\p{Lu}\S* ?)+)*,? and $/u
