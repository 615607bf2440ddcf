import { describe, expect, it } from 'vitest'
import { keyTerms } from '../../../src/composing/answering/key-terms.ts'
import { hasWanted, isBarred } from '../../../src/composing/answering/wanted.ts'
import { quoteFrom } from '../../../src/model/briefing.ts'
import { readQuestion } from '../../../src/reading/question.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** Whether a sentence has anything of the kind that a question wants. */
function has(question: string, text: string): boolean {
  const reading = readingOf(articleOf('a', text))
  const excerpt = quoteFrom(reading.article, 0, text.length)
  return hasWanted(readQuestion(question), keyTerms(question), excerpt, reading)
}

describe('A sentence has what a question wants', () => {
  it.each([
    ['How much did the mill cost?', 'The mill cost 4 million dollars.'],
    ['How much did each ferry cost?', 'The ferries cost 4 million dollars each.'],
    ['How far is Orsk from Sund?', 'Orsk lies 40 miles from Sund.'],
    ['When was the mill sold?', 'The mill was sold last week.'],
    ['When was the mill sold?', 'The mill was sold on 3 May 2019.'],
    ['How long will the strike last?', 'The strike will last for three weeks.'],
    ['When was the mill sold?', 'The mill was sold in the 2019 auction.'],
    ['Until when does the pact run?', 'The pact runs out in 2028.'],
    ['Until when does the pact run?', 'The pact runs until May.'],
    ['How old is Ida Holm?', 'Ida Holm, 41, was there.'],
    ['How old is Ida Holm?', 'Ida Holm is 41.'],
    ['How old is Ida Holm?', 'Ida Holm was born in 1961.'],
    ['How old is Ida Holm?', 'She is a 41-year-old baker.'],
    ['How many ferries were sold?', 'Twelve ferries were sold.'],
    ['How many ferries were sold?', 'Dozens of old red ferries were sold.'],
    ['How many people died in the fire?', 'Nobody died in the fire.'],
    ['How many people died in the fire?', 'Nine passengers died.'],
    ['How many people watched the match?', 'Some 900 fans watched the match.'],
    ['How many people work at the mill?', 'The mill has 300 employees.'],
    ['How many people were aboard the ferry?', 'The ferry had a crew of 30 and 200 passengers.'],
    ['How many times was the mill sold?', 'The mill was sold twice.'],
    ['What did Ida Holm say about the mill?', '“The mill is old,” Ida Holm said.'],
    ['Who sold the mill?', 'Ida Holm sold it.'],
  ])('%s %s', (question, text) => expect(has(question, text)).toBe(true))

  it.each([
    ['How much did the mill cost?', 'The mill cost a lot.'],
    ['How much did each ferry cost?', 'The ferries cost 4 million dollars.'],
    ['How far is Orsk from Sund?', 'Orsk lies far from Sund, with its 40 mills.'],
    ['When was the mill sold?', 'The mill was sold.'],
    ['Until when does the pact run?', 'The pact was signed.'],
    ['How old is Ida Holm?', 'Nils Aas, 41, was there.'],
    ['How old is Ida Holm?', 'Ida Holm met 41 bakers.'],
    ['How many ferries were sold?', 'Ferries were sold for 3 crowns.'],
    ['How many people work at the mill?', 'The mill has 300 looms.'],
    ['What did Ida Holm say about the mill?', 'Ida Holm bought the mill.'],
  ])('or not: %s %s', (question, text) => expect(has(question, text)).toBe(false))

  it('looks at what stands in the passage alone', () => {
    const text = 'The mill was sold. It cost 4 million dollars on 3 May 2019. Nine passengers died.'
    const reading = readingOf(articleOf('a', text))
    const [first, second] = [quoteFrom(reading.article, 0, 18), quoteFrom(reading.article, 19, 59)]
    for (const question of ['How much did it cost?', 'When was it sold?', 'How many passengers died?'])
      expect(hasWanted(readQuestion(question), [], first, reading)).toBe(false)
    expect(hasWanted(readQuestion('How much did it cost?'), [], second, reading)).toBe(true)
    expect(hasWanted(readQuestion('When was it sold?'), [], second, reading)).toBe(true)
  })
})

describe('A sentence has no time where a year', () => {
  it('only tells which one is meant', () => {
    const question = 'When is the first debate?'
    expect(has(question, 'The first debate of the 2024 campaign was a chance for eight rivals.')).toBe(false)
    expect(has(question, 'The first debate of the 2024 campaign is on 23 August 2023.')).toBe(true)
  })
})

describe('Words can never answer, however they read', () => {
  const barred = (question: string, text: string, words: string): boolean => {
    const reading = readingOf(articleOf('a', text))
    const start = text.indexOf(words)
    const at = { start, end: start + words.length }
    return isBarred(readQuestion(question), at, quoteFrom(reading.article, 0, text.length), reading)
  }

  it.each([
    ['What did Ida Holm say about the mill?', 'Ida Holm bought the mill.', 'the mill'],
    ['How much did each ferry cost?', 'The ferries cost 4 million dollars.', '4 million dollars'],
    ['How many people died in the fire?', 'Nine houses burned in the fire.', 'Nine houses'],
    ['How much did Orsk pay?', 'Orsk settled the 4 million dollar libel lawsuit.', '4 million dollar'],
  ])('%s %s', (question, text, words) => expect(barred(question, text, words)).toBe(true))

  it.each([
    ['What did Ida Holm say about the mill?', '“The mill is old,” Ida Holm said.', 'The mill is old'],
    ['How much did each ferry cost?', 'The ferries cost 4 million dollars each.', '4 million dollars'],
    ['How much did the ferries cost?', 'The ferries cost 4 million dollars.', '4 million dollars'],
    ['How many ferries sail?', 'Twelve ferries sail.', 'Twelve ferries'],
    ['How many people died in the fire?', 'Nine bakers died in the fire.', 'Nine bakers'],
    ['Who sold the mill?', 'Ida Holm sold 12 mills a day.', '12 mills'],
  ])('or may: %s %s', (question, text, words) => expect(barred(question, text, words)).toBe(false))
})
