import { type Clause, clausesOf, type Phrase } from '../../language/clauses.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import { isCutOff, type ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { banning, halting } from '../../reading/sanctions/acts.ts'
import { certain } from '../../reading/sanctions/measures.ts'

/** What somebody or a state has that can be halted, frozen or seized; his war and his career are no such things. */
const belongings = whole(
  'iu',
)`(daughter|son|wife|wives|child|children|famil(y|ie)|relative|associate|aide|ally|allie|friend|bank|firm|compan(y|ie)|
  asset|account|propert(y|ie)|yacht|jet|plane|ship|tanker|vessel|villa|fund|reserve|export|import|sale|shipment|flight|airline|pipeline|project|
  licen[cs]e|certification|approval|access|oil|gas|coal|gold|airspace|port|broadcaster|network)s?`
const deeds = oneOf`exclusion, expulsion, removal, suspension, freez(e|ing), halt(ing)?, seizure, ban(ning)?, disconnection, shutdown`
/** “The exclusion of some banks from the network”, up to what may be asked about. */
const nominal = pattern('giu')`\b${deeds}\s(?:of|on|from)\s[^,;:.]{2,80}`
const away = whole()`from, off, out of, to`

/**
 * Sentences in which something is done to a project, a firm or an institution, in an article that speaks of sanctions beside it: a pipeline
 * is halted, banks are cut off from a network. Each with the sentence next to it where only that has the word.
 * @param isNamed whether words name who or what is asked about
 */
export function measuresTouching(
  readings: readonly ReadArticle[],
  isNamed: (words: string) => boolean,
): Steps<readonly Excerpt[]> {
  return besideSanctions(readings, isNamed, { isToo: (quote) => isDoneTo(quote, isNamed) })
}

/**
 * Sentences of a kind that have a word of sanctions, or stand next to one that has; then both.
 * @param isOpen whether such a next sentence may speak of this one's sanctions
 * @param isToo what of the sentence takes its tree to tell, so that it is asked last
 */
export function* besideSanctions(
  readings: readonly ReadArticle[],
  is: (sentence: string) => boolean,
  {
    isOpen = () => true,
    isToo = () => true,
  }: {
    readonly isOpen?: (next: Span, reading: ReadArticle) => boolean
    readonly isToo?: (sentence: string) => boolean
  },
): Steps<readonly Excerpt[]> {
  const all: Excerpt[] = []
  for (const reading of readings) {
    const { article, sentences } = reading
    const quoteOf = ({ start, end }: Span): string => article.text.slice(start, end)
    const areNear = (one: Span, next: Span): boolean =>
      !/\S|\n\s*\n/.test(article.text.slice(one.end, next.start))
    const found = yield* inSteps(sentences, (own, at): readonly Excerpt[] => {
      if (own.start >= own.end || !is(quoteOf(own))) return []
      const [before, after] = [sentences[at - 1], sentences[at + 1]]
      const near = [
        own,
        ...(after && areNear(own, after) ? [after] : []),
        ...(before && areNear(before, own) ? [before] : []),
        ...goingOnWith(reading, at),
      ].find((one) => certain.test(quoteOf(one)) && (one === own || isOpen(one, reading)))
      if (!near || !isToo(quoteOf(own))) return []
      const excerpt = quoteFrom(article, Math.min(own.start, near.start), Math.max(own.end, near.end))
      return isCutOff(excerpt) ? [] : [excerpt]
    })
    all.push(...found.flat())
  }
  return all
}

/** The sentences behind the next one that each go on from the one before: “The company is … It has been …”. */
function goingOnWith({ article, sentences }: ReadArticle, at: number): readonly Span[] {
  const found: Span[] = []
  for (const [before, own] of pairs(sentences.slice(at, at + longestGoingOn + 1))) {
    const words = article.text.slice(own.start, own.end)
    if (/\n\s*\n/.test(article.text.slice(before.end, own.start)) || !goesBack.test(words)) break
    found.push(own)
  }
  return found.slice(1)
}
const pairs = (spans: readonly Span[]): readonly (readonly [Span, Span])[] =>
  spans.slice(1).flatMap((own, at) => {
    const before = spans[at]
    return before ? [[before, own] as const] : []
  })
const longestGoingOn = 3
const goesBack = pattern(
  'u',
)`(?:^|,\s)(?:${oneOf`it, they, he, she`}|[Tt]he\s${oneOf`company, firm, bank, group, airline, agency, party, man, woman`})\s
  |^(?:${oneOf`It, They, He, She, Its, Their, His, Her`})\s`

/** Whether a sentence leaves open who bears the sanctions of which it speaks: “… need to approve the sanctions”. */
export const leavesOpen = ({ start, end }: Span, { findings }: ReadArticle): boolean =>
  !findings.sanctions.some(
    (one) =>
      one.start < end && one.end > start && one.target.spans.some((at) => at.start >= start && at.end <= end),
  )

/** Whether a clause that is done, or will be, has what is asked about as what it is done to, or from. */
const isDoneTo = (sentence: string, isNamed: (words: string) => boolean): boolean =>
  [...sentence.matchAll(nominal)].some(([words]) => isNamed(words)) || doneTo(sentence, isNamed) !== undefined

/**
 * The clause of a sentence that does something to what is asked about, and is not its own doing.
 * @param isNear whether a word of sanctions stands so near that also “stop” and “close” may be a measure
 */
export function doneTo(
  sentence: string,
  isNamed: (words: string) => boolean,
  isNear = true,
): Clause | undefined {
  // “To halt Salo's war” does nothing to Salo.
  const holds = ({ start, end, head }: Phrase): boolean =>
    isNamed(sentence.slice(start, end)) &&
    (isNamed(sentence.slice(start, head.end).replace(/^.*[’']s?\s/su, '')) ||
      belongings.test(sentence.slice(head.start, head.end)))
  // “Expelled three lenders from the network”: the tree may take it all for one object.
  const partedFrom = ({ start, end }: Phrase): string =>
    /\s(?:from|out of)\s.*$/su.exec(sentence.slice(start, end))?.[0] ?? ''
  const isOwn = ({ voice, subject }: Clause): boolean =>
    voice === 'active' && subject !== undefined && isNamed(sentence.slice(subject.start, subject.end))
  return clausesOf(sentence).find(
    (clause) =>
      !clause.denied &&
      !isOwn(clause) &&
      (isNear || banning.test(clause.verb.lemma) || isPhasedOut(clause)) &&
      (halting.test(clause.verb.lemma) || isPhasedOut(clause)) &&
      (objectsOf(clause).some((one) => holds(one) || isNamed(partedFrom(one))) ||
        clause.obliques.some((one) => away.test(one.preposition) && holds(one))),
  )
}

const isPhasedOut = ({ verb }: Clause): boolean => verb.lemma === 'phase' && verb.particle === 'out'

/** The tree may take “after the bank banned imports” for a passive, which has no object of its own. */
const objectsOf = ({ voice, kind, subject, objects }: Clause): readonly Phrase[] =>
  voice === 'passive' && subject && (kind !== 'participle' || objects.length === 0)
    ? [subject, ...objects]
    : objects
