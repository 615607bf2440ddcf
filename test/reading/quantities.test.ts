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

describe('What is counted', () => {
  it.each([
    ['The storm caused 41 deaths and injuries.', 41, 'death'],
    ['It has 12 red ferries or boats.', 12, 'ferry'],
    ['It sold 12 ferries\nBoats were sold too.', 12, 'ferry'],
    ['Of its 12 ferries, boats and rafts it sold none.', 12, 'ferry'],
  ])('ends before a comma, a line or what is joined to it: “%s”', (text, value, unit) => {
    expect(readQuantities(text)).toMatchObject([{ value, unit }])
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
    ['prices rose from 5 to 8 per cent', ['5%', '8%']],
    ['From 40 to 55 litres of oil ran out, the port thinks.', ['at least 40 litres', 'up to 55 litres']],
    ['The guards said that from 12 to 15 ferries are late.', ['at least 12 ferries', 'up to 15 ferries']],
    ['The repair takes from 3 to 5 weeks.', ['at least 3 weeks', 'up to 5 weeks']],
    ['Tickets cost from 20 to 35 euros.', ['at least €20', 'up to €35']],
    ['From 40 to 55 seats the party grew.', ['40 seats', '55 seats']],
    ['From 5 to 8 euros: tickets get dearer.', ['€5', '€8']],
    ['The council went from 12 to 15 members.', ['12 members', '15 members']],
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

describe('Of a sentence every amount is read and nothing else', () => {
  it.each([
    [
      'The field covers 640 square miles, or some 1,650 sq km.',
      ['640 square miles', 'some 1,650 square kilometres'],
    ],
    ['One in five pupils and two out of three teachers stayed at home.', []],
    ['A third of the seats and two-thirds of the beds were free.', []],
    ['The plant makes 3 GW, enough for 2.4m homes.', ['3 gigawatts', '2.4 million homes']],
    ['The parcel weighed 4lb, and the truck 18 tonnes.', ['4 pounds', '18 tonnes']],
    ['Rents are 5-10% dearer.', ['at least 5%', 'up to 10%']],
    ['Between 40 and 60 divers took part.', ['at least 40 divers', 'up to 60 divers']],
    ['Some 15 or 20 boats were lost.', ['at least 15 boats', 'up to 20 boats']],
    ['The club won 3-2 on Sunday after a 1-1 draw.', []],
    ['Flight 370 left Gate 14, and Article 5 was read aloud.', []],
    ['The company sold 1.2 billion shares at $4.50 each.', ['1.2 billion shares', '$4.50']],
    ['It cost ¥300 million, HK$20 million or C$3 million.', ['¥300 million', 'HK$20 million', 'C$3 million']],
    ['The fund holds 90 billion roubles and 4 million pounds.', ['₽90 billion', '£4 million']],
    ['Fewer than 50 wolves are left, down from 1,400.', ['fewer than 50 wolves', '1,400']],
    ['No more than 8 guests may come; at most three may sing.', ['no more than 8 guests', 'at most 3']],
    ['The dam holds just over 2 million cubic metres of water.', ['just over 2 million cubic metres']],
    ['Nearly half a million voters stayed away.', ['nearly 500,000 voters']],
    ['Hundreds of houses and dozens of cars burned.', []],
    [
      'More than a dozen witnesses were heard, and three dozen letters read.',
      ['more than 12 witnesses', '36 letters'],
    ],
    ['Forty-two of the 96 seats went to women.', ['42 seats', '96 seats']],
    ['12 of the 40 crew were ill.', ['12 crew', '40 crew']],
    ['The two countries signed four treaties.', ['4 treaties']],
    ['The twins, aged 7, and their 12-year-old brother got 3 toys.', ['3 toys']],
    ['A six-month-old baby and a 71-year-old man were saved.', []],
    ['The strike lasted 14 days, 6 hours and 10 minutes.', ['14 days', '6 hours', '10 minutes']],
    ['It was the 21st summit and the fifth in 10 years.', ['10 years']],
    ['Chapter 7 and Section 230 do not apply to 25 firms.', ['25 firms']],
    ['It grew two and a half times, to 750 tonnes.', ['750 tonnes']],
    ['The 5G network covers 98% of homes.', ['98%']],
    ['The court freed 22 prisoners, four of them women.', ['22 prisoners']],
    ['The firm cut 1,100 jobs, a tenth of its staff.', ['1,100 jobs']],
    ['Unemployment fell by 0.4 percentage points to 5.1 per cent.', ['0.4 percentage points', '5.1%']],
    ['The mine has 30-odd workers and 200 or so retirees.', ['about 30 workers', 'about 200 retirees']],
    ['A $5-million prize and a €40,000-a-year grant were given.', ['$5 million', '€40,000']],
    ['The budget is 3.2 trillion yen.', ['¥3.2 trillion']],
    ['Three million people watched, twice as many as last year.', ['3 million people']],
    [
      'The vessel, 300 feet long, carried 1,500 containers and 26 sailors.',
      ['300 feet', '1,500 containers', '26 sailors'],
    ],
    ['The polls gave her 48 points, 6 points ahead.', ['48 points', '6 points']],
    ['The price is $12 to $15 a barrel.', ['at least $12', 'up to $15']],
    ['Nine hundred and ninety-nine ducks crossed the road.', ['999 ducks']],
    ['The film took in $1.02 billion; its sequel, $640m.', ['$1.02 billion', '$640 million']],
    ['In 1999 1,200 people lived there; in 2020, 800 did.', ['1,200 people']],
    ['On June 3, 12 people fled, and by August 70 percent had.', ['12 people', '70%']],
  ])('%s', (text, wanted: readonly string[]) => {
    expect(readQuantities(text).map(showQuantity)).toEqual(wanted)
  })
})

describe('A counted thing is called alike for one and for many', () => {
  it.each([
    ['Three volcanoes erupted on Orsk.', 'volcano', '3 volcanoes'],
    ['Four tornadoes crossed the plain.', 'tornado', '4 tornadoes'],
    ['The museum lent two torpedoes.', 'torpedo', '2 torpedoes'],
    ['Nine heroes were honoured.', 'hero', '9 heroes'],
    ['He sold 40 photos of the dam.', 'photo', '40 photos'],
    ['Five canoes were lost.', 'canoe', '5 canoes'],
    ['Eleven grandchildren came.', 'grandchild', '11 grandchildren'],
    ['Two schoolchildren were hurt.', 'schoolchild', '2 schoolchildren'],
  ])('%s', (text, unit, shown) => {
    const read = amount(text)
    expect([read.unit, showQuantity(read)]).toEqual([unit, shown])
  })
})

describe('A number word that begins a name', () => {
  it.each([
    'Seven Network bought the studio.',
    'The Big Four rose on Monday.',
    'He joined Nine Elms Rovers.',
  ])('counts nothing: %s', (text) => expect(told(text)).toEqual([]))
  it('is a number where it begins the sentence', () => {
    expect(told('Seven networks bought the studio.')).toEqual([['Seven networks', 7, 'network', '']])
  })
})
