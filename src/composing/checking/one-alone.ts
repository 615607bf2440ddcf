import type { Phrase } from '../../language/clauses.ts'
import type { Event } from '../../language/events.ts'
import { anywhere, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { making } from '../../language/vocabulary.ts'
import { isOfOne } from './holders.ts'
import { isNamed, isVague, meaningsIn, wordsOf } from './who.ts'

/** A deed that a claim tells beside one of a sentence. */
interface Two {
  readonly own: string
  readonly claimed: Event
  readonly text: string
  readonly event: Event
}

/** What has one maker, unless the sentence says so: whoever wrote the letter is the one who did. */
const makes = whole()`${making}`
const appointing = whole()`name, appoint, elect, hire, choose, pick, select`

/** Where these stand there may be several, or it was another time. */
const several = anywhere('i')`
  jointly, joint, shared?, together, both, also, too, again, previous(ly)?, former(ly)?, earlier, original(ly)?, then, last year,
  first, second, third, another, other, one of, co-\w+, (19|20)\d\d, interim, acting, deputy, assistant, vice, if, may, could`

/** Whether a sentence says by such a word, which the claim has not, that it may tell of another beside the claimed one. */
export function tellsOfSeveral(own: string, text: string): boolean {
  const [word] = several.exec(text) ?? []
  return word !== undefined && !own.toLowerCase().includes(word.toLowerCase())
}

/** A clause that is read less surely than this tells nobody's part by itself. */
const leastSure = 0.5

/**
 * Whom a sentence has in the part of a deed that one alone has, where the claim has another and all else in it is the
 * same: who wrote the letter, who was named head coach of the team. Undefined where it does not, or several may be meant.
 */
export function anotherAlone(two: Two): Phrase | undefined {
  const { own, claimed, text, event } = two
  if (claimed.deed !== event.deed || claimed.by !== 'words' || event.by !== 'words') return undefined
  if (claimed.denied || event.denied || event.clause.sure < leastSure) return undefined
  if (claimed.clause.tense !== event.clause.tense || tellsOfSeveral(own, text)) return undefined
  return makerOf(two) ?? holderOf(two)
}

function makerOf({ own, claimed, text, event }: Two): Phrase | undefined {
  const isMade = makes.test(claimed.clause.verb.lemma) && makes.test(event.clause.verb.lemma)
  const { bearer } = claimed
  if (!isMade || !bearer || !isDefinite(own, bearer) || !event.bearer) return undefined
  if (meaningsIn(own, bearer).isDisjointFrom(meaningsIn(text, event.bearer))) return undefined
  return otherName(own, claimed.doer, text, event.doer)
}

function holderOf({ own, claimed, text, event }: Two): Phrase | undefined {
  const isAppointed = appointing.test(claimed.clause.verb.lemma) && appointing.test(event.clause.verb.lemma)
  const from = Math.max(claimed.clause.verb.end, claimed.bearer?.end ?? 0)
  return isAppointed && isOfOne(own.slice(from)) && isOfOne(text)
    ? otherName(own, claimed.bearer, text, event.bearer)
    : undefined
}

/** The sentence's phrase, where each is the name of one, the names are two, and the sentence has the rest of the claim. */
function otherName(
  own: string,
  claimed: Phrase | undefined,
  text: string,
  told: Phrase | undefined,
): Phrase | undefined {
  if (!claimed || !told || !isOneName(own, claimed) || !isOneName(text, told)) return undefined
  const there = meaningsIn(text, all(text))
  const isThere = [...meaningsIn(own, claimed)].some((word) => there.has(word))
  if (isThere || !meaningsIn(text, told).isDisjointFrom(meaningsIn(own, all(own)))) return undefined
  const rest = [
    { start: 0, end: claimed.start },
    { start: claimed.end, end: own.length },
  ].flatMap((part) => [...meaningsIn(own, part)])
  // “Of the Miners, who beat the Harriers”: what is told of those whom the clause names is not of the deed.
  const [further] = /, | who | which | that /.exec(text.slice(told.end)) ?? []
  const end = further === undefined ? text.length : text.indexOf(further, told.end)
  const before = meaningsIn(text, { start: 0, end })
  return rest.every((word) => before.has(word)) ? told : undefined
}

const all = (text: string): Span => ({ start: 0, end: text.length })

const isOneName = (text: string, phrase: Phrase): boolean =>
  isNamed(text, phrase) && !isVague(wordsOf(text, phrase)) && !/,|\band\b|&/.test(wordsOf(text, phrase))

const definite = /^(?:the|his|her|their|its)\s|^[“"']|^\p{Lu}|[’']s?\s/u
const isDefinite = (text: string, phrase: Phrase): boolean => definite.test(wordsOf(text, phrase))

/** Whoever leaves an office leaves that of one body: “as clerk for Mid Harford” beside “as clerk for Selby”. */
export function anotherBody({
  own,
  claimed,
  text,
  event,
}: Two): readonly [claimed: Phrase, told: Phrase] | undefined {
  if (claimed.deed !== event.deed || tellsOfSeveral(own, text) || event.clause.sure < leastSure)
    return undefined
  const [one, other] = [bodyIn(own, claimed), bodyIn(text, event)]
  if (!one || !other || one.office !== other.office) return undefined
  const isThere = !meaningsIn(own, one.body).isDisjointFrom(meaningsIn(text, all(text)))
  return isThere ? undefined : [one.body, other.body]
}

const post = String.raw`(?:(?:an?|the|its) )?(?:\p{L}[\p{L}-]* ){0,2}\p{L}+`
const nameOfBody = String.raw`\p{Lu}[\p{L}’'-]*(?: (?:& |of )?\p{Lu}[\p{L}’'-]*)*`
const office = pattern('u')`^(${post}) (?:for|of|at) (${nameOfBody})$`

function bodyIn(text: string, { clause: { obliques } }: Event) {
  const [only, ...more] = obliques.filter(({ preposition }) => preposition === 'as')
  const [, held = '', name = ''] = (only && more.length === 0 && office.exec(wordsOf(text, only))) || []
  if (!only || name === '') return undefined
  const start = only.start + wordsOf(text, only).lastIndexOf(name)
  const body = { start, end: start + name.length, head: { start, end: start + name.length } }
  return { office: held.toLowerCase().replace(/^(?:an?|the|its) /, ''), body }
}
