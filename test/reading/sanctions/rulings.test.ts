import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const told = (text: string): readonly string[] =>
  readFindings(text, '', undefined).sanctions.map(({ standing, imposer, target }) =>
    [standing, imposer.text, target.text].join(' | '),
  )

describe('What a court makes of sanctions', () => {
  it.each([
    [
      'The General Court dismissed a complaint by the carrier Veltair against its listing by the European Union.',
      'in force | European Union | carrier Veltair',
    ],
    [
      'A London judge rejected the shipowner Elias Korn’s bid to have British sanctions against him lifted.',
      'in force | United Kingdom | Elias Korn',
    ],
    ['Baltrade lost its challenge to the asset freeze imposed by Canada.', 'in force | Canada | Baltrade'],
    [
      'A lawsuit by the editor Mira Tolk against EU sanctions was dismissed on Thursday.',
      'in force | European Union | editor Mira Tolk',
    ],
  ])('leaves them in force on whoever complained in vain: %s', (text, expected) =>
    expect(told(text)).toEqual([expected]),
  )

  it.each([
    ['A judge in Ottawa overturned the sanctions against Orsk Grain.', 'lifted |  | Orsk Grain'],
    [
      'A federal appeals court set aside the US designation of the miner Calder Ores.',
      'lifted | United States | miner Calder Ores',
    ],
    [
      'The listing of Corwin Metals was annulled by the General Court.',
      'lifted | European Union | Corwin Metals',
    ],
    ['The court struck down the travel ban on Samir Haddad.', 'lifted |  | Samir Haddad'],
  ])('takes them away: %s', (text, expected) => expect(told(text)).toEqual([expected]))

  it.each([
    'The tribunal threw out the case of a driver over a parking ban.',
    'A judge dismissed a lawsuit by Anna Berg against the city over its smoking ban.',
    'The court struck down the ban on street trading.',
    'The court annulled the listing of the old mill as a monument.',
  ])('is nothing where the case is about something else: %s', (text) => expect(told(text)).toEqual([]))
})
