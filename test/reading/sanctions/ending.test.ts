import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const standings = (text: string) =>
  readFindings(text, 'From the council', undefined).sanctions.map(
    ({ standing, target, relief }) => `${standing}: ${target.text}${relief ? ', spared' : ''}`,
  )

describe('Sanctions that run out', () => {
  it.each([
    ['The sanctions against Tarn lapsed in May.', 'lifted: Tarn'],
    ['The embargo on Vesk ran out at midnight.', 'lifted: Vesk'],
  ])('are over once they have: %s', (text, wanted) => expect(standings(text)).toEqual([wanted]))

  it.each([
    ['The embargo on Tarn expires on Friday.', 'in force: Tarn'],
    ['The sanctions against Vesk are due to lapse in June.', 'in force: Vesk'],
  ])('are there until then: %s', (text, wanted) => expect(standings(text)).toEqual([wanted]))
})

describe('Whoever a notice lists', () => {
  const entry = 'TARN, Oleg; DOB 4 May 1961; nationality Orvanne [ORV-1].'
  it('is under sanctions, and not spared of any', () =>
    expect(standings(`The following individuals have been added to OFAC's SDN List:\n${entry}`)).toEqual([
      'imposed: Oleg Tarn',
    ]))
  it('as deleted is free of them', () =>
    expect(standings(`The following deletions have been made to OFAC's SDN List:\n${entry}`)).toEqual([
      'lifted: Oleg Tarn',
    ]))
})
