import { describe, expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

describe('Two papers give one deed a part that one alone has', () => {
  it.each<[string, Report, Report, readonly string[]]>([
    [
      'where it was done, by another verb and preposition',
      'Divers found the wreck of the Morning Tide off Cape Lunde on Sunday.',
      'The wreck of the Morning Tide was discovered near Skarholm on Sunday, the coast guard said.',
      ['Cape Lunde', 'Skarholm'],
    ],
    [
      'where it was done on a day that both name',
      'The tenor Ole Quell collapsed in Orva on Saturday night.',
      'On Saturday the tenor Ole Quell collapsed in Tarn before a full house.',
      ['Orva', 'Tarn'],
    ],
    [
      'who bought what has a title',
      'The collector Ivo Renn bought the painting “Harvest at Kelm” at auction on Monday.',
      '“Harvest at Kelm” was sold at auction on Monday to the dealer Nina Falk.',
      ['Ivo Renn', 'Nina Falk'],
    ],
    [
      'who passed a sentence, behind its day',
      'Judge Ines Roth sentenced the smuggler Benedikt Orre on Monday.',
      'The smuggler Benedikt Orre was sentenced on Monday by Judge Karl Venn.',
      ['Judge Ines Roth', 'Judge Karl Venn'],
    ],
    [
      'who wrote it',
      'The play “The Long Ebb” was written by Tor Haldane, the theatre said.',
      'Ruth Calder wrote the play “The Long Ebb”.',
      ['Tor Haldane', 'Ruth Calder'],
    ],
  ])('%s', (_, one, other, values) => {
    expect(differing(one, other)).toEqual([values])
  })

  it.each<[string, Report, Report]>([
    [
      'where many were, each somewhere else',
      'Workers of Kessel walked out in Orva on Monday.',
      'Workers of Kessel walked out in Tarn on Monday, too.',
    ],
    [
      'where two things of one name are, which only their places tell apart',
      'The Kessel plant in Orva was closed on Monday.',
      'On Monday Kessel shut its plant in Tarn, too.',
    ],
    [
      'where it is in a county and in a town, which may lie in it',
      'The forger Anton Weil was arrested in Hazel County on Tuesday.',
      'On Tuesday police arrested the forger Anton Weil in Malkov.',
    ],
    [
      'of two days on which it was done',
      'The tenor Ole Quell collapsed in Orva on Friday.',
      'On Sunday the tenor Ole Quell collapsed in Tarn before a full house.',
    ],
    [
      'of what is only to be and what was',
      'Envoys of Drovia and Kelm met in Porto Leone on Friday.',
      'The ministers of Drovia and Kelm will meet in Castel Rovere next week.',
    ],
    [
      'of two envoys to two countries',
      'Lornia has named Ana Petri ambassador to Kelm.',
      'Lornia has named Ivo Sand ambassador to Drovia.',
    ],
    [
      'of whom several may have been arrested',
      'Police arrested the clerk Jan Holt over the theft at the Orva museum.',
      'Police arrested the guard Mia Brandt over the theft at the Orva museum.',
    ],
  ])('but not %s', (_, one, other) => {
    expect(differing(one, other)).toEqual([])
  })
})
