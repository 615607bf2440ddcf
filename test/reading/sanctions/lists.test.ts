import { describe, expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readSanctions } from '../../../src/reading/sanctions.ts'

const told = (text: string): readonly string[] =>
  readSanctions(text, sentences(text), []).map(({ standing, imposer, target }) =>
    [standing, imposer.text, target.text].join(' | '),
  )

describe('A list of those who bear sanctions goes on', () => {
  it.each([
    // Over what one of them is.
    [
      'Sanctions were imposed by Norway on Friday on Tarn Rockets, a maker of engines, and on Hedda Moe, its head.',
      'imposed | Norway | Tarn Rockets, Hedda Moe',
    ],
    [
      'In May Japan imposed sanctions on Orran Steel, Kasoria’s state shipbuilder, and on its director, Ivo Tarr.',
      'imposed | Japan | Orran Steel, Ivo Tarr',
    ],
    [
      'Norway sanctioned Pell Timber, the largest logger of the valley, as well as its founder, Rui Mata.',
      'imposed | Norway | Pell Timber, Rui Mata',
    ],
    // By what the next is to the one before.
    [
      'Canada has blacklisted the miner Vorrel, its subsidiary Vorrel Trading and Luka Dane, who runs both.',
      'imposed | Canada | miner Vorrel, Vorrel Trading, Luka Dane',
    ],
    [
      'The sanctions that Japan imposed in May on Orran Steel, and on the head of its board, Ivo Tarr, expire in 2031.',
      'imposed | Japan | Orran Steel, Ivo Tarr',
    ],
    [
      'Norway imposed sanctions on the general Omar Sill, the banker Piet Vorn and the firm Sahl Cargo.',
      'imposed | Norway | general Omar Sill, banker Piet Vorn, firm Sahl Cargo',
    ],
    [
      'The European Union put the general Omar Sill, his brother Idris Sill and the firm Sahl Cargo under sanctions.',
      'imposed | European Union | general Omar Sill, Idris Sill, firm Sahl Cargo',
    ],
    // Into the names of a number.
    [
      'OFAC designated Rui Mata and two companies that he controls, Mata Lines and Costa Grain.',
      'imposed | United States | Rui Mata, Mata Lines, Costa Grain',
    ],
    [
      'The U.S. Treasury said it had designated Rui Mata and a firm that he owns, Mata Cargo.',
      'imposed | United States | Rui Mata, Mata Cargo',
    ],
    [
      'The Office of Foreign Assets Control, acting under an order, on Monday designated the cleric Hamid Rost and three charities, Noor Aid, Ray Relief and Safa Hands.',
      'imposed | United States | cleric Hamid Rost, Noor Aid, Ray Relief, Safa Hands',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    ['Canada imposed sanctions on Oman, and its prime minister, Said Harb, called them unjust.', 'Oman'],
    ['Canada imposed sanctions on Oman and its foreign minister Said Harb vowed to answer.', 'Oman'],
    ['Norway sanctioned the Velm Bank, a lender in Tarn, and the council met on Friday.', 'Velm Bank'],
  ])('and ends where a clause begins: %s', (text, target) =>
    expect(told(text).map((one) => one.split(' | ')[2])).toEqual([target]),
  )
})

describe('Whoever the words behind a name tell to be under sanctions bears them', () => {
  it.each([
    [
      'The jet once belonged to Brin Wings, a Sudanese airline under American sanctions, and may not leave.',
      'in force | United States | Brin Wings',
    ],
    [
      'The Hald Queen, a freighter subject to Swiss sanctions, lay off Tarn.',
      'in force | Switzerland | Hald Queen',
    ],
    [
      'Among the guests were Ilse Marn and Bertil Quand, a banker who is subject to Swiss sanctions.',
      'in force | Switzerland | Bertil Quand',
    ],
    [
      'The cargo belonged to Tessal Metals, already under sanctions imposed by Japan, papers show.',
      'imposed | Japan | Tessal Metals',
    ],
    ['Dorrin, a steel magnate, has been under Canadian sanctions since 2021.', 'in force | Canada | Dorrin'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    'Omar Bell, a man under threat of American sanctions, left.',
    'Ida Roe, a lawyer, wrote on sanctions.',
  ])('and nobody else: %s', (text) => expect(told(text).join()).not.toMatch(/Bell|Roe/))
})

describe('Who decides on sanctions is who keeps or ends them', () => {
  it.each([
    [
      'The arms embargo on South Sudan will stay in place until May after a vote in the Security Council on Thursday.',
      'in force | United Nations | South Sudan',
    ],
    [
      'Sanctions against Belarus will remain in force after a decision by the European Union’s ambassadors.',
      'in force | European Union | Belarus',
    ],
    [
      'The Swiss government has decided that the sanctions on Syria will stay in place.',
      'in force | Switzerland | Syria',
    ],
    [
      'The ban on arms sales to Eritrea stays in force for a year, the Security Council decided on Thursday.',
      'in force | United Nations | Eritrea',
    ],
    [
      'In a vote on Tuesday the Security Council kept the arms embargo on Libya in place.',
      'in force | United Nations | Libya',
    ],
    [
      'The travel ban on Mali’s officers continues. The Security Council voted on Thursday to leave it in place.',
      'in force | United Nations | Mali’s officers',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    'The sanctions on Mali will stay in place, the Kremlin said.',
    'Sanctions on Iran were eased after a vote in the Iranian cabinet.',
    'The sanctions on Mali were lifted after a debate in the Senate.',
  ])('but not whoever only speaks of them, or bears them: %s', (text) =>
    expect(told(text).map((one) => one.split(' | ')[1])).toEqual(['']),
  )
})

describe('A noun tells that somebody is put on a list, or taken off it', () => {
  it.each([
    [
      'The designation of Corv Shipping by the U.S. Treasury freezes its assets.',
      'imposed | United States | Corv Shipping',
    ],
    [
      'The blacklisting of Corv Shipping by Japan cut it off from the yen.',
      'imposed | Japan | Corv Shipping',
    ],
    ['Corv Shipping’s delisting by OFAC took ten years.', 'lifted | United States | Corv Shipping'],
    [
      'The envoy called for the designation of Corv Shipping by the European Union, as others are under sanctions.',
      'called for | European Union | Corv Shipping',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it('and not that a marsh becomes a reserve', () =>
    expect(told('The designation of the marsh as a reserve by Norway pleased the birds.')).toEqual([]))
})

it('Whoever is shut out of a market or a banking system is under sanctions of the state that does it', () => {
  expect(
    told('Gravel Bank, a lender in Tunis, was barred from the dollar market by the United States.'),
  ).toEqual(['imposed | United States | Gravel Bank'])
  expect(told('The player was barred from the transfer market by the league.')).toEqual([])
})
