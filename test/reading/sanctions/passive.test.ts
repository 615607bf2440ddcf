import { describe, expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readDates } from '../../../src/reading/dates.ts'
import { readSanctions } from '../../../src/reading/sanctions.ts'

const told = (text: string) => {
  const published = { date: '2024-06-07', precision: 'day', from: 'json' } as const
  return readSanctions(text, sentences(text), readDates(text, published)).map(
    ({ standing, imposer, target }) => [standing, imposer.text, target.text].join(' | '),
  )
}

describe('Sanctions that a sentence only supposes', () => {
  it.each([
    ['Unless new sanctions are imposed on Selvan, Norway will pay.', 'threatened |  | Selvan'],
    ['He asked whether any further sanctions were imposed on Selvan.', 'threatened |  | Selvan'],
    [
      'If further American sanctions are imposed on Kestrel Air, its jets will stand still.',
      'threatened | United States | Kestrel Air',
    ],
  ])('were not imposed, however they are called: %s', (text, line) => expect(told(text)).toEqual([line]))

  it.each([
    'If the Norwegian sanctions are lifted, Selvan will sell gas.',
    'If sanctions are lifted, gas flows.',
  ])('were not lifted: %s', (text) => expect(told(text).join()).not.toContain('lifted'))

  it.each([
    ['Oil fell after new sanctions were imposed on Selvan.', 'imposed |  | Selvan'],
    ['When new sanctions were imposed on Dravin, it closed.', 'imposed |  | Dravin'],
    ['The Norwegian sanctions on Selvan were lifted.', 'lifted | Norway | Selvan'],
  ])('are not those that it tells as done: %s', (text, line) => expect(told(text)).toEqual([line]))
})

describe('What becomes of sanctions, told by a verb with its particle', () => {
  it.each([
    ['Norway brought back sanctions on Selvan.', 'imposed | Norway | Selvan'],
    ['Norway stepped up sanctions on Selvan.', 'tightened | Norway | Selvan'],
    ['Selvan headed off US sanctions.', 'threatened | United States | Selvan'],
    ['A court struck down EU sanctions on Kestrel Air.', 'lifted | European Union | Kestrel Air'],
    ['There may be sanctions on Selvan.', 'threatened |  | Selvan'],
    ['Selvan is subject to US sanctions.', 'in force | United States | Selvan'],
  ])('%s', (text, line) => expect(told(text)).toEqual([line]))

  it('is no award: “designated as the yard of the year”', () => {
    expect(told('Marnic Steel was designated as the yard of the year by Norway.')).toEqual([])
  })
})

describe('Several bearers and several measures', () => {
  it.each([
    [
      'Salo, his aides and the state’s last oil port are under heavy U.S. sanctions.',
      'in force | United States | Salo',
    ],
    ['Velm Shipping and its owners remain under sanctions.', 'in force |  | Velm Shipping'],
    ['Japan slapped an asset freeze and a travel ban on Viktor Salo.', 'imposed | Japan | Viktor Salo'],
    [
      'Canada has imposed an arms embargo and travel bans on Omani generals.',
      'imposed | Canada | Omani generals',
    ],
  ])('are told in one: %s', (text, line) => expect(told(text)).toEqual([line]))

  it.each([
    ['Traders, shippers and banks are under sanctions.', 'Traders'],
    [
      'Japan imposed an embargo on Oman and discussed a travel ban on Viktor Salo.',
      'imposed | Japan | Viktor',
    ],
  ])('but no plural is a name, and no other deed the same: %s', (text, never) =>
    expect(told(text).join()).not.toContain(never),
  )
})
