import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Act } from './acts.ts'
import { mayBear } from './fields.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { type Told, whole } from './told.ts'

/** Whoever decides whether sanctions stand, and imposes none. */
const court = anywhere('i')`courts?, judges?, justices, tribunals?, appeals panel`

const mayRule = anywhere(
  'i',
)`courts?, judges?, justices, tribunals?, appeals panel, dismissed, lost, loses, appeal(s|ed|ing), challeng(es|ed|ing),
  contest(s|ed|ing), su(es|ed|ing)`

/** What a court is asked to undo. */
const thing = oneOf`sanctions, freezes?, listings?, inclusion, designations?, blacklisting, embargo(es)?, (asset|travel|entry|import|
  export|arms) (freezes?|bans?|embargo(es)?), place on, restrictive measures, blacklist`
/** By what it is asked to. */
const plea = oneOf`complaint, challenge, appeal, lawsuit, suit, claim, bid, petition, application, case, action, objection, plea`
const undone = oneOf`annul(s|led)?, overturn(s|ed)?, quash(es|ed)?, void(s|ed)?, set(s)? aside, str(ikes|uck) down,
  cancel(s|led)?, nullif(ies|ied), invalidate[sd]?, revoke[sd]?, lift(s|ed)?`
const upheld = oneOf`upheld, upholds, confirmed, confirms, let stand, left in place`
const pleaded = oneOf`appeal(s|ed|ing), challeng(es|ed|ing), contest(s|ed|ing), su(es|ed|ing)`
const dismissed = oneOf`dismiss(es|ed)?, reject(s|ed)?, thr(ows|ew|own) out, turn(s|ed) down, den(ies|ied), refuse[sd]?`

const has = String.raw`(?:was|were|is|are|has been|have been|had been)\s+(?:\p{Ll}+ly\s+)?`
const verb = (words: string): string => `\\b(?<deed>${words})\\b`
const capital = String.raw`\p{Lu}[\p{L}.-]{0,30}`
const name = String.raw`(?<owner>${capital}(?:\s${capital}){0,5})`
/** "Elias Korn's", with what he is before it. */
const owner = String.raw`(?:(?:the\s)?(?:\p{Ll}+\s){0,3}${name}[’']s?\s)?`
/** "…, the steel maker," between a name and what its bearer did. */
const aside = '(?:,\\s[^,;:.]{2,60},)?'
/** Words of one noun phrase before its noun. */
const words = String.raw`(?:(?!(?:on|against|of|by|over|to|for|in|from|and)\b)[\p{L}\p{N}][\p{L}\p{N}.’'-]*\s+){0,5}?`
const anything = '[^;:.]{0,120}?'

/** "The listing of X", "sanctions imposed on X". */
const listing = String.raw`\b(?<thing>${thing})(?<to>(?:\s+(?:list|imposed|placed))?\s+(?:on|against|of|for)\s+)?`
const brought = String.raw`(?<to>\s+(?:(?:brought|filed|lodged|made)\s)?(?:by|from)\s+)?`
/** "Complaint by X against its listing", "bid to have sanctions lifted". */
const pleading = String.raw`${plea}${brought}${anything}\s(?:against|over|to|of|at|from)\s${anything}\b(?<thing>${thing})`

interface Ruling {
  readonly act: Act
  readonly found: RegExp
  /** Whether only a court does it: a plea is lost before one anyway. */
  readonly isCourts: boolean
  /** What no sentence is without in which it is found; looked for first where all words may begin it. */
  readonly mark?: RegExp
}

/** "Annulled the listing of X", "dismissed X's appeal against sanctions", "was dismissed", "X lost its appeal". */
const rulings: readonly Ruling[] = [
  { act: 'lift', isCourts: true, found: pattern('u')`${verb(undone)}\s+${owner}${words}${listing}` },
  { act: 'lift', isCourts: true, found: pattern('u')`${owner}${listing}${anything}\s${has}${verb(undone)}` },
  {
    act: 'lift',
    isCourts: true,
    found: pattern('u')`${owner}${listing}${anything}\s${has}${verb('unlawful|illegal|void|invalid')}`,
  },
  { act: 'keep', isCourts: true, found: pattern('u')`${verb(upheld)}\s+${owner}${words}${listing}` },
  { act: 'keep', isCourts: true, found: pattern('u')`${verb(dismissed)}\s+${owner}${words}${pleading}` },
  {
    act: 'keep',
    isCourts: false,
    mark: /\bdismissed\b/,
    found: pattern('u')`${owner}\b${pleading}${anything}\s${has}${verb('dismissed')}`,
  },
  {
    act: 'keep',
    isCourts: false,
    found: pattern(
      'u',
    )`${name}${aside}\s(?:(?:has|have|had)\s)?${verb('lost|loses')}\s(?:an?|its|his|her|their)\s${words}${pleading}`,
  },
  {
    // Whoever goes to court against a listing is listed.
    act: 'keep',
    isCourts: false,
    found: pattern(
      'u',
    )`${name}\s(?:(?:has|have|had|is|are|was|were)\s)?${verb(pleaded)}${anything}\s(?:its|his|her|their)\s${words}\b(?<thing>${thing})`,
  },
]

/**
 * What a court decided: sanctions that it annuls are lifted, those against which it dismisses a complaint stay on whoever
 * complained. It imposes none itself.
 */
export function byRuling(sentence: string): readonly Told[] {
  if (!mayRule.test(sentence)) return []
  const isCourt = court.test(sentence)
  for (const { act, found, isCourts, mark } of rulings) {
    if ((isCourts && !isCourt) || mark?.test(sentence) === false) continue
    const match = found.exec(sentence)
    const told = match && ruled(sentence, match, act)
    if (told) return [told]
  }
  return []
}

function ruled(sentence: string, match: RegExpExecArray, act: Act): Told | undefined {
  const { owner = '', to, thing = '', deed = '' } = match.groups ?? {}
  const spanOf = (words: string, from = match.index): Span => {
    const start = sentence.indexOf(words, from)
    return { start, end: start + words.length }
  }
  const led = to === undefined ? undefined : spanOf(to).end
  const named = owner === '' ? undefined : spanOf(owner)
  const targets = led === undefined ? [] : partiesAt(sentence, led, sentence.length)
  const isOwners = named && partiesIn(sentence, named.start, named.end).length === 0
  const borne = targets.some((one) => mayBear(sentence, one)) ? targets : isOwners ? [named] : []
  if (borne.length === 0) return undefined
  const word = spanOf(deed)
  const measure = spanOf(thing)
  return {
    act,
    mood: undefined,
    denied: false,
    hedge: undefined,
    deed: { start: Math.min(word.start, measure.start), end: Math.max(word.end, measure.end) },
    measure,
    word,
    imposers: giversIn(sentence, borne, measure),
    targets: borne,
    clause: undefined,
  }
}

/** Whose sanctions they are: the party named nearest to them that does not bear them; an EU court's are the EU's. */
function giversIn(sentence: string, borne: readonly Span[], measure: Span): readonly Span[] {
  const free = partiesIn(sentence, 0, sentence.length).filter(
    (one) =>
      !borne.some(({ start, end }) => one.start >= start && one.end <= end) &&
      // "A court in Luxembourg": where it sits.
      !/\b(?:in|at)\s+$/.test(sentence.slice(0, one.start)),
  )
  const far = ({ start }: Span): number => Math.abs(start - measure.start)
  const [nearest] = [...free].sort((a, b) => far(a) - far(b))
  return nearest ? [whole(nearest)] : []
}
