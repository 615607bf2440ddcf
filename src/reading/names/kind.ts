import { whole } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import { wordOf } from './features.ts'
import type { Kind } from './mentions.ts'
import { classes } from './words.ts'

/** Last words of newspapers and gatherings, which a place's name often begins: "Harbour Courier". */
const papers =
  /^(?:forum|courier|chronicle|dispatch|monitor|ledger|daily|weekly|observer|globe|directorate)$/i
/** What is called after people and is none: "Kennedy Library", "Lincoln Tower". */
const buildings = whole(
  'i',
)`palace, castle, stadium, tower, bridge, hall, arena, airport, gardens?, cathedral, island, valley, room,
  annexe?, courthouse, auditorium, pavilion, gymnasium, building, cent(er|re), highway, expressway, amphitheat(er|re)`
/** Last words of towns whose first may be a first name: "Alice Springs", "Grace Falls". */
const towns = whole(
  'i',
)`springs, rapids, falls, creek, heights, junction, shoals, mountains?, islands, peninsula, township, village`
const houses =
  /^(?:library|museum|theat(?:er|re)|foundation|pharma|group|inc|ltd|llc|plc|gmbh|partners|show|ag|sa)\.?$/i

const others = whole(
  'i',
)`school, college, university, institute, hospital, clinic, park, plaza, memorial, gallery, campus, chapel, dam,
  tunnel, street, avenue, road, boulevard, scholarship, fund, trust, studios?, lounge, terminal, trophy, award, prize`

/** What stands behind the name of a body that people vote for: "the Nova Zora party". */
export const factions = whole()`party, coalition, bloc, faction`

/** Whether a word ends the name of what is called after somebody. */
export const isCalledAfter = (word: string): boolean =>
  buildings.test(word) || houses.test(word) || others.test(word)

/** A name of several words as the judgements of its kind see it. */
interface Name {
  readonly kind: Kind
  readonly words: readonly string[]
  readonly final: string
  /** Classes of its last word. */
  readonly end: number
}

/** What the last word of a longer name makes it, whatever the tagger thought; the first that knows decides. */
const ends: readonly ((name: Name) => Kind | undefined)[] = [
  ({ final }) => (papers.test(final) ? 'ORG' : undefined),
  ({ kind, end }) =>
    kind === 'LOC' && end & classes.organisationWord && !(end & classes.placeWord) ? 'ORG' : undefined,
  ({ kind, final }) => (kind === 'PER' && (buildings.test(final) || towns.test(final)) ? 'LOC' : undefined),
  ({ kind, final }) => (kind === 'PER' && houses.test(final) ? 'ORG' : undefined),
  ({ kind, words: [opens = '', next = ''] }) =>
    kind === 'ORG' && opens === 'State' && wordOf(next).classes & classes.given ? 'PER' : undefined,
]

/** The kind that a mention's own words decide, whatever the tagger thought. */
export function kindFrom(kind: Kind, words: readonly string[]): Kind {
  const place = placeKind(words.join(' '))
  if (place === 'country' || (place === 'capital' && words.length > 1)) return 'LOC'
  if (words.length === 1) return kind
  const final = words.at(-1) ?? ''
  const name = { kind, words, final, end: wordOf(final).classes }
  for (const judge of ends) {
    const known = judge(name)
    if (known) return known
  }
  return kind
}
