import { clausesOf } from '../../language/clauses.ts'
import { tellsOfContrary } from '../../language/contrary-noun.ts'
import { eventsOf } from '../../language/events.ts'
import { baseOf } from '../../language/irregular.ts'
import { leansBack } from '../../language/leaning.ts'
import { contraryTo, meaningOf, meaningOfVerbAt, meaningsIn } from '../../language/meanings.ts'
import { ordinalsIn } from '../../language/ordinals.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { isUnreal } from '../../language/unreal.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../../model/reading.ts'
import { askedWhether, asStated, supposedBy, supposedOf } from '../../reading/question/statement.ts'
import { isCounted } from '../../reading/question.ts'
import { type Claim, claimOf } from '../checking/claim.ts'
import { settingOf } from '../checking/holding.ts'
import { linesOf, titleOf } from '../checking/lines.ts'
import { type Witness, witness } from '../checking/witness.ts'
import type { Candidate } from './candidate.ts'
import { deedOf } from './deed.ts'
import { type When, whenAt } from './fitting/periods.ts'
import { namesPlace } from './fitting/places.ts'
import { stanceIn, takesStance } from './fitting/stance.ts'
import { belongsToOther, headOf, thingIn } from './fitting/things.ts'
import { holdsAll, keyTerms } from './key-terms.ts'
import { givesReason, isUndone, saysWhy, wentBefore, withoutDeedSaid } from './reasons.ts'
import { clauseOver } from './whose/clauses.ts'
import { isAbout, namedIn, namesAsked, namesSomebody, type Whose, whoseAt } from './whose.ts'

type Passage = Pick<Candidate, 'excerpt' | 'reading' | 'spoken'>

/** How the words of a passage fit a question, beside what they share. */
export interface Fit {
  /** What is asked about is somebody else's there, or was not done. */
  readonly isOfAnother: (passage: Passage) => boolean
  /** The thing that is asked for of somebody ("the population of …") is not named there: only a sure reading answers. */
  readonly lacksThing: (passage: Passage) => boolean
  /** What is priced is not told of in the whole article, who is asked for by name has none there, or whose position is asked for takes none. */
  readonly isElsewhere: (passage: Passage, at: Span) => boolean
  /** It is of the kind that was asked for: a reason where one is, a place where one is. */
  readonly isOfKind: (passage: Passage) => boolean
  /** Whether words there tell of those whom the question names. */
  readonly whose: (reading: ReadArticle, at: Span) => Whose
  /** Whether words there tell of when the question asks about; open where it names no time. */
  readonly when: (reading: ReadArticle, at: Span) => When
  /** The very words that answer are of the kind: somebody for who, and by a reason for why. */
  readonly mayBe: (reading: ReadArticle, at: Span) => boolean
  /** A reason by no word of reason, but as what had been done before. */
  readonly isBefore: (reading: ReadArticle, at: Span) => boolean
  /** It was the first time since then, or has not been since: when it was done last. */
  readonly tellsLast: (words: string) => boolean
  /** Why is asked, and the sentence says so by words that give nothing but a reason. */
  readonly saysWhy: (reading: ReadArticle, at: Span) => boolean
  /** One of those whom the question names is named there; true of a question that names nobody. */
  readonly isNamedIn: (passage: Passage) => boolean
  /** The report is about those whom the question names: its headline or opening does too. */
  readonly isAbout: (reading: ReadArticle) => boolean
  /** The whole report has no word for what is asked to be done something to: “the portrait” of “who painted the portrait?” */
  readonly lacksObject: (reading: ReadArticle) => boolean
  /** Something of what is asked stands there beside what is counted: what was done, of whom. */
  readonly isOn: (excerpt: Excerpt) => boolean
  /** Who does something now is asked, and the clause there tells how somebody ceased to. */
  readonly hasLeft: (reading: ReadArticle, at: Span) => boolean
  /** “The third goal” is asked about, and the sentence there names no third. */
  readonly lacksPlace: (reading: ReadArticle, at: Span) => boolean
  /** What is asked to have been done was tried there, wanted or refused, and no clause of the sentence says that it was done. */
  readonly isOnlyTried: (reading: ReadArticle, at: Span) => boolean
  /** Years, models and other numbers that are asked about stand there. */
  readonly holdsNumbers: (passage: Passage) => boolean
  /** A sentence there says that what the question takes for granted was so. */
  readonly isBorneOut: (passage: Passage) => boolean
  /** What it says of what is asked by yes or no: that it was so, or the contrary; '' where it leaves that open. */
  readonly settles: (passage: Passage) => 'for' | 'against' | ''
  /** What is asked to be done, or the contrary, is told there; true of a question that tells of no deed. */
  readonly hasDeed: (words: string) => boolean
  /** What the question takes for granted, where none of these says that it was so; '' where one does, or it takes nothing. */
  readonly unsaidIn: (passages: readonly Passage[]) => string
}

const denied = anywhere('i')`no, not, never, without, neither, refus\w+, declin\w+, \w+n['’]t`

/** Words by which something was not done, or not yet. */
const unsure = anywhere('i')`
  no, not, never, without, neither, den(y|ies|ied), plan(s|ned|ning)?, threat\w*, would, could, may, might, if, whether,
  refus\w+, \w+n['’]t`

/** Who is asked about by what they are in “how did the anglers react to …?”; '' of another question, and of a name. */
const reactorIn = (question: string): string =>
  headOf(/^how (?:did|do|does|have|has) (.+?) (?:react|respond)(?:ed)?\b/i.exec(question)?.[1] ?? '')

/** “Who painted the portrait of …?” */
const objectIn = pattern('iu')`
  ^who (?:has |have |had |will |would )?(?!(?:is|are|was|were|be|been)\b)\p{Ll}+\s
  (?:the|an?|its|his|her|their) (?!most|best|top|first|last)([^?]+)`

/** “Who coaches the club?”, “who is in charge now?” */
const ofNow = /^who(?:['’]s| is| are| \p{Ll}+[^s\P{Ll}]s)\b|\b(?:now|currently|at present)\b/iu
const ceasing = /^(?:part|sack|dismiss|fire|oust|resign|quit|retire|depart|die)$/
const ceases = (reading: ReadArticle, at: Span): boolean => {
  const clause = clauseOver(reading, sentenceAt(reading.sentences, at.start), at)
  return clause !== undefined && ceasing.test(clause.verb.lemma)
}

const trying = pattern('i')`\b${oneOf`
  tr(y|ies|ied|ying), attempt(s|ed|ing)?, sought, seek(s|ing)?, fail(s|ed|ing)?, want(s|ed|ing)?, refus(es|ed|ing)`} to (?:\w+ly )?$`

/** Characters around a number in which it is said which night or weekend it is of. */
const besideNumber = 35

/** Two of whom one is asked for: “the match between Tarn and Sund”, “Tarn or Sund”, “Tarn v Sund”. */
const offering = /\bbetween \p{Lu}.+ and \p{Lu}|\p{L}\)? (?:or|vs?\.?|versus) (?:the )?\p{Lu}/u

/** Who is in charge has the post that a question asks for, whatever it is called. */
const inCharge = anywhere('i')`in charge, at the helm, heads, headed, runs, leads, led, takes over, took over`

/** Characters around the words that answer in which a word of reason stands. */
const [beforeReason, afterReason] = [90, 30]

const aroundOf = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - beforeReason), end + afterReason)

/**
 * What words may tell of, “led” among them, which is not read as a form of “lead” elsewhere, as it is as often a metal or a light,
 * and what a verb is with its particle: “set up” founds.
 */
const deedsIn = (words: string): ReadonlySet<string> =>
  meaningsIn(words).union(
    new Set(
      contentWords(words).flatMap(({ start, end }) => {
        const base = baseOf(words.slice(start, end).toLowerCase())
        const phrasal = meaningOfVerbAt(words, { start, end })
        return [
          ...(base === undefined ? [] : [meaningOf(stemOf(base))]),
          ...(phrasal === undefined ? [] : [phrasal]),
        ]
      }),
    ),
  )

/** What the sentences of a passage say of a claim. */
function witnessesOf(claim: Claim, { reading, excerpt }: Passage): readonly Witness[] {
  const lines = linesOf(reading)
  return lines.flatMap(({ span }, at) =>
    span.start < excerpt.end && excerpt.start < span.end
      ? [witness(claim, settingOf(lines, at, titleOf(reading)))]
      : [],
  )
}

export function fitOf(question: Question): Fit {
  const supposed = supposedBy(question.text)
  const claim = supposed === undefined ? undefined : claimOf({ text: asStated(supposed) })
  // What is asked to come is told by those who plan it, each in other words.
  const isAhead = supposed !== undefined && /\b(?:will|would)\b/.test(supposed)
  const saysOf = (passage: Passage): readonly Witness[] => (claim ? witnessesOf(claim, passage) : [])
  // What the tree of a sentence does not show its words may: the deed and a name of the claim, nothing denied or planned.
  const isWorded = ({ reading, excerpt }: Passage): boolean => {
    const deed = claim?.deed
    if (!claim || !deed || deed.sort === 'faint') return false
    const names = claim.line.terms.filter(({ sort }) => sort === 'name')
    return linesOf(reading).some(
      ({ span, text, concepts }) =>
        span.start < excerpt.end &&
        excerpt.start < span.end &&
        concepts.has(deed.concept) &&
        (names.length === 0 || names.some(({ concept }) => concepts.has(concept))) &&
        (isAhead || (claim.denied ? denied.test(text) : !unsure.test(text))),
    )
  }
  const isBorneOut = (passage: Passage): boolean =>
    !claim || saysOf(passage).some(({ says }) => says === 'for') || isWorded(passage)
  const { period, wants } = question
  // Who is first may be told in other words.
  const places = ordinalsIn(question.text).difference(new Set([1]))
  // What happened may be told by when it did, and its reason by what was before.
  const isTimed = !/^(?:date|verdict|reason|account|latest)$/.test(wants)
  const whether = question.wants === 'verdict' ? askedWhether(question.text) : undefined
  const open = whether === undefined ? undefined : claimOf({ text: asStated(whether) })
  const thing = thingIn(question.text)
  const deed = deedOf(question, claim)
  // "Where were the missing hikers found?" has both.
  const isContrary =
    claim !== undefined &&
    eventsOf(claim.line.text).some(
      (event) => !contraryTo(event.deed).isDisjointFrom(meaningsIn(question.text)),
    )
  const hasDeed = (words: string): boolean => deed === undefined || !deed.isDisjointFrom(deedsIn(words))
  const names = keyTerms(question.text)
  const named = namedIn(question.text)
  // “Who won, Tarn or Sund?” is answered with a name that it has itself.
  const known = offering.test(question.text) ? { ...named, names: [], places: [] } : named
  const isLast = question.wants === 'date' && /\blast\b/.test(question.text)
  const tellsLast = (words: string): boolean => isLast && /\bsince\b|\bfirst time in\b/.test(words)
  const numbers = names.filter((term) => /\d/.test(term))
  const counted = new Set(
    [...names.map(stemOf), question.unit, ...['many', 'people', 'number'].map(stemOf)].map(meaningOf),
  )
  const rest = meaningsIn(question.text).difference(counted)
  const lacksThing = (words: string): boolean =>
    thing !== undefined &&
    !(question.wants === 'who' && inCharge.test(words)) &&
    !contentWords(words).some(({ stem }) => meaningOf(stem) === thing.meaning)
  const priced = question.wants === 'money' ? headOf(supposedOf(question.text)) : ''
  const isBefore = (reading: ReadArticle, at: Span): boolean => wentBefore(reading, at, claim?.deed?.concept)
  const reacting = reactorIn(question.text)
  const stance = stanceIn(question.text)
  const object = wants === 'who' ? headOf(objectIn.exec(question.text)?.[1] ?? '') : ''
  const isNamed = /\bnames?\b/i.test(question.text.slice(0, 40)) && question.wants === 'who'
  return {
    isElsewhere({ excerpt, reading }, at) {
      const { article, sentences } = reading
      if (stance && !takesStance(stance, { excerpt, reading })) return true
      if (reacting !== '' && !meaningsIn(excerpt.quote).has(reacting)) return true
      if (priced !== '' && !meaningsIn(`${article.title}\n${article.text}`).has(priced)) return true
      const [sentence] = isNamed
        ? sentences.filter(({ start, end }) => start <= at.start && at.start < end)
        : []
      const lacks = thing !== undefined && question.wants === 'who' && lacksThing(excerpt.quote)
      if (lacks && !lacksThing(`${article.title}\n${article.text}`)) return true
      if (!sentence) return false
      const isName = /\p{Lu}/u.test(article.text.slice(at.start, at.end))
      return !isName || !hasDeed(article.text.slice(sentence.start, sentence.end))
    },
    isOfAnother(passage) {
      if (passage.spoken) return false
      if (tellsOfContrary(question.text, passage.excerpt.quote)) return true
      if (thing && belongsToOther(thing, passage)) return true
      if (isAhead) return false
      const said = saysOf(passage)
      if (said.some(({ says }) => says === 'for')) return false
      // "Have not won since 1974" tells when they last won.
      if (tellsLast(passage.excerpt.quote)) return false
      // "Nobody died" tells how many died, and of the missing it is told that they were missing.
      const mayBeAgainst = isCounted(question.wants) || isContrary
      return said.some(({ says }) => says === 'other' || (says === 'against' && !mayBeAgainst))
    },
    lacksThing: ({ excerpt }) => lacksThing(excerpt.quote),
    isOfKind: ({ excerpt, reading }) =>
      question.wants === 'reason'
        ? (givesReason(withoutDeedSaid(excerpt.quote, claim?.deed?.concept)) ||
            isBefore(reading, { start: excerpt.end - 1, end: excerpt.end })) &&
          !isUndone(excerpt.quote, claim?.deed?.concept)
        : question.wants === 'place'
          ? namesPlace(excerpt, reading, question.text)
          : question.wants !== 'who' || namesSomebody(excerpt, reading, known),
    whose: (reading, at) => whoseAt(named, reading, at),
    when: (reading, at) => (period && isTimed ? whenAt(period, reading, at) : 'open'),
    mayBe: (reading, at) => {
      const { text } = reading.article
      if (question.wants === 'who') return namesSomebody(at, reading, known)
      return question.wants !== 'reason' || givesReason(aroundOf(text, at)) || isBefore(reading, at)
    },
    isBefore: (reading, at) => !givesReason(aroundOf(reading.article.text, at)) && isBefore(reading, at),
    tellsLast,
    saysWhy: (reading, at) => {
      const { start, end } = sentenceOf(reading, at.start)
      return question.wants === 'reason' && saysWhy(reading.article.text.slice(start, end))
    },
    isNamedIn: ({ excerpt, reading }) => namesAsked(excerpt, reading, named),
    isAbout: (reading) => isAbout(reading, named),
    lacksObject: ({ article: { title, text } }) =>
      object !== '' && !meaningsIn(`${title}\n${text}`).has(object),
    isOn: ({ article, quote }) =>
      rest.size === 0 || !rest.isDisjointFrom(meaningsIn(`${article.title}\n${quote}`)),
    hasLeft: (reading, at) => wants === 'who' && ofNow.test(question.text) && ceases(reading, at),
    lacksPlace: (reading, at) => {
      const { title, text } = reading.article
      const own = sentenceOf(reading, at.start)
      // “It was headed in by Pirie” goes on from the sentence before.
      const leans = leansBack(text.slice(own.start, own.end))
      const { start } = leans ? sentenceOf(reading, Math.max(0, own.start - 2)) : own
      // “15 million in its first weekend” is no number of the second, whatever else the sentence tells.
      const beside = ordinalsIn(
        text.slice(Math.max(own.start, at.start - besideNumber), Math.min(own.end, at.end + besideNumber)),
      )
      if (isCounted(wants) && places.size > 0 && beside.size > 0 && beside.isDisjointFrom(places)) return true
      return !places.isSubsetOf(ordinalsIn(`${title}\n${text.slice(start, own.end)}`))
    },
    isOnlyTried: (reading, at) => {
      const { start, end } = sentenceOf(reading, at.start)
      const words = reading.article.text.slice(start, end)
      const own = clausesOf(words).filter(({ verb }) => deed?.has(meaningOf(stemOf(verb.lemma))))
      if (own.length > 0 || isAhead)
        return !isAhead && own.every(({ verb }) => trying.test(words.slice(0, verb.start)))
      // “Are a run away from a series win”: the deed is told by a noun.
      const told = contentWords(words).filter(({ stem }) => deed?.has(meaningOf(stem)))
      return told.length > 0 && told.every((word) => isUnreal(words, word.start))
    },
    holdsNumbers: ({ excerpt }) => holdsAll(excerpt.quote, numbers),
    isBorneOut,
    settles: (passage) =>
      (open ? witnessesOf(open, passage) : [])
        .map(({ says }) => says)
        .find((says) => says === 'for' || says === 'against') ?? '',
    hasDeed,
    unsaidIn: (passages) => (supposed === undefined || passages.some(isBorneOut) ? '' : asStated(supposed)),
  }
}
