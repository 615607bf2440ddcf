import { expect, it } from 'vitest'
import { verbIn } from '../../src/language/verbs.ts'

const found = (words: string): string | undefined => {
  const verb = verbIn(words)
  return verb && words.slice(verb.start, verb.end)
}

it.each([
  ['It cost $1.2 billion.', 'cost'],
  ['The tunnel cost more than the bridge.', 'cost'],
  ['The storm hit the coast on Sunday.', 'hit'],
  ['She resigned in May.', 'resigned'],
  ['Ministers support the plan.', 'support'],
])('The first finite verb of “%s” is “%s”', (words, verb) => expect(found(words)).toBe(verb))

it.each([['The cost of the tunnel'], ['Logistic support for the army'], ['A hit of the summer']])(
  'None stands in “%s”',
  (words) => expect(found(words)).toBeUndefined(),
)
