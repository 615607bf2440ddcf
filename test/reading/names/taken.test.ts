import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const roles = (text: string): readonly string[] =>
  readFindings(text, 'From the town', undefined).people.flatMap(
    (person) => person.roles?.map(({ start, end }) => text.slice(start, end)) ?? [],
  )

describe('An office in which somebody does something', () => {
  it.each([
    ['The school is closing, said Nora Finch, speaking as rector. Parents met on Monday.', 'rector'],
    ['Tom Rask, acting as chairman, closed the hearing on Friday.', 'chairman'],
    ['Ida Brandvik will step down as mayor. The council met on Monday.', 'step down as mayor'],
  ])('is theirs though it is one word: %s', (text, role) => expect(roles(text)).toEqual([role]))
})
