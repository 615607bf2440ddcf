import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const told = (text: string): readonly string[] =>
  readFindings(text, '', undefined).sanctions.map(({ standing, relief, imposer, target, purpose }) =>
    [standing, relief ? 'relief' : '', imposer.text, target.text, purpose.text].join(' | '),
  )

describe('Whoever is named of a number bears what they do', () => {
  it.each([
    [
      'Canada placed 21 people on its sanctions list on Friday, including the banker Ilse Morrow and two judges.',
      'imposed |  | Canada | banker Ilse Morrow | ',
    ],
    [
      'The European Union added nine officers to its blacklist over the raid in Belarus, among them Colonel Edvin Tarsa.',
      'imposed |  | European Union | Colonel Edvin Tarsa | the raid in Belarus',
    ],
    [
      'OFAC sanctioned 16 firms, among them Velmar Shipping.',
      'imposed |  | United States | Velmar Shipping | ',
    ],
    [
      'Switzerland said it had sanctioned a dozen people, one of them the steel magnate Goran Petrak.',
      'imposed |  | Switzerland | steel magnate Goran Petrak | ',
    ],
    [
      'Taiwan banned exports of machine tools to 12 Russian firms, among them Uralstanko.',
      'imposed |  | Taiwan | 12 Russian firms, Uralstanko | ',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    'The U.S. sanctioned 13 people for crimes in Kessia, including the killing of Judge Ann Orr.',
    'The EU added 20 ships to its sanctions list over sales of oil, including crude from Port Marr.',
  ])('but not what else is named: %s', (text) => expect(told(text).join()).not.toMatch(/Orr|Marr/))
})

describe('Bans on trade with firms', () => {
  it('are planned, by whoever would ban it, on each firm by its name', () => {
    expect(told('Japan will bar exports to nine Emirati traders, including Suhail Marine.')).toEqual([
      'planned |  | Japan | nine Emirati traders, Suhail Marine | ',
    ])
  })

  it.each([
    'Toyota will bar exports to nine Emirati traders.',
    'The city of Graz banned sales of fireworks to German visitors.',
    'Ministers bar reporters from the talks in Oman.',
  ])('are a state’s: %s', (text) => expect(told(text)).toEqual([]))
})

describe('A decree', () => {
  it.each([
    [
      'President Volodymyr Zelensky signed a decree on Friday imposing sanctions for five years on the singer Oleg Brand and on the Cyprus firm Kastor Media.',
      'imposed |  | President Volodymyr Zelensky | singer Oleg Brand, Cyprus firm Kastor Media | ',
    ],
    [
      'French President Emmanuel Macron signed an order freezing the assets of the preacher Idris Mellouk.',
      'imposed |  | French President Emmanuel Macron | preacher Idris Mellouk | ',
    ],
    // Who only judges a decree signs none.
    [
      'The Kremlin criticised a decree imposing sanctions on Russian banks.',
      'imposed |  |  | Russian banks | ',
    ],
  ])('imposes by who signs it: %s', (text, expected) => expect(told(text)).toContain(expected))
})

describe('How long stands before what', () => {
  it.each([
    [
      'The Security Council voted on Friday to extend for a year the arms embargo on Dural.',
      'extended |  | United Nations | Dural | ',
    ],
    [
      'European Union ambassadors prolonged by six months their sanctions on Belarus.',
      'extended |  | European Union | Belarus | ',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))
})

describe('What is only spoken of', () => {
  it.each([
    // An option, an accusation, a wish.
    ['Options could include imposing sanctions on Iranian banks.', 'threatened |  |  | Iranian banks | '],
    // What is joined to an option is one too.
    [
      'That could include indicting the hackers and imposing sanctions against Iranian banks.',
      'threatened |  |  | Iranian banks | ',
    ],
    // Who only judges a deed imposes nothing.
    ['Mr Straw said it was wrong to put China under an embargo.', ' |  |  | China | '],
    ['Ankara accused the Nordic states of imposing sanctions on Turkey.', ' |  |  | Turkey | '],
    [
      'Ankara objected, accusing them of failing to take a stance against men whom it calls a danger to every state of the region, and of imposing sanctions on Turkey.',
      ' |  |  | Turkey | ',
    ],
    ['A poll found that most voters support increased sanctions against Russia.', ' |  |  | Russia | '],
    ['Most Swedes back tougher sanctions on Belarus.', ' |  |  | Belarus | '],
    // Relief that is announced or called for has not come yet.
    [
      'The announcement of an end to U.S. sanctions on Syria was cheered in Damascus.',
      'in force | relief | United States | Syria | ',
    ],
    ['He renewed his call for an end to sanctions on Cuba.', 'in force | relief |  | Cuba | '],
  ])('is not told as done: %s', (text, expected) => expect(told(text)).toContain(expected))

  it('is done where he who accuses does it himself', () => {
    expect(told('Sweden accused Moscow of sabotage and imposed sanctions on two Russian ships.')).toContain(
      'imposed |  | Sweden | two Russian ships | ',
    )
  })
})

describe('What they are for', () => {
  it.each([
    ['Japan faces sanctions amid calls for tougher action on trade.', ''],
    ['Britain sanctioned Harl Bank, for whom it had a warning.', ''],
    [
      'Britain sanctioned the banker Olaf Reem for his failure to stop the transfer of parts used in missiles and other weapons from third countries to rebels.',
      'his failure to stop the transfer of parts used in missiles and other weapons',
    ],
  ])('is told to the end of a phrase, or not: %s', (text, expected) =>
    expect(told(text).map((one) => one.split(' | ').at(-1))).toEqual([expected]),
  )
})

describe('Whom they are on', () => {
  it.each([
    [
      'The Treasury sanctioned the national accounting firm KMG Horwood for poor work.',
      'imposed |  | United States | national accounting firm KMG Horwood | poor work',
    ],
    [
      'The U.S. announced sanctions on hundreds of members of Russia’s lower house.',
      'imposed |  | United States | hundreds of members of Russia’s lower house | ',
    ],
    // What sanctions without a target are for, “its raid”, is nobody’s.
    [
      'Supplies were cut in retaliation for sanctions Europe imposed over its raid.',
      'imposed |  | Europe |  | ',
    ],
  ])('is told to the end of the name: %s', (text, expected) => expect(told(text)).toContain(expected))
})

it('What leads to a deed tells how far it is, and not what stands between', () => {
  const { sanctions } = readFindings(
    'A summit attended by EU leaders on Monday was to discuss a package of sanctions against Russia.',
    '',
    undefined,
  )
  expect(sanctions.map(({ hedge }) => hedge?.text)).not.toContain('attended')
})

describe('What is done in the end', () => {
  it.each([
    // What was taken away and put back is there.
    [
      'Britain lifted its sanctions on Iran in 2016 and put them back in 2021.',
      ['lifted |  | United Kingdom | Iran | ', 'imposed |  | United Kingdom | Iran | '],
    ],
    [
      'The United States eased sanctions on Cuba in 2015 and reimposed them in 2019.',
      ['eased |  | United States | Cuba | ', 'imposed |  | United States | Cuba | '],
    ],
    // What those who decide agreed on is done with what it brings about; on terms it is not.
    [
      'EU leaders agreed on Monday to ease the sanctions on Syria, reopening its airports and letting banks trade.',
      ['eased |  | European Union | Syria | '],
    ],
    [
      'EU leaders agreed to ease the sanctions on Syria, saying that it had kept its word.',
      ['in force | relief | European Union | Syria | '],
    ],
    // "Defended" ends nothing.
    ['Mr Hale defended the new sanctions against Japan.', [' |  |  | Japan | ']],
  ])('is told: %s', (text, expected) => expect(told(text)).toEqual(expected))
})

it('What was put back is of the day when it was', () => {
  const { sanctions } = readFindings(
    'Britain lifted its sanctions on Iran in 2016 and put them back in 2021.',
    '',
    undefined,
  )
  expect(sanctions.map(({ date }) => date.text)).toEqual(['2016', '2021'])
})

it('What may be taken away is not yet put back', () => {
  const may = told('Norway may lift its sanctions on Oman and put them back later.')
  expect(may).toEqual(['in force | relief | Norway | Oman | '])
})

it('An event imposes nothing', () => {
  expect(told('Russia’s attack on Ukraine was followed by sanctions from Japan.').join()).not.toMatch(
    /attack/,
  )
})

it('What has no name is only not allowed', () => {
  expect(told('Street racing is not sanctioned in the county, the sheriff said.')).toEqual([])
})
