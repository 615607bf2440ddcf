import { meaningAt, meaningOf } from '../../language/meanings.ts'
import { anywhere, whole } from '../../language/pattern.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Quantity } from '../../model/finding.ts'
import type { Value } from './values.ts'

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

/** The metric unit that others of its kind are told in, and what one of them comes to. */
const bases = new Map<string, readonly [base: string, factor: number]>([
  ['gram', ['kilogram', 0.001]],
  ['tonne', ['kilogram', 1000]],
  ['millimetre', ['metre', 0.001]],
  ['centimetre', ['metre', 0.01]],
  ['kilometre', ['metre', 1000]],
  ['kilowatt', ['megawatt', 0.001]],
  ['gigawatt', ['megawatt', 1000]],
  ['kph', ['km/h', 1]],
  ['kilometre/hour', ['km/h', 1]],
  ['mile/hour', ['mph', 1]],
])

/**
 * A quantity in the unit of its kind: 1.2 gigawatts are 1,200 megawatts, and 140 kilometres an hour 140 km/h.
 * @param after what stands behind it
 */
export function inBaseUnit(quantity: Quantity, after: string): Quantity {
  const per = /^\s+(?:an?|per)\s+(hour)\b/.exec(after)?.[1]
  const [unit, factor] = bases.get(per ? `${quantity.unit}/${per}` : quantity.unit) ?? [quantity.unit, 1]
  return { ...quantity, unit, value: Number((quantity.value * factor).toPrecision(12)) }
}

/** What a story seldom has two values of: they need no word beside them. */
export const isOwn = (dimension: string): boolean => /^(?:area|degree|in .*)$|\/share$/.test(dimension)

/** Whether a dimension or unit tells how much, and not how many. */
export const isMeasure = (unit: string): boolean =>
  /^(?:%|[A-Z]{3}|mass|length|area|power|term|speed|degree|barrel|litre|gallon)(?:[ /]|$)/.test(
    dimensions.get(unit)?.[0] ?? unit,
  )

/** The words of a list by what they mean. */
export const meaningsIn = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').map((word) => meaningOf(stemOf(word))))

/** In what part people are counted, by the nouns and deeds that say so. */
const roles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['crew', meaningsIn('crew crewman sailor')],
  ['ill', meaningsIn('ill sick sickened infected infection fallen case')],
  ['protest', meaningsIn('protest protester demonstrator demonstrate march marcher rally')],
  ['lost job', meaningsIn('lay layoff redundant shed axe cut')],
])
/** Who is on strike is counted as workers, members or dockers: told by words near the number, in an article on labour. */
const striking = anywhere(
  'i',
)`on strike, strik(es?|ers?|ing), walk(s|ed|ing)? (off|out), walkouts?, picket(s|ed|ing)?`
const labour = anywhere('iu')`unions?, \p{L}*workers, walkouts?, pickets?, strikers?, wages?, pay`
const isPeople = whole('u')`
  person, life, victim, patient, case, crew, member, resident, employee, job, post, child, pupil, student, guest, civilian, migrant, parent,
  \p{L}+(er|or|ist|man)`

const illness = anywhere('i')`
  outbreak, epidemic, infect(ed|ion), disease, virus, (fallen|fell) ill, vaccin\w+`

const yields = /\b(?:dividend|earn(?:ed|ings|s)?|profit|loss|clos(?:ed|ing))\b/i

/**
 * Of what dimension a quantity is, and what one of its unit comes to: "mass" of kilograms, "USD/share" of dollars a
 * share, "in crew" of people who are counted as such; else the unit itself.
 */
export function dimensionOf(value: Value, { unit }: Quantity): readonly [dimension: string, factor: number] {
  const after = value.excerpt.quote.slice(value.at.end - value.excerpt.start)
  if (unit === 'member' && /^\s+of (?:the|its|her|his) crew\b/.test(after)) return [roleOf(value, 'crew'), 1]
  const per = /^\s+(?:an?|per|(?:for )?each)\s+(\p{L}+)/u.exec(after)?.[1]
  const rate = per ? dimensions.get(`${unit}/${per}`) : undefined
  if (rate) return rate
  const [base, factor] = dimensions.get(unit) ?? [unit, 1]
  if (per === undefined) return [isPeople.test(base) ? roleOf(value, base) : base, factor]
  const yielded = per === 'share' ? yields.exec(value.excerpt.quote)?.[0] : undefined
  return [[`${base}/${per}`, ...(yielded ? [stemOf(yielded)] : [])].join(' '), factor]
}

/** What befell them, or what part they have; the noun itself where neither is told. */
function roleOf({ fate, excerpt: { quote, start, article }, at }: Value, noun: string): string {
  if (noun === 'life' || /^\W*(?:have |had )?lost their lives\b/.test(quote.slice(at.end - start)))
    return 'in kill'
  const isWhole = /\ball\s+(?:the\s+)?$/i.test(quote.slice(0, at.start - start))
  if (fate !== '' && !isWhole) return `in ${fate}`
  const [from, to] = [Math.max(0, at.start - start - 60), Math.min(quote.length, at.end - start + 50)]
  if (/\bpeople with \p{Ll}/u.test(quote.slice(from, to)) && illness.test(article.text)) return 'in ill'
  if (striking.test(quote.slice(from, to)) && labour.test(article.text)) return 'in strike'
  const near = contentWords(quote, from, to).map((word) => meaningAt(quote, word))
  const role = [...roles].find(([, words]) => near.some((word) => words.has(word)))
  return role ? `in ${role[0]}` : noun
}
