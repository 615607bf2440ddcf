import { placeKind } from '../../language/places.ts'
import {
  cities,
  givenNames,
  organisations,
  organisationWords,
  placeWords,
  roleWords,
  surnames,
} from './lists.ts'

/** Classes that a word may belong to, as bits. */
export const classes = {
  title: 1,
  role: 2,
  given: 4,
  organisationWord: 8,
  placeWord: 16,
  calendar: 32,
  speech: 64,
  country: 128,
  demonym: 256,
  city: 512,
  organisation: 1024,
  whereabouts: 2048,
  particle: 4096,
  common: 8192,
  surname: 16384,
} as const

type WordClass = keyof typeof classes

const members: Readonly<Record<Exclude<WordClass, 'country' | 'demonym'>, string>> = {
  title: 'mr mrs ms dr prof sir lord lady dame mr. mrs. ms. dr. prof. messrs madam sheikh shri smt',
  role: roleWords,
  given: givenNames,
  surname: surnames,
  organisationWord: organisationWords,
  placeWord: placeWords,
  calendar:
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  speech:
    'said says say saying told tells added adds wrote writes warned asked argued claimed announced stated noted explained insisted tweeted acknowledged called urged replied testified recalled',
  city: cities,
  organisation: organisations,
  whereabouts: 'in at near from to across outside around throughout into via toward towards',
  particle: 'van von der den de la del della di da dos du le bin ibn ben abu al el ter ten af zu y e',
  common:
    'the a an he she it they we i you this that these those but and or as if when while after before since for in on at by with from to of its his her their our my your there here what who how why where which not no yes so then now also some many most all both each every such only even still yet although though however meanwhile because under over during between among against more less new one two three last next first second is was are were be been being has have had do does did will would can could may might should must let please read click share photo image file reporting editing writing compiled',
}

const table = new Map<string, number>()
for (const [name, list] of Object.entries(members)) {
  const bit = bitOf(name)
  for (const word of list.split(/\s+/)) table.set(word, (table.get(word) ?? 0) | bit)
}

function bitOf(name: string): number {
  for (const [known, bit] of Object.entries(classes)) if (known === name) return bit
  return 0
}

/** The bits of a word's classes; country names count as written, the other lists without regard to capitals. */
export function classOf(word: string, lower: string): number {
  const kind = placeKind(word)
  const place =
    kind === 'country'
      ? classes.country
      : kind === 'demonym'
        ? classes.demonym
        : kind === 'capital'
          ? classes.city
          : 0
  return (table.get(lower) ?? 0) | place
}

const ranked: readonly number[] = [
  classes.title,
  classes.role,
  classes.calendar,
  classes.country,
  classes.demonym,
  classes.city,
  classes.organisation,
  classes.organisationWord,
  classes.placeWord,
  classes.particle,
  classes.speech,
  classes.whereabouts,
  classes.common,
  classes.given,
  classes.surname,
]

/** The first class of a word in a fixed order, from 1; 0 where it has none. */
export function mainClass(bits: number): number {
  return ranked.findIndex((bit) => (bits & bit) !== 0) + 1
}
