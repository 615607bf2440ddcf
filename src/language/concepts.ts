import { stemOf } from './words.ts'

/**
 * Words that news use for one thing in talk of deals, each list by its first word; what a bar parts is of one matter and does
 * not mean the same.
 */
export const concepts: readonly string[] = [
  'deal contract agreement pact accord | sale sales sold | purchase purchased buy bought acquire acquired acquires acquisition takeover | procure procured procurement | order ordered',
  'extend extended extension renew renewed renewal prolong prolonged prolongs',
  'make made build built manufacture manufactured manufacturing produce produced production assembled assemble | licence license',
  'deliver delivery deliveries delivered supply supplies supplied supplying shipment shipments shipped | receive received',
  'kill killed dead deaths died dies drowned perished toll fatalities',
  'hurt injured injuries wounded',
  'flee fled | displaced homeless | evacuated',
  'miss missing unaccounted',
  'rescue rescued pulled saved',
  'arrest arrested detained',
]

/** All words of a list. */
export function wordsIn(list: string): readonly string[] {
  return list.split(/[\s|]+/)
}

/** Which of them befall people: a number of one is no other value of a number of another. */
export const fates: ReadonlySet<string> = new Set(
  ['kill', 'hurt', 'flee', 'miss', 'rescue', 'arrest'].map(stemOf),
)

const byStem = new Map(
  concepts.flatMap((list) => {
    const words = wordsIn(list)
    return words.map((word) => [stemOf(word), stemOf(words[0] ?? word)] as const)
  }),
)

/** The stem that stands for a word and its near synonyms; its own where it has none. */
export const conceptOf = (stem: string): string => byStem.get(stem) ?? stem

/** Nouns that are counted as one thing, each list by its first. */
const counted: ReadonlyMap<string, string> = new Map(
  ['agreement pact accord deal contract memorandum', 'soldier trooper troop', 'person people'].flatMap(
    (list) => {
      const [first = '', ...others] = list.split(' ')
      return others.map((noun) => [noun, first] as const)
    },
  ),
)

/** Under which noun a counted thing is compared: pacts, accords and deals are agreements. */
export const kindOfUnit = (unit: string): string => counted.get(unit) ?? unit
