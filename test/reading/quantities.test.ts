import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agree, bounds, readQuantities, showQuantity } from '../../src/reading/quantities.ts'

const told = (text: string) =>
  readQuantities(text).map(({ start, end, value, unit, modifier }) => [
    text.slice(start, end),
    value,
    unit,
    modifier,
  ])
const amount = (text: string) => {
  const [first] = readQuantities(text)
  if (first === undefined) throw new Error(`no amount in "${text}"`)
  return first
}

describe('A counted thing', () => {
  it.each([
    [
      'It ordered more than 600,000 Kalashnikov assault rifles at home.',
      'more than 600,000 Kalashnikov assault rifles',
      600_000,
      'rifle',
      'more than',
    ],
    [
      'They signed 28 trade and arms pacts, among them two on steel.',
      '28 trade and arms pacts',
      28,
      'pact',
      '',
    ],
    ['Signed were twenty-eight pacts.', 'twenty-eight pacts', 28, 'pact', ''],
    ['Two hundred and fifty policemen stood guard.', 'Two hundred and fifty policemen', 250, 'policeman', ''],
    [
      'It wants five long-range surface-to-air missile systems.',
      'five long-range surface-to-air missile systems',
      5,
      'system',
      '',
    ],
    ['As many as 300 of its soldiers left.', 'As many as 300 of its soldiers', 300, 'soldier', 'as many as'],
    ['There are 2,500 U.S. troops.', '2,500 U.S. troops', 2500, 'troop', ''],
    ['It flew no fewer than 12 aircraft home.', 'no fewer than 12 aircraft', 12, 'aircraft', 'no fewer than'],
    ['some 1.5 million people fled', 'some 1.5 million people', 1_500_000, 'person', 'some'],
    ['half a million tonnes of wheat', 'half a million tonnes', 500_000, 'tonne', ''],
    ['over a million refugees', 'over a million refugees', 1_000_000, 'refugee', 'over'],
    ['a dozen tanks', 'a dozen tanks', 12, 'tank', ''],
    ['a range of about 250 miles', 'about 250 miles', 250, 'mile', 'about'],
    ['a five-hour stop', 'five-hour', 5, 'hour', ''],
    ['a 10-year deal', '10-year', 10, 'year', ''],
    ['three times as dear', 'three times', 3, 'time', ''],
    ['600 rifles or more', '600 rifles or more', 600, 'rifle', 'at least'],
    ['600-plus rifles', '600-plus rifles', 600, 'rifle', 'at least'],
    ['the blast left 12 killed', '12 killed', 12, 'killed', ''],
    ['7 people dead', '7 people', 7, 'person', ''],
    ['400 km away', '400 km', 400, 'kilometre', ''],
    ['five S-400 squadrons', 'five S-400 squadrons', 5, 'squadron', ''],
    ['over 2000 people', 'over 2000 people', 2000, 'person', 'over'],
  ])('%s', (text, words, value, unit, modifier) => {
    expect(told(text)).toContainEqual([words, value, unit, modifier])
  })
})

describe('Money and shares', () => {
  it.each([
    ['a $5.4 billion deal', '$5.4 billion', 5.4e9, 'USD', ''],
    ['a $ 5.4 billion deal', '$ 5.4 billion', 5.4e9, 'USD', ''],
    ['nearly US$3m more', 'nearly US$3m', 3e6, 'USD', 'nearly'],
    ['€1.2bn', '€1.2bn', 1.2e9, 'EUR', ''],
    ['£30m', '£30m', 3e7, 'GBP', ''],
    ['Rs 5,000 crore', 'Rs 5,000 crore', 5e10, 'INR', ''],
    ['₹1,00,000', '₹1,00,000', 1e5, 'INR', ''],
    ['5.43 billion dollars', '5.43 billion dollars', 5.43e9, 'USD', ''],
    ['600 million euros', '600 million euros', 6e8, 'EUR', ''],
    ['USD 5.4bn', 'USD 5.4bn', 5.4e9, 'USD', ''],
    ['a $600-million plant', '$600-million', 6e8, 'USD', ''],
    ['10 Australian dollars', '10 Australian dollars', 10, 'AUD', ''],
    ['49.93% of it', '49.93%', 49.93, '%', ''],
    ['at least 8 per cent', 'at least 8 per cent', 8, '%', 'at least'],
    ['two percentage points', 'two percentage points', 2, 'percentage point', ''],
  ])('%s', (text, words, value, unit, modifier) => {
    expect(told(text)).toEqual([[words, value, unit, modifier]])
  })
})

describe('A range', () => {
  it.each([
    ['$5 to $6 billion', ['at least $5 billion', 'up to $6 billion']],
    ['between 10 and 12 ships', ['at least 10 ships', 'up to 12 ships']],
    ['5-6 per cent', ['at least 5%', 'up to 6%']],
    ['two or three days', ['at least 2 days', 'up to 3 days']],
    ['from 5 to 8 per cent', ['5%', '8%']],
    ['up $2.80 to $51.15', ['$2.80', '$51.15']],
  ])('%s is its two ends', (text, shown) => {
    expect(readQuantities(text).map(showQuantity)).toEqual(shown)
  })
})

describe('No amount', () => {
  it.each([
    'the 21st summit',
    'in 2018 and 2021',
    'on December 6 and on 6 December',
    'S-400, AK-203, F-35, Covid-19, G20, COP26 and 5G',
    'hundreds of thousands of rifles, millions of shells, dozens of tanks',
    'one in 5 people, 1 in 5 and 3 out of 4',
    'the No. 3 team won 3-2 and 6-4',
    'at 10:30, by 5 p.m.',
    'call 555-1234 or +1 202 555 0199',
    'a 71-year-old, aged 45, who is 71 years old',
    'version 5.4.2 at 192.168.1.1',
    'two-thirds of them, half of it, one of the ships',
    'the Big Four met the two countries',
    'Boeing 737 jets on Flight 12',
    'the 1990s, 9/11 and 24/7',
    '2018 elections',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('Two amounts', () => {
  it.each([
    ['$5.43 billion', '$5.4 billion', true],
    ['$5.4 billion', '$5.5 billion', false],
    ['nearly $5.5 billion', '$5.4 billion', true],
    ['600,000 rifles', 'more than 600,000 rifles', true],
    ['600,000 rifles', '601,427 rifles', true],
    ['600,000 rifles', '670,000 rifles', false],
    ['$600 million', 'more than $500,000', false],
    ['about 250 miles', '240 miles', true],
    ['about 250 miles', '400 miles', false],
    ['28 pacts', '29 pacts', false],
    ['28 pacts', 'twenty-eight pacts', true],
    ['at least 600 men', 'up to 600 men', true],
    ['less than 600 men', 'more than 600 men', false],
    ['8%', '8.4%', true],
    ['8%', '9%', false],
    ['120 soldiers', '124 soldiers', false],
    ['10 ships', '10 planes', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(agree(amount(one), amount(other))).toBe(expected)
  })

  const amounts = fc.record({
    value: fc.oneof(
      fc.integer({ min: -1000, max: 1_000_000 }),
      fc.double({ min: 0, max: 1e13, noNaN: true }),
    ),
    unit: fc.constantFrom('USD', '%', 'rifle', ''),
    modifier: fc.constantFrom('', 'more than', 'at least', 'up to', 'nearly', 'about', 'just over', 'under'),
  })

  it('agree with themselves and in either order, within ordered bounds', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const [low, high] = bounds(one)
        expect(low).toBeLessThanOrEqual(high)
        expect(agree(one, one)).toBe(true)
        expect(agree(one, other)).toBe(agree(other, one))
      }),
    )
  })
})

describe('An amount in a heading', () => {
  it.each([
    ['more than 600,000 Kalashnikov rifles', 'more than 600,000 rifles'],
    ['5,400,000,000 dollars', '$5.4 billion'],
    ['€1.2bn', '€1.2 billion'],
    ['8 per cent', '8%'],
    ['one million policemen', '1 million policemen'],
    ['3,469,123 votes', '3,469,123 votes'],
    ['$1,250.50', '$1,250.50'],
    ['CHF 5m', 'CHF 5 million'],
    ['1 person', '1 person'],
    ['300 Americans', '300 Americans'],
  ])('%s is shown as %s', (text, shown) => {
    expect(showQuantity(amount(text))).toBe(shown)
  })
})

describe('Reading amounts', () => {
  const words = fc.constantFrom(
    ...'5 12 600,000 5.4 two twenty hundred million billion bn % $ € and to - – or more than about between from rifles people years in of the U.S. , . \n ’s 2018 S-400 1,2,3 a dozen'.split(
      ' ',
    ),
  )
  it('keeps to the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, value, modifier } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(value)).toBe(true)
          expect(modifier).toBe(modifier.toLowerCase())
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['1', '1-', '1,', '1 and ', 'two hundred million ', '$1 to ', '5 a ', '1.1'])(
    'reads 100 kB of "%s" in no time',
    (part) => {
      // What grows with the square of the text outlives the time that a test has.
      const text = part.repeat(100_000 / part.length)
      expect(readQuantities(text).every(({ end }) => end <= text.length)).toBe(true)
    },
  )
})

describe('Scales and decimals as news writes them', () => {
  it.each([
    ['Revenue was $412MM last year.', '$412 million'],
    ['It was sold for 50 MUSD in spring.', '$50 million'],
    ['Prices rose by one point five per cent in May.', '1.5%'],
    ['They drew five point three thousand barrels.', '5,300 barrels'],
    ['The lens has 412mm of length.', '412 millimetres'],
  ])('%s', (text, shown) => {
    expect(readQuantities(text).map(showQuantity)).toEqual([shown])
  })
})
