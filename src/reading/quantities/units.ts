import { oneOf, pattern } from '../../language/pattern.ts'
import { fates, isPlural, singularOf } from './nouns.ts'

export interface Unit {
  readonly unit: string
  readonly end: number
}

/** Measures by every way they are written; they may stand in the singular after any number ("a 10-year deal"). */
const measures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kilometre: 'km|kms|kilometre|kilometer|kilometres|kilometers',
    metre: 'metre|meter|metres|meters',
    centimetre: 'cm|cms|centimetre|centimeter|centimetres|centimeters',
    millimetre: 'mm|millimetre|millimeter|millimetres|millimeters',
    mile: 'mile|miles',
    foot: 'ft|foot|feet',
    inch: 'inch|inches',
    yard: 'yard|yards',
    kilogram: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes',
    gram: 'gram|grams|gramme|grammes',
    tonne: 'tonne|tonnes',
    ton: 'ton|tons',
    pound: 'lb|lbs|pound|pounds',
    ounce: 'oz|ounce|ounces',
    litre: 'litre|liter|litres|liters',
    gallon: 'gallon|gallons',
    barrel: 'barrel|barrels',
    hectare: 'ha|hectare|hectares',
    acre: 'acre|acres',
    second: 'sec|secs|second|seconds',
    minute: 'min|mins|minute|minutes',
    hour: 'hr|hrs|hour|hours',
    day: 'day|days',
    week: 'week|weeks',
    month: 'month|months',
    year: 'yr|yrs|year|years',
    decade: 'decade|decades',
    century: 'century|centuries',
    knot: 'knot|knots',
    mph: 'mph',
    'km/h': 'km/h|kph|kmh|kmph',
    watt: 'watt|watts',
    kilowatt: 'kW|kilowatt|kilowatts',
    megawatt: 'MW|megawatt|megawatts',
    gigawatt: 'GW|gigawatt|gigawatts',
    'kilowatt-hour': 'kWh',
    'megawatt-hour': 'MWh',
    'gigawatt-hour': 'GWh',
    'terawatt-hour': 'TWh',
    megabyte: 'MB|megabyte|megabytes',
    gigabyte: 'GB|gigabyte|gigabytes',
    terabyte: 'TB|terabyte|terabytes',
    degree: 'degree|degrees',
    point: 'point|points',
    page: 'page|pages',
    seat: 'seat|seats',
    member: 'member|members',
    nation: 'nation|nations',
    storey: 'storey|story|storeys',
    lane: 'lane|lanes',
    bed: 'bed|beds',
    percent: 'percent',
  }).flatMap(([unit, words]) => words.split('|').map((word): [string, string] => [word, unit])),
)

/** What one of may be counted: "one person" is a count, "one thing is sure" is not. */
const ones = new Set('person man woman child soldier policeman officer civilian time dollar vote'.split(' '))

/** Words that end a noun phrase. */
const stops = new Set(
  (
    'of in on at by for from to with without into onto over under after before during since until till through via per ' +
    'as than but if when while where which who whom whose why that this these those the a an his her its their our my ' +
    'your is are was were be been being am has have had having do does did will would can could may might must shall ' +
    'should not no nor so yet also still now then there here he she it they we you i him them us me said says say told ' +
    'tell according like about around between among amongst against across behind beyond within along toward towards ' +
    'despite because due each every all any some both either neither least how what following including killing leaving ' +
    'making saying ahead away apart ago later earlier today yesterday tomorrow only just even such up down out off back ' +
    'plus minus versus vs received signed joined attended gained scored added carried wanted opened allowed caused ' +
    'showed voted died survived remained came went got took made gave left became began compared'
  ).split(' '),
)

const percent = /[ \u00a0-]?(?:%|per[ -]?cent(?![a-z])|pct(?![a-z]))(?:age)?([ -]points?(?![a-z]))?/iy
const point = /[ \u00a0-](?:percentage|per cent|percent) points?(?![a-z])/iy
const power = oneOf`square, sq, sq\., cubic, cu\.`
const side = oneOf`kms?, kilomet(re|er)s?, miles?, met(re|er)s?, feet, foot, ft, m`
const area = pattern('iuy')`[ \u00a0-](${power}) ?(${side})(?![\p{L}])`
const temperature = /[ \u00a0]?°[ \u00a0]?([CF])(?![\p{L}])/uy
const attached = /[ \u00a0-]?(km\/h|\p{L}{1,5})(?![\p{L}\p{N}])/uy
const hyphened = /-(\p{Ll}+)(?![\p{L}\p{N}])/uy
const aged = /[ -](?:years?|months?|weeks?|days?|yrs?)(?:-| )olds?(?!\p{L})/iuy
const definite = / (?:of|of all) (?:the|its|their|these|those|his|her|our)(?= )/uy
const adjective =
  /(?:ed|ing|al|ic|ive|ous|ern|ish|ful|less|y|^(?:new|big|large|small|long|old|great|high|low|young))$/
const word = /(?:[ \u00a0]|, |\r?\n)((?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{N}\p{M}’'-]*)/uy

/** The longest noun phrases of news have six words before their head. */
const longest = 7

/** "per cent", "-year", "km", "Kalashnikov assault rifles": what the number before `at` counts. */
export function readUnit(text: string, at: number, value: number): Unit | undefined {
  const sign = readShare(text, at) ?? readArea(text, at) ?? readDegrees(text, at)
  if (sign !== undefined) return sign
  if (text.charAt(at) === '-') return readHyphened(text, at)
  return readAttached(text, at) ?? readPhrase(text, value === 1 ? at : pastDefinite(text, at), value)
}

function readShare(text: string, at: number): Unit | undefined {
  const share = match(point, text, at) ?? match(percent, text, at)
  return share && { unit: /point/i.test(share[0]) ? 'percentage point' : '%', end: at + share[0].length }
}

function readArea(text: string, at: number): Unit | undefined {
  const found = match(area, text, at)
  const [, dimension = '', written = ''] = found ?? []
  const length = written.toLowerCase()
  const name = length === 'm' ? 'metre' : (measures.get(length) ?? length)
  return found && { unit: `${/^c/i.test(dimension) ? 'cubic' : 'square'} ${name}`, end: at + found[0].length }
}

function readDegrees(text: string, at: number): Unit | undefined {
  const degrees = match(temperature, text, at)
  return degrees && { unit: `°${degrees[1] ?? ''}`, end: at + degrees[0].length }
}

function readHyphened(text: string, at: number): Unit | undefined {
  const found = match(hyphened, text, at)
  const name = found?.[1] ?? ''
  const unit = measures.get(name) ?? (ones.has(name) ? name : undefined)
  return found && unit !== undefined ? { unit, end: at + found[0].length } : undefined
}

function readAttached(text: string, at: number): Unit | undefined {
  const short = match(attached, text, at)
  const unit = short?.[1] === 'percent' ? undefined : measures.get(short?.[1] ?? '')
  return short && unit !== undefined ? { unit, end: at + short[0].length } : undefined
}

/** Behind "of the" and "of all their". */
const pastDefinite = (text: string, at: number): number => at + (match(definite, text, at)?.[0].length ?? 0)

/** "71 years old" and "71-year-old" are ages, and of interest to nobody who compares two stories. */
export function isAge(text: string, at: number): boolean {
  return match(aged, text, at) !== undefined
}

/** The head is the last of the first run of plurals: "arms pacts", but "rifles" in "rifles and pistols". */
function readPhrase(text: string, at: number, value: number): Unit | undefined {
  let cursor = at
  let head: Unit | undefined
  let before = ''
  for (let count = 0; count < longest; count++) {
    const next = wordAt(text, cursor)
    if (next === undefined || endsPhrase(next, head, before, count)) break
    cursor = next.end
    if (joins(next)) continue
    before = next.lower
    const alone = (count === 0 ? readFirst(text, next) : undefined) ?? countedOne(next, value, count)
    if (alone !== undefined) return alone
    if (/[’']s$/.test(next.lower)) break
    const counted = countedMany(next, value)
    if (counted === undefined && head !== undefined) break
    head = counted ?? head
    if (counted !== undefined && next.bare !== next.lower) break
  }
  return head
}

/** A word of a noun phrase, with what stands between it and the one before. */
interface PhraseWord {
  readonly gap: string
  readonly written: string
  readonly lower: string
  /** Without the mark of a genitive. */
  readonly bare: string
  /** Where the word ends without that mark, and with it. */
  readonly bareEnd: number
  readonly end: number
}

function wordAt(text: string, at: number): PhraseWord | undefined {
  const found = match(word, text, at)
  const written = found?.[1]
  if (found === undefined || written === undefined) return undefined
  const end = at + found[0].length
  const lower = written.toLowerCase()
  const bare = lower.replace(/[’'](?:s)?$/, '')
  const gap = found[0].slice(0, -written.length)
  return { gap, written, lower, bare, bareEnd: end - (lower.length - bare.length), end }
}

const joins = ({ lower }: PhraseWord): boolean => lower === 'and' || lower === 'or'

/** Whether the noun phrase ends before this word. */
function endsPhrase(next: PhraseWord, head: Unit | undefined, before: string, count: number): boolean {
  const { gap, lower, written } = next
  if (stops.has(lower)) return true
  if (head !== undefined) return gap.startsWith(',') || gap.endsWith('\n') || joins(next)
  // A comma may part adjectives ("two new, modern ships"), never the number from another clause.
  if (gap.startsWith(',')) return !adjective.test(before) || lower !== written
  return joins(next) && count === 0
}

/** What stands for itself behind a number: a measure, or what became of so many. */
function readFirst(text: string, { lower, bare, bareEnd, end }: PhraseWord): Unit | undefined {
  const measure = measures.get(lower) ?? measures.get(bare)
  if (measure !== undefined && lower.length > 2) return { unit: measure, end: bareEnd }
  return fates.has(lower) && !plural(text, end) ? { unit: lower, end } : undefined
}

/** "One of the" and "one rifles" count nothing; one of a thing is counted in the singular only. */
function countedOne({ lower, end }: PhraseWord, value: number, count: number): Unit | undefined {
  return value === 1 && count < 3 && ones.has(lower) ? { unit: lower, end } : undefined
}

function countedMany({ bare, bareEnd, written }: PhraseWord, value: number): Unit | undefined {
  if (value === 1 || written === 'U.S.' || !isPlural(bare)) return undefined
  return { unit: singularOf(bare), end: bareEnd }
}

/** Whether the next word is a plural: "12 injured soldiers" counts soldiers. */
function plural(text: string, at: number): boolean {
  const next = match(word, text, at)?.[1]?.toLowerCase()
  return next !== undefined && isPlural(next) && !stops.has(next)
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** "km", "years": what stands for itself behind a number. */
export function isMeasure(word: string): boolean {
  return measures.has(word)
}
