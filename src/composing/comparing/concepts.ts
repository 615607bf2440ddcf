import { stemOf } from '../../reading/words.ts'

/** Words that news use for one thing in talk of deals, each list by its first word. */
const concepts: readonly string[] = [
  'deal contract sale sales sold purchase purchased buy bought procure procured procurement order ordered agreement pact accord acquisition',
  'extend extended extension renew renewed renewal prolong prolonged prolongs',
  'make manufacture manufactured manufacturing produce produced production assembled assemble licence license',
  'deliver delivery deliveries delivered supply supplies supplied supplying shipment shipments shipped receive received',
  'kill killed dead deaths died dies toll fatalities',
  'hurt injured injuries wounded',
  'flee fled displaced evacuated',
]

const byStem = new Map(
  concepts.flatMap((list) => {
    const words = list.split(' ')
    return words.map((word) => [stemOf(word), stemOf(words[0] ?? word)] as const)
  }),
)

/** The stem that stands for a word and its near synonyms; its own where it has none. */
export const conceptOf = (stem: string): string => byStem.get(stem) ?? stem
