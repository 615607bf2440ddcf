import { expect, it } from 'vitest'
import { withoutCircumstance } from '../../src/language/circumstance.ts'

it.each([
  ['Norvale at the moment', 'Norvale'],
  ['the ferry strike so far', 'the ferry strike'],
  ['Ada Brennt, right now?', 'Ada Brennt?'],
  ['currently the port of Orlo', 'the port of Orlo'],
  ['layoffs these days', 'layoffs'],
  ['the talks again', 'the talks'],
])('%s is asked of %s', (words, thing) => expect(withoutCircumstance(words)).toBe(thing))

it.each(['Apocalypse Now and Then', 'now', 'the moment of truth', 'Never Again campaign', 'Current Affairs'])(
  '%s stays as it is',
  (words) => expect(withoutCircumstance(words)).toBe(words),
)
