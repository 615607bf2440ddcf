import { meaningAt, meaningOf } from '../../language/meanings.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Quantity } from '../../model/finding.ts'
import { bounds } from '../../reading/quantities.ts'
import { type Happening, happeningOf, namesIn } from './happening.ts'
import { isOffer } from './offers.ts'
import { isPart, type Value } from './values.ts'

/** What one unit of a dimension comes to. */
const dimensions: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map(
  Object.entries({
    mass: { gram: 0.001, kilogram: 1, tonne: 1000, ton: 1000, pound: 0.4536, ounce: 0.02835 },
    length: { millimetre: 0.001, centimetre: 0.01, metre: 1, kilometre: 1000, foot: 0.3048, mile: 1609 },
    area: { hectare: 1, acre: 0.4047 },
    power: { kilowatt: 0.001, megawatt: 1, gigawatt: 1000 },
    term: { month: 1, year: 12 },
    speed: { kph: 1, 'km/h': 1, mph: 1.609, knot: 1.852, 'kilometre/hour': 1, 'mile/hour': 1.609 },
  }).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, [dimension, factor] as const] as const),
  ),
)

/** What a story seldom has two values of: they need no word beside them. */
export const ownDimension = /^(?:area|degree|in .*)$|\/share$/

const meanings = (text: string): readonly string[] => contentWords(text).map((word) => meaningAt(text, word))

const stems = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => meaningOf(stemOf(word))))

/** In what part people are counted, by the nouns and deeds that say so. */
const roles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['crew', stems('crew crewman sailor')],
  ['ill', stems('ill sick sickened infected infection fallen case')],
  ['protest', stems('protest protester demonstrator demonstrate march marcher rally')],
  ['lost job', stems('lay layoff redundant shed axe cut')],
])
const people =
  /^(?:person|life|victim|patient|case|crew|member|resident|employee|job|post|child|pupil|student|\p{L}+(?:er|or|ist|man))$/u

const illness = /\b(?:outbreak|epidemic|infect(?:ed|ion)|disease|virus|fallen ill|fell ill|vaccin\w+)\b/i

/** How often, and what has no unit, is of too many things. */
const uncounted = /^(?:|time|second|minute|hour|day|week|decade|century)$/
const measured = /^(?:%|[A-Z]{3}|mass|length|area|power|term|speed|degree|barrel|litre|gallon)$/

/** What is said beside a value that is of another time, or held against the one that counts. */
const elsewhen =
  /\b(?:than|compared (?:with|to)|up from|down from|from|by|old|previous|original(?:ly)?|average|record of|so far)\s+(?:\p{L}+\s+){0,2}$/iu
const ofOther =
  /^\s*(?:(?:\p{L}+\s+){0,4}(?:in (?:19|20)\d\d|of (?:19|20)\d\d|last (?:year|month|week|season)|earlier|ago|old|so far|before|since|a (?:year|month) ago))\b/iu

/** The one that was there before, of which a clause goes on: "beside the old one, which has". */
const older = /\b(?:old|existing|previous|former) (?:one|\p{L}+),? (?:which|that|with) [^.;,]*$/iu

/** A value with what it is the value of. */
export interface Measured {
  readonly value: Value
  readonly dimension: string
  readonly low: number
  readonly high: number
  /** Meanings of the nouns beside it: of what it is the measure. */
  readonly nouns: ReadonlySet<string>
  readonly deed: string
  readonly parts: Happening['parts']
  /** Of its sentence; the word that only opens it left out. */
  readonly names: ReadonlySet<string>
  /** The names of who does it; a word that opens the sentence may be one. */
  readonly doer: ReadonlySet<string>
  /** The names of the place that opens its sentence: "In Terk, turnout was …". */
  readonly place: ReadonlySet<string>
}

/** What a value measures or counts; undefined where it is a part, an offer, or of another time than its story. */
export function measuredOf(value: Value): Measured | undefined {
  const { quantity, excerpt, at } = value
  const { quote, start, article } = excerpt
  const [before, after] = [quote.slice(0, at.start - start), quote.slice(at.end - start)]
  const unit = unitOf(value, after)
  if (!quantity || uncounted.test(unit) || isOffer(value)) return undefined
  const isTurnout = unit === '%' && turnout.test(quote)
  if (isPart(article.text, quantity) && quantity.unit !== 'member' && !isTurnout) return undefined
  if (
    isCapacity(quantity) ||
    elsewhen.test(before) ||
    ofOther.test(after) ||
    older.test(before) ||
    (unit === '%' && change.test(before))
  )
    return undefined
  const told = happeningOf(excerpt, at)
  const behind = contentWords(quote, at.end - start, Math.min(quote.length, at.end - start + 30))
  const per = /^\s+(?:an?|per|(?:for )?each)\s+(\p{L}+)/u.exec(after)?.[1]
  const whole = per ? `${unit}/${per}` : unit
  const [base, factor] = dimensions.get(whole) ?? dimensions.get(unit) ?? [unit, 1]
  const [low, high] = value.reach ?? bounds(quantity)
  const doers = namesIn(` ${quote}`)
  const nouns = new Set([
    ...told.subject,
    ...told.kind,
    ...(told.parts.get('') ?? []),
    ...told.back,
    ...meanings(/(\p{L}+),? (?:which|that) (?:\p{L}+ ){1,3}$/u.exec(before)?.[1] ?? ''),
    ...behind.slice(0, 2).map((word) => meaningAt(quote, word)),
  ])
  return {
    value,
    dimension: isTurnout ? 'in turnout' : dimensionOf(value, base, dimensions.has(whole) ? undefined : per),
    low: low * factor,
    high: high * factor,
    nouns: nouns.difference(told.names).difference(empty),
    deed: told.deed,
    parts: told.parts,
    names: namesIn(quote),
    doer: doers.has(told.who) ? told.subject.intersection(doers) : new Set(),
    place: namesIn(/^(?:In|At|Near) [^,;]{1,40}(?=,)/.exec(quote)?.[0] ?? ''),
  }
}

/** What a bridge carries or a hall holds is no measure of what is on it. */
const isCapacity = ({ unit, modifier }: Quantity): boolean =>
  /^(?:at most|up to|maximum|no more than)/.test(modifier) && measured.test(dimensions.get(unit)?.[0] ?? unit)

/** Whether a dimension is a count of things and no measure. */
export const isCount = (dimension: string): boolean => !measured.test(dimension.replace(/[ /].*$/, ''))

/** Words that say nothing of what is measured. */
const empty = stems(
  'percent percentage year month people person number total monday tuesday wednesday thursday friday saturday sunday area part',
)

/** "Members of the crew" are crew; a bare number is of what its words before say. */
function unitOf({ quantity }: Value, after: string): string {
  const unit = quantity?.unit ?? ''
  return unit === 'member' && /^\s+of (?:the|its|her|his) crew\b/.test(after) ? 'crew' : unit
}

const bare =
  /\b(?:(?<crew>crew) of|number of (?<unit>people|patients|cases)\b[^.;,]{0,60} (?:to|at|is|was|reached)) (?<number>\d[\d,]*)(?![\d.,]*\d|\s*(?:%|per|million|to\b))/g

/** Counts that have no noun behind them: "a crew of 22", "the number of people with measles has risen to 88". */
export const bareCounts = (text: string): readonly Quantity[] =>
  [...text.matchAll(bare)].flatMap(({ 0: whole, index, groups }) => {
    const number = groups?.number ?? ''
    const [start, end] = [index + whole.length - number.length, index + whole.length]
    const unit =
      groups?.crew ?? (groups?.unit === 'people' ? 'person' : (groups?.unit ?? '').replace(/s$/, ''))
    return [{ start, end, value: Number(number.replaceAll(',', '')), unit, modifier: '' }]
  })

/** By how much something rose or fell is no value of how high it is. */
const change =
  /\b(?:rose|rise|risen|fell|fall|fallen|up|down|grew|grow|dropped|gained|lost)\s+(?:\p{L}+\s+)?$/iu
const turnout =
  /\bturnout\b|\bof (?:those entitled|(?:the )?(?:eligible |registered )?voters|the electorate)\b[^.;]* (?:part|voted|ballots?)\b/i
const yields = /\b(?:dividend|earn(?:ed|ings|s)?|profit|loss|clos(?:ed|ing))\b/i

function dimensionOf(value: Value, base: string, per: string | undefined): string {
  if (per === undefined) return people.test(base) ? roleOf(value, base) : base
  const yielded = per === 'share' ? yields.exec(value.excerpt.quote)?.[0] : undefined
  return [`${base}/${per}`, ...(yielded ? [stemOf(yielded)] : [])].join(' ')
}

/** What befell them, or what part they have; the noun itself where neither is told. */
function roleOf({ fate, excerpt: { quote, start, article }, at }: Value, noun: string): string {
  if (noun === 'life') return 'in kill'
  const isWhole = /\ball\s+(?:the\s+)?$/i.test(quote.slice(0, at.start - start))
  if (fate !== '' && !isWhole) return `in ${fate}`
  const [from, to] = [Math.max(0, at.start - start - 60), Math.min(quote.length, at.end - start + 50)]
  if (/\bpeople with \p{Ll}/u.test(quote.slice(from, to)) && illness.test(article.text)) return 'in ill'
  const near = contentWords(quote, from, to).map((word) => meaningAt(quote, word))
  const role = [...roles].find(([, words]) => near.some((word) => words.has(word)))
  return role ? `in ${role[0]}` : noun
}
