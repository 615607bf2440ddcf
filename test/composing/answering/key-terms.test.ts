import { describe, expect, it } from 'vitest'
import {
  asWritten,
  holdsAll,
  holdsSome,
  keyTerms,
  missing,
} from '../../../src/composing/answering/key-terms.ts'
import { articleOf, readingOf } from '../../articles.ts'

describe('The names in a question', () => {
  it.each([
    ['Who sold Ida Holm the S-400 in 2019?', ['Ida', 'Holm', 'S-400', '2019']],
    ['Ferries sank where?', []],
    ['NATO or the EU: who paid?', ['NATO', 'EU']],
    ['4 ferries sank where?', ['4']],
    ["What is Holm's mill worth?", ['Holm']],
    ['Was it Dr. Lind or Mrs Aas?', ['Lind', 'Aas']],
    ['How old is I. Lind?', ['Lind']],
    // What only says more of a name need not be found.
    ['Who owns the Bodin-based firm Halvia, which sells in Norway, today?', ['Halvia']],
    ['Who owns Halvia, whose mill burned in Sund?', ['Halvia']],
  ])('in “%s” are %j', (question, terms) => {
    expect(keyTerms(question)).toEqual(terms)
  })

  it('are held by a text in any form of a country and in the words that initials stand for', () => {
    expect(holdsAll('American rules of the European Union', ['US', 'EU'])).toBe(true)
    expect(holdsAll('American rules', ['US', 'Norway'])).toBe(false)
    expect(holdsSome('American rules', ['Norway', 'US'])).toBe(true)
    expect(holdsSome('Swedish rules', ['Norway', 'US'])).toBe(false)
    expect(holdsAll('', [])).toBe(true)
  })

  it('are missing where no article has them, be it in its title or its text', () => {
    const readings = [
      readingOf(articleOf('a', 'The mill was sold.', { title: 'Holm leaves' })),
      readingOf(articleOf('b', 'The port of Sund is shut.')),
    ]
    expect(missing(['Holm', 'Sund', 'Lind'], readings)).toEqual(['Lind'])
  })
})

describe('A long name', () => {
  const article = (text: string) => [articleOf('a', text)]
  const question = 'Who leads the European Medicines Agency?'

  it('stands as articles shorten it, where they do not have it whole', () => {
    expect(asWritten(question, article('It was the medicines agency that said so.'))).toBe(
      'Who leads the medicines agency?',
    )
    expect(asWritten(question, article('The European Medicines Agency; the medicines agency.'))).toBe(
      question,
    )
    expect(asWritten(question, article('An agency said so.'))).toBe(question)
  })
})
