import { describe, expect, it } from 'vitest'
import { type Filler, fillerOf, sameFiller, sameName } from '../../../src/composing/comparing/fillers.ts'
import { tokensOf } from '../../../src/language/aligned.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What some words of a sentence name. */
function filler(text: string, words: string): Filler | undefined {
  const article = articleOf('a', text, { published: { date: '2024-03-05', from: 'json', precision: 'day' } })
  const start = text.indexOf(words)
  const span = { start: 0, end: text.length }
  const tokens = tokensOf(text, span).filter(
    (token) => token.start >= start && token.end <= start + words.length,
  )
  return fillerOf(readingOf(article), span, tokens)
}

describe('Words that fill a part of a sentence are', () => {
  it.each([
    ['The board bought 12 cranes in May.', '12', 'amount', '12 cranes'],
    ['The board bought the mill on 3 May 2019.', '3', 'date', '3 May 2019'],
    ['The prize went to Vera Holm in the end.', 'Vera', 'name', 'Vera Holm'],
    ['The prize went to the Guild of Bakers in the end.', 'the Guild of Bakers', 'name', 'Guild of Bakers'],
    ['Norway won the cup of the north.', 'Norway', 'name', 'Norway'],
    ['He met Nils Aas, and Holm of the Vera Holm Guild was there.', 'Nils', 'name', 'Nils Aas'],
    ['Zantor broke down, and Zantor was sold.', 'Zantor', 'name', 'Zantor'],
  ])('in “%s” “%s”: %s', (text, words, kind, shown) => {
    expect(filler(text, words)).toMatchObject({ kind, shown })
  })

  it.each([
    ['plain words', 'The board bought red cranes in May.', 'red'],
    ['a weekday', 'The board bought the mill on Monday.', 'Monday'],
    ['a month', 'The board bought the mill in a cold March wind.', 'March'],
    ['the day of the report', 'The board bought the mill on 5 March 2024.', '5 March 2024'],
    ['a word that has its capital as it opens the sentence', 'Cranes were bought by the board.', 'Cranes'],
    ['a word that opens many', 'The board bought cranes.', 'The'],
    ['a bare number that is no amount', 'Seat 7 of the Board 3 was empty.', '3'],
    ['nothing', 'The board bought cranes.', 'nowhere'],
  ])('nothing where they are %s', (_, text, words) => {
    expect(filler(text, words)?.kind === 'amount' ? undefined : filler(text, words)).toBeUndefined()
  })
})

describe('Two names are', () => {
  it.each([
    ['Quist', 'Lena Quist'],
    ['Lena Quist', 'Quist'],
    ['the Guild of Bakers', 'Bakers Guild'],
    ['Britain', 'the United Kingdom'],
    ['BGH', 'Brandal General Hospital'],
    ['Brandal General Hospital', 'BGH'],
    ['José Nuñez', 'Jose Nunez'],
    ['J. Quist', 'J Quist'],
  ])('one: %s and %s', (one, other) => expect(sameName(one, other)).toBe(true))

  it.each([
    ['Lena Quist', 'Nora Quist'],
    ['Britain', 'Norway'],
    ['BGH', 'Brandal Harbour Board'],
    ['B', 'Norway'],
    ['Quist', 'Holm'],
    ['Merkel', 'Brandal General Hospital'],
  ])('two: %s and %s', (one, other) => expect(sameName(one, other)).toBe(false))
})

describe('What fills a part agrees', () => {
  const amount = (text: string): Filler => {
    const found = filler(text, /\d[\d,]*/.exec(text)?.[0] ?? '')
    if (!found) throw new Error(`nothing in “${text}”`)
    return found
  }

  it.each([
    ['The board bought 12 cranes.', 'The board bought 12 cranes.', true],
    ['The board bought 12 cranes.', 'The board bought 14 cranes.', false],
    // Of other units nothing is known.
    ['The board bought 12 cranes.', 'The board bought 14 lorries.', true],
    ['The mill was sold on 3 May 2019.', 'The mill was sold on 3 May 2019.', true],
    ['The mill was sold on 3 May 2019.', 'The mill was sold on 9 May 2019.', false],
    // An amount and a date are no two amounts, and no two dates.
    ['The board bought 12 cranes.', 'The mill was sold on 3 May 2019.', true],
    ['The mill was sold on 3 May 2019.', 'The board bought 12 cranes.', false],
  ])('“%s” and “%s”: %s', (one, other, agree) => {
    expect(amount(one).agrees(amount(other))).toBe(agree)
  })

  it('is the same where it is of one kind and shows the same, or one name', () => {
    const name = (text: string) => filler(`The prize went to ${text} in the end.`, text)
    const [full, short, else_] = [name('Vera Holm'), name('Holm'), name('Nils Aas')]
    if (!full || !short || !else_) throw new Error('no name')
    expect(sameFiller(full, short)).toBe(true)
    expect(sameFiller(full, else_)).toBe(false)
    const [twelve, day] = [amount('The board bought 12 cranes.'), amount('The mill was sold on 3 May 2019.')]
    expect(sameFiller(twelve, amount('They have 12 cranes.'))).toBe(true)
    expect(sameFiller(twelve, amount('They have 14 cranes.'))).toBe(false)
    expect(sameFiller(twelve, { ...day, shown: twelve.shown })).toBe(false)
  })
})
