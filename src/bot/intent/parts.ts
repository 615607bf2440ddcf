import { oneOf, pattern } from '../../language/pattern.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'

const apart = oneOf`different, another, new, unrelated, next, other`
const matter = oneOf`question, topic, subject, note, matter, thing`

/** What begins anew, whatever was spoken of before: "different question: …", "new topic, …". */
const anew = pattern('i')`
  ^(?:(?:anyway|ok(?:ay)?|so|now|well|and|but)[,\s]+)*
  (?:(?:on )?(?:a |an |to )?${apart} ${matter}|changing (?:the )?(?:topic|subject))
  \s*[,.:;!–—-]+\s*(?=\S)`

/** The words that stand on their own, where they say so; nothing where they may go on from before. */
export function afresh(typed: string): string | undefined {
  const left = typed.replace(anew, '')
  return left === typed ? undefined : left
}

const asks = pattern('i')`
  ^(?:and |but |so |ok(?:ay)?,? )*(?:${questionWords}|${auxiliaries}|tell|show|give)\b`
/** Verbs of what somebody did: "and who led it". */
const strong = oneOf`
  led, won, lost, paid, said, wrote, made, built, sold, bought, took, gave, found, held, met, began, chose, fought, told,
  sent, spent, shot, stole, drew, threw, knew, saw, beat`
/** What asks or wishes by itself, whatever stands before it. */
const wish = oneOf`
  (who|what|when|where|why)(['’]s| (is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)),
  how (many|much|long|old|far|often|did|does|do|is|are|was|were|will|can|has|have),
  (why|when|where|who|by whom)(?=\s*(\?|$)), (who|what) (\p{L}+ed|\p{L}+s|${strong})(?!\s+(and|or)\b), which \p{L}+ \p{L}+,
  did \p{L}+, do (the|our|all|all the) \p{L}+ (agree|differ|disagree), sum up, summari[sz]e, compare, check (that|whether|if), show me, give me, tell me, list (the|all),
  (a )?(timeline|summary) of`
/** Two wishes in one message: the joint, and what follows it. */
const joint = pattern(
  'iu',
)`(?:\?+\s+|[,;.]?\s+)(?:(?:and|plus|also|then)\s+)+(?:(?:please|could you|can you)\s+)?(?=${wish}\b)|\?+\s+(?=(?:${wish}|${questionWords}|${auxiliaries})\b)`
const leastOfWish = 3
/** A question for yes or no that comes last, “… and do bags still travel free?”, where the first has its own subject behind a verb. */
const inverted = pattern('iu')`^(?:when|where|why|how|${auxiliaries})\b|\b(?:did|does|do)\b`
const whether = pattern('iu')`
  ,?\s+and\s+(?=${auxiliaries}\s(?!(?:to|not|also|still|then|now|later|never|\p{L}+(?:ed|en|ing))\b)\p{L}+\s+\p{L}[^?]*\?*$)`

/** The first of several wishes and the rest as typed: "who is Ann Lee and what did she say?"; nothing where there is one. */
export function wishesIn(typed: string): readonly [first: string, rest: string] | undefined {
  const found = joint.exec(typed) ?? (inverted.test(typed) ? whether.exec(typed) : null)
  if (!found) return undefined
  const first = typed.slice(0, found.index)
  const rest = typed.slice(found.index + found[0].length)
  const isWish = asks.test(first) || pattern('iu')`^${wish}\b`.test(first)
  return isWish && (found[0].startsWith('?') || first.split(/\s+/).length >= leastOfWish)
    ? [first, rest]
    : undefined
}

/** Goes back to the sentence before it. */
const backwards = pattern('i')`
  \b(?:he|she|it|its|they|them|their|him|her|his|that|this(?! (?:time|year|week|month|morning|summer|winter)\b)|these|those|there|so)\b`
/** Commas that part what is said from what is asked for: "too long, can you make it shorter". */
const comma = /^([^,;]{2,80})[,;]\s+(\S[^,;]{2,120})$/

/**
 * The last part of what was typed, where it asks by itself and what stands before it only tells: "We write on trade. What
 * is the target?" Nothing where there is one part, or the last needs what is told before.
 */
export function askedLast(typed: string): string | undefined {
  // In a chat a sentence need not begin with a capital.
  const parts = typed.split(/(?<=\p{Ll}{2}[.!?]|\?)\s+/u)
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2 || parts.slice(0, -1).some((part) => isAsked(part)))
    return undefined
  return isAsked(last) && !backwards.test(last) ? last : undefined
}

const isAsked = (part: string): boolean => asks.test(part) || /\?\W*$/.test(part)

/** Both sides of a comma, the last one first, as either may be all that is meant: "forget it, new topic". */
export function aroundComma(typed: string): readonly string[] {
  if (asks.test(typed)) return []
  const [, first = '', last = ''] = comma.exec(typed) ?? []
  return first === '' ? [] : [last, first]
}

/** All that was said at once: "that’s all, thanks and goodbye!" */
export const piecesOf = (typed: string): readonly string[] =>
  typed.split(/\s*(?:[,.;!]+|\band\b)\s*/i).filter((piece) => /\p{L}/u.test(piece))
