import { describe, expect, it } from 'vitest'
import {
  asWritten,
  holdsAll,
  holdsSome,
  keyTerms,
  missing,
  withoutPassing,
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

  it('are none where a second sentence opens with a question word', () => {
    expect(keyTerms('We read the winner. How much is the Lund Prize worth?')).toEqual(['Lund', 'Prize'])
  })

  it.each([
    ['When will Vera Lind, who beat Karl Antal, be sworn in?', 'When will Vera Lind be sworn in?'],
    [
      'When the Alba, a ferry of the old kind, sank, how many drowned?',
      'When the Alba sank, how many drowned?',
    ],
    ['Who opened the fair at Orsa, held in May, this year?', 'Who opened the fair at Orsa this year?'],
  ])('are asked about without what is told of them in passing: “%s”', (question, left) => {
    expect(withoutPassing(question)).toBe(left)
  })

  it.each([
    'Who won in Tarn, the mayor or the teacher?',
    'Did Holm, Krall and Lind meet?',
    'Where was the man, who stole the altarpiece, arrested?',
  ])('and with all that tells which is meant: “%s”', (question) => {
    expect(withoutPassing(question)).toBe(question)
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
