import { asks, leadsAway, leansBack } from '../../../language/leaning.ts'
import { meaningsIn } from '../../../language/meanings.ts'
import type { Span } from '../../../language/span.ts'
import { quoteFrom } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import { isCutOff, type ReadArticle } from '../../../model/reading.ts'
import { inSteps, type Steps } from '../../../model/steps.ts'
import { asksReader } from '../../../reading/notes.ts'
import type { Candidate } from '../candidate.ts'
import type { Fit } from '../fitting.ts'
import { keyTerms } from '../key-terms.ts'
import { givesReason, pointsToReason } from '../reasons.ts'
import {
  leastOfAnchor,
  leastOfReason,
  leastTold,
  mostBeyond,
  mostReasons,
  nearAnchor,
  worthOfNear,
  worthOfOpening,
  worthOfPlain,
  worthOfWeak,
} from '../thresholds.ts'
import { statementEnd } from './statements.ts'
import { storiesAbout } from './story.ts'

/** Sentences of a report among which the reason of what it is about is told. */
const mostSentences = 40
/** Sentences that a report opens with. */
const opening = 4
/** Characters of what is told with the reason behind it. */
const mostTogether = 600

/** A sentence of a story beside a question that asks why. */
interface Line {
  readonly at: number
  readonly span: Span
  readonly words: string
  /** The share of the question that it has; what the headline names counts half. */
  readonly share: number
  /** Whether it has something of the question itself, and more than names where that asks for more. */
  readonly isOn: boolean
  /** Content beyond what the question has. */
  readonly beyond: number
  readonly isTold: boolean
  /** What its words of reason count for; 0 where it has none, or none for what is asked. */
  readonly mark: number
}

/** Whether a question tells of a deed; of one that does not, every sentence would tell it. */
const isOfDeed = (fit: Fit): boolean => !fit.hasDeed('')

/**
 * Why something was done, as its story tells it, in words that the question need not share: what a word of reason points
 * from in a sentence that tells the deed, stands close behind one, or has much of the question; the statement behind it;
 * and where no word of reason stands anywhere, the sentence that tells all that is asked with what else it says of it.
 */
export function* reasonsIn(
  question: Question,
  fit: Fit,
  found: readonly Candidate[],
  namesAll: (reading: ReadArticle) => boolean,
): Steps<readonly Candidate[]> {
  const reasons: Reason[] = []
  for (const story of storiesAbout(question, found, namesAll))
    reasons.push(...(yield* reasonsOf(question, fit, story)))
  return reasons
    .sort((a, b) => b.worth - a.worth)
    .filter(({ worth }, _, [best]) => worth >= (best?.worth ?? 0) - nearAnchor)
    .slice(0, mostReasons)
    .map(({ candidate }) => candidate)
    .sort(asWritten)
}

/** What one report tells in its own order. */
const asWritten = (a: Candidate, b: Candidate): number =>
  a.reading.article.id === b.reading.article.id ? a.excerpt.start - b.excerpt.start : 0

interface Reason {
  readonly candidate: Candidate
  readonly worth: number
}

function* reasonsOf(question: Question, fit: Fit, story: Candidate): Steps<readonly Reason[]> {
  const lines = yield* linesOf(question, fit, story.reading)
  // What nobody says was done has no reason.
  const isDone =
    !isOfDeed(fit) || fit.hasDeed(story.reading.article.title) || lines.some(({ isTold }) => isTold)
  if (!isDone) return []
  const isAnchor = ({ share, isTold, isOn }: Line): boolean =>
    isOn && share >= (isTold ? leastTold : leastOfAnchor)
  const made = lines.flatMap((line): readonly Reason[] => {
    const before = lines.find(({ at }) => at === line.at - 1)
    const near = lines.some((one) => isAnchor(one) && line.at > one.at && line.at - one.at <= 2)
    const isFirst = line.at < opening
    const said = isAnchor(line) ? statementEnd(story.reading, line.span) : undefined
    const { mark } = line
    const worth = line.share + mark + (near ? worthOfNear : 0) + (isFirst ? worthOfOpening : 0)
    const isReason =
      said !== undefined ||
      (mark === worthOfPlain && (line.share >= leastOfReason || near)) ||
      (mark > 0 && isAnchor(line)) ||
      (isAnchor(line) && isFirst && line.beyond >= mostBeyond && line.share >= leastOfAnchor)
    if (!isReason) return []
    const start = before && isTogether(before, line) ? before.span.start : line.span.start
    const excerpt = quoteFrom(story.reading.article, start, said ?? line.span.end)
    return [{ candidate: { ...story, excerpt }, worth: said === undefined ? worth : worth + worthOfWeak }]
  })
  return made
}

/** What goes on from the sentence before is told with it. */
const isTogether = (before: Line, line: Line): boolean =>
  (leansBack(line.words) || goesOn.test(line.words)) && line.span.end - before.span.start <= mostTogether

/** “Sadly, that’s led to the first closure.” */
const goesOn = /^(?:\p{Lu}\p{Ll}+ly, )?(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s|['’]ve)? \p{Ll}/u

function* linesOf({ text }: Question, fit: Fit, reading: ReadArticle): Steps<readonly Line[]> {
  const asked = meaningsIn(text)
  const titled = meaningsIn(reading.article.title).intersection(asked)
  const named = meaningsIn(keyTerms(text).join(' '))
  const bare = asked.difference(named)
  const lines = yield* inSteps(reading.sentences.slice(0, mostSentences), (span, at): readonly Line[] => {
    const excerpt = quoteFrom(reading.article, span.start, span.end)
    const words = excerpt.quote
    if (asks(words) || leadsAway(words) || asksReader(words) || isCutOff(excerpt)) return []
    const isReason = givesReason(words) || pointsToReason(words)
    // “Ended their strike after …” tells why it ended.
    if (isReason && !fit.isOfKind({ excerpt, reading })) return []
    if (fit.isOfAnother({ excerpt, reading }) || fit.whose(reading, span) === 'other') return []
    const own = meaningsIn(words)
    const held = asked.intersection(own).size + titled.difference(own).size / 2
    const isTold = isOfDeed(fit) && fit.hasDeed(words)
    const isOn = !asked.isDisjointFrom(own) && (bare.size < 2 || isTold || !bare.isDisjointFrom(own))
    const mark = isReason ? (pointsToReason(words) ? worthOfPlain : worthOfWeak) : 0
    const beyond = own.difference(asked).size
    return [{ at, span, words, share: held / asked.size, isOn, beyond, isTold, mark }]
  })
  return lines.flat()
}
