import { describe, expect, it } from 'vitest'
import { samePerson } from '../../src/language/same-person.ts'

describe('Two forms name one person', () => {
  it.each([
    ['Nora Finch', 'Finch'],
    ['Nora Finch', 'Nora Mary Finch'],
    ['N. Finch', 'Nora Finch'],
    ['Sergei Orlov', 'Sergey Orlov'],
    ['Zoë Finch', 'Zoe Finch'],
    ['Maeve O’Hara', "Maeve O'Hara"],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Samir al-Haddad', 'Haddad'],
    ['Samir al-Haddad', 'Samir Haddad'],
  ])('%s and %s', (a, b) => expect(samePerson(a, b)).toBe(true))

  it.each([
    ['Nora Finch', 'Nora Field'],
    ['Nora Finch', 'Olav Finch'],
    ['P. Finch', 'Nora Finch'],
    ['Nora Finch', 'Nora'],
    ['Anna Ek', 'Anne Ek'],
    ['Al Finch', 'Nora Finch'],
  ])('not %s and %s', (a, b) => expect(samePerson(a, b)).toBe(false))
})
