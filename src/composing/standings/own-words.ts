import { type Clause, clausesOf } from '../../language/clauses.ts'
import { leansBack } from '../../language/leaning.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { areOverlapping, type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Standing } from '../../model/finding.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { actOfVerb } from '../../reading/sanctions/acts.ts'
import { toldIn } from '../../reading/sanctions/clause.ts'
import { certain, curbs } from '../../reading/sanctions/measures.ts'
import { moodOf } from '../../reading/sanctions/mood.ts'
import { standingOf } from '../../reading/sanctions/standing.ts'
import { isRelief, type Told, told } from '../../reading/sanctions/told.ts'
import { telling } from '../telling.ts'
import { type Mention, mentionsOf, officesOf } from './meaning.ts'
import { partyIn } from './naming.ts'
import { doneTo, leavesOpen } from './touching.ts'

/** How measures on a topic stand by one sentence; relief where what spares it is only spoken of. */
interface Stands {
  readonly standing: Standing
  readonly relief: boolean
}

/** A sentence that tells how measures on a topic stand, in its own words. */
export interface InWords extends Stands {
  readonly excerpt: Excerpt
}

/**
 * Sentences that tell how measures on a topic stand where reading found no act of sanctions: bans and halts by the verb, and
 * what is on the topic by another of its names. Bans on what a state is or has count only in an article on sanctions.
 * @param own excerpts that are told already
 */
export function* inOwnWords(
  readings: readonly ReadArticle[],
  topic: string,
  own: readonly Excerpt[],
): Steps<readonly InWords[]> {
  const isState = partyIn(topic) !== undefined
  const offices = officesOf(topic, readings)
  const all: InWords[] = []
  for (const reading of readings) {
    const tells = telling(reading)
    const mentions = yield* mentionsOf(reading, topic, offices)
    const found = yield* inSteps(mentions, (mention): readonly InWords[] => {
      const { article } = reading
      // “Did they ban it?” and a note to readers tell nothing.
      if (!tells(mention.own)) return []
      const sentence = article.text.slice(mention.own.start, mention.own.end)
      const excerpt = withNeighbours(reading, mention)
      if (own.some((one) => areOverlapping(one, excerpt))) return []
      if (!isOnSanctions(article.text, mention) && (isState || !curbs.test(sentence))) return []
      // What somebody is quoted to say is no paper's word on how they stand.
      const stands = /^\s*[“"„«]/.test(sentence)
        ? undefined
        : standsBy(sentence, mention.isMeant, certain.test(excerpt.quote))
      return stands ? [{ ...stands, excerpt }] : []
    })
    all.push(...found.flat())
  }
  return all
}

/**
 * A sentence with the one behind it, where only that has the word: “Members still need to approve the sanctions”, and with the one
 * before, where that names who “he” is.
 */
function withNeighbours(reading: ReadArticle, { own, span }: Mention): Excerpt {
  const { article, sentences } = reading
  const words = (one: Span): string => article.text.slice(one.start, one.end)
  const at = sentences.findIndex(({ start }) => start === own.start)
  const [before, next] = [sentences[at - 1], sentences[at + 1]]
  const isNear =
    next !== undefined && next.start < next.end && !/\S|\n\s*\n/.test(article.text.slice(own.end, next.start))
  const isOfIt = isNear && !certain.test(words(own)) && certain.test(words(next)) && leavesOpen(next, reading)
  const from = before && leansBack(words(own)) ? Math.min(before.start, span.start) : span.start
  return quoteFrom(article, from, isOfIt ? next.end : span.end)
}

/** So many characters on either side of a sentence, and from where an article begins, tell whether its bans are of sanctions. */
const nearby = 600
const isOnSanctions = (text: string, { own }: Mention): boolean =>
  certain.test(text.slice(0, nearby)) ||
  certain.test(text.slice(Math.max(0, own.start - nearby), own.end + nearby))

/**
 * How a sentence tells that measures on a topic stand, whatever they are called: by the verb that is done to it ("will phase
 * out Omani coal"), or by what governs the measure that is on it ("proposed a ban on Omani coal"). Undefined where neither does.
 * @param isNamed whether words name the topic
 * @param isNear whether the sentence, or the next that goes on with it, has a word of sanctions
 */
function standsBy(
  sentence: string,
  isNamed: (words: string) => boolean,
  isNear: boolean,
): Stands | undefined {
  const clauses = clausesOf(sentence)
  const done = doneTo(sentence, isNamed, isNear)
  // “The decision to halt it” is more than a plan, and not yet the deed.
  if (done && decided.test(sentence.slice(0, done.verb.start))) return undefined
  if (done) return standing(sentence, byClause(sentence, done, clauses))
  for (const one of toldIn(sentence)) {
    const stands = isOn(sentence, one, isNamed) ? standing(sentence, one) : coverage(sentence, one, isNamed)
    if (stands?.standing === 'in force' && coming.test(sentence.slice(one.measure.end)))
      return { ...stands, standing: 'planned' }
    if (stands) return stands
  }
  const who = amongThem.exec(sentence)?.groups?.who
  return who !== undefined && isNamed(who) ? { standing: 'imposed', relief: false } : undefined
}

/** “The ban kicks in on Monday”: what begins is not there yet. */
const coming = pattern(
  'u',
)`^[^;:]*?\s(?:kicks?\sin|(?:comes?|goe?s?)\sinto\s(?:force|effect)|takes?\seffect|enters?\sinto\sforce|begins?|starts?)\b`

/** “He is among five tycoons sanctioned by Japan”. */
const amongThem = pattern(
  'u',
)`(?<who>[^;:]*)\s(?:is|was|are|were)\s(?:one of|among)\s[^,;:.]{2,60}?\s(?:(?:that|who)\s)?
  (?:(?:were|are|was|have been)\s)?(?:sanctioned|blacklisted)\b`

function standing(sentence: string, one: Told): Stands | undefined {
  const stands = standingOf(one, sentence)
  const isSpared = isRelief(one) && (stands === 'in force' || stands === '')
  return stands === '' && !isSpared ? undefined : { standing: stands, relief: isSpared }
}

/** A deed of a clause as one that is told of sanctions: to halt, ban or expel is to impose. */
function byClause(sentence: string, clause: Clause, clauses: readonly Clause[]): Told {
  const act = actOfVerb(clause.verb, sentence.slice(clause.verb.start, clause.verb.end))
  const { start, end } = clause.verb
  return {
    ...told(act === 'lift' && /^un/.test(clause.verb.lemma) ? 'lift' : 'impose', { start, end }, [], []),
    ...moodOf(sentence, clause, clauses),
  }
}

const decided = /\bdecisions?\s(?:\S+\s){0,3}to\s$/i

/** Whether a measure is on a topic: by whom it hits, or by the words right behind it ("a ban on imports of Omani coal"). */
function isOn(sentence: string, one: Told, isNamed: (words: string) => boolean): boolean {
  const { targets, measure } = one
  if (targets.some(({ start, end }) => isNamed(sentence.slice(start, end)))) return true
  const rest = sentence.slice(measure.end)
  const isOf = ofWhom.test(sentence.slice(measure.start, measure.end))
  const behind = bearing.exec(rest)?.[0] ?? (isOf ? bearingOf.exec(rest)?.[0] : undefined) ?? ''
  return isNamed(behind) || (one.act === 'keep' && isNamed(leadTo(sentence, measure)))
}

/** “Said that the airline was subject to”: the words of its own clause before a measure that is borne. */
function leadTo(sentence: string, { start }: Span): string {
  const before = sentence.slice(0, start)
  return borne.test(before) ? (/[^,;:]*$/.exec(before)?.[0] ?? '') : ''
}
const borne = /\b(?:subject to|under|hit by|facing|faced|grappling with)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/u

const ends = oneOf`that, which, who, because, after, before, while, as, if, when, amid, despite, following, by, designed, in response,
  for, but, not, over, due, is, are, was, were, has, had, will, would`
const listing = String.raw`,(?=\s(?:and\s)?(?:the\s)?\p{Lu})`
/** What stands behind a preposition, with the names that a comma joins to it; no list of whom a measure is on is longer in words. */
const borneBy = String.raw`(?:\s+(?!${ends}\b)(?:[^\s,;:]|,(?=\d))+(?:${listing})?){1,30}`
const made = String.raw`(?:\s\p{Ll}+){0,3}?\s(?:made|granted|given|agreed|imposed|placed)`
const bearing = pattern(
  'u',
)`^(?:${made}\s(?:on|for)|\s(?:applies|apply|applied)\sto|\s(?:on|against|for|targeting|from))${borneBy}`
const bearingOf = pattern('u')`^\sof${borneBy}`
const ofWhom = whole('iu')`(\p{L}+ )?(ban|embargo|boycott|exemption|waiver)s?`

/** What a measure itself does to whom it is on; what only hurts is none. */
const covers = oneOf`prohibit, ban, bar, block, target, cover, include, restrict, freeze, exempt, spare`
const covering = pattern(
  'u',
)`^\s+(?:(?:that|which)\s+)?(?:(?:also|now|already|further)\s+)?(?<verb>${covers}(?:s|e?d|ing)?)\s
  (?:[^,;:]|${listing}|,(?=\d))+`
const sparing = whole()`exempt(s|ed)?, spare[sd]?`

/** “The measures also target Oman’s mills”: what stands behind a measure’s own verb. */
function coverage(
  sentence: string,
  { measure }: Told,
  isNamed: (words: string) => boolean,
): Stands | undefined {
  const found = covering.exec(sentence.slice(measure.end))
  if (!found || !isNamed(found[0])) return undefined
  const verb = found.groups?.verb ?? ''
  if (sparing.test(verb)) return { standing: 'waived', relief: false }
  const ahead = standingOf({ ...told('impose', measure, [], []), act: undefined }, sentence)
  const isToCome = ahead === 'planned' || ahead === 'threatened'
  return { standing: isToCome ? ahead : verb.endsWith('ed') ? 'imposed' : 'in force', relief: false }
}
