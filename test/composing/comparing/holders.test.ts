import { describe, expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

describe('Two papers give one part to two', () => {
  it.each<[string, Report, Report, readonly string[]]>([
    [
      'an office, told from either side',
      'Parliament in Lornia elected Ana Petri speaker on Monday.',
      'Ivo Sand was elected speaker of the Lornian parliament on Monday.',
      ['Ana Petri', 'Ivo Sand'],
    ],
    [
      'an office that somebody takes up',
      'Mika Sato becomes the new rector of the University of Oben, the senate decided on Monday.',
      'The senate of the University of Oben chose Ruth Keller as rector on Monday.',
      ['Mika Sato', 'Ruth Keller'],
    ],
    [
      'a prize that is given or goes to somebody',
      'The jury awarded the Lantern Prize to Nora Reed on Sunday for her poems.',
      'The Lantern Prize, which carries 5,000 crowns, went to the novelist Emil Sorel on Sunday.',
      ['Nora Reed', 'Emil Sorel'],
    ],
    [
      'a prize whose day stands before whom it is given to',
      'The Anchor Prize for verse was awarded on Tuesday to Ruth Calder for a long poem.',
      'Jonas Thule was awarded the Anchor Prize for verse on Tuesday.',
      ['Ruth Calder', 'Jonas Thule'],
    ],
    [
      'a prize that only its “for best” tells',
      'Lena Marsh won the Silver Reed for best director on Sunday.',
      'The Silver Reed for best director went to Piet Solberg on Sunday.',
      ['Lena Marsh', 'Piet Solberg'],
    ],
    [
      'what was bought',
      'Venn Foods bought the bakery chain Miller on Monday.',
      'The bakery chain Miller was sold to Castor Group on Monday.',
      ['Venn Foods', 'Castor Group'],
    ],
    [
      'the place of a fair',
      'Oslo will host the Nordic Boat Fair in spring, the organisers said on Monday.',
      'The Nordic Boat Fair will be held in Malmo in spring, the organisers said on Monday.',
      ['Oslo', 'Malmo'],
    ],
    [
      'the place of a final',
      'The final of the Lake Cup is to be played in Tarn, the league said on Monday.',
      'Sund hosts the final of the Lake Cup, the league announced on Monday.',
      ['Tarn', 'Sund'],
    ],
  ])('%s', (_, one, other, values) => {
    expect(differing(one, other)).toEqual([values])
  })

  it.each<[string, Report, Report]>([
    [
      'an office and its deputy',
      'Parliament in Lornia elected Ana Petri speaker on Monday.',
      'Ivo Sand was elected deputy speaker of parliament in Lornia on Monday.',
    ],
    [
      'one office of two countries',
      'Parliament in Lornia elected Ana Petri speaker on Monday.',
      'Ivo Sand was elected speaker of parliament in Sarland on Monday.',
    ],
    [
      'two offices of one club',
      'FC Tarn appointed Eva Lind head coach on Monday.',
      'Paolo Moro has been appointed sporting director of FC Tarn, the club said on Monday.',
    ],
    [
      'a prize and a medal',
      'Nora Reed was awarded the Lantern Prize on Sunday for her poems.',
      'The Lantern Medal went to Emil Sorel on Sunday.',
    ],
    [
      'who has a medal and who hands it over',
      'The academy gave the Ferris Medal to Iris Hale on Monday.',
      'Tom Ogden presented the Ferris Medal to the winner on Monday, the academy said.',
    ],
    [
      'a final and a semi-final',
      'The final of the Lake Cup is to be played in Tarn, the league said on Monday.',
      'Sund hosts the semi-final of the Lake Cup, the league announced on Monday.',
    ],
    [
      'the next summit and the last',
      'The next summit of the Andean Council takes place in Quito in May.',
      'The last summit of the Andean Council was held in Lima.',
    ],
    [
      'a place and those who do something',
      'Oslo will host the fair of the Lund College on Monday.',
      'Students will host the fair of the Lund College on Monday.',
    ],
  ])('but not %s', (_, one, other) => {
    expect(differing(one, other)).toEqual([])
  })
})
